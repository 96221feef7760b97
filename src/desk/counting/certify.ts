import { type Tx, transact } from '../../../prisma/client.js';
import type { Signer } from '../../audit/signatures.js';
import { append, readLog } from '../../audit/store.js';
import { allEnvelopes, allTokens } from '../../ballot/store.js';
import { hashDigits } from '../../basics/digits.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { frozenLines, saveReadingHeard, setPhase } from '../../election/store.js';
import { buildRecord } from '../../record/build.js';
import { packRecord } from '../../record/pack.js';
import { resultHash } from '../../record/result.js';
import { vouchNoMore } from '../devices/lan.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';
import { turnoutNow } from '../turnout.js';
import { certifyMissing } from './missing.js';
import { needCounting, readingNow } from './now.js';
import { keepRecord } from './record-files.js';

/** What this program calls itself in a record, until a release has a published hash. */
const BUILD = 'bilik 0.1.0';

/**
 * Certifies the result: the last entry of the log, and the record that follows from everything before.
 * Both or neither: the record is made and on the disk before the entry stays.
 */
export async function certify(
  house: House,
  actor: string,
  signer: Signer,
): Promise<Result<{ readonly hash: string; readonly digits: string }, Refusal>> {
  const done = await transact(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const reading = await readingNow(tx, house, counting.value);
    const missing = certifyMissing(counting.value, reading, await readLog(tx));
    if (missing.length > 0) return refuse({ kind: 'not-ready-to-certify', needed: missing });
    const data = { resultHash: resultHash(counting.value.result.published) };
    await append(tx, house.world, { actor, kind: 'certified', data, signer });
    await setPhase(tx, 'certified');
    await saveReadingHeard(tx, null);
    return writeRecord(tx, house, counting.value.setup, signer);
  });
  if (!done.ok) return done;
  // From here on the record speaks; the key of the box is needed no more.
  house.box.shut();
  await vouchNoMore(house);
  return done;
}

async function writeRecord(
  tx: Tx,
  house: House,
  setup: Parameters<typeof buildRecord>[0]['setup'],
  signer: Signer,
) {
  const { world, fonts, box, folder } = house;
  const boxSecret = box.secret();
  if (boxSecret === null) return refuse({ kind: 'cards-needed' } as const);
  const parts = {
    setup,
    lines: await frozenLines(tx),
    turnout: (await turnoutNow(tx, house.db)).units,
    log: await readLog(tx),
    envelopes: await allEnvelopes(tx),
    tokens: await allTokens(tx),
    boxSecret,
    build: BUILD,
  };
  const built = buildRecord(parts, world.crypto.unseal);
  if (!built.ok) return refuse({ kind: built.refusal.kind });
  await keepRecord(folder, await packRecord(built.value, signer, fonts, world.crypto.sign));
  return accept({ hash: built.value.recordHash, digits: hashDigits(built.value.recordHash) });
}
