import { dataFault, type LoggedEntry } from '../../audit/chain.js';
import { EVENTS } from '../../audit/events.js';
import { boxRoot, registryRoot } from '../../ballot/box.js';
import { envelopeId, type OpenedBallot, openEnvelope } from '../../ballot/envelope.js';
import { fromBase64, fromHex, toBase64, toHex } from '../../basics/bytes.js';
import { hashBytes } from '../../basics/hash.js';
import type { Primitives } from '../../basics/world.js';
import { rollDigest } from '../../election/roll-line.js';
import { directoryOf } from '../../tally/directory.js';
import { formAtStake, publicAliases, standingDecisions } from '../build.js';
import { directoryAtCount, linesAtCount, presentAtClose } from '../directory.js';
import type { Annex, PublicRecord } from '../format.js';
import { openedBox } from '../opened-box.js';
import { entriesOf, publicEvents } from '../public-events.js';
import { type ElectionResult, resultOf } from '../result.js';
import { type BySex, publicTurnout } from '../turnout.js';
import { difference, type FaultKind, fault, first, type Outcome } from './report.js';

/** What can be checked with record and annex together. */
export interface Proof {
  readonly record: PublicRecord;
  readonly annex: Annex;
  /** The whole log, private data put back where the annex has them. */
  readonly log: readonly LoggedEntry[];
  /** Envelopes as bytes, in the order of the annex. */
  readonly sealed: readonly Uint8Array[];
  /** What is in them; worked out once, when it is first asked for. */
  readonly opened: () => readonly OpenedBallot[];
  readonly result: () => ElectionResult;
}

export function proofOf(
  record: PublicRecord,
  annex: Annex,
  crypto: Pick<Primitives, 'unseal' | 'boxPublicKey'>,
): Proof {
  const log = wholeLog(record, annex);
  const sealed = annex.envelopes.map((envelope) => fromBase64(envelope.sealed));
  const opened = once(() => {
    const keys = { publicKey: fromHex(record.setup.boxKey), secretKey: fromHex(annex.boxSecret) };
    return sealed.map((bytes) => openEnvelope(bytes, keys, record.setup.electionId, crypto.unseal));
  });
  const result = once(() => {
    const directory = directoryOf(directoryAtCount(annex.roll, log, record.setup));
    return resultOf({ setup: record.setup, directory, opened: opened(), log });
  });
  return { record, annex, log, sealed, opened, result };
}

function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** What is missing or does not fit is found by the check of the private log; here nothing is judged. */
function wholeLog(record: PublicRecord, annex: Annex): readonly LoggedEntry[] {
  const hidden = new Map(annex.privateEntries.map((entry) => [entry.seq, entry]));
  return entriesOf(record).map((entry) => {
    const kept = hidden.get(entry.seq);
    const whole = kept === undefined ? entry : { ...entry, data: kept.data, salt: kept.salt };
    return whole as LoggedEntry;
  });
}

const inAnnex = (kind: FaultKind, part: string) => fault(kind, `annex.json: ${part}`);
const closingOf = (record: PublicRecord) => {
  const [closed] = publicEvents(entriesOf(record), 'voting-closed');
  if (closed === undefined) throw new Error('no closing entry');
  return closed.data;
};

export function checkAnnex({ record, annex }: Proof, bytes: Uint8Array): Outcome {
  const own = annex.setupHash === record.setupHash && annex.electionId === record.setup.electionId;
  if (!own) return inAnnex('annex-of-other-election', 'setupHash');
  return hashBytes(bytes) === record.annexHash ? 'ok' : fault('annex-differs', 'record.json: annexHash');
}

export function checkBox({ record, annex, sealed }: Proof): Outcome {
  for (const [at, { id, sealed: text }] of annex.envelopes.entries()) {
    const bytes = sealed[at] as Uint8Array;
    // Base64 can spell the same bytes in several ways.
    if (envelopeId(bytes) !== id || toBase64(bytes) !== text)
      return inAnnex('envelope-altered', `envelopes[${at}]`);
    if (at > 0 && (annex.envelopes[at - 1]?.id ?? '') >= id)
      return inAnnex('envelopes-unordered', `envelopes[${at}]`);
  }
  const { root, ballots } = closingOf(record);
  const same = annex.envelopes.length === ballots && boxRoot(annex.envelopes.map(({ id }) => id)) === root;
  return same ? 'ok' : inAnnex('box-root-differs', 'envelopes');
}

export function checkBallots(proof: Proof, crypto: Pick<Primitives, 'unseal' | 'boxPublicKey'>): Outcome {
  const { record, annex, log } = proof;
  const secret = fromHex(annex.boxSecret);
  if (toHex(crypto.boxPublicKey(secret)) !== record.setup.boxKey)
    return inAnnex('box-key-wrong', 'boxSecret');
  const { all } = openedBox(proof.opened(), log);
  const below = difference(annex.ballots, all);
  return below === null ? 'ok' : inAnnex('ballot-differs', `ballots${below}`);
}

