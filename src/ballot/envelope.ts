import { type Hash, hashBytes } from '../basics/hash.js';
import type { KeyPair, Primitives } from '../basics/world.js';
import type { ElectionId } from '../election/setup-document.js';
import { readPaper, type WrittenName } from './paper.js';

/** A sealed ballot paper (amplop), in the format of libsodium's `crypto_box_seal`. */
export interface Envelope {
  readonly id: Hash;
  readonly sealed: Uint8Array;
}

/** SHA-256 of the sealed bytes. */
export const envelopeId = (sealed: Uint8Array): Hash => hashBytes(sealed);

/** What came out of an envelope (kartu suara terbuka). One that cannot be read is invalid, never dropped. */
export interface OpenedBallot {
  readonly id: Hash;
  readonly source: 'kiosk' | 'paper';
  /** In their one fixed order; empty if there is a fault. */
  readonly names: readonly WrittenName[];
  readonly fault: null | EnvelopeFault;
}

export type EnvelopeFault =
  /** Not sealed to this key, or altered. */
  | 'unsealable'
  /** Sealed well, but not a ballot paper. */
  | 'unreadable'
  /** A ballot paper of another box. */
  | 'other-election';

/** Opens one envelope. Every envelope gives a ballot, whatever is in it. */
export function openEnvelope(
  sealed: Uint8Array,
  keys: KeyPair,
  electionId: ElectionId,
  unseal: Primitives['unseal'],
): OpenedBallot {
  const ballot = { id: envelopeId(sealed), source: 'kiosk', names: [], fault: null } as const;
  const plain = unseal(sealed, keys);
  if (plain === null) return { ...ballot, fault: 'unsealable' };
  const paper = readPaper(plain, electionId);
  return paper.ok ? { ...ballot, names: paper.value.names } : { ...ballot, fault: paper.refusal.kind };
}
