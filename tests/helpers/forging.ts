import { type LoggedEntry, ofKind, publicEntry } from '../../src/audit/chain.js';
import { EVENTS } from '../../src/audit/events.js';
import { toHex, toUtf8 } from '../../src/basics/bytes.js';
import { canonicalJson } from '../../src/basics/canonical.js';
import { hashBytes } from '../../src/basics/hash.js';
import type { Annex, PublicRecord } from '../../src/record/format.js';
import { signedFiles } from '../../src/record/pack.js';
import { resultHash } from '../../src/record/result.js';
import type { FaultKind } from '../../src/record/verification/report.js';
import type { Evidence } from '../../src/record/verify.js';
import type { Files } from '../../src/record/zip.js';
import {
  built,
  changeData,
  crypto,
  FULL_DAY,
  frozen,
  held,
  RESIDENTS,
  reworked,
  unseal,
  world,
} from './full-election.js';
import { freezeElection, type Held, holdElection, recordOf } from './made-election.js';

/** Ways to forge a record, for somebody who holds the record key and knows the program. */

export interface Forgery {
  readonly what: string;
  readonly forge: () => Files;
  readonly finds: FaultKind;
  readonly evidence?: Evidence;
}

/** With the record key in hand: changes record or annex and signs again, so that only the contents give it away. */
export function resigned(
  change: {
    readonly record?: (record: Mutable<PublicRecord>) => void;
    readonly annex?: (annex: Mutable<Annex>) => void;
  },
  base: Held = held,
): Files {
  const { recordText, annexText } = base === held ? built : recordOf(base, unseal);
  const annex = JSON.parse(annexText);
  change.annex?.(annex);
  const forgedAnnex = canonicalJson(annex);
  const record = { ...JSON.parse(recordText), annexHash: hashBytes(toUtf8(forgedAnnex)) };
  change.record?.(record);
  return signedAnew(canonicalJson(record), forgedAnnex, frozen.signer);
}
export function signedAnew(
  recordText: string,
  annexText: string,
  signer: { readonly secretKey: Uint8Array; readonly publicKey: string },
): Files {
  const recordHash = hashBytes(toUtf8(recordText));
  return signedFiles(
    { recordText, annexText, recordHash },
    toUtf8('%PDF-1.7 stands for one'),
    signer,
    crypto.sign,
  );
}
export type Mutable<Value> = Value extends object
  ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
  : Value;

/** A log rewritten as above, put into record and annex as they are. */
export const withLog = (
  change: (log: LoggedEntry[]) => LoggedEntry[],
  also?: (record: Mutable<PublicRecord>) => void,
): Files => {
  const { log } = reworked(held, change);
  return resigned({
    record: (record) => {
      record.log = log.map(publicEntry) as never;
      const closing = ofKind(log, 'voting-closed')[0];
      if (closing !== undefined) record.closingSeal = hashBytes(toUtf8(canonicalJson(bare(closing))));
      also?.(record);
    },
    annex: (annex) => {
      annex.privateEntries = log
        .filter(({ kind }) => EVENTS[kind].visibility === 'private')
        .map(({ seq, data, salt }) => ({ seq, data, salt })) as never;
    },
  });
};
export const bare = ({ seq, at, actor, kind, dataHash, prev }: LoggedEntry) => ({
  seq,
  at,
  actor,
  kind,
  dataHash,
  prev,
});

export const rankedAt = (record: Mutable<PublicRecord>, at: number) => {
  const row = record.result.ranking[at];
  if (row === undefined) throw new Error('no such row');
  return row;
};
/** Certifies whatever the result has become: the forger holds the record key. */
export const recertified = (change: (record: Mutable<PublicRecord>) => void): Files => {
  const record = JSON.parse(built.recordText);
  change(record);
  const { log } = reworked(held, (entries) =>
    changeData(entries, 'certified', { resultHash: resultHash(record.result) }),
  );
  return resigned({
    record: (own) => {
      Object.assign(own, { ...record, annexHash: own.annexHash });
      own.log = log.map(publicEntry) as never;
    },
  });
};

export const set = <Target extends object>(target: Target, change: Partial<Target>): void =>
  void Object.assign(target, change);
export const add = <Field extends string>(target: Record<Field, number>, field: Field, more: number): void =>
  set(target, { [field]: target[field] + more } as never);

export function older(entries: number): Evidence {
  return { olderLog: toUtf8(JSON.stringify(held.log.slice(0, entries).map(publicEntry))) };
}

export function moved(log: LoggedEntry[], kind: LoggedEntry['kind'], to: number): LoggedEntry[] {
  const from = log.findIndex((entry) => entry.kind === kind);
  const [entry] = log.splice(from, 1);
  if (entry !== undefined) log.splice(to, 0, entry);
  return log;
}

export function stranger() {
  const keys = crypto.signKeys();
  return { secretKey: keys.secretKey, publicKey: toHex(keys.publicKey) };
}

export function another(): Held {
  return holdElection(freezeElection(world, RESIDENTS, { rules: { reserves: 2 } }), FULL_DAY);
}
