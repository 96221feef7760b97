import type { LoggedEntry } from '../audit/chain.js';
import type { RollLine } from '../election/roll-line.js';
import type { CountRules, Rules } from '../election/rules.js';
import type { SetupDocument } from '../election/setup-document.js';
import { type Directory, directoryOf } from '../tally/directory.js';
import { type Reading, readingOrder } from '../tally/reading.js';
import { directoryAtCount } from './directory.js';
import type { OpenContent } from './open-box.js';
import { type ElectionResult, resultOf } from './result.js';
import { countRulesOf } from './seating.js';

/** What the doors show while the box is counted: worked out anew from setup, opened ballots and log. */
export interface Counting {
  readonly setup: SetupDocument;
  readonly rules: CountRules & Pick<Rules, 'readingUnit'>;
  readonly directory: Directory;
  readonly result: ElectionResult;
  /** In the order drawn at the opening. */
  readonly readings: readonly Reading[];
}

/** Who may be written, worked out once a box: nobody joins the roll after the closing. */
const directories = new WeakMap<OpenContent, Directory>();

/**
 * The count as of this log.
 *
 * @param content the opened box; its seed fixes the order of reading
 */
export function countingOf(
  frozen: {
    readonly setup: SetupDocument;
    readonly lines: readonly RollLine[];
    readonly log: readonly LoggedEntry[];
  },
  content: OpenContent,
): Counting {
  const { setup, lines, log } = frozen;
  const directory = directories.get(content) ?? directoryOf(directoryAtCount(lines, log, setup));
  directories.set(content, directory);
  const result = resultOf({ setup, directory, opened: content.opened, log });
  const rules = { ...countRulesOf(setup), readingUnit: setup.rules.readingUnit };
  return { setup, rules, directory, result, readings: readingOrder(content.seed, result.resolved, rules) };
}
