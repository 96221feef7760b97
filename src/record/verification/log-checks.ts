import { actorsOf, checkLog, closingSeal, entryHash, type PublicEntry } from '../../audit/chain.js';
import type { EventName } from '../../audit/events.js';
import { signatureFault } from '../../audit/signatures.js';
import { namesHash } from '../../basics/digits.js';
import type { Hash } from '../../basics/hash.js';
import type { Primitives } from '../../basics/world.js';
import type { PublicRecord } from '../format.js';
import { entriesOf, publicEvents } from '../public-events.js';
import { type Fault, fault, first, type Outcome } from './report.js';

const at = (seq: number): string => `log entry ${seq}`;

export function checkChain(record: PublicRecord): Outcome {
  const checked = checkLog(entriesOf(record));
  return checked.ok ? 'ok' : fault(checked.refusal.kind, at(checked.refusal.seq));
}

export function checkSignatures(record: PublicRecord, verify: Primitives['verify']): Outcome {
  const setup = { setupHash: record.setupHash, recordKey: record.setup.recordKey };
  const found = signatureFault(entriesOf(record), setup, verify);
  return found === null ? 'ok' : fault(found.kind, at(found.seq));
}

/** Once each, in this order; the last one ends the log. */
const MILESTONES = ['election-frozen', 'voting-opened', 'voting-closed', 'box-opened', 'certified'] as const;
type Milestone = (typeof MILESTONES)[number];

/** Between which milestones something may happen; what is not named here may happen at any time. */
const WHEN: Partial<Record<EventName, readonly [after: Milestone, before: Milestone]>> = {
  'roll-imported': ['election-frozen', 'election-frozen'],
  'lot-confirmed': ['election-frozen', 'election-frozen'],
  'rules-read-aloud': ['election-frozen', 'election-frozen'],
  'cards-read-back': ['election-frozen', 'election-frozen'],
  'roll-changed': ['election-frozen', 'voting-closed'],
  'test-slips-given': ['election-frozen', 'voting-closed'],
  'reserve-added': ['election-frozen', 'voting-closed'],
  'slip-lost': ['election-frozen', 'voting-closed'],
  'box-shown-empty': ['election-frozen', 'voting-opened'],
  'checked-in': ['voting-opened', 'voting-closed'],
  'check-in-undone': ['voting-opened', 'voting-closed'],
  'slip-revoked': ['election-frozen', 'voting-closed'],
  'slips-counted': ['voting-opened', 'voting-closed'],
  'last-call': ['voting-opened', 'voting-closed'],
  'turnout-judged': ['voting-opened', 'voting-closed'],
  'paper-ballot': ['box-opened', 'certified'],
  'test-ballot-found': ['box-opened', 'certified'],
  'test-ballots-set-aside': ['box-opened', 'certified'],
  'name-decided': ['box-opened', 'certified'],
  'reading-compared': ['box-opened', 'certified'],
  'objection-noted': ['box-opened', 'certified'],
  'tie-settled': ['box-opened', 'certified'],
  'consent-answered': ['box-opened', 'certified'],
};

/** What one officer alone may not do. */
const BY_TWO: readonly EventName[] = [
  'roll-changed',
  'slips-counted',
  'voting-closed',
  'box-opened',
  'test-ballot-found',
  'paper-ballot',
  'name-decided',
  'tie-settled',
  'certified',
];

export const checkOrder = (record: PublicRecord): Outcome =>
  first(
    () => milestonesFault(record),
    () => windowFault(record),
    () => actorFault(record),
    () => figureFault(record),
  );

function milestonesFault(record: PublicRecord): Fault | null {
  const log = entriesOf(record);
  if (log.at(-1)?.kind !== 'certified') return fault('log-truncated', at(log.length));
  const found = log.filter(({ kind }) => (MILESTONES as readonly string[]).includes(kind));
  const odd = found.findIndex(({ kind }, place) => kind !== MILESTONES[place]);
  if (odd >= 0) return fault('log-out-of-order', at(found[odd]?.seq ?? 0));
  if (found.length < MILESTONES.length) return fault('log-out-of-order', at(log.length));
  const ended = log.find(({ kind }) => kind === 'vote-void' || kind === 'abandoned');
  return ended === undefined ? null : fault('log-out-of-order', at(ended.seq));
}

