/**
 * A process of its own that holds the key ceremony through the real app, and stands still twice so that its
 * parent can look into its memory: while the box secret must be there, and after the read-back, when it must not.
 *
 * It tells its parent the secrets under a mask, byte by byte, so that telling leaves no copy of its own.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
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

/**
 * What the garbage collector does under load, at the worst moment: small byte arrays that live in its own
 * heap are moved while they hold a secret, and the old place is not wiped. Needs --expose-gc.
 */
function collect(): void {
  const { gc } = globalThis as { gc?: (how: { readonly type: 'minor' }) => void };
  if (gc === undefined) throw new Error('run with --expose-gc');
  gc({ type: 'minor' });
}

function stop(at: Stop['at'], cards: readonly string[]): void {
  // A heap snapshot collects garbage first, so it is taken only where nothing is held any more.
  const snapshot = at === 'held' ? '' : writeHeapSnapshot(join(process.argv[2] ?? '.', `${at}.heapsnapshot`));
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
        collect();
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
