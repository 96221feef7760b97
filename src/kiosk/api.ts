import { type Static, Type } from 'typebox';
import { PHASES } from '../election/phase.js';

const only = { additionalProperties: false } as const;
const shape = <const Fields extends Parameters<typeof Type.Object>[0]>(fields: Fields) =>
  Type.Object(fields, only);

/**
 * What the page loads before a slip is shown: everything that it needs to write, check and seal, so
 * that it sends nothing between slip and cast.
 */
export const KioskState = shape({
  kind: Type.Enum(['election', 'rehearsal']),
  phase: Type.Enum([...PHASES]),
  title: Type.String({ maxLength: 120 }),
  unit: Type.String({ maxLength: 120 }),
  label: Type.String({ maxLength: 120 }),
  /** Waiting for the booth officer. */
  locked: Type.Boolean(),
  /** Null until the election is frozen. */
  ballot: Type.Union([
    Type.Null(),
    shape({
      electionId: Type.String({ maxLength: 16 }),
      boxKey: Type.String({ maxLength: 64 }),
      tokenKey: Type.String({ maxLength: 64 }),
      names: shape({
        min: Type.Integer({ minimum: 1, maximum: 50 }),
        max: Type.Integer({ minimum: 1, maximum: 50 }),
      }),
      boothRelease: Type.Boolean(),
      helpWhileTyping: Type.Boolean(),
      /** A run-off shows its tied people; otherwise the voter writes. */
      choice: Type.Boolean(),
    }),
  ]),
});
export type KioskState = Static<typeof KioskState>;

/** People to find while typing: empty unless the rules allow help (or a run-off shows the tied). */
export const KioskDirectory = shape({
  people: Type.Array(
    shape({
      id: Type.String({ maxLength: 60 }),
      name: Type.String({ maxLength: 100 }),
      aliases: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 }),
      unit: Type.String({ maxLength: 60 }),
    }),
    { maxItems: 40_000 },
  ),
});
export type KioskDirectory = Static<typeof KioskDirectory>;

export const SlipShown = shape({ slip: Type.String({ minLength: 1, maxLength: 200 }) });
export const Cast = shape({
  /** The slip itself, scanned or typed: a hash is never accepted from outside. */
  slip: Type.String({ minLength: 1, maxLength: 200 }),
  sealed: Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 16_384 }),
});
export type Cast = Static<typeof Cast>;

/** Why a kiosk is told no: each is a sentence of its own on the screen. */
export const KIOSK_REFUSALS = [
  'malformed',
  'other-election',
  'bad-signature',
  'unknown',
  'spent',
  'revoked',
  'voting-not-open',
  'more-ballots-than-check-ins',
  'box-has-this-envelope',
  'envelope-wrong-size',
  'locked',
  'not-paired',
  'too-many-tries',
  'broken',
] as const;
export type KioskRefusal = (typeof KIOSK_REFUSALS)[number];
// GET /kiosk/state, GET /kiosk/directory, POST /kiosk/slip (SlipShown → 204), POST /kiosk/ballots (Cast → 204),
// POST /kiosk/release {card} → 204 (booth card shown to the camera); refusals: {kind: KioskRefusal, phase?}.
