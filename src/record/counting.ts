import type { LoggedEntry } from '../audit/chain.js';
import type { Person, PersonId } from '../election/person.js';
import type { RollLine } from '../election/roll-line.js';
import type { SetupDocument } from '../election/setup-document.js';
import { type Directory, directoryOf } from '../tally/match.js';
import { type Reading, readingOrder } from '../tally/reading.js';
import { directoryAtCount } from './directory.js';
import type { OpenContent } from './open-box.js';
import { type ElectionResult, resultOf } from './result.js';

/** What the doors show while the box is counted: all of it worked out anew from setup, ballots and log. */
export interface Counting {
  readonly setup: SetupDocument;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly directory: Directory;
  readonly result: ElectionResult;
  /** Every name on every ballot, in the order drawn at the opening; which may be read stands in each. */
  readonly readings: readonly Reading[];
}

/** The people of the count, worked out once a box: nobody joins the roll after the closing. */
const directories = new WeakMap<OpenContent, Directory>();

/**
 * The count as of this log.
 *
 * @param content the opened box; its order of reading is fixed by a seed drawn at the opening
 */
export function countingOf(
  { setup, lines, log }: { readonly setup: SetupDocument; readonly lines: readonly RollLine[]; readonly log: readonly LoggedEntry[] },
  content: OpenContent,
): Counting {
  const directory = directories.get(content) ?? directoryOf(directoryAtCount(lines, log, setup.rules));
  directories.set(content, directory);
  const result = resultOf({ setup, directory, opened: content.opened, log });
  const readings = readingOrder(content.seed, result.resolved, setup.rules);
  return { setup, people: directory.people, directory, result, readings };
}
