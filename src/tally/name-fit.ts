import { typingErrors } from './distance.js';
import { type NamedEntry, type Pair, pairUp, type Question } from './pairing.js';
import type { GuessKind, Reason } from './reason.js';

export interface NameFit {
  /** Whole, `WORTH_SHOWING` to 1000; 1000 is letter for letter. */
  readonly score: number;
  readonly reason: Reason;
}

/** Where a fit stops being worth a thought. */
export const WORTH_SHOWING = 600;
/** Anything guessed stays below what is written letter for letter. */
export const BEST_GUESS = 990;
/** What it costs to leave all of a name unwritten; a part costs its part. */
const MISSING_COST = 220;
const FIRST_WORD_MISSING_COST = 15;
const ORDER_COST = 25;
/** A written word that is not in the name counts less than one that is: "Budi Santoso tukang kayu". */
const EXTRA_PERCENT = 40;
/** What one error in the whole costs in a name of one letter; in a longer name it costs its part. */
const WHOLE_ERROR_COST = 600;
/** One error is borne for so many letters of the whole. */
const LETTERS_PER_ERROR = 5;
const JOINED_COST = 35;
/** Word for word at least this good, the whole is not tried. */
const SURE = 950;

/** Letters that say something: at least 3, since an initial stands for a word; at most 8, so that no long word decides alone. */
export const weight = (word: string): number => Math.min(Math.max(word.length, 3), 8);

/** How well a written name fits one name on the roll; null if it is not worth showing. */
export function nameFit(question: Question, entry: NamedEntry): NameFit | null {
  const byWords = fitByWords(question, entry);
  const asOne = (byWords?.score ?? 0) < SURE ? fitAsOne(question, entry) : null;
  return (asOne?.score ?? 0) > (byWords?.score ?? 0) ? asOne : byWords;
}

/** The whole name without its spaces: "nur aini" and "nuraini", "abdurahman" and "abdul rahman", "diahs ri". */
function fitAsOne({ words, whole }: Question, entry: NamedEntry): NameFit | null {
  // An initial stands for a word: joined to its neighbour it would be a letter too many.
  if (whole.length < LETTERS_PER_ERROR || words.some((word) => word.length === 1)) return null;
  const length = Math.max(whole.length, entry.whole.length);
  const most = Math.floor(length / LETTERS_PER_ERROR);
  const errors = typingErrors(whole, entry.whole, most);
  if (errors > most) return null;
  const score = 1000 - JOINED_COST - Math.floor((errors * WHOLE_ERROR_COST) / length);
  const spaces = words.length === entry.words.length && errors > 0 ? 1 : 2;
  return { score, reason: errors < spaces ? { kind: 'joined-words' } : { kind: 'letters', letters: errors } };
}

/** What a fit is made of; points are letters that say something. */
interface Account {
  readonly pairs: readonly Pair[];
  /** Written words that stand for a word of the name, or for nothing in it. */
  readonly paired: number;
  readonly extra: number;
  /** Words of the name that were not written. */
  readonly missing: number;
  readonly firstMissing: boolean;
  readonly unitWritten: boolean;
}

function fitByWords(question: Question, entry: NamedEntry): NameFit | null {
  const account = accountOf(question, entry);
  if (account.paired === 0) return null;
  const all = account.paired + Math.ceil((account.extra * EXTRA_PERCENT) / 100);
  const costs = new Map<GuessKind, number>();
  let total = 1000;
  const charge = (kind: GuessKind, cost: number) => {
    total -= cost;
    costs.set(kind, (costs.get(kind) ?? 0) + cost);
  };
  for (const pair of account.pairs) {
    const cost = Math.ceil((weightOf(question, pair) * (1000 - pair.fit.score)) / all);
    if (cost > 0) charge(pair.fit.kind, cost);
  }
  if (account.extra > 0) charge('extra-words', Math.ceil((1000 * (all - account.paired)) / all));
  if (account.missing > 0) {
    const nameWeight = entry.words.reduce((sum, word) => sum + weight(word), 0);
    const first = account.firstMissing ? FIRST_WORD_MISSING_COST : 0;
    charge('part-of-name', Math.ceil((account.missing * MISSING_COST) / nameWeight) + first);
  }
  if (isCrossed(account.pairs)) charge('word-order', ORDER_COST);
  if (account.unitWritten) charge('unit', 1);
  if (costs.size === 0) return { score: 1000, reason: { kind: 'exact' } };
  if (total < WORTH_SHOWING) return null;
  return { score: Math.min(total, BEST_GUESS), reason: heaviest(costs, account.pairs) };
}

function accountOf(question: Question, entry: NamedEntry): Account {
  const pairs = pairUp(question, entry);
  let paired = 0;
  let extra = 0;
  let missing = 0;
  let unitWritten = false;
  question.words.forEach((word, at) => {
    if (pairs.some((pair) => at >= pair.written && at < pair.written + pair.takesWritten))
      paired += weight(word);
    else if (entry.unitWords.includes(word)) unitWritten = true;
    else extra += weight(word);
  });
  const isMissing = (at: number) => !pairs.some((pair) => at >= pair.name && at < pair.name + pair.takesName);
  entry.words.forEach((word, at) => {
    if (isMissing(at)) missing += weight(word);
  });
  return { pairs, paired, extra, missing, firstMissing: isMissing(0), unitWritten };
}

function weightOf({ words }: Question, pair: Pair): number {
  let sum = 0;
  for (let at = 0; at < pair.takesWritten; at += 1) sum += weight(words[pair.written + at] ?? '');
  return sum;
}

const isCrossed = (pairs: readonly Pair[]): boolean =>
  pairs.some((pair) => pairs.some((other) => other.written > pair.written && other.name < pair.name));

/** The guess that cost most. */
function heaviest(costs: ReadonlyMap<GuessKind, number>, pairs: readonly Pair[]): Reason {
  const [kind] = [...costs].reduce((most, next) => (next[1] > most[1] ? next : most));
  if (kind === 'letters') return { kind, letters: pairs.reduce((sum, { fit }) => sum + fit.letters, 0) };
  return { kind };
}
