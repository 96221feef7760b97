import type { Tx } from '../../prisma/client.js';
import { canonicalJson } from '../basics/canonical.js';
import type { Hash } from '../basics/hash.js';
import type { World } from '../basics/world.js';
import { type Entry, entryHash, type LoggedEntry, NO_ENTRY, nextEntry } from './chain.js';
import { EVENTS, type EventData, type EventName } from './events.js';
import { type Signer, signEntry } from './signatures.js';

/** What an act hands to `append`: who did what. Time, salt and place in the chain are given to it there. */
export type NewEvent = {
  readonly [Name in EventName]: {
    readonly actor: string;
    readonly kind: Name;
    readonly data: EventData<Name>;
    /** Needed by, and only by, events that the catalogue marks as signed. */
    readonly signer?: Signer;
  };
}[EventName];

/** An entry with its own hash: of the closing entry that is the closing seal. */
export type HashedEntry<Name extends EventName = EventName> = LoggedEntry<Name> & { readonly hash: Hash };

/**
 * Adds one entry to the log, in the transaction of the act that it tells of.
 *
 * @returns the entry's hash
 * @throws Error if a phase change comes without a signer, or another event with one: our bug
 */
export async function append(tx: Tx, world: World, event: NewEvent): Promise<Hash> {
  const { actor, kind, data, signer } = event;
  if (EVENTS[kind].signed !== (signer !== undefined))
    throw new Error(`${kind}: signer missing or unasked for`);
  const plain: LoggedEntry = nextEntry(await lastEntry(tx), {
    at: world.now(),
    actor,
    kind,
    data,
    salt: world.random(32),
  });
  const entry = signer === undefined ? plain : signEntry(plain, signer, world.crypto.sign);
  await tx.auditEntry.create({ data: { ...entry, data: canonicalJson(entry.data) } });
  return entryHash(entry);
}

async function lastEntry(tx: Tx): Promise<Entry | null> {
  const row = await tx.auditEntry.findFirst({ orderBy: { seq: 'desc' } });
  return row === null ? null : entryOf(row);
}

/** Hash of the last entry: what the closing entry names as the head of the log before it. */
export async function headHash(tx: Tx): Promise<Hash> {
  const last = await lastEntry(tx);
  return last === null ? NO_ENTRY : entryHash(last);
}

/** The whole log, from the first entry. */
export async function readLog(tx: Tx): Promise<readonly LoggedEntry[]> {
  const rows = await tx.auditEntry.findMany({ orderBy: { seq: 'asc' } });
  return rows.map(entryOf);
}

/** The next entries after this one, at most so many. */
export async function logAfter(tx: Tx, seq: number, most: number): Promise<readonly LoggedEntry[]> {
  const where = { seq: { gt: seq } };
  const rows = await tx.auditEntry.findMany({ where, orderBy: { seq: 'asc' }, take: most });
  return rows.map(entryOf);
}

/** The entries of one kind, in their order. */
export async function eventsOf<Name extends EventName>(
  tx: Tx,
  kind: Name,
): Promise<readonly HashedEntry<Name>[]> {
  const rows = await tx.auditEntry.findMany({ where: { kind }, orderBy: { seq: 'asc' } });
  return rows.map((row) => {
    const entry = entryOf(row) as LoggedEntry<Name>;
    return { ...entry, hash: entryHash(entry) };
  });
}

/** How many entries of these kinds there are: a log only grows, so the same number means that none was added. */
export const countEvents = (tx: Tx, ...kinds: readonly EventName[]): Promise<number> =>
  tx.auditEntry.count({ where: { kind: { in: [...kinds] } } });

/**
 * The last entry of all other kinds, by the hash that its random salt makes its own: an act that was rolled back
 * leaves the number of entries as it was, and the next one in its place, but never the same hash.
 */
export async function lastOtherEvent(tx: Tx, ...kinds: readonly EventName[]): Promise<Hash> {
  const where = { kind: { notIn: [...kinds] } };
  const row = await tx.auditEntry.findFirst({ where, orderBy: { seq: 'desc' }, select: { dataHash: true } });
  return row?.dataHash ?? NO_ENTRY;
}

type Row = { readonly kind: string; readonly data: string } & Omit<LoggedEntry, 'kind' | 'data'>;

/** Kind and data were checked against the catalogue when the row was written, and rows never change. */
const entryOf = (row: Row): LoggedEntry => ({
  ...row,
  kind: row.kind as EventName,
  data: JSON.parse(row.data),
});
