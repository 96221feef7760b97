import { toHex } from '../../basics/bytes.js';
import type { Hash } from '../../basics/hash.js';
import type { World } from '../../basics/world.js';
import type { RollImport } from '../../roll/import.js';

/** Rolls that were read and reported on, waiting to be accepted. In memory: nothing is imported before. */
export interface Uploads {
  readonly keep: (upload: Upload) => string;
  readonly take: (upload: string) => Upload | null;
}

export interface Upload {
  readonly roll: RollImport;
  /** Of the file as it came, for the log: which list was it? */
  readonly fileHash: Hash;
}

/** A committee compares a few versions of its file, not more. */
const KEPT = 3;

export function makeUploads(random: World['random']): Uploads {
  const kept = new Map<string, Upload>();
  return {
    keep: (read) => {
      const oldest = kept.keys().next();
      if (kept.size >= KEPT && !oldest.done) kept.delete(oldest.value);
      const upload = toHex(random(8));
      kept.set(upload, read);
      return upload;
    },
    take: (upload) => {
      const found = kept.get(upload) ?? null;
      kept.delete(upload);
      return found;
    },
  };
}
