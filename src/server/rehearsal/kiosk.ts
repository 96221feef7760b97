import sealedbox from 'tweetnacl-sealedbox-js';
import { type WrittenName, writePaper } from '../../ballot/paper.js';
import { fromHex, toBase64 } from '../../basics/bytes.js';
import type { KioskDirectory, KioskState } from '../../kiosk/api.js';
import { type Browser, kindOf, openBrowser } from './browser.js';
import { type Desk, must } from './desk.js';
import type { Line } from './writing.js';

/** A paired tablet, doing what its page does and no more. */
export interface Kiosk {
  readonly device: string;
  readonly electionId: string;
  /** What showing a slip is answered with: 'ok', or why not. */
  readonly show: (slip: string) => Promise<string>;
  /** Writes a paper and seals it; base64. The page sends nothing while it does. */
  readonly seal: (lines: readonly Line[]) => string;
  readonly cast: (slip: string, sealed: string) => Promise<string>;
  readonly close: () => void;
}

type Ballot = NonNullable<KioskState['ballot']>;
type Found = KioskDirectory['people'][number];

/** Pairs a device as a tablet does that opens the path of the QR code. */
export async function pair(
  address: string,
  desk: Desk,
  device: { readonly kind: 'kiosk' | 'projector' | 'booth'; readonly label: string },
): Promise<{ readonly device: string; readonly browser: Browser }> {
  const { device: id, path } = await desk.act('POST /desk/devices/pair', device);
  const browser = openBrowser(address);
  await browser.ask('GET', path);
  return { device: id, browser };
}

/** Pairs a tablet, and loads all that its page needs before a slip is shown. */
export async function openKiosk(address: string, desk: Desk, label: string): Promise<Kiosk> {
  const { device, browser } = await pair(address, desk, { kind: 'kiosk', label });
  const { ballot } = await load<KioskState>(browser, '/kiosk/state');
  const { people } = await load<KioskDirectory>(browser, '/kiosk/directory');
  must(ballot !== null, 'a kiosk without a ballot paper');
  return kioskOn(device, browser, ballot, people);
}

function kioskOn(
  device: string,
  browser: Browser,
  ballot: Pick<Ballot, 'electionId' | 'boxKey' | 'names'>,
  people: readonly Found[],
): Kiosk {
  const idOf = new Map(people.map(({ id, name }) => [name, id]));
  return {
    device,
    electionId: ballot.electionId,
    show: async (slip) => kindOf(await browser.ask('POST', '/kiosk/slip', { slip })),
    seal: (lines) =>
      sealPaper(
        ballot,
        lines.map((line) => nameOn(line, idOf)),
      ),
    cast: async (slip, sealed) => kindOf(await browser.ask('POST', '/kiosk/ballots', { slip, sealed })),
    close: browser.close,
  };
}

/** A picked name carries the person; one that is not in the directory can only be written. */
function nameOn({ written, picked }: Line, idOf: ReadonlyMap<string, string>): WrittenName {
  const person = picked ? idOf.get(written) : undefined;
  return person === undefined ? { written } : { written, person };
}

function sealPaper(
  { electionId, boxKey, names }: Pick<Ballot, 'electionId' | 'boxKey' | 'names'>,
  written: readonly WrittenName[],
): string {
  const paper = writePaper(electionId, written, names.max);
  if (!paper.ok) throw new Error(`a ballot paper that cannot be written: ${paper.refusal.kind}`);
  return toBase64(sealedbox.seal(paper.value, fromHex(boxKey)));
}

async function load<Reply>(browser: Browser, path: string): Promise<Reply> {
  const answer = await browser.ask('GET', path);
  must(answer.status === 200, `GET ${path} was refused: ${kindOf(answer)}`);
  return JSON.parse(new TextDecoder().decode(answer.body));
}
