import helmet from '@fastify/helmet';
import websocket from '@fastify/websocket';
import type { FastifyError, FastifyInstance } from 'fastify';

/** What stands before every page and door, on the LAN with TLS or without. */
export async function guard(
  app: FastifyInstance,
  { secure, plainLan }: { readonly secure: boolean; readonly plainLan: boolean },
): Promise<void> {
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

  await app.register(helmet, headers(secure, plainLan));
  await app.register(websocket, {
    options: { maxPayload: 1_024, perMessageDeflate: false },
    // Not the error itself: it may quote what came in, and a device that shouts must not fill the log.
    errorHandler: (_error, socket) => socket.terminate(),
  });
  refuseForeignPages(app);
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
        // No page of ours has a worker, and none may be left behind in a tablet: docs/decisions/0008.
        workerSrc: ["'none'"],
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
