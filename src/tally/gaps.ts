import type { PersonId } from '../election/person.js';
import type { CountRules } from '../election/rules.js';
import type { Live } from './live.js';
import type { Directory } from './match.js';

/** The fewest and the most votes that somebody can end with. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * The distances, in certain votes, between any two people over whom the open forms could change a seat:
 * neither surely elected nor surely not seated. Empty if nothing can change.
 *
 * Who has no vote is nobody's equal: an empty chair stands among the people, with no vote for ever.
 *
 * @returns 0 or more, each once, none larger than all open ballots together could bridge
 */
export function contestedGaps(
  { seats }: Pick<CountRules, 'seats'>,
  { people }: Directory,
  live: Live,
): readonly number[] {
  const ranges = rangesOf(people, live);
  const chairs = Array.from({ length: seats }, () => ({ least: 0, most: 0 }));
  const leasts = [...ranges, ...chairs].map(({ least }) => least).sort((a, b) => a - b);
  const mosts = [...ranges, ...chairs].map(({ most }) => most).sort((a, b) => a - b);
  const isContested = ({ least, most }: Range): boolean => {
    const mayReach = mosts.length - lowerBound(mosts, least) - 1; // all others who may get as many
    const surelyAbove = leasts.length - lowerBound(leasts, most + 1);
    return mayReach >= seats && surelyAbove < seats;
  };
  const contested = ranges.filter(isContested).map(({ least }) => least);
  const values = [
    ...contested,
    ...chairs
      .filter(isContested)
      .slice(0, 1)
      .map(() => 0),
  ];
  return differences(values, live.ballots.length);
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

/** Distances between members at two different places of the list, up to a bound. */
function differences(values: readonly number[], atMost: number): readonly number[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const found = new Set<number>();
  if (distinct.length < values.length) found.add(0);
  distinct.forEach((low, at) => {
    for (const high of distinct.slice(at + 1)) {
      if (high - low > atMost) break;
      found.add(high - low);
    }
  });
  return [...found];
}
