import { toHex, toUtf8 } from '../../basics/bytes.js';
import { hashBytes } from '../../basics/hash.js';
import type { World } from '../../basics/world.js';

/** Who sits at the desk: an officer, or whoever came through the one-time link of the first start. */
export type Seat = { readonly kind: 'officer'; readonly officer: string } | { readonly kind: 'setting-up' };

/** In memory only: after a restart everybody signs in again. */
export interface Sessions {
  readonly open: (seat: Seat) => string;
  readonly find: (cookie: string | undefined) => Seat | null;
  readonly close: (cookie: string | undefined) => void;
  readonly closeAllOf: (officer: string) => void;
  /** The one-time link's secret, until it is used. */
  readonly newLink: () => string;
  readonly useLink: (link: string) => boolean;
  /** May this officer's PIN be tried now? Wrong ones make the next wait, each officer for itself. */
  readonly mayTry: (officer: string) => boolean;
  readonly tried: (officer: string, right: boolean) => void;
}

/** A day at the desk is long; a forgotten laptop is signed out the next morning. */
const SEAT_MS = 16 * 3_600_000;
const FREE_TRIES = 5;
const WAIT_MS = 5_000;
const MAX_SEATS = 200;

export function makeSessions(world: World): Sessions {
  const seats = new Map<string, { readonly seat: Seat; readonly until: number }>();
  const wrong = new Map<string, { readonly tries: number; readonly until: number }>();
  let link: string | null = null;
  const now = () => Date.parse(world.now());
  const key = (cookie: string) => hashBytes(toUtf8(cookie));
  return {
    open: (seat) => {
      const oldest = seats.keys().next();
      if (seats.size >= MAX_SEATS && !oldest.done) seats.delete(oldest.value);
      const cookie = toHex(world.random(24));
      seats.set(key(cookie), { seat, until: now() + SEAT_MS });
      return cookie;
    },
    find: (cookie) => {
      const found = cookie === undefined ? undefined : seats.get(key(cookie));
      return found !== undefined && now() < found.until ? found.seat : null;
    },
    close: (cookie) => {
      if (cookie !== undefined) seats.delete(key(cookie));
    },
    closeAllOf: (officer) => {
      for (const [cookie, { seat }] of seats)
        if (seat.kind === 'officer' && seat.officer === officer) seats.delete(cookie);
    },
    newLink: () => {
      link = toHex(world.random(16));
      return link;
    },
    useLink: (typed) => {
      const right = link !== null && hashBytes(toUtf8(typed)) === hashBytes(toUtf8(link));
      if (right) link = null;
      return right;
    },
    mayTry: (officer) => now() >= (wrong.get(officer)?.until ?? 0),
    tried: (officer, right) => {
      if (right) {
        wrong.delete(officer);
        return;
      }
      const tries = (wrong.get(officer)?.tries ?? 0) + 1;
      wrong.set(officer, { tries, until: tries >= FREE_TRIES ? now() + WAIT_MS : 0 });
    },
  };
}
