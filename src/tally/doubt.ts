import { agrees, mayBeTheOther } from './address.js';
import { callKeys, type Directory, nameAndUnit } from './directory.js';
import { hasInitials, sharesInitials } from './initials.js';
import type { ReadName } from './normal-form.js';
import type { Entry } from './search-index.js';
import { partKeys } from './short-forms.js';
import { addressedSex, holdsName } from './titles.js';
import { hintFits, splitUnit } from './unit-hint.js';

/**
 * The one name on the roll that a form can only mean, or null. A wrong link is the worst that can happen, so
 * every doubt leaves it to people:
 * - two bear the form, or names that are one name to everybody (M. Yusuf, and Muhammad Yusuf; Saiful, and Syaiful);
 * - it is one word, and a word of somebody else's name sounds like it (Saiful, and Syaiful Anwar);
 * - it is one word, and the end of somebody else's (Yanto, and Suyanto);
 * - it is an address and one word, and somebody else is called by that word, beside another address or by itself: he is
 *   Lik to the young and Mas to the old (Lik Gono, and Mas Gono; Ning Salma, and Salma; Daeng Tenri, and Puang Tenri);
 * - a sign stands between its words, as between two people (Agus, Budi);
 * - it names a unit that is not this one's (Slamet RT 3, who lives in RT 5);
 * - it is an alias with a unit in it, and somebody else bears the rest (the alias Slamet RT 3, and a Slamet);
 * - it holds an initial that fits somebody else as well (A. Fauzi, and Abdul Fauzi);
 * - it is no name, but an office that many hold (Pak RT);
 * - a man was addressed and this is a woman, or the other way round, or it may be the wife or the husband (Bu Slamet);
 * - a title that was taken off could be somebody's initial (H. Agus Salim, and Hasan Agus Salim).
 *
 * Someone who may not be elected is linked as well: the count then says that the name is ineligible.
 */
export function soleBearer(directory: Directory, read: ReadName): Entry | null {
  const { name, hint } = nameAndUnit(directory, read.form);
  const entry = bearerOf(directory, { ...read, form: name });
  return entry !== null && (hint === null || hintFits(hint, entry.unit) === true) ? entry : null;
}

function bearerOf(directory: Directory, read: ReadName): Entry | null {
  const [entry] = directory.byForm.get(read.form) ?? [];
  if (entry === undefined || !holdsName(entry.words) || read.inParts !== '') return null;
  // "Cici Wulan Sari": she, or an address before Wulan Sari?
  if (read.maybeGiven !== '' && directory.byForm.has(read.form.slice(read.maybeGiven.length + 1)))
    return null;
  if (!agrees(read.addressed, entry) || mayBeTheOther(read, entry)) return null;
  const isShared = (key: string) => (directory.byKey.get(key)?.size ?? 0) > 1;
  if (entry.keys.some(isShared)) return null;
  if (
    entry.words.length === 1 &&
    partKeys(read.form).some((key) => (directory.byPart.get(key)?.size ?? 0) > 1)
  )
    return null;
  if (isClipped(directory, entry)) return null;
  if (isCalledOtherwise(directory, entry)) return null;
  if (livesThere(directory, entry)) return null;
  if (someoneElse(directory, entry, (other) => sharesInitials(entry.words, other.words))) return null;
  return doubtfulTitle(directory, read) === null ? entry : null;
}

/** Is it one word, and the end of somebody else's, as names are clipped in speech: Yanto of Suyanto, Ningsih of Sriningsih? */
function isClipped({ search }: Directory, entry: Entry): boolean {
  const [end = '', ...more] = entry.words;
  if (more.length > 0) return false;
  return search.vocabulary.words.some(
    ({ word }, id) =>
      word.length > end.length &&
      word.endsWith(end) &&
      search.byWord[id]?.some((at) => search.entries[at]?.person.id !== entry.person.id),
  );
}

/** Is it an everyday name ("Lik Gono"), and somebody else who may be addressed so is called Gono as well? */
function isCalledOtherwise({ byCall }: Directory, { words, called, person }: Entry): boolean {
  const [address = '', ...name] = words;
  if (name.length === 0) return false;
  const addressed = addressedSex([address]);
  return callKeys(called)
    .flatMap((key) => byCall.get(key) ?? [])
    .some((other) => other.person.id !== person.id && agrees(addressed, other));
}

/** Is this an alias with a unit in it, and somebody else called so without? */
function livesThere({ byForm }: Directory, entry: Entry): boolean {
  const { hint, rest } = splitUnit(entry.words);
  const bearers = hint === null ? [] : (byForm.get(rest.join(' ')) ?? []);
  return bearers.some(({ person }) => person.id !== entry.person.id);
}

/** What was taken off as a title but could be the initials of somebody else who bears these words; null if nothing. */
export function doubtfulTitle(directory: Directory, read: ReadName): string | null {
  const [entry] = directory.byForm.get(read.form) ?? [];
  if (entry === undefined) return null;
  const isDoubtful = (initials: string) =>
    someoneElse(directory, entry, (other) => hasInitials(other.words, entry.words, initials));
  return read.initials.find(isDoubtful) ?? null;
}

/** Is there another person with a name that shares a word with this one, and for whom this holds? */
function someoneElse({ search }: Directory, entry: Entry, holds: (other: Entry) => boolean): boolean {
  return entry.wordIds.some((id) =>
    (search.byWord[id] ?? []).some((at) => {
      const other = search.entries[at] as Entry;
      return other.person.id !== entry.person.id && holds(other);
    }),
  );
}
