import { read } from '../../prisma/client.js';
import type { Signer } from '../audit/signatures.js';
import { joinShares } from '../ballot/key-share.js';
import { fromHex, wipe } from '../basics/bytes.js';
import { accept, type Result, refuse } from '../basics/result.js';
import { type SetupDocument, setupHash } from '../election/setup-document.js';
import { type RecordSecret, readElection } from '../election/store.js';
import { recoverRecordKey, unlockRecordKey } from './freeze/record-key.js';
import type { House } from './house.js';
import type { Refusal } from './serve.js';

/**
 * Runs an act that signs with the record key: the passphrase opens it, or, when that is lost, the key cards.
 * The record key is overwritten when the act has ended.
 *
 * Before the opening the cards are read for this one act: the secret of the box is put together, unseals the
 * record key and nothing else, and is overwritten at once; the cards go when the act is done, and the opening
 * asks for them again. What that costs is said in docs/threat-model.md.
 *
 * @param passphrase null if it is lost
 */
export async function withSigner<Value>(
  house: House,
  passphrase: string | null,
  act: (signer: Signer) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const election = await read(house.db, readElection);
  if (election === null) throw new Error('no election in this folder');
  const { setup, recordSecret } = election;
  if (setup === null || recordSecret === null)
    return refuse({ kind: 'wrong-phase', phase: election.phase, needed: ['ready'] });
  const key =
    passphrase === null
      ? await recordKeyOfCards(house, setup, recordSecret)
      : await recordKeyOfPassphrase(house, recordSecret, passphrase);
  if (!key.ok) return key;
  try {
    const done = await act({ setupHash: setupHash(setup), secretKey: key.value, publicKey: setup.recordKey });
    // Whatever opened the record key: cards that lie ready do not stay in memory while people vote.
    if (done.ok && house.box.content() === null) house.box.shut();
    return done;
  } finally {
    house.world.crypto.forget(key.value);
  }
}

type Key = Promise<Result<Uint8Array, Refusal>>;

async function recordKeyOfPassphrase({ world }: House, locked: RecordSecret, passphrase: string): Key {
  const key = await unlockRecordKey(world, locked, passphrase);
  return key === null ? refuse({ kind: 'passphrase-wrong' }) : accept(key);
}

async function recordKeyOfCards({ world, box }: House, setup: SetupDocument, sealed: RecordSecret): Key {
  const open = box.secret();
  const joined = open === null ? await joinShares(box.cards(), setup.keyHolders.threshold) : accept(open);
  if (!joined.ok) return joined;
  const secretKey = joined.value;
  const key = recoverRecordKey(world, sealed, { publicKey: fromHex(setup.boxKey), secretKey });
  // The secret of an open box is still needed; one that was put together for this is not.
  if (open === null) wipe(secretKey);
  if (key === null) throw new Error('the cards of this election do not open what was sealed to its box key');
  return accept(key);
}
