import { compareText, concat, toHex, toUtf8 } from '../basics/bytes.js';
import { sha256 } from '../basics/hash.js';
import type { PersonId } from '../election/person.js';
import type { CountRules, Rules } from '../election/rules.js';
import { type BallotFault, eligibilityOf, judgeBallot } from './judge.js';
import { countingLines, outlookOf } from './outlook.js';
import type { Resolved, ResolvedBallot } from './resolve.js';
import { countInput } from './resolved-count.js';

/** One reading aloud: a name, or a whole ballot if the rules say so. Never a spelling. */
export type Reading = State & {
  /** Its place in the drawn order, from 1; the same whatever is decided meanwhile. */
  readonly number: number;
  /** Names this reading and tells nothing: two names of one ballot have nothing in common in it. */
  readonly key: string;
};

type State =
  | {
      readonly state: 'ready';
      /** Unit "names": the one who gets a vote. Unit "ballots": everybody on it who does, in order of id. */
      readonly people: readonly PersonId[];
      /** Unit "ballots": why the ballot is invalid. Always null for a name. */
      readonly fault: BallotFault | null;
    }
  /** A decision that is still open can change whether, or for whom, it counts. */
  | { readonly state: 'waiting' }
  /**
   * Unit "names": its person stands on the ballot twice and counts once, by the reading `by`. Is not read any
   * more; if it was, before the other line was decided, that vote was read by it (`voteOf`).
   */
  | { readonly state: 'repeated'; readonly by: string }
  /** Unit "names": it counts for nobody, and is not read. */
  | { readonly state: 'silent' };

/** The key under which the vote of this reading counts: two lines of one person on one ballot share it. */
export const voteOf = (reading: Reading): string => (reading.state === 'repeated' ? reading.by : reading.key);

const PURPOSE = toUtf8('bilik/reading/1\0');

/**
 * Everything that is to be read aloud, in an order drawn after closing: SHA-256 of seed, ballot and line.
 * The order in which ballots are handed in, or lines were written, has no say in it.
 *
 * Read are the ready ones, in order; those that wait come up later, each at its number.
 *
 * @param seed 32 random bytes, drawn after the closing and kept as long as the box is open
 */
export function readingOrder(
  seed: Uint8Array,
  resolved: Resolved,
  rules: CountRules & Pick<Rules, 'readingUnit'>,
): readonly Reading[] {
  const readings =
    rules.readingUnit === 'ballots'
      ? ballotStates(resolved, rules).map(({ id, state }) => ({ key: keyOf(seed, id, 0), state }))
      : resolved.ballots.flatMap((ballot) =>
          nameStates(resolved, rules, ballot, (line) => keyOf(seed, ballot.id, line)),
        );
  return readings
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ key, state }, at) => ({ number: at + 1, key, ...state }));
}

const keyOf = (seed: Uint8Array, ballot: string, line: number): string =>
  toHex(sha256(concat(PURPOSE, seed, toUtf8(`${ballot}/${line}`))));

function nameStates(
  resolved: Resolved,
  rules: CountRules,
  ballot: ResolvedBallot,
  keyOfLine: (line: number) => string,
): readonly { readonly key: string; readonly state: State }[] {
  const outlook = outlookOf(rules, resolved.directory, ballot);
  const counting = countingLines(resolved.directory, ballot.lines);
  const stateOf = (line: number): State => {
    const person = counting[line] ?? null;
    const written = ballot.lines[line];
    if (outlook === 'invalid') return { state: 'silent' };
    if (written?.state !== 'open' && person === null) {
      const first = written?.person == null ? -1 : counting.indexOf(written.person);
      return outlook === 'unsure' || first < 0
        ? { state: 'silent' }
        : { state: 'repeated', by: keyOfLine(first) };
    }
    if (outlook === 'unsure' || person === null) return { state: 'waiting' };
    return { state: 'ready', people: [person], fault: null };
  };
  return ballot.lines.map((_, line) => ({ key: keyOfLine(line), state: stateOf(line) }));
}

/** A whole ballot waits for its last open line: until then even the reason of an invalid one may change. */
function ballotStates(
  resolved: Resolved,
  rules: CountRules,
): readonly { readonly id: string; readonly state: State }[] {
  const { people, ballots } = countInput(resolved);
  const eligibility = eligibilityOf(people);
  return resolved.ballots.map(({ id, lines }, at) => {
    if (lines.some(({ state }) => state === 'open')) return { id, state: { state: 'waiting' } };
    const names = ballots[at]?.names ?? [];
    const { fault, lines: fates } = judgeBallot(rules, eligibility, names);
    const valid = names.filter((name, line) => name !== null && fates[line] === 'valid') as PersonId[];
    return { id, state: { state: 'ready', people: valid.sort(compareText), fault } };
  });
}
