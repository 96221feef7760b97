import type { PersonId } from '../election/person.js';
import type { CountRules, Rules } from '../election/rules.js';

/** Where the lines of a ranking are drawn: places 1 to `seats`, and `reserves` more. */
export type Lines = Pick<CountRules, 'seats' | 'reserves'>;

/** The line that a tie has to do with: the end of the seats, or the list of reserves. */
export type Line = 'seats' | 'reserves';

/** People with equal votes among whom the votes do not choose (suara sama). */
export interface TieGroup {
  readonly rank: number;
  readonly votes: number;
  /** In order of id. */
  readonly people: readonly PersonId[];
  /** Seats, or places on the list of reserves, that fall to the group. */
  readonly seats: number;
  readonly line: Line;
}

/** How people settled a tie. The program never does. @source domain, firm rule 5 */
export interface TieSettlement {
  readonly line: Line;
  readonly people: readonly PersonId[];
  /** Line "seats": who takes the seats. Line "reserves": the whole group in its order. */
  readonly chosen: readonly PersonId[];
  readonly method: Rules['tieMethod'];
}

/** Why a settlement does not fit. */
export type Misfit =
  /** These people are not tied on this line. */
  | 'no-such-tie'
  | 'settled-twice'
  /** Not as many as there are seats, or not the whole order of the reserves. */
  | 'wrong-number'
  /** Somebody who is not in the tie, or somebody twice. */
  | 'not-of-the-tie';

/** People with equal votes and the places that they fill, counted from 1. */
export interface Group {
  readonly rank: number;
  readonly votes: number;
  readonly people: readonly PersonId[];
  readonly from: number;
}

/** The tie that a group is in, or null if its places do not depend on who of it comes first. */
export function tieOf({ seats, reserves }: Lines, group: Group): TieGroup | null {
  const { rank, votes, people, from } = group;
  const to = from + people.length - 1;
  const end = seats + reserves;
  if (from <= seats && to > seats) return { rank, votes, people, seats: seats - from + 1, line: 'seats' };
  // Among reserves the order itself matters: it says who follows first.
  if (from > seats && from <= end && people.length > 1)
    return { rank, votes, people, seats: Math.min(to, end) - from + 1, line: 'reserves' };
  return null;
}

/** Does it settle this tie, well or not? */
export const isOf = (settlement: TieSettlement, tie: TieGroup): boolean =>
  settlement.line === tie.line && samePeople(settlement.people, tie.people);

/** The same people, in whatever order. */
export const samePeople = (a: readonly PersonId[], b: readonly PersonId[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === b.length && new Set(a).size === a.length;

/** What is wrong with a settlement of this tie; null if it fits. */
export function misfit({ chosen }: TieSettlement, tie: TieGroup): Misfit | null {
  const wanted = tie.line === 'seats' ? tie.seats : tie.people.length;
  if (new Set(chosen).size < chosen.length) return 'not-of-the-tie';
  if (!chosen.every((person) => tie.people.includes(person))) return 'not-of-the-tie';
  return chosen.length === wanted ? null : 'wrong-number';
}
