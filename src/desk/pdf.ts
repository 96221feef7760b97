import '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Route } from './api/parts.js';
import type { House } from './house.js';
import { mayPass, OFFICER_COOKIE, statusOf } from './serve.js';

const Params = Type.Object({ key: Type.String({ pattern: '^[a-z0-9-]{1,20}$' }) });

/**
 * Serves sheets of paper under `prefix`/`key`.pdf. A sheet is made for each request, goes to the
 * printer and is never kept: the answer may not be stored by the browser either.
 *
 * @param make null if there is no such sheet now
 */
export function servePdf(
  app: FastifyInstance,
  house: House,
  door: { readonly prefix: string; readonly roles: Route['roles'] },
  make: (key: string) => Promise<Uint8Array | null>,
): void {
  app.get<{ Params: { key: string } }>(
    `${door.prefix}/:key(^[a-z0-9-]+).pdf`,
    { schema: { params: Params } },
    async (request, reply) => {
      const allowed = await mayPass(house, door.roles, request.cookies[OFFICER_COOKIE]);
      if (!allowed.ok) return reply.code(statusOf(allowed.refusal.kind)).send({ kind: allowed.refusal.kind });
      const sheet = await make(request.params.key);
      if (sheet === null) return reply.code(404).send({ kind: 'no-such-sheet' });
      return reply.header('cache-control', 'no-store').type('application/pdf').send(Buffer.from(sheet));
    },
  );
}
