import { randomBytes } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import type { Primitives, World } from '../basics/world.js';

/** The world as it is: this machine's clock, its source of chance, and libsodium. */
export async function nodeWorld(): Promise<World> {
  await sodium.ready;
  return {
    now: () => new Date().toISOString(),
    random: (length) => new Uint8Array(randomBytes(length)),
    crypto: sodiumPrimitives(),
  };
}

function sodiumPrimitives(): Primitives {
  return {
    signKeys: () => pair(sodium.crypto_sign_keypair()),
    sign: (message, secretKey) => sodium.crypto_sign_detached(message, secretKey),
    verify: (message, signature, publicKey) =>
      orElse(false, () => sodium.crypto_sign_verify_detached(signature, message, publicKey)),
    boxKeys: () => pair(sodium.crypto_box_keypair()),
    boxPublicKey: (secretKey) => sodium.crypto_scalarmult_base(secretKey),
    seal: (message, publicKey) => sodium.crypto_box_seal(message, publicKey),
    unseal: (sealed, keys) =>
      orElse(null, () => sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.secretKey)),
    lock: (message, nonce, key) => sodium.crypto_secretbox_easy(message, nonce, key),
    unlock: (locked, nonce, key) => orElse(null, () => sodium.crypto_secretbox_open_easy(locked, nonce, key)),
  };
}

const pair = (keys: { publicKey: Uint8Array; privateKey: Uint8Array }) => ({
  publicKey: keys.publicKey,
  secretKey: keys.privateKey,
});

/** libsodium throws over bytes of a wrong length and over a failed opening alike: to us both are a plain no. */
function orElse<Value, Otherwise>(otherwise: Otherwise, work: () => Value): Value | Otherwise {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
