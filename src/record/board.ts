import type { PersonId } from '../election/person.js';
import type { Reading } from '../tally/reading.js';
import type { Counting } from './counting.js';
import { type ReadingState, stillCounting } from './reading-desk.js';

/** What the hall has heard so far, and what is still to come. */
export interface Board {
  /** Votes of what was read, by person. */
  readonly votes: ReadonlyMap<PersonId, number>;
  /** The people of the reading that is being read; empty for a ballot that counts for nobody. */
  readonly current: readonly PersonId[];
  /** Where whole ballots are read: is the one that is being read invalid? */
  readonly invalid: boolean;
  readonly at: number;
  /** Readings that may be read now and were not, or not as they count now. */
  readonly unread: number;
  /** As many as will have been read when all that may be read now is: `at`, and the unread ones. */
  readonly ready: number;
  /** As many as will have been read at most, once every form is decided. */
  readonly total: number;
  readonly finished: boolean;
}

/**
 * The board from what the hall heard. A vote that was read by one of two lines of the same person stays, whichever
 * of them counts. What a new decision on its own form has silenced, or given to somebody else, leaves the board:
 * nobody gets a vote there that was not read for them.
 */
export function boardOf({ readings }: Pick<Counting, 'readings'>, { sequence, at }: ReadingState): Board {
  const heard = sequence.slice(0, at);
  const done = stillCounting(heard, readings);
  const [last] = stillCounting(heard.slice(-1), readings).values();
  const votes = new Map<PersonId, number>();
  for (const person of [...done.values()].flatMap(({ people }) => people))
    votes.set(person, (votes.get(person) ?? 0) + 1);
  const count = (state: Reading['state']) => readings.filter((reading) => reading.state === state).length;
  const unread = count('ready') - done.size;
  const ready = at + unread;
  return {
    votes,
    current: last?.people ?? [],
    invalid: last !== undefined && last.fault !== null,
    at,
    unread,
    ready,
    total: ready + count('waiting'),
    finished: unread === 0 && count('waiting') === 0,
  };
}
