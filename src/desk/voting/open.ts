import { read, transact } from '../../../prisma/client.js';
import type { Signer } from '../../audit/signatures.js';
import { append } from '../../audit/store.js';
import { openEnvelope } from '../../ballot/envelope.js';
import { readCard } from '../../ballot/key-card.js';
import { checkCard, joinShares } from '../../ballot/key-share.js';
import { allEnvelopes } from '../../ballot/store.js';
import { fromHex, wipe } from '../../basics/bytes.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { enterPhase, needPhase } from '../../election/phase.js';
import { readElection, saveReadingSeed, setPhase } from '../../election/store.js';
import type { House } from '../house.js';
import { malformedCard } from '../malformed-card.js';
import { needFrozen } from '../roll/acts.js';
import type { Refusal } from '../serve.js';
import { handCountNow } from './close.js';

export interface CardsRead {
  readonly read: number[];
  readonly threshold: number;
}

/**
 * Reads one key card: to open the box, or, with the passphrase lost, for one signature before. Once enough are there after a restart in the middle of the count, the box is
 * open again in memory, with the order of reading that was drawn at the opening.
 */
export async function readKeyCard(house: House, text: string): Promise<Result<CardsRead, Refusal>> {
  const election = await read(house.db, readElection);
  if (election?.setup === null || election === null)
    return refuse({ kind: 'wrong-phase', phase: election?.phase ?? 'setup', needed: ['closed'] });
  const phase = needPhase(election.phase, 'ready', 'last-call', 'closed', 'counting');
  if (!phase.ok) return phase;
  // In the last call people still write: nobody brings the key together before the slips were counted.
  if (election.phase === 'last-call' && (await read(house.db, handCountNow)) === null)
    return refuse({ kind: 'hand-count-first' });
  const card = readCard(text);
  if (!card.ok) return refuse(malformedCard(text, card.refusal));
  const { electionId, keyHolders } = election.setup;
  const checked = checkCard(card.value, { electionId, shareHashes: keyHolders.shareHashes });
  if (!checked.ok) return checked;
  house.box.addCard(card.value);
  const read_ = house.box.cards().map(({ index }) => index);
  if (election.phase === 'counting' && house.box.content() === null && read_.length >= keyHolders.threshold) {
    const reopened = await reopen(house);
    if (!reopened.ok) return reopened;
  }
  return accept({ read: read_.sort((a, b) => a - b), threshold: keyHolders.threshold });
}

/** Opens the box in front of the assembly: t cards, two officers, every envelope. */
export async function openBox(
  house: House,
  actor: string,
  signer: Signer,
): Promise<Result<{ readonly ballots: number; readonly unreadable: number }, Refusal>> {
  const { db, world, box } = house;
  const joined = await secretOfCards(house);
  if (!joined.ok) return joined;
  const { secret, cards } = joined.value;
  const done = await transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const phase = enterPhase(frozen.value.phase, 'counting');
    if (!phase.ok) return phase;
    const { rules, boxKey, electionId } = frozen.value.setup;
    const envelopes = await allEnvelopes(tx);
    // Too few ballots would show who wrote what: such a box stays shut, whoever asks.
    if (envelopes.length < rules.minBallots)
      return refuse({ kind: 'too-few-ballots', detail: rules.ifTooFewBallots });
    const keys = { publicKey: fromHex(boxKey), secretKey: secret };
    const opened = envelopes.map(({ sealed }) => openEnvelope(sealed, keys, electionId, world.crypto.unseal));
    const seed = world.random(32);
    await saveReadingSeed(tx, world.crypto.seal(seed, keys.publicKey));
    const unreadable = opened.filter(({ fault }) => fault !== null).length;
    await append(tx, world, {
      actor,
      kind: 'box-opened',
      data: { cards, ballots: opened.length, unreadable },
      signer,
    });
    await setPhase(tx, 'counting');
    return accept({ opened, seed, unreadable });
  });
  if (!done.ok) {
    wipe(secret);
    return done;
  }
  const { opened, seed, unreadable } = done.value;
  box.open({ secret, opened, seed });
  return accept({ ballots: opened.length, unreadable });
}

async function reopen(house: House): Promise<Result<object, Refusal>> {
  const joined = await secretOfCards(house);
  if (!joined.ok) return joined;
  const { secret } = joined.value;
  const { election, envelopes } = await read(house.db, async (tx) => ({
    election: await readElection(tx),
    envelopes: await allEnvelopes(tx),
  }));
  const setup = election?.setup;
  const sealedSeed = election?.readingSeed;
  if (setup === null || setup === undefined || sealedSeed === null || sealedSeed === undefined)
    throw new Error('counting without a setup or an order of reading');
  const keys = { publicKey: fromHex(setup.boxKey), secretKey: secret };
  const { unseal } = house.world.crypto;
  const seed = unseal(sealedSeed, keys);
  if (seed === null) throw new Error('the order of reading does not open with the box key');
  const opened = envelopes.map(({ sealed }) => openEnvelope(sealed, keys, setup.electionId, unseal));
  house.box.open({ secret, opened, seed });
  return accept({});
}

async function secretOfCards(house: House) {
  const election = await read(house.db, readElection);
  const cards = house.box.cards();
  const joined = await joinShares(cards, election?.setup?.keyHolders.threshold ?? 9);
  if (!joined.ok) return refuse({ kind: 'too-few-cards' } as const);
  return accept({ secret: joined.value, cards: cards.map(({ index }) => index).sort((a, b) => a - b) });
}
