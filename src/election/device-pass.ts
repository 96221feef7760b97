import { fromHex, toHex } from '../basics/bytes.js';
import { type Hash, hashBytes } from '../basics/hash.js';
import type { World } from '../basics/world.js';

/** The cookie of a paired device: its id and a secret of which the database keeps only the hash. */
export const DEVICE_COOKIE = 'bilik-device';

export interface DevicePass {
  readonly cookie: string;
  readonly secretHash: Hash;
}

export function newDevicePass(random: World['random'], device: string): DevicePass {
  const secret = toHex(random(24));
  return { cookie: `${device}.${secret}`, secretHash: hashBytes(fromHex(secret)) };
}

/** Which device a cookie claims to be, and the hash that proves it; null for anything else. */
export function readDevicePass(
  cookie: string | undefined,
): { readonly device: string; readonly secretHash: Hash } | null {
  const [, device, secret] = /^([a-z0-9]{1,40})\.([0-9a-f]{48})$/.exec(cookie ?? '') ?? [];
  if (device === undefined || secret === undefined) return null;
  return { device, secretHash: hashBytes(fromHex(secret)) };
}
