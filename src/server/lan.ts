import type { Server } from 'node:https';
import type { FastifyInstance } from 'fastify';
import type { World } from '../basics/world.js';
import type { Lan, LanNow } from '../desk/house.js';
import type { Network } from './network.js';
import { dropAuthorityKey, openTls, type Tls } from './tls/folder.js';
import { buildTrustDoor } from './tls/trust-door.js';

/** Where devices other than this laptop may come in, and how the committee wants it. */
export interface LanPlan {
  /** An address of this machine, or 0.0.0.0 for all of them; null if nobody else is to come in. */
  readonly host: string | null;
  readonly tls: 'auto' | 'off';
  /** Data folder, with the authority in it. */
  readonly data: string;
  /** Certified or void: nothing more is vouched for, so the authority's key goes. */
  readonly finished: boolean;
  /** The log of this box says that two officers agreed to do without TLS. */
  readonly plainAgreed: boolean;
}

/** What is known once the laptop's own door is open. */
export interface LanProgram {
  /** Of the devices' door; the page that walks a tablet through trusting us is on the next one. */
  readonly port: number;
  /** The whole program as an app; `tls` null for plain http. */
  readonly build: (tls: Tls | null) => Promise<FastifyInstance>;
  /** Puts the residents' page into an app that is reached without TLS. */
  readonly watchers: (app: FastifyInstance) => Promise<void>;
  /** Told after every change of an address. */
  readonly changed: () => void;
}

export interface LanDoor extends Lan {
  readonly open: (program: LanProgram) => Promise<void>;
  readonly close: () => Promise<void>;
}

const EVERYWHERE = '0.0.0.0';
/** A leaf is good for days; a laptop that is never switched off gets a new one in time. */
const RENEW_LEAF_MS = 86_400_000;
const SHUT: LanNow = { mode: 'none', addresses: [], fingerprint: null, trustAddresses: [] };

/**
 * The door of the LAN: over TLS, or without it once two officers agreed, or shut. It follows the laptop
 * when its address changes; devices that are connected stay so.
 */
export function makeLanDoor(plan: LanPlan, network: Network, world: World): LanDoor {
  let now = SHUT;
  let doors: readonly FastifyInstance[] = [];
  let named: readonly string[] = [];
  let renewed = 0;
  let timer: NodeJS.Timeout | null = null;
  let later: (() => Promise<void>) | null = null;
  const { host, data } = plan;
  const hosts = () => (host === EVERYWHERE ? network.addresses() : host === null ? [] : [host]);

  const tellPlain = (port: number) => {
    named = hosts();
    now = { ...SHUT, mode: 'plain', addresses: urls('http', named, port) };
  };
  const tellSecure = (port: number, fingerprint: string, reached: readonly string[]) => {
    named = reached;
    const trustAddresses = urls('http', reached, port + 1);
    now = { mode: 'tls', addresses: urls('https', reached, port), fingerprint, trustAddresses };
  };

  const openPlain = async (host: string, { port, build }: LanProgram) => {
    const app = await build(null);
    await app.listen({ host, port });
    doors = [app];
    tellPlain(port);
  };
  const openSecure = async (host: string, { port, build, watchers }: LanProgram, tls: Tls) => {
    const app = await build(tls);
    await app.listen({ host, port });
    const trust = await buildTrustDoor(tls, () => now.addresses, watchers);
    await trust.listen({ host, port: port + 1 });
    doors = [app, trust];
    renewed = Date.parse(world.now());
    tellSecure(port, tls.fingerprint, hosts());
  };

  /** The laptop's address changed, or the leaf grows old. */
  const follow = async ({ port, changed }: LanProgram) => {
    const present = hosts();
    const moved = present.join() !== named.join();
    if (now.mode === 'plain' && moved) tellPlain(port);
    if (now.mode === 'tls' && (moved || Date.parse(world.now()) - renewed > RENEW_LEAF_MS)) {
      const tls = await openTls(data, world, present);
      // Without the authority's key, an address that no leaf names is no address of ours.
      const reached = tls === null ? present.filter((address) => named.includes(address)) : present;
      if (tls !== null) (doors[0]?.server as Server | undefined)?.setSecureContext(tls);
      renewed = Date.parse(world.now());
      tellSecure(port, now.fingerprint ?? '', reached);
    }
    if (moved) changed();
  };

  return {
    now: () => now,
    dropKey: () => dropAuthorityKey(data),
    goPlain: async () => {
      const open = later;
      later = null;
      await open?.();
    },
    open: async (program) => {
      // A crash between certification and this is made good here.
      if (plan.finished) dropAuthorityKey(data);
      if (host === null) return;
      const tls = plan.tls === 'off' ? null : await openTls(data, world, hosts());
      if (tls !== null) await openSecure(host, program, tls);
      else if (plan.plainAgreed) await openPlain(host, program);
      else {
        now = { ...SHUT, mode: plan.tls === 'off' ? 'asks-two' : 'no-key' };
        later = () => openPlain(host, program);
      }
      // One look at a time: an older one that ends later would take the laptop back to where it was.
      let looking = false;
      timer = setInterval(() => {
        if (looking) return;
        looking = true;
        void follow(program)
          .catch(() => undefined)
          .finally(() => {
            looking = false;
          });
      }, network.lookEvery);
      timer.unref();
    },
    close: async () => {
      if (timer !== null) clearInterval(timer);
      later = null;
      for (const door of doors) await door.close();
      doors = [];
      now = SHUT;
    },
  };
}

const urls = (scheme: string, addresses: readonly string[], port: number): readonly string[] =>
  addresses.map((address) => `${scheme}://${address}:${port}`);
