import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from '../basics/world.js';
import type { LanMode } from '../desk/api/parts.js';
import type { House, Lan } from '../desk/house.js';
import { buildApp, serveWatchers } from './app.js';
import { makeLanDoor } from './lan.js';
import type { Network } from './network.js';

export interface Place {
  readonly host: string;
  readonly port: number;
  readonly tls: 'auto' | 'off';
}

/** What the box in use says about the doors. */
export interface Standing {
  /** Certified or void, and nothing follows: no address is vouched for any more. */
  readonly finished: boolean;
  /** Two officers agreed to do without TLS on the LAN. */
  readonly plainAgreed: boolean;
}

export interface Door {
  /** On this laptop; the LAN's is the next one, and the page that leads to trust the one after. */
  readonly port: number;
  /** Of this laptop first, then of the LAN. */
  readonly addresses: () => readonly string[];
  /** How devices other than this laptop come in, if at all. */
  readonly mode: () => LanMode;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * Listens. The laptop's own browser comes over loopback without TLS: there is nobody in between, and a
 * browser trusts it with a camera. Devices on the LAN come over TLS, or not at all, unless two officers
 * agreed to do without.
 */
export async function openDoors(
  place: Place & { readonly data: string } & Standing,
  world: World,
  network: Network,
  houseOn: (lan: Lan) => House,
): Promise<Door> {
  const lan = makeLanDoor({ ...place, host: place.host === LOOPBACK ? null : place.host }, network, world);
  let own: readonly string[] = [];
  const house = houseOn({
    ...lan,
    now: () => ({ ...lan.now(), addresses: [...own, ...lan.now().addresses] }),
  });
  const common = { house, log: { level: 'warn' }, pages: builtPages() } as const;
  const app = await buildApp({ ...common, tls: null });
  await app.listen({ host: LOOPBACK, port: place.port });
  const { port } = app.server.address() as AddressInfo;
  own = [`http://${LOOPBACK}:${port}`];
  await lan.open({
    port: port + 1,
    build: (tls) => buildApp({ ...common, tls, plainLan: tls === null }),
    watchers: (app) => serveWatchers(app, house, common.pages),
    changed: () => house.signal.announce(),
  });
  return {
    port,
    addresses: () => house.lan.now().addresses,
    mode: () => lan.now().mode,
    close: async () => {
      await lan.close();
      await app.close();
    },
  };
}

/** The built pages lie beside the program; a server run from its source finds them in dist/. */
function builtPages(): string | null {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const places = [join(here, 'web'), join(here, '..', '..', 'dist', 'web')];
  return places.find((place) => existsSync(place)) ?? null;
}
