import { accept, type Result, refuse } from '../basics/result.js';
import type { PersonId } from '../election/person.js';
import type { CountRules } from '../election/rules.js';
import {
  type BallotFault,
  type Electable,
  type Eligibility,
  eligibilityOf,
  judgeBallot,
  type LineFate,
} from './judge.js';
import { type Placing, rankPeople } from './rank.js';
import { type Standing, seatPeople } from './seats.js';
import type { Misfit, TieGroup, TieSettlement } from './tie.js';

/** A ballot as the count sees it: who is meant by each line, or null where nobody could tell. Order means nothing. */
export interface CountedBallot {
  readonly names: readonly (PersonId | null)[];
}

/** The result. All numbers whole; `cast` = `valid` + all of `invalid`, names written = `valid` + all of `void`. */
export interface Tally {
  readonly ballots: {
    readonly cast: number;
    readonly valid: number;
    readonly invalid: Readonly<Record<BallotFault, number>>;
  };
  readonly names: {
    readonly valid: number;
    readonly void: Readonly<Record<Exclude<LineFate, 'valid'>, number>>;
  };
  /** Everybody with a vote, most votes first; within a tie in order of id. */
  readonly ranking: readonly (Placing & { readonly standing: Standing })[];
  /** Ties that nobody has settled. */
  readonly ties: readonly TieGroup[];
  /** No tie of line "seats" is open. */
  readonly complete: boolean;
}

/** What is wrong with the input of a count. `place` is a JSON pointer into it. */
export type CountFault =
  | { readonly kind: 'person-twice'; readonly place: string }
  | { readonly kind: 'unknown-person'; readonly place: string }
  | { readonly kind: 'settlement-misfit'; readonly place: string; readonly why: Misfit };

/**
 * The count (penghitungan suara): a pure function of rules, people, ballots and settlements.
 *
 * @source architecture, `bilik count`
 */
export function countBallots(
  rules: CountRules,
  people: readonly Electable[],
  ballots: readonly CountedBallot[],
  settlements: readonly TieSettlement[],
): Result<Tally, CountFault> {
  const eligibility = eligibilityOf(people);
  const fault = faultOf(eligibility, people, ballots, settlements);
  if (fault !== null) return refuse(fault);
  const { votes, ...sums } = sumUp(rules, eligibility, ballots);
  const seated = seatPeople(rules, rankPeople(votes), settlements);
  if (!seated.ok) {
    const { settlement, why } = seated.refusal;
    return refuse({ kind: 'settlement-misfit', place: `/settlements/${settlement}`, why });
  }
  const { ranking, ties, complete } = seated.value;
  return accept({ ...sums, ranking, ties, complete });
}

/** The ranking alone, before any tie is looked at. */
export function rankBallots(
  rules: CountRules,
  people: readonly Electable[],
  ballots: readonly CountedBallot[],
): readonly Placing[] {
  const eligibility = eligibilityOf(people);
  return rankPeople(sumUp(rules, eligibility, ballots).votes);
}

function sumUp(rules: CountRules, eligibility: Eligibility, ballots: readonly CountedBallot[]) {
  const invalid = { blank: 0, tooMany: 0, tooFew: 0, repeated: 0, ineligible: 0, unresolved: 0 };
  const voided = { inInvalidBallot: 0, repeated: 0, ineligible: 0, unresolved: 0 };
  const votes = new Map<PersonId, number>();
  let valid = 0;
  let validNames = 0;
  for (const { names } of ballots) {
    const { fault, lines } = judgeBallot(rules, eligibility, names);
    if (fault === null) valid += 1;
    else invalid[fault] += 1;
    lines.forEach((line, at) => {
      if (line !== 'valid') {
        voided[line] += 1;
        return;
      }
      const person = names[at] as PersonId;
      votes.set(person, (votes.get(person) ?? 0) + 1);
      validNames += 1;
    });
  }
  return {
    ballots: { cast: ballots.length, valid, invalid },
    names: { valid: validNames, void: voided },
    votes,
  };
}

function faultOf(
  eligibility: Eligibility,
  people: readonly Electable[],
  ballots: readonly CountedBallot[],
  settlements: readonly TieSettlement[],
): CountFault | null {
  if (eligibility.size < people.length) {
    const seen = new Set<PersonId>();
    const twice = people.findIndex(({ id }) => seen.size === seen.add(id).size);
    return { kind: 'person-twice', place: `/people/${twice}` };
  }
  const unknown = (id: PersonId | null) => id !== null && !eligibility.has(id);
  for (const [at, { names }] of ballots.entries()) {
    const line = names.findIndex(unknown);
    // The place, and not what stands there: an id from outside may be a written name.
    if (line >= 0) return { kind: 'unknown-person', place: `/ballots/${at}/names/${line}` };
  }
  for (const [at, settlement] of settlements.entries()) {
    for (const list of ['people', 'chosen'] as const) {
      const line = settlement[list].findIndex(unknown);
      if (line >= 0) return { kind: 'unknown-person', place: `/settlements/${at}/${list}/${line}` };
    }
  }
  return null;
}
