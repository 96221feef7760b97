import { type Reading, voteOf } from '../tally/reading.js';

/**
 * Where the reading aloud stands. In memory: after a restart it goes on from the last comparison with
 * the hall's tally that the log knows.
 */
export interface ReadingState {
  /** Keys of the readings in the order in which they were read; a step back leaves them here. */
  readonly sequence: readonly string[];
  /** How many of them stand on the board; the last is being read. */
  readonly at: number;
  readonly paused: boolean;
  readonly autoSeconds: number | null;
  /** The last reading after which the board was compared with the hall's hand tally. */
  readonly compared: number;
}

export interface ReadingDesk {
  readonly now: () => ReadingState;
  readonly set: (state: ReadingState) => void;
}

const START: ReadingState = { sequence: [], at: 0, paused: false, autoSeconds: null, compared: 0 };

/** So many readings between two comparisons: as many strokes as a hand tally counts at a glance. */
export const COMPARE_EVERY = 10;

export function makeReadingDesk(): ReadingDesk {
  let state = START;
  return {
    now: () => state,
    set: (next) => {
      state = next;
    },
  };
}

/** Does the hall compare now, before the next name is read? */
export const mustCompare = ({ at, compared }: ReadingState): boolean =>
  at > 0 && at % COMPARE_EVERY === 0 && compared < at;

/**
 * The next name: the one after a step back, else the first of those that may be read and whose vote was not.
 *
 * @param readings in their drawn order
 * @returns null if the hall compares first, or nothing is left to read now
 */
export function readNext(state: ReadingState, readings: readonly Reading[]): ReadingState | null {
  if (mustCompare(state)) return null;
  if (state.at < state.sequence.length) return { ...state, at: state.at + 1 };
  const votes = new Map(readings.map((reading) => [reading.key, voteOf(reading)]));
  const done = new Set(state.sequence.map((key) => votes.get(key)));
  const next = readings.find((reading) => reading.state === 'ready' && !done.has(reading.key));
  if (next === undefined) return null;
  return { ...state, sequence: [...state.sequence, next.key], at: state.at + 1 };
}

export const readBack = (state: ReadingState): ReadingState => ({ ...state, at: Math.max(0, state.at - 1) });

/** After a restart: as many as were compared before, taken again in the drawn order. */
export function resumeAt(compared: number, ready: readonly string[]): ReadingState {
  const sequence = ready.slice(0, compared);
  return { ...START, sequence, at: sequence.length, compared: sequence.length, paused: true };
}
