import { Type } from 'typebox';
import {
  count,
  empty,
  hash,
  id,
  LEADERS,
  line,
  list,
  maybe,
  note,
  type Route,
  reason,
  STAFF,
  secondOfficer,
  shape,
  signingWord,
  twoOfficers,
} from './parts.js';

const outcome = Type.Union([
  shape({ kind: Type.Literal('person'), person: id }),
  shape({ kind: Type.Literal('void'), reason: Type.Enum(['unresolved', 'not-a-name', 'ineligible']) }),
]);
/** What a decision may say; the last takes the decision before it back. */
const decision = Type.Union([...outcome.anyOf, shape({ kind: Type.Literal('withdrawn') })]);
const suggestion = shape({
  person: id,
  name: line,
  unit: line,
  /** Everyday names of the roll: what tells neighbours of one name apart. */
  called: list(line, 20),
  score: Type.Integer({ minimum: 0, maximum: 1_000 }),
  reason: id,
  /** Belongs to the reason: how many share the name, or how many letters differ. */
  number: maybe(count),
});

/** One written form and what is known of it. No votes are shown here: a decision must not follow the count. */
export const Form = shape({
  form: Type.String({ maxLength: 240 }),
  /** One writing that was split off from its form and is decided by itself; null for the rest of the form. */
  scope: maybe(Type.String({ maxLength: 240 })),
  written: list(Type.String({ maxLength: 240 }), 50),
  status: Type.Enum(['known', 'ambiguous', 'unknown']),
  decided: maybe(outcome),
  /** The person of that decision as people know one: a decision is looked at before it is replaced. */
  decidedAs: maybe(shape({ name: line, unit: line })),
  /** All that was ever decided on it, the oldest first; the last one stands. */
  history: list(
    shape({
      outcome: decision,
      as: maybe(shape({ name: line, unit: line })),
      officers: list(line, 2),
      /** When, to the quarter of an hour: no finer time is kept. */
      at: line,
    }),
    50,
  ),
  /** Who has it before them at another desk now; null if nobody, or this desk. */
  claimedBy: maybe(line),
  suggestions: list(suggestion, 5),
  canChangeSeat: Type.Boolean(),
});

const row = shape({
  person: id,
  name: line,
  unit: line,
  sex: Type.Enum(['L', 'P', '?']),
  votes: count,
  rank: count,
  standing: Type.Enum(['elected', 'tied', 'reserve', 'other']),
  consent: maybe(Type.Enum(['yes', 'no', 'pending'])),
  /** Takes the place of somebody who declined. */
  follows: Type.Boolean(),
});
const tie = shape({
  line: Type.Enum(['seats', 'reserves']),
  rank: count,
  votes: count,
  seats: count,
  people: list(shape({ person: id, name: line, unit: line }), 200),
  /** Whom the votes chose, if a run-off among these people was held in a box of its own; and its record's digits. */
  runOff: maybe(shape({ chosen: list(id, 50), digits: line })),
});

export const CountState = shape({
  ballots: shape({ cast: count, valid: count, invalid: Type.Record(Type.String(), count) }),
  names: shape({ valid: count, void: Type.Record(Type.String(), count) }),
  forms: list(Form, 10_000),
  open: count,
  /** Can any open form still change who is seated? */
  stake: Type.Boolean(),
  /** Observers' test slips handed out; ballots set aside, null until that was done. */
  tests: shape({ given: count, aside: maybe(count) }),
  reading: shape({
    /** Names read so far, how many may be read now, how many there are. */
    at: count,
    ready: count,
    total: count,
    /** Name being read, or all that count on the ballot being read; only people of the roll ever stand here. */
    current: list(shape({ name: line, unit: line }), 15),
    /** Where whole ballots are read: this one counts for nobody. */
    invalid: Type.Boolean(),
    paused: Type.Boolean(),
    autoSeconds: maybe(Type.Integer({ minimum: 2, maximum: 30 })),
    /** A tenth reading waits for the hall's hand tally. */
    compare: Type.Boolean(),
    /** The program was started anew since the box was opened, and nothing was read since. */
    resumed: Type.Boolean(),
    /** Officers who have a writing before them at another desk: the board stands still until they let go of it. */
    deciding: list(line, 20),
  }),
});

/** While a name that counts was not read aloud, nobody stands in `ranking` or `ties`. */
export const ResultState = shape({
  complete: Type.Boolean(),
  seats: count,
  reserves: count,
  ranking: list(row, 40_000),
  ties: list(tie, 200),
  settled: list(
    shape({
      line: Type.Enum(['seats', 'reserves']),
      people: list(id, 200),
      chosen: list(id, 200),
      method: Type.Enum(['run-off', 'deliberation', 'lots']),
      how: note,
    }),
    200,
  ),
  women: shape({ elected: count, of: count }),
  /** What certification still waits for, as kinds. */
  missing: list(id, 20),
  record: maybe(shape({ hash, digits: line })),
});

