/**
 * Tells a USB scanner, which types what it reads, from fingers. Signs are held for a moment: what comes
 * faster than anybody types is one reading, the rest is typing.
 */
export interface Wedge {
  readonly held: string;
  /** When the last sign came, in milliseconds of any steady clock. */
  readonly at: number;
}

export const NO_KEYS: Wedge = { held: '', at: 0 };

/**
 * Longest pause between two signs of a scanner. Where names are written a letter must not be held back
 * long; elsewhere a slow scanner, or a tired tablet, has time.
 */
export const GAP_MS = { writing: 40, elsewhere: 150 } as const;
/** Fewer signs than this are never a reading: a slip has 17 at least. */
const LEAST_READING = 12;

export type Heard =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'typed'; readonly signs: string }
  | { readonly kind: 'reading'; readonly text: string };

const NOTHING: Heard = { kind: 'nothing' };

/**
 * One key more.
 *
 * @param key one sign, or `Enter`, with which scanners end a reading
 * @param gap one of `GAP_MS`
 * @returns what was held until now, if this key shows that it is complete
 */
export function pressed(wedge: Wedge, key: string, at: number, gap: number): readonly [Wedge, Heard] {
  const isSoon = at - wedge.at <= gap;
  if (key === 'Enter') return [NO_KEYS, meaning(wedge.held)];
  return isSoon ? [{ held: wedge.held + key, at }, NOTHING] : [{ held: key, at }, meaning(wedge.held)];
}

/** No key came for a while: what was held is complete. */
export const paused = (wedge: Wedge): readonly [Wedge, Heard] => [NO_KEYS, meaning(wedge.held)];

function meaning(held: string): Heard {
  if (held === '') return NOTHING;
  // Somebody who types a name at great speed is not a scanner: a slip has digits or signs in it.
  const isReading = held.length >= LEAST_READING && /[^A-Za-z '.-]/.test(held);
  return isReading ? { kind: 'reading', text: held } : { kind: 'typed', signs: held };
}
