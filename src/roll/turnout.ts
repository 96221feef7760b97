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

/** What a turnout needs of a resident, worked out once for a frozen roll. */
export interface Voter {
  readonly id: PersonId;
  readonly sex: Resident['sex'];
  readonly unit: string;
  readonly mayVote: boolean;
  /** Nobody knows the age yet. */
  readonly unsure: boolean;
}

/** @returns in order of RW, then RT */
export function votersOf(
  residents: readonly Resident[],
  rules: VoteRules,
  facts: BoxFacts,
): readonly Voter[] {
  return [...residents].sort(byHome).map((resident) => {
    const vote = canVote(resident, rules, facts);
    const unsure = !vote.ok && vote.refusal.kind === 'age-to-confirm';
    return { id: resident.id, sex: resident.sex, unit: unitOf(resident), mayVote: vote.ok, unsure };
  });
}

/**
 * Who may vote (wajib pilih) and who came, by sex and unit.
 *
 * Somebody without a birth date counts as eligible: the roll is one of adults, and leaving them out
 * would lower the number that must come. Whoever checked in is eligible, whatever was corrected since.
 *
 * @param voters as `votersOf` gives them
 */
export function turnoutOf(voters: readonly Voter[], checkedIn: ReadonlySet<PersonId>): Turnout {
  const all = newSums();
  const units = new Map<string, ReturnType<typeof newSums>>();
  let toConfirm = 0;
  for (const { id, sex, unit, mayVote, unsure } of voters) {
    const came = checkedIn.has(id);
    if (!mayVote && !unsure && !came) continue;
    if (unsure && !came) toConfirm += 1;
    const own = units.get(unit) ?? newSums();
    units.set(unit, own);
    for (const sums of [all, own]) {
      sums.eligible[SEXES[sex]] += 1;
      if (came) sums.checkedIn[SEXES[sex]] += 1;
    }
  }
  return { ...all, units: [...units].map(([unit, sums]) => ({ unit, ...sums })), toConfirm };
}

const SEXES = { L: 'L', P: 'P', '?': 'unknown' } as const;
const nobody = () => ({ L: 0, P: 0, unknown: 0 });
const newSums = () => ({ eligible: nobody(), checkedIn: nobody() });

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
