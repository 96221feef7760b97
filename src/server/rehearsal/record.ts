import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashBytes } from '../../basics/hash.js';
import { readZip } from '../../record/zip.js';
import { type Committee, must } from './desk.js';

/** The record as a citizen carries it home. */
export interface Download {
  readonly zip: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export async function certify({ leader, two, passphrase }: Committee): Promise<Download> {
  const { missing } = await leader.act('GET /desk/result');
  must(missing.length === 0, `certification waits for ${missing.join(', ')}`);
  const { hash } = await leader.act('POST /desk/certify', { officers: two, passphrase });
  const zip = await leader.file('/desk/record.zip');
  const read = readZip(zip);
  must(read.ok, 'the record cannot be unpacked');
  const record = read.value.get('record.json');
  must(
    record !== undefined && hashBytes(record) === hash,
    'the record is not the one whose hash the desk shows',
  );
  const paper = await leader.file('/desk/berita-acara.pdf');
  must(new TextDecoder().decode(paper.subarray(0, 5)) === '%PDF-', 'the berita acara is no PDF');
  return { zip, files: read.value };
}

/** `record.zip`, and beside it the same unpacked. */
export function keepRecord(folder: string, { zip, files }: Download): void {
  mkdirSync(join(folder, 'record'), { recursive: true });
  writeFileSync(join(folder, 'record.zip'), zip);
  for (const [name, bytes] of files) writeFileSync(join(folder, 'record', name), bytes);
}
