import type { Tx } from '../../prisma/client.js';
import { compareText, fromHex } from '../basics/bytes.js';
import type { Hash } from '../basics/hash.js';
import { drawBelow, type World } from '../basics/world.js';
import { type Envelope, envelopeId } from './envelope.js';
import type { TokenState } from './token.js';

type Random = World['random'];

/** One letter a state: the row keeps its length, so SQLite overwrites it where it lies. */
const LETTERS = { printed: 'P', spent: 'S', revoked: 'R' } as const satisfies Record<TokenState, string>;
const STATES: Readonly<Record<string, TokenState>> = { P: 'printed', S: 'spent', R: 'revoked' };

/** Rows of one statement: far below what SQLite binds, and little memory at a time. */
const ROWS_AT_ONCE = 200;
/** Slots drawn per look into the box, and looks before the empty ones are listed instead. */
const DRAWN_AT_ONCE = 16;
const LOOKS = 8;
const FILLED = 1;
const EMPTY = 0;

// ---- The registry of tokens ----

/**
 * Enters the printed tokens, in ascending order of their hashes: where a row lies in the file then
 * says nothing about where its slip lay in the pile.
 *
 * @throws if a hash is already there
 */
export async function registerTokens(tx: Tx, hashes: readonly Hash[]): Promise<void> {
  const rows = [...hashes].sort(compareText).map((hash) => ({ hash, state: LETTERS.printed }));
  for (const data of chunks(rows)) await tx.token.createMany({ data });
}

/** @returns null if no such token was printed for this election */
export async function tokenState(tx: Tx, hash: Hash): Promise<TokenState | null> {
  const row = await tx.token.findUnique({ where: { hash } });
  return row === null ? null : stateOf(row.state);
}

/**
 * Marks a printed token as spent.
 *
 * The state in the condition makes any race safe: the later update matches no row and says so.
 *
 * @returns false if it was not `printed` any more, or never was
 */
export const spendToken = (tx: Tx, hash: Hash): Promise<boolean> => turnToken(tx, hash, LETTERS.spent);

/** Takes a printed token out of use; as `spendToken`. */
export const revokeToken = (tx: Tx, hash: Hash): Promise<boolean> => turnToken(tx, hash, LETTERS.revoked);

async function turnToken(tx: Tx, hash: Hash, state: string): Promise<boolean> {
  const { count } = await tx.token.updateMany({ where: { hash, state: LETTERS.printed }, data: { state } });
  return count === 1;
}

export async function countTokens(tx: Tx): Promise<Readonly<Record<TokenState, number>>> {
  const groups = await tx.token.groupBy({ by: ['state'], _count: { _all: true } });
  const count = (letter: string) => groups.find(({ state }) => state === letter)?._count._all ?? 0;
  return { printed: count(LETTERS.printed), spent: count(LETTERS.spent), revoked: count(LETTERS.revoked) };
}

/** The whole registry, ascending by hash: for the annex. */
export async function allTokens(
  tx: Tx,
): Promise<readonly { readonly hash: Hash; readonly state: TokenState }[]> {
  const rows = await tx.token.findMany();
  return rows
    .sort((a, b) => compareText(a.hash, b.hash))
    .map(({ hash, state }) => ({ hash, state: stateOf(state) }));
}

function stateOf(letter: string): TokenState {
  const state = STATES[letter];
  if (state === undefined) throw new Error('a token is in no known state');
  return state;
}

// ---- The box ----

/**
 * Lays out the box once, when voting opens for the first time: as many slots as there are tokens,
 * each full of noise of the final length, so that a cast changes bytes but never a length or a place.
 *
 * @param sealedLength bytes of every envelope of this election (`paper.ts`)
 * @throws if the box was laid out before
 */
export async function fillBox(
  tx: Tx,
  random: Random,
  tokenCount: number,
  sealedLength: number,
): Promise<void> {
  const slots = Array.from({ length: tokenCount }, (_, slot) => slot);
  for (const part of chunks(slots)) {
    const data = part.map((slot) => ({
      slot,
      filled: EMPTY,
      id: own(random(32)),
      sealed: own(random(sealedLength)),
    }));
    await tx.boxSlot.createMany({ data });
  }
}

/**
 * Puts an envelope into an empty slot, every empty slot being equally likely: the box shows which
 * envelopes are in it, and nothing about which came first.
 *
 * @throws if the box is full or has no slots: there are as many as tokens, so that is our bug
 */
export async function putEnvelope(tx: Tx, random: Random, envelope: Envelope): Promise<void> {
  const slot = await drawEmptySlot(tx, random);
  const { count } = await tx.boxSlot.updateMany({
    where: { slot, filled: EMPTY },
    data: { filled: FILLED, id: own(fromHex(envelope.id)), sealed: own(envelope.sealed) },
  });
  if (count !== 1) throw new Error('the slot was not empty');
}

/**
 * Draws among all slots until one is empty: that one is uniform over the empty ones. ORDER BY with
 * LIMIT 1 would fill the box from one end. In a nearly full box drawing goes on for long, so after
 * a few looks the empty slots are listed and one of them is drawn, which is as even.
 */
async function drawEmptySlot(tx: Tx, random: Random): Promise<number> {
  const last = await tx.boxSlot.findFirst({ orderBy: { slot: 'desc' }, select: { slot: true } });
  if (last === null) throw new Error('the box was never laid out');
  for (let look = 0; look < LOOKS; look += 1) {
    const drawn = Array.from({ length: DRAWN_AT_ONCE }, () => drawBelow(random, last.slot + 1));
    const rows = await tx.boxSlot.findMany({
      where: { slot: { in: drawn }, filled: EMPTY },
      select: { slot: true },
    });
    const empty = new Set(rows.map((row) => row.slot));
    // The first in the order of drawing, not of the answer, which comes sorted.
    const first = drawn.find((slot) => empty.has(slot));
    if (first !== undefined) return first;
  }
  const rest = await tx.boxSlot.findMany({ where: { filled: EMPTY }, select: { slot: true } });
  if (rest.length === 0) throw new Error('the box is full');
  return rest[drawBelow(random, rest.length)]?.slot as number;
}

/** Is this very envelope in the box? There is no index on ids, since one would keep the order of arrival. */
export async function hasEnvelope(tx: Tx, id: Hash): Promise<boolean> {
  const row = await tx.boxSlot.findFirst({
    where: { id: own(fromHex(id)), filled: FILLED },
    select: { slot: true },
  });
  return row !== null;
}

export const countEnvelopes = (tx: Tx): Promise<number> => tx.boxSlot.count({ where: { filled: FILLED } });

/**
 * All envelopes, ascending by id. The id is computed again from the sealed bytes: what the box holds
 * is those bytes, so damage shows as another sum of the box and never hides behind a stored id.
 */
export async function allEnvelopes(tx: Tx): Promise<readonly Envelope[]> {
  const rows = await tx.boxSlot.findMany({ where: { filled: FILLED }, select: { sealed: true } });
  return rows
    .map(({ sealed }) => ({ id: envelopeId(sealed), sealed }))
    .sort((a, b) => compareText(a.id, b.id));
}

/** Bytes in a buffer of their own, as the database client wants them. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

function chunks<Member>(members: readonly Member[]): readonly Member[][] {
  const count = Math.ceil(members.length / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, at) => members.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE));
}
