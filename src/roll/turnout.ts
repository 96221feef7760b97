import { compareText } from '../basics/bytes.js';
import type { PersonId } from '../election/person.js';
import { percentOf, type Rules } from '../election/rules.js';
import { type BoxFacts, canVote, type VoteRules } from './eligibility.js';
import { type Resident, unitOf } from './resident.js';

/** People by sex; `unknown` where the roll does not say. */
export interface BySex {
  readonly L: number;
  readonly P: number;
  readonly unknown: number;
}

export interface UnitTurnout {
  readonly unit: string;
  readonly eligible: BySex;
  readonly checkedIn: BySex;
}

export interface Turnout {
  readonly eligible: BySex;
  readonly checkedIn: BySex;
  /** In order of RW, then RT. */
  readonly units: readonly UnitTurnout[];
  /** Among the eligible: those whose age nobody knows yet. */
  readonly toConfirm: number;
}

export const totalOf = (people: BySex): number => people.L + people.P + people.unknown;

/**
 * Who may vote (wajib pilih) and who came, by sex and unit.
 *
 * Somebody without a birth date counts as eligible: the roll is one of adults, and leaving them out
 * would lower the number that must come. Whoever checked in is eligible, whatever was corrected since.
 */
export function turnoutOf(
  residents: readonly Resident[],
  rules: VoteRules,
  facts: BoxFacts,
  checkedIn: ReadonlySet<PersonId>,
): Turnout {
  const judged = residents.map((resident) => {
    const vote = canVote(resident, rules, facts);
    const came = checkedIn.has(resident.id);
    const unsure = !vote.ok && vote.refusal.kind === 'age-to-confirm' && !came;
    return { resident, came, unsure, eligible: vote.ok || unsure || came };
  });
  const voters = judged.filter(({ eligible }) => eligible);
  const sums = (people: typeof voters) => ({
    eligible: bySex(people.map(({ resident }) => resident)),
    checkedIn: bySex(people.filter(({ came }) => came).map(({ resident }) => resident)),
  });
  const homes = new Map<string, typeof voters>();
  for (const voter of [...voters].sort((a, b) => byHome(a.resident, b.resident))) {
    const unit = unitOf(voter.resident);
    const neighbours = homes.get(unit);
    if (neighbours === undefined) homes.set(unit, [voter]);
    else neighbours.push(voter);
  }
  return {
    ...sums(voters),
    units: [...homes].map(([unit, people]) => ({ unit, ...sums(people) })),
    toConfirm: voters.filter(({ unsure }) => unsure).length,
  };
}

function bySex(people: readonly Resident[]): BySex {
  const count = (sex: Resident['sex']) => people.filter((resident) => resident.sex === sex).length;
  return { L: count('L'), P: count('P'), unknown: count('?') };
}

const byHome = (a: Resident, b: Resident): number => compareText(a.rw, b.rw) || compareText(a.rt, b.rt);

/** Enough people? `needed` and `came` are people, never percent; null where the rules ask for nothing. */
export interface Enough {
  readonly needed: number;
  readonly came: number;
  readonly reached: boolean;
}

/** Judged from the attendance list before the box is opened: 30 % of 3,703 needs 1,111 people. */
export function turnoutReached(turnout: Turnout, rule: Rules['turnout']): Enough | null {
  if (rule === null) return null;
  return enough(percentOf(rule.percent, totalOf(turnout.eligible)), totalOf(turnout.checkedIn));
}

/** The same for the utusan who must be present at level 2. */
export function quorumReached(turnout: Turnout, rule: Rules['quorum']): Enough | null {
  if (rule === null) return null;
  const needed = rule.kind === 'people' ? rule.least : percentOf(rule.least, totalOf(turnout.eligible));
  return enough(needed, totalOf(turnout.checkedIn));
}

const enough = (needed: number, came: number): Enough => ({ needed, came, reached: came >= needed });
