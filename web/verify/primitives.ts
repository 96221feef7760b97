import nacl from 'tweetnacl';
import sealedbox from 'tweetnacl-sealedbox-js';
import type { Checking } from '../../src/record/verify.js';

/**
 * Cryptography for a check in a browser: another library than the one that made the record, in plain
 * JavaScript, so that it runs from a USB stick in any browser and needs nothing switched on.
 */
export const browserChecking: Checking = {
  verify: (message, signature, publicKey) =>
    signature.length === nacl.sign.signatureLength &&
    publicKey.length === nacl.sign.publicKeyLength &&
    nacl.sign.detached.verify(message, signature, publicKey),
  boxPublicKey: (secretKey) => nacl.scalarMult.base(secretKey),
  unseal: (sealed, { publicKey, secretKey }) => {
    try {
      return sealedbox.open(sealed, publicKey, secretKey);
    } catch {
      // Bytes that are too few to be an envelope.
      return null;
    }
  },
};