export const COUNT_ROUTES = {
  'GET /desk/count': { roles: STAFF, body: empty, reply: CountState },
  /**
   * One form, or a list of at most 20 read aloud: one officer proposes at this desk, another confirms with one
   * PIN. A later decision replaces an earlier one, if it
   * still is the one that they saw: `before` is what stood when they agreed, null for nothing.
   */
  'POST /desk/count/decide': {
    roles: STAFF,
    body: shape({
      second: secondOfficer,
      decisions: Type.Array(
        shape({
          form: Type.String({ maxLength: 240 }),
          written: maybe(Type.String({ maxLength: 240 })),
          before: maybe(outcome),
          outcome: decision,
        }),
        { minItems: 1, maxItems: 20 },
      ),
    }),
    reply: shape({ open: count }),
  },
  /**
   * What this desk has before it, and all that it has prepared: nobody else can decide these forms meanwhile.
   * What is not named any more is free again, and all of it after a minute of silence.
   * Whoever gets or frees a form tells the other pages itself.
   */
  'POST /desk/count/claim': {
    asks: true,
    roles: STAFF,
    body: shape({ forms: list(Type.String({ maxLength: 240 }), 60) }),
    /** Those that another desk has. */
    reply: shape({ taken: list(shape({ form: Type.String({ maxLength: 240 }), by: line }), 60) }),
  },
  'POST /desk/count/search': {
    asks: true,
    roles: STAFF,
    body: shape({ query: Type.String({ maxLength: 100 }) }),
    reply: shape({
      people: list(shape({ person: id, name: line, unit: line, called: list(line, 20) }), 20),
    }),
  },
  'POST /desk/count/paper': {
    roles: STAFF,
    body: shape({ officers: twoOfficers, number: count, names: list(Type.String({ maxLength: 60 }), 30) }),
    reply: empty,
  },
  /** What the observers wrote down, as two officers type it: set aside before anything is read. */
  'POST /desk/count/tests': {
    roles: STAFF,
    body: shape({
      officers: twoOfficers,
      ballots: list(list(Type.String({ minLength: 1, maxLength: 60 }), 30), 100),
      asFound: Type.Boolean(),
      note,
    }),
    reply: shape({ aside: count }),
  },
  'POST /desk/reading': {
    roles: STAFF,
    body: shape({
      move: Type.Enum(['next', 'back', 'again', 'pause', 'auto']),
      seconds: maybe(Type.Integer({ minimum: 2, maximum: 30 })),
    }),
    reply: empty,
  },
  'POST /desk/reading/compare': { roles: STAFF, body: shape({ agrees: Type.Boolean(), note }), reply: empty },
  'POST /desk/reading/objection': { roles: STAFF, body: shape({ note: reason }), reply: empty },
  'GET /desk/result': { roles: STAFF, body: empty, reply: ResultState },
  'POST /desk/result/settle': {
    roles: STAFF,
    body: shape({
      officers: twoOfficers,
      line: Type.Enum(['seats', 'reserves']),
      people: list(id, 200),
      chosen: list(id, 200),
      method: Type.Enum(['run-off', 'deliberation', 'lots']),
      how: reason,
    }),
    reply: empty,
  },
  /** A paper run-off: two officers type sums that must agree (votes are checked against ballots handed in). */
  'POST /desk/result/paper-run-off': {
    roles: STAFF,
    body: shape({
      officers: twoOfficers,
      people: list(id, 50),
      votes: list(shape({ person: id, votes: count }), 50),
      handedIn: count,
      valid: count,
      invalid: count,
      namesPerBallot: Type.Integer({ minimum: 1, maximum: 50 }),
    }),
    reply: shape({ settled: Type.Boolean() }),
  },
  'POST /desk/result/consent': {
    roles: STAFF,
    body: shape({ person: id, answer: Type.Enum(['yes', 'no', 'pending']) }),
    reply: empty,
  },
  'POST /desk/result/note': { roles: STAFF, body: shape({ about: id, note: reason }), reply: empty },
  /** Opens a new ballot box among the tied, with its own keys and slips. */
  'POST /desk/result/run-off': { roles: LEADERS, body: shape({ officers: twoOfficers }), reply: empty },
  /** From a certified run-off back to the election whose tie it settles. */
  'POST /desk/result/return': { roles: LEADERS, body: shape({ officers: twoOfficers }), reply: empty },
  'POST /desk/certify': {
    roles: LEADERS,
    body: shape({ officers: twoOfficers, passphrase: signingWord }),
    reply: shape({ hash, digits: line }),
  },
} as const satisfies Record<string, Route>;
// Beside these, as files: GET /desk/record.zip, /desk/result.zip, /desk/berita-acara.pdf[?language=en], /desk/supplements/:number.pdf
