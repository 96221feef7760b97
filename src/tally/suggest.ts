import { compareText } from '../basics/bytes.js';
import type { PersonId } from '../election/person.js';
import { agrees, mayBeTheOther } from './address.js';
import { hasInitials } from './initials.js';
import { foundBySounds, foundByWords } from './lookup.js';
import { BEST_GUESS, type NameFit, nameFit, WORTH_SHOWING } from './name-fit.js';
import type { ReadName } from './normal-form.js';
import type { Question } from './pairing.js';
import type { Reason } from './reason.js';
import { type Entry, type SearchIndex, wholeOf } from './search-index.js';
import { similarWords } from './similar-words.js';
import { everydayName, withoutRoles } from './titles.js';
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

const SUGGESTIONS_AT_MOST = 5;
/** Written words looked at: more is no name. */
const WORDS_AT_MOST = 8;
/** An alias that is written letter for letter stands behind a name that is. */
const ALIAS = 995;
/** What was taken for a title stands for the rest of the name: "H. Agus Salim", and Hasan Agus Salim. */
const INITIALS = 930;
/** Called so as well, beside another address or none: "Lik Gono", and Mas Gono. */
const OTHER_ADDRESS: NameFit = { score: 930, reason: { kind: 'other-address' } };
/** Whoever is called by a word may also be addressed by it: "Om Bonar", and Bonar Panjaitan; a little behind Pak Bonar. */
const ADDRESS_COST = 20;
/** A fit after which no further names are looked for. */
const GOOD = 900;
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
  const words = withoutRoles(rest).slice(0, WORDS_AT_MOST);
  if (words.length === 0) return [];
  const question = questionOf(index, words);
  const called = everydayName(words)?.[1] ?? null;
  const byCall = called === null ? null : questionOf(index, [called]);
  const heard = { read, hint, words, whole: words.length === rest.length };
  const best = new Map<PersonId, { readonly entry: Entry; readonly fit: NameFit }>();
  const look = (found: readonly number[]) => {
    for (const at of found) {
      const entry = index.entries[at] as Entry;
      const fit = judged(entry, fitOf(question, byCall, entry), heard);
      const before = best.get(entry.person.id);
      if (fit !== null && fit.score > (before?.fit.score ?? 0)) best.set(entry.person.id, { entry, fit });
    }
  };
  look(foundByWords(index, question));
  if (byCall !== null) look(foundByWords(index, byCall));
  look(index.byWhole.get(question.whole) ?? []);
  // Words that stand for themselves need no further search; joined and mangled ones do.
  if (![...best.values()].some(({ fit }) => fit.score >= GOOD)) look(foundBySounds(index, question));
  return [...best.values()]
    .sort(
      (a, b) =>
        b.fit.score - a.fit.score ||
        compareText(a.entry.person.name, b.entry.person.name) ||
        compareText(a.entry.person.id, b.entry.person.id),
    )
    .slice(0, SUGGESTIONS_AT_MOST)
    .map(({ entry: { person }, fit }) => ({
      person: person.id,
      name: person.name,
      unit: person.unit,
      ...fit,
    }));
}

interface Heard {
  readonly read: ReadName;
  readonly words: readonly string[];
  /** Are these all the words? Not if a role was left out: "Carik Karman". */
  readonly whole: boolean;
  readonly hint: UnitHint | null;
}

const questionOf = (index: SearchIndex, words: readonly string[]): Question => ({
  words,
  similar: words.map((word) => similarWords(index.vocabulary, word)),
  whole: wholeOf(words),
});

/** @param byCall the one word without the address, "gono" of "Lik Gono"; null if no address stands there */
function fitOf(question: Question, byCall: Question | null, entry: Entry): NameFit | null {
  const fit = nameFit(question, entry);
  const addressed = byCall === null ? null : fitByCall(byCall, entry);
  return (addressed?.score ?? 0) > (fit?.score ?? 0) ? addressed : fit;
}

function fitByCall(byCall: Question, entry: Entry): NameFit | null {
  if (entry.called === byCall.words[0]) return OTHER_ADDRESS;
  const fit = nameFit(byCall, entry);
  return fit === null ? null : { ...fit, score: fit.score - ADDRESS_COST };
}

/** What is known beside the letters: an alias, initials taken for a title, the unit, a man or a woman addressed. */
function judged(entry: Entry, fit: NameFit | null, heard: Heard): NameFit | null {
  if (fit === null) return null;
  const { read, hint } = heard;
  let { score, reason } = fit;
  if (score < INITIALS && read.initials.some((initials) => hasInitials(entry.words, heard.words, initials))) {
    score = INITIALS;
    reason = { kind: 'initials' };
  }
  if (reason.kind === 'exact' && entry.isAlias) {
    score = ALIAS;
    reason = { kind: 'alias' };
  }
  if (!heard.whole && score > BEST_GUESS) {
    score = BEST_GUESS;
    reason = { kind: 'extra-words' };
  }
  const unit = hint === null ? null : hintFits(hint, entry.unit);
  if (unit === true) {
    score = Math.min(score + UNIT_GAIN, Math.max(score, BEST_GUESS));
    if (fit.score === 1000) reason = { kind: 'unit' };
  }
  if (unit === false) score -= OTHER_UNIT_COST;
  const isOther = !agrees(read.addressed, entry);
  if (isOther) score -= OTHER_SEX_COST;
  else if (mayBeTheOther(read, entry)) score = Math.min(score, BEST_GUESS);
  if (fit.score === 1000 && (isOther || mayBeTheOther(read, entry))) reason = { kind: 'address' };
  return score < WORTH_SHOWING ? null : { score, reason };
}
