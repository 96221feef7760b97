import { typingErrors } from './distance.js';
import type { GuessKind } from './reason.js';
import { meaningsOf } from './short-forms.js';
import { consonants, soundKey } from './sound.js';
import { todaysSpelling, withoutJ } from './spelling.js';

/** How well one written word fits one word of a name. */
export interface WordFit {
  /** Whole, 0 to 1000; 1000 is letter for letter. */
  readonly score: number;
  readonly kind: GuessKind;
  /** Typing errors, if `kind` is "letters"; else 0. */
  readonly letters: number;
}

/** A word with its keys, worked out once. */
export interface KeyedWord {
  readonly word: string;
  readonly today: string;
  readonly noJ: string;
  readonly sound: string;
  /** The names that it may be a short form of. */
  readonly meanings: readonly string[];
}

export const keyed = (word: string): KeyedWord => ({
  word,
  today: todaysSpelling(word),
  noJ: withoutJ(word),
  sound: soundKey(word),
  meanings: [...new Set([...meaningsOf(word), ...meaningsOf(todaysSpelling(word))])],
});

const fit = (score: number, kind: GuessKind, letters = 0): WordFit => ({ score, kind, letters });

const EXACT = fit(1000, 'exact');
const OLD_SPELLING = fit(985, 'old-spelling');
const SHORT_FORM = fit(970, 'short-form');
const SOUND = fit(955, 'sound');
/** j for y without other signs of the old spelling: Jusuf, but also Joni for Yoni. */
const OLD_Y = fit(940, 'old-spelling');
export const INITIAL = fit(780, 'initials');

/** Typing errors that a word of so many letters bears: Ani is one error from Adi, and two from half the village. */
export const errorsBorne = (length: number): number => (length < 2 ? 0 : length < 6 ? 1 : 2);

/** What one error costs in a word of one letter; in a longer word it costs its part. */
const ERROR_COST = 700;
/** People seldom mistake the first letter, and often a vowel. */
const FIRST_LETTER_COST = 40;
const VOWEL_GAIN = 30;

/** @returns null if the words have nothing to do with each other */
export function wordFit(written: KeyedWord, name: KeyedWord): WordFit | null {
  if (written.word === name.word) return EXACT;
  if (written.today === name.today) return OLD_SPELLING;
  if (written.meanings.some((meaning) => name.meanings.includes(meaning))) return SHORT_FORM;
  if (written.sound === name.sound) return SOUND;
  if (written.noJ === name.noJ) return OLD_Y;
  return typingFit(written, name) ?? shortenedFit(written.today, name.today);
}

/** Errors are counted in the sounds, so that one slip beside a sound-alike stays one slip. */
function typingFit(written: KeyedWord, name: KeyedWord): WordFit | null {
  const length = Math.max(written.today.length, name.today.length);
  const most = errorsBorne(Math.min(written.today.length, name.today.length));
  if (most === 0) return null;
  const heard = typingErrors(written.sound, name.sound, most);
  const errors = heard === 1 ? 1 : Math.min(heard, typingErrors(written.today, name.today, most));
  if (errors > most) return null;
  const vowels = consonants(written.sound) === consonants(name.sound) ? VOWEL_GAIN : 0;
  const first = written.sound[0] === name.sound[0] ? 0 : FIRST_LETTER_COST;
  return fit(1000 - Math.floor((errors * ERROR_COST) / length) + vowels - first, 'letters', errors);
}

export const SHORTEST_FRONT = 3;
export const SHORTEST_END = 4;

/** Front or end of a word, as people are called: Bam (Bambang), Narto (Sunarto); or the other way round. */
function shortenedFit(a: string, b: string): WordFit | null {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const front = short.length >= SHORTEST_FRONT && long.startsWith(short);
  const end = short.length >= SHORTEST_END && long.endsWith(short);
  if (!front && !end) return null;
  return fit(650 + Math.floor((200 * short.length) / long.length), 'shortened');
}
