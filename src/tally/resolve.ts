import type { OpenedBallot } from '../ballot/envelope.js';
import type { WrittenName } from '../ballot/paper.js';
import { tidyName } from '../ballot/written-text.js';
import { compareText } from '../basics/bytes.js';
import type { Hash } from '../basics/hash.js';
import type { PersonId } from '../election/person.js';
import { isOutcome, type NameDecision, type StandingDecision, type VoidReason } from './decision.js';
import type { Directory } from './directory.js';
import { type FormGroup, groupForms, groupKey } from './forms.js';
import { bears, formIn, matchRead, readFor } from './match.js';
import type { ReadName } from './normal-form.js';

/** Where one written line stands, and which log entry decided it. */
export type LineState =
  /** Linked by the name itself, or chosen by the voter at the kiosk. */
  | { readonly state: 'known'; readonly person: PersonId }
  | { readonly state: 'decided'; readonly person: PersonId; readonly entry: number }
  | {
      readonly state: 'void';
      readonly person: null;
      readonly reason: VoidReason;
      readonly entry: number;
    }
  | { readonly state: 'open'; readonly person: null };

export type ResolvedLine = LineState & {
  readonly form: string;
  /** The exact writing if it is decided apart from its form; null otherwise. */
  readonly scope: string | null;
  /** Did the voter pick this name at the kiosk? Then no decision on the form touches it. */
  readonly chosen: boolean;
};

/** Was it decided that the one who was meant is nobody on the roll? */
export const isOutsider = (line: ResolvedLine): boolean =>
  line.state === 'void' && line.reason === 'ineligible';

export interface ResolvedBallot {
  readonly id: Hash;
  /** In one order that says nothing of the order of writing. */
  readonly lines: readonly ResolvedLine[];
}

/** All opened ballots with the decisions so far. */
export interface Resolved {
  readonly directory: Directory;
  /** Those that could be read, in the order in which they came. */
  readonly ballots: readonly ResolvedBallot[];
  /** Envelopes that held no ballot of this election: invalid ballots that the count cannot look into. */
  readonly unreadable: Readonly<Record<'unsealable' | 'unreadable' | 'otherElection', number>>;
  /** What was written, equal forms together, in order of form. Names picked at the kiosk are not here. */
  readonly forms: readonly FormGroup[];
}

/**
 * Links written names to people: by the name itself where it is known, else by the decisions so far.
 *
 * Equal forms are decided once. A decision that names an exact writing splits it from its form and stands
 * whatever is decided on the rest, before or after; otherwise the latest decision on a form replaces the
 * earlier ones, or takes them back. So the order of decisions on different forms, or on a form and one of its writings, means nothing.
 *
 * @param decisions in the order of the log
 * @throws RangeError if a decision names somebody who is not in the directory: that was checked when it was made
 */
export function resolveNames(
  directory: Directory,
  opened: readonly OpenedBallot[],
  decisions: readonly NameDecision[],
): Resolved {
  const latest = new Map<string, StandingDecision>();
  for (const decision of decisions) {
    const { outcome } = decision;
    if (outcome.kind === 'person' && !directory.people.has(outcome.person))
      throw new RangeError('a decision names nobody of this directory');
    const key = groupKey({ form: decision.form, scope: decision.written });
    if (isOutcome(decision)) latest.set(key, decision);
    else latest.delete(key);
  }
  const readings = new Map<string, { readonly form: string; readonly read: ReadName }>();
  const read = (written: string) => {
    const known = readings.get(written);
    if (known !== undefined) return known;
    const name = readFor(directory, written);
    const reading = { form: formIn(directory, name), read: name };
    readings.set(written, reading);
    return reading;
  };
  const resolve = (line: WrittenName): WrittenLine => {
    const { form, read: name } = read(line.written);
    const { person } = line;
    if (person !== undefined && bears(directory, person, name.form))
      return { form, read: name, written: line.written, scope: null, chosen: true, state: 'known', person };
    const apart = latest.get(groupKey({ form, scope: line.written }));
    const decision = apart ?? latest.get(groupKey({ form, scope: null }));
    const scope = apart === undefined ? null : line.written;
    const state = decision === undefined ? stateOf(directory, name) : outcomeOf(decision);
    return { form, read: name, written: line.written, scope, chosen: false, ...state };
  };
  const ballots = opened
    .filter(({ fault }) => fault === null)
    .map(({ id, names }) => ({ id, lines: inOneOrder(names).map(resolve) }));
  const faults = (fault: OpenedBallot['fault']) => opened.filter((ballot) => ballot.fault === fault).length;
  return {
    directory,
    ballots: ballots.map(({ id, lines }) => ({ id, lines: lines.map(withoutSpelling) })),
    unreadable: {
      unsealable: faults('unsealable'),
      unreadable: faults('unreadable'),
      otherElection: faults('other-election'),
    },
    forms: groupForms(directory, ballots, latest),
  };
}

/** A line with its spelling: never leaves this folder but in the variants of a group. */
export type WrittenLine = ResolvedLine & { readonly written: string; readonly read: ReadName };

function stateOf(directory: Directory, read: ReadName): LineState {
  const { person } = matchRead(directory, read);
  return person === null ? { state: 'open', person } : { state: 'known', person };
}

const outcomeOf = ({ outcome, entry }: StandingDecision): LineState =>
  outcome.kind === 'person'
    ? { state: 'decided', person: outcome.person, entry }
    : { state: 'void', person: null, reason: outcome.reason, entry };

/**
 * An order of its own, so that two ballots with the same names are the same, however they were written
 * down. A line with nothing on it was not written.
 */
const inOneOrder = (names: readonly WrittenName[]): readonly WrittenName[] =>
  names
    .filter(({ written }) => tidyName(written) !== '')
    .sort((a, b) => compareText(a.written, b.written) || compareText(a.person ?? '', b.person ?? ''));

function withoutSpelling({ written: _written, read: _read, ...line }: WrittenLine): ResolvedLine {
  return line;
}
