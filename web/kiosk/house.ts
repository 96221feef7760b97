import type { Phase } from '../../src/election/phase.js';
import type { KioskState } from '../../src/kiosk/api.js';
import type { KioskPerson } from './find.js';
import { MISSES_BEFORE_WORD } from './limits.js';

/** What the page knows of the laptop: loaded before a slip is shown, not asked again until the cast. */
export interface House {
  readonly state: KioskState | null;
  /** The people to find or to choose from; null until they are loaded. */
  readonly people: readonly KioskPerson[] | null;
  /** Questions in a row that nobody answered. */
  readonly misses: number;
  readonly paired: boolean;
}

export type Ballot = NonNullable<KioskState['ballot']>;

export const NO_HOUSE: House = { state: null, people: null, misses: 0, paired: true };

/** How the waiting page stands. */
export type Door =
  | { readonly kind: 'asking' | 'no-answer' | 'not-paired' | 'locked' | 'open' }
  | { readonly kind: 'shut'; readonly why: Shut };

/** Why nobody can vote now: not begun, stopped for a while, over. */
export type Shut = 'not-yet' | 'paused' | 'over';

export function doorOf(house: House): Door {
  if (!house.paired) return { kind: 'not-paired' };
  if (house.misses >= MISSES_BEFORE_WORD) return { kind: 'no-answer' };
  if (house.state === null) return { kind: 'asking' };
  const shut = shutBy(house.state.phase);
  if (shut !== null) return { kind: 'shut', why: shut };
  if (house.state.locked) return { kind: 'locked' };
  // Everything that is needed until the cast must be here before a slip is shown.
  return house.state.ballot === null || house.people === null ? { kind: 'asking' } : { kind: 'open' };
}

/** Null in the two phases in which ballots are cast. */
export function shutBy(phase: Phase): Shut | null {
  if (phase === 'voting' || phase === 'last-call') return null;
  if (phase === 'setup' || phase === 'ready') return 'not-yet';
  return phase === 'paused' ? 'paused' : 'over';
}

/** A new answer of the laptop. People of another election are forgotten. */
export const answered = (house: House, state: KioskState): House => ({
  state,
  people: house.state?.ballot?.electionId === state.ballot?.electionId ? house.people : null,
  misses: 0,
  paired: true,
});

/** After a cast the booth is locked if the rules say so; the page does not wait to be told. */
export const relocked = (house: House): House =>
  house.state?.ballot?.boothRelease === true ? { ...house, state: { ...house.state, locked: true } } : house;
