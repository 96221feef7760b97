import type { Phase } from '../../../src/election/phase.js';
import type { Page } from '../route.js';

/** The day in order, as the left rail shows it. */
export const STEPS = [
  'setup',
  'freeze',
  'check-in',
  'voting',
  'closing',
  'opening',
  'count',
  'result',
  'record',
] as const satisfies readonly Page[];
export type Step = (typeof STEPS)[number];
export type StepState = 'done' | 'now' | 'later';

/** Steps that are worked on in a phase; what stands before the first of them is done, the rest comes later. */
const WORKED_ON: Readonly<Record<Phase, readonly Step[]>> = {
  setup: ['freeze'],
  ready: ['voting'],
  voting: ['check-in', 'voting'],
  paused: ['check-in', 'voting'],
  'last-call': ['closing'],
  closed: ['opening'],
  counting: ['count', 'result'],
  certified: ['record'],
  abandoned: [],
  void: [],
};

/** Check-in stands before voting in the rail, and is not over when the doors have not opened yet. */
const NOT_YET: Readonly<Partial<Record<Phase, readonly Step[]>>> = { ready: ['check-in'] };

/** @param setUpDone is nothing missing any more before the freeze? */
export function stepState(phase: Phase, setUpDone: boolean, step: Step): StepState {
  const worked: readonly Step[] = phase === 'setup' && !setUpDone ? ['setup'] : WORKED_ON[phase];
  if (worked.includes(step)) return 'now';
  if (NOT_YET[phase]?.includes(step) === true) return 'later';
  const first = worked[0];
  return first !== undefined && STEPS.indexOf(step) < STEPS.indexOf(first) ? 'done' : 'later';
}

/** Phases in which the main acts of a page can be done. Elsewhere the page says what it waits for. */
export const PAGE_PHASES: Readonly<Partial<Record<Page, readonly Phase[]>>> = {
  setup: ['setup'],
  freeze: ['setup'],
  // Slips and the roll are looked after from the freeze to the last call; people come in while voting is open.
  'check-in': ['ready', 'voting', 'paused', 'last-call'],
  voting: ['ready', 'voting', 'paused', 'last-call'],
  closing: ['last-call'],
  // After a restart in the middle of the count the cards are read again.
  opening: ['closed', 'counting'],
  count: ['counting'],
  result: ['counting', 'certified'],
  record: ['counting', 'certified'],
};

/** Walking in, showing the slip, writing five names, walking out. */
const MINUTES_PER_VOTER = 3;
/** Before a tablet is paired: how many will be needed is asked while they are being borrowed. */
export const TABLETS_TO_BORROW = [1, 2, 4] as const;

/**
 * How long the queue takes, in whole minutes, rounded up.
 *
 * @param people who still have to vote
 * @param kiosks tablets in use, at least one
 */
export const queueMinutes = (people: number, kiosks: number): number =>
  Math.ceil((people * MINUTES_PER_VOTER) / kiosks);
