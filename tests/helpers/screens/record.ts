import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { words } from './officers.js';
import type { Stage } from './stage.js';

/** The whole record as the committee takes it away: by the link of the page. */
export async function downloadRecord({ desk }: Stage): Promise<Uint8Array> {
  const { page } = desk;
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: words.record.zip }).click();
  const download = await coming;
  // Two zips are taken away, a secret one and a public one: their names must tell them apart.
  assert.equal(download.suggestedFilename(), 'record-rahasia.zip');
  return Uint8Array.from(readFileSync(await download.path()));
}

/** What the program of OpenSSH says of the signature; with one byte of the record changed, if asked. */
export function sshKeygen(
  zip: Uint8Array,
  changed: boolean,
): { readonly ok: boolean; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-record-'));
  try {
    const files = unzipSync(zip);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const record = Buffer.from(files['record.json'] ?? []);
    if (changed) record.writeUInt8(record.readUInt8(100) ^ 1, 100);
    const who = readFileSync(join(folder, 'allowed_signers'), 'utf8').split(' ')[0] ?? '';
    const words = ['-Y', 'verify', '-f', 'allowed_signers', '-I', who, '-n', 'bilik-record'];
    const ran = spawnSync('ssh-keygen', [...words, '-s', 'record.json.sig'], { cwd: folder, input: record });
    return { ok: ran.status === 0, said: `${ran.stdout}${ran.stderr}`.trim() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
