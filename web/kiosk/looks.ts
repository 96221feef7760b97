import type { Language } from '../shared/words/words.js';

/** How the page looks and speaks, and which keyboard it shows: for one voter, then as before. */
export interface Looks {
  readonly language: Language;
  /** Text size, smallest first. */
  readonly size: Size;
  readonly contrast: boolean;
  readonly keys: 'alphabet' | 'qwerty';
  /** Listened to a screen before, so that the names too can be read aloud. */
  readonly aloud: boolean;
}

export const SIZES = [0, 1, 2, 3] as const;
export type Size = (typeof SIZES)[number];

/** Wiped along with the ballot: the next voter must not learn that the one before could hardly see. */
export const FIRST_LOOKS: Looks = {
  language: 'id',
  size: 0,
  contrast: false,
  keys: 'alphabet',
  aloud: false,
};
