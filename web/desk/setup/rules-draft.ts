import { type RuleConflict, type Rules, ruleConflicts } from '../../../src/election/rules.js';
import { type Draft, type Field, QUESTIONS, type Question, type RuleKey } from './rules-questions.js';

/** Fields of a question that are asked, given the answers so far. */
export const askedFields = (question: Question, draft: Draft): readonly Field[] =>
  question.fields.filter(
    (field) => field.when === undefined || field.when.is.includes(draft[field.when.path] ?? ''),
  );

/** What is wrong with one field: nothing chosen or typed yet, or a number out of bounds. */
export type FieldProblem = 'empty' | 'not-a-number' | 'out-of-bounds' | 'too-long';

export function fieldProblem(field: Field, draft: Draft): FieldProblem | null {
  const typed = (draft[field.path] ?? '').trim();
  if (typed === '') return 'empty';
  if (field.kind === 'choice') return field.options.includes(typed) ? null : 'empty';
  if (field.kind === 'text') return typed.length > field.max ? 'too-long' : null;
  if (field.kind === 'lines') return linesOf(typed).length > field.max ? 'too-long' : null;
  if (!/^\d{1,6}$/.test(typed)) return 'not-a-number';
  const number = Number(typed);
  return number < field.min || number > field.max ? 'out-of-bounds' : null;
}

/** Is every field of this rule answered, so that it can be saved? */
export const isChosen = (question: Question, draft: Draft): boolean =>
  askedFields(question, draft).every((field) => fieldProblem(field, draft) === null);

export const openQuestions = (questions: readonly Question[], draft: Draft): readonly Question[] =>
  questions.filter((question) => !isChosen(question, draft));

const linesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Reads one rule out of the draft; called only when all of its fields are answered. */
type Readers = { readonly [Key in RuleKey]: (at: (path: string) => string) => Rules[Key] };
const READERS: Readers = {
  form: (at) => at('form') as Rules['form'],
  basisUnit: (at) => at('basisUnit') as Rules['basisUnit'],
  basis: (at) => at('basis'),
  adult: (at) => ({ age: Number(at('adult.age')), marriedCounts: at('adult.marriedCounts') === 'yes' }),
  electedAge: (at) =>
    at('electedAge.kind') === 'none'
      ? null
      : { min: Number(at('electedAge.min')), max: Number(at('electedAge.max')) },
  whoMayBeWritten: (at) => at('whoMayBeWritten') as Rules['whoMayBeWritten'],
  sameUnitOnly: (at) => at('sameUnitOnly') === 'yes',
  absent: (at) => at('absent') as Rules['absent'],
  bars: (at) => ({
    partyOfficer: at('bars.partyOfficer') === 'yes',
    villageOfficial: at('bars.villageOfficial') === 'yes',
    illiterate: at('bars.illiterate') === 'yes',
    panitia: at('bars.panitia') === 'yes',
  }),
  names: (at) => ({ min: Number(at('names.min')), max: Number(at('names.max')) }),
  faults: (at) => ({
    tooMany: 'void-ballot',
    tooFew: at('faults.tooFew') as Rules['faults']['tooFew'],
    repeated: at('faults.repeated') as Rules['faults']['repeated'],
    ineligible: at('faults.ineligible') as Rules['faults']['ineligible'],
    unresolved: at('faults.unresolved') as Rules['faults']['unresolved'],
  }),
  seats: (at) => Number(at('seats')),
  oddSeats: (at) => at('oddSeats') === 'yes',
  reserves: (at) => Number(at('reserves')),
  tieMethod: (at) => at('tieMethod') as Rules['tieMethod'],
  consent: (at) => ({
    asked: at('consent.asked') === 'yes',
    onRefusal: at('consent.onRefusal') as Rules['consent']['onRefusal'],
  }),
  turnout: (at) =>
    at('turnout.kind') === 'none'
      ? null
      : {
          percent: Number(at('turnout.percent')),
          ifShort: at('turnout.ifShort') as NonNullable<Rules['turnout']>['ifShort'],
        },
  quorum: (at) =>
    at('quorum.kind') === 'none'
      ? null
      : {
          kind: at('quorum.kind') as NonNullable<Rules['quorum']>['kind'],
          least: Number(at('quorum.least')),
        },
  minBallots: (at) => Number(at('minBallots')),
  ifTooFewBallots: (at) => at('ifTooFewBallots') as Rules['ifTooFewBallots'],
  boothRelease: (at) => at('boothRelease') === 'yes',
  helpWhileTyping: (at) => at('helpWhileTyping') === 'yes',
  readingUnit: (at) => at('readingUnit') as Rules['readingUnit'],
  termYears: (at) => Number(at('termYears')),
  timeZone: (at) => at('timeZone') as Rules['timeZone'],
  custody: (at) => ({
    annex: at('custody.annex'),
    cards: at('custody.cards'),
    disk: at('custody.disk'),
    until: at('custody.until'),
  }),
  signers: (at) => [...linesOf(at('signers'))],
};

const ARTICLE = 'article.';
export const articlePath = (rule: RuleKey): string => `${ARTICLE}${rule}`;

/**
 * The rules that the draft has chosen completely; half-answered ones are left out, so that no
 * half choice is ever saved.
 */
export function draftRules(draft: Draft): Partial<Rules> {
  const at = (path: string) => (draft[path] ?? '').trim();
  const chosen = QUESTIONS.filter((question) => isChosen(question, draft)).map(({ rule }) => [
    rule,
    READERS[rule](at),
  ]);
  const articles = QUESTIONS.map(({ rule }) => [rule, at(articlePath(rule))]).filter(
    ([, article]) => article !== '',
  );
  return { ...Object.fromEntries(chosen), articles: Object.fromEntries(articles) };
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
const asText = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? yesNo(value) : String(value);

/** The draft that rules saved earlier are edited in. */
export function rulesDraft(rules: Partial<Rules>): Draft {
  const draft: Record<string, string> = {};
  for (const { rule } of QUESTIONS) {
    const value = rules[rule];
    if (value === undefined) continue;
    if (value === null) draft[`${rule}.kind`] = 'none';
    else if (Array.isArray(value)) draft[rule] = value.join('\n');
    else if (typeof value !== 'object') draft[rule] = asText(value);
    else for (const [field, part] of Object.entries(value)) draft[`${rule}.${field}`] = asText(part);
  }
  if (rules.electedAge) draft['electedAge.kind'] = 'band';
  if (rules.turnout) draft['turnout.kind'] = 'percent';
  for (const [rule, article] of Object.entries(rules.articles ?? {})) draft[`${ARTICLE}${rule}`] = article;
  return draft;
}

/**
 * A new draft with what the programme advises for every rule that is not chosen yet, to be seen and
 * changed. Where no source advises anything the field stays empty.
 */
export function withSuggestions(draft: Draft): Draft {
  const suggested = QUESTIONS.flatMap(({ fields }) =>
    fields.flatMap((field): [string, string][] =>
      'suggested' in field && field.suggested !== null ? [[field.path, field.suggested]] : [],
    ),
  );
  return { ...Object.fromEntries(suggested), ...draft };
}

/** Conflicts between rules that are complete; nothing while a rule they need is still open. */
export function draftConflicts(draft: Draft): readonly RuleConflict[] {
  const { names, electedAge, oddSeats, seats, quorum } = draftRules(draft);
  const known = {
    names: names ?? { min: 1, max: 1 },
    electedAge: electedAge ?? null,
    oddSeats: oddSeats ?? false,
    seats: seats ?? 1,
    quorum: quorum ?? null,
  };
  return ruleConflicts(known as Rules);
}
