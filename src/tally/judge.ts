import type { Person, PersonId } from '../election/person.js';
import type { CountRules } from '../election/rules.js';

/** Why a ballot counts for nobody, in the order in which faults are looked for. */
export type BallotFault = 'blank' | 'tooMany' | 'tooFew' | 'repeated' | 'ineligible' | 'unresolved';
/** What becomes of one written line. */
export type LineFate = 'valid' | 'inInvalidBallot' | 'repeated' | 'ineligible' | 'unresolved';

/** Of a person all that a count has to know. */
export type Electable = Pick<Person, 'id' | 'eligible'>;
/** Whether each person may be elected. */
export type Eligibility = ReadonlyMap<PersonId, boolean>;

export const eligibilityOf = (people: readonly Electable[]): Eligibility =>
  new Map(people.map(({ id, eligible }) => [id, eligible]));

export interface Verdict {
  readonly fault: BallotFault | null;
  /** One per line, in the order of the lines. */
  readonly lines: readonly LineFate[];
}

/**
 * Judges one ballot by the fault policy of the rules.
 *
 * With min 2, max 3: [ani, ani, budi, citra] is tooMany if repeats void the ballot, and three valid names
 * if they count once. [ani, null] is valid with one name where unresolved names are void, for two lines were
 * written.
 *
 * @param names who is meant by each line; null if nobody could tell
 * @source architecture, `bilik count`
 */
export function judgeBallot(
  rules: CountRules,
  eligibility: Eligibility,
  names: readonly (PersonId | null)[],
): Verdict {
  const fates = fatesOf(eligibility, names);
  const fault = faultOf(rules, fates);
  return { fault, lines: fault === null ? fates : fates.map(() => 'inInvalidBallot') };
}

/** Each line by itself: the first of equal names stands, the others repeat it. */
function fatesOf(eligibility: Eligibility, names: readonly (PersonId | null)[]): readonly LineFate[] {
  const seen = new Set<PersonId>();
  return names.map((person) => {
    if (person === null) return 'unresolved';
    if (seen.has(person)) return 'repeated';
    seen.add(person);
    return eligibility.get(person) === true ? 'valid' : 'ineligible';
  });
}

function faultOf({ names, faults }: CountRules, fates: readonly LineFate[]): BallotFault | null {
  // A blank paper is a choice, not a mistake, and is counted as such before anything else.
  if (fates.length === 0) return 'blank';
  const repeated = fates.filter((fate) => fate === 'repeated').length;
  const lines = faults.repeated === 'count-once' ? fates.length - repeated : fates.length;
  if (lines > names.max) return 'tooMany';
  if (lines < names.min && faults.tooFew === 'void-ballot') return 'tooFew';
  if (repeated > 0 && faults.repeated === 'void-ballot') return 'repeated';
  if (fates.includes('ineligible') && faults.ineligible === 'void-ballot') return 'ineligible';
  if (fates.includes('unresolved') && faults.unresolved === 'void-ballot') return 'unresolved';
  return null;
}
