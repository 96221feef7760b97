import { read } from '../../../prisma/client.js';
import { registryRoot } from '../../ballot/box.js';
import { shareHash, splitSecret } from '../../ballot/key-share.js';
import { makeSlip, SERIAL_LENGTH, type Slip } from '../../ballot/token.js';
import { toHex } from '../../basics/bytes.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import type { World } from '../../basics/world.js';
import {
  completeFacts,
  completeRules,
  type KeyHolders,
  missingParts,
  type SlipPlan,
} from '../../election/draft.js';
import { needPhase } from '../../election/phase.js';
import { rollDigest } from '../../election/roll-line.js';
import { PROTOCOL, type SetupDocument, setupHash } from '../../election/setup-document.js';
import { allOfficers, readElection } from '../../election/store.js';
import { rollLines } from '../../roll/directory.js';
import { allResidents } from '../../roll/store.js';
import { totalOf, turnoutOf, votersOf } from '../../roll/turnout.js';
import type { House } from '../house.js';
import { SLIPS_PER_SHEET } from '../print/slips.js';
import type { Refusal } from '../serve.js';
import type { Freezing, HeldCard, Lot } from './ceremony.js';
import { lockRecordKey } from './record-key.js';

/** One lot is what a printer can spoil and people can look through at once. */
const LOT_SLIPS = 5 * SLIPS_PER_SHEET;

/**
 * Begins the freeze: makes every key and every token, and with them the setup document. Nothing of
 * it reaches the disk yet; the token key is overwritten before this returns.
 */
export async function startFreeze(house: House, passphrase: string): Promise<Result<Freezing, Refusal>> {
  const { db, world, ceremony } = house;
  const loaded = await read(db, async (tx) => ({
    election: await readElection(tx),
    residents: await allResidents(tx),
    officers: await allOfficers(tx),
  }));
  const { election, residents, officers } = loaded;
  if (election === null) throw new Error('no election in this folder');
  const phase = needPhase(election.phase, 'setup');
  if (!phase.ok) return phase;
  const { draft } = election;
  const [missing] = missingParts(draft, { residents: residents.length, officers: officers.length });
  const [rules, facts] = [completeRules(draft), completeFacts(draft)];
  if (
    missing !== undefined ||
    rules === null ||
    facts === null ||
    draft.holders === null ||
    draft.slips === null
  )
    return refuse({ kind: 'set-up-incomplete', detail: missing ?? 'rules' });

  // A unit that is spelled as nobody's on the roll, or a level 2 without utusan: found now, not at the door.
  if (totalOf(turnoutOf(votersOf(residents, rules, facts), new Set()).eligible) === 0)
    return refuse({ kind: 'set-up-incomplete', detail: 'nobody-may-vote' });

  const lines = rollLines(residents, { rules, facts, salt: draft.rollSalt });
  const electionId = toHex(world.random(8));
  const tokens = makeLots(world, electionId, draft.slips);
  const keys = await makeKeys(world, electionId, draft.holders, passphrase);
  const setup: SetupDocument = {
    protocol: PROTOCOL,
    electionId,
    kind: draft.kind,
    facts,
    rules,
    rollDigest: rollDigest(lines),
    recordKey: toHex(keys.recordPublicKey),
    boxKey: toHex(keys.boxPublicKey),
    tokenKey: tokens.publicKey,
    keyHolders: {
      threshold: draft.holders.threshold,
      shareHashes: keys.cards.map(({ card }) => shareHash(electionId, card.index, card.share)),
    },
    tokens: {
      count: tokens.lots.reduce((slips, lot) => slips + lot.slips.length, 0),
      registryRoot: registryRoot(tokens.lots.flatMap((lot) => lot.slips.map(({ hash }) => hash))),
    },
    runOffOf: draft.runOffOf,
  };
  const freezing: Freezing = {
    setup,
    setupHash: setupHash(setup),
    lines,
    recordSecret: keys.recordSecret,
    recordKey: keys.recordKey,
    lots: tokens.lots,
    cards: keys.cards,
  };
  dropFreeze(world, ceremony.now());
  ceremony.set(freezing);
  return accept(freezing);
}

/** Overwrites what a freeze holds: at its end, when it begins anew, or when it is abandoned. */
export function dropFreeze({ crypto }: World, freezing: Freezing | null): void {
  if (freezing !== null) crypto.forget(freezing.recordKey, ...freezing.cards.map(({ card }) => card.share));
}

function makeLots({ random, crypto }: World, electionId: string, plan: SlipPlan) {
  const keys = crypto.signKeys();
  const makeMany = (slips: number): Slip[] =>
    Array.from({ length: slips }, () =>
      makeSlip(electionId, random(SERIAL_LENGTH), (message) => crypto.sign(message, keys.secretKey)),
    );
  const parts: readonly (readonly [Lot['part'], number])[] = [
    ['main', plan.main],
    ['reserve', plan.reserve],
    ['test', plan.test],
  ];
  const sizes = parts.flatMap(([part, slips]) => split(slips).map((size) => [part, size] as const));
  // One lot in ten may be spoiled in the printer, and at least two: without a spare the freeze begins anew. As
  // large as the largest that it may replace, and no larger: what is printed is cut, folded, and counted by hand
  // at the closing.
  const largest = sizes.reduce((most, [, size]) => Math.max(most, size), 0);
  const spares = Array.from(
    { length: Math.max(2, Math.ceil(sizes.length / 10)) },
    () => ['spare', largest] as const,
  );
  const lots = [...sizes, ...spares].map(
    ([part, size], at): Lot => ({ lot: at + 1, part, state: 'waiting', slips: makeMany(size) }),
  );
  crypto.forget(keys.secretKey);
  return { publicKey: toHex(keys.publicKey), lots };
}

const split = (slips: number): readonly number[] =>
  Array.from({ length: Math.ceil(slips / LOT_SLIPS) }, (_, at) =>
    Math.min(LOT_SLIPS, slips - at * LOT_SLIPS),
  );

async function makeKeys(world: World, electionId: string, holders: KeyHolders, passphrase: string) {
  const box = world.crypto.boxKeys();
  const record = world.crypto.signKeys();
  const shares = await splitSecret(box.secretKey, holders.threshold, holders.names.length);
  const recordSecret = await lockRecordKey(world, record.secretKey, passphrase, box.publicKey);
  world.crypto.forget(box.secretKey);
  const cards = shares.map(
    (share, at): HeldCard => ({
      holder: holders.names[at] ?? '',
      card: { electionId, index: at + 1, share },
      shown: false,
      readBack: false,
    }),
  );
  return {
    boxPublicKey: box.publicKey,
    recordPublicKey: record.publicKey,
    recordKey: record.secretKey,
    recordSecret,
    cards,
  };
}
