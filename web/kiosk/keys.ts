import { useEffect, useRef } from 'preact/hooks';
import { type Heard, isSoon, NO_KEYS, type Pace, paused, pressed, type Wedge } from './wedge.js';

/** A timer may run a little before the key that it waits for. */
const LATE_MS = 20;

/** Who listens to the keys; may change with every drawing. */
interface Listener {
  readonly pace: Pace;
  readonly onSign: (sign: string) => void;
  /** A key with a name: Enter, Backspace, ArrowUp. */
  readonly onKey: (key: string) => void;
  /** What a USB scanner typed. */
  readonly onReading: (text: string) => void;
}

/** Keys of a real keyboard, and a USB scanner that types: every screen understands both. */
export function useKeys(listener: Listener): void {
  const latest = useRef(listener);
  latest.current = listener;
  // Once, and not with every drawing: a scanner types faster than the page draws.
  useEffect(() => {
    let wedge: Wedge = NO_KEYS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = ([next, heard]: readonly [Wedge, Heard]) => {
      wedge = next;
      if (heard.kind === 'typed') for (const sign of heard.signs) latest.current.onSign(sign);
      if (heard.kind === 'reading') latest.current.onReading(heard.text);
      return heard.kind;
    };
    const down = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isSoon(wedge, event.timeStamp, latest.current.pace) && isForButton(event)) return;
      if (event.key.length !== 1 && event.key !== 'Enter') {
        latest.current.onKey(event.key);
        return;
      }
      event.preventDefault();
      clearTimeout(timer);
      const kind = take(pressed(wedge, event.key, event.timeStamp, latest.current.pace));
      if (event.key === 'Enter' && kind !== 'reading' && kind !== 'rest') latest.current.onKey('Enter');
      timer = setTimeout(() => take(paused(wedge, latest.current.pace)), latest.current.pace.gap + LATE_MS);
    };
    addEventListener('keydown', down);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', down);
    };
  }, []);
}

/** A button that has the focus takes space and Enter itself; everything else is writing. */
const isForButton = (event: KeyboardEvent): boolean =>
  (event.key === ' ' || event.key === 'Enter') &&
  event.target instanceof Element &&
  event.target.closest('button, label, input') !== null;
