import { toHex, toUtf8 } from '../../basics/bytes.js';
import { hashBytes } from '../../basics/hash.js';
import type { World } from '../../basics/world.js';

/** Who sits at the desk: an officer, or whoever came through the one-time link of the first start. */
export type Seat = { readonly kind: 'officer'; readonly officer: string } | { readonly kind: 'setting-up' };

/** In memory only: after a restart everybody signs in again. */
export interface Sessions {
  readonly open: (seat: Seat) => string;
  readonly find: (cookie: string | undefined) => Seat | null;
  /** Has nobody touched this desk for LOCK_MS? Then its officer's PIN comes first; what it shows stays. */
  readonly locked: (cookie: string | undefined) => boolean;
  /** Somebody works at this desk. Wakes none that is locked. */
  readonly touch: (cookie: string | undefined) => void;
  /** The PIN was right. */
  readonly unlock: (cookie: string | undefined) => void;
  readonly close: (cookie: string | undefined) => void;
  readonly closeAllOf: (officer: string) => void;
  /** The one-time link's secret, until it is used. */
  readonly newLink: () => string;
  readonly useLink: (link: string) => boolean;
  /**
   * May this officer's PIN be tried now, from this device? If so, the try counts as a wrong one until
   * `pinRight` is told: a hundred tries in the same instant would otherwise all be free. Nobody else
   * waits, and neither does the same officer at another device.
   *
   * @param from network address; kept in memory only
   */
  readonly tryPin: (officer: string, from: string) => boolean;
  readonly pinRight: (officer: string, from: string) => void;
}

/** A day at the desk is long; a forgotten laptop is signed out the next morning. */
const SEAT_MS = 16 * 3_600_000;
/** Long enough for a talk at the table, short enough that a colleague who passes by finds the desk locked. */
export const LOCK_MS = 10 * 60_000;
const FREE_TRIES = 5;
/** The fifth wrong PIN costs this, each further one twice as much, up to a bound that a person can bear. */
const WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;
const MAX_SEATS = 200;
/** One officer's desks: more than anybody sits at, and too few to push the others out. */
const MAX_SEATS_EACH = 10;
/** Officers times devices that mistyped: far more than a hall has, and no way to fill the memory. */
const MAX_WAITING = 5_000;

export function makeSessions(world: World): Sessions {
  const seats = new Map<string, { readonly seat: Seat; readonly until: number; touched: number }>();
  const wrong = new Map<string, { readonly tries: number; readonly until: number }>();
  let link: string | null = null;
  const now = () => Date.parse(world.now());
  const key = (cookie: string) => hashBytes(toUtf8(cookie));
  const held = (cookie: string | undefined) => {
    const found = cookie === undefined ? undefined : seats.get(key(cookie));
    return found !== undefined && now() < found.until ? found : null;
  };
  /** Whoever came through the one-time link has no PIN yet. */
  const locked: Sessions['locked'] = (cookie) => {
    const found = held(cookie);
    return found?.seat.kind === 'officer' && now() - found.touched >= LOCK_MS;
  };
  const unlock: Sessions['unlock'] = (cookie) => {
    const found = held(cookie);
    if (found !== null) found.touched = now();
  };
  return {
    open: (seat) => {
      const own = [...seats].filter(([, one]) => sameSeat(one.seat, seat)).map(([each]) => each);
      for (const each of own.reverse().slice(MAX_SEATS_EACH - 1)) seats.delete(each);
      const oldest = seats.keys().next();
      if (seats.size >= MAX_SEATS && !oldest.done) seats.delete(oldest.value);
      const cookie = toHex(world.random(24));
      seats.set(key(cookie), { seat, until: now() + SEAT_MS, touched: now() });
      return cookie;
    },
    find: (cookie) => held(cookie)?.seat ?? null,
    locked,
    touch: (cookie) => {
      if (!locked(cookie)) unlock(cookie);
    },
    unlock,
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
    tryPin: (officer, from) => {
      const who = `${officer} ${from}`;
      const before = wrong.get(who);
      if (now() < (before?.until ?? 0)) return false;
      const oldest = wrong.keys().next();
      if (before === undefined && wrong.size >= MAX_WAITING && !oldest.done) wrong.delete(oldest.value);
      const tries = (before?.tries ?? 0) + 1;
      wrong.set(who, { tries, until: now() + waitAfter(tries) });
      return true;
    },
    pinRight: (officer, from) => void wrong.delete(`${officer} ${from}`),
  };
}

const sameSeat = (a: Seat, b: Seat): boolean =>
  a.kind === 'officer' ? b.kind === 'officer' && a.officer === b.officer : b.kind === a.kind;

const waitAfter = (tries: number): number =>
  tries < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, WAIT_MS * 2 ** (tries - FREE_TRIES));
