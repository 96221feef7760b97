import { closingSeal, type LoggedEntry, ofKind, publicEntry } from '../audit/chain.js';
import { EVENTS } from '../audit/events.js';
import { type Envelope, openEnvelope } from '../ballot/envelope.js';
import type { TokenState } from '../ballot/token.js';
import { compareText, fromHex, toBase64, toHex, toUtf8 } from '../basics/bytes.js';
import { canonicalJson } from '../basics/canonical.js';
import { type Hash, hashBytes } from '../basics/hash.js';
import { accept, type Result, refuse } from '../basics/result.js';
import type { Primitives } from '../basics/world.js';
import type { RollLine } from '../election/roll-line.js';
import { PROTOCOL, type SetupDocument, setupHash } from '../election/setup-document.js';
import { aliasList } from '../tally/aliases.js';
import { directoryOf } from '../tally/directory.js';
import { stakesOf } from '../tally/stake.js';
import { directoryAtCount } from './directory.js';
import type { Annex, PublicRecord } from './format.js';
import { type ElectionResult, resultHash, resultOf } from './result.js';
import { countRulesOf } from './seating.js';
import { differenceIsNoted, reconciliationOf, sumFault } from './sums.js';
import { publicTurnout, type UnitTurnout } from './turnout.js';

/** Everything that a record is made of, as the stores have it after certification. */
export interface RecordParts {
  readonly setup: SetupDocument;
  /** The frozen roll: the lines whose digest the setup document holds. */
  readonly lines: readonly RollLine[];
  /** Attendance of every unit. */
  readonly turnout: readonly UnitTurnout[];
  /** The whole log; its last entry certifies the result. */
  readonly log: readonly LoggedEntry[];
  readonly envelopes: readonly Envelope[];
  readonly tokens: readonly { readonly hash: Hash; readonly state: TokenState }[];
  /** X25519, 32 bytes. */
  readonly boxSecret: Uint8Array;
  /** Hash of the released program, or what it calls itself. */
  readonly build: string;
}

export interface BuiltRecord {
  readonly record: PublicRecord;
  /** `record.json` and `annex.json`, to the byte. */
  readonly recordText: string;
  readonly annexText: string;
  /** SHA-256 of `record.json`: what the berita acara prints. */
  readonly recordHash: Hash;
}

/** What people must do before a result may be certified. */
export type RecordRefusal =
  | { readonly kind: 'difference-without-note' }
  | { readonly kind: 'test-ballots-missing'; readonly ballots: number }
  | { readonly kind: 'test-ballots-first' }
  | { readonly kind: 'more-ballots-than-check-ins' }
  | { readonly kind: 'seat-tie-open' }
  | { readonly kind: 'form-can-change-seat' };

/**
 * Makes record and annex. Everything is worked out anew from the parts and added up before it is
 * written, so what comes out passes the verifier.
 *
 * @throws Error if figures disagree that no note can explain: then a bug, or a hand in the database, did it
 */
export function buildRecord(
  parts: RecordParts,
  unseal: Primitives['unseal'],
): Result<BuiltRecord, RecordRefusal> {
  const { setup, lines, log, boxSecret } = parts;
  const keys = { publicKey: fromHex(setup.boxKey), secretKey: boxSecret };
  const opened = parts.envelopes.map(({ sealed }) => openEnvelope(sealed, keys, setup.electionId, unseal));
  const directory = directoryOf(directoryAtCount(lines, log, setup));
  const result = resultOf({ setup, directory, opened, log });
  const refusal = refusalOf(result, log);
  if (refusal !== null) return refuse(refusal);
  if (formAtStake(setup, result)) return refuse({ kind: 'form-can-change-seat' });
  const annexText = canonicalJson(annexOf(parts, result));
  const record = recordOf(parts, result, hashBytes(toUtf8(annexText)));
  const wrong = sumFault(record);
  if (wrong !== null) throw new Error(`the record does not add up: ${wrong}`);
  const certified = ofKind(log, 'certified').at(-1);
  if (certified?.data.resultHash !== resultHash(record.result))
    throw new Error('the certified result is another one');
  const recordText = canonicalJson(record);
  return accept({ record, recordText, annexText, recordHash: hashBytes(toUtf8(recordText)) });
}

