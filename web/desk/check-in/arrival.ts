import type { DeskReply } from '../../../src/desk/api/routes.js';

export type Found = DeskReply<'POST /desk/roll/search'>['residents'][number];

/** What one click, or Enter, means for a person that was found. */
export type Step = 'check-in' | 'confirm-age' | 'already' | 'barred';

export function stepFor(person: Pick<Found, 'checkedIn' | 'bar'>): Step {
  if (person.checkedIn) return 'already';
  if (person.bar === null) return 'check-in';
  return person.bar === 'age-to-confirm' ? 'confirm-age' : 'barred';
}

/**
 * Which of the found people stands chosen after a key. With nobody found nobody is chosen.
 *
 * @param at index of the chosen one before; -1 for none
 */
export function moveChoice(at: number, found: number, by: 1 | -1): number {
  if (found === 0) return -1;
  return Math.min(Math.max(at + by, 0), found - 1);
}

/** Nobody is chosen for the officer, unless only one person fits: a quick Enter must not check in a namesake. */
export const firstChoice = (found: number): number => (found === 1 ? 0 : -1);

/** Everyday names as typed, "Nar / Pak Nar": several, parted by a slash. */
export const readAliases = (typed: string): string[] =>
  typed
    .split('/')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
