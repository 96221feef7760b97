import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from '../basics/world.js';
import type { House, Lan } from '../desk/house.js';
import { buildApp } from './app.js';
import { openTls } from './tls/folder.js';
import { buildTrustDoor } from './tls/trust-door.js';

export interface Place {
  readonly host: string;
  readonly port: number;
  readonly tls: 'auto' | 'off';
}

export interface Door {
  readonly port: number;
  readonly addresses: readonly string[];
  readonly close: () => Promise<void>;
}

const EVERYWHERE = '0.0.0.0';
const LOOPBACK = '127.0.0.1';

/**
 * Listens. The laptop's own browser comes over loopback without TLS: there is nobody in between, and a
 * browser trusts it with a camera. Devices on the LAN come over TLS, on the next port, unless the
 * committee switched that off.
 */
export async function openDoors(
  place: Place,
  data: string,
  world: World,
  houseOn: (lan: Lan) => House,
): Promise<Door> {
  const lanAddresses =
    place.host === EVERYWHERE ? addressesOnLan() : place.host === LOOPBACK ? [] : [place.host];
  const wantsTls = place.tls === 'auto' && lanAddresses.length > 0;
  const tls = wantsTls ? await openTls(data, world, lanAddresses) : null;
  const addresses: string[] = [];
  const trustAddresses: string[] = [];
  const house = houseOn({
    addresses,
    fingerprint: tls?.fingerprint ?? null,
    trustAddresses,
  });
  const common = { house, log: { level: 'warn' }, pages: builtPages() } as const;

  const own = await buildApp({ ...common, tls: null });
  await own.listen({ host: wantsTls ? LOOPBACK : place.host, port: place.port });
  const port = (own.server.address() as AddressInfo).port;
  addresses.push(`http://${LOOPBACK}:${port}`);
  if (tls === null) {
    addresses.push(...lanAddresses.map((address) => `http://${address}:${port}`));
    return { port, addresses, close: () => own.close() };
  }
  const lan = await buildApp({ ...common, tls });
  await lan.listen({ host: place.host, port: port + 1 });
  const secure = lanAddresses.map((address) => `https://${address}:${port + 1}`);
  addresses.push(...secure);
  const trust = buildTrustDoor(tls, secure);
  await trust.listen({ host: place.host, port: port + 2 });
  trustAddresses.push(...lanAddresses.map((address) => `http://${address}:${port + 2}`));
  return {
    port,
    addresses,
    close: async () => {
      await trust.close();
      await lan.close();
      await own.close();
    },
  };
}

function addressesOnLan(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** The built pages lie beside the program; a server run from its source finds them in dist/. */
function builtPages(): string | null {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const places = [join(here, 'web'), join(here, '..', '..', 'dist', 'web')];
  return places.find((place) => existsSync(place)) ?? null;
}
