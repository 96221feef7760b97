import { Value } from 'typebox/value';
import { concat, fromHex, toHex, toUtf8 } from '../basics/bytes.js';
import { canonicalJson } from '../basics/canonical.js';
import { type Hash, hashBytes, hashJson } from '../basics/hash.js';
import { accept, type Result, refuse } from '../basics/result.js';
import { EVENTS, type EventData, type EventName } from './events.js';

/** What is hashed of one entry. The data stand in it as a hash, so that private data can be left out. */
export interface Entry {
  /** 1 for the first, without gaps. */
  readonly seq: number;
  /** ISO 8601 in UTC; of a private entry only the quarter of an hour in which it was made. */
  readonly at: string;
  /** An officer's id, two of them joined with "+", or what acted by itself ("system", "setup"). */
  readonly actor: string;
  readonly kind: EventName;
  /** SHA-256(salt | canonical data). */
  readonly dataHash: Hash;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prev: Hash;
}

/** An entry with everything: as the database and the annex have it. */
export interface LoggedEntry<Name extends EventName = EventName> extends Entry {
  readonly kind: Name;
  readonly data: EventData<Name>;
  /** 32 random bytes in hexadecimal: without it nobody can guess private data from its hash. */
  readonly salt: string;
  /** SSHSIG of a phase change, null elsewhere. */
  readonly signature: string | null;
}

/** An entry as anybody may have it: private ones without data and salt. */
export interface PublicEntry extends Entry {
  readonly data?: unknown;
  readonly salt?: string;
  readonly signature: string | null;
}

export interface NewEntry<Name extends EventName = EventName> {
  readonly at: string;
  readonly actor: string;
  readonly kind: Name;
  readonly data: EventData<Name>;
  /** 32 fresh random bytes. */
  readonly salt: Uint8Array;
}

export const NO_ENTRY: Hash = '0'.repeat(64);
const QUARTER_MS = 15 * 60_000;
const SALT = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const QUARTER = /:(00|15|30|45):00\.000Z$/;

/**
 * The entry that follows another. Phase changes still lack their signature (`signatures.ts`).
 *
 * @param previous null for the first
 * @throws Error if the catalogue knows no such data: our bug. The data are not quoted.
 */
export function nextEntry<Name extends EventName>(
  previous: Entry | null,
  { at, actor, kind, data, salt }: NewEntry<Name>,
): LoggedEntry<Name> {
  if (!Value.Check(EVENTS[kind].data, data)) throw new Error(`the data do not fit the event ${kind}`);
  if (salt.length !== 32) throw new RangeError('a salt has 32 bytes');
  return {
    seq: (previous?.seq ?? 0) + 1,
    at: EVENTS[kind].visibility === 'private' ? quarterHour(at) : at,
    actor,
    kind,
    dataHash: dataHash(salt, data),
    prev: previous === null ? NO_ENTRY : entryHash(previous),
    data,
    salt: toHex(salt),
    signature: null,
  };
}

/** The quarter of an hour in which an instant lies, as its first instant. */
export const quarterHour = (at: string): string =>
  new Date(Math.floor(Date.parse(at) / QUARTER_MS) * QUARTER_MS).toISOString();

export const dataHash = (salt: Uint8Array, data: unknown): Hash =>
  hashBytes(concat(salt, toUtf8(canonicalJson(data))));

/** Only what is hashed, whatever else the entry carries. */
export const bareEntry = ({ seq, at, actor, kind, dataHash, prev }: Entry): Entry => ({
  seq,
  at,
  actor,
  kind,
  dataHash,
  prev,
});

export const entryHash = (entry: Entry): Hash => hashJson(bareEntry(entry));

/** Where a log does not hold together. `seq` is the entry's place, counted from 1. */
export type LogFault =
  /** A gap, or an entry that does not name the one before it. */
  | { readonly kind: 'log-broken'; readonly seq: number }
  /** The data are not those whose hash the entry holds, or are missing. */
  | { readonly kind: 'log-data-changed'; readonly seq: number }
  /** No such event, or data or a time that the catalogue does not let such an event have. */
  | { readonly kind: 'log-entry-unknown'; readonly seq: number };

/**
 * Does every entry follow from the one before it, and is each one's data what its hash says?
 *
 * @param entries all of them, from the first; private ones may lack data and salt
 */
export function checkLog(entries: readonly PublicEntry[]): Result<null, LogFault> {
  let prev = NO_ENTRY;
  for (const [at, entry] of entries.entries()) {
    const seq = at + 1;
    if (entry.seq !== seq || entry.prev !== prev) return refuse({ kind: 'log-broken', seq });
    if (!Object.hasOwn(EVENTS, entry.kind)) return refuse({ kind: 'log-entry-unknown', seq });
    const hidden = EVENTS[entry.kind].visibility === 'private';
    const dated = INSTANT.test(entry.at) && (!hidden || QUARTER.test(entry.at));
    if (!dated) return refuse({ kind: 'log-entry-unknown', seq });
    const bare = hidden && entry.data === undefined && entry.salt === undefined;
    const fault = bare ? null : dataFault(entry);
    if (fault !== null) return refuse({ kind: fault, seq });
    prev = entryHash(entry);
  }
  return accept(null);
}

/** Are these the data whose hash the entry holds, and does the catalogue know such data? Null if all is well. */
export function dataFault(entry: PublicEntry): 'log-data-changed' | 'log-entry-unknown' | null {
  const { kind, data, salt } = entry;
  const whole = data !== undefined && salt !== undefined && SALT.test(salt);
  if (!whole || dataHash(fromHex(salt), data) !== entry.dataHash) return 'log-data-changed';
  return Value.Check(EVENTS[kind].data, data) ? null : 'log-entry-unknown';
}

/** What anybody may have of an entry. */
export function publicEntry(entry: LoggedEntry): PublicEntry {
  const { data, salt, signature } = entry;
  const shown = { ...bareEntry(entry), signature };
  return EVENTS[entry.kind].visibility === 'private' ? shown : { ...shown, data, salt };
}

/** The entries of one kind, in their order. */
export const ofKind = <Name extends EventName>(
  log: readonly LoggedEntry[],
  kind: Name,
): readonly LoggedEntry<Name>[] => log.filter((entry): entry is LoggedEntry<Name> => entry.kind === kind);

/** The closing seal (segel penutupan): hash of the closing entry, null while voting is not closed. */
export function closingSeal(log: readonly Entry[]): Hash | null {
  const closing = log.find(({ kind }) => kind === 'voting-closed');
  return closing === undefined ? null : entryHash(closing);
}

/** Officers who acted together: ids, or a single one. */
export const actorsOf = (entry: Entry): readonly string[] => entry.actor.split('+');
