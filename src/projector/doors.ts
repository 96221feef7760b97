import '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { type Db, read, type Tx } from '../../prisma/client.js';
import { entryHash, type PublicEntry, publicEntry } from '../audit/chain.js';
import { EVENTS } from '../audit/events.js';
import { entrySentence, type NameOf } from '../audit/sentence.js';
import { logAfter } from '../audit/store.js';
import type { Signal } from '../basics/signal.js';
import { PublicScreen } from './api.js';
import { type ScreenParts, screenOf } from './screen.js';

/** What the public screen is given. Who voted is not among it, only how many came. */
export interface ProjectorDoor {
  readonly db: Db;
  readonly signal: Signal;
  readonly parts: (tx: Tx) => Promise<ScreenParts>;
  /** Names for the ids in public entries; no other name can be asked for. */
  readonly names: (tx: Tx, entries: readonly PublicEntry[]) => Promise<NameOf>;
}

/** Changes in the same breath are one message; nobody in the hall sees faster. */
const GATHER_MS = 100;
/** More pages than a hall has; past that the newest are turned away, not the oldest. */
const MOST_PAGES = 500;
/** Of one device. Without this bound a single telephone could take all the places, the wall's among them. */
const MOST_OF_ONE = 20;
const LOG_PAGE = 500;

const Query = Type.Object(
  { after: Type.Optional(Type.String({ pattern: '^[0-9]{1,9}$' })) },
  { additionalProperties: false },
);
const LogReply = Type.Object({
  entries: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      at: Type.String(),
      kind: Type.String(),
      text: Type.String(),
      hash: Type.String(),
    }),
    { maxItems: LOG_PAGE },
  ),
});

/** The wall and the observers: both read, neither can change anything. */
export function serveProjector(app: FastifyInstance, { db, signal, parts, names }: ProjectorDoor): void {
  const pages = new Set<{ readonly from: string; readonly send: (text: string) => void }>();
  const pagesOf = (from: string): number => [...pages].filter((page) => page.from === from).length;
  let last: string | null = null;
  let waiting: NodeJS.Timeout | null = null;

  let begun: Promise<unknown> = Promise.resolve();
  let next: Promise<string> | null = null;

  /**
   * The screen as of now or later. One drawing after the other: many phones that come back at once after a
   * broken WLAN share one, and nobody is sent an older screen after a newer one.
   */
  const screenNow = (): Promise<string> => {
    next ??= begun.then(() => {
      next = null;
      const drawn = draw();
      begun = drawn.catch(() => null);
      return drawn;
    });
    return next;
  };
  const draw = async (): Promise<string> => {
    const screen = screenOf(await read(db, parts));
    // The wall is public: what does not fit the schema does not go out, whatever the reason.
    if (!Value.Check(PublicScreen, screen)) throw new Error('the public screen does not fit its schema');
    return JSON.stringify(screen);
  };
  const tell = () => {
    waiting ??= setTimeout(() => {
      waiting = null;
      if (pages.size === 0) {
        last = null;
        return;
      }
      screenNow().then(
        (text) => {
          if (text === last) return;
          last = text;
          for (const page of pages) page.send(text);
        },
        (error: Error) => app.log.error({ name: error.name }, 'the public screen stands still'),
      );
    }, GATHER_MS);
  };
  const stop = signal.listen(tell);
  app.addHook('onClose', async () => {
    stop();
    if (waiting !== null) clearTimeout(waiting);
  });

  app.get('/screen', { websocket: true }, (socket, { ip: from }) => {
    if (pages.size >= MOST_PAGES || pagesOf(from) >= MOST_OF_ONE) return socket.close(4429);
    const page = { from, send: (text: string) => socket.send(text) };
    pages.add(page);
    socket.on('close', () => pages.delete(page));
    screenNow().then(page.send, () => socket.close(4500));
  });

  app.get<{ Querystring: { after?: string } }>(
    '/observer/log',
    { schema: { querystring: Query, response: { 200: LogReply } } },
    async (request) => {
      const after = Number(request.query.after ?? 0);
      const { log, nameOf } = await read(db, async (tx) => {
        const log = await logAfter(tx, after, LOG_PAGE);
        return { log, nameOf: await names(tx, log.map(publicEntry)) };
      });
      const entries = log.map((entry) => {
        const shown = publicEntry(entry);
        const { seq, at, kind } = shown;
        // A private entry shows what kind of thing happened, and in which quarter of an hour.
        const text = entrySentence(shown, 'id', nameOf) ?? HIDDEN[kind] ?? '';
        return { seq, at, kind, text, hash: entryHash(entry) };
      });
      return { entries };
    },
  );
}

/** Sentences of private entries without what is private in them. */
const HIDDEN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(EVENTS)
    .filter(([, { visibility }]) => visibility === 'private')
    .map(([kind, { text }]) => [kind, text.replace(/\s*\(?\{[a-zA-Z]+\}\)?/g, '').trim()]),
);
