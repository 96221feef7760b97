import { setLanguage } from '../shared/words/words.js';
import type { Looks } from './looks.js';

/** Language, letters and contrast belong to the whole page, so they are set on its root. */
export function wearLooks(looks: Looks, before: Looks | null): void {
  if (looks === before) return;
  const root = document.documentElement;
  root.dataset.size = String(looks.size);
  if (looks.contrast) root.dataset.theme = 'contrast';
  else delete root.dataset.theme;
  if (looks.language !== before?.language) setLanguage(looks.language);
}

/**
 * Back gestures, reloads and the browser's own memory of pages do nobody harm: a swipe from the edge
 * lands on the same page, and a page that goes takes every word with it.
 *
 * One entry of the same address lies on top of the first, as a cushion: it holds nothing. Without it an
 * edge swipe would close the page in mid-word.
 */
export function keepInPlace(wipe: () => void): void {
  const cushion = () => {
    if (history.state !== 'cushion') history.pushState('cushion', '');
  };
  addEventListener('pointerdown', cushion, { passive: true });
  addEventListener('popstate', cushion);
  addEventListener('pagehide', wipe);
  addEventListener('contextmenu', (event) => event.preventDefault());
  addEventListener('dragstart', (event) => event.preventDefault());
}

interface WakeLock {
  readonly request: (kind: 'screen') => Promise<unknown>;
}

/** A dark screen frightens whoever enters the booth. Where the browser cannot do it, the handbook says how. */
export function keepAwake(): void {
  const lock = (navigator as { readonly wakeLock?: WakeLock }).wakeLock;
  if (lock === undefined) return;
  const hold = () => {
    if (document.visibilityState === 'visible') lock.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', hold);
  hold();
}

/** Full screen hides the address bar; where it is refused the page works all the same. */
export const fillScreen = (): void => {
  document.documentElement.requestFullscreen?.().catch(() => undefined);
};
