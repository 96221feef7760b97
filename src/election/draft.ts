import { Value } from 'typebox/value';
import { type RuleConflict, Rules, ruleConflicts } from './rules.js';
import { ElectionFacts, MAX_KEY_HOLDERS, type RunOffOf } from './setup-document.js';

/** How many slips the committee wants, and for what. */
export interface SlipPlan {
  readonly main: number;
  readonly reserve: number;
  readonly test: number;
}

export interface KeyHolders {
  readonly names: readonly string[];
  readonly threshold: number;
}

/** What the committee has chosen so far. Nothing is filled in that a village must choose itself. */
export interface Draft {
  readonly kind: 'election' | 'rehearsal';
  readonly clock: Rules['timeZone'] | null;
  readonly facts: Partial<ElectionFacts>;
  readonly rules: Partial<Rules>;
  readonly rulesRead: boolean;
  readonly holders: KeyHolders | null;
  readonly slips: SlipPlan | null;
  readonly expected: number | null;
  readonly runOffOf: RunOffOf | null;
  /** Hides birth dates and addresses behind the hashes of the frozen roll; 32 bytes in hexadecimal. */
  readonly rollSalt: string;
}

export const emptyDraft = (kind: Draft['kind'], rollSalt: string): Draft => ({
  kind,
  clock: null,
  facts: {},
  rules: {},
  rulesRead: false,
  holders: null,
  slips: null,
  expected: null,
  runOffOf: null,
  rollSalt,
});

const RULE_NAMES = Object.keys(Rules.properties) as (keyof Rules)[];

/** Rules that are still to be chosen. `articles` may stay empty: not every rule has one. */
export function missingRules(draft: Draft): readonly string[] {
  const chosen: Readonly<Record<string, unknown>> = draft.rules;
  return RULE_NAMES.filter((name) => name !== 'articles' && chosen[name] === undefined);
}

export function completeFacts(draft: Draft): ElectionFacts | null {
  return Value.Check(ElectionFacts, draft.facts) ? draft.facts : null;
}

export function completeRules(draft: Draft): Rules | null {
  const rules = { articles: {}, ...draft.rules };
  return Value.Check(Rules, rules) ? rules : null;
}

export type MissingPart =
  | 'clock'
  | 'facts'
  | 'rules'
  | 'rule-conflicts'
  | 'roll'
  | 'officers'
  | 'holders'
  | 'slips'
  | 'rules-read';

/**
 * What must still be done before freezing, in the order of the set-up.
 *
 * @param counted residents on the roll, and officers with their roles
 */
export function missingParts(
  draft: Draft,
  counted: { readonly residents: number; readonly officers: number },
): readonly MissingPart[] {
  const rules = completeRules(draft);
  const missing: readonly (readonly [MissingPart, boolean])[] = [
    ['clock', draft.clock === null],
    ['facts', completeFacts(draft) === null],
    ['rules', rules === null],
    ['rule-conflicts', rules !== null && ruleConflicts(rules).length > 0],
    ['officers', counted.officers < LEAST_OFFICERS],
    ['roll', counted.residents === 0],
    ['holders', draft.holders === null || !holdersFit(draft.holders, draft.kind)],
    ['slips', draft.slips === null],
    ['rules-read', !draft.rulesRead],
  ];
  return missing.filter(([, lacks]) => lacks).map(([part]) => part);
}

/** Two act together and one watches the door. */
const LEAST_OFFICERS = 3;

/** 2 ≤ t ≤ n ≤ 9; one card alone opens only a rehearsal. @source protocol, "Keys" */
export function holdersFit(holders: KeyHolders, kind: Draft['kind']): boolean {
  const { threshold, names } = holders;
  if (threshold > names.length || names.length > MAX_KEY_HOLDERS) return false;
  return threshold >= 2 || (kind === 'rehearsal' && names.length === 1);
}

export const conflictsOf = (draft: Draft): readonly RuleConflict[] => {
  const rules = completeRules(draft);
  return rules === null ? [] : ruleConflicts(rules);
};

/**
 * A proposal of slips: the expected attendance and a tenth more, full sheets; a reserve; a few to test.
 *
 * @param expected people, 1 or more
 * @param perSheet slips on one A4 sheet
 */
export function proposeSlips(expected: number, perSheet: number): SlipPlan {
  const sheets = (slips: number) => Math.ceil(slips / perSheet) * perSheet;
  return {
    main: sheets(Math.ceil((expected * 11) / 10)),
    reserve: sheets(Math.max(20, Math.ceil(expected / 10))),
    test: perSheet,
  };
}
