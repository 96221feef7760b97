/** The package has no types of its own. Its default export is the same under Node and in a bundle. */
declare module 'tweetnacl-sealedbox-js' {
  const sealedbox: {
    /** libsodium's `crypto_box_seal`: 48 bytes longer than the message. */
    readonly seal: (message: Uint8Array, publicKey: Uint8Array) => Uint8Array;
    /** Null if it was not sealed to this key, or was altered. */
    readonly open: (sealed: Uint8Array, publicKey: Uint8Array, secretKey: Uint8Array) => Uint8Array | null;
  };
  export default sealedbox;
}
