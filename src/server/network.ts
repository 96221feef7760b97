import { networkInterfaces } from 'node:os';

/** What the machine knows of the networks it is in; a test brings its own. */
export interface Network {
  /** IPv4 addresses under which other devices may reach this laptop, now. */
  readonly addresses: () => readonly string[];
  /** How often they are looked at again, in milliseconds. */
  readonly lookEvery: number;
}

/** A router that gave the laptop a new address is noticed before somebody has fetched the technician. */
const LOOK_EVERY_MS = 10_000;

export const systemNetwork: Network = {
  addresses: () =>
    Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address),
  lookEvery: LOOK_EVERY_MS,
};
