import { entryHash, type LoggedEntry, NO_ENTRY, nextEntry } from '../../src/audit/chain.js';
import { EVENTS, type EventData, type EventName } from '../../src/audit/events.js';
import { type Signer, signEntry } from '../../src/audit/signatures.js';
import { boxRoot, registryRoot } from '../../src/ballot/box.js';
import { type Envelope, envelopeId, openEnvelope } from '../../src/ballot/envelope.js';
import { type WrittenName, writePaper } from '../../src/ballot/paper.js';
import { serialHash, type TokenState } from '../../src/ballot/token.js';
import { compareText, toHex, toUtf8 } from '../../src/basics/bytes.js';
import type { Hash } from '../../src/basics/hash.js';
import type { KeyPair, Primitives, World } from '../../src/basics/world.js';
import type { Sex } from '../../src/election/person.js';
import { type RollLine, rollDigest } from '../../src/election/roll-line.js';
import type { Rules } from '../../src/election/rules.js';
import { PROTOCOL, type SetupDocument, setupHash } from '../../src/election/setup-document.js';
import { type BuiltRecord, buildRecord, type RecordParts } from '../../src/record/build.js';
import { directoryAtCount } from '../../src/record/directory.js';
import { signedFiles } from '../../src/record/pack.js';
import { resultHash, resultOf } from '../../src/record/result.js';
import type { UnitTurnout } from '../../src/record/turnout.js';
import type { Files } from '../../src/record/zip.js';
import { directoryOf } from '../../src/tally/directory.js';
import { someFacts, someRules } from './rules.js';

/**
 * Small complete elections in memory: keys, setup, log, envelopes, tokens, record. No database and no
 * server, so that a test of the record is about the record.
 */

/** One line of the roll in few words: name, nicknames, unit, sex. */
export type Resident = readonly [name: string, aliases: readonly string[], unit: string, sex: Sex];

const GIVEN = [
  'Siti',
  'Budi',
  'Agus',
  'Dewi',
  'Made',
  'Tumpal',
  'Asep',
  'Rahmat',
  'Nurul',
  'Joko',
  'Ratna',
  'Umar',
];
const FAMILY = [
  'Aminah',
  'Santoso',
  'Salim',
  'Lestari',
  'Wirawan',
  'Simanjuntak',
  'Saepudin',
  'Hidayat',
  'Fadilah',
];

/** So many residents with names that are all different, twelve to a unit. */
export const someResidents = (count: number): readonly Resident[] =>
  Array.from({ length: count }, (_, at) => {
    const family = FAMILY[(at + Math.floor(at / 12)) % FAMILY.length] ?? '';
    const more = at < GIVEN.length * FAMILY.length ? '' : ` ${spoken(at)}`;
    const name = `${GIVEN[at % GIVEN.length]} ${family}${more}`;
    const unit = `RT ${1 + Math.floor(at / 12)} / RW 1`;
    return [name, at === 0 ? ['Bu Siti'] : [], unit, at % 2 === 0 ? 'P' : 'L'];
  });
/** A number as syllables, so that no two names sound alike: 306 is "jakara". */
const spoken = (at: number): string =>
  [...String(at)].map((digit) => `${'kdmjlnrswg'[Number(digit)]}a`).join('');

export const personId = (at: number): string => `r${String(at).padStart(4, '0')}`;

/** What is fixed before anybody votes. */
export interface Frozen {
  readonly world: World;
  readonly setup: SetupDocument;
  readonly lines: readonly RollLine[];
  readonly box: KeyPair;
  readonly record: KeyPair;
  readonly tokens: readonly Hash[];
  readonly signer: Signer;
}