function windowFault(record: PublicRecord): Fault | null {
  const log = entriesOf(record);
  const seqOf = (milestone: Milestone) => log.find(({ kind }) => kind === milestone)?.seq ?? 0;
  const wrong = log.find(({ kind, seq }) => {
    const window = WHEN[kind];
    if (window === undefined) return false;
    const [after, before] = window;
    return (after !== before && seq < seqOf(after)) || seq > seqOf(before);
  });
  return wrong === undefined ? null : fault('log-out-of-order', at(wrong.seq));
}

function actorFault(record: PublicRecord): Fault | null {
  const known = new Set<string>();
  for (const entry of entriesOf(record)) {
    const actors = actorsOf(entry);
    const two = actors.length === 2 && actors[0] !== actors[1] && actors.every((actor) => known.has(actor));
    if (BY_TWO.includes(entry.kind) && !two) return fault('log-not-by-two', at(entry.seq));
    if (entry.kind === 'officer-added') known.add((entry.data as { readonly officer: string }).officer);
  }
  return null;
}

/** The figures that signed entries state, against the setup document and against each other. */
function figureFault(record: PublicRecord): Fault | null {
  const { setup, setupHash } = record;
  const log = entriesOf(record);
  const [frozen] = publicEvents(log, 'election-frozen');
  const [opened] = publicEvents(log, 'voting-opened');
  const [closed] = publicEvents(log, 'voting-closed');
  const [box] = publicEvents(log, 'box-opened');
  const wrong = (entry: { readonly seq: number } | undefined) =>
    fault('log-figures-differ', at(entry?.seq ?? 0));
  if (frozen?.data.setupHash !== setupHash || frozen.data.tokens !== setup.tokens.count) return wrong(frozen);
  if (opened?.data.ballots !== 0) return wrong(opened);
  if (closed === undefined || box === undefined) return wrong(closed);
  const before = log[closed.seq - 2];
  if (before === undefined || closed.data.logHead !== entryHash(before)) return wrong(closed);
  const cards = box.data.cards;
  const enough = new Set(cards).size >= setup.keyHolders.threshold;
  const real = cards.every((card) => card >= 1 && card <= setup.keyHolders.shareHashes.length);
  return box.data.ballots === closed.data.ballots && enough && real ? null : wrong(box);
}

/** @param photographed the closing seal as hash or digits; undefined if nobody has one at hand */
export function checkSeal(record: PublicRecord, photographed: string | undefined): Outcome {
  const seal = closingSeal(entriesOf(record));
  if (seal === null || seal !== record.closingSeal) return fault('seal-wrong', 'record.json: closingSeal');
  if (photographed === undefined) return 'not-done';
  return namesHash(photographed, seal) ? 'ok' : fault('seal-not-as-photographed', 'record.json: closingSeal');
}

/**
 * Does the log go on from an older copy of it? The copy is a list of entries as JSON, one JSON entry a
 * line, what `/observer/log` answered, or an older record. An entry may be whole or just number and hash.
 */
export function checkOlderLog(record: PublicRecord, text: string | undefined): Outcome {
  if (text === undefined) return 'not-done';
  const older = olderEntries(text);
  if (older === null || older.length === 0) return fault('older-log-unreadable', '');
  const log = entriesOf(record);
  for (const { seq, hash } of older) {
    const same = log[seq - 1];
    if (same === undefined || entryHash(same) !== hash) return fault('log-not-extended', at(seq));
  }
  return 'ok';
}

function olderEntries(text: string): readonly { readonly seq: number; readonly hash: Hash }[] | null {
  const whole =
    parsed(text) ??
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parsed);
  const { log, entries } = whole as { readonly log?: unknown; readonly entries?: unknown };
  const list = [whole, log, entries].find(Array.isArray) ?? [whole];
  const named = list.map((entry) =>
    isEntry(entry) ? { seq: entry.seq, hash: entry.hash ?? entryHash(entry) } : null,
  );
  return named.every((entry) => entry !== null) ? named : null;
}

const isEntry = (value: unknown): value is PublicEntry & { readonly hash?: Hash } => {
  const { seq, hash, prev } = (value ?? {}) as {
    readonly seq?: unknown;
    readonly hash?: unknown;
    readonly prev?: unknown;
  };
  return (
    Number.isInteger(seq) && (typeof hash === 'string' || (hash === undefined && typeof prev === 'string'))
  );
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
