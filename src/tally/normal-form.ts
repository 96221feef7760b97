import { tidyName } from '../ballot/written-text.js';
import { addressedSex, withoutTitles } from './titles.js';
import { tidyUnits } from './unit-hint.js';

/**
 * Longest normal form, in UTF-16 units: a written name has 60 characters, but a single one can stand
 * for a whole phrase (U+FDFA for eighteen letters). What lies beyond is nobody's name.
 */
export const MAX_FORM_LENGTH = 240;

/** What a written name says, once case, spaces, punctuation, accents, titles and degrees are gone. */
export interface ReadName {
  /** The name in small letters, words parted by one space: "siti aminah". Empty if nothing was a letter. */
  readonly form: string;
  /** Whether the titles addressed a man (Pak) or a woman (Bu). */
  readonly addressed: 'L' | 'P' | null;
  /** What was taken off and is short enough to have been initials: "h" of "H. Agus Salim", "sh" behind it. */
  readonly initials: readonly string[];
}

/**
 * The form under which equal written names are decided once.
 *
 * "BPK. H. SLAMET, S.Pd" -> "slamet"; "Ma'ruf" -> "maruf"; "Slamet (RT.03)" -> "slamet rt 3";
 * "2. Budi" -> "budi"; "Haji" -> "haji".
 */
export const normalForm = (written: string): string => readName(written).form;

export function readName(written: string): ReadName {
  const parts = plainLetters(written).split(/[,;]/).map(wordsOf);
  const { words, taken } = withoutTitles(parts);
  const form = tidyUnits(words).join(' ').slice(0, MAX_FORM_LENGTH).trimEnd();
  return {
    form,
    addressed: addressedSex(taken),
    initials: taken.filter((title) => title.length <= INITIALS_AT_MOST),
  };
}

/** Up to three letters: H., S.H., M.Pd. */
const INITIALS_AT_MOST = 3;

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
 * Small letters without accents, apostrophes, invisible characters and a line number in front.
 * Apostrophes go without a gap: "Nur'aini" is one word. They go first, because NFKC makes a space of "´".
 */
function plainLetters(written: string): string {
  const visible = ASCII.test(written) ? written : tidyName(written);
  const joined = visible.replace(APOSTROPHES, '').normalize('NFKC').toLowerCase();
  // Only accents of Latin letters: in other scripts such marks are vowels.
  const plain = ASCII.test(joined)
    ? joined
    : joined
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
        .replace(/[ıøđðłßæœþ]/g, (letter) => LETTERS[letter] ?? letter);
  return plain.replace(/^\s*\d{1,2}\s*[.):-]\s*(?=\D)/, '');
}
