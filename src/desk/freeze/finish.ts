import { transact } from '../../../prisma/client.js';
import { append } from '../../audit/store.js';
import { registerTokens, revokeToken } from '../../ballot/store.js';
import { hashDigits } from '../../basics/digits.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { enterPhase } from '../../election/phase.js';
import { readElection, saveSetup } from '../../election/store.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';
import { freezeMissing, visibleLots } from './ceremony.js';
import { dropFreeze } from './start.js';

/**
 * Ends the freeze: setup document, locked record key and registry go to the disk together; every
 * other secret of the ceremony is overwritten.
 */
export async function finishFreeze(
  house: House,
  actor: string,
): Promise<Result<{ readonly setupHash: string; readonly digits: string }, Refusal>> {
  const { db, world, ceremony } = house;
  const freezing = ceremony.now();
  if (freezing === null) return refuse({ kind: 'no-freeze-running' });
  const missing = freezeMissing(freezing);
  if (missing.length > 0) return refuse({ kind: 'freeze-incomplete', needed: missing });
  const { setup, lots } = freezing;
  const good = visibleLots(lots).filter(({ state }) => state === 'good');
  const done = await transact(db, async (tx) => {
    const election = await readElection(tx);
    if (election === null) throw new Error('no election in this folder');
    const phase = enterPhase(election.phase, 'ready');
    if (!phase.ok) return phase;
    await registerTokens(
      tx,
      lots.flatMap(({ slips }) => slips.map(({ hash }) => hash)),
    );
    // Spoiled lots and spares that never saw the printer: in the registry, and dead.
    for (const lot of lots.filter((each) => !good.includes(each)))
      for (const { hash } of lot.slips) await revokeToken(tx, hash);
    for (const { lot, state, slips } of visibleLots(lots))
      await append(tx, world, {
        actor,
        kind: state === 'good' ? 'lot-confirmed' : 'lot-revoked',
        data: { lot, slips: slips.length },
      });
    await append(tx, world, { actor, kind: 'cards-read-back', data: { cards: freezing.cards.length } });
    await append(tx, world, {
      actor,
      kind: 'election-frozen',
      data: {
        setupHash: freezing.setupHash,
        tokens: setup.tokens.count,
        usable: good.reduce((slips, lot) => slips + lot.slips.length, 0),
        residents: freezing.lines.length,
      },
      signer: { setupHash: freezing.setupHash, secretKey: freezing.recordKey, publicKey: setup.recordKey },
    });
    await saveSetup(tx, freezing);
    return accept({ setupHash: freezing.setupHash, digits: hashDigits(freezing.setupHash) });
  });
  if (!done.ok) return done;
  dropFreeze(world, freezing);
  ceremony.set(null);
  return done;
}
