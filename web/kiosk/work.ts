import { unreachable } from '../../src/basics/unreachable.js';
import type { Booth, Paper } from './booth.js';

/** What the page must be doing for the screen it shows. It is derived, so it can be neither forgotten nor done twice. */
export type Work =
  /** Ask the laptop how things stand, and load the people once. */
  | { readonly do: 'watch' }
  | { readonly do: 'check-slip'; readonly slip: string }
  /** Between slip and cast: not one byte. */
  | { readonly do: 'nothing' }
  | { readonly do: 'seal'; readonly paper: Paper }
  | { readonly do: 'send'; readonly slip: string; readonly sealed: string };

export function workOf(booth: Booth): Work {
  const { screen } = booth;
  switch (screen.at) {
    case 'waiting':
    case 'code':
    case 'refused':
    case 'thanks':
      return { do: 'watch' };
    case 'checking':
      return { do: 'check-slip', slip: screen.slip };
    case 'welcome':
    case 'writing':
    case 'choosing':
    case 'short':
    case 'review':
    case 'leaving':
      return { do: 'nothing' };
    case 'sealing':
      return { do: 'seal', paper: screen };
    case 'casting':
      return screen.wait === null
        ? { do: 'send', slip: screen.slip, sealed: screen.sealed }
        : { do: 'nothing' };
    default:
      return unreachable(screen);
  }
}
