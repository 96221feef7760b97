import type { Result } from '../basics/result.js';
import type { PersonId } from '../election/person.js';
import type { CountRules } from '../election/rules.js';
import { type CountedBallot, type CountFault, countBallots, rankBallots, type Tally } from './count.js';
import { groupKey } from './forms.js';
import type { Electable } from './judge.js';
import { isOutsider, type Resolved, type ResolvedLine } from './resolve.js';
import { settlementsInForce } from './seats.js';
import type { TieSettlement } from './tie.js';

/** What `bilik count` gets: the count of the screens and of the command line is one. */
export interface CountInput {
  readonly people: readonly Electable[];
  readonly ballots: readonly CountedBallot[];
}

/**
 * The resolved ballots as input of the count. An open line is null, like one that nobody could resolve.
 *
 * Who was found to be nobody on the roll ("ineligible") stands in as a person who may not be elected, under
 * an id of the form's own, so that the fault policy for ineligible names holds for such a line too, and
 * the same form twice on a ballot repeats it.
 */
export function countInput({ directory, ballots }: Resolved): CountInput {
  const roll = [...directory.people.values()].map(({ id, eligible }) => ({ id, eligible }));
  const outsiders = outsiderIds(
    ballots.flatMap(({ lines }) => lines),
    directory.people,
  );
  return {
    people: [...roll, ...[...outsiders.values()].map((id) => ({ id, eligible: false }))],
    ballots: ballots.map(({ lines }) => ({
      names: lines.map((line) => line.person ?? outsiders.get(groupKey(line)) ?? null),
    })),
  };
}

/** Ids that no resident has, by group: "~1", "~2" in order of form. */
function outsiderIds(
  lines: readonly ResolvedLine[],
  people: ReadonlyMap<PersonId, unknown>,
): ReadonlyMap<string, PersonId> {
  const groups = new Set(lines.filter(isOutsider).map(groupKey));
  let mark = '~';
  while ([...people.keys()].some((id) => id.startsWith(mark))) mark += '~';
  return new Map([...groups].sort().map((key, at) => [key, `${mark}${at + 1}`]));
}

/**
 * The result as it stands: open forms count for nobody.
 *
 * @param settlements those that stand (`currentSettlements`); one whose tie is gone is refused
 */
export function countResolved(
  rules: CountRules,
  resolved: Resolved,
  settlements: readonly TieSettlement[],
): Result<Tally, CountFault> {
  const { people, ballots } = countInput(resolved);
  return countBallots(rules, people, ballots, settlements);
}

/**
 * Of all settlements ever typed, those that stand: the last on each tie, and none whose tie is gone.
 *
 * @param all in the order of the log
 */
export function currentSettlements<Settlement extends TieSettlement>(
  rules: CountRules,
  resolved: Resolved,
  all: readonly Settlement[],
): readonly Settlement[] {
  const { people, ballots } = countInput(resolved);
  return settlementsInForce(rules, rankBallots(rules, people, ballots), all);
}
