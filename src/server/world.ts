import { randomBytes, randomFillSync, scrypt } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import { keepSecret, secretBytes } from '../basics/bytes.js';
import type { KeyPair, Primitives, World } from '../basics/world.js';

/** The world as it is: this machine's clock, its source of chance, and libsodium. */
export async function nodeWorld(): Promise<World> {
  await sodium.ready;
  return {
    now: () => new Date().toISOString(),
    random: (length) => new Uint8Array(randomBytes(length)),
    stretch,
    crypto: sodiumPrimitives(),
  };
}

/** 32 MB and about a tenth of a second a try: six digits are guessed slowly even with the database in hand. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

function stretch(secret: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, COST, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

function sodiumPrimitives(): Primitives {
  return {
    signKeys: newSignKeys,
    sign: (message, secretKey) => sodium.crypto_sign_detached(message, secretKey),
    verify: (message, signature, publicKey) =>
      orElse(false, () => sodium.crypto_sign_verify_detached(signature, message, publicKey)),
    boxKeys: newBoxKeys,
    boxPublicKey: (secretKey) => sodium.crypto_scalarmult_base(secretKey),
    seal: (message, publicKey) => sodium.crypto_box_seal(message, publicKey),
    unseal: (sealed, keys) =>
      kept(orElse(null, () => sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.secretKey))),
    lock: (message, nonce, key) => sodium.crypto_secretbox_easy(message, nonce, key),
    unlock: (locked, nonce, key) =>
      kept(orElse(null, () => sodium.crypto_secretbox_open_easy(locked, nonce, key))),
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

/** As libsodium makes them (a secret from the system's source), but where they can be overwritten. */
function newBoxKeys(): KeyPair {
  const secretKey = secretBytes(sodium.crypto_box_SECRETKEYBYTES);
  randomFillSync(secretKey);
  const publicKey = sodium.crypto_scalarmult_base(secretKey);
  scrub(secretKey);
  return { secretKey, publicKey };
}

function newSignKeys(): KeyPair {
  const seed = secretBytes(sodium.crypto_sign_SEEDBYTES);
  randomFillSync(seed);
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(seed);
  scrub(seed);
  seed.fill(0);
  return { publicKey, secretKey: keepSecret(privateKey) };
}

/** What comes out of an envelope may be a key. */
const kept = (opened: Uint8Array | null): Uint8Array | null => (opened === null ? null : keepSecret(opened));

/** libsodium throws over bytes of a wrong length and over a failed opening alike: to us both are a plain no. */
function orElse<Value, Otherwise>(otherwise: Otherwise, work: () => Value): Value | Otherwise {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
