import '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Role } from './api/parts.js';
import type { House } from './house.js';
import { mayPass, OFFICER_COOKIE } from './serve.js';

const LEADERS: readonly Role[] = ['ketua', 'sekretaris'];

/**
 * Serves a printed sheet. It is made for each request, goes to the printer and is never kept: the
 * answer may not be stored by the browser either.
 *
 * @param url ends in `:number.pdf`; null from `make` means there is no such sheet now
 */
export function servePdf(
  app: FastifyInstance,
  house: House,
  url: string,
  make: (number: number) => Promise<Uint8Array | null>,
): void {
  const Params = Type.Object({ number: Type.String({ pattern: '^[0-9]{1,5}$' }) });
  app.get<{ Params: { number: string } }>(
    url.replace(':number.pdf', ':number(^[0-9]{1,5}$).pdf'),
    { schema: { params: Params } },
    async (request, reply) => {
      const allowed = await mayPass(house, LEADERS, request.cookies[OFFICER_COOKIE]);
      if (!allowed.ok) return reply.code(401).send(allowed.refusal);
      const sheet = await make(Number(request.params.number));
      if (sheet === null) return reply.code(404).send({ kind: 'no-such-sheet' });
      return reply.header('cache-control', 'no-store').type('application/pdf').send(Buffer.from(sheet));
    },
  );
}
