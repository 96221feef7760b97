import { read } from '../../prisma/client.js';
import type { Signer } from '../audit/store.js';
import { fromHex } from '../basics/bytes.js';
import { type Result, refuse } from '../basics/result.js';
import { setupHash } from '../election/setup-document.js';
import { readElection } from '../election/store.js';
import { recoverRecordKey, unlockRecordKey } from './freeze/record-key.js';
import type { House } from './house.js';
import type { Refusal } from './serve.js';

/**
 * Runs an act that signs with the record key: the passphrase opens it, or, once the box is open, the
 * key cards did. The key is overwritten when the act has ended.
 */
export async function withSigner<Value>(
  house: House,
  passphrase: string,
  act: (signer: Signer) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const election = await read(house.db, readElection);
  if (election === null) throw new Error('no election in this folder');
  const { setup, recordSecret } = election;
  if (setup === null || recordSecret === null)
    return refuse({ kind: 'wrong-phase', phase: election.phase, needed: ['ready'] });
  const boxSecret = house.box.secret();
  const secretKey =
    (await unlockRecordKey(house.world, recordSecret, passphrase)) ??
    (boxSecret === null
      ? null
      : recoverRecordKey(house.world, recordSecret, {
          publicKey: fromHex(setup.boxKey),
          secretKey: boxSecret,
        }));
  if (secretKey === null) return refuse({ kind: 'passphrase-wrong' });
  try {
    return await act({ setupHash: setupHash(setup), secretKey, publicKey: setup.recordKey });
  } finally {
    house.world.crypto.forget(secretKey);
  }
}
