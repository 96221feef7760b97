import { MAX_NAME_LENGTH } from '../../src/ballot/paper.js';
import { tidyName } from '../../src/ballot/written-text.js';
import type { PersonId } from '../../src/election/person.js';

/** One numbered line of the paper. `person` only while a name picked from the help stands untouched. */
export interface Line {
  readonly written: string;
  readonly person: PersonId | null;
}

export const EMPTY_LINE: Line = { written: '', person: null };
export const emptyLines = (count: number): readonly Line[] => Array.from({ length: count }, () => EMPTY_LINE);

/** What the keyboard has; everything else, from whatever keyboard, is not written. */
const SIGNS = /^[A-Z '.-]$/;

const lengthOf = (written: string): number => [...written].length;

/** Letters that still fit on a line. */
export const roomOn = (line: Line): number => MAX_NAME_LENGTH - lengthOf(line.written);

/**
 * A line with one more sign. A sign that does not fit, or says nothing (a second space), changes
 * nothing: the page tells why, and every other key still works.
 */
export function press(line: Line, key: string): Line {
  const sign = key.toUpperCase();
  if (!SIGNS.test(sign) || roomOn(line) <= 0) return line;
  if (sign === ' ' && (line.written === '' || line.written.endsWith(' '))) return line;
  // The picked person no longer stands there once a letter is added.
  return { written: line.written + sign, person: null };
}

/** A line without its last sign. */
export const erase = (line: Line): Line => ({
  written: [...line.written].slice(0, -1).join(''),
  person: null,
});

/** The lines with one of them replaced. */
export const withLine = (lines: readonly Line[], at: number, line: Line): readonly Line[] =>
  lines.map((old, index) => (index === at ? line : old));

/** Set in smaller letters from here on: else a word of it would be broken on a small tablet. In letters. */
const LONG_FROM = 25;
export const isLong = ({ written }: Line): boolean => lengthOf(written) >= LONG_FROM;

export const isBlank = (line: Line): boolean => tidyName(line.written) === '';
export const written = (lines: readonly Line[]): readonly Line[] => lines.filter((line) => !isBlank(line));

/** The first blank line after one, else the first blank one, else null: where "next name" leads. */
export function nextBlank(lines: readonly Line[], after: number): number | null {
  const blanks = lines.flatMap((line, index) => (isBlank(line) ? [index] : []));
  return blanks.find((index) => index > after) ?? blanks.find((index) => index !== after) ?? null;
}

/** Letters and digits alone, upper case, accents off: only for comparing inside this page. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toUpperCase()
    .trim();

const samePerson = (a: Line, b: Line): boolean =>
  a.person !== null && b.person !== null ? a.person === b.person : folded(a.written) === folded(b.written);

/**
 * Which earlier line says the same name, per line; null for none. Two neighbours of one name who were
 * picked apart are two people.
 */
export const repeats = (lines: readonly Line[]): readonly (number | null)[] =>
  lines.map((line, index) => {
    if (isBlank(line)) return null;
    const earlier = lines.findIndex((other) => !isBlank(other) && samePerson(other, line));
    return earlier >= 0 && earlier < index ? earlier : null;
  });

/** A name as it may stand on a line: people of very long names stand there with what fits. */
export const fitted = (name: string): string => [...tidyName(name)].slice(0, MAX_NAME_LENGTH).join('');