/**
 * What certification still waits for, as far as figures show it.
 *
 * @param log as it is before the certifying entry, or after it
 */
export function refusalOf(result: ElectionResult, log: readonly LoggedEntry[]): RecordRefusal | null {
  const { testsMissing, tests, inBox, paper } = result.box;
  if (!differenceIsNoted(log, paper)) return { kind: 'difference-without-note' };
  if (testsMissing > 0) return { kind: 'test-ballots-missing', ballots: testsMissing };
  const closed = ofKind(log, 'voting-closed').at(-1)?.data;
  if (closed !== undefined && closed.testSlips > 0 && ofKind(log, 'test-ballots-set-aside').length === 0)
    return { kind: 'test-ballots-first' };
  // What is left after the test ballots are the residents' own: never more than came (I1).
  if (closed !== undefined && inBox - tests.length > closed.checkIns)
    return { kind: 'more-ballots-than-check-ins' };
  return result.tally.complete ? null : { kind: 'seat-tie-open' };
}

/** Can a written form that nobody decided still change who is seated? */
export const formAtStake = (setup: SetupDocument, { resolved }: ElectionResult): boolean =>
  stakesOf(countRulesOf(setup), resolved).some(({ canChangeSeat }) => canChangeSeat);

function recordOf(parts: RecordParts, result: ElectionResult, annexHash: Hash): PublicRecord {
  const { setup, log, turnout, build } = parts;
  const seal = closingSeal(log);
  if (seal === null) throw new Error('no record before the closing');
  const { rows, ...people } = publicTurnout(turnout);
  return {
    ...{
      protocol: PROTOCOL,
      document: 'record',
      build,
      setup,
      setupHash: setupHash(setup),
      closingSeal: seal,
    },
    turnout: {
      ...people,
      rows: rows.map((row) => ({ ...row, units: [...row.units] })),
    },
    reconciliation: { ...reconciliationOf(log), paper: result.box.paper },
    result: result.published,
    aliases: publicAliases(result),
    log: log.map(publicEntry),
    annexHash,
  };
}

export function publicAliases({ resolved }: ElectionResult): PublicRecord['aliases'] {
  const { forms, others } = aliasList(resolved);
  return { forms: forms.map((form) => ({ ...form, decisions: [...form.decisions] })), others };
}

function annexOf(parts: RecordParts, { box }: ElectionResult): Annex {
  const { setup, log, envelopes, tokens, lines, turnout } = parts;
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    [...items].sort((a, b) => compareText(a.id, b.id));
  return {
    protocol: PROTOCOL,
    document: 'annex',
    electionId: setup.electionId,
    setupHash: setupHash(setup),
    boxSecret: toHex(parts.boxSecret),
    envelopes: byId(envelopes).map(({ id, sealed }) => ({ id, sealed: toBase64(sealed) })),
    ballots: box.all.map(({ id, source, fault, names }) => ({ id, source, fault, names: [...names] })),
    tests: [...box.tests],
    decisions: standingDecisions(log),
    privateEntries: log
      .filter(({ kind }) => EVENTS[kind].visibility === 'private')
      .map(({ seq, data, salt }) => ({ seq, data, salt })),
    tokens: [...tokens]
      .sort((a, b) => compareText(a.hash, b.hash))
      .map(({ hash, state }) => ({ hash, state })),
    roll: byId(lines),
    turnout: turnout.map(({ unit, eligible, checkedIn }) => ({
      unit,
      eligible: { ...eligible },
      checkedIn: { ...checkedIn },
    })),
  };
}

/** The last decision on each form, or on one writing of it, in the order of the log; none that was taken back. */
export function standingDecisions(log: readonly LoggedEntry[]): Annex['decisions'] {
  const standing = new Map(
    ofKind(log, 'name-decided').map((entry) => [
      JSON.stringify([entry.data.form, entry.data.written]),
      entry,
    ]),
  );
  return [...standing.values()]
    .sort((a, b) => a.seq - b.seq)
    .flatMap(({ seq, data: { form, written, outcome }, actor }) =>
      outcome.kind === 'withdrawn' ? [] : [{ seq, form, written, outcome, officers: actor.split('+') }],
    );
}
