import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { World } from '../../basics/world.js';

type Slow = Pick<World, 'stretch'>;

/** A PIN as it rests in the database: salt and what it was stretched to (scrypt), both in hexadecimal. */
export async function hashPin(world: Slow, pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${Buffer.from(await stretch(world, pin, salt)).toString('hex')}`;
}

export async function pinFits(world: Slow, pin: string, hashed: string): Promise<boolean> {
  const [salt = '', wanted = ''] = hashed.split(':');
  return timingSafeEqual(await stretch(world, pin, Buffer.from(salt, 'hex')), Buffer.from(wanted, 'hex'));
}

/** 32 bytes from a secret that a person types, on whatever keyboard: equal letters give equal bytes. */
export function stretch(world: Slow, secret: string, salt: Uint8Array): Promise<Uint8Array> {
  return world.stretch(secret.normalize('NFKC'), salt);
}
