import { compareText } from '../basics/bytes.js';
import type { Person } from '../election/person.js';
import { type Addressed, isByHusband, sexOf } from './address.js';
import { normalForm, type ReadName, readName, readRollName } from './normal-form.js';
import type { NamedEntry } from './pairing.js';
import { type Points, pointsFor } from './points.js';
import { asOneWord, sameNameKeys } from './short-forms.js';
import { type Vocabulary, vocabularyOf } from './similar-words.js';
import { soundKey } from './sound.js';
import { calledBy } from './titles.js';
import { splitUnit, type UnitHint } from './unit-hint.js';

/** A name or alias, and whose. */
export interface Entry extends NamedEntry, Addressed {
  readonly person: Person;
  readonly form: string;
  readonly isAlias: boolean;
  /** Shared with names that nobody is expected to tell apart (`sameNameKeys`). */
  readonly keys: readonly string[];
  /** The one word that this one is called by, if the form is that word, or an address and it: gono of "Lik Gono"; else null. */
  readonly called: string | null;
  readonly unit: UnitHint | null;
}

/** All names of a roll, to be found by parts of them. */
export interface SearchIndex {
  /** In order of name, then of id: where fits are equal, this order decides. */
  readonly entries: readonly Entry[];
  readonly vocabulary: Vocabulary;
  /** Per word id, the entries that hold the word. */
  readonly byWord: readonly (readonly number[])[];
  /** Per sounds of a whole name without its spaces, the entries that sound so. */
  readonly byWhole: ReadonlyMap<string, readonly number[]>;
  /** Per three sounds in a row, the entries that hold them. */
  readonly byTrigram: ReadonlyMap<string, readonly number[]>;
  /** Per entry, the sounds of its name: how many. Beside the entries, since a search asks thousands. */
  readonly lengths: Uint8Array;
  /** Room to count in while searching. */
  readonly points: Points;
}

export function searchIndexOf(people: readonly Person[]): SearchIndex {
  const units = new Map([...new Set(people.map(({ unit }) => unit))].map((unit) => [unit, unitOf(unit)]));
  const named = [...people]
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    .flatMap((person) => formsOf(person, units.get(person.unit) ?? unitOf(person.unit)));
  const vocabulary = vocabularyOf(named.flatMap(({ words }) => words));
  const entries = named.map((entry) => ({
    ...entry,
    wordIds: entry.words.map((word) => vocabulary.idOf.get(word) ?? -1),
  }));
  const byWord: number[][] = vocabulary.words.map(() => []);
  const byWhole = new Map<string, number[]>();
  const byTrigram = new Map<string, number[]>();
  entries.forEach((entry, at) => {
    for (const id of new Set(entry.wordIds)) byWord[id]?.push(at);
    put(byWhole, entry.whole, at);
    for (const trigram of trigramsOf(entry.whole)) put(byTrigram, trigram, at);
  });
  return {
    entries,
    vocabulary,
    byWord,
    byWhole,
    byTrigram,
    lengths: Uint8Array.from(entries, ({ whole }) => Math.min(whole.length, 255)),
    points: pointsFor(entries.length),
  };
}

function put(map: Map<string, number[]>, key: string, at: number): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [at]);
  else found.push(at);
}

/** The sounds of a name without its spaces. */
export const wholeOf = (words: readonly string[]): string => soundKey(asOneWord(words));

export function trigramsOf(whole: string): ReadonlySet<string> {
  const padded = `^${whole}$`;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}

/** A resident's name and aliases, none twice and none empty. */
function formsOf(person: Person, unit: Unit): readonly Omit<Entry, 'wordIds'>[] {
  const own = readRollName(person.name);
  const names = [own, ...person.aliases.map(readName)];
  const sex = sexOf(person, names);
  // "Slamet" says more than "Bu Slamet", should both be there.
  const forms = new Map<string, ReadName>();
  for (const name of names) if (!(forms.get(name.form)?.asWife === false)) forms.set(name.form, name);
  forms.delete('');
  return [...forms].map(([form, name]) => {
    const words = form.split(' ');
    const isAlias = form !== own.form;
    const called = calledBy(words) ?? (isAlias ? calledWithin(own.form.split(' '), words) : null);
    const whole = { whole: wholeOf(words), keys: sameNameKeys(words), isAlias, called };
    return { person, form, words, ...whole, sex, byHusband: isByHusband(own, name), ...unit };
  });
}

/**
 * No list holds every address of every island. The roll tells: before a word of her own name, or the end of one, stands an
 * address. "Jro Ayu" of Ayu Murtini -> ayu; "Ayu Jamu" of hers is no such name, Jamu is her trade.
 */
function calledWithin(
  own: readonly string[],
  [address = '', name, ...more]: readonly string[],
): string | null {
  if (name === undefined || more.length > 0) return null;
  const isHers = (word: string): boolean => own.some((each) => each.startsWith(word) || each.endsWith(word));
  return isHers(name) && !isHers(address) ? name : null;
}

type Unit = Pick<Entry, 'unit' | 'unitWords'>;

function unitOf(text: string): Unit {
  const { hint, rest } = splitUnit(normalForm(text).split(' '));
  return { unit: hint, unitWords: rest.filter((word) => word.length > 2) };
}
