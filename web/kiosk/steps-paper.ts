import type { BoothEvent, Paper, Screen } from './booth.js';
import {
  EMPTY_LINE,
  emptyLines,
  erase,
  fitted,
  type Line,
  nextBlank,
  press,
  repeats,
  withLine,
  written,
} from './lines.js';

type At<Name extends Screen['at']> = Extract<Screen, { at: Name }>;

export function atWelcome(screen: At<'welcome'>, event: BoothEvent): Screen {
  if (event.is === 'leave') return { at: 'waiting' };
  if (event.is !== 'begin') return screen;
  const { slip, ballot } = screen;
  const paper = { slip, ballot, lines: ballot.choice ? [] : emptyLines(ballot.names.max), asked: false };
  return backToPaper(paper);
}

export function atWriting(screen: At<'writing'>, event: BoothEvent): Screen {
  const line = screen.lines[screen.active] ?? EMPTY_LINE;
  const write = (changed: Line): Screen =>
    changed === line ? screen : { ...screen, lines: withLine(screen.lines, screen.active, changed) };
  switch (event.is) {
    case 'key':
      return write(press(line, event.key));
    case 'erase':
      return line.written === '' ? screen : write(erase(line));
    case 'clear':
      return write(EMPTY_LINE);
    case 'line':
      return event.at < screen.lines.length ? { ...screen, active: event.at } : screen;
    case 'next':
      return { ...screen, active: nextBlank(screen.lines, screen.active) ?? screen.active };
    case 'pick': {
      const picked = { written: fitted(event.name), person: event.person };
      const lines = withLine(screen.lines, screen.active, picked);
      // On to the next line, so that the next letter does not hang on to the picked name.
      return { ...screen, lines, active: nextBlank(lines, screen.active) ?? screen.active };
    }
    case 'finish':
      return finished(screen);
    case 'leave':
      return leaving(screen, 'writing');
    default:
      return screen;
  }
}

export function atChoosing(screen: At<'choosing'>, event: BoothEvent): Screen {
  switch (event.is) {
    case 'toggle': {
      const without = screen.lines.filter((line) => line.person !== event.person);
      if (without.length < screen.lines.length) return { ...screen, lines: without, full: false };
      // Nothing is taken away unasked: the page says how to make room.
      if (screen.lines.length >= screen.ballot.names.max) return { ...screen, full: true };
      const chosen = { written: fitted(event.name), person: event.person };
      return { ...screen, lines: [...screen.lines, chosen], full: false };
    }
    case 'finish':
      return finished(screen);
    case 'leave':
      return leaving(screen, 'choosing');
    default:
      return screen;
  }
}

export function atShort(screen: At<'short'>, event: BoothEvent): Screen {
  if (event.is === 'write-on') return backToPaper(screen);
  return event.is === 'go-on' ? { ...paperOf(screen), at: 'review' } : screen;
}

export function atReview(screen: At<'review'>, event: BoothEvent): Screen {
  switch (event.is) {
    case 'change':
      return screen.ballot.choice ? backToPaper(screen) : writingAt(screen, event.at);
    case 'write-on':
      return backToPaper(screen);
    case 'cast':
      return { ...paperOf(screen), at: 'sealing' };
    case 'leave':
      return leaving(screen, 'review');
    default:
      return screen;
  }
}

export function atLeaving(screen: At<'leaving'>, event: BoothEvent): Screen {
  if (event.is === 'leave') return { at: 'waiting' };
  if (event.is !== 'stay') return screen;
  return screen.back === 'review' ? { ...paperOf(screen), at: 'review' } : backToPaper(screen);
}

/** How many different names stand on the paper: what the least number of the rules is compared with. */
export function namesOn(paper: Paper): number {
  const again = repeats(paper.lines).filter((earlier) => earlier !== null).length;
  return written(paper.lines).length - again;
}

function finished(paper: Paper): Screen {
  const least = Math.max(1, paper.ballot.names.min);
  return namesOn(paper) < least && !paper.asked
    ? { ...paperOf(paper), asked: true, at: 'short' }
    : { ...paperOf(paper), at: 'review' };
}

const paperOf = ({ slip, ballot, lines, asked }: Paper): Paper => ({ slip, ballot, lines, asked });

const leaving = (paper: Paper, back: At<'leaving'>['back']): Screen => ({
  ...paperOf(paper),
  at: 'leaving',
  back,
});

/** To the first line that is still free, or to the last. */
const backToPaper = (paper: Paper): Screen =>
  paper.ballot.choice
    ? { ...paperOf(paper), at: 'choosing', full: false }
    : writingAt(paper, nextBlank(paper.lines, -1) ?? paper.lines.length - 1);

const writingAt = (paper: Paper, active: number): Screen => ({ ...paperOf(paper), at: 'writing', active });
