/**
 * Tells a USB scanner, which types what it reads, from fingers. Signs are held for a moment: what comes
 * faster than anybody types is one reading, the rest is typing.
 */
export interface Wedge {
  readonly held: string;
  /** When the last sign came, in milliseconds of any steady clock. */
  readonly at: number;
  /** A reading was just taken, and its scanner may stammer on: the rest is swallowed. */
  readonly tail: boolean;
}

export const NO_KEYS: Wedge = { held: '', at: Number.NEGATIVE_INFINITY, tail: false };

/** What a screen expects of the keys. */
export interface Pace {
  /** Longest pause between two signs of a scanner, in milliseconds; also how long a typed sign is held back. */
  readonly gap: number;
  /** Fewer signs at such speed are fingers. */
  readonly least: number;
}

/**
 * Where nobody types, a scanner may be slow. On the paper letters must appear at once, and no sign of a
 * slip may ever get there: names have no digits, so four quick signs with one among them are enough.
 */
export const PACE = {
  waiting: { gap: 500, least: 12 },
  code: { gap: 150, least: 12 },
  writing: { gap: 60, least: 4 },
} as const satisfies Record<string, Pace>;

/** So long after a reading that did not end with Enter, keys still belong to it. */
const TAIL_MS = 600;

export type Heard =
  | { readonly kind: 'nothing' }
  /** Of a reading that was taken already. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'typed'; readonly signs: string }
  | { readonly kind: 'reading'; readonly text: string };

const NOTHING: Heard = { kind: 'nothing' };

/**
 * One key more.
 *
 * @param key one sign, or `Enter`, with which scanners end a reading
 * @returns what was held until now, if this key shows that it is complete
 */
export function pressed(wedge: Wedge, key: string, at: number, pace: Pace): readonly [Wedge, Heard] {
  if (wedge.tail && isSoon(wedge, at, pace))
    return [key === 'Enter' ? NO_KEYS : { held: '', at, tail: true }, { kind: 'rest' }];
  if (key === 'Enter') return [NO_KEYS, meaning(wedge.held, pace)];
  if (isSoon(wedge, at, pace)) return [{ held: wedge.held + key, at, tail: false }, NOTHING];
  const heard = meaning(wedge.held, pace);
  return heard.kind === 'reading'
    ? [{ held: '', at, tail: true }, heard]
    : [{ held: key, at, tail: false }, heard];
}

/** May a key at this time belong to the reading that is under way? */
export const isSoon = (wedge: Wedge, at: number, pace: Pace): boolean =>
  wedge.tail ? at - wedge.at <= TAIL_MS : wedge.held !== '' && at - wedge.at <= pace.gap;

/** No key came for a while: what was held is complete. */
export function paused(wedge: Wedge, pace: Pace): readonly [Wedge, Heard] {
  const heard = meaning(wedge.held, pace);
  const tail = wedge.tail || heard.kind === 'reading';
  return [{ held: '', at: wedge.at, tail }, heard];
}

function meaning(held: string, pace: Pace): Heard {
  if (held === '') return NOTHING;
  // Somebody who types a name at great speed is not a scanner: a slip has digits or signs in it.
  const isReading = held.length >= pace.least && /[^A-Za-z '.-]/.test(held);
  return isReading ? { kind: 'reading', text: held } : { kind: 'typed', signs: held };
}
