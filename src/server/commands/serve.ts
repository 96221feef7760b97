import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeSignal } from '../../basics/signal.js';
import type { World } from '../../basics/world.js';
import { makePairing } from '../../desk/devices/pairing.js';
import { makeCeremony } from '../../desk/freeze/ceremony.js';
import { dropFreeze } from '../../desk/freeze/start.js';
import type { House, NextBox } from '../../desk/house.js';
import { makeSessions, type Sessions } from '../../desk/officers/sessions.js';
import { loadFonts } from '../../desk/print/fonts.js';
import { makeUploads } from '../../desk/setup/uploads.js';
import { makeBooths } from '../../election/booth.js';
import { makeOpenBox } from '../../record/open-box.js';
import { makeReadingDesk } from '../../record/reading-desk.js';
import { buildApp } from '../app.js';
import { type Box, makeNextBox, openCurrentBox } from '../boxes.js';
import { nodeWorld } from '../world.js';

export const SERVE_HELP = `bilik serve [--data DIR] [--host H] [--port N] [--tls auto|off] [--rehearsal]
Starts Bilik on this laptop: the desk, the kiosks, the big screen.
  --data DIR     folder of the elections (default: data)
  --host H       address to listen on (default: 127.0.0.1; 0.0.0.0 for tablets on the LAN)
  --port N       port (default: 8080; 0 takes any free one)
  --tls auto|off auto: TLS for devices on the LAN, none on this laptop itself (default: auto)
  --rehearsal    a new folder becomes a gladi bersih, watermarked everywhere`;

export interface ServeOptions {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly tls: 'auto' | 'off';
  readonly rehearsal: boolean;
}

export async function serve(args: readonly string[], out: (line: string) => void): Promise<void> {
  const options = readOptions(args);
  const running = await startServer(options, await nodeWorld(), out);
  const stop = () => void running.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

export function readOptions(args: readonly string[]): ServeOptions {
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
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`--port ${values.port}: not a port`);
  if (values.tls !== 'auto' && values.tls !== 'off') throw new RangeError(`--tls ${values.tls}: auto or off`);
  return { ...values, port, tls: values.tls };
}

export interface Running {
  readonly stop: () => Promise<void>;
}

/**
 * Opens the box in use and serves it; when the committee moves to another box, the same ports go on
 * with that one.
 */
export async function startServer(
  options: ServeOptions,
  world: World,
  out: (line: string) => void,
): Promise<Running> {
  const sessions = makeSessions(world);
  const fonts = loadFonts();
  let stopping = false;
  let moving: Promise<void> = Promise.resolve();
  let ports: readonly number[] | null = null;
  let close: () => Promise<void> = async () => undefined;

  const open = async (box: Box): Promise<void> => {
    const served = await serveBox(box, options, world, {
      sessions,
      fonts,
      ports,
      moveTo: (next) => void move(box, next),
    });
    ports = served.ports;
    close = served.close;
    for (const address of served.addresses) out(address);
  };
  const move = (from: Box, next: NextBox): void => {
    moving = moving.then(async () => {
      if (stopping) return;
      const box = await makeNextBox(options.data, world, from, next);
      await close();
      await open(box);
    });
  };
  await open(await openCurrentBox(options.data, world, options.rehearsal ? 'rehearsal' : 'election'));
  out(
    `Tautan sekali pakai / one-time link: ${firstAddress(options, ports)}/desk/#/enter/${sessions.newLink()}`,
  );
  return {
    stop: async () => {
      stopping = true;
      await moving;
      await close();
    },
  };
}

const firstAddress = (options: ServeOptions, ports: readonly number[] | null): string =>
  `http://127.0.0.1:${ports?.[0] ?? options.port}`;

interface Kept {
  readonly sessions: Sessions;
  readonly fonts: House['fonts'];
  readonly ports: readonly number[] | null;
  readonly moveTo: (next: NextBox) => void;
}

async function serveBox(box: Box, options: ServeOptions, world: World, kept: Kept) {
  const addresses: string[] = [];
  const house: House = {
    db: box.db,
    world,
    signal: makeSignal(),
    booths: makeBooths(),
    sessions: kept.sessions,
    pairing: makePairing(world),
    uploads: makeUploads(world.random),
    ceremony: makeCeremony(),
    box: makeOpenBox(),
    reading: makeReadingDesk(),
    fonts: kept.fonts,
    addresses: () => addresses,
    folder: box.folder,
    moveTo: kept.moveTo,
  };
  const app = await buildApp({ house, log: { level: 'warn' }, tls: null, pages: builtPages() });
  await app.listen({ host: options.host, port: kept.ports?.[0] ?? options.port });
  const ports = app.server.address();
  for (const host of hostsOf(options.host)) addresses.push(`http://${host}:${ports[0]}`);
  return {
    ports,
    addresses,
    close: async () => {
      await app.close();
      dropFreeze(house.ceremony.now());
      house.box.shut();
      await box.db.$disconnect();
    },
  };
}

/** Where people find this laptop: itself, and its addresses on the LAN if it listens there. */
function hostsOf(host: string): readonly string[] {
  if (host !== '0.0.0.0') return [host];
  const lan = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  return ['127.0.0.1', ...lan.map(({ address }) => address)];
}

/** The built pages lie beside the program; a server started from its source has them in dist/. */
function builtPages(): string | null {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const places = [join(here, 'web'), join(here, '..', '..', '..', 'dist', 'web')];
  return places.find((place) => existsSync(place)) ?? null;
}
