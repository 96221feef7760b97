import { type Static, Type } from 'typebox';
import { compareText } from '../basics/bytes.js';
import { HASH_PATTERN, type Hash, hashJson } from '../basics/hash.js';
import { MAX_PERSON_ID } from './person.js';

/**
 * One resident as the frozen roll commits to one: what a count needs to know, and a hash of the rest
 * (birth date, address, notes), which stays in the village.
 */
export const RollLine = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: MAX_PERSON_ID }),
    name: Type.String({ minLength: 1, maxLength: 100 }),
    aliases: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 20 }),
    unit: Type.String({ minLength: 1, maxLength: 60 }),
    sex: Type.Enum(['L', 'P', '?']),
    /** May be elected by the rules, as known at freezing. */
    eligible: Type.Boolean(),
    /** Sent a letter of readiness, so may be elected though absent. */
    letter: Type.Boolean(),
    rest: Type.String({ pattern: HASH_PATTERN }),
  },
  { additionalProperties: false },
);
export type RollLine = Static<typeof RollLine>;

/** What the setup document says of the roll: the hash of all its lines in order of id. */
export const rollDigest = (lines: readonly RollLine[]): Hash =>
  hashJson([...lines].sort((a, b) => compareText(a.id, b.id)));
