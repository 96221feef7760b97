import type { PersonId } from '../election/person.js';
import type { Reading } from '../tally/reading.js';
import type { Counting } from './counting.js';
import type { ReadingState } from './reading-desk.js';

/** What the hall has heard so far, and what is still to come. */
export interface Board {
  /** Votes of what was read, by person. */
  readonly votes: ReadonlyMap<PersonId, number>;
  /** The people of the reading that is being read; empty for a ballot that counts for nobody. */
  readonly current: readonly PersonId[];
  /** Where whole ballots are read: is the one that is being read invalid? */
  readonly invalid: boolean;
  readonly at: number;
  /** Of what was read, how much still stands. */
  readonly read: number;
  /** Readings that may be read now, those done included. */
  readonly ready: number;
  /** All that will be read at most, once every form is decided. */
  readonly total: number;
  readonly finished: boolean;
}

/**
 * The board from the readings done. A reading that a later decision has silenced leaves the board with
 * its vote; it never stands there beside the result.
 */
export function boardOf({ readings }: Pick<Counting, 'readings'>, { sequence, at }: ReadingState): Board {
  const byKey = new Map(readings.map((reading) => [reading.key, reading]));
  const done = sequence.slice(0, at).map((key) => byKey.get(key));
  const last = done.at(-1);
  const votes = new Map<PersonId, number>();
  for (const person of done.flatMap((reading) => peopleOf(reading)))
    votes.set(person, (votes.get(person) ?? 0) + 1);
  const ready = readings.filter(({ state }) => state === 'ready').length;
  const waiting = readings.filter(({ state }) => state === 'waiting').length;
  const standing = done.filter((reading) => reading?.state === 'ready').length;
  return {
    votes,
    current: peopleOf(last),
    invalid: last?.state === 'ready' && last.fault !== null,
    at,
    read: standing,
    ready,
    total: ready + waiting,
    finished: waiting === 0 && standing === ready,
  };
}

const peopleOf = (reading: Reading | undefined): readonly PersonId[] =>
  reading?.state === 'ready' ? reading.people : [];
