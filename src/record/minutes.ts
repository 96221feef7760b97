import { type Namespace, signSsh, verifySsh } from '../audit/sshsig.js';
import { concat, fromUtf8, toUtf8 } from '../basics/bytes.js';
import type { Hash } from '../basics/hash.js';
import type { KeyPair, Primitives } from '../basics/world.js';

/**
 * The berita acara as a file carries a signature of its own, as comment lines after its last line,
 * which readers of PDF pass over. It covers the record's hash too, and with it the setup document: the
 * printed page and the record cannot be parted or exchanged.
 */
const NAMESPACE: Namespace = 'bilik-berita-acara';
const MARK = '\n% berita acara of the record with this hash, signed by its record key:\n';
/** A signature has eight lines of at most 70 signs; more at the end of the file is none. */
const TAIL_AT_MOST = 1_000;

const signedBytes = (pdf: Uint8Array, recordHash: Hash): Uint8Array => concat(toUtf8(recordHash), pdf);

export function signMinutes(
  pdf: Uint8Array,
  recordHash: Hash,
  keys: KeyPair,
  sign: Primitives['sign'],
): Uint8Array {
  return concat(pdf, tail(recordHash, signSsh(signedBytes(pdf, recordHash), NAMESPACE, keys, sign)));
}

function tail(recordHash: Hash, signature: string): Uint8Array {
  const lines = [recordHash, ...signature.trimEnd().split('\n')];
  return toUtf8(`${MARK}${lines.map((line) => `% ${line}\n`).join('')}`);
}

/** Is this the berita acara that was made with the record of this hash, to the byte? */
export function minutesAreSigned(
  file: Uint8Array,
  recordHash: Hash,
  publicKey: Uint8Array,
  verify: Primitives['verify'],
): boolean {
  const from = findLast(file, toUtf8(MARK));
  if (from < 0) return false;
  const pdf = file.subarray(0, from);
  const text = fromUtf8(file.subarray(from + MARK.length));
  const signature = text
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2))
    .join('\n');
  const whole = tail(recordHash, signature);
  const asWritten =
    whole.length === file.length - from && whole.every((byte, at) => byte === file[from + at]);
  return asWritten && verifySsh(signature, signedBytes(pdf, recordHash), NAMESPACE, publicKey, verify);
}

function findLast(bytes: Uint8Array, mark: Uint8Array): number {
  const least = Math.max(0, bytes.length - TAIL_AT_MOST);
  for (let at = bytes.length - mark.length; at >= least; at -= 1)
    if (mark.every((byte, place) => byte === bytes[at + place])) return at;
  return -1;
}
