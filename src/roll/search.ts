import { compareText } from '../basics/bytes.js';
import { fold } from './characters.js';
import { type Resident, unitOf } from './resident.js';

/** At most so many residents come back: more is a list to scroll, and a reason to type on. */
export const MAX_FOUND = 20;
/** Characters and words that are read of what was typed; the rest cannot narrow the search. */
const MAX_TYPED = 100;
const MAX_WORDS = 8;
/** The middle of a word (Minah in Aminah) counts from so many letters on: below, it fits half the village. */
const MIDDLE_FROM = 3;

/** How well a resident fits, best first. These are places in a list, never added up. */
const NUMBER = 0;
const NAME_START = 1;
const NAME_WORD = 2;
const ALIAS_WORD = 3;
const NAME_MIDDLE = 4;
const ELSEWHERE = 5;
const NOT_AT_ALL = 6;

/** Each different word of a kind, with the places in `residents` of those who have it. */
type Words = readonly (readonly [word: string, places: readonly number[]])[];

/** Words stand here once, however many residents have them, so that a keystroke reads few of them. */
export interface RollIndex {
  /** In order of name, so that the first of each fit are the ones to show. */
  readonly residents: readonly Resident[];
  readonly names: readonly string[];
  readonly nameWords: Words;
  readonly aliasWords: Words;
  /** Units as one word each ("rt3", "rw1"), addresses, roll numbers. */
  readonly otherWords: Words;
}

export interface Found {
  readonly residents: readonly Resident[];
  /** There were more than are given. */
  readonly more: boolean;
}

export function rollIndex(residents: readonly Resident[]): RollIndex {
  const named = residents.map((resident) => ({ resident, name: fold(resident.name) }));
  named.sort((a, b) => compareText(a.name, b.name) || a.resident.rollNumber - b.resident.rollNumber);
  const sorted = named.map(({ resident }) => resident);
  return {
    residents: sorted,
    names: named.map(({ name }) => name),
    nameWords: collect(named.map(({ name }) => name.split(' '))),
    aliasWords: collect(sorted.map(({ aliases }) => aliases.flatMap((alias) => fold(alias).split(' ')))),
    otherWords: collect(
      sorted.map((resident) => [
        ...wordsOf(unitOf(resident)),
        ...wordsOf(resident.address),
        String(resident.rollNumber),
      ]),
    ),
  };
}

function collect(wordsByPlace: readonly (readonly string[])[]): Words {
  const places = new Map<string, number[]>();
  for (const [place, words] of wordsByPlace.entries())
    for (const word of new Set(words)) {
      const own = places.get(word);
      if (own === undefined) places.set(word, [place]);
      else own.push(place);
    }
  return [...places];
}

/** "RT 03", "RT.3" and "rt3" are one word, "rt3": so a bare 3 does not stand for it. Numbers lose their zeros. */
function wordsOf(text: string): readonly string[] {
  return fold(text)
    .replace(/\b(rt|rw) ?0*(\d+)\b/g, ' $1$2 ')
    .replace(/\b0+(?=\d)/g, '')
    .split(' ')
    .filter((word) => word !== '');
}

/**
 * Searches the roll by name, everyday name, RT, address or roll number in one box. Every word typed
 * must stand somewhere; the exact roll number comes first, then names that start with what was typed.
 *
 * @param typed as far as somebody typed; nothing typed finds nobody
 */
export function searchRoll(index: RollIndex, typed: string): Found {
  const words = wordsOf(typed.slice(0, MAX_TYPED)).slice(0, MAX_WORDS);
  if (words.length === 0) return { residents: [], more: false };
  const fits = words.map((word) => fitsOf(index, word));
  const start = words.join(' ');
  const number = words.length === 1 && /^\d+$/.test(start) ? Number(start) : null;
  const shown: Resident[][] = [[], [], [], [], [], []];
  let found = 0;
  for (const [place, resident] of index.residents.entries()) {
    let fit = NAME_WORD;
    for (const own of fits) fit = Math.max(fit, own[place] ?? NOT_AT_ALL);
    if (fit === NOT_AT_ALL) continue;
    found += 1;
    if (resident.rollNumber === number) fit = NUMBER;
    else if (fit === NAME_WORD && index.names[place]?.startsWith(start)) fit = NAME_START;
    const list = shown[fit];
    if (list !== undefined && list.length < MAX_FOUND) list.push(resident);
  }
  return { residents: shown.flat().slice(0, MAX_FOUND), more: found > MAX_FOUND };
}

/** The fit of one word with every resident: the best that any of their words gives. */
function fitsOf(index: RollIndex, word: string): Uint8Array {
  const fits = new Uint8Array(index.residents.length).fill(NOT_AT_ALL);
  const mark = (words: Words, fit: number, fitting: (own: string) => boolean) => {
    for (const [own, places] of words)
      if (fitting(own)) for (const place of places) fits[place] = Math.min(fits[place] ?? fit, fit);
  };
  const starts = (own: string) => own.startsWith(word);
  mark(index.nameWords, NAME_WORD, starts);
  mark(index.aliasWords, ALIAS_WORD, starts);
  if (word.length >= MIDDLE_FROM) {
    mark(index.nameWords, NAME_MIDDLE, (own) => own.includes(word));
    mark(index.aliasWords, NAME_MIDDLE, (own) => own.includes(word));
  }
  // A unit is named whole: "rt1" is not the start of RT 11.
  const isUnit = /^r[tw]\d+$/.test(word);
  mark(index.otherWords, ELSEWHERE, isUnit ? (own) => own === word : starts);
  return fits;
}
