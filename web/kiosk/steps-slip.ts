import type { Phase } from '../../src/election/phase.js';
import type { BoothEvent, Refused, Screen } from './booth.js';
import type { Ballot, Door } from './house.js';
import { pressCode } from './typed-code.js';

type At<Name extends Screen['at']> = Extract<Screen, { at: Name }>;

export function atWaiting(
  screen: At<'waiting'>,
  event: BoothEvent,
  door: Door,
  phase: Phase | undefined,
): Screen {
  switch (event.is) {
    case 'slip-read': {
      const why = refusedBy(door, phase);
      return why === null ? { at: 'checking', slip: event.slip } : { at: 'refused', why };
    }
    case 'slip-refused':
      // A slip of elsewhere held up before the vote is open: what matters is that the vote is not open.
      return { at: 'refused', why: door.kind === 'shut' ? (refusedBy(door, phase) ?? event.why) : event.why };
    case 'type-code':
      return door.kind === 'open' ? { at: 'code', typed: '', mistyped: false } : screen;
    default:
      return screen;
  }
}

/** Why no slip is taken now; null if one is. */
function refusedBy(door: Door, phase: Phase | undefined): Refused | null {
  switch (door.kind) {
    case 'open':
      return null;
    case 'shut':
      return { kind: 'voting-not-open', phase };
    case 'locked':
    case 'not-paired':
      return { kind: door.kind };
    default:
      return { kind: 'no-answer' };
  }
}

export function atCode(screen: At<'code'>, event: BoothEvent): Screen {
  switch (event.is) {
    case 'code-key': {
      const typed = pressCode(screen.typed, event.key);
      return typed === screen.typed ? screen : { at: 'code', typed, mistyped: false };
    }
    case 'code-erase':
      return { at: 'code', typed: screen.typed.slice(0, -1), mistyped: false };
    case 'code-clear':
      return { at: 'code', typed: '', mistyped: false };
    case 'slip-read':
      return { at: 'checking', slip: event.slip };
    case 'slip-refused':
      return event.by === 'hand' ? { ...screen, mistyped: true } : { at: 'refused', why: event.why };
    case 'leave':
      return { at: 'waiting' };
    default:
      return screen;
  }
}

/** @param ballot what this slip is for; there always is one when a slip is checked */
export function atChecking(screen: At<'checking'>, event: BoothEvent, ballot: Ballot | null): Screen {
  switch (event.is) {
    case 'slip-accepted':
      return ballot === null ? screen : { at: 'welcome', slip: screen.slip, ballot };
    case 'slip-refused':
      return event.by === 'laptop' ? { at: 'refused', why: event.why } : screen;
    case 'slip-unanswered':
      return { at: 'refused', why: { kind: 'no-answer' } };
    default:
      return screen;
  }
}

/** A new slip can be shown at once; the page also goes on by itself after a while. */
export function atRefused(
  screen: At<'refused'>,
  event: BoothEvent,
  door: Door,
  phase: Phase | undefined,
): Screen {
  if (event.is === 'understood') return { at: 'waiting' };
  const next = atWaiting({ at: 'waiting' }, event, door, phase);
  return next.at === 'waiting' ? screen : next;
}
