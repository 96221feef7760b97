import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoggedEntry, nextEntry } from '../../src/audit/chain.js';
import { EVENTS } from '../../src/audit/events.js';
import { signEntry } from '../../src/audit/signatures.js';
import { fromHex, toUtf8 } from '../../src/basics/bytes.js';
import type { FaultKind } from '../../src/record/verification/report.js';
import type { Report } from '../../src/record/verify.js';
import type { Files } from '../../src/record/zip.js';
import { nodeWorld } from '../../src/server/world.js';
import {
  type Added,
  type Day,
  filesOf,
  freezeElection,
  type Held,
  holdElection,
  personId,
  recordOf,
  someResidents,
} from './made-election.js';

/** One election with everything in it: a tie, a test ballot, paper, junk, lost slips, an objection, consent. */
export const world = await nodeWorld();
export const { crypto } = world;
export const { unseal } = crypto;

export const RESIDENTS = someResidents(40);
export const name = (at: number): string => RESIDENTS[at]?.[0] ?? '';
export const decided = (form: string, outcome: object): Added =>
  ['name-decided', { form, written: null, outcome: outcome as never }] as const;
export const voided = (form: string): Added => decided(form, { kind: 'void', reason: 'not-a-name' });

/** Votes: person 0 has 12, 1 has 9, 2 and 3 have 6 each and tie for the last of three seats, 5 has 5, 4 has 4. */
export const BALLOTS: readonly (readonly string[])[] = Array.from({ length: 20 }, (_, at) => [
  ...(at < 11 ? [name(0)] : []),
  ...(at < 9 ? [name(1)] : []),
  ...(at < 6 ? [name(2)] : at < 12 ? [name(3)] : []),
  ...(at >= 10 && at < 14 ? [name(4)] : []),
  ...(at >= 14 && at < 19 ? ['Pak Camat'] : []),
  ...(at === 0 ? ['Superman'] : []),
]);
export const TEST_BALLOT = [name(4), name(5)];
export const FULL_DAY: Day = {
  ballots: [...BALLOTS, TEST_BALLOT],
  raw: [toUtf8('not a ballot paper')],
  ...{ testSlips: 1, revoked: 2, lost: 2, note: 'Dua kupon dibawa pulang.' },
  before: [
    ['voting-paused', { reason: 'listrik padam' }],
    ['voting-resumed', {}],
  ],
  after: [
    ['test-ballot-found', { names: TEST_BALLOT }],
    ['test-ballots-set-aside', { ballots: 1 }],
    ['paper-ballot', { number: 1, names: [name(0)] }],
    voided('pak camat'),
    decided('pak camat', { kind: 'person', person: personId(5) }),
    voided('superman'),
    ['objection-noted', { reading: 3, note: 'Mohon dibaca ulang.' }],
    [
      'tie-settled',
      {
        ...{ line: 'seats', people: [personId(2), personId(3)], chosen: [personId(3)] },
        ...{ method: 'lots', how: 'Diundi.' },
      },
    ],
    ['consent-answered', { person: personId(0), answer: 'yes' }],
    ['consent-answered', { person: personId(1), answer: 'no' }],
  ],
};
export const frozen = freezeElection(world, RESIDENTS, { rules: { reserves: 2 } });
export const held = holdElection(frozen, FULL_DAY);
export const built = recordOf(held, unseal);
export const files = filesOf(held);
export const anchor = frozen.signer.setupHash;

export const outcomes = (report: Report) =>
  Object.fromEntries(report.checks.map(({ name, outcome }) => [name, outcome]));
export const kindsOf = (report: Report): readonly FaultKind[] =>
  report.checks.flatMap((check) => (check.outcome === 'failed' ? [check.kind] : []));

export function aFolder(t: { teardown: (work: () => void) => unknown }): string {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-record-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  return folder;
}

export function without(all: Files, file: string): Files {
  return new Map([...all].filter(([name]) => name !== file));
}

export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

export const item = <Item>(items: readonly Item[], at = 0): Item => {
  const found = items[at];
  if (found === undefined) throw new Error('nothing there');
  return found;
};

/** Rewrites the log from some entry on: chained, hashed and signed anew with the record key. */
export function reworked(
  base: Held,
  change: (log: LoggedEntry[]) => LoggedEntry[],
  signer = base.frozen.signer,
): Held {
  const log: LoggedEntry[] = [];
  for (const entry of change([...base.log])) {
    const { at, actor, kind, data, salt } = entry;
    const plain: LoggedEntry = nextEntry(log.at(-1) ?? null, { at, actor, kind, data, salt: fromHex(salt) });
    log.push(EVENTS[kind].signed ? signEntry(plain, signer, crypto.sign) : plain);
  }
  return { ...base, log, parts: { ...base.parts, log } };
}
export const changeData = (log: LoggedEntry[], kind: LoggedEntry['kind'], change: object): LoggedEntry[] =>
  log.map((entry) =>
    entry.kind === kind ? ({ ...entry, data: { ...entry.data, ...change } } as LoggedEntry) : entry,
  );
