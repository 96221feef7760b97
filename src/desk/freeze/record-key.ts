import { fromBase64, toBase64 } from '../../basics/bytes.js';
import type { KeyPair, World } from '../../basics/world.js';
import type { RecordSecret } from '../../election/store.js';
import { stretch } from '../officers/pin.js';

/**
 * The record key at rest: locked under the committee's passphrase, and sealed to the box key, so
 * that the key cards recover it when the passphrase is lost.
 *
 * @param secretKey Ed25519, 64 bytes
 */
export async function lockRecordKey(
  world: World,
  secretKey: Uint8Array,
  passphrase: string,
  boxKey: Uint8Array,
): Promise<RecordSecret> {
  const { random, crypto } = world;
  const salt = random(16);
  const nonce = random(24);
  const key = await stretch(world, passphrase, salt);
  const locked = crypto.lock(secretKey, nonce, key);
  crypto.forget(key);
  return {
    salt: toBase64(salt),
    nonce: toBase64(nonce),
    locked: toBase64(locked),
    sealed: toBase64(crypto.seal(secretKey, boxKey)),
  };
}

/** @returns null if the passphrase is wrong */
export async function unlockRecordKey(
  world: World,
  secret: RecordSecret,
  passphrase: string,
): Promise<Uint8Array | null> {
  const key = await stretch(world, passphrase, fromBase64(secret.salt));
  const secretKey = world.crypto.unlock(fromBase64(secret.locked), fromBase64(secret.nonce), key);
  world.crypto.forget(key);
  return secretKey;
}

/** The passphrase is lost, but the cards are there. */
export const recoverRecordKey = (
  { crypto }: World,
  secret: RecordSecret,
  boxKeys: KeyPair,
): Uint8Array | null => crypto.unseal(fromBase64(secret.sealed), boxKeys);
