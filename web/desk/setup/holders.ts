/**
 * How many cards may be asked for: 2 to all of them; one alone only in a rehearsal.
 *
 * @param holders 1 to 9
 * @source protocol, "Keys": 2 ≤ t ≤ n ≤ 9
 */
export function thresholds(holders: number, kind: 'election' | 'rehearsal'): readonly number[] {
  if (holders === 1) return kind === 'rehearsal' ? [1] : [];
  return Array.from({ length: holders - 1 }, (_, at) => at + 2);
}

/** More than half: two who meet by chance do not open a box, and one who falls ill does not close it for ever. */
export const advisedThreshold = (holders: number): number => Math.floor(holders / 2) + 1;
