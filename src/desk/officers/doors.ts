import type { FastifyReply } from 'fastify';
import { accept, refuse } from '../../basics/result.js';
import type { House } from '../house.js';
import { OFFICER_COOKIE, type Serve } from '../serve.js';
import { addOfficer, resetPin } from './acts.js';
import { checkPin } from './check.js';
import type { Seat } from './sessions.js';

/** Coming and going: the one-time link, signing in, a desk left alone, and who else may. */
export function serveOfficers(serve: Serve, house: House, secure: boolean): void {
  const sit = (reply: FastifyReply, seat: Seat) =>
    reply.setCookie(OFFICER_COOKIE, house.sessions.open(seat), {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure,
    });

  serve('POST /desk/enter', async ({ link }, _acting, reply) => {
    if (!house.sessions.useLink(link)) return refuse({ kind: 'link-used' });
    sit(reply, { kind: 'setting-up' });
    return accept({});
  });
  serve('POST /desk/login', async (typed, { from }, reply) => {
    const officer = await checkPin(house, typed, from);
    if (!officer.ok) return officer;
    sit(reply, { kind: 'officer', officer: officer.value.id });
    return accept({});
  });
  serve('POST /desk/logout', async (_body, { seat }, reply) => {
    house.sessions.close(seat);
    reply.clearCookie(OFFICER_COOKIE, { path: '/' });
    return accept({});
  });
  serve('POST /desk/touch', async (_body, { seat }) => {
    house.sessions.touch(seat);
    return accept({});
  });
  serve('POST /desk/unlock', async ({ pin }, { seat, from }) => {
    const found = house.sessions.find(seat);
    if (found?.kind !== 'officer') return refuse({ kind: 'not-signed-in' });
    const officer = await checkPin(house, { officer: found.officer, pin }, from);
    if (!officer.ok) return officer;
    house.sessions.unlock(seat);
    return accept({});
  });
  serve('POST /desk/officers', async ({ name, roles, pin }, { actor }) =>
    addOfficer(house, actor, { name, roles, pin }),
  );
  serve('POST /desk/officers/pin', async ({ officer, pin }, { actor }) =>
    resetPin(house, actor, { officer, pin }),
  );
}
