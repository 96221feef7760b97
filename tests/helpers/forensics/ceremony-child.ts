/**
 * A process of its own that holds the key ceremony through the real app, and stands still twice so that its
 * parent can look into its memory: while the box secret must be there, and after the read-back, when it must not.
 *
 * It tells its parent the secrets under a mask, byte by byte, so that telling leaves no copy of its own.
 */
import { writeSync } from 'node:fs';
import { writeHeapSnapshot } from 'node:v8';
import { toHex } from '../../../src/basics/bytes.js';
import { nodeWorld } from '../../../src/server/world.js';
import { aDay, freeze, setUp } from '../day.js';
import { MASK, type Stop } from './memory.js';

const real = await nodeWorld();
const masked = (secret: Uint8Array): number[] => Array.from(secret, (byte) => byte ^ MASK);

/** What must be found wherever we look, or the looking is worth nothing: bytes, and a text of them. */
const decoy = real.random(32);
const kept = { decoy, text: toHex(decoy) };
const secrets: number[][] = [];

function stop(at: Stop['at'], cards: readonly string[]): void {
  const snapshot = writeHeapSnapshot(
    process.argv[2] === undefined ? undefined : `${process.argv[2]}/${at}.heapsnapshot`,
  );
  const told: Stop = { at, secrets, decoy: masked(kept.decoy), cards, snapshot };
  writeSync(1, `${JSON.stringify(told)}\n`);
  process.kill(process.pid, 'SIGSTOP');
}

const teardowns: (() => Promise<void>)[] = [];
const day = await aDay(
  { teardown: (work: () => Promise<void>) => void teardowns.push(work) } as Parameters<typeof aDay>[0],
  {
    ...real,
    crypto: {
      ...real.crypto,
      boxKeys: () => {
        const keys = real.crypto.boxKeys();
        secrets.push(masked(keys.secretKey));
        return keys;
      },
      signKeys: () => {
        const keys = real.crypto.signKeys();
        secrets.push(masked(keys.secretKey.subarray(0, 32)));
        return keys;
      },
      // The record key is locked after the box secret was split and before it is overwritten.
      lock: (message, nonce, key) => {
        stop('held', []);
        return real.crypto.lock(message, nonce, key);
      },
    },
  },
);
await setUp(day);
const { cards } = await freeze(day);
stop('read-back', cards);
for (const work of teardowns) await work();
if (kept.text.length !== 64) throw new Error('the decoy was lost');
