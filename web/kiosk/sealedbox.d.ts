declare module 'tweetnacl-sealedbox-js' {
  /** libsodium's `crypto_box_seal`: 48 bytes longer than the message. */
  export function seal(message: Uint8Array, publicKey: Uint8Array): Uint8Array;
  export function open(sealed: Uint8Array, publicKey: Uint8Array, secretKey: Uint8Array): Uint8Array | null;
}
