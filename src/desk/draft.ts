import { transact } from '../../prisma/client.js';
import { append, type NewEvent } from '../audit/store.js';
import { accept, type Result, refuse } from '../basics/result.js';
import type { Draft } from '../election/draft.js';
import { needPhase } from '../election/phase.js';
import { readElection, saveDraft } from '../election/store.js';
import type { House } from './house.js';
import type { Refusal } from './serve.js';

/**
 * One step of the set-up: changes the draft, and what was read aloud before has to be read again.
 *
 * @param event what the log says of it; most steps of a draft leave no entry, the freeze sums them up
 */
export function changeDraft(
  { db, world, ceremony }: Pick<House, 'db' | 'world' | 'ceremony'>,
  change: (draft: Draft) => Draft,
  event?: NewEvent,
): Promise<Result<object, Refusal>> {
  return transact(db, async (tx) => {
    const election = await readElection(tx);
    if (election === null) throw new Error('no election in this folder');
    const phase = needPhase(election.phase, 'setup');
    if (!phase.ok) return phase;
    // Keys and slips of a running freeze were made from the draft as it was.
    if (ceremony.now() !== null) return refuse({ kind: 'freeze-running' });
    await saveDraft(tx, change({ ...election.draft, rulesRead: false }));
    if (event !== undefined) await append(tx, world, event);
    return accept({});
  });
}
