import { typingErrors } from './distance.js';
import type { Reason, ReasonKind } from './reason.js';
import { soundKey } from './sound.js';
import { INITIAL, type WordFit } from './word-fit.js';

/** A written name, ready to be held against many names. */
export interface Question {
  readonly words: readonly string[];
  /** Per written word, the words of the roll that it may stand for. */
  readonly similar: readonly ReadonlyMap<number, WordFit>[];
  /** The sounds of the whole, without spaces. */
  readonly whole: string;
}

/** One name of one resident, or one alias. */
export interface NamedEntry {
  readonly words: readonly string[];
  readonly wordIds: readonly number[];
  readonly whole: string;
  /** Words of the resident's unit that are no numbers: "krajan" of "Dusun Krajan". */
  readonly unitWords: readonly string[];
}

export interface NameFit {
  /** Whole, 0 to 1000. */
  readonly score: number;
  readonly reason: Reason;
}

/** Where a fit stops being worth a thought. */
export const WORTH_SHOWING = 600;
/** Anything guessed stays below what is written letter for letter. */
const BEST_GUESS = 990;
/** What it costs to leave all of a name unwritten; a part costs its part. */
const MISSING_COST = 220;
const FIRST_WORD_MISSING_COST = 15;
const ORDER_COST = 25;
const JOINED: WordFit = { score: 965, kind: 'joined-words', letters: 0 };
const JOINED_AND_WRONG: WordFit = { score: 900, kind: 'joined-words', letters: 0 };
/** A written word that is not in the name counts less than one that is: "Budi Santoso tukang kayu". */
const EXTRA_PERCENT = 60;
/** A pair as sure as this is taken before joined words are tried. */
const SURE = 850;

/** Letters that say something, at most 8, so that one long word does not decide alone. */
const weight = (word: string): number => Math.min(word.length, 8);
const weightOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + weight(word), 0);

/** How well a written name fits one name on the roll; null below `WORTH_SHOWING`. */
export function nameFit(question: Question, entry: NamedEntry): NameFit | null {
  const byWords = fitByWords(question, entry);
  const asOne = fitAsOne(question, entry);
  const best = asOne !== null && asOne.score > byWords.score ? asOne : byWords;
  return best.score < WORTH_SHOWING ? null : best;
}

/** The whole name without its spaces: "nur aini" and "nuraini", "abdurahman" and "abdul rahman". */
function fitAsOne({ words, whole }: Question, entry: NamedEntry): NameFit | null {
  if (words.length === entry.words.length || whole.length < 5) return null;
  const most = Math.floor(Math.max(whole.length, entry.whole.length) / 5);
  const errors = typingErrors(whole, entry.whole, most);
  if (errors > most) return null;
  const score = JOINED.score - Math.floor((errors * 600) / entry.whole.length);
  return { score, reason: errors > 1 ? { kind: 'letters', letters: errors } : { kind: 'joined-words' } };
}

interface Pair {
  readonly written: number;
  readonly name: number;
  readonly fit: WordFit;
  /** Words that it takes on each side: more than one if they are written joined or apart. */
  readonly takesWritten: number;
  readonly takesName: number;
}

function fitByWords(question: Question, entry: NamedEntry): NameFit {
  const pairs = pairUp(question, entry);
  const freeWritten = question.words.map((_, at) => !pairs.some((pair) => covers(pair.written, pair.takesWritten, at)));
  const freeName = entry.words.map((_, at) => !pairs.some((pair) => covers(pair.name, pair.takesName, at)));
  const extra = question.words.filter((word, at) => freeWritten[at] && !entry.unitWords.includes(word));
  const missing = weightOf(entry.words.filter((_, at) => freeName[at]));
  const paired = pairs.map((pair) => ({
    ...pair,
    weight: weightOf(question.words.slice(pair.written, pair.written + pair.takesWritten)),
  }));

  const all =
    paired.reduce((sum, pair) => sum + pair.weight, 0) + Math.floor((weightOf(extra) * EXTRA_PERCENT) / 100);
  if (all === 0) return { score: 0, reason: { kind: 'letters', letters: 1 } };
  const got = Math.floor(paired.reduce((sum, pair) => sum + pair.weight * pair.fit.score, 0) / all);
  const lost = Math.floor((missing * MISSING_COST) / weightOf(entry.words));
  const swapped = paired.some((pair) =>
    paired.some((other) => other.written > pair.written && other.name < pair.name),
  );

  const costs = new Map<ReasonKind, number>();
  const charge = (kind: ReasonKind, cost: number) => costs.set(kind, (costs.get(kind) ?? 0) + cost);
  for (const pair of paired) charge(pair.fit.kind, Math.floor((pair.weight * (1000 - pair.fit.score)) / all));
  if (extra.length > 0) charge('extra-words', 1000 - got);
  if (missing > 0) charge('part-of-name', lost + (freeName[0] ? FIRST_WORD_MISSING_COST : 0));
  if (swapped) charge('word-order', ORDER_COST);
  if (freeWritten.some((free, at) => free && entry.unitWords.includes(question.words[at] ?? ''))) charge('unit', 1);
  costs.delete('exact');

  const total = got - lost - (missing > 0 && freeName[0] ? FIRST_WORD_MISSING_COST : 0) - (swapped ? ORDER_COST : 0);
  if (costs.size === 0) return { score: 1000, reason: { kind: 'exact' } };
  return { score: Math.max(0, Math.min(total, BEST_GUESS)), reason: reasonOf(costs, paired) };
}

