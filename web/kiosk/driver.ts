import type { Booth, BoothEvent, Paper } from './booth.js';
import { FIRST_BOOTH } from './booth.js';
import { doorOf } from './house.js';
import type { Answer, Laptop } from './laptop.js';
import { slipEvent } from './slip.js';
import { step } from './step.js';
import { type Work, workOf } from './work.js';

/** What the page gets from the browser. */
export interface Browser {
  readonly laptop: Laptop;
  readonly seal: (paper: Paper) => string;
  readonly later: (work: () => void, milliseconds: number) => void;
  /** Milliseconds since any fixed moment, also while the tablet slept. */
  readonly now: () => number;
}

/** The booth, and the only two ways to act on it. */
export interface Driver {
  readonly booth: () => Booth;
  readonly dispatch: (event: BoothEvent) => void;
  /** A text from a reader or from the keyboard: a slip, or the officer's booth card. */
  readonly present: (text: string, by: 'reader' | 'hand') => void;
}

/** How often the laptop is asked whether the booth was released. */
const WATCH_MS = 2_000;
/** The people are loaded anew so often: two officers may have added a resident since. In questions. */
const PEOPLE_EVERY = 300;
/** The page draws "one moment" before a slow tablet spends its breath on the sealing. */
const DRAW_FIRST_MS = 60;
const SECOND_MS = 1_000;
/** After a long sleep of the tablet so many ticks are enough to wipe every screen. */
const MOST_TICKS = 600;

/** Runs the machine of `step.ts`: does the work each screen wants, and hands back what came of it. */
export function startDriver(browser: Browser, show: (booth: Booth) => void): Driver {
  let booth = FIRST_BOOTH;
  let doing: Work['do'] = 'nothing';
  let errand = 0;

  const dispatch = (event: BoothEvent): void => {
    const before = booth;
    booth = step(booth, event);
    if (booth !== before) show(booth);
    follow();
  };

  /** Takes up the work of the present screen, unless it is under way. */
  const follow = (): void => {
    const work = workOf(booth);
    // Two pieces of one kind never follow each other: between two tries to send there is a wait.
    if (work.do === doing) return;
    doing = work.do;
    errand += 1;
    start(work, errand);
  };

  /** An answer that comes after the page went on is dropped. */
  const hear = (mine: number, event: BoothEvent): void => {
    if (mine === errand) dispatch(event);
  };

  const start = (work: Work, mine: number): void => {
    switch (work.do) {
      case 'watch':
        void watch(mine, 0);
        return;
      case 'check-slip':
        void browser.laptop.showSlip(work.slip).then((answer) => hear(mine, slipAnswer(answer)));
        return;
      case 'send':
        void browser.laptop.cast(work.slip, work.sealed).then((answer) => hear(mine, castAnswer(answer)));
        return;
      case 'seal':
        browser.later(() => hear(mine, sealing(browser, work.paper)), DRAW_FIRST_MS);
        return;
      default:
        return;
    }
  };

  const watch = async (mine: number, question: number): Promise<void> => {
    const answer = await browser.laptop.state();
    hear(mine, stateAnswer(answer));
    const electionId = booth.house.state?.ballot?.electionId;
    const wanted = booth.house.people === null || question % PEOPLE_EVERY === PEOPLE_EVERY - 1;
    if (mine === errand && answer.kind === 'yes' && electionId !== undefined && wanted) {
      const people = await browser.laptop.people();
      if (people.kind === 'yes') hear(mine, { is: 'people', electionId, people: people.value.people });
    }
    browser.later(() => {
      if (mine === errand) void watch(mine, question + 1);
    }, WATCH_MS);
  };

  const present = (text: string, by: 'reader' | 'hand'): void => {
    const event = slipEvent(text, booth.house, by);
    const isLocked = booth.screen.at === 'waiting' && doorOf(booth.house).kind === 'locked';
    if (isLocked && event.is === 'slip-refused' && event.why.kind === 'malformed') showCard(text);
    else dispatch(event);
  };

  /** In a locked booth a text that is no slip may be the officer's card. */
  const showCard = (card: string): void => {
    void browser.laptop.release(card).then(async (answer) => {
      if (answer.kind === 'yes') dispatch(stateAnswer(await browser.laptop.state()));
      else dispatch({ is: 'slip-refused', by: 'reader', why: { kind: 'locked' } });
    });
  };

  let last = browser.now();
  const tick = (): void => {
    const seconds = Math.min(MOST_TICKS, Math.floor((browser.now() - last) / SECOND_MS));
    last += seconds * SECOND_MS;
    if (seconds === MOST_TICKS) last = browser.now();
    for (let second = 0; second < seconds; second += 1) dispatch({ is: 'tick' });
    browser.later(tick, SECOND_MS);
  };

  follow();
  browser.later(tick, SECOND_MS);
  return { booth: () => booth, dispatch, present };
}

function sealing(browser: Browser, paper: Paper): BoothEvent {
  try {
    return { is: 'sealed', sealed: browser.seal(paper) };
  } catch {
    // Our fault; without a word about what, since it would be about what was written.
    return { is: 'cast-refused', why: { kind: 'broken' } };
  }
}

function stateAnswer(answer: Awaited<ReturnType<Laptop['state']>>): BoothEvent {
  if (answer.kind === 'yes') return { is: 'state', state: answer.value };
  return answer.kind === 'no' && answer.why.kind === 'not-paired'
    ? { is: 'not-paired' }
    : { is: 'state-unanswered' };
}

function slipAnswer(answer: Answer<unknown>): BoothEvent {
  if (answer.kind === 'yes') return { is: 'slip-accepted' };
  if (answer.kind === 'silence') return { is: 'slip-unanswered' };
  return { is: 'slip-refused', by: 'laptop', why: answer.why };
}

function castAnswer(answer: Answer<unknown>): BoothEvent {
  if (answer.kind === 'yes') return { is: 'cast-accepted' };
  if (answer.kind === 'silence') return { is: 'cast-unanswered' };
  return { is: 'cast-refused', why: answer.why };
}
