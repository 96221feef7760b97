import { compareText } from '../basics/bytes.js';
import type { PersonId } from '../election/person.js';

/** A resident's place among all who got a vote. */
export interface Placing {
  readonly person: PersonId;
  readonly votes: number;
  /** 1, 2, 2, 4: one more than the number of people with more votes. */
  readonly rank: number;
}

/**
 * Ranks everybody with a vote, most votes first (menyusun peringkat). Ani 9, Budi 4, Citra 4, Dewi 1 are
 * ranked 1, 2, 2, 4.
 *
 * A tie is shown, never broken: within it the order is by id, so that the same votes always give the same list.
 *
 * @param votes valid votes per person; whole numbers, 0 or more
 * @throws RangeError if a number is negative or not whole: that is our bug, not a result
 * @source competition ranking "1224"; domain, firm rule 5
 */
export function rankPeople(votes: ReadonlyMap<PersonId, number>): readonly Placing[] {
  for (const count of votes.values()) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('not a number of votes');
  }
  const sorted = [...votes]
    .filter(([, count]) => count > 0)
    .sort(([a, more], [b, fewer]) => fewer - more || compareText(a, b));
  let rank = 0;
  return sorted.map(([person, count], at) => {
    if (count !== sorted[at - 1]?.[1]) rank = at + 1;
    return { person, votes: count, rank };
  });
}
