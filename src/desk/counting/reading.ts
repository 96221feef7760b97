import { read, transact } from '../../../prisma/client.js';
import { append } from '../../audit/store.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { mustCompare, type ReadingState, readBack, readNext } from '../../record/reading-desk.js';
import type { Reading } from '../../tally/reading.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';
import { decidingNow } from './claiming.js';
import { keepHeard, needCounting, readingNow } from './now.js';
import { testsNow, testsWait } from './test-ballots.js';

type Done = Promise<Result<object, Refusal>>;
export type Move = 'next' | 'back' | 'again' | 'pause' | 'auto';

/**
 * One step of the reading aloud. The count does not depend on what was read, so nothing of a step is stored.
 *
 * @param seat the desk that asks; undefined for the clock
 */
export function moveReading(
  house: House,
  seat: string | undefined,
  move: Move,
  seconds: number | null,
): Done {
  return read(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    if ((move === 'next' || move === 'auto') && testsWait(await testsNow(tx)))
      return refuse({ kind: 'test-ballots-first' });
    // While somebody decides on a writing the board stands still: no vote may look over a teller's shoulder.
    if ((move === 'next' || move === 'back') && decidingNow(house, seat).length > 0)
      return refuse({ kind: 'names-being-decided' });
    const state = await readingNow(tx, house, counting.value);
    const next = step(state, move, seconds, counting.value.readings);
    if (!next.ok) return next;
    house.reading.set(next.value);
    return accept({});
  });
}

function step(
  state: ReadingState,
  move: Move,
  seconds: number | null,
  readings: readonly Reading[],
): Result<ReadingState, Refusal> {
  switch (move) {
    case 'next': {
      if (mustCompare(state)) return refuse({ kind: 'compare-first' });
      const next = readNext(state, readings);
      return next === null ? refuse({ kind: 'nothing-to-read' }) : accept({ ...next, paused: false });
    }
    case 'back':
      return accept({ ...readBack(state), autoSeconds: null });
    case 'again':
      return accept(state);
    case 'pause':
      return accept({ ...state, paused: true, autoSeconds: null });
    case 'auto':
      return accept({ ...state, paused: false, autoSeconds: seconds });
  }
}

/** The board was held against the hall's hand tally: every tenth reading waits for it. */
export function compareReading(
  house: House,
  actor: string,
  seen: { readonly agrees: boolean; readonly note: string },
): Done {
  const { db, world, reading } = house;
  return transact(db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const state = await readingNow(tx, house, counting.value);
    const heard = state.sequence.slice(0, state.at);
    if (!seen.agrees && seen.note.trim() === '') return refuse({ kind: 'note-needed' });
    await append(tx, world, { actor, kind: 'reading-compared', data: { reading: state.at, ...seen } });
    await keepHeard(tx, house, counting.value, heard);
    reading.set({ ...state, compared: state.at });
    return accept({});
  });
}

export function noteObjection(house: House, actor: string, note: string): Done {
  const { db, world, reading } = house;
  return transact(db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    await append(tx, world, { actor, kind: 'objection-noted', data: { reading: reading.now().at, note } });
    return accept({});
  });
}
