import '@fastify/cookie';
import '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { House } from './house.js';
import { OFFICER_COOKIE } from './serve.js';

/** Bursts of changes become one word: a page needs to read again once, not twenty times. */
const GATHER_MS = 100;

/** One word to every signed-in page of the desk whenever something changed. It carries no data. */
export function serveSignal(app: FastifyInstance, { sessions, signal }: House): void {
  app.get('/desk/signal', { websocket: true }, (socket, request) => {
    if (sessions.find(request.cookies[OFFICER_COOKIE]) === null) return socket.close(4401);
    let waiting: NodeJS.Timeout | null = null;
    const stop = signal.listen(() => {
      waiting ??= setTimeout(() => {
        waiting = null;
        socket.send('changed');
      }, GATHER_MS);
    });
    socket.on('close', () => {
      stop();
      if (waiting !== null) clearTimeout(waiting);
    });
  });
}
