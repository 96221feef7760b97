import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const PAGES = ['desk', 'kiosk', 'screen', 'observer', 'booth'] as const;
type PageName = (typeof PAGES)[number];
const FOLDER: Readonly<Record<PageName, string>> = {
  desk: 'desk',
  kiosk: 'kiosk',
  screen: 'projector',
  observer: 'observer',
  booth: 'booth',
};

/** Files whose name holds their own fingerprint never change: a tablet asks for the QR engine once a day, not once a voter. */
const NAMED = /[\\/](assets[\\/].+-[\w-]{8}|sounds[\\/][0-9a-f]{16})\.\w+(\.(br|gz))?$/;
const keepNamed: NonNullable<FastifyStaticOptions['setHeaders']> = (reply, path) => {
  reply.header('cache-control', NAMED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/** @param pages folder of the built pages */
export async function servePages(
  app: FastifyInstance,
  pages: string,
  wanted: readonly PageName[] = PAGES,
): Promise<void> {
  for (const page of wanted) {
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
}

/**
 * The checker of records, to be taken along: never opened from here, since a page that the laptop shows is worth
 * as much as the laptop. Whoever takes it compares its SHA-256 with the published one.
 */
export function serveChecker(app: FastifyInstance, pages: string): void {
  const path = join(pages, '..', 'verify.html');
  if (!existsSync(path)) return;
  const page = readFileSync(path);
  app.get('/verify.html', (_request, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="verify.html"')
      .type('text/html; charset=utf-8')
      .send(page),
  );
}
