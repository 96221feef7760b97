import type { PersonId } from '../election/person.js';
import type { CountRules } from '../election/rules.js';
import type { Directory } from './directory.js';
import type { Live } from './live.js';

/** The fewest and the most votes that somebody can end with. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** How far two people are apart in certain votes, and what it takes to bring both of them to the seats. */
export interface Gap {
  readonly apart: number;
  /** Open votes, at least, before both have as many as the last seat can cost. */
  readonly needs: number;
}

/**
 * The gaps between any two people over whom the open forms could change a seat: neither surely elected nor
 * surely not seated. Empty if nothing can change.
 *
 * Who has no vote is nobody's equal: an empty chair stands among the people, with no vote for ever.
 *
 * @returns each distance once, with the least that any two at this distance need; none larger than all open
 * ballots together could bridge
 */
export function contestedGaps(
  { seats }: Pick<CountRules, 'seats'>,
  { people }: Directory,
  live: Live,
): readonly Gap[] {
  const chair: Range = { least: 0, most: 0 };
  const chairs = Array.from({ length: seats }, () => chair);
  const ranges = rangesOf(people, live);
  const leasts = [...ranges, ...chairs].map(({ least }) => least).sort((a, b) => a - b);
  const mosts = [...ranges, ...chairs].map(({ most }) => most).sort((a, b) => a - b);
  const isContested = ({ least, most }: Range): boolean => {
    const othersMayReach = mosts.length - lowerBound(mosts, least) - 1;
    const surelyAbove = leasts.length - lowerBound(leasts, most + 1);
    return othersMayReach >= seats && surelyAbove < seats;
  };
  const contested = [...ranges, chair].filter(isContested).map(({ least }) => least);
  return gapsBetween(contested, leasts.at(-seats) ?? 0, live.ballots.length);
}

function rangesOf(people: Directory['people'], { votes, ballots }: Live): readonly Range[] {
  const certain = new Map<PersonId, number>();
  for (const ballot of ballots) {
    for (const person of ballot.certain) certain.set(person, (certain.get(person) ?? 0) + 1);
  }
  return [...people.values()]
    .filter(({ eligible }) => eligible)
    .map(({ id }) => {
      const least = votes.get(id) ?? 0;
      return { least, most: least + ballots.length - (certain.get(id) ?? 0) };
    });
}

/** The first place in an ascending list whose number is at least this. */
function lowerBound(ascending: readonly number[], least: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] as number) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Every distance between two of them, and the least that two at this distance need.
 *
 * @param votes of each contested person, certain votes
 * @param price whoever is seated, or tied for a seat, has at least so many votes
 * @param atMost no larger gap is bridged
 */
function gapsBetween(votes: readonly number[], price: number, atMost: number): readonly Gap[] {
  const short = (have: number) => Math.max(0, price - have);
  const needs = new Map<number, number>();
  const note = (low: number, high: number) => {
    const needed = short(low) + short(high);
    needs.set(high - low, Math.min(needed, needs.get(high - low) ?? needed));
  };
  const ascending = [...votes].sort((a, b) => a - b);
  const distinct = [...new Set(ascending)];
  // Equals: two people at two places of the list.
  ascending.forEach((have, at) => {
    if (ascending[at + 1] === have) note(have, have);
  });
  distinct.forEach((low, at) => {
    for (const high of distinct.slice(at + 1)) {
      if (high - low > atMost) break;
      note(low, high);
    }
  });
  return [...needs].map(([apart, needed]) => ({ apart, needs: needed }));
}
