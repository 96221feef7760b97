import type { Person, PersonId } from '../election/person.js';
import { normalForm, type ReadName, readName } from './normal-form.js';
import { type Entry, type SearchIndex, searchIndexOf } from './search-index.js';
import { sameNameKeys } from './short-forms.js';
import { agrees, hasInitials, type Suggestion, suggest } from './suggest.js';

/** What a written name says about who was meant. */
export interface Match {
  readonly written: string;
  /**
   * Known (dikenal): exactly one resident has this name or alias, letter for letter once titles, case and
   * punctuation are gone, and nothing was guessed. Ambiguous (rancu): several fit, or the fit is a guess.
   * Unknown (belum dikenal): nobody fits well.
   */
  readonly status: 'known' | 'ambiguous' | 'unknown';
  /** Whoever is known; null otherwise. */
  readonly person: PersonId | null;
  /** Best first, at most five. */
  readonly suggestions: readonly Suggestion[];
}

/** The residents by their names, worked out once per roll. */
export interface Directory {
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Normal form of a name or alias -> who bears it. */
  readonly byForm: ReadonlyMap<string, readonly PersonId[]>;
  /** Any word of a name or alias -> who bears it. */
  readonly byPart: ReadonlyMap<string, ReadonlySet<PersonId>>;
  /** `sameNameKeys` -> who bears a name that nobody is expected to tell apart. */
  readonly byKey: ReadonlyMap<string, ReadonlySet<PersonId>>;
  readonly search: SearchIndex;
}

export function directoryOf(people: readonly Person[]): Directory {
  const search = searchIndexOf(people);
  const byForm = new Map<string, PersonId[]>();
  const byPart = new Map<string, Set<PersonId>>();
  const byKey = new Map<string, Set<PersonId>>();
  for (const { person, form, words, keys } of search.entries) {
    byForm.set(form, [...(byForm.get(form) ?? []), person.id]);
    for (const word of words) byPart.set(word, (byPart.get(word) ?? new Set()).add(person.id));
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(person.id));
  }
  return { people: new Map(people.map((person) => [person.id, person])), byForm, byPart, byKey, search };
}

/** From here on a suggestion is a fit, if only a guessed one; below, nobody fits. */
const FITS = 750;

export function matchName(directory: Directory, written: string): Match {
  return { written, ...matchRead(directory, readName(written)) };
}

export type Finding = Omit<Match, 'written'>;

/**
 * Answers already worked out, per directory: after every decision all forms are asked again. The answer
 * depends on directory and name alone, so remembering changes nothing but the time it takes.
 */
const remembered = new WeakMap<Directory, Map<string, Finding>>();
/** More forms than any box holds; then the memory starts anew. */
const REMEMBERED_AT_MOST = 100_000;

export function matchRead(directory: Directory, read: ReadName): Finding {
  const key = [read.form, read.addressed ?? '', ...read.initials].join('\n');
  const memory = remembered.get(directory) ?? new Map<string, Finding>();
  const known = memory.get(key);
  if (known !== undefined) return known;
  const finding = find(directory, read);
  if (memory.size >= REMEMBERED_AT_MOST) memory.clear();
  memory.set(key, finding);
  remembered.set(directory, memory);
  return finding;
}

function find(directory: Directory, read: ReadName): Finding {
  const bearers = directory.byForm.get(read.form) ?? [];
  const person = soleBearer(directory, read, bearers);
  if (person !== null) {
    const { id, name, unit } = person;
    const reason = { kind: normalForm(name) === read.form ? 'exact' : 'alias' } as const;
    return { status: 'known', person: id, suggestions: [{ person: id, name, unit, score: 1000, reason }] };
  }
  const suggestions = suggest(directory.search, read).map((suggestion) =>
    bearers.length > 1 && suggestion.reason.kind === 'exact' && bearers.includes(suggestion.person)
      ? { ...suggestion, reason: { kind: 'same-name', people: bearers.length } as const }
      : suggestion,
  );
  const fits = (suggestions[0]?.score ?? 0) >= FITS;
  return { status: fits ? 'ambiguous' : 'unknown', person: null, suggestions };
}

/**
 * The one resident whom a form can only mean, or null. A wrong link is the worst that can happen, so
 * every doubt leaves it to people:
 * - two bear the form, or names that are one name to everybody (M. Yusuf, and Muhammad Yusuf);
 * - it is one word, and a word of somebody else's name too (Slamet, and Slamet Riyadi);
 * - a man was addressed and this is a woman, or the other way round (Bu Slamet);
 * - a title that was taken off could be somebody's initial (H. Agus Salim, and Hasan Agus Salim).
 *
 * Someone who may not be elected is linked as well: the count then says that the name is ineligible.
 */
function soleBearer(directory: Directory, read: ReadName, bearers: readonly PersonId[]): Person | null {
  const [id] = bearers;
  if (id === undefined) return null;
  const person = directory.people.get(id) as Person;
  const words = read.form.split(' ');
  if (!agrees(read.addressed, person)) return null;
  if (sameNameKeys(words).some((key) => (directory.byKey.get(key)?.size ?? 0) > 1)) return null;
  if (words.length === 1 && (directory.byPart.get(read.form)?.size ?? 0) > 1) return null;
  return read.initials.some((initials) => someoneHas(directory, words, initials, id)) ? null : person;
}

/** Does somebody else bear these words, with words before or after them that begin with these initials? */
function someoneHas(
  { search }: Directory,
  words: readonly string[],
  initials: string,
  except: PersonId,
): boolean {
  const id = search.vocabulary.idOf.get(words[0] ?? '') ?? -1;
  return (search.byWord[id] ?? []).some((at) => {
    const entry = search.entries[at] as Entry;
    return entry.person.id !== except && hasInitials(entry, words, initials);
  });
}

/**
 * The form under which a written name is grouped and decided in this election: its normal form, with the
 * title kept where it may tell people apart. "Bu Slamet" is grouped with "Slamet" only if nobody, or only a
 * woman, is called so; "H. Agus Salim" apart from "Agus Salim" if there is a Hasan Agus Salim as well.
 */
export function formIn(directory: Directory, read: ReadName): string {
  const bearers = directory.byForm.get(read.form) ?? [];
  const people = bearers.map((id) => directory.people.get(id) as Person);
  if (!people.every((person) => agrees(read.addressed, person)))
    return `${read.addressed === 'L' ? 'pak' : 'bu'} ${read.form}`;
  const [id] = bearers;
  const words = read.form.split(' ');
  const doubtful = read.initials.find(
    (initials) => id !== undefined && someoneHas(directory, words, initials, id),
  );
  return doubtful === undefined ? read.form : `${doubtful} ${read.form}`;
}

/** May this resident be meant by this text, letter for letter? Then a choice at the kiosk stands. */
export const bears = (directory: Directory, person: PersonId, form: string): boolean =>
  directory.byForm.get(form)?.includes(person) ?? false;
