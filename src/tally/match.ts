import type { PersonId } from '../election/person.js';
import { titleTells } from './address.js';
import { type Directory, nameAndUnit } from './directory.js';
import { doubtfulTitle, soleBearer } from './doubt.js';
import { type ReadName, readName } from './normal-form.js';
import { type Suggestion, suggest } from './suggest.js';

/** What a written name says about who was meant. */
export interface Match {
  readonly written: string;
  /**
   * Known (dikenal): exactly one resident has this name or alias, letter for letter once titles, case,
   * punctuation and the right RT are gone, and nothing was guessed. Ambiguous (rancu): several fit, or the fit is a guess.
   * Unknown (belum dikenal): nobody fits well.
   */
  readonly status: 'known' | 'ambiguous' | 'unknown';
  /** Whoever is known; null otherwise. */
  readonly person: PersonId | null;
  /** Best first, at most five. */
  readonly suggestions: readonly Suggestion[];
}

/** From here on a suggestion is a fit, if only a guessed one; below, nobody fits. */
const FITS = 750;

export function matchName(directory: Directory, written: string): Match {
  return { written, ...matchRead(directory, readFor(directory, written)) };
}

/**
 * A written name as this roll would spell it: "Cici Wulan Sari" keeps its first word where somebody is called so.
 *
 * @returns with `maybeGiven` only if that word stands in the form
 */
export function readFor(directory: Directory, written: string): ReadName {
  const read = readName(written);
  const inFull = `${read.maybeGiven} ${read.form}`;
  if (read.maybeGiven !== '' && directory.byForm.has(nameAndUnit(directory, inFull).name))
    return { ...read, form: inFull };
  return { ...read, maybeGiven: '' };
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
  const key = [
    read.form,
    read.addressed ?? '',
    read.asWife ? 'wife' : '',
    read.inParts,
    ...read.initials,
  ].join('\n');
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
  const sole = soleBearer(directory, read);
  if (sole !== null) {
    const { id, name, unit } = sole.person;
    const reason = { kind: sole.isAlias ? 'alias' : 'exact' } as const;
    return { status: 'known', person: id, suggestions: [{ person: id, name, unit, score: 1000, reason }] };
  }
  const bearers = (directory.byForm.get(read.form) ?? []).map(({ person }) => person.id);
  const suggestions = suggest(directory.search, read).map((suggestion) =>
    bearers.length > 1 && suggestion.reason.kind === 'exact' && bearers.includes(suggestion.person)
      ? { ...suggestion, reason: { kind: 'same-name', people: bearers.length } as const }
      : suggestion,
  );
  const fits = (suggestions[0]?.score ?? 0) >= FITS;
  return { status: fits ? 'ambiguous' : 'unknown', person: null, suggestions };
}

/**
 * The form under which a written name is grouped and decided in this election: its normal form, with the
 * title kept where it may tell people apart. "Bu Slamet" is grouped with "Slamet" only if nobody, or only a
 * woman, is called so; "H. Agus Salim" apart from "Agus Salim" if there is a Hasan Agus Salim as well; "Agus, Budi"
 * is "agus dan budi", and apart from "Agus Budi". A unit always stays: "slamet rt 3".
 */
export function formIn(directory: Directory, read: ReadName): string {
  const { name } = nameAndUnit(directory, read.form);
  const bearers = directory.byForm.get(name) ?? [];
  if (bearers.length > 0 && read.inParts !== '') return read.inParts;
  if (bearers.some((entry) => titleTells(read, entry)))
    return `${read.addressed === 'L' ? 'pak' : 'bu'} ${read.form}`;
  const title = doubtfulTitle(directory, { ...read, form: name });
  return title === null ? read.form : `${title} ${read.form}`;
}

/** May this resident be meant by this text, letter for letter? Then a choice at the kiosk stands. */
export const bears = (directory: Directory, person: PersonId, form: string): boolean =>
  directory.byForm.get(form)?.some((entry) => entry.person.id === person) ?? false;
