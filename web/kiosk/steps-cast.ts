import type { BoothEvent, Refused, Screen, Wait } from './booth.js';
import { PAUSED_RETRY_SECONDS, RETRY_SECONDS, TRIES_BEFORE_HELP } from './limits.js';

type At<Name extends Screen['at']> = Extract<Screen, { at: Name }>;

/** Sealed once: the lines go, the envelope stays, and only this envelope is ever sent. */
export function atSealing(screen: At<'sealing'>, event: BoothEvent): Screen {
  switch (event.is) {
    case 'sealed':
      return { at: 'casting', slip: screen.slip, sealed: event.sealed, tries: 1, wait: null };
    case 'cast-refused':
      return { at: 'refused', why: event.why };
    default:
      return screen;
  }
}

export function atCasting(screen: At<'casting'>, event: BoothEvent): Screen {
  switch (event.is) {
    case 'cast-accepted':
      return { at: 'thanks' };
    case 'cast-unanswered':
      return { ...screen, wait: { why: 'no-answer', seconds: RETRY_SECONDS } };
    case 'cast-refused': {
      const wait = waitFor(event.why);
      return wait === null ? { at: 'refused', why: event.why } : { ...screen, wait };
    }
    case 'go-on':
      return screen.wait === null ? screen : sendAgain(screen);
    case 'leave':
      // Whether the envelope is in the box the slip will tell.
      return screen.wait === null ? screen : { at: 'waiting' };
    default:
      return screen;
  }
}

/** Long enough for the voter to be told how to leave: the slip then says what became of the envelope. */
export const isLongWait = ({ tries, wait }: Pick<At<'casting'>, 'tries' | 'wait'>): boolean =>
  wait !== null && (tries >= TRIES_BEFORE_HELP || wait.why !== 'no-answer');

export const sendAgain = (screen: At<'casting'>): Screen => ({
  ...screen,
  tries: screen.tries + 1,
  wait: null,
});

/**
 * The refusals that may pass by themselves, or after the officers did something: the envelope is kept
 * and handed in again, so that nobody has to write twice. Null for the others.
 */
function waitFor(why: Refused): Wait | null {
  switch (why.kind) {
    case 'voting-not-open':
      return why.phase === 'paused' ? { why: 'paused', seconds: PAUSED_RETRY_SECONDS } : null;
    case 'broken':
      // The laptop failed half way, perhaps after the cast: the same bytes again are always safe.
      return { why: 'broken', seconds: RETRY_SECONDS };
    case 'too-many-tries':
      return { why: 'no-answer', seconds: RETRY_SECONDS };
    case 'more-ballots-than-check-ins':
      return { why: 'more-ballots-than-check-ins', seconds: PAUSED_RETRY_SECONDS };
    default:
      return null;
  }
}
