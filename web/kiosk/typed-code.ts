import { forgive, typedLength } from '../../src/ballot/crockford.js';
import { SERIAL_LENGTH } from '../../src/ballot/token.js';

/** Signs of a typed code: the digits in groups of four, then the check symbol. */
export const CODE_LENGTH = typedLength(SERIAL_LENGTH);
const GROUP = 4;

/** What a code can hold; the five signs stand at its end only. */
export const CODE_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CHECK_SIGNS = '*~$=U';

/** A code with one more sign, if it can stand there: O is read as 0, I and L as 1. */
export function pressCode(typed: string, key: string): string {
  const sign = forgive(key);
  if (sign.length !== 1 || typed.length >= CODE_LENGTH) return typed;
  const isLast = typed.length === CODE_LENGTH - 1;
  return CODE_DIGITS.includes(sign) || (isLast && CHECK_SIGNS.includes(sign)) ? typed + sign : typed;
}

/** The groups as they are printed on the slip, the last ones still empty. */
export const codeGroups = (typed: string): readonly string[] =>
  Array.from({ length: Math.ceil(CODE_LENGTH / GROUP) }, (_, at) =>
    typed.slice(at * GROUP, (at + 1) * GROUP),
  );
export const groupSize = (at: number): number => Math.min(GROUP, CODE_LENGTH - at * GROUP);
