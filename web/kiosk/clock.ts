import { unreachable } from '../../src/basics/unreachable.js';
import type { Booth, Screen } from './booth.js';
import { IDLE_SECONDS, REFUSED_SECONDS, THANKS_SECONDS, WARNING_SECONDS, WELCOME_SECONDS } from './limits.js';
import { FIRST_LOOKS } from './looks.js';
import { sendAgain } from './steps-cast.js';

/** What one second without a touch makes of the booth. */
export function afterTick(booth: Booth): Booth {
  const idle = booth.idle + 1;
  const { screen } = booth;
  if (screen.at === 'casting') return { ...booth, screen: castTick(screen) };
  if (screen.at === 'waiting') {
    // Somebody tried the large letters and walked on.
    return { ...booth, idle, looks: idle >= IDLE_SECONDS ? FIRST_LOOKS : booth.looks };
  }
  const left = secondsLeft(screen, idle);
  return { ...booth, idle, screen: left !== null && left <= 0 ? { at: 'waiting' } : screen };
}

function castTick(screen: Extract<Screen, { at: 'casting' }>): Screen {
  if (screen.wait === null) return screen;
  const seconds = screen.wait.seconds - 1;
  return seconds <= 0 ? sendAgain(screen) : { ...screen, wait: { ...screen.wait, seconds } };
}

/** Seconds until a screen goes back to the start by itself; null if it never does. */
function secondsLeft(screen: Screen, idle: number): number | null {
  switch (screen.at) {
    case 'waiting':
    case 'checking':
    case 'sealing':
    case 'casting':
      return null;
    case 'refused':
      return REFUSED_SECONDS - idle;
    case 'thanks':
      return THANKS_SECONDS - idle;
    case 'code':
    case 'writing':
    case 'choosing':
    case 'short':
    case 'review':
    case 'leaving':
      return IDLE_SECONDS + WARNING_SECONDS - idle;
    case 'welcome':
      return WELCOME_SECONDS + WARNING_SECONDS - idle;
    default:
      return unreachable(screen);
  }
}

/** The countdown before everything is wiped; null while nobody needs to be asked. */
export function warningOf(booth: Booth): number | null {
  if (booth.screen.at === 'refused' || booth.screen.at === 'thanks') return null;
  const left = secondsLeft(booth.screen, booth.idle);
  return left !== null && left <= WARNING_SECONDS ? left : null;
}
