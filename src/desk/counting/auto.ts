import type { House } from '../house.js';
import { moveReading } from './reading.js';

/**
 * Automatic reading, only if the committee chose it: one name every so many seconds, until the hall
 * compares, somebody pauses, or nothing is left.
 *
 * @returns to be called after every change of the reading, and to stop for good
 */
export function autoReading(house: House): { readonly follow: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | null = null;
  let seconds: number | null = null;
  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    seconds = null;
  };
  const readOne = async (): Promise<void> => {
    // While somebody decides on a writing the board stands still: no vote may look over a teller's shoulder.
    if (house.claims.now(Date.parse(house.world.now())).length > 0) return;
    const moved = await moveReading(house, 'next', null);
    if (!moved.ok && moved.refusal.kind !== 'compare-first') return stop();
    if (moved.ok) house.signal.announce();
  };
  const follow = () => {
    const { autoSeconds, paused } = house.reading.now();
    const wanted = paused ? null : autoSeconds;
    if (wanted === seconds) return;
    stop();
    if (wanted === null) return;
    seconds = wanted;
    timer = setInterval(() => void readOne().catch(stop), wanted * 1_000);
  };
  return { follow, stop };
}
