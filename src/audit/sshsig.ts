import { sha512 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';
import { concat, toUtf8 } from '../basics/bytes.js';
import type { Primitives } from '../basics/world.js';

/**
 * Signatures that a stock `ssh-keygen -Y verify` checks, so that nobody has to trust our verifier.
 *
 * @source openssh, PROTOCOL.sshsig (version 1); RFC 8709 for the Ed25519 key and signature blobs
 */
const MAGIC = toUtf8('SSHSIG');
const VERSION = 1;
const KEY_TYPE = 'ssh-ed25519';
/** The program's own choice, and the stronger of the two that it knows. */
const HASH_NAME = 'sha512';
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
/** As ssh-keygen breaks lines. */
const LINE_LENGTH = 70;

/** What a signature is for; one made for the log says nothing about a record. */
export type Namespace = 'bilik-log' | 'bilik-record' | 'bilik-berita-acara' | 'bilik-supplement';

/** @param keys Ed25519: secret half 64 bytes, public half 32 */
export function signSsh(
  message: Uint8Array,
  namespace: Namespace,
  keys: { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array },
  sign: Primitives['sign'],
): string {
  return armored(keys.publicKey, namespace, sign(signedBytes(message, namespace), keys.secretKey));
}

/**
 * Is this a signature of that message by that key, to the letter as `signSsh` writes it? One that
 * differs only in how it is wrapped is refused too: no byte of a record may change unseen.
 */
export function verifySsh(
  text: string,
  message: Uint8Array,
  namespace: Namespace,
  publicKey: Uint8Array,
  verify: Primitives['verify'],
): boolean {
  const signature = signatureOf(text);
  if (signature === null || text !== armored(publicKey, namespace, signature)) return false;
  return verify(signedBytes(message, namespace), signature, publicKey);
}

/** The public key that a signature claims to be of; null if the text is no signature. */
export function signerOf(text: string): Uint8Array | null {
  const blob = blobOf(text);
  return blob === null ? null : (fieldsOf(blob)?.publicKey ?? null);
}

/** One line of an `allowed_signers` file. */
export const allowedSigner = (
  principal: string,
  namespaces: readonly Namespace[],
  publicKey: Uint8Array,
): string =>
  `${principal} namespaces="${namespaces.join(',')}" ${KEY_TYPE} ${base64.encode(keyBlob(publicKey))}\n`;

const signedBytes = (message: Uint8Array, namespace: string): Uint8Array =>
  concat(MAGIC, text(namespace), text(''), text(HASH_NAME), field(sha512(message)));

function armored(publicKey: Uint8Array, namespace: string, signature: Uint8Array): string {
  const blob = concat(
    MAGIC,
    uint32(VERSION),
    field(keyBlob(publicKey)),
    text(namespace),
    text(''),
    text(HASH_NAME),
    field(concat(text(KEY_TYPE), field(signature))),
  );
  const lines = base64.encode(blob).match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  return [BEGIN, ...lines, END, ''].join('\n');
}

const keyBlob = (publicKey: Uint8Array): Uint8Array => concat(text(KEY_TYPE), field(publicKey));

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
const field = (bytes: Uint8Array): Uint8Array => concat(uint32(bytes.length), bytes);
const text = (value: string): Uint8Array => field(toUtf8(value));

const signatureOf = (armor: string): Uint8Array | null => {
  const blob = blobOf(armor);
  return blob === null ? null : (fieldsOf(blob)?.signature ?? null);
};

function blobOf(armor: string): Uint8Array | null {
  const lines = armor.trimEnd().split('\n');
  if (lines[0] !== BEGIN || lines.at(-1) !== END) return null;
  try {
    return base64.decode(lines.slice(1, -1).join(''));
  } catch {
    return null;
  }
}

/** Where key and signature stand in a blob: every other length is fixed by our choices but the namespace's. */
function fieldsOf(blob: Uint8Array): { publicKey: Uint8Array; signature: Uint8Array } | null {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.length);
  let at = MAGIC.length + 4;
  const next = (): Uint8Array | null => {
    if (at + 4 > blob.length) return null;
    const from = at + 4;
    const to = from + view.getUint32(at);
    at = to;
    return to > blob.length ? null : blob.subarray(from, to);
  };
  const [key, , , , signature] = [next(), next(), next(), next(), next()];
  const publicKey = key?.subarray(-32);
  const bytes = signature?.subarray(-64);
  return publicKey?.length === 32 && bytes?.length === 64 ? { publicKey, signature: bytes } : null;
}