export function freezeElection(
  world: World,
  residents: readonly Resident[],
  options: {
    readonly rules?: Partial<Rules>;
    readonly slips?: number;
    readonly kind?: SetupDocument['kind'];
  } = {},
): Frozen {
  const { crypto, random } = world;
  const [box, record, token] = [crypto.boxKeys(), crypto.signKeys(), crypto.signKeys()];
  const electionId = toHex(random(8));
  const lines = residents.map(
    ([name, aliases, unit, sex], at): RollLine => ({
      ...{ id: personId(at), name, aliases: [...aliases], unit, sex },
      ...{ eligible: true, letter: false, rest: '0'.repeat(64) },
    }),
  );
  const tokens = Array.from({ length: options.slips ?? 40 }, () => serialHash(electionId, random(10)));
  const setup: SetupDocument = {
    ...{ protocol: PROTOCOL, electionId, kind: options.kind ?? 'election' },
    ...{
      facts: someFacts(),
      rules: someRules({ seats: 3, ...options.rules }),
      rollDigest: rollDigest(lines),
    },
    ...{ recordKey: toHex(record.publicKey), boxKey: toHex(box.publicKey), tokenKey: toHex(token.publicKey) },
    keyHolders: { threshold: 2, shareHashes: ['1', '2', '3'].map((digit) => digit.repeat(64)) },
    tokens: { count: tokens.length, registryRoot: registryRoot(tokens) },
    runOffOf: null,
  };
  const signer = { setupHash: setupHash(setup), secretKey: record.secretKey, publicKey: setup.recordKey };
  return { world, setup, lines, box, record, tokens: [...tokens].sort(compareText), signer };
}

type Name = string | WrittenName;
export type Added = { readonly [Kind in EventName]: readonly [kind: Kind, data: EventData<Kind>] }[EventName];

/** What happened on the day. Everything left out went as it should. */
export interface Day {
  readonly ballots: readonly (readonly Name[])[];
  /** Sealed as they are, beside the ballots: what an altered kiosk might put in. */
  readonly raw?: readonly Uint8Array[];
  /** Of the ballots, how many are test ballots of observers. Who votes more than checks in is refused. */
  readonly testSlips?: number;
  readonly revoked?: number;
  /** Slips that nobody has in the end: their voters came and did not vote. */
  readonly lost?: number;
  readonly note?: string;
  /** Before the closing, in order. */
  readonly before?: readonly Added[];
  /** Between opening and certification, in order: decisions, settlements, consent, notes. */
  readonly after?: readonly Added[];
}

export interface Held {
  readonly frozen: Frozen;
  readonly log: readonly LoggedEntry[];
  readonly envelopes: readonly Envelope[];
  readonly parts: RecordParts;
}

/** Adds entries to a log as the acts of the desk do, one a minute. */
export function logKeeper(frozen: Frozen, log: LoggedEntry[]) {
  const { world, signer } = frozen;
  const start = Date.parse('2026-11-22T00:30:00.000Z');
  return (kind: EventName, data: object, actor = 'o1+o2'): LoggedEntry => {
    const at = new Date(start + log.length * 60_000).toISOString();
    const salt = world.random(32);
    const entry: LoggedEntry = nextEntry(log.at(-1) ?? null, { at, actor, kind, data: data as never, salt });
    const signed = EVENTS[kind].signed ? signEntry(entry, signer, world.crypto.sign) : entry;
    log.push(signed);
    return signed;
  };
}

