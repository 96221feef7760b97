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

/** Of a set-up that is not frozen yet, one for a rehearsal and one for an election. */
const SETTING_UP = 'bilik-ticks-setup-';
const KINDS = ['election', 'rehearsal'] as const;

/**
 * Ticks of the day's list. They are reminders and prove nothing, so they stay in this browser. Each box has its
 * own: what was ticked at a rehearsal, or for the box before, is to be looked at again.
 *
 * @param setupHash null until the box is frozen
 */
export function useTicks(
  setupHash: string | null,
  kind: (typeof KINDS)[number],
): {
  readonly ticks: ReadonlySet<string>;
  readonly setTick: (item: string, done: boolean) => void;
} {
  const key = setupHash === null ? `${SETTING_UP}${kind}` : `bilik-ticks-${setupHash}`;
  const [ticks, setTicks] = useState(() => read(key));
  useEffect(() => {
    setTicks(read(key));
    if (setupHash !== null) forgetSettingUp();
  }, [key]);
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

/** This box is frozen: the next set-up in this browser is another one's. */
function forgetSettingUp(): void {
  try {
    for (const kind of KINDS) localStorage.removeItem(`${SETTING_UP}${kind}`);
  } catch {
    // Nothing is kept here.
  }
}
