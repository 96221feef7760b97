import type { Sex } from '../election/person.js';
import { type BadCharacter, badCharacter, isNameLike, tidy } from './characters.js';

/** What one cell says. A complaint of kind `confirm` keeps the row; `refuse` does not. */
export interface Cell<Value> {
  readonly value: Value;
  readonly refuse?: RefusedKind;
  readonly confirm?: ConfirmKind;
}

export type RefusedKind =
  | BadCharacter
  | 'name-missing'
  | 'name-too-long'
  | 'name-formula'
  | 'name-odd-sign'
  | 'alias-too-long'
  | 'too-many-aliases'
  | 'text-too-long'
  | 'unit-missing'
  | 'unit-unclear';

export type ConfirmKind =
  | 'birth-date-missing'
  | 'birth-date-unclear'
  | 'sex-missing'
  | 'sex-unclear'
  | 'marriage-unclear'
  | 'flag-unclear'
  | 'nik-removed';

/** Characters. Names of the civil register end at 60; older rolls have longer ones with titles. */
const MAX_ROLL_NAME = 100;
/** Characters: an alias must fit on a line of the ballot paper. */
const MAX_ALIAS = 60;
const MAX_ALIASES = 10;
/** Characters of an address or a note. */
const MAX_TEXT = 200;
/** Oldest year that is taken for a birth: below it lie the zero dates of spreadsheets (1900, 1904). */
const FIRST_YEAR = 1905;

/** Sixteen digits, however spaced: a NIK or the number of a family card. */
const NIK = /(?:\d[ .-]?){15}\d/;

export function readName(text: string): Cell<string> {
  const value = tidy(text);
  if (value === '') return { value, refuse: 'name-missing' };
  // Length first: the other checks should not have to read ten thousand characters.
  if (value.length > MAX_ROLL_NAME) return { value: '', refuse: 'name-too-long' };
  return nameSigns(value);
}

function nameSigns(value: string): Cell<string> {
  const bad = badCharacter(value);
  if (bad !== null) return { value, refuse: bad };
  if (/^[=+@-]/.test(value)) return { value, refuse: 'name-formula' };
  return isNameLike(value) ? { value } : { value, refuse: 'name-odd-sign' };
}

/** Several everyday names, separated by `/`; one that stands twice is kept once. */
export function readAliases(text: string): Cell<readonly string[]> {
  if (text.length > (MAX_ALIAS + 3) * MAX_ALIASES) return { value: [], refuse: 'alias-too-long' };
  const value = [...new Set(text.split('/').map(tidy))].filter((alias) => alias !== '' && alias !== '-');
  if (value.length > MAX_ALIASES) return { value, refuse: 'too-many-aliases' };
  if (value.some((alias) => alias.length > MAX_ALIAS)) return { value, refuse: 'alias-too-long' };
  const refuse = value.map((alias) => nameSigns(alias).refuse).find((kind) => kind !== undefined);
  return refuse === undefined ? { value } : { value, refuse };
}

/** Address or note. A NIK in it is taken out and the row put to confirm: it is not kept anywhere. */
export function readText(text: string): Cell<string> {
  const value = tidy(text);
  if (value.length > MAX_TEXT) return { value: '', refuse: 'text-too-long' };
  const refuse = badCharacter(value);
  if (refuse !== null) return { value, refuse };
  if (!NIK.test(value)) return { value };
  return { value: tidy(value.replace(new RegExp(NIK, 'g'), ' ')), confirm: 'nik-removed' };
}

const SEXES: Readonly<Record<string, Sex>> = {
  ...words('L', 'l lk lakilaki laki pria m male'),
  ...words('P', 'p pr perempuan wanita f female'),
};

export function readSex(text: string): Cell<Sex> {
  const plain = plainWord(text);
  if (plain === '') return { value: '?', confirm: 'sex-missing' };
  const value = SEXES[plain];
  return value === undefined ? { value: '?', confirm: 'sex-unclear' } : { value };
}

const MARRIED: Readonly<Record<string, boolean>> = {
  // B, S, P are the codes of the election commission's rolls: belum, sudah, pernah.
  ...words(true, 's k p sudah kawin nikah menikah sudahkawin pernahkawin sudahmenikah kawintercatat'),
  ...words(
    true,
    'kawinbelumtercatat ceraihidup ceraimati cerai janda duda pernah married divorced widowed ya',
  ),
  ...words(false, 'b bk tk belum belumkawin belummenikah tidakkawin lajang bujang single unmarried tidak'),
};

/** Is or has been married; an empty cell says no. */
export function readMarried(text: string): Cell<boolean> {
  const plain = plainWord(text);
  const value = plain === '' ? false : MARRIED[plain];
  return value === undefined ? { value: false, confirm: 'marriage-unclear' } : { value };
}

const TICKS: Readonly<Record<string, boolean>> = {
  ...words(true, 'ya y yes x v 1 ada true'),
  ...words(false, 'tidak t tdk n no 0 false'),
};

export function readFlag(text: string): Cell<boolean> {
  if (/^[✓✔☑]\ufe0f?$/u.test(text.trim())) return { value: true };
  const plain = plainWord(text);
  const value = plain === '' ? false : TICKS[plain];
  return value === undefined ? { value: false, confirm: 'flag-unclear' } : { value };
}

/**
 * ISO, or day-month-year with `-`, `/` or `.`; "Bandung, 17-08-1975" names the place first, and a
 * spreadsheet adds a midnight. Two-digit years and impossible days are not guessed at.
 *
 * @returns ISO date, or null with the reason to confirm
 */
export function readBirthDate(text: string): Cell<string | null> {
  const plain = tidy(text)
    .replace(/^[^\d,]{1,60},\s*/, '')
    .replace(/[ T]00:00(:00(\.0+)?)?Z?$/, '');
  if (plain === '' || plain === '-') return { value: null, confirm: 'birth-date-missing' };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  const local = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : local
      ? [local[4], local[3], local[1]].map(Number)
      : [];
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day))
    return { value: null, confirm: 'birth-date-unclear' };
  return { value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= FIRST_YEAR && day >= 1 && day <= days;
}

/** A word of a closed list, without case, signs and spaces; cut, since no such word is long. */
const plainWord = (text: string): string =>
  text
    .slice(0, MAX_ALIAS)
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');

function words<Value>(value: Value, list: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(list.split(' ').map((word) => [word, value]));
}
