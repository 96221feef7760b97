import { type TSchema, Type } from 'typebox';
import { PHASES } from '../../election/phase.js';

/** The words that several routes share. Every object is closed and every list has an end. */
export const only = { additionalProperties: false } as const;
export const shape = <const Fields extends Record<string, TSchema>>(fields: Fields) =>
  Type.Object(fields, only);
export const empty = shape({});
export const count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
export const id = Type.String({ minLength: 1, maxLength: 60 });
export const line = Type.String({ minLength: 1, maxLength: 120 });
export const note = Type.String({ maxLength: 500 });
export const reason = Type.String({ minLength: 3, maxLength: 500 });
export const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
export const maybe = <Schema extends TSchema>(schema: Schema) => Type.Union([Type.Null(), schema]);
export const list = <Schema extends TSchema>(schema: Schema, maxItems: number) =>
  Type.Array(schema, { maxItems });

export const phase = Type.Enum([...PHASES]);
export const ROLES = ['ketua', 'sekretaris', 'petugas', 'notulis', 'pemantau'] as const;
export type Role = (typeof ROLES)[number];
export const role = Type.Enum([...ROLES]);
/** Who may: everybody who works at a desk, and those who lead. */
export const STAFF = ['ketua', 'sekretaris', 'petugas', 'notulis'] as const;
export const LEADERS = ['ketua', 'sekretaris'] as const;
export const pin = Type.String({ pattern: '^[0-9]{6,12}$' });
export const passphrase = Type.String({ minLength: 12, maxLength: 200 });
/** Of an act that signs. Null: the passphrase is lost, and the key cards that were read stand for it. */
export const signingWord = Type.Union([Type.Null(), passphrase]);

/** What is printed on a slip, scanned or typed. Its length is bounded; whether it is one is for the core to say. */
export const slip = Type.String({ minLength: 1, maxLength: 200 });
export const card = Type.String({ minLength: 1, maxLength: 200 });

/** Two different officers, both with their PIN, in one dialog. */
export const twoOfficers = Type.Array(shape({ officer: id, pin }), { minItems: 2, maxItems: 2 });

/** Whoever confirms what the officer at the desk proposes: another one, with their PIN. */
export const secondOfficer = shape({ officer: id, pin });

export const sexes = shape({ L: count, P: count, unknown: count });

/**
 * How devices other than this laptop come in:
 * - `none`: this laptop alone;
 * - `tls`: devices that trust our authority;
 * - `plain`: anybody on the LAN, without TLS, as two officers agreed;
 * - `asks-two`: started without TLS, and nothing is listened to until two officers agree;
 * - `no-key`: the authority's key is gone, so nothing is listened to.
 */
export const LAN_MODES = ['none', 'tls', 'plain', 'asks-two', 'no-key'] as const;
export type LanMode = (typeof LAN_MODES)[number];

/** One act at the door: who may do it, what comes in, what goes out. A GET has no body. */
export interface Route {
  /** Officers with any of these roles may; `setup` is whoever came through the one-time link. */
  readonly roles: readonly (Role | 'setup')[];
  readonly body: TSchema;
  readonly reply: TSchema;
  /** A POST that only asks: no other page is told to read again. */
  readonly asks?: true;
}
