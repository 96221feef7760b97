import { fromHex, toUtf8 } from '../basics/bytes.js';
import { canonicalJson } from '../basics/canonical.js';
import type { Hash } from '../basics/hash.js';
import type { Primitives } from '../basics/world.js';
import { bareEntry, type Entry, type LoggedEntry, type PublicEntry } from './chain.js';
import { EVENTS, type EventName } from './events.js';
import { signSsh, verifySsh } from './sshsig.js';

/** The record key, as an act has it that changes the phase. */
export interface Signer {
  /** What every signature covers: the setup document of this election. */
  readonly setupHash: Hash;
  /** Ed25519, 64 bytes. */
  readonly secretKey: Uint8Array;
  /** `recordKey` of the setup document, in hexadecimal. */
  readonly publicKey: string;
}

/** What is signed of an entry: the entry, which names all before it, and the election it belongs to. */
const signedText = (entry: Entry, setupHash: Hash): Uint8Array =>
  toUtf8(canonicalJson({ entry: bareEntry(entry), setupHash }));

export function signEntry<Name extends EventName>(
  entry: LoggedEntry<Name>,
  signer: Signer,
  sign: Primitives['sign'],
): LoggedEntry<Name> {
  const keys = { publicKey: fromHex(signer.publicKey), secretKey: signer.secretKey };
  return { ...entry, signature: signSsh(signedText(entry, signer.setupHash), 'bilik-log', keys, sign) };
}

export type SignatureFault =
  | { readonly kind: 'log-signature-missing'; readonly seq: number }
  | { readonly kind: 'log-signature-bad'; readonly seq: number };

/** The first entry whose signature is wrong, missing, or stands where none belongs; null if all are right. */
export function signatureFault(
  log: readonly PublicEntry[],
  setup: { readonly setupHash: Hash; readonly recordKey: string },
  verify: Primitives['verify'],
): SignatureFault | null {
  const key = fromHex(setup.recordKey);
  for (const entry of log) {
    const { seq, signature } = entry;
    if (signature === null) {
      if (EVENTS[entry.kind].signed) return { kind: 'log-signature-missing', seq };
      continue;
    }
    const message = signedText(entry, setup.setupHash);
    const good = EVENTS[entry.kind].signed && verifySsh(signature, message, 'bilik-log', key, verify);
    if (!good) return { kind: 'log-signature-bad', seq };
  }
  return null;
}
