/**
 * A sum that is built from parts, each of which is zero, or a whole number between `least` and `most`, with
 * either sign: one form that was written on 12 ballots brings one person 12 votes, or another, or nobody.
 */
export interface Part {
  /** 1 or more. */
  readonly least: number;
  readonly most: number;
}

/** Parts that are kept whole; smaller ones may then take any value up to their most, which errs to the safe side. */
const KEPT_WHOLE = 24;

/** Which sums can be reached. Symmetric: with a sum its negative. */
export interface Reach {
  /** Can a sum be reached that lies in the range, both ends included? */
  readonly meets: (from: number, to: number) => boolean;
}

/**
 * All sums of the parts, and of a loose number that may be anything up to `loose` either way.
 *
 * Parts 5 and 3 (least = most), loose 0: sums 0, 3, 5, 2, 8 and their negatives; 4 is not met.
 */
export function reachOf(parts: readonly Part[], loose: number): Reach {
  const largest = [...parts].sort((a, b) => b.least - a.least);
  const whole = largest.slice(0, KEPT_WHOLE).filter(({ least }) => least > 1);
  const rest = parts.filter((part) => !whole.includes(part)).reduce((sum, { most }) => sum + most, loose);
  const bound = whole.reduce((sum, { most }) => sum + most, rest);
  let reached = new Uint8Array(2 * bound + 1);
  reached[bound] = 1;
  for (const part of whole) reached = withPart(reached, part);
  reached = withPart(reached, { least: 0, most: rest });
  const before = runningSum(reached);
  return {
    meets: (from, to) => {
      const first = Math.max(from + bound, 0);
      const last = Math.min(to + bound, 2 * bound);
      return first <= last && (before[last + 1] as number) > (before[first] as number);
    },
  };
}

/** Every sum, also with the part added or taken away. */
function withPart(reached: Uint8Array<ArrayBuffer>, { least, most }: Part): Uint8Array<ArrayBuffer> {
  const before = runningSum(reached);
  const size = reached.length;
  const between = (from: number, to: number): boolean => {
    const first = Math.max(from, 0);
    const last = Math.min(to, size - 1);
    return first <= last && (before[last + 1] as number) > (before[first] as number);
  };
  return reached.map((was, at) =>
    was === 1 || between(at - most, at - least) || between(at + least, at + most) ? 1 : 0,
  );
}

/** At each place how many were reached before it. */
function runningSum(reached: Uint8Array): Uint32Array {
  const sums = new Uint32Array(reached.length + 1);
  for (let at = 0; at < reached.length; at += 1)
    sums[at + 1] = (sums[at] as number) + (reached[at] as number);
  return sums;
}
