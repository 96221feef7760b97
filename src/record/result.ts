import { type LoggedEntry, ofKind } from '../audit/chain.js';
import type { OpenedBallot } from '../ballot/envelope.js';
import { type Hash, hashJson } from '../basics/hash.js';
import type { PersonId } from '../election/person.js';
import type { SetupDocument } from '../election/setup-document.js';
import type { Tally } from '../tally/count.js';
import type { NameDecision } from '../tally/decision.js';
import type { Directory } from '../tally/directory.js';
import { type Resolved, resolveNames } from '../tally/resolve.js';
import { countResolved } from '../tally/resolved-count.js';
import type { PublishedResult } from './format.js';
import { type OpenedBox, openedBox } from './opened-box.js';
import { countRulesOf, type Settlement, seatingOf } from './seating.js';

/** The result as it follows from setup, opened ballots and log; nothing in it is stored anywhere. */
export interface ElectionResult {
  readonly box: OpenedBox;
  readonly resolved: Resolved;
  /** Of the ballots that could be read; envelopes that held none stand in `published` too. */
  readonly tally: Tally;
  /** The settlements that stand, of all that were ever logged. */
  readonly settlements: readonly Settlement[];
  readonly published: PublishedResult;
}

interface ResultParts {
  readonly setup: Pick<SetupDocument, 'rules' | 'runOffOf'>;
  /** Everybody who may be written, as of the count (`directory.ts`). */
  readonly directory: Directory;
  /** Every envelope of the box, opened; emergency paper ballots come from the log. */
  readonly opened: readonly OpenedBallot[];
  readonly log: readonly LoggedEntry[];
}

/**
 * Works the whole result out anew.
 *
 * @throws RangeError if a decision names somebody outside the directory: it was checked when it was logged
 * @source protocol, "Closing and opening", 4: a pure function of setup, opened ballots, decisions, settlements
 */
export function resultOf({ setup, directory, opened, log }: ResultParts): ElectionResult {
  const box = openedBox(opened, log);
  const resolved = resolveNames(directory, box.counted, decisionsOf(log));
  const counted = countResolved(countRulesOf(setup), resolved, []);
  if (!counted.ok) throw new Error(`the count refuses its own input: ${counted.refusal.kind}`);
  const { ballots, names, ranking: ranked } = counted.value;
  const seating = seatingOf(setup, ranked, (person) => directory.people.get(person)?.sex ?? '?', log);
  const { ranking, settlements, complete, published } = seating;
  return {
    box,
    resolved,
    settlements,
    tally: { ballots, names, ranking, ties: published.ties, complete },
    published: {
      ...published,
      ballots: ballotSums(box, resolved, ballots),
      names: { valid: names.valid, void: { ...names.void } },
      ranking: ranking.map((placing) => ({ ...placing, ...shownPerson(directory, placing.person) })),
    },
  };
}

/** What the certifying entry signs. */
export const resultHash = (result: PublishedResult): Hash => hashJson(result);

/** Every decision on names, in the order of the log; a later one on the same writing replaces it. */
const decisionsOf = (log: readonly LoggedEntry[]): readonly NameDecision[] =>
  ofKind(log, 'name-decided').map(({ data, actor, seq }) => {
    const [first = '', second = ''] = actor.split('+');
    return { ...data, officers: [first, second], entry: seq };
  });

const ballotSums = (
  box: OpenedBox,
  { unreadable }: Resolved,
  { valid, invalid }: Tally['ballots'],
): PublishedResult['ballots'] => ({
  inBox: box.inBox,
  paper: box.paper,
  testsSetAside: box.tests.length,
  counted: box.counted.length,
  valid,
  invalid: { ...invalid, ...unreadable },
});

function shownPerson({ people }: Directory, id: PersonId) {
  const person = people.get(id);
  if (person === undefined) throw new Error('somebody was counted who is not in the directory');
  const { name, aliases, unit, sex } = person;
  return { name, aliases: [...aliases], unit, sex };
}