/** Holds an election on one day, up to and including certification. */
export function holdElection(frozen: Frozen, day: Day): Held {
  const { setup, lines, tokens } = frozen;
  const log: LoggedEntry[] = [];
  const add = logKeeper(frozen, log);
  const { testSlips = 0, revoked = 0, lost = 0, raw = [] } = day;
  const cast = day.ballots.length + raw.length;
  const came = cast - testSlips + lost;
  const voters = lines.slice(0, came).map(({ id }) => id);
  if (voters.length < came || cast + revoked + lost > tokens.length)
    throw new Error('too few people or slips');

  add('house-opened', {}, 'system');
  for (const [officer, name, roles] of [
    ['o1', 'Rina Marlina', ['ketua']],
    ['o2', 'Wahyu Hidayat', ['sekretaris', 'notulis']],
    ['o3', 'Yohanes Tobing', ['petugas']],
  ] as const)
    add('officer-added', { officer, name, roles: [...roles] }, 'setup');
  add('rules-read-aloud', {});
  add('lot-confirmed', { lot: 1, slips: tokens.length });
  add('cards-read-back', { cards: 3 });
  const usable = tokens.length;
  add('election-frozen', { setupHash: setupHash(setup), tokens: usable, usable, residents: lines.length });
  if (testSlips > 0) add('test-slips-given', { slips: testSlips });
  add('voting-opened', { ballots: 0 });
  for (const resident of voters) add('checked-in', { resident, ageConfirmed: false }, 'o3');
  for (let slip = 0; slip < revoked; slip += 1) add('slip-revoked', { reason: 'damaged' }, 'o3');
  for (const [kind, data] of day.before ?? []) add(kind, data);
  add('last-call', { checkedIn: voters.length });
  const left = usable - cast - revoked - lost;
  add('slips-counted', { left, spoiled: revoked });

  const sealed = sealAll(frozen, day);
  const envelopes = sealed.map(({ envelope }) => envelope);
  const opened = sealed.map((each) => each.opened);
  const last = log.at(-1);
  add('voting-closed', {
    ...{ root: boxRoot(envelopes.map(({ id }) => id)), ballots: cast, checkIns: voters.length, testSlips },
    logHead: last === undefined ? NO_ENTRY : entryHash(last),
    tokens: { printed: usable - cast - revoked, spent: cast, revoked },
    ...{ left, outstanding: lost, note: day.note ?? '' },
  });
  add('box-opened', {
    cards: [1, 3],
    ballots: cast,
    unreadable: opened.filter(({ fault }) => fault !== null).length,
  });
  for (const [kind, data] of day.after ?? []) add(kind, data);
  const directory = directoryOf(directoryAtCount(lines, log, setup));
  const { published } = resultOf({ setup, directory, opened, log });
  add('certified', { resultHash: resultHash(published) });
  const states = tokens.map((hash, at) => ({ hash, state: stateAt(at, cast, revoked) }));
  const parts: RecordParts = {
    ...{ setup, lines, log, envelopes, tokens: states, boxSecret: frozen.box.secretKey, build: 'test' },
    turnout: turnoutOf(lines, new Set(voters)),
  };
  return { frozen, log, envelopes, parts };
}

const stateAt = (at: number, cast: number, revoked: number): TokenState =>
  at < cast ? 'spent' : at < cast + revoked ? 'revoked' : 'printed';

/** Envelopes in their order, each with what it will give when it is opened. */
function sealAll({ setup, world, box }: Frozen, { ballots, raw = [] }: Day) {
  const papers = ballots.map((names) => {
    const lines = names.map((name) => (typeof name === 'string' ? { written: name } : name));
    // A page lets nobody write too many; a test may.
    const paper = writePaper(setup.electionId, lines, Math.max(setup.rules.names.max, names.length));
    if (!paper.ok) throw new Error(paper.refusal.kind);
    return paper.value;
  });
  return [...papers, ...raw]
    .map((paper) => {
      const sealed = world.crypto.seal(paper, box.publicKey);
      const opened = openEnvelope(sealed, box, setup.electionId, () => paper);
      return { envelope: { id: envelopeId(sealed), sealed }, opened };
    })
    .sort((a, b) => compareText(a.envelope.id, b.envelope.id));
}

function turnoutOf(lines: readonly RollLine[], came: ReadonlySet<string>): readonly UnitTurnout[] {
  const sums = (people: readonly RollLine[]) => ({
    L: people.filter(({ sex }) => sex === 'L').length,
    P: people.filter(({ sex }) => sex === 'P').length,
    unknown: people.filter(({ sex }) => sex === '?').length,
  });
  return [...new Set(lines.map(({ unit }) => unit))].map((unit) => {
    const here = lines.filter((line) => line.unit === unit);
    return { unit, eligible: sums(here), checkedIn: sums(here.filter(({ id }) => came.has(id))) };
  });
}

/** The record of an election. @throws if it is refused */
export function recordOf({ parts }: Pick<Held, 'parts'>, unseal: Primitives['unseal']): BuiltRecord {
  const built = buildRecord(parts, unseal);
  if (!built.ok) throw new Error(`no record: ${built.refusal.kind}`);
  return built.value;
}

/** All files, with a page that stands for the berita acara, which takes long to draw. */
export function filesOf(held: Held): Files {
  const { world, signer } = held.frozen;
  const built = recordOf(held, world.crypto.unseal);
  return signedFiles(built, toUtf8('%PDF-1.7 stands for one'), signer, world.crypto.sign);
}
