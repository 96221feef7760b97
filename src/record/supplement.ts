import { type Static, type TSchema, Type } from 'typebox';
import { signSsh } from '../audit/sshsig.js';
import { fromHex, toUtf8 } from '../basics/bytes.js';
import { canonicalJson } from '../basics/canonical.js';
import { HASH_PATTERN } from '../basics/hash.js';
import type { Primitives } from '../basics/world.js';
import { ELECTION_ID, PROTOCOL } from '../election/setup-document.js';

const only = { additionalProperties: false } as const;
const shape = <const Fields extends Record<string, TSchema>>(fields: Fields) => Type.Object(fields, only);
const hash = Type.String({ pattern: HASH_PATTERN });
const person = Type.String({ minLength: 1, maxLength: 60 });
const line = Type.String({ minLength: 1, maxLength: 120 });
const text = Type.String({ minLength: 1, maxLength: 500 });

/** What may happen after the certification. Nothing else can be added to a record. */
export const LaterAct = Type.Union([
  /** An answer that was still awaited, or a reserve who does not want to follow any more. */
  shape({ kind: Type.Literal('consent'), person, answer: Type.Enum(['yes', 'no']) }),
  /** Penggantian antar waktu. Nobody leaves where a seat stood open; nobody comes where it stays so. */
  shape({
    kind: Type.Literal('replacement'),
    leaves: Type.Union([Type.Null(), person]),
    comes: Type.Union([Type.Null(), person]),
    reason: text,
  }),
  shape({ kind: Type.Literal('objection'), by: line, text, answer: Type.String({ maxLength: 500 }) }),
  /** Pengukuhan: who took office, when, where, before whom. */
  shape({
    kind: Type.Literal('inauguration'),
    date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    place: line,
    by: line,
    people: Type.Array(person, { minItems: 1, maxItems: 60 }),
  }),
]);
export type LaterAct = Static<typeof LaterAct>;

/** How many a record may carry; numbers have two digits. */
export const SUPPLEMENTS_AT_MOST = 99;

/** `supplement-01.json` (berita acara susulan): adds to a record, changes nothing in it. */
export const Supplement = shape({
  protocol: Type.Literal(PROTOCOL),
  document: Type.Literal('supplement'),
  electionId: ELECTION_ID,
  setupHash: hash,
  /** 1 for the first, without gaps. */
  number: Type.Integer({ minimum: 1, maximum: SUPPLEMENTS_AT_MOST }),
  /** Hash of `record.json` for the first, of the supplement before for every other. */
  follows: hash,
  /** ISO 8601 in UTC. */
  at: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }),
  /** Ids of the two officers, as the log of the record introduces them. */
  officers: Type.Array(person, { minItems: 2, maxItems: 2 }),
  act: LaterAct,
});
export type Supplement = Static<typeof Supplement>;

/** File name of a supplement, and of the signature beside it. */
export const supplementName = (number: number): string =>
  `supplement-${String(number).padStart(2, '0')}.json`;
const NAME = /^supplement-(0[1-9]|[1-9]\d)\.json(\.sig)?$/;
export const isSupplementFile = (name: string): boolean => NAME.test(name);

/** The two files of a supplement, to the byte. */
export function supplementFiles(
  supplement: Supplement,
  { secretKey, publicKey }: { readonly secretKey: Uint8Array; readonly publicKey: string },
  sign: Primitives['sign'],
): ReadonlyMap<string, Uint8Array> {
  const bytes = toUtf8(canonicalJson(supplement));
  const signature = signSsh(bytes, 'bilik-supplement', { publicKey: fromHex(publicKey), secretKey }, sign);
  const name = supplementName(supplement.number);
  return new Map([
    [name, bytes],
    [`${name}.sig`, toUtf8(signature)],
  ]);
}
