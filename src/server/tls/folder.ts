import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { toHex } from '../../basics/bytes.js';
import type { World } from '../../basics/world.js';
import { type Authority, endOf, fingerprintOf, type Leaf, makeAuthority, makeLeaf } from './authority.js';

/** What devices on the LAN need: the leaf to speak with, the authority to trust. */
export interface Tls extends Leaf {
  readonly authority: string;
  readonly fingerprint: string;
}

const [CERT, KEY] = ['authority.crt', 'authority.key'] as const;

/**
 * The authority of this data folder, made at the first start, and a new leaf for the addresses of now.
 * Null once the authority's key was deleted: no further address can be vouched for.
 */
export async function openTls(data: string, world: World, addresses: readonly string[]): Promise<Tls | null> {
  const folder = join(data, 'tls');
  const now = new Date(world.now());
  // A serial number is positive: a leading zero byte would be cut, a high bit would make it negative.
  const serial = () => `01${toHex(world.random(15))}`;
  if (!existsSync(join(folder, CERT)) || isOld(folder, now)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const made = await makeAuthority(now, serial());
    writeFileSync(join(folder, KEY), made.key, { mode: 0o600, flush: true });
    // Last, and whole or not at all: after a power cut there is no half an authority, which would keep the doors shut.
    writeFileSync(join(folder, `${CERT}.new`), made.cert, { mode: 0o600, flush: true });
    renameSync(join(folder, `${CERT}.new`), join(folder, CERT));
  }
  if (!existsSync(join(folder, KEY))) return null;
  const authority: Authority = {
    cert: readFileSync(join(folder, CERT), 'utf8'),
    key: readFileSync(join(folder, KEY), 'utf8'),
  };
  const leaf = await makeLeaf(
    authority,
    { names: ['bilik.local', 'localhost'], addresses: ['127.0.0.1', ...addresses] },
    now,
    serial(),
  );
  return { ...leaf, authority: authority.cert, fingerprint: await fingerprintOf(authority.cert) };
}

/** The authority lasts a season. An election after that needs another, which tablets take in anew. */
function isOld(folder: string, now: Date): boolean {
  return (
    existsSync(join(folder, KEY)) && endOf(readFileSync(join(folder, CERT), 'utf8')).getTime() < now.getTime()
  );
}

/**
 * After certification nothing more is vouched for: the key goes, overwritten where it lies. (A file that
 * is written anew would leave the old bytes on the disk.)
 */
export function dropAuthorityKey(data: string): void {
  const path = join(data, 'tls', KEY);
  if (!existsSync(path)) return;
  const file = openSync(path, 'r+');
  writeSync(file, '0'.repeat(fstatSync(file).size), 0);
  fsyncSync(file);
  closeSync(file);
  rmSync(path);
}
