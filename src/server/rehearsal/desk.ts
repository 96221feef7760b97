import type { DeskBody, DeskReply, DeskRoute } from '../../desk/api/routes.js';
import { kindOf, openBrowser } from './browser.js';

/** The desk's page of one officer, with every act of the committee. */
export interface Desk {
  /** An act that must go well. @throws Error with its name and the refusal's kind if it does not */
  readonly act: <Name extends DeskRoute>(name: Name, body?: DeskBody<Name>) => Promise<DeskReply<Name>>;
  /** What an act is refused with; 'ok' if it is not. */
  readonly refusal: <Name extends DeskRoute>(name: Name, body?: DeskBody<Name>) => Promise<string>;
  /** A sheet, or the record: bytes, never kept on the disk. */
  readonly file: (path: string) => Promise<Uint8Array>;
  readonly close: () => void;
}

export function openDesk(address: string): Desk {
  const browser = openBrowser(address);
  const send = async (name: DeskRoute, body: object | undefined) => {
    const [method, path] = name.split(' ') as ['GET' | 'POST', string];
    return browser.ask(method, path, body);
  };
  return {
    act: async (name, body) => {
      const answer = await send(name, body);
      if (answer.status !== 200) throw new Error(`${name} was refused: ${kindOf(answer)}`);
      return JSON.parse(new TextDecoder().decode(answer.body));
    },
    refusal: async (name, body) => kindOf(await send(name, body)),
    file: async (path) => {
      const answer = await browser.ask('GET', path);
      if (answer.status !== 200) throw new Error(`GET ${path} was refused: ${kindOf(answer)}`);
      return answer.body;
    },
    close: browser.close,
  };
}

/** An officer of the rehearsal, with the PIN that only this person knows. */
export interface Staff {
  readonly officer: string;
  readonly pin: string;
}

/** The desks that are signed in, and the two who act together. */
export interface Committee {
  readonly leader: Desk;
  /** At the entrance, where people check in. */
  readonly entrance: Desk;
  readonly two: [Staff, Staff];
  readonly passphrase: string;
}

/** A check of the rehearsal itself. @throws Error saying what is not so */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Something that has to be refused, and with these words. */
export function mustRefuse(what: string, got: string, wanted: string): void {
  must(got === wanted, `${what}: expected "${wanted}", got "${got}"`);
}
