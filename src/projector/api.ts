import { type Static, Type } from 'typebox';
import { PHASES } from '../election/phase.js';

const only = { additionalProperties: false } as const;
const shape = <const Fields extends Parameters<typeof Type.Object>[0]>(fields: Fields) =>
  Type.Object(fields, only);
const count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
const text = Type.String({ maxLength: 120 });
/** A name of the roll, and the everyday name that tells it from its namesake: 100 letters each. */
const name = Type.String({ maxLength: 240 });
const answer = Type.Enum(['yes', 'no', 'pending']);
const sexes = shape({ L: count, P: count, unknown: count });
const seal = shape({ hash: Type.String({ maxLength: 64 }), digits: Type.String({ maxLength: 60 }) });
const row = shape({
  person: text,
  name,
  unit: text,
  votes: count,
  rank: count,
  standing: Type.Enum(['elected', 'tied', 'reserve', 'other']),
  /** Place in the order that people found for a tie of the reserves, 1 first; 0 without one. */
  settledPlace: count,
  /** What somebody who may take a seat answered before the assembly (kesediaan), once anybody did. */
  consent: Type.Union([Type.Null(), answer]),
  /** Takes the seat of somebody who declined. */
  replaces: Type.Boolean(),
});

/**
 * All that the hall sees, in one message: a page that reconnects shows the same as one that never
 * left. Before the count it holds turnout only; names are only ever people of the roll.
 */
export const PublicScreen = shape({
  kind: Type.Enum(['election', 'rehearsal']),
  phase: Type.Enum([...PHASES]),
  title: text,
  village: text,
  unit: text,
  date: text,
  place: text,
  criteria: Type.Array(text, { maxItems: 8 }),
  seats: count,
  reserves: count,
  turnout: shape({ eligible: sexes, checkedIn: sexes }),
  /** People who must come, by turnout and quorum of the rules; null where they ask for nothing. */
  needed: Type.Union([Type.Null(), count]),
  /** Ballots in the box between the freeze and the opening of voting, when it is shown empty; else null. */
  box: Type.Union([Type.Null(), count]),
  setup: Type.Union([Type.Null(), seal]),
  closing: Type.Union([
    Type.Null(),
    /** Test slips handed out to observers: so many ballots more than people may be in the box. */
    Type.Object({ ...seal.properties, ballots: count, checkIns: count, testSlips: count }, only),
  ]),
  count: Type.Union([
    Type.Null(),
    shape({
      /** Readings done, and names to read in all. */
      reading: shape({
        at: count,
        total: count,
        paused: Type.Boolean(),
        /** The name being read; where whole ballots are read, all names on it that count. */
        current: Type.Array(shape({ person: text, name, unit: text, votes: count }), { maxItems: 15 }),
        /** A whole ballot that counts for nobody. */
        invalid: Type.Boolean(),
      }),
      ballots: shape({ cast: count, valid: count, invalid: count }),
      /** Written forms that officers decided, and that still wait: numbers only, no spelling. */
      decided: count,
      open: count,
      openCanChangeSeat: Type.Boolean(),
      /** The board of what was read so far; after all is read, the ranking. At most 60 rows travel. */
      board: Type.Array(row, { maxItems: 60 }),
      more: count,
      /** Everything is read and decided: standings, seat line and ties may be drawn. */
      finished: Type.Boolean(),
      ties: Type.Array(
        shape({
          line: Type.Enum(['seats', 'reserves']),
          votes: count,
          seats: count,
          people: Type.Array(name, { maxItems: 60 }),
        }),
        { maxItems: 20 },
      ),
      settled: Type.Array(
        shape({
          line: Type.Enum(['seats', 'reserves']),
          people: Type.Array(name, { maxItems: 60 }),
          chosen: Type.Array(name, { maxItems: 60 }),
          method: Type.Enum(['run-off', 'deliberation', 'lots']),
        }),
        { maxItems: 20 },
      ),
      /** Of those who hold a seat, once all is read: women, and how many the target asks for. */
      women: Type.Union([Type.Null(), shape({ elected: count, of: count, target: count })]),
      /** What the elected answered, once somebody did; null where the rules do not ask. */
      consent: Type.Union([Type.Null(), shape({ yes: count, no: count, pending: count })]),
    }),
  ]),
  record: Type.Union([Type.Null(), seal]),
});
export type PublicScreen = Static<typeof PublicScreen>;
// GET /screen (WebSocket): each message is one PublicScreen as JSON, the first at once, the next whenever something changed.
// GET /observer/log?after=seq : public log entries {seq, at, kind, text, data|null}.
