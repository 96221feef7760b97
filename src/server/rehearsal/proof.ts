import { fromUtf8 } from '../../basics/bytes.js';
import type { Primitives } from '../../basics/world.js';
import type { Annex } from '../../record/format.js';
import { verifyRecord } from '../../record/verify.js';
import type { Download } from './record.js';
import type { Cast } from './vote.js';

/** What people carried home: photographs of two hashes, and each voter the memory of their own ballot. */
export interface Remembered {
  readonly setupHash: string;
  readonly seal: string;
  readonly casts: readonly Cast[];
}

/**
 * Verifies the record with what people remember.
 *
 * @returns null if all of it holds, else the first thing that does not
 */
export function proofFault({ files }: Download, remembered: Remembered, crypto: Primitives): string | null {
  const { setupHash, seal, casts } = remembered;
  const report = verifyRecord(files, { setup: setupHash, seal }, crypto);
  const failed = report.checks.find(({ outcome }) => outcome === 'failed');
  if (failed?.outcome === 'failed') return `check "${failed.name}": ${failed.kind} ${failed.place}`.trim();
  if (report.verdict !== 'authentic') return `the record is ${report.verdict}, not authentic`;
  // Only an older copy of the log is not at hand.
  const skipped = report.checks.find(({ name, outcome }) => outcome === 'not-done' && name !== 'older-log');
  if (skipped !== undefined) return `check "${skipped.name}" was not done`;
  return ballotFault(files, casts);
}

/** Every ballot as its voter wrote it, and no other: what no verifier of a real election can know. */
function ballotFault(files: Download['files'], casts: readonly Cast[]): string | null {
  const annex: Annex = JSON.parse(fromUtf8(files.get('annex.json') ?? new Uint8Array(0)));
  const written = new Map(annex.ballots.map(({ id, names }) => [id, names.map(({ written }) => written)]));
  if (written.size !== casts.length) return `${written.size} ballots in the annex of ${casts.length} cast`;
  const differs = casts.some(({ envelopeId, names }) => sorted(written.get(envelopeId)) !== sorted(names));
  return differs ? 'a ballot in the annex is not as its voter wrote it' : null;
}

const sorted = (names: readonly string[] | undefined): string | null =>
  names === undefined ? null : JSON.stringify([...names].sort());
