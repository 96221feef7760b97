import { unreachable } from '../../src/basics/unreachable.js';
import type { KioskWords } from '../shared/words/kiosk.js';
import type { Booth } from './booth.js';
import { warningOf } from './clock.js';
import { type Ballot, doorOf, shutBy } from './house.js';
import { TRIES_BEFORE_HELP } from './limits.js';
import { isLongWait } from './steps-cast.js';
import { namesOn } from './steps-paper.js';

/**
 * What the page reads aloud of its screens, on request: fixed sentences of the catalogue only. What a
 * voter wrote is never among them, so a sound can be made beforehand for every one of them.
 */
export function sentencesOf(booth: Booth, words: KioskWords): readonly string[] {
  const { screen, house } = booth;
  // The question covers the screen below it.
  if (warningOf(booth) !== null) return [words.idle.title, words.idle.text];
  switch (screen.at) {
    case 'waiting': {
      const door = doorOf(house);
      if (door.kind === 'open') return [words.waiting.open, words.waiting.toCamera, words.waiting.toScanner];
      const { title, text } = words.waiting[door.kind === 'shut' ? door.why : door.kind];
      return [title, text];
    }
    case 'code':
      return [words.code.title, words.code.hint, ...(screen.mistyped ? [words.code.mistyped] : [])];
    case 'checking':
      return [words.checking];
    case 'refused': {
      const { kind, phase } = screen.why;
      const shut = kind === 'voting-not-open' && phase !== undefined ? shutBy(phase) : null;
      const no = shut === 'paused' || shut === 'over' ? words.notOpen[shut] : words.refusals[kind];
      return [no.what, no.safe, no.next];
    }
    case 'welcome':
      return [words.welcome.title, words.welcome.text, words.welcome.camera];
    case 'writing':
      return [words.writing.title, ruleOf(words, screen.ballot)];
    case 'choosing':
      return [words.choosing.title, ruleOf(words, screen.ballot)];
    case 'short': {
      const written = namesOn(screen);
      return written === 0
        ? [words.short.blank, words.short.blankText]
        : [words.short.few(written), words.short.fewText(screen.ballot.names.min)];
    }
    case 'review':
      return [words.review.title, words.review.text];
    case 'leaving':
      return [words.leaving.title, words.leaving.text];
    case 'sealing':
      return [words.casting.title, words.casting.text];
    case 'casting':
      return [
        words.casting.title,
        screen.wait === null ? words.casting.text : words.casting.waits[screen.wait.why],
        ...(screen.tries >= TRIES_BEFORE_HELP ? [words.casting.call] : []),
        ...(isLongWait(screen) ? [words.casting.leaveText] : []),
      ];
    case 'thanks':
      return [words.thanks.title, words.thanks.text, words.thanks.next];
    default:
      return unreachable(screen);
  }
}

const ruleOf = (words: KioskWords, { names, choice }: Pick<Ballot, 'names' | 'choice'>): string =>
  (choice ? words.choosing : words.writing).rule(names.min, names.max);

/** A name that no voice of the tablet can say is spelled, letter by letter. */
export const LETTERS: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * Every sentence that the page may say with such a ballot: fetched before a slip is shown, since between
 * slip and cast the page asks for nothing.
 *
 * @param ballot null while the laptop has none; the sentences of the waiting page are there all the same
 */
export function everySentence(
  words: KioskWords,
  ballot: Pick<Ballot, 'names' | 'choice'> | null,
): readonly string[] {
  const {
    asking,
    'no-answer': lost,
    'not-paired': unpaired,
    locked,
    'not-yet': early,
    paused,
    over,
  } = words.waiting;
  const waits = [asking, lost, unpaired, locked, early, paused, over].flatMap(({ title, text }) => [
    title,
    text,
  ]);
  const nos = [...Object.values(words.refusals), ...Object.values(words.notOpen)];
  const counts = ballot === null ? [] : Array.from({ length: ballot.names.max }, (_, at) => at + 1);
  const all = [
    ...waits,
    ...[words.waiting.open, words.waiting.toCamera, words.waiting.toScanner],
    ...[words.code.title, words.code.hint, words.code.mistyped, words.checking],
    ...nos.flatMap(({ what, safe, next }) => [what, safe, next]),
    ...[words.welcome.title, words.welcome.text, words.welcome.camera],
    ...[words.writing.title, words.choosing.title],
    ...(ballot === null ? [] : [ruleOf(words, ballot), words.short.fewText(ballot.names.min)]),
    ...[words.short.blank, words.short.blankText, ...counts.map((count) => words.short.few(count))],
    ...[
      words.review.title,
      words.review.text,
      words.listen.careful,
      ...counts.map((at) => words.listen.line(at)),
    ],
    ...[words.leaving.title, words.leaving.text, words.casting.title, words.casting.text],
    ...[...Object.values(words.casting.waits), words.casting.call, words.casting.leaveText],
    ...[words.idle.title, words.idle.text],
    ...[words.thanks.title, words.thanks.text, words.thanks.next],
    ...LETTERS,
  ];
  return [...new Set(all)];
}
