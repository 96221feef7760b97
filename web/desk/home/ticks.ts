import { useEffect, useState } from 'preact/hooks';
import { PEOPLE_ITEMS } from './checklist.js';

const read = (key: string): ReadonlySet<string> => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((item) => PEOPLE_ITEMS.includes(item)) : []);
  } catch {
    // Not kept, or not readable: the list simply starts unticked.
    return new Set();
  }
};

/**
 * Ticks of the day's list. They are reminders and prove nothing, so they stay in this browser.
 *
 * @param box each ballot box has its own: its `setupHash`, or one word before there is one
 */
export function useTicks(box: string): {
  readonly ticks: ReadonlySet<string>;
  readonly setTick: (item: string, done: boolean) => void;
} {
  const key = `bilik-ticks-${box}`;
  const [ticks, setTicks] = useState(() => read(key));
  useEffect(() => setTicks(read(key)), [key]);
  const setTick = (item: string, done: boolean) => {
    const next = new Set(ticks);
    if (done) next.add(item);
    else next.delete(item);
    setTicks(next);
    try {
      localStorage.setItem(key, JSON.stringify([...next]));
    } catch {
      // Kept until the page is closed.
    }
  };
  return { ticks, setTick };
}
