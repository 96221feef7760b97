import type { Person, PersonId } from '../election/person.js';
import { type Entry, type SearchIndex, searchIndexOf } from './search-index.js';
import { partKeys, sameNameKeys } from './short-forms.js';
import { splitUnit, type UnitHint } from './unit-hint.js';

/** The residents by their names, worked out once per roll. */
export interface Directory {
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Normal form of a name or alias -> the names that are written so. */
  readonly byForm: ReadonlyMap<string, readonly Entry[]>;
  /** What any word of a name or alias sounds like (`partKeys`) -> who bears such a word. */
  readonly byPart: ReadonlyMap<string, ReadonlySet<PersonId>>;
  /** `sameNameKeys` -> who bears a name that nobody is expected to tell apart. */
  readonly byKey: ReadonlyMap<string, ReadonlySet<PersonId>>;
  /** `sameNameKeys` of a name or alias of one word, whatever address stands before it: gono -> "Lik Gono", "Mas Gono". */
  readonly byCall: ReadonlyMap<string, readonly Entry[]>;
  readonly search: SearchIndex;
}

export function directoryOf(people: readonly Person[]): Directory {
  const search = searchIndexOf(people);
  const byForm = new Map<string, Entry[]>();
  const byPart = new Map<string, Set<PersonId>>();
  const byKey = new Map<string, Set<PersonId>>();
  const byCall = new Map<string, Entry[]>();
  for (const entry of search.entries) {
    const { person, form, words, keys, called } = entry;
    byForm.set(form, [...(byForm.get(form) ?? []), entry]);
    for (const key of words.flatMap(partKeys)) byPart.set(key, (byPart.get(key) ?? new Set()).add(person.id));
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(person.id));
    for (const key of callKeys(called)) byCall.set(key, [...(byCall.get(key) ?? []), entry]);
  }
  return {
    people: new Map(people.map((person) => [person.id, person])),
    byForm,
    byPart,
    byKey,
    byCall,
    search,
  };
}

/** The keys of the one word that somebody is called by; none if there is none. */
export const callKeys = (called: Entry['called']): readonly string[] =>
  called === null ? [] : sameNameKeys([called]);

/** A form as somebody's name and where that one lives: "slamet rt 3" is slamet of RT 3, unless somebody is called just that. */
export function nameAndUnit(
  { byForm }: Directory,
  form: string,
): { readonly name: string; readonly hint: UnitHint | null } {
  if (byForm.has(form)) return { name: form, hint: null };
  const { hint, rest } = splitUnit(form.split(' '));
  return { name: rest.join(' '), hint };
}
