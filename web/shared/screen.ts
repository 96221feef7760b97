import { useEffect, useState } from 'preact/hooks';
import type { PublicScreen } from '../../src/projector/api.js';
import { onJson } from './signal.js';

/** A line that comes back sooner than this was never away, as far as the hall is concerned. */
const QUIET_MS = 5_000;

/**
 * What the hall sees, as last heard: null only until the first message ever. `down` becomes true when the
 * line has been away for five seconds.
 */
export function useScreen(): { readonly screen: PublicScreen | null; readonly down: boolean } {
  const [screen, show] = useState<PublicScreen | null>(null);
  const [down, tell] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onJson<PublicScreen>('/screen', show, (up) => {
      clearTimeout(timer);
      if (up) tell(false);
      else timer = setTimeout(() => tell(true), QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return { screen, down };
}
