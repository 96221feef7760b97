import { toHex } from '../../basics/bytes.js';
import type { World } from '../../basics/world.js';

/** A device that is expected: its one-time path stands as a QR on the desk until it is opened once. */
export interface Expected {
  readonly id: string;
  readonly kind: 'kiosk' | 'projector' | 'booth';
  readonly label: string;
}

export interface PairingDesk {
  readonly expect: (device: Expected) => string;
  readonly take: (secret: string) => Expected | null;
}

/** Long enough to carry a tablet over, short enough that a photographed screen is worth nothing at noon. */
const VALID_MS = 10 * 60_000;
const MOST = 50;

export function makePairing(world: World): PairingDesk {
  const expected = new Map<string, { readonly device: Expected; readonly until: number }>();
  return {
    expect: (device) => {
      const oldest = expected.keys().next();
      if (expected.size >= MOST && !oldest.done) expected.delete(oldest.value);
      const secret = toHex(world.random(16));
      expected.set(secret, { device, until: Date.parse(world.now()) + VALID_MS });
      return secret;
    },
    take: (secret) => {
      const found = expected.get(secret);
      expected.delete(secret);
      return found !== undefined && Date.parse(world.now()) < found.until ? found.device : null;
    },
  };
}
