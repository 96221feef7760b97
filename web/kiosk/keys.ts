import { useEffect } from 'preact/hooks';
import type { Driver } from './driver.js';
import { NO_KEYS, paused, pressed, SCANNER_GAP_MS, type Heard, type Wedge } from './wedge.js';

/** Keys of a real keyboard, and a USB scanner that types: the same page understands both. */
export function useKeys(driver: Driver, onSign: (sign: string) => void, onKey: (key: string) => void): void {
  useEffect(() => {
    let wedge: Wedge = NO_KEYS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = ([next, heard]: readonly [Wedge, Heard]) => {
      wedge = next;
      if (heard.kind === 'typed') for (const sign of heard.signs) onSign(sign);
      if (heard.kind === 'reading') driver.present(heard.text, 'reader');
      return heard.kind;
    };
    const down = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isForButton(event)) return;
      if (event.key.length === 1 || event.key === 'Enter') {
        clearTimeout(timer);
        event.preventDefault();
        const kind = take(pressed(wedge, event.key, event.timeStamp));
        if (event.key === 'Enter' && kind !== 'reading') onKey('Enter');
        timer = setTimeout(() => take(paused(wedge)), SCANNER_GAP_MS * 2);
      } else onKey(event.key);
    };
    addEventListener('keydown', down);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', down);
    };
  });
}

/** A button that has the focus takes space and Enter itself; everything else is writing. */
const isForButton = (event: KeyboardEvent): boolean =>
  (event.key === ' ' || event.key === 'Enter') &&
  event.target instanceof Element &&
  event.target.closest('button, label, input') !== null;
