/**
 * Booth release: after a cast a kiosk stays locked until the booth officer lets the next person in.
 * Kept in memory only, since a stored release would be a diary of who voted when.
 */
export interface Booths {
  /** Has this kiosk to wait for the officer? A kiosk that was never released has. */
  readonly locked: (device: string) => boolean;
  readonly release: (device: string) => void;
  readonly lock: (device: string) => void;
  /** A wrong slip was shown; says how long the next try has to wait, in milliseconds. */
  readonly wrong: (device: string) => number;
  readonly right: (device: string) => void;
  readonly waiting: (device: string, now: number) => boolean;
  readonly wait: (device: string, until: number) => void;
  readonly forget: (device: string) => void;
}

/** So many wrong codes in a row are mistyping; more are guessing. */
const FREE_TRIES = 5;
export const WAIT_MS = 2_000;

export function makeBooths(): Booths {
  const released = new Set<string>();
  const wrong = new Map<string, number>();
  const until = new Map<string, number>();
  return {
    locked: (device) => !released.has(device),
    release: (device) => released.add(device),
    lock: (device) => released.delete(device),
    wrong: (device) => {
      const tries = (wrong.get(device) ?? 0) + 1;
      wrong.set(device, tries);
      return tries >= FREE_TRIES ? WAIT_MS : 0;
    },
    right: (device) => {
      wrong.delete(device);
      until.delete(device);
    },
    waiting: (device, now) => now < (until.get(device) ?? 0),
    wait: (device, instant) => until.set(device, instant),
    forget: (device) => {
      released.delete(device);
      wrong.delete(device);
      until.delete(device);
    },
  };
}
