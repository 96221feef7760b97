import { scrypt } from 'node:crypto';
import type { World } from '../../src/basics/world.js';
import { nodeWorld } from '../../src/server/world.js';

/** A thirtieth of the product's: what a day spends on PINs and passphrases is half of a test otherwise. */
const QUICK = { N: 2 ** 10, r: 8, p: 1 } as const;

/**
 * This machine's clock, chance and cryptography; only PINs and passphrases are stretched in a hurry. What the
 * product spends on them is held fast in doors.test.ts, and spent in full there and in the whole days of
 * election-day.test.ts, rehearse.test.ts and secrecy.test.ts.
 */
export async function testWorld(): Promise<World> {
  const stretch: World['stretch'] = (secret, salt) =>
    new Promise((resolve, reject) => {
      scrypt(secret, salt, 32, QUICK, (error, key) => (error === null ? resolve(key) : reject(error)));
    });
  return { ...(await nodeWorld()), stretch };
}
