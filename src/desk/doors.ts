import type { FastifyInstance } from 'fastify';
import { serveCounting } from './counting/doors.js';
import { serveDevices } from './devices/doors.js';
import { serveLan } from './devices/lan.js';
import { serveFreeze } from './freeze/doors.js';
import type { House } from './house.js';
import { serveOfficers } from './officers/doors.js';
import { serveRoll } from './roll/doors.js';
import { serveOn } from './serve.js';
import { serveSetup } from './setup/doors.js';
import { serveSheets } from './sheets.js';
import { serveSignal } from './signal.js';
import { serveState } from './state.js';
import { serveVoting } from './voting/doors.js';

/** The committee's door: one line a subject. `secure` says whether cookies travel over TLS only. */
export function serveDesk(app: FastifyInstance, house: House, secure: boolean): void {
  const serve = serveOn(app, house);
  serveOfficers(serve, house, secure);
  serveState(serve, house);
  serveSetup(serve, house);
  serveFreeze(app, serve, house);
  serveRoll(serve, house);
  serveDevices(app, serve, house, secure);
  serveLan(serve, house);
  serveVoting(serve, house);
  serveCounting(app, serve, house);
  serveSheets(app, house);
  serveSignal(app, house);
}
