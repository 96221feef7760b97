import { type Static, Type } from 'typebox';
import { HASH_PATTERN, type Hash, hashJson } from '../basics/hash.js';
import { MAX_PERSON_ID } from './person.js';
import { Rules } from './rules.js';

const only = { additionalProperties: false } as const;
const hash = Type.String({ pattern: HASH_PATTERN });
const publicKey = Type.String({ pattern: '^[0-9a-f]{64}$' });
const line = Type.String({ minLength: 1, maxLength: 120 });

export const PROTOCOL = 'bilik/1';
/** 8 random bytes in hexadecimal: one ballot box, for ever. */
export const ELECTION_ID = Type.String({ pattern: '^[0-9a-f]{16}$' });
export type ElectionId = string;
/** The most cards that a box key is split into. @source protocol, "Keys" */
export const MAX_KEY_HOLDERS = 9;

/** Which election this is, as people call it. */
export const ElectionFacts = Type.Object(
  {
    title: line,
    /** kelurahan or desa, and what lies above it */
    village: line,
    district: Type.String({ maxLength: 120 }),
    regency: Type.String({ maxLength: 120 }),
    province: Type.String({ maxLength: 120 }),
    /** The unit whose box this is: "RT 03", or the village's name at level 2. */
    unit: line,
    level: Type.Union([Type.Literal(1), Type.Literal(2)]),
    /** ISO date of the vote, local. */
    date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    place: line,
    /** What the residents wrote that a trusted person is like, in their words; the program never judges by it. */
    criteria: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 8 }),
  },
  only,
);
export type ElectionFacts = Static<typeof ElectionFacts>;

/** A second round among tied people (putaran ulang): which election it settles, and for how many seats. */
export const RunOffOf = Type.Object(
  {
    setupHash: hash,
    people: Type.Array(Type.String({ minLength: 1, maxLength: MAX_PERSON_ID }), {
      minItems: 2,
      maxItems: 50,
    }),
    seats: Type.Integer({ minimum: 1, maximum: 50 }),
  },
  only,
);
export type RunOffOf = Static<typeof RunOffOf>;

/**
 * Everything that is fixed at freezing. Its hash is the trust anchor that people photograph.
 *
 * @source protocol, "Setup document and freezing"; `facts`, `tokenKey`, `kind` and `runOffOf` are
 * additions: the first two say which day and key, the others keep a rehearsal and a run-off apart
 */
export const SetupDocument = Type.Object(
  {
    protocol: Type.Literal(PROTOCOL),
    electionId: ELECTION_ID,
    kind: Type.Enum(['election', 'rehearsal']),
    facts: ElectionFacts,
    rules: Rules,
    rollDigest: hash,
    recordKey: publicKey,
    boxKey: publicKey,
    tokenKey: publicKey,
    keyHolders: Type.Object(
      {
        threshold: Type.Integer({ minimum: 1, maximum: MAX_KEY_HOLDERS }),
        shareHashes: Type.Array(hash, { minItems: 1, maxItems: MAX_KEY_HOLDERS }),
      },
      only,
    ),
    tokens: Type.Object({ count: Type.Integer({ minimum: 1, maximum: 40_000 }), registryRoot: hash }, only),
    runOffOf: Type.Union([Type.Null(), RunOffOf]),
  },
  only,
);
export type SetupDocument = Static<typeof SetupDocument>;

/** `setupHash`: SHA-256 of the canonical setup document. */
export const setupHash = (setup: SetupDocument): Hash => hashJson(setup);
