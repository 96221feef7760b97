import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { read } from '../../prisma/client.js';
import { accept, type Result, refuse } from '../basics/result.js';
import { PHASES } from '../election/phase.js';
import { allOfficers } from '../election/store.js';
import type { Role, Route } from './api/parts.js';
import { DESK_ROUTES, type DeskBody, type DeskReply, type DeskRoute } from './api/routes.js';
import type { House } from './house.js';
import { checkTwo, type Typed } from './officers/check.js';

/** Who acts: one officer, two joined with "+", or the one who came through the one-time link. */
export interface Acting {
  readonly actor: string;
  readonly seat: string | undefined;
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

/** The HTTP status that goes with a refusal. Whatever is not named here is a plain "not so" (422). */
const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'pin-wrong': 401,
  'not-allowed': 403,
  'wrong-phase': 409,
  'pin-wait': 429,
};
const statusOf = (kind: string): number => STATUS[kind] ?? 422;

export type Serve = <Name extends DeskRoute>(name: Name, act: Act<Name>) => void;

/** Serves one row of the table of routes: schema, seat, roles, two officers, then the act. */
export function serveOn(app: FastifyInstance, house: House): Serve {
  return (name, act) => {
    const [method = 'POST', url = ''] = name.split(' ');
    const route: Route = DESK_ROUTES[name];
    const body: TSchema = route.body;
    app.route({
      method,
      url,
      bodyLimit: name === 'POST /desk/roll/preview' ? ROLL_LIMIT : BODY_LIMIT,
      schema: {
        ...(method === 'POST' ? { body } : {}),
        response: { 200: route.reply, '4xx': Refused },
      },
      handler: async (request, reply) => {
        const acting = await whoActs(house, route, request);
        if (!acting.ok) return reply.code(statusOf(acting.refusal.kind)).send(acting.refusal);
        const outcome = await act(request.body as DeskBody<typeof name>, acting.value, reply);
        if (!outcome.ok) return reply.code(statusOf(outcome.refusal.kind)).send(outcome.refusal);
        if (method === 'POST') house.signal.announce();
        return reply.code(200).send(outcome.value);
      },
    });
  };
}

async function whoActs(
  house: House,
  route: Route,
  request: FastifyRequest,
): Promise<Result<Acting, Refusal>> {
  const seat = request.cookies[OFFICER_COOKIE];
  const allowed = await mayPass(house, route.roles, seat);
  if (!allowed.ok) return allowed;
  const two = (request.body as { officers?: readonly Typed[] | null } | undefined)?.officers;
  if (two === undefined || two === null) return accept({ actor: allowed.value, seat });
  const checked = await checkTwo(house.db, house.sessions, two);
  return checked.ok ? accept({ actor: checked.value, seat }) : checked;
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
  const officers = await read(house.db, allOfficers);
  const officer = officers.find(({ id }) => id === seat.officer);
  const fits = officer?.roles.some((role) => roles.includes(role as Role)) ?? false;
  return fits ? accept(seat.officer) : refuse({ kind: 'not-allowed' });
}
