import { parseArgs } from 'node:util';
import { startServer } from '../house.js';
import { nodeWorld } from '../world.js';

export const SERVE_HELP = `bilik serve [--data DIR] [--host H] [--port N] [--tls auto|off] [--rehearsal]
Starts Bilik on this laptop: the desk, the kiosks, the big screen. Prints the addresses and a one-time set-up link.
  --data DIR     folder of the elections (default: data)
  --host H       127.0.0.1 for this laptop alone (default), or 0.0.0.0 for tablets on the LAN as well
  --port N       port on this laptop (default: 8080; 0 takes a free one); the LAN's TLS port is the next one
  --tls auto|off auto: devices on the LAN speak TLS, this laptop needs none (default)
                 off: no TLS on the LAN; nothing is served there until two officers agree at the desk
  --rehearsal    a new folder becomes a gladi bersih: invented people, watermarked everywhere`;

const MAX_PORT = 65_534;

/** Serves until it is told to stop (Ctrl-C, or the system's own signal). */
export async function serve(args: readonly string[], out: (line: string) => void): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: 'data' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8080' },
      tls: { type: 'string', default: 'auto' },
      rehearsal: { type: 'boolean', default: false },
    },
  });
  const { data, host, tls, rehearsal } = values;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > MAX_PORT)
    throw new RangeError(`--port ${values.port}: not a port`);
  if (tls !== 'auto' && tls !== 'off') throw new RangeError(`--tls ${tls}: auto or off`);
  const running = await startServer({ data, host, port, tls, rehearsal }, await nodeWorld(), out);
  const stop = () => void running.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
