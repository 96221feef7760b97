import { compareText } from '../basics/bytes.js';
import type { Person } from '../election/person.js';
import type { NamedEntry } from './name-fit.js';
import { normalForm } from './normal-form.js';
import { sameNameKey } from './short-forms.js';
import { type Vocabulary, vocabularyOf } from './similar-words.js';
import { soundKey } from './sound.js';
import { splitUnit, tidyUnits, type UnitHint } from './unit-hint.js';

/** A name or alias, and whose. */
export interface Entry extends NamedEntry {
  readonly person: Person;
  readonly form: string;
  readonly isAlias: boolean;
  readonly unit: UnitHint | null;
}

/** All names of a roll, to be found by parts of them. */
export interface SearchIndex {
  /** In order of name, then of id: where fits are equal, this order decides. */
  readonly entries: readonly Entry[];
  readonly vocabulary: Vocabulary;
  /** Per word id, the entries that hold the word. */
  readonly byWord: readonly (readonly number[])[];
  /** Per three sounds in a row, the entries that hold them. */
  readonly byTrigram: ReadonlyMap<string, readonly number[]>;
}

export function searchIndexOf(people: readonly Person[]): SearchIndex {
  const named = [...people]
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    .flatMap(formsOf);
  const vocabulary = vocabularyOf(named.flatMap(({ words }) => words));
  const entries = named.map((entry) => ({
    ...entry,
    wordIds: entry.words.map((word) => vocabulary.idOf.get(word) ?? -1),
  }));
  const byWord: number[][] = vocabulary.words.map(() => []);
  const byTrigram = new Map<string, number[]>();
  entries.forEach((entry, at) => {
    for (const id of new Set(entry.wordIds)) byWord[id]?.push(at);
    for (const trigram of trigramsOf(entry.whole)) {
      const found = byTrigram.get(trigram);
      if (found === undefined) byTrigram.set(trigram, [at]);
      else found.push(at);
    }
  });
  return { entries, vocabulary, byWord, byTrigram };
}

/** The sounds of a name without its spaces. */
export const wholeOf = (words: readonly string[]): string => soundKey(sameNameKey(words));

export function trigramsOf(whole: string): ReadonlySet<string> {
  const padded = `^${whole}$`;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}

/** A resident's name and aliases, none twice and none empty. */
function formsOf(person: Person): readonly Omit<Entry, 'wordIds'>[] {
  const unitText = normalForm(person.unit).split(' ');
  const { hint, rest } = splitUnit(tidyUnits(unitText));
  const forms = new Set([person.name, ...person.aliases].map(normalForm).filter((form) => form !== ''));
  const own = normalForm(person.name);
  return [...forms].map((form) => {
    const words = form.split(' ');
    return {
      person,
      form,
      words,
      whole: wholeOf(words),
      isAlias: form !== own,
      unit: hint,
      unitWords: rest.filter((word) => word.length > 2),
    };
  });
}
