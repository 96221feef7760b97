import type { PersonId } from '../election/person.js';
import { type Reading, voteOf } from '../tally/reading.js';

/** What the hall heard: a reading, and to whom its votes went when it was read. */
export interface Heard {
  readonly key: string;
  readonly people: readonly PersonId[];
}

/**
 * Where the reading aloud stands. In memory; what was heard is kept at each comparison with the hall's tally, and
 * after a restart the reading goes on from the last one.
 */
export interface ReadingState {
  /** In the order in which it was read; a step back leaves it here. */
  readonly sequence: readonly Heard[];
  /** How many of them stand on the board; the last is being read. */
  readonly at: number;
  readonly paused: boolean;
  readonly autoSeconds: number | null;
  /** The last reading after which the board was compared with the hall's hand tally. */
  readonly compared: number;
  /** The program was started anew in the middle of the count, and the board stands where that left it. */
  readonly resumed: boolean;
}

export interface ReadingDesk {
  readonly now: () => ReadingState;
  readonly set: (state: ReadingState) => void;
}

const START: ReadingState = {
  sequence: [],
  at: 0,
  paused: false,
  autoSeconds: null,
  compared: 0,
  resumed: false,
};

/** So many readings between two comparisons: as many strokes as a hand tally counts at a glance. */
const COMPARE_EVERY = 10;

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
 * Of what was heard, what counts now: by the key of the reading under which it counts. A reading that a later
 * decision silenced, or gave to somebody else, is not among it: the hall has not heard that vote.
 */
export function stillCounting(
  heard: readonly Heard[],
  readings: readonly Reading[],
): ReadonlyMap<string, ReadyReading> {
  const byKey = new Map(readings.map((reading) => [reading.key, reading]));
  const counting = new Map<string, ReadyReading>();
  for (const { key, people } of heard) {
    const reading = byKey.get(key);
    const counts = reading === undefined ? undefined : byKey.get(voteOf(reading));
    if (counts?.state !== 'ready') continue;
    // Of one vote that was read twice the hall remembers what it heard last.
    if (samePeople(counts.people, people)) counting.set(counts.key, counts);
    else counting.delete(counts.key);
  }
  return counting;
}

type ReadyReading = Extract<Reading, { readonly state: 'ready' }>;
const isReady = (reading: Reading): reading is ReadyReading => reading.state === 'ready';
const samePeople = (a: readonly PersonId[], b: readonly PersonId[]): boolean =>
  a.length === b.length && a.every((person, at) => person === b[at]);

/**
 * The next name: the one after a step back, if it still counts so, else the first of those that may be read and
 * whose vote was not heard.
 *
 * @param readings in their drawn order
 * @returns null if the hall compares first, or nothing is left to read now
 */
export function readNext(state: ReadingState, readings: readonly Reading[]): ReadingState | null {
  if (mustCompare(state)) return null;
  const heard = state.sequence.slice(0, state.at);
  const done = stillCounting(heard, readings);
  const ahead = state.sequence
    .slice(state.at)
    .filter((one) => [...stillCounting([one], readings).keys()].some((key) => !done.has(key)));
  const next = readings.find((reading) => isReady(reading) && !done.has(reading.key));
  if (ahead.length === 0 && next === undefined) return null;
  const rest = ahead.length > 0 ? ahead : [next as ReadyReading].map(heardAs);
  return { ...state, sequence: [...heard, ...rest], at: state.at + 1, resumed: false };
}

const heardAs = ({ key, people }: ReadyReading): Heard => ({ key, people });

export const readBack = (state: ReadingState): ReadingState => ({
  ...state,
  at: Math.max(0, state.at - 1),
  resumed: false,
});

/** After a restart: where board and tally last agreed; at nothing, if they never were compared. */
export const resumeAfter = (heard: readonly Heard[]): ReadingState => ({
  ...START,
  sequence: heard,
  at: heard.length,
  compared: heard.length,
  paused: heard.length > 0,
  resumed: true,
});

/** All that may be read, as if the hall had heard it. */
export const heardAll = (readings: readonly Reading[]): readonly Heard[] =>
  readings.filter(isReady).map(heardAs);
