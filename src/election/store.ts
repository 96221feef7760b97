import type { Tx } from '../../prisma/client.js';
import { canonicalJson } from '../basics/canonical.js';
import { readDevicePass } from './device-pass.js';
import type { Draft } from './draft.js';
import type { Phase } from './phase.js';
import type { RollLine } from './roll-line.js';
import type { SetupDocument } from './setup-document.js';

/** The one row of table ElectionState: everything of the election that stands in no other table. */
export interface ElectionState {
  readonly phase: Phase;
  readonly draft: Draft;
  /** Null until the freeze, as is `recordSecret`. */
  readonly setup: SetupDocument | null;
  readonly recordSecret: RecordSecret | null;
  /** What fixes the order of reading, sealed to the box key; null until the box was opened. */
  readonly readingSeed: Uint8Array | null;
  readonly readingHeard: Uint8Array | null;
}

/** The record key's secret half at rest: under the passphrase (scrypt, then secretbox), and sealed to the box key. */
export interface RecordSecret {
  readonly salt: string;
  readonly nonce: string;
  readonly locked: string;
  readonly sealed: string;
}

export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly pinHash: string;
}

export interface Device {
  readonly id: string;
  readonly kind: 'kiosk' | 'projector' | 'booth';
  readonly label: string;
  readonly secretHash: string;
}

const ONE = { one: 1 } as const;

/** Makes the one row of a new data folder. */
export async function startElection(tx: Tx, draft: Draft): Promise<void> {
  await tx.electionState.create({ data: { ...ONE, phase: 'setup', draft: canonicalJson(draft) } });
}

/** Null in a data folder that nobody has started. */
export async function readElection(tx: Tx): Promise<ElectionState | null> {
  const row = await tx.electionState.findUnique({ where: ONE, omit: { rollLines: true } });
  if (row === null) return null;
  return {
    phase: row.phase as Phase,
    draft: JSON.parse(row.draft),
    setup: row.document === null ? null : JSON.parse(row.document),
    recordSecret: row.recordSecret === null ? null : JSON.parse(row.recordSecret),
    readingSeed: row.readingSeed === null ? null : new Uint8Array(row.readingSeed),
    readingHeard: row.readingHeard === null ? null : new Uint8Array(row.readingHeard),
  };
}

export async function setPhase(tx: Tx, phase: Phase): Promise<void> {
  await tx.electionState.update({ where: ONE, data: { phase } });
}

export async function saveDraft(tx: Tx, draft: Draft): Promise<void> {
  await tx.electionState.update({ where: ONE, data: { draft: canonicalJson(draft) } });
}

/** Freezing: from here on the document never changes. */
export async function saveSetup(
  tx: Tx,
  frozen: {
    readonly setup: SetupDocument;
    readonly recordSecret: RecordSecret;
    readonly lines: readonly RollLine[];
  },
): Promise<void> {
  await tx.electionState.update({
    where: ONE,
    data: {
      phase: 'ready',
      document: canonicalJson(frozen.setup),
      recordSecret: canonicalJson(frozen.recordSecret),
      rollLines: canonicalJson(frozen.lines),
    },
  });
}

/** The roll as it was frozen; late changes stand in the log. Empty before. */
export async function frozenLines(tx: Tx): Promise<readonly RollLine[]> {
  const row = await tx.electionState.findUnique({ where: ONE, select: { rollLines: true } });
  return row?.rollLines === null || row === null ? [] : JSON.parse(row.rollLines);
}

export async function saveReadingSeed(tx: Tx, sealed: Uint8Array): Promise<void> {
  await tx.electionState.update({ where: ONE, data: { readingSeed: new Uint8Array(sealed) } });
}

/** At each comparison of board and tally; null when the record is made, and nothing is to be resumed. */
export async function saveReadingHeard(tx: Tx, sealed: Uint8Array | null): Promise<void> {
  await tx.electionState.update({
    where: ONE,
    data: { readingHeard: sealed === null ? null : new Uint8Array(sealed) },
  });
}

export async function allOfficers(tx: Tx): Promise<readonly Officer[]> {
  const rows = await tx.officer.findMany({ orderBy: { id: 'asc' } });
  return rows.map((row) => ({ ...row, roles: JSON.parse(row.roles) }));
}

export async function saveOfficer(tx: Tx, officer: Officer): Promise<void> {
  const data = { ...officer, roles: canonicalJson(officer.roles) };
  await tx.officer.upsert({ where: { id: officer.id }, create: data, update: data });
}

export async function allDevices(tx: Tx): Promise<readonly Device[]> {
  const rows = await tx.device.findMany({ orderBy: [{ label: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => ({ ...row, kind: row.kind as Device['kind'] }));
}

async function findDevice(tx: Tx, id: string): Promise<Device | null> {
  const row = await tx.device.findUnique({ where: { id } });
  return row === null ? null : { ...row, kind: row.kind as Device['kind'] };
}

/** The device whose cookie this is; null for anything but the cookie of one that is paired now. */
export async function findByPass(tx: Tx, cookie: string | undefined): Promise<Device | null> {
  const pass = readDevicePass(cookie);
  const device = pass === null ? null : await findDevice(tx, pass.device);
  return device?.secretHash === pass?.secretHash ? device : null;
}

export async function saveDevice(tx: Tx, device: Device): Promise<void> {
  await tx.device.create({ data: { ...device } });
}

/** @returns false if there was no such device */
export async function removeDevice(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.device.deleteMany({ where: { id } });
  return count === 1;
}
