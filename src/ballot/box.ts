import type { Hash } from '../basics/hash.js';
import { merkleRoot } from '../basics/merkle.js';

/** The sum of the box (kotak suara) over the ids of all its envelopes, for the closing seal. */
export const boxRoot = (envelopeIds: readonly Hash[]): Hash => merkleRoot(envelopeIds);

/** The sum of the token registry over the hashes of all serials, whatever their states. */
export const registryRoot = (tokenHashes: readonly Hash[]): Hash => merkleRoot(tokenHashes);