const covers = (from: number, length: number, at: number): boolean => at >= from && at < from + length;

function reasonOf(costs: ReadonlyMap<ReasonKind, number>, pairs: readonly Pair[]): Reason {
  const [kind] = [...costs].reduce((most, next) => (next[1] > most[1] ? next : most));
  if (kind === 'letters')
    return { kind, letters: pairs.reduce((sum, pair) => sum + pair.fit.letters, 0) };
  return kind === 'same-name' ? { kind, people: 1 } : { kind };
}

/** Which written word stands for which word of the name: the best pairs first, each word once. */
function pairUp(question: Question, entry: NamedEntry): readonly Pair[] {
  const singles = question.words
    .flatMap((word, written) =>
      entry.words.map((_, name): Pair | null => {
        const fit = singleFit(question, entry, word, written, name);
        return fit === null ? null : { written, name, fit, takesWritten: 1, takesName: 1 };
      }),
    )
    .filter((pair) => pair !== null)
    .sort((a, b) => b.fit.score - a.fit.score || Math.abs(a.written - a.name) - Math.abs(b.written - b.name));
  const taken: Pair[] = [];
  const take = (pair: Pair) => {
    const free = !taken.some((other) => overlaps(other, pair));
    if (free) taken.push(pair);
  };
  for (const pair of singles) if (pair.fit.score >= SURE) take(pair);
  for (const pair of joinedPairs(question, entry, taken)) take(pair);
  for (const pair of singles) if (pair.fit.score < SURE) take(pair);
  return taken;
}

const overlaps = (a: Pair, b: Pair): boolean =>
  (a.written < b.written + b.takesWritten && b.written < a.written + a.takesWritten) ||
  (a.name < b.name + b.takesName && b.name < a.name + a.takesName);

function singleFit(
  question: Question,
  entry: NamedEntry,
  word: string,
  written: number,
  name: number,
): WordFit | null {
  const known = question.similar[written]?.get(entry.wordIds[name] ?? -1);
  if (known !== undefined) return known;
  const other = entry.words[name] ?? '';
  const initial = (word.length === 1 || other.length === 1) && word[0] === other[0];
  return initial ? INITIAL : null;
}

/** Two words that are written as one on the other side, among those still free. */
function joinedPairs(question: Question, entry: NamedEntry, taken: readonly Pair[]): readonly Pair[] {
  if (question.words.length === 1 && entry.words.length === 1) return [];
  const found: Pair[] = [];
  question.words.forEach((word, written) => {
    entry.words.forEach((other, name) => {
      const next = question.words[written + 1];
      const nextName = entry.words[name + 1];
      const tries: readonly Pair[] = [
        ...(next === undefined
          ? []
          : [{ written, name, takesWritten: 2, takesName: 1, fit: oneWord(word + next, other) }]),
        ...(nextName === undefined
          ? []
          : [{ written, name, takesWritten: 1, takesName: 2, fit: oneWord(word, other + nextName) }]),
      ].filter((pair): pair is Pair => pair.fit !== null);
      found.push(...tries.filter((pair) => !taken.some((other) => overlaps(other, pair))));
    });
  });
  return found;
}

function oneWord(a: string, b: string): WordFit | null {
  if (a === b) return JOINED;
  if (a.length < 5 || Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) return null;
  const errors = typingErrors(soundKey(a), soundKey(b), 1);
  if (errors > 1) return null;
  return errors === 0 ? JOINED : JOINED_AND_WRONG;
}
