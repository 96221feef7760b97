/**
 * What the product gets from outside: time, chance, slowness, and the cryptographic primitives of a kept
 * library. They come in as an argument, so that a test can say what time it is, and so that the
 * same core runs in a browser with another library behind the same words.
 */
export interface World {
  /** The present instant in UTC, ISO 8601 with milliseconds and `Z`. */
  readonly now: () => string;
  /** So many bytes from the operating system's cryptographic source. */
  readonly random: (length: number) => Uint8Array;
  /**
   * 32 bytes from a secret that a person types, slowly on purpose. It comes in from outside so that a test
   * which enters PINs by the hundred need not wait; what it costs in the product is fixed in server/world.ts.
   */
  readonly stretch: (secret: string, salt: Uint8Array) => Promise<Uint8Array>;
  readonly crypto: Primitives;
}

/** Named by what they are for. Keys, signatures and boxes are raw bytes in libsodium's formats. */
export interface Primitives {
  /** Ed25519. `secretKey` 64 bytes (seed and public key), `publicKey` 32, signature 64. */
  readonly signKeys: () => KeyPair;
  readonly sign: (message: Uint8Array, secretKey: Uint8Array) => Uint8Array;
  /** False for anything but a good signature, whatever bytes come in; never throws. */
  readonly verify: (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;
  /** X25519. Both keys 32 bytes. */
  readonly boxKeys: () => KeyPair;
  /** The public half of an X25519 secret key. */
  readonly boxPublicKey: (secretKey: Uint8Array) => Uint8Array;
  /** libsodium `crypto_box_seal`: 48 bytes longer than the message. */
  readonly seal: (message: Uint8Array, publicKey: Uint8Array) => Uint8Array;
  /** Null if it was not sealed to this key or was altered; never throws. */
  readonly unseal: (sealed: Uint8Array, keys: KeyPair) => Uint8Array | null;
  /** libsodium `crypto_secretbox_easy` with a 32-byte key and a 24-byte nonce. */
  readonly lock: (message: Uint8Array, nonce: Uint8Array, key: Uint8Array) => Uint8Array;
  readonly unlock: (locked: Uint8Array, nonce: Uint8Array, key: Uint8Array) => Uint8Array | null;
  /** Overwrites secrets of at least 16 bytes, and every copy that the library kept in memory of its own. */
  readonly forget: (...secrets: readonly Uint8Array[]) => void;
}

export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/**
 * A whole number drawn evenly from 0 up to, not including, `bound`.
 *
 * @param bound 1 to 2^32
 * @throws RangeError if it is not: our bug
 */
export function drawBelow(random: World['random'], bound: number): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32)
    throw new RangeError(`cannot draw below ${bound}`);
  // Draws past the last whole multiple are thrown away: a plain remainder would favour small numbers.
  const limit = Math.floor(2 ** 32 / bound) * bound;
  for (;;) {
    const bytes = random(4);
    const drawn = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (drawn < limit) return drawn % bound;
  }
}

/**
 * A new list with the same members in a random order.
 *
 * @source Fisher and Yates
 */
export function shuffle<Member>(random: World['random'], members: readonly Member[]): Member[] {
  const order = [...members];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const drawn = drawBelow(random, last + 1);
    [order[last], order[drawn]] = [order[drawn] as Member, order[last] as Member];
  }
  return order;
}
