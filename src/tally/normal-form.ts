import { tidyName } from '../ballot/written-text.js';
import { addressedAsWife, addressedSex, nameAmong, withoutTitles } from './titles.js';
import { tidyUnits } from './unit-hint.js';

/**
 * Longest normal form, in UTF-16 units: a written name has 60 characters, but a single one can stand
 * for a whole phrase (U+FDFA for eighteen letters). What lies beyond is nobody's name.
 */
const MAX_FORM_LENGTH = 240;

/** What a written name says, once case, spaces, punctuation, accents, titles and degrees are gone. */
export interface ReadName {
  /** The name in small letters, words parted by one space: "siti aminah". Empty if nothing was a letter. */
  readonly form: string;
  /** A word in front that was taken for an address and is a given name here or there: "cici"; empty if none was. */
  readonly maybeGiven: string;
  /** Whether the titles addressed a man (Pak) or a woman (Bu). */
  readonly addressed: 'L' | 'P' | null;
  /** Whether that may have been by her husband's name: Bu, Ibu, Ny. */
  readonly asWife: boolean;
  /** What was taken off and is short enough to have been initials: "h" of "H. Agus Salim", "sh" behind it. */
  readonly initials: readonly string[];
  /** "agus dan budi", where a sign between names may part two people: "Agus, Budi", "Agus (Budi)". Empty if none does. */
  readonly inParts: string;
}

/**
 * The form under which equal written names are decided once.
 *
 * "BPK. H. SLAMET, S.Pd" -> "slamet"; "Ma'ruf" -> "maruf"; "Slamet (RT.03)" -> "slamet rt 3";
 * "2. Budi" -> "budi"; "Haji" -> "haji".
 */
export const normalForm = (written: string): string => readName(written).form;

export function readName(written: string): ReadName {
  const letters = plainLetters(written);
  const parts = letters.split(/[,;]/).map(wordsOf);
  const { words, taken, maybeGiven } = withoutTitles(parts);
  const form = tidyUnits(words).join(' ').slice(0, MAX_FORM_LENGTH).trimEnd();
  const addressed = addressedSex(taken);
  return {
    form,
    maybeGiven,
    addressed,
    asWife: addressed === 'P' && addressedAsWife(taken),
    initials: taken.filter((title) => title.length <= INITIALS_AT_MOST),
    inParts: inParts(letters),
  };
}

/** A name on the roll: what is a given name anywhere is one here, "Cici Wulan Sari", and not an address. */
export function readRollName(name: string): ReadName {
  const read = readName(name);
  return read.maybeGiven === '' ? read : { ...read, form: `${read.maybeGiven} ${read.form}` };
}

/** Up to three letters: H., S.H., M.Pd. */
const INITIALS_AT_MOST = 3;

/** Between two words of one name stand spaces, dots, quotation marks, or a hyphen without a space. All else may part people. */
const PARTING = /[^\p{L}\p{N}\p{M}\s_.'"“”-]+|\s[-.]+|-+\s/u;

function inParts(letters: string): string {
  if (!PARTING.test(letters)) return '';
  const names = letters
    .split(PARTING)
    .map(wordsOf)
    .map(nameAmong)
    .filter((name) => name.length > 0);
  return names.length > 1
    ? names
        .map((name) => name.join(' '))
        .join(' dan ')
        .slice(0, MAX_FORM_LENGTH)
    : '';
}

const wordsOf = (part: string): readonly string[] => part.match(/[\p{L}\p{N}]+/gu) ?? [];

const ASCII = /^[\x20-\x7e]*$/;
const APOSTROPHES = /['’‘‛`´ʼʻʽʾʿˈ′]/gu;
/** Letters that no decomposition takes apart, as people would type them. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * Letters of other alphabets that look like Latin ones, as a marked ballot or a tablet's second keyboard would have
 * them: to everybody's eye the name is the same. Some are alike as capitals only, "в" and B; case is gone by then.
 *
 * @source Unicode Technical Standard 39, confusables
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'аa вb сc еe нh іi јj кk мm оo рp ѕs тt уy хx һh ԁd ԛq ԝw'.split(' '),
    ...'αa βb εe ηh ιi κk μm νn οo ρp τt υy χx ζz'.split(' '),
  ].map(([theirs = '', ours = '']) => [theirs, ours]),
);
const OTHER_ALPHABETS = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');

/** A line number in front, as copied from the paper: "2. Budi", "(2) Budi", "2 Budi". */
const LINE_NUMBER = /^[^\p{L}\p{N}]*\d{1,2}(?:\s*[.):\]-]\s*|\s+)(?=[^\p{L}\p{N}]*\p{L})/u;
/** One letter in each box of a form: "S L A M E T". Three letters are initials. */
const LETTER_BY_LETTER = /^\p{L}(?:[ .]+\p{L}){3,}\.?$/u;
/** A sign between two names stands for its word, so that two people never become one: "Agus/Budi" is not Agus Budi. */
const SIGNS: readonly (readonly [sign: RegExp, word: string])[] = [
  [/(?<=\p{L}[^\p{L}\p{N}]{0,3})[/|\\](?=[^\p{L}\p{N}]{0,3}\p{L})(?!\W{0,3}r\W?[tw]\W{0,3}\d)/gu, ' atau '],
  [/(?<=\p{L}[^\p{L}\p{N}]{0,3})[&+](?=[^\p{L}\p{N}]{0,3}\p{L})/gu, ' dan '],
];

/**
 * Small letters without accents, apostrophes, invisible characters and a line number in front.
 * Apostrophes go without a gap: "Nur'aini" is one word. They go first, because NFKC makes a space of "´".
 */
function plainLetters(written: string): string {
  const visible = ASCII.test(written) ? written : tidyName(written);
  const joined = visible.replace(APOSTROPHES, '').normalize('NFKC').toLowerCase();
  const plain = ASCII.test(joined) ? joined : latin(joined);
  const name = plain.replace(LINE_NUMBER, '').trim();
  if (LETTER_BY_LETTER.test(name)) return name.replace(/[ .]/g, '');
  return SIGNS.reduce((text, [sign, word]) => text.replace(sign, word), name);
}

const latin = (text: string): string =>
  text
    .normalize('NFD')
    // Only accents of Latin letters: in other scripts such marks are vowels.
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ıøđðłßæœþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(OTHER_ALPHABETS, (letter) => LOOK_ALIKES[letter] ?? letter);
