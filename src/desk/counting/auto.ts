import type { House } from '../house.js';
import { moveReading } from './reading.js';

interface Auto {
  /** To be called after every change of the reading. */
  readonly follow: () => void;
  readonly stop: () => void;
}

/** What the reading waits for, and goes on by itself when it is done. */
const WAITS: readonly string[] = ['compare-first', 'names-being-decided'];

const started = new WeakMap<House, Auto>();

/** One clock for the laptop's door and the LAN's: two would read twice as fast, and only one would hear a pause. */
export function autoReading(house: House): Auto {
  const known = started.get(house) ?? makeAuto(house);
  started.set(house, known);
  return known;
}

/**
 * Automatic reading, only if the committee chose it: one name every so many seconds, until the hall
 * compares, somebody pauses, or nothing is left.
 */
function makeAuto(house: House): Auto {
  let timer: NodeJS.Timeout | null = null;
  let seconds: number | null = null;
  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    seconds = null;
  };
  const readOne = async (): Promise<void> => {
    const moved = await moveReading(house, undefined, 'next', null);
    if (!moved.ok && !WAITS.includes(moved.refusal.kind)) return stop();
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
