import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Secrets travel from child to parent under this mask. */
export const MASK = 0xa5;

/** A child that stands still, and what it tells. */
export interface Stop {
  readonly at: 'held' | 'read-back';
  /** Token key, box key, record key: in the order in which the freeze makes them. */
  readonly secrets: readonly (readonly number[])[];
  readonly decoy: readonly number[];
  readonly cards: readonly string[];
  readonly snapshot: string;
}

const PART = 16 * 1024 * 1024;

/**
 * How often each pattern stands in the memory of a process: heap, buffers, WebAssembly, stacks, garbage.
 *
 * @param pid of a process that stands still, one's own child
 * @param patterns at most 1 KiB each
 */
export function searchMemory(pid: number, patterns: readonly Buffer[]): readonly number[] {
  const found = patterns.map(() => 0);
  const file = openSync(`/proc/${pid}/mem`, 'r');
  const overlap = Math.max(...patterns.map(({ length }) => length)) - 1;
  const part = Buffer.alloc(PART);
  try {
    for (const { from, to } of writableRegions(pid)) {
      for (let at = from; at < to; at += PART - overlap) {
        const length = read(file, part, at, Math.min(PART, to - at));
        const seen = part.subarray(0, length);
        // A hit that lies wholly in the overlap is counted with the next part.
        const last = at + PART - overlap >= to ? length : PART - overlap;
        for (const [which, pattern] of patterns.entries())
          for (let hit = seen.indexOf(pattern); hit >= 0 && hit < last; hit = seen.indexOf(pattern, hit + 1))
            found[which] = (found[which] ?? 0) + 1;
      }
    }
  } finally {
    closeSync(file);
  }
  return found;
}

/** What a process can write is where its secrets can be; code and files that it maps are the same in every run. */
function writableRegions(pid: number): readonly { readonly from: number; readonly to: number }[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      return from === undefined || to === undefined
        ? []
        : [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
    });
}

function read(file: number, into: Buffer, at: number, length: number): number {
  try {
    return readSync(file, into, 0, length, at);
  } catch {
    return 0; // a region of the kernel's own
  }
}
