import type { Db, Tx } from '../../../prisma/client.js';
import { countEvents } from '../../audit/store.js';
import type { Resident } from '../../roll/resident.js';
import { type RollIndex, rollIndex } from '../../roll/search.js';
import { allResidents, countResidents } from '../../roll/store.js';
import type { Voter } from '../../roll/turnout.js';

/** The roll in memory, and what was worked out from it. */
export interface KeptRoll {
  readonly residents: readonly Resident[];
  readonly index: () => RollIndex;
  /** Kept only once rules and facts are frozen. */
  voters: readonly Voter[] | null;
}

const kept = new WeakMap<Db, { readonly version: string; readonly roll: KeptRoll }>();

/**
 * The roll as the database holds it, read again only when the log says that it changed: neither a keystroke
 * of the search nor a check-in may wait for 20,000 rows. Not for a transaction that changes the roll itself.
 */
export async function rollNow(tx: Tx, db: Db): Promise<KeptRoll> {
  const version = `${await countEvents(tx, 'roll-imported', 'roll-changed')}/${await countResidents(tx)}`;
  const last = kept.get(db);
  if (last?.version === version) return last.roll;
  const roll = keptRoll(await allResidents(tx));
  kept.set(db, { version, roll });
  return roll;
}

function keptRoll(residents: readonly Resident[]): KeptRoll {
  let index: RollIndex | null = null;
  return {
    residents,
    index: () => {
      index ??= rollIndex(residents);
      return index;
    },
    voters: null,
  };
}
