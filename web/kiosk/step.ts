import { unreachable } from '../../src/basics/unreachable.js';
import type { Booth, BoothEvent, Screen } from './booth.js';
import { afterTick } from './clock.js';
import { answered, doorOf, relocked } from './house.js';
import { FIRST_LOOKS } from './looks.js';
import { atCasting, atSealing } from './steps-cast.js';
import { atChoosing, atLeaving, atReview, atShort, atWelcome, atWriting } from './steps-paper.js';
import { atChecking, atCode, atRefused, atWaiting } from './steps-slip.js';

/** What an event makes of the booth. An event that means nothing on this screen changes nothing. */
export function step(booth: Booth, event: BoothEvent): Booth {
  switch (event.is) {
    case 'state':
      return { ...booth, house: answered(booth.house, event.state) };
    case 'people':
      // An answer about an election that is no longer the one on the laptop is dropped.
      return booth.house.state?.ballot?.electionId === event.electionId
        ? { ...booth, house: { ...booth.house, people: event.people } }
        : booth;
    case 'state-unanswered':
      return { ...booth, house: { ...booth.house, misses: booth.house.misses + 1 } };
    case 'not-paired':
      return { ...booth, house: { ...booth.house, paired: false } };
    case 'tick':
      return settled(booth, afterTick(booth));
    case 'touch':
      return { ...booth, idle: 0 };
    case 'looks':
      return { ...booth, idle: 0, looks: { ...booth.looks, ...event.looks } };
    case 'wipe':
      return wiped(booth);
    default: {
      const screen = after(booth, event);
      // A late answer of the laptop, or a slip held up where none is wanted, is not the voter's touch.
      return screen === booth.screen ? booth : settled(booth, { ...booth, idle: 0, screen });
    }
  }
}

/** Back at the start with nothing kept: no slip, no word, no setting of the last voter. */
export const wiped = (booth: Booth): Booth => ({
  house: booth.house,
  looks: FIRST_LOOKS,
  idle: 0,
  screen: { at: 'waiting' },
});

/** Whoever arrives at the waiting page finds it as new; whoever has cast leaves a locked booth. */
function settled(before: Booth, booth: Booth): Booth {
  if (booth.screen.at === before.screen.at) return booth;
  if (booth.screen.at === 'thanks') return { ...booth, house: relocked(booth.house) };
  return booth.screen.at === 'waiting' ? wiped(booth) : booth;
}

type ScreenEvent = Exclude<
  BoothEvent,
  { is: 'state' | 'people' | 'state-unanswered' | 'not-paired' | 'tick' | 'touch' | 'looks' | 'wipe' }
>;

function after(booth: Booth, event: ScreenEvent): Screen {
  const { screen, house } = booth;
  switch (screen.at) {
    case 'waiting':
      return atWaiting(screen, event, doorOf(house), house.state?.phase);
    case 'code':
      return atCode(screen, event);
    case 'checking':
      return atChecking(screen, event, house.state?.ballot ?? null);
    case 'refused':
      return atRefused(screen, event, doorOf(house), house.state?.phase);
    case 'welcome':
      return atWelcome(screen, event);
    case 'writing':
      return atWriting(screen, event);
    case 'choosing':
      return atChoosing(screen, event);
    case 'short':
      return atShort(screen, event);
    case 'review':
      return atReview(screen, event);
    case 'leaving':
      return atLeaving(screen, event);
    case 'sealing':
      return atSealing(screen, event);
    case 'casting':
      return atCasting(screen, event);
    case 'thanks':
      return event.is === 'understood' ? { at: 'waiting' } : screen;
    default:
      return unreachable(screen);
  }
}
