import { type Db, read } from '../../../prisma/client.js';
import type { Signal } from '../../basics/signal.js';
import { type RollIndex, rollIndex } from '../../roll/search.js';
import { allResidents } from '../../roll/store.js';

/** The roll as one finds people in it, read again only after something changed: a keystroke must not wait. */
export function keptIndex(db: Db, signal: Signal): () => Promise<RollIndex> {
  let index: Promise<RollIndex> | null = null;
  signal.listen(() => {
    index = null;
  });
  return () => {
    index ??= read(db, allResidents).then(rollIndex);
    return index;
  };
}
