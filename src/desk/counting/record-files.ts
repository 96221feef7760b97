import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashDigits } from '../../basics/digits.js';
import { hashBytes } from '../../basics/hash.js';
import { type Files, readZip, writeZip } from '../../record/zip.js';

const ZIP = 'record.zip';

/** Puts the record beside its box, whole or not at all. */
export async function keepRecord(folder: string, files: Files): Promise<void> {
  const path = join(folder, ZIP);
  writeFileSync(`${path}.new`, writeZip(files), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}

/** The zip as it was written; null before certification. */
export function recordZip(folder: string): Uint8Array | null {
  const path = join(folder, ZIP);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

/** One file of the record; null before certification. */
export function recordFile(folder: string, name: string): Uint8Array | null {
  const zip = recordZip(folder);
  const files = zip === null ? null : readZip(zip);
  return files?.ok === true ? (files.value.get(name) ?? null) : null;
}

export interface RecordSeal {
  readonly hash: string;
  readonly digits: string;
}

const seals = new Map<string, RecordSeal>();

/** The record's fingerprint for the wall; worked out once, since a certified record never changes: not to be asked before. */
export function recordSeal(folder: string): RecordSeal | null {
  const known = seals.get(folder);
  if (known !== undefined) return known;
  const record = recordFile(folder, 'record.json');
  if (record === null) return null;
  const hash = hashBytes(record);
  const seal = { hash, digits: hashDigits(hash) };
  seals.set(folder, seal);
  return seal;
}
