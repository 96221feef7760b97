import { consonants } from './sound.js';
import {
  errorsBorne,
  type KeyedWord,
  keyed,
  SHORTEST_END,
  SHORTEST_FRONT,
  type WordFit,
  wordFit,
} from './word-fit.js';

/** Every word of the names on a roll, to be found by anything that looks or sounds like it. */
export interface Vocabulary {
  readonly words: readonly KeyedWord[];
  readonly idOf: ReadonlyMap<string, number>;
  /** Ids by key; the letter in front says which kind of key it is. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** Ids by a word with up to two letters left out. */
  readonly byRemains: ReadonlyMap<string, readonly number[]>;
}

/** A front or an end that more words share is no hint of anybody. */
const SHORTENED_AT_MOST = 40;

export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const known = [...new Set(words)].map(keyed);
  const byKey = new Map<string, number[]>();
  const byRemains = new Map<string, number[]>();
  known.forEach((word, id) => {
    for (const key of keysOf(word)) put(byKey, key, id);
    for (const end of endsOf(word.today)) put(byKey, end, id);
    for (const remains of remainsOf(word)) put(byRemains, remains, id);
  });
  return { words: known, idOf: new Map(known.map(({ word }, id) => [word, id])), byKey, byRemains };
}

/** All words that one written word may stand for, by id. */
export function similarWords(vocabulary: Vocabulary, written: string): ReadonlyMap<number, WordFit> {
  const memory = remembered.get(vocabulary) ?? new Map<string, ReadonlyMap<number, WordFit>>();
  remembered.set(vocabulary, memory);
  const known = memory.get(written);
  if (known !== undefined) return known;
  const fits = search(vocabulary, written);
  if (memory.size >= REMEMBERED_AT_MOST) memory.clear();
  memory.set(written, fits);
  return fits;
}

/** The same words are written again and again: what was found for one stays true as long as the roll. */
const remembered = new WeakMap<Vocabulary, Map<string, ReadonlyMap<number, WordFit>>>();
/** More words than any box holds; then the memory starts anew. */
const REMEMBERED_AT_MOST = 20_000;

function search(vocabulary: Vocabulary, written: string): ReadonlyMap<number, WordFit> {
  const word = keyed(written);
  const fits = new Map<number, WordFit>();
  const tried = new Set<number>();
  const tryAll = (ids: readonly number[] | undefined) => {
    for (const id of ids ?? []) {
      if (tried.has(id)) continue;
      tried.add(id);
      const found = wordFit(word, vocabulary.words[id] as KeyedWord);
      if (found !== null) fits.set(id, found);
    }
  };
  for (const key of keysOf(word)) tryAll(vocabulary.byKey.get(key));
  for (const remains of remainsOf(word)) tryAll(vocabulary.byRemains.get(remains));
  for (const ids of shortened(vocabulary, word.today)) tryAll(ids);
  return fits;
}

const keysOf = (word: KeyedWord): readonly string[] => [
  `t${word.today}`,
  `s${word.sound}`,
  `y${word.noJ}`,
  ...skeletonKey(word),
  ...word.meanings.map((meaning) => `m${meaning}`),
];

/** Words that differ in vowels only, as speech does: Romadon, Ramadhan. Two consonants are everybody's. */
function skeletonKey({ sound }: KeyedWord): readonly string[] {
  const skeleton = consonants(sound);
  return skeleton.length > 2 ? [`c${skeleton}`] : [];
}

/** Fronts and ends under which a longer word can be found: "sunarto" by "sun" and "arto". */
const endsOf = (word: string): readonly string[] => [
  ...(word.length > SHORTEST_FRONT ? [`f${word.slice(0, SHORTEST_FRONT)}`] : []),
  ...(word.length > SHORTEST_END ? [`e${word.slice(-SHORTEST_END)}`] : []),
];

/** Longer words that begin or end like this one, and shorter ones that it begins or ends with. */
function shortened(vocabulary: Vocabulary, word: string): readonly (readonly number[])[] {
  const longer = [
    vocabulary.byKey
      .get(`f${word.slice(0, SHORTEST_FRONT)}`)
      ?.filter((id) => today(vocabulary, id).startsWith(word)),
    vocabulary.byKey
      .get(`e${word.slice(-SHORTEST_END)}`)
      ?.filter((id) => today(vocabulary, id).endsWith(word)),
  ].map((ids) => (ids === undefined || ids.length > SHORTENED_AT_MOST ? [] : ids));
  const shorter: (readonly number[])[] = [];
  for (let length = SHORTEST_FRONT; length < word.length; length += 1) {
    shorter.push(vocabulary.byKey.get(`t${word.slice(0, length)}`) ?? []);
    if (length >= SHORTEST_END) shorter.push(vocabulary.byKey.get(`t${word.slice(-length)}`) ?? []);
  }
  return word.length < SHORTEST_FRONT ? [] : [...longer, ...shorter];
}

const today = (vocabulary: Vocabulary, id: number): string => vocabulary.words[id]?.today ?? '';

/**
 * What is left of a word when as many letters as it bears errors are left out: two words within so many
 * errors of each other share one of these, so they meet without being compared with everything. Of its
 * sounds one letter is left out: a slip beside a sound-alike.
 *
 * @source the symmetric delete method (W. Garbe, SymSpell)
 */
function remainsOf({ today, sound }: KeyedWord): ReadonlySet<string> {
  const errors = errorsBorne(today.length);
  const remains = new Set<string>();
  leaveOut(today, errors, remains);
  if (sound !== today) leaveOut(sound, Math.min(errors, 1), remains);
  return remains;
}

function leaveOut(text: string, letters: number, remains: Set<string>): void {
  remains.add(text);
  if (letters === 0) return;
  for (let at = 0; at < text.length; at += 1)
    leaveOut(text.slice(0, at) + text.slice(at + 1), letters - 1, remains);
}

function put(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}
