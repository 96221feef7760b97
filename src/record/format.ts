import { type Static, type TSchema, Type } from 'typebox';
import { HASH_PATTERN } from '../basics/hash.js';
import { RollLine } from '../election/roll-line.js';
import { Rules } from '../election/rules.js';
import { ELECTION_ID, PROTOCOL, SetupDocument } from '../election/setup-document.js';

const only = { additionalProperties: false } as const;
const shape = <const Fields extends Record<string, TSchema>>(fields: Fields) => Type.Object(fields, only);
const list = <Item extends TSchema>(item: Item, maxItems: number) => Type.Array(item, { maxItems });
const maybe = <Schema extends TSchema>(schema: Schema) => Type.Union([Type.Null(), schema]);
const count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
const hash = Type.String({ pattern: HASH_PATTERN });
const bytes32 = hash;
const person = Type.String({ minLength: 1, maxLength: 60 });
const text = Type.String({ maxLength: 500 });
const sex = Type.Enum(['L', 'P', '?']);

/** More than any election holds; so that no file makes a reader work for ever. */
const PEOPLE = 60_000;
const BALLOTS = 60_000;
const ENTRIES = 500_000;

const bySex = shape({ L: count, P: count, unknown: count });
const menAndWomen = shape({ L: count, P: count });

/** Why a ballot counts for nobody, first fault first; the last three are envelopes that held no ballot. */
export const Invalid = shape({
  blank: count,
  tooMany: count,
  tooFew: count,
  repeated: count,
  ineligible: count,
  unresolved: count,
  unsealable: count,
  unreadable: count,
  otherElection: count,
});
export type Invalid = Static<typeof Invalid>;

const rankedPerson = shape({
  person,
  name: text,
  aliases: list(text, 20),
  unit: text,
  sex,
  votes: count,
  /** Competition rank: 1, 2, 2, 4. */
  rank: count,
  standing: Type.Enum(['elected', 'tied', 'reserve', 'other']),
});
export type RankedPerson = Static<typeof rankedPerson>;

const tieFields = {
  line: Type.Enum(['seats', 'reserves']),
  rank: count,
  votes: count,
  people: list(person, 200),
} as const;

const settledTie = shape({
  ...tieFields,
  chosen: list(person, 200),
  method: Rules.properties.tieMethod,
  how: text,
  /** Who typed it: ids of the officers. */
  officers: list(person, 2),
});
export type SettledTie = Static<typeof settledTie>;

const seatedPerson = shape({
  person,
  /** By votes, or because somebody before declined. */
  by: Type.Enum(['votes', 'refusal']),
  /** Null where the rules do not ask for it. */
  consent: maybe(Type.Enum(['yes', 'no', 'pending'])),
});
export type SeatedPerson = Static<typeof seatedPerson>;

/** The result as it is certified: `resultHash` of the last log entry is the hash of this. */
export const PublishedResult = shape({
  ballots: shape({
    /** Envelopes in the box, and emergency ballots on paper. */
    inBox: count,
    paper: count,
    /** Observers' test ballots that were found and set aside before anything was read. */
    testsSetAside: count,
    /** What was counted: inBox + paper - testsSetAside = valid + all invalid. */
    counted: count,
    valid: count,
    invalid: Invalid,
  }),
  names: shape({
    valid: count,
    void: shape({ inInvalidBallot: count, repeated: count, ineligible: count, unresolved: count }),
  }),
  /** Everybody with a vote, most votes first; within a rank in order of id. */
  ranking: list(rankedPerson, PEOPLE),
  /** Ties that nobody has settled. */
  ties: list(shape({ ...tieFields, seats: count }), 200),
  settled: list(settledTie, 200),
  /** Whom the votes elected, with their answers; and who follows where somebody declined. */
  elected: list(seatedPerson, 200),
  reserves: list(person, 200),
  /** Women among the elected, of how many, and what 30 % of the seats would be, rounded up. */
  women: shape({ elected: count, of: count, target: count }),
});
export type PublishedResult = Static<typeof PublishedResult>;

