import { base32crockford } from '@scure/base';

/** The 32 digits and, for the check symbol only, five more: 37 is the next prime. */
const CHECK_SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U';
const GROUP = 4;
/** Digits of one group of bytes: 40 bits are eight digits, so nothing is left over. */
const WHOLE_BYTES = 5;

/**
 * Bytes as people type them: Crockford's digits in groups of four, then his check symbol, as in
 * `XXXX XXXX XXXX XXXX C`. The symbol finds every single wrong digit and every swap of two neighbours.
 *
 * @param bytes a multiple of five, so that no bit is padding
 * @source Douglas Crockford, "Base 32" (crockford.com/base32.html)
 */
export function toTyped(bytes: Uint8Array): string {
  if (bytes.length % WHOLE_BYTES !== 0) throw new RangeError(`${bytes.length} bytes leave bits over`);
  const digits = base32crockford.encode(bytes);
  const groups = Array.from({ length: digits.length / GROUP }, (_, at) =>
    digits.slice(at * GROUP, (at + 1) * GROUP),
  );
  return [...groups, checkSymbol(bytes)].join(' ');
}

/** How many symbols somebody types for so many bytes: the digits and the check symbol. */
export const typedLength = (byteCount: number): number => (byteCount / WHOLE_BYTES) * 8 + 1;

/**
 * What somebody typed, in either case, with or without spaces and dashes, O for 0 and I or L for 1.
 *
 * @returns null if it is not so many bytes with their check symbol
 */
export function fromTyped(text: string, byteCount: number): Uint8Array | null {
  const symbols = forgive(text);
  if (symbols.length !== typedLength(byteCount)) return null;
  const digits = symbols.slice(0, -1);
  if (!/^[0-9A-HJKMNP-TV-Z]*$/.test(digits)) return null;
  const bytes = base32crockford.decode(digits);
  return checkSymbol(bytes) === symbols.slice(-1) ? bytes : null;
}

/** The symbols alone, upper case, with the letters that look like digits read as digits. */
export const forgive = (text: string): string =>
  text
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** The bytes as one number, modulo 37. */
export function checkSymbol(bytes: Uint8Array): string {
  const rest = bytes.reduce((sum, byte) => (sum * 256 + byte) % 37, 0);
  return CHECK_SYMBOLS[rest] as string;
}
