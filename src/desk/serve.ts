import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { read } from '../../prisma/client.js';
import { accept, type Result, refuse } from '../basics/result.js';
import { needPhase, PHASES } from '../election/phase.js';
import { allOfficers, readElection } from '../election/store.js';
import type { Role, Route } from './api/parts.js';
import { ACT_PHASES } from './api/phases.js';
import { DESK_ROUTES, type DeskBody, type DeskReply, type DeskRoute } from './api/routes.js';
import type { House } from './house.js';
import { checkSecond, checkTwo, type Typed } from './officers/check.js';
import { hiddenField } from './texts.js';

/** Who acts: one officer, two joined with "+", or the one who came through the one-time link. */
export interface Acting {
  readonly actor: string;
  readonly seat: string | undefined;
  /** The device's network address: never written down anywhere. */
  readonly from: string;
}

/** Why an act did not happen: always a stable `kind`, and at most these details. */
export interface Refusal {
  readonly kind: string;
  readonly phase?: string;
  readonly needed?: readonly string[];
  readonly officer?: string;
  readonly index?: number;
  readonly detail?: string;
}

export type Act<Name extends DeskRoute> = (
  body: DeskBody<Name>,
  acting: Acting,
  reply: FastifyReply,
) => Promise<Result<DeskReply<Name>, Refusal>>;

export const OFFICER_COOKIE = 'bilik-officer';

const Refused = Type.Object(
  {
    kind: Type.String(),
    phase: Type.Optional(Type.Enum([...PHASES])),
    needed: Type.Optional(Type.Array(Type.String(), { maxItems: 20 })),
    officer: Type.Optional(Type.String()),
    index: Type.Optional(Type.Integer()),
    detail: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

/** 64 KiB is far more than any form; only a roll is larger. */
const BODY_LIMIT = 65_536;
const ROLL_LIMIT = 12_000_000;
const bringsRoll = (name: DeskRoute): boolean =>
  name === 'POST /desk/roll/preview' || name === 'POST /desk/roll/columns';

/** The HTTP status that goes with a refusal. Whatever is not named here is a plain "not so" (422). */
const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'desk-locked': 401,
  'pin-wrong': 401,
  'not-allowed': 403,
  'wrong-phase': 409,
  'pin-wait': 429,
};
export const statusOf = (kind: string): number => STATUS[kind] ?? 422;

export type Serve = <Name extends DeskRoute>(name: Name, act: Act<Name>) => void;

/**
 * Serves one row of the table of routes: seat and role (before the body is so much as read), schema, phase,
 * two officers, then the act.
 */
export function serveOn(app: FastifyInstance, house: House): Serve {
  const actors = new WeakMap<FastifyRequest, string>();
  return (name, act) => {
    const [method = 'POST', url = ''] = name.split(' ');
    const route: Route = DESK_ROUTES[name];
    const body: TSchema = route.body;
    app.route({
      method,
      url,
      bodyLimit: bringsRoll(name) ? ROLL_LIMIT : BODY_LIMIT,
      schema: {
        ...(method === 'POST' ? { body } : {}),
        response: { 200: route.reply, '4xx': Refused },
      },
      onRequest: async (request, reply) => {
        const allowed = await mayPass(house, route.roles, request.cookies[OFFICER_COOKIE]);
        if (!allowed.ok) return reply.code(statusOf(allowed.refusal.kind)).send(allowed.refusal);
        actors.set(request, allowed.value);
      },
      handler: async (request, reply) => {
        const acting = await whoActs(house, name, actors.get(request) ?? 'nobody', request);
        if (!acting.ok) return reply.code(statusOf(acting.refusal.kind)).send(acting.refusal);
        const outcome = await act(request.body as DeskBody<typeof name>, acting.value, reply);
        if (!outcome.ok) return reply.code(statusOf(outcome.refusal.kind)).send(outcome.refusal);
        if (method === 'POST' && route.asks !== true) {
          house.sessions.touch(acting.value.seat);
          house.signal.announce();
        }
        return reply.code(200).send(outcome.value);
      },
    });
  };
}

/** How a body may be signed: by two officers, or by a second one beside the officer at the desk. */
interface Signatures {
  readonly officers?: readonly Typed[] | null;
  readonly second?: Typed | null;
}

/** A PIN is asked for last: neither a wrong phase nor a text that hides something costs anybody a try. */
async function whoActs(
  house: House,
  name: DeskRoute,
  actor: string,
  request: FastifyRequest,
): Promise<Result<Acting, Refusal>> {
  const { ip: from, body } = request;
  const needed = ACT_PHASES[name];
  const phase = needed === null ? null : (await read(house.db, readElection))?.phase;
  const timely = needed === null ? accept(null) : needPhase(phase ?? 'setup', ...needed);
  if (!timely.ok) return timely;
  // A roll is a file in base64, and its texts are judged line by line.
  const hidden = bringsRoll(name) ? null : hiddenField(body);
  if (hidden !== null) return refuse({ kind: 'hidden-character', detail: hidden });
  const seat = request.cookies[OFFICER_COOKIE];
  const { officers, second } = (body ?? {}) as Signatures;
  const checked =
    officers != null
      ? await checkTwo(house, officers, from)
      : second != null
        ? await checkSecond(house, actor, second, from)
        : accept(actor);
  return checked.ok ? accept({ actor: checked.value, seat, from }) : checked;
}

/**
 * May whoever holds this cookie pass a door of these roles? An empty list is open to all.
 *
 * @returns the actor for the log
 */
export async function mayPass(
  house: House,
  roles: Route['roles'],
  cookie: string | undefined,
): Promise<Result<string, Refusal>> {
  const seat = house.sessions.find(cookie);
  if (roles.length === 0) return accept(seat?.kind === 'officer' ? seat.officer : 'nobody');
  if (seat === null) return refuse({ kind: 'not-signed-in' });
  if (seat.kind === 'setting-up')
    return roles.includes('setup') ? accept('setup') : refuse({ kind: 'not-signed-in' });
  if (house.sessions.locked(cookie)) return refuse({ kind: 'desk-locked' });
  const officers = await read(house.db, allOfficers);
  const officer = officers.find(({ id }) => id === seat.officer);
  const fits = officer?.roles.some((role) => roles.includes(role as Role)) ?? false;
  return fits ? accept(seat.officer) : refuse({ kind: 'not-allowed' });
}
