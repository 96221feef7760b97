import type { PersonId } from '../../src/election/person.js';
import type { Phase } from '../../src/election/phase.js';
import type { KioskRefusal, KioskState } from '../../src/kiosk/api.js';
import type { KioskPerson } from './find.js';
import { type Ballot, type House, NO_HOUSE } from './house.js';
import type { Line } from './lines.js';
import { FIRST_LOOKS, type Looks } from './looks.js';

/**
 * The whole kiosk page as one value. `step.ts` says what each event makes of it, `work.ts` what the
 * page must be doing meanwhile; neither knows the browser or the clock.
 */
export interface Booth {
  readonly house: House;
  readonly looks: Looks;
  /** Seconds since somebody last touched the tablet. */
  readonly idle: number;
  readonly screen: Screen;
}

/** A slip that was accepted, and the ballot it is for. Gone as soon as the voter is done or leaves. */
export interface Voter {
  readonly slip: string;
  readonly ballot: Ballot;
}

/** The paper in front of the voter. */
export interface Paper extends Voter {
  /** Writing: one per allowed name, blank ones included. Choosing: one per person chosen. */
  readonly lines: readonly Line[];
  /** Was the voter already asked about a blank or short ballot? Once is enough. */
  readonly asked: boolean;
}

export type Screen =
  /** Shut, locked or open: `doorOf` the house says which. */
  | { readonly at: 'waiting' }
  /** The code of a slip typed by hand. */
  | { readonly at: 'code'; readonly typed: string; readonly mistyped: boolean }
  | { readonly at: 'checking'; readonly slip: string }
  | { readonly at: 'refused'; readonly why: Refused }
  /** The slip is good; the page waits for the voter to sit down. From here to `casting` nothing is sent. */
  | ({ readonly at: 'welcome' } & Voter)
  | ({ readonly at: 'writing'; readonly active: number } & Paper)
  /** A run-off: the tied people. `full` right after a touch beyond the last allowed name. */
  | ({ readonly at: 'choosing'; readonly full: boolean } & Paper)
  | ({ readonly at: 'short' } & Paper)
  | ({ readonly at: 'review' } & Paper)
  | ({ readonly at: 'leaving'; readonly back: 'writing' | 'choosing' | 'review' } & Paper)
  /** The lines are about to become an envelope: once. */
  | ({ readonly at: 'sealing' } & Paper)
  /** The envelope, and no words any more. `wait` null while a try is under way. */
  | {
      readonly at: 'casting';
      readonly slip: string;
      readonly sealed: string;
      readonly tries: number;
      readonly wait: Wait | null;
    }
  | { readonly at: 'thanks' };

export interface Wait {
  readonly why: WaitReason;
  /** Until the same bytes go out again. */
  readonly seconds: number;
}
export type WaitReason = 'no-answer' | 'paused' | 'broken' | 'more-ballots-than-check-ins';

/** Why the page says no. The page's own reasons come on top of the laptop's. */
export interface Refused {
  readonly kind: KioskRefusal | 'no-answer' | 'photo-unreadable';
  /** Only with `voting-not-open`. */
  readonly phase?: Phase | undefined;
}

export type BoothEvent =
  // From the laptop.
  | { readonly is: 'state'; readonly state: KioskState }
  | { readonly is: 'people'; readonly electionId: string; readonly people: readonly KioskPerson[] }
  | { readonly is: 'state-unanswered' }
  | { readonly is: 'not-paired' }
  | { readonly is: 'slip-accepted' }
  | { readonly is: 'slip-unanswered' }
  | { readonly is: 'cast-accepted' }
  | { readonly is: 'cast-unanswered' }
  | { readonly is: 'cast-refused'; readonly why: Refused }
  // From the clock: one second has passed.
  | { readonly is: 'tick' }
  // From the page itself.
  | { readonly is: 'slip-read'; readonly slip: string }
  /** By the page's own check, or by the laptop. `by` hand: the code can be put right where it stands. */
  | { readonly is: 'slip-refused'; readonly why: Refused; readonly by: 'reader' | 'hand' | 'laptop' }
  | { readonly is: 'sealed'; readonly sealed: string }
  // From the voter.
  | { readonly is: 'touch' }
  | { readonly is: 'looks'; readonly looks: Partial<Looks> }
  | { readonly is: 'type-code' }
  | { readonly is: 'code-key'; readonly key: string }
  | { readonly is: 'code-erase' }
  | { readonly is: 'code-clear' }
  | { readonly is: 'begin' }
  | { readonly is: 'key'; readonly key: string }
  | { readonly is: 'erase' }
  | { readonly is: 'clear' }
  | { readonly is: 'line'; readonly at: number }
  | { readonly is: 'next' }
  | { readonly is: 'pick'; readonly person: PersonId; readonly name: string }
  | { readonly is: 'toggle'; readonly person: PersonId; readonly name: string }
  | { readonly is: 'finish' }
  | { readonly is: 'write-on' }
  | { readonly is: 'change'; readonly at: number }
  | { readonly is: 'go-on' }
  | { readonly is: 'cast' }
  | { readonly is: 'leave' }
  | { readonly is: 'stay' }
  | { readonly is: 'understood' }
  | { readonly is: 'wipe' };

export const FIRST_BOOTH: Booth = {
  house: NO_HOUSE,
  looks: FIRST_LOOKS,
  idle: 0,
  screen: { at: 'waiting' },
};

/** Has the page a voter, somebody's slip or words in memory? */
export const isOccupied = (screen: Screen): boolean =>
  screen.at !== 'waiting' && screen.at !== 'code' && screen.at !== 'refused' && screen.at !== 'thanks';
