import type { PersonId } from '../election/person.js';
import { type Reading, voteOf } from '../tally/reading.js';
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
 * The board from the readings done. A vote that was read by one of two lines of the same person stays, whichever
 * of them counts. A reading that a new decision on its own form has silenced leaves the board with its vote; it
 * never stands there beside the result.
 */
export function boardOf({ readings }: Pick<Counting, 'readings'>, { sequence, at }: ReadingState): Board {
  const byKey = new Map(readings.map((reading) => [reading.key, reading]));
  const counting = (key: string | undefined): Reading | undefined => {
    const reading = key === undefined ? undefined : byKey.get(key);
    return reading === undefined ? undefined : byKey.get(voteOf(reading));
  };
  const done = [...new Set(sequence.slice(0, at).map(counting))];
  const last = counting(sequence[at - 1]);
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
