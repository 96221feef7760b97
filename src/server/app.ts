import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import { kioskDirectory } from '../desk/directory.js';
import { serveDesk } from '../desk/doors.js';
import type { House } from '../desk/house.js';
import { ballotBound } from '../desk/turnout.js';
import { serveKiosk } from '../kiosk/doors.js';
import { type ProjectorDoor, serveProjector } from '../projector/doors.js';
import { guard } from './guards.js';
import { serveChecker, servePages } from './pages.js';
import { logNames, screenParts } from './screen-parts.js';

export interface AppOptions {
  readonly house: House;
  /** pino options, or false for silence. Requests are never logged, whatever they say. */
  readonly log: object | false;
  /** Certificate and key of the LAN, or null on plain http. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** For devices on the LAN, and without TLS: whoever listens there must hear no PIN, and the desk stays away. */
  readonly plainLan?: boolean;
  /** Folder of the built pages; null in tests that need none. */
  readonly pages: string | null;
}

/** No form is larger; the roll has a bound of its own. */
const BODY_LIMIT = 65_536;
/** A device that does not finish its sentence is left alone: it may not hold others up. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Builds the whole server and opens no port, so that a test can call it with inject(). */
export async function buildApp({
  house,
  log,
  tls,
  plainLan = false,
  pages,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: log,
    // Two lines a request would be a diary: time, address and path of every cast.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // A browser keeps its line for more than a minute: so long nobody could move on to the next box. A cast that is
    // cut off here is sent again.
    forceCloseConnections: true,
    // A HEAD would act like the GET: open a pairing path, or print a lot of slips unseen.
    exposeHeadRoutes: false,
    // Fastify's own answer would quote the address that was asked for.
    frameworkErrors: (_error, _request, reply) => {
      (reply as unknown as FastifyReply).code(400).send({ kind: 'malformed' });
    },
    // A ballot is refused, never repaired.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
    ...(tls === null ? {} : { https: { cert: tls.cert, key: tls.key } }),
  }) as unknown as FastifyInstance;
  await app.register(cookie);
  await guard(app, { secure: tls !== null, plainLan });
  if (plainLan) keepDeskAway(app);
  await app.register(async (doors) => {
    // Names and written forms pass here: nothing of it stays in the cache of a browser.
    doors.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    serveDesk(doors, house, tls !== null);
    serveKiosk(doors, {
      db: house.db,
      world: house.world,
      booths: house.booths,
      signal: house.signal,
      ballotBound,
      directory: kioskDirectory,
    });
    serveProjector(doors, publicScreen(house));
  });
  if (pages !== null) {
    await servePages(app, pages);
    serveChecker(app, pages);
    app.get('/', (_request, reply) => reply.redirect('/observer/'));
  }
  return app;
}

const publicScreen = (house: House): ProjectorDoor => ({
  db: house.db,
  signal: house.signal,
  parts: screenParts(house),
  names: logNames,
});

/** PINs, passphrases and key cards are typed on the laptop itself or over TLS. */
function keepDeskAway(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/desk') ?? false)
      await reply.code(403).send({ kind: 'desk-needs-tls' });
  });
}

/**
 * What residents' phones may see without trusting anything: the observers' page, the screen and the public log,
 * over plain http. All of it is public and nothing can be done there. Whoever controls the network could show a
 * phone something else; what counts hangs on the wall.
 */
export async function serveWatchers(app: FastifyInstance, house: House, pages: string | null): Promise<void> {
  await app.register(async (open) => {
    await guard(open, { secure: false, plainLan: true });
    serveProjector(open, publicScreen(house));
    if (pages !== null) await servePages(open, pages, ['observer']);
  });
}