export function checkRegistry({ record, annex }: Proof): Outcome {
  const hashes = annex.tokens.map(({ hash }) => hash);
  const unordered = hashes.findIndex((hash, at) => at > 0 && (hashes[at - 1] ?? '') >= hash);
  if (unordered >= 0) return inAnnex('registry-differs', `tokens[${unordered}]`);
  const { count, registryRoot: root } = record.setup.tokens;
  const same = hashes.length === count && registryRoot(hashes) === root;
  return same ? 'ok' : inAnnex('registry-differs', 'tokens');
}

export function checkTokens({ record, annex }: Proof): Outcome {
  const counted = { printed: 0, spent: 0, revoked: 0 };
  for (const { state } of annex.tokens) counted[state] += 1;
  const { tokens, checkIns, testSlips } = closingOf(record);
  const below = difference(counted, tokens);
  if (below !== null) return inAnnex('token-states-differ', `tokens${below}`);
  if (counted.spent !== annex.envelopes.length) return inAnnex('token-states-differ', 'tokens.spent');
  return counted.spent <= checkIns + testSlips
    ? 'ok'
    : inAnnex('more-ballots-than-check-ins', 'tokens.spent');
}

/** Every private entry has its data and salt here, they are those whose hash the log holds, and there are no others. */
export function checkPrivateLog({ annex, log }: Proof): Outcome {
  const hidden = log.filter(({ kind }) => EVENTS[kind].visibility === 'private');
  const seqs = difference(
    annex.privateEntries.map(({ seq }) => seq),
    hidden.map(({ seq }) => seq),
  );
  if (seqs !== null) return inAnnex('log-data-changed', `privateEntries${seqs}`);
  for (const [at, entry] of hidden.entries()) {
    const found = dataFault(entry);
    if (found !== null) return inAnnex(found, `privateEntries[${at}]`);
  }
  return 'ok';
}

export const checkRoll = ({ record, annex, log }: Proof): Outcome =>
  first(
    () => (rollDigest(annex.roll) === record.setup.rollDigest ? null : inAnnex('roll-differs', 'roll')),
    () => {
      const ids = new Set(annex.roll.map(({ id }) => id));
      if (ids.size !== annex.roll.length) return inAnnex('roll-differs', 'roll');
      for (const { seq, data } of publicEvents(log, 'roll-changed')) {
        if (ids.has(data.line.id) !== (data.change === 'corrected'))
          return fault('roll-differs', `log entry ${seq}`);
        ids.add(data.line.id);
      }
      return null;
    },
  );

/** Who came, by unit and sex: from the private check-ins and the roll, against what was published. */
export function checkAttendance({ record, annex, log }: Proof): Outcome {
  const present = new Set(presentAtClose(log));
  const units = new Map(annex.turnout.map(({ unit }) => [unit, { came: zero(), listed: zero() }]));
  for (const { id, unit, sex } of linesAtCount(annex.roll, log)) {
    const sums = units.get(unit);
    if (sums === undefined) continue;
    const column = sex === '?' ? 'unknown' : sex;
    sums.listed[column] += 1;
    if (present.delete(id)) sums.came[column] += 1;
  }
  // Somebody who is not on the roll, or of a unit that is not in the table.
  if (present.size > 0) return inAnnex('attendance-differs', 'privateEntries');
  const wrong = annex.turnout.findIndex(({ unit, eligible, checkedIn }) => {
    const { came, listed } = units.get(unit) ?? { came: zero(), listed: zero() };
    return difference(checkedIn, came) !== null || !within(eligible, listed);
  });
  if (wrong >= 0) return inAnnex('attendance-differs', `turnout[${wrong}]`);
  const below = difference(publicTurnout(annex.turnout), record.turnout);
  return below === null ? 'ok' : fault('attendance-differs', `record.json: turnout${below}`);
}

const zero = () => ({ L: 0, P: 0, unknown: 0 });
const within = (part: BySex, whole: BySex): boolean =>
  part.L <= whole.L && part.P <= whole.P && part.unknown <= whole.unknown;

export function checkDecisions({ annex, log }: Proof): Outcome {
  const below = difference(annex.decisions, standingDecisions(log));
  return below === null ? 'ok' : inAnnex('decisions-differ', `decisions${below}`);
}

/** The count, done again from the opened ballots, the decisions and the settlements. */
export const checkCount = ({ record, annex, result }: Proof): Outcome =>
  first(
    () => {
      const { tests, testsMissing } = result().box;
      if (testsMissing > 0) return inAnnex('test-ballots-differ', 'privateEntries');
      const below = difference(annex.tests, tests);
      return below === null ? null : inAnnex('test-ballots-differ', `tests${below}`);
    },
    () => {
      const below = difference(record.result, result().published);
      return below === null ? null : fault('result-differs', `record.json: result${below}`);
    },
    () => (formAtStake(record.setup, result()) ? inAnnex('form-can-change-seat', 'decisions') : null),
  );

export function checkAliases({ record, result }: Proof): Outcome {
  const below = difference(record.aliases, publicAliases(result()));
  return below === null ? 'ok' : fault('aliases-differ', `record.json: aliases${below}`);
}
