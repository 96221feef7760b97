import type { DeskWords } from '../../shared/words/desk.js';
import type { Outcome } from './batch.js';

export interface Named {
  readonly name: string;
  readonly unit: string;
}

/**
 * A decision as it is read aloud: the person's name and unit, why it is void, or that it is taken back. Said
 * when it is drawn, so that a list keeps to the page's language.
 *
 * @param as who is meant; null unless it is a person
 */
export function sayOutcome(words: DeskWords['count']['names'], outcome: Outcome, as: Named | null): string {
  switch (outcome.kind) {
    case 'person':
      return words.saysPerson(as?.name ?? '', as?.unit ?? '');
    case 'void':
      return words.saysVoid(words.voids[outcome.reason]);
    case 'withdrawn':
      return words.saysWithdrawn;
  }
}
