import type { DeskWords } from '../../shared/words/desk.js';
import type { Form } from './batch.js';

/** Why somebody is suggested, in words; with the number that belongs to it: how many share a name, how many letters differ. */
export function sayReason(
  words: DeskWords['count']['names'],
  { reason, number }: Pick<Form['suggestions'][number], 'reason' | 'number'>,
): string {
  if (number !== null && reason === 'same-name') return words.sameName(number);
  if (number !== null && reason === 'letters') return words.lettersApart(number);
  const said: Readonly<Record<string, string>> = words.reasons;
  return said[reason] ?? words.reasons.general;
}
