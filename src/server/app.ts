import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import { kioskDirectory } from '../desk/directory.js';
import { serveDesk } from '../desk/doors.js';
import type { House } from '../desk/house.js';
import { ballotBound } from '../desk/turnout.js';
import { serveKiosk } from '../kiosk/doors.js';
import { serveProjector } from '../projector/doors.js';
import { screenParts } from './screen-parts.js';

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

const PAGES = ['desk', 'kiosk', 'screen', 'observer', 'booth'] as const;
const FOLDER: Readonly<Record<(typeof PAGES)[number], string>> = {
  desk: 'desk',
  kiosk: 'kiosk',
  screen: 'projector',
  observer: 'observer',
  booth: 'booth',
};

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
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    // Not the message: it quotes our source, and the values that came in.
    if (status >= 500) request.log.error({ name: error.name, code: error.code }, 'our fault');
    const kind =
      status === 413
        ? 'too-large'
        : status === 429
          ? 'too-many-tries'
          : status < 500
            ? 'malformed'
            : 'broken';
    return reply.code(status < 500 ? status : 500).send({ kind });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ kind: 'not-found' }));

  await app.register(helmet, headers(tls !== null, plainLan));
  await app.register(cookie);
  await app.register(websocket, {
    options: { maxPayload: 1_024, perMessageDeflate: false },
    // Not the error itself: it may quote what came in, and a device that shouts must not fill the log.
    errorHandler: (_error, socket) => socket.terminate(),
  });
  refuseForeignPages(app);
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
    serveProjector(doors, { db: house.db, signal: house.signal, parts: screenParts(house) });
  });
  if (pages !== null) await servePages(app, pages);
  return app;
}

/** Strict: nothing from elsewhere, nothing inline; WebAssembly only for reading QR codes. */
function headers(secure: boolean, plainLan: boolean): object {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 86_400, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    // Browsers heed these two on secure pages only, and complain elsewhere.
    ...(plainLan ? { crossOriginOpenerPolicy: false, originAgentCluster: false } : {}),
    xFrameOptions: { action: 'deny' },
  };
}

/** A page from elsewhere may neither post to us nor listen: the origin must be the host that is asked. */
function refuseForeignPages(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    const socket = request.headers.upgrade !== undefined;
    if (origin === undefined && !socket) return;
    if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host)
      await reply.code(403).send({ kind: 'foreign-page' });
  });
}

/** Files whose name holds their own fingerprint never change: a tablet asks for the QR engine once a day, not once a voter. */
const NAMED = /[\\/](assets[\\/].+-[\w-]{8}|sounds[\\/][0-9a-f]{16})\.\w+(\.(br|gz))?$/;
const keepNamed: NonNullable<FastifyStaticOptions['setHeaders']> = (reply, path) => {
  reply.header('cache-control', NAMED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/** PINs, passphrases and key cards are typed on the laptop itself or over TLS. */
function keepDeskAway(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/desk') ?? false)
      await reply.code(403).send({ kind: 'desk-needs-tls' });
  });
}

async function servePages(app: FastifyInstance, pages: string): Promise<void> {
  for (const page of PAGES) {
    const root = join(pages, FOLDER[page]);
    if (!existsSync(root)) continue;
    await app.register(fastifyStatic, {
      root,
      prefix: `/${page}/`,
      decorateReply: false,
      // Beside each file lie its compressed copies: a hall's Wi-Fi is thin, and a laptop has other work.
      preCompressed: true,
      setHeaders: keepNamed,
    });
  }
  serveChecker(app, join(pages, '..', 'verify.html'));
  app.get('/', (_request, reply) => reply.redirect('/observer/'));
}

/**
 * The checker of records, to be taken along: never opened from here, since a page that the laptop shows is worth
 * as much as the laptop. Whoever takes it compares its SHA-256 with the published one.
 */
function serveChecker(app: FastifyInstance, path: string): void {
  if (!existsSync(path)) return;
  const page = readFileSync(path);
  app.get('/verify.html', (_request, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="verify.html"')
      .type('text/html; charset=utf-8')
      .send(page),
  );
}
