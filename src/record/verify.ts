import { fromUtf8 } from '../basics/bytes.js';
import type { Primitives } from '../basics/world.js';
import { Annex, PublicRecord } from './format.js';
import * as annexed from './verification/annex-checks.js';
import * as logged from './verification/log-checks.js';
import { readDocument } from './verification/read.js';
import * as recorded from './verification/record-checks.js';
import {
  CHECKS,
  type Check,
  type CheckName,
  type Fault,
  fault,
  type Outcome,
  type Report,
  run,
} from './verification/report.js';
import { checkSupplements } from './verification/supplement-checks.js';
import { type Files, readZip } from './zip.js';

export type { Check, Report };

/** What checking needs of cryptography: no more than any library of a browser has. */
export type Checking = Pick<Primitives, 'verify' | 'unseal' | 'boxPublicKey'>;

/** What people bring along beside the record. Hashes as 64 hexadecimal signs or as the 40 digits on the screen. */
export interface Evidence {
  /** The setup hash that was photographed before the first check-in. */
  readonly setup?: string | undefined;
  /** The closing seal that was photographed before the box was opened. */
  readonly seal?: string | undefined;
  /** Hash of a supplement that was printed: it must still be there. */
  readonly supplement?: string | undefined;
  /** A copy of the log, or a record, from earlier on. */
  readonly olderLog?: Uint8Array | undefined;
  /** The annex, if it does not lie with the record. */
  readonly annex?: Uint8Array | undefined;
}

/**
 * Checks a record: everything in it is worked out again, from files alone. Needs no part of the server,
 * and never throws over what it is given.
 */
export function verifyRecord(files: Files, evidence: Evidence, crypto: Checking): Report {
  const annexBytes = evidence.annex ?? files.get('annex.json');
  const recordBytes = files.get('record.json');
  const record =
    recordBytes === undefined
      ? fault('file-missing', 'record.json')
      : read<PublicRecord>('record.json', recordBytes, PublicRecord);
  const annex = annexBytes === undefined ? null : read<Annex>('annex.json', annexBytes, Annex);
  const form = isFault(record) ? record : isFault(annex) ? annex : 'ok';
  const early: readonly Check[] = [run('files', () => recorded.checkFiles(files)), run('form', () => form)];
  if (isFault(record)) return reportOf(early);
  const checks = [...early, ...recordChecks(files, record, evidence, crypto)];
  if (annex === null || isFault(annex) || annexBytes === undefined) return reportOf(checks);
  return reportOf([...checks, ...annexChecks(record, annex, annexBytes, crypto)]);
}

/** The same from a zip, which is refused if it is not plainly one of a record. */
export function verifyZip(zip: Uint8Array, evidence: Evidence, crypto: Checking): Report {
  const files = readZip(zip);
  if (files.ok) return verifyRecord(files.value, evidence, crypto);
  const { kind } = files.refusal;
  const place = 'place' in files.refusal ? files.refusal.place : '';
  return reportOf([run('files', () => fault(kind, place))]);
}

function recordChecks(
  files: Files,
  record: PublicRecord,
  { setup, seal, olderLog, supplement }: Evidence,
  { verify }: Checking,
): readonly Check[] {
  const checks: readonly (readonly [CheckName, () => Outcome])[] = [
    ['signature', () => recorded.checkSignature(files, record, verify)],
    ['signers', () => recorded.checkSigners(files, record)],
    ['minutes', () => recorded.checkMinutes(files, record, verify)],
    ['setup', () => recorded.checkSetup(record, setup)],
    ['log', () => logged.checkChain(record)],
    ['log-signatures', () => logged.checkSignatures(record, verify)],
    ['log-order', () => logged.checkOrder(record)],
    ['seal', () => logged.checkSeal(record, seal)],
    [
      'older-log',
      () => logged.checkOlderLog(record, olderLog === undefined ? undefined : fromUtf8(olderLog)),
    ],
    ['reconciliation', () => recorded.checkReconciliation(record)],
    ['turnout', () => recorded.checkTurnout(record)],
    ['sums', () => recorded.checkSums(record)],
    ['ranking', () => recorded.checkRanking(record)],
    ['certified', () => recorded.checkCertified(record)],
    ['supplements', () => checkSupplements(files, record, supplement, verify)],
  ];
  return checks.map(([name, work]) => run(name, work));
}

function annexChecks(
  record: PublicRecord,
  annex: Annex,
  bytes: Uint8Array,
  crypto: Checking,
): readonly Check[] {
  const proof = tryProof(record, annex, crypto);
  const check = (name: CheckName, work: (proof: annexed.Proof) => Outcome): Check =>
    run(name, () => (proof === null ? fault('cannot-be-checked', 'annex.json') : work(proof)));
  return [
    check('annex', (all) => annexed.checkAnnex(all, bytes)),
    check('box', annexed.checkBox),
    check('ballots', (all) => annexed.checkBallots(all, crypto)),
    check('registry', annexed.checkRegistry),
    check('tokens', annexed.checkTokens),
    check('private-log', annexed.checkPrivateLog),
    check('roll', annexed.checkRoll),
    check('attendance', annexed.checkAttendance),
    check('decisions', annexed.checkDecisions),
    check('count', annexed.checkCount),
    check('aliases', annexed.checkAliases),
  ];
}

/** Null if a forged annex cannot even be laid out: base64 that is none. */
function tryProof(record: PublicRecord, annex: Annex, crypto: Checking): annexed.Proof | null {
  try {
    return annexed.proofOf(record, annex, crypto);
  } catch {
    return null;
  }
}

function reportOf(done: readonly Check[]): Report {
  const checks = CHECKS.map(
    (name): Check => done.find((check) => check.name === name) ?? { name, outcome: 'not-done' },
  );
  if (checks.some(({ outcome }) => outcome === 'failed')) return { checks, verdict: 'refused' };
  const photographed = checks.some(({ name, outcome }) => name === 'setup' && outcome === 'ok');
  return { checks, verdict: photographed ? 'authentic' : 'consistent' };
}

function read<Document>(
  name: string,
  bytes: Uint8Array,
  schema: Parameters<typeof readDocument>[2],
): Document | Fault {
  const document = readDocument<Document>(name, bytes, schema);
  return document.ok ? document.value : document.refusal;
}

const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'kind' in value && 'place' in value;
