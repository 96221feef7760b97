import { compareText } from '../basics/bytes.js';
import type { PersonId } from '../election/person.js';
import { nameFit, type NameFit, type Question, WORTH_SHOWING } from './name-fit.js';
import type { ReadName } from './normal-form.js';
import type { Reason } from './reason.js';
import { type Entry, type SearchIndex, trigramsOf, wholeOf } from './search-index.js';
import { similarWords } from './similar-words.js';
import { hintFits, splitUnit, type UnitHint } from './unit-hint.js';

/** A resident who may have been meant. */
export interface Suggestion {
  readonly person: PersonId;
  /** As on the roll, also where an alias fitted. */
  readonly name: string;
  readonly unit: string;
  /** How well it fits: whole, 600 to 1000. */
  readonly score: number;
  readonly reason: Reason;
}

export const SUGGESTIONS_AT_MOST = 5;
/** Names looked at closely, found by their words and by their sounds. */
const CLOSE_LOOKS = 48;
/** Written words looked at: more is no name. */
const WORDS_AT_MOST = 8;
const UNIT_GAIN = 25;
const OTHER_UNIT_COST = 150;
const OTHER_SEX_COST = 150;

/**
 * Who may have been meant, best fit first, equal fits in order of name, then of id; never by votes.
 *
 * @returns at most five, each of them worth showing
 */
export function suggest(index: SearchIndex, read: ReadName): readonly Suggestion[] {
  const { hint, rest } = splitUnit(read.form.split(' ').filter((word) => word !== ''));
  if (rest.length === 0) return [];
  const words = rest.slice(0, WORDS_AT_MOST);
  const question: Question = {
    words,
    similar: words.map((word) => similarWords(index.vocabulary, word)),
    whole: wholeOf(words),
  };
  const best = new Map<PersonId, { readonly entry: Entry; readonly fit: NameFit }>();
  for (const at of new Set([...foundByWords(index, question), ...foundBySounds(index, question)])) {
    const entry = index.entries[at] as Entry;
    const fit = judged(entry, nameFit(question, entry), hint, read.addressed);
    if (fit === null) continue;
    const before = best.get(entry.person.id);
    if (before === undefined || fit.score > before.fit.score) best.set(entry.person.id, { entry, fit });
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        b.fit.score - a.fit.score ||
        compareText(a.entry.person.name, b.entry.person.name) ||
        compareText(a.entry.person.id, b.entry.person.id),
    )
    .slice(0, SUGGESTIONS_AT_MOST)
    .map(({ entry: { person }, fit }) => ({ person: person.id, name: person.name, unit: person.unit, ...fit }));
}

/** What is known beside the letters: an alias, the unit, whether a man or a woman was addressed. */
function judged(
  entry: Entry,
  fit: NameFit | null,
  hint: UnitHint | null,
  addressed: ReadName['addressed'],
): NameFit | null {
  if (fit === null) return null;
  let { score, reason } = fit;
  if (reason.kind === 'exact' && entry.isAlias) reason = { kind: 'alias' };
  const unit = hint === null ? null : hintFits(hint, entry.unit);
  if (unit === true) {
    score = Math.min(score + UNIT_GAIN, score === 1000 ? 1000 : 990);
    if (fit.score === 1000) reason = { kind: 'unit' };
  }
  if (unit === false) score -= OTHER_UNIT_COST;
  if (addressed !== null && addressed !== entry.person.sex) {
    score -= OTHER_SEX_COST;
    if (fit.score === 1000) reason = { kind: 'address' };
  }
  return score < WORTH_SHOWING ? null : { score, reason };
}

/** Entries that hold the words, or similar ones: those with the most and longest first. */
function foundByWords(index: SearchIndex, { words, similar }: Question): readonly number[] {
  const points = new Int32Array(index.entries.length);
  const touched: number[] = [];
  words.forEach((word, at) => {
    const weight = Math.min(word.length, 8);
    for (const [id, { score }] of similar[at] ?? []) {
      for (const entry of index.byWord[id] ?? []) {
        if (points[entry] === 0) touched.push(entry);
        points[entry] = (points[entry] ?? 0) + weight * score;
      }
    }
  });
  // A name of few words that are all written comes before a longer one: it will fit better.
  for (const entry of touched) {
    const { whole } = index.entries[entry] as Entry;
    points[entry] = (points[entry] ?? 0) - whole.length * 50;
  }
  return most(points, touched);
}

/** Entries that share most of their sounds, wherever the spaces are. */
function foundBySounds(index: SearchIndex, { whole }: Question): readonly number[] {
  const points = new Int32Array(index.entries.length);
  const touched: number[] = [];
  const trigrams = trigramsOf(whole);
  for (const trigram of trigrams) {
    for (const entry of index.byTrigram.get(trigram) ?? []) {
      if (points[entry] === 0) touched.push(entry);
      points[entry] = (points[entry] ?? 0) + 1;
    }
  }
  // Dice's coefficient in thousandths: shared sounds against those of both.
  for (const entry of touched) {
    const theirs = (index.entries[entry] as Entry).whole.length;
    points[entry] = Math.floor((2000 * (points[entry] ?? 0)) / (trigrams.size + theirs));
  }
  return most(points, touched.filter((entry) => (points[entry] ?? 0) >= 400));
}

/** Those with the most points; among equals those that stand first, which is the order of names. */
function most(points: Int32Array, touched: readonly number[]): readonly number[] {
  return [...touched]
    .sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b)
    .slice(0, CLOSE_LOOKS);
}
