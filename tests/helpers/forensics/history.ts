import { type Cast, hashOf, headOf } from './attack.js';
import type { Files } from './files.js';
import type { Trace } from './statistics.js';

/** One page at one time. Pages of one commit share its number. */
interface Version {
  readonly page: number;
  readonly commit: number;
  readonly image: Buffer;
}

/** What a diary of page versions gives away. */
export interface History {
  /** For each cast: in which version its envelope, its spent token, showed for the first time. */
  readonly envelopes: Trace;
  readonly tokens: Trace;
  /** Pairs of casts (token's, envelope's) that changed in the same commit, and in no other. */
  readonly pairs: readonly (readonly [token: number, envelope: number])[];
}

/**
 * Plays the diary of a database back: a write-ahead log holds the pages after each commit, a rollback
 * journal the pages before the last one. What is new in a page was written by that commit.
 *
 * @source https://www.sqlite.org/fileformat.html, "The Rollback Journal", "The Write-Ahead Log"
 */
export function historyOf(files: Files, casts: readonly Cast[]): History {
  const envelopes: (number | null)[] = casts.map(() => null);
  const tokens: (number | null)[] = casts.map(() => null);
  const touched = new Map<number, { readonly tokens: Set<number>; readonly envelopes: Set<number> }>();
  let at = 0;
  for (const [name, file] of files) {
    const diary = /-(wal|journal)$/.exec(name);
    const base = diary === null ? undefined : files.get(name.slice(0, diary.index));
    if (base === undefined) continue;
    const before = new Map<number, Buffer>();
    for (const { page, commit, image } of diary?.[1] === 'wal'
      ? walOf(file)
      : journalOf(file, base, before)) {
      const old = before.get(page) ?? pageOf(base, page);
      before.set(page, image);
      at += 1;
      const here = touched.get(commit) ?? { tokens: new Set(), envelopes: new Set() };
      touched.set(commit, here);
      for (const [cast, one] of casts.entries()) {
        if (envelopes[cast] === null && image.includes(headOf(one)) && !old.includes(headOf(one))) {
          envelopes[cast] = at;
          here.envelopes.add(cast);
        }
        if (tokens[cast] === null && turned(hashOf(one), old, image)) {
          tokens[cast] = at;
          here.tokens.add(cast);
        }
      }
    }
  }
  const pairs = [...touched.values()].flatMap(({ tokens, envelopes }) => {
    const [token] = tokens;
    const [envelope] = envelopes;
    return tokens.size === 1 && envelopes.size === 1 && token !== undefined && envelope !== undefined
      ? [[token, envelope] as const]
      : [];
  });
  return { envelopes, tokens, pairs };
}

/** A row of this token is in both images and not the same: its header and its state stand around the hash. */
function turned(hash: Buffer, old: Buffer, image: Buffer): boolean {
  const [was, is] = [old.indexOf(hash), image.indexOf(hash)];
  const row = (page: Buffer, start: number): Buffer =>
    page.subarray(Math.max(0, start - 4), start + hash.length + 1);
  return was >= 0 && is >= 0 && !row(old, was).equals(row(image, is));
}

const sizeOf = (base: Buffer): number => base.readUInt16BE(16);
const pageOf = (base: Buffer, page: number): Buffer =>
  base.subarray((page - 1) * sizeOf(base), page * sizeOf(base));

function* walOf(wal: Buffer): Iterable<Version> {
  const HEADER = 32;
  const FRAME = 24;
  if (wal.length < HEADER) return;
  const size = wal.readUInt32BE(8);
  let commit = 0;
  for (let at = HEADER; at + FRAME + size <= wal.length; at += FRAME + size) {
    yield { page: wal.readUInt32BE(at), commit, image: wal.subarray(at + FRAME, at + FRAME + size) };
    if (wal.readUInt32BE(at + 4) !== 0) commit += 1;
  }
}

/** The journal's images are the older ones; the newer ones stand in the file itself. */
function* journalOf(journal: Buffer, base: Buffer, before: Map<number, Buffer>): Iterable<Version> {
  const SECTOR = 512;
  const size = sizeOf(base);
  for (let at = SECTOR; at + 4 + size <= journal.length; at += 8 + size) {
    const page = journal.readUInt32BE(at);
    if (page === 0) return;
    before.set(page, journal.subarray(at + 4, at + 4 + size));
    yield { page, commit: 0, image: pageOf(base, page) };
  }
}
