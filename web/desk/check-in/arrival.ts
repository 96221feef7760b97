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

/**
 * Whom the barcode of an invitation means. A scanner types the roll number and Enter at once, before any
 * answer can be there; so the number is kept, and acted on when the answer to just that number comes.
 *
 * @param waiting the number that was sent off with Enter; null for none
 * @param answered what these people answer
 */
export function scannedPerson<One extends Pick<Found, 'rollNumber'>>(
  waiting: string | null,
  answered: string,
  people: readonly One[],
): One | null {
  if (waiting === null || waiting !== answered) return null;
  const [first] = people;
  return first !== undefined && first.rollNumber === Number(waiting) ? first : null;
}

/** A choice made with the arrow keys, and the list that it was made in. */
export interface Choice {
  readonly list: string;
  readonly at: number;
}

/** Whoever stands chosen in a list: a choice made in another list, a moment ago, means nobody in this one. */
export const chosenIn = (list: string, choice: Choice, found: number): number =>
  choice.list === list ? choice.at : firstChoice(found);

/** A roll number as a barcode has it; a name that is typed is never taken up by itself. */
export const isRollNumber = (typed: string): boolean => /^\d{1,6}$/.test(typed);

/** Everyday names as typed, "Nar / Pak Nar": several, parted by a slash. */
export const readAliases = (typed: string): string[] =>
  typed
    .split('/')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