const publicEntry = Type.Object(
  {
    seq: Type.Integer({ minimum: 1, maximum: ENTRIES }),
    at: Type.String({ maxLength: 24 }),
    actor: Type.String({ minLength: 1, maxLength: 130 }),
    kind: Type.String({ maxLength: 60 }),
    dataHash: hash,
    prev: hash,
    signature: maybe(Type.String({ maxLength: 1_000 })),
    /** Missing, together with the salt, where the entry is private. */
    data: Type.Optional(Type.Unknown()),
    salt: Type.Optional(bytes32),
  },
  only,
);

/** `record.json`: what anybody may have. Nothing in it tells of one ballot. */
export const PublicRecord = shape({
  protocol: Type.Literal(PROTOCOL),
  document: Type.Literal('record'),
  /** Hash of the released program that wrote this, or what it calls itself. */
  build: Type.String({ maxLength: 100 }),
  setup: SetupDocument,
  setupHash: hash,
  closingSeal: hash,
  turnout: shape({
    eligible: bySex,
    checkedIn: bySex,
    rows: list(shape({ units: list(text, PEOPLE), eligible: menAndWomen, checkedIn: menAndWomen }), PEOPLE),
  }),
  reconciliation: shape({
    printed: count,
    spent: count,
    revoked: count,
    left: count,
    spoiled: count,
    outstanding: Type.Integer({ minimum: -1_000_000, maximum: 1_000_000 }),
    checkIns: count,
    testSlips: count,
    ballots: count,
    agrees: Type.Boolean(),
    /** Emergency ballots, in a box of their own. */
    paper: count,
    note: text,
  }),
  result: PublishedResult,
  aliases: shape({
    /** Written forms that the roll does not explain and that stand on five ballots or more; both null: not decided. */
    forms: list(
      shape({
        form: text,
        ballots: count,
        person: maybe(person),
        void: maybe(Type.Enum(['unresolved', 'not-a-name', 'ineligible'])),
        /** Numbers of the log entries that decided it on at least five ballots each. */
        decisions: list(count, 10_000),
      }),
      10_000,
    ),
    /** Written names in all rarer forms that people had to decide on, or did not. */
    others: count,
  }),
  log: list(publicEntry, ENTRIES),
  annexHash: hash,
});
export type PublicRecord = Static<typeof PublicRecord>;

const writtenName = Type.Object(
  { written: Type.String({ maxLength: 240 }), person: Type.Optional(person) },
  only,
);

/** `annex.json`: what proves the record, for auditors only. */
export const Annex = shape({
  protocol: Type.Literal(PROTOCOL),
  document: Type.Literal('annex'),
  electionId: ELECTION_ID,
  setupHash: hash,
  /** X25519 secret of the box, in hexadecimal. Opened once, it is never used again. */
  boxSecret: bytes32,
  /** In ascending order of id; `sealed` is base64 of a libsodium sealed box. */
  envelopes: list(shape({ id: hash, sealed: Type.String({ maxLength: 65_536 }) }), BALLOTS),
  /** As written, in ascending order of id: of an envelope, or of the log entry of a paper ballot (its dataHash). */
  ballots: list(
    shape({
      id: hash,
      source: Type.Enum(['kiosk', 'paper']),
      fault: maybe(Type.Enum(['unsealable', 'unreadable', 'other-election'])),
      names: list(writtenName, 100),
    }),
    BALLOTS,
  ),
  /** Ids of the ballots that were set aside as observers' test ballots. */
  tests: list(hash, 1_000),
  /** The decisions on names that stand, each the last of its kind in the log. */
  decisions: list(
    shape({
      seq: count,
      form: text,
      written: maybe(text),
      outcome: Type.Union([
        shape({ kind: Type.Literal('person'), person }),
        shape({ kind: Type.Literal('void'), reason: Type.Enum(['unresolved', 'not-a-name', 'ineligible']) }),
      ]),
      officers: list(person, 2),
    }),
    100_000,
  ),
  /** Data and salt of every private entry of the log. */
  privateEntries: list(shape({ seq: count, data: Type.Unknown(), salt: bytes32 }), ENTRIES),
  /** The registry, in ascending order. */
  tokens: list(shape({ hash, state: Type.Enum(['printed', 'spent', 'revoked']) }), BALLOTS),
  /** The frozen roll, in order of id. */
  roll: list(RollLine, PEOPLE),
  /** Attendance of every unit, before small ones were put together. */
  turnout: list(shape({ unit: text, eligible: bySex, checkedIn: bySex }), PEOPLE),
});
export type Annex = Static<typeof Annex>;
