import { Type } from 'typebox';
import {
  count,
  empty,
  id,
  line,
  list,
  maybe,
  note,
  type Route,
  reason,
  STAFF,
  secondOfficer,
  shape,
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
    /** The program was started anew since the box was opened, and the board stands where that left it. */
    resumed: Type.Boolean(),
    /** Officers who have a writing before them at another desk: the board stands still until they let go of it. */
    deciding: list(line, 20),
  }),
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
} as const satisfies Record<string, Route>;
