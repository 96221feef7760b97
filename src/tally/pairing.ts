import { typingErrors } from './distance.js';
import { soundKey } from './sound.js';
import { INITIAL, type WordFit } from './word-fit.js';

/** A written name, ready to be held against many names. */
export interface Question {
  readonly words: readonly string[];
  /** Per written word, the words of the roll that it may stand for, by id. */
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

/** Which words stand for each other: from where on, and how many on each side. */
interface Place {
  readonly written: number;
  readonly name: number;
  readonly takesWritten: number;
  readonly takesName: number;
}

/** A written word and the word of the name that it stands for; two on one side if they are written as one. */
export interface Pair extends Place {
  readonly fit: WordFit;
}

const JOINED: WordFit = { score: 965, kind: 'joined-words', letters: 0 };
const JOINED_AND_WRONG: WordFit = { score: 900, kind: 'joined-words', letters: 0 };
/** A pair as sure as this is taken before joined words are tried. */
const SURE = 850;

/** Which written word stands for which word of the name: the best pairs first, each word once. */
export function pairUp(question: Question, entry: NamedEntry): readonly Pair[] {
  const singles = singlePairs(question, entry);
  const taken: Pair[] = [];
  for (const pair of singles) if (pair.fit.score >= SURE) take(taken, pair);
  const allTaken = taken.length === question.words.length || taken.length === entry.words.length;
  if (allTaken) return taken;
  for (const pair of joinedPairs(question, entry, taken)) take(taken, pair);
  for (const pair of singles) if (pair.fit.score < SURE) take(taken, pair);
  return taken;
}

function take(taken: Pair[], pair: Pair): void {
  for (const other of taken) if (overlaps(other, pair)) return;
  taken.push(pair);
}

const overlaps = (a: Place, b: Place): boolean =>
  (a.written < b.written + b.takesWritten && b.written < a.written + a.takesWritten) ||
  (a.name < b.name + b.takesName && b.name < a.name + a.takesName);

function singlePairs({ words, similar }: Question, entry: NamedEntry): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let written = 0; written < words.length; written += 1) {
    for (let name = 0; name < entry.words.length; name += 1) {
      const fit =
        similar[written]?.get(entry.wordIds[name] ?? -1) ??
        initialFit(words[written] ?? '', entry.words[name] ?? '');
      if (fit !== null) pairs.push({ written, name, takesWritten: 1, takesName: 1, fit });
    }
  }
  // Among equally good pairs those whose places are nearer: "Budi Budi" is not crossed.
  return pairs.sort(
    (a, b) => b.fit.score - a.fit.score || Math.abs(a.written - a.name) - Math.abs(b.written - b.name),
  );
}

/** "s" for "santoso", on either side. */
const initialFit = (written: string, name: string): WordFit | null =>
  (written.length === 1 || name.length === 1) && written[0] === name[0] ? INITIAL : null;

/** Two words that are written as one on the other side, among those still free. */
function joinedPairs({ words }: Question, entry: NamedEntry, taken: readonly Pair[]): readonly Pair[] {
  const found: Pair[] = [];
  for (let written = 0; written < words.length; written += 1) {
    for (let name = 0; name < entry.words.length; name += 1) {
      for (const [takesWritten, takesName] of [[2, 1] as const, [1, 2] as const]) {
        if (written + takesWritten > words.length || name + takesName > entry.words.length) continue;
        const place = { written, name, takesWritten, takesName };
        if (taken.some((other) => overlaps(other, place))) continue;
        const fit = oneWord(
          takesWritten === 2 ? `${words[written]}${words[written + 1]}` : `${words[written]}`,
          takesName === 2 ? `${entry.words[name]}${entry.words[name + 1]}` : `${entry.words[name]}`,
        );
        if (fit !== null) found.push({ ...place, fit });
      }
    }
  }
  return found;
}

function oneWord(a: string, b: string): WordFit | null {
  if (a === b) return JOINED;
  if (a.length < 5 || Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) return null;
  const errors = typingErrors(soundKey(a), soundKey(b), 1);
  if (errors > 1) return null;
  return errors === 0 ? JOINED : JOINED_AND_WRONG;
}
