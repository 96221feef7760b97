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
    forget: (...secrets) => {
      for (const secret of secrets) {
        scrub(secret);
        secret.fill(0);
      }
    },
  };
}

/** Half a key is not worth less than a whole one, so a copy that was overwritten in part goes as well. */
const PIECE = 16;

/**
 * libsodium runs in WebAssembly: arguments and results pass through its memory, which it frees without
 * overwriting (tests/secrecy.test.ts found the record key there).
 */
function scrub(secret: Uint8Array): void {
  const { HEAPU8 } = (sodium as unknown as { readonly libsodium: { readonly HEAPU8: Uint8Array } }).libsodium;
  const memory = Buffer.from(HEAPU8.buffer);
  for (let from = 0; from + PIECE <= secret.length; from += PIECE) {
    const piece = secret.subarray(from, from + PIECE);
    if (piece.every((byte) => byte === 0)) continue;
    for (let at = memory.indexOf(piece); at >= 0; at = memory.indexOf(piece, at + PIECE))
      memory.fill(0, at, at + PIECE);
  }
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
