import type { Hash } from './hash.js';

/** How many bits people compare: more than anybody can search through, and still readable aloud. */
const BITS = 132n;
const DIGITS = 40;

/**
 * A hash as people compare it: its first 132 bits as 40 decimal digits in eight groups of five.
 *
 * @source protocol, "Setup document and freezing"
 */
export function hashDigits(hash: Hash): string {
  const number = BigInt(`0x${hash}`) >> (256n - BITS);
  const digits = number.toString().padStart(DIGITS, '0');
  return (digits.match(/.{5}/g) ?? []).join(' ');
}

/** Spaces, dots and dashes are how people group digits. */
const plainly = (typed: string): string => typed.toLowerCase().replace(/[\s.-]/g, '');

/** Can this be a hash as people type it: 64 hexadecimal signs, or its 40 digits? */
export const isTypedHash = (typed: string): boolean => /^([0-9a-f]{64}|[0-9]{40})$/.test(plainly(typed));

/** Does what somebody typed or photographed name this hash: the whole in hexadecimal, or its digits? */
export function namesHash(typed: string, hash: Hash): boolean {
  const plain = plainly(typed);
  return plain === hash || plain === hashDigits(hash).replaceAll(' ', '');
}
