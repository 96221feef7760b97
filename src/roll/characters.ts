/**
 * Why a text from outside cannot stand on the roll. All of these are refused, none is repaired: a
 * mark that nobody sees would make two names look like one on the wall.
 */
export type BadCharacter = 'control-character' | 'hidden-character' | 'broken-character' | 'emoji' | 'markup';

const KINDS: readonly (readonly [BadCharacter, RegExp])[] = [
  ['control-character', /\p{Cc}/u],
  // Cf holds direction marks (RLO, PDF, LRM …), zero-width joiners, soft hyphens and tags; the rest are blank letters.
  ['hidden-character', /[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/u],
  ['broken-character', /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u],
  // Keycaps and flags are put together from signs that are no pictures by themselves.
  ['emoji', /[\p{Extended_Pictographic}\p{Regional_Indicator}]|\ufe0f|\u20e3/u],
  ['markup', /[<>]|&(?:#\w+|\w+);/],
];

/** Spaces of every kind (line breaks, tabs, no-break) become one space; letters are composed (NFC). */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** @param text tidied */
export function badCharacter(text: string): BadCharacter | null {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * Is this how a name is written? Latin letters, at most two digits in a row, and the signs of
 * Indonesian names: Nur'aini, Abd. Rahman, Siti-Aminah, (Alm.), S.Pd. It starts with a letter or
 * an apostrophe, so a cell that a spreadsheet would compute (=, +, -, @) is none.
 *
 * @source Permendagri 73/2022, article 5: names are registered in Latin letters
 */
export function isNameLike(text: string): boolean {
  return (
    /^['’‘`]?\p{Script=Latin}/u.test(text) &&
    /^[\p{Script=Latin}\p{Mn}\d .,'’‘`´()-]+$/u.test(text) &&
    !/\d{3}|\p{Mn}{2}/u.test(text)
  );
}

/** Names as they are compared and searched: no case, no accents, apostrophes dropped, every other sign a space. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}'’‘`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
