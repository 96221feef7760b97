import { type LoggedEntry, ofKind } from '../audit/chain.js';
import { compareText } from '../basics/bytes.js';
import type { Person, PersonId } from '../election/person.js';
import type { RollLine } from '../election/roll-line.js';
import type { SetupDocument } from '../election/setup-document.js';

/**
 * Who may be written, as of the count: the frozen roll, what two officers added or corrected since,
 * and, where the rules want the elected present, who checked in. In a run-off only those who were tied.
 *
 * @param lines the roll whose digest the setup document holds
 * @param log the whole log
 * @returns in order of id
 */
export function directoryAtCount(
  lines: readonly RollLine[],
  log: readonly LoggedEntry[],
  { rules, runOffOf }: Pick<SetupDocument, 'rules' | 'runOffOf'>,
): readonly Person[] {
  const present = presentAtClose(log);
  const mayBeElected = ({ id, eligible, letter }: RollLine): boolean =>
    runOffOf === null
      ? eligible && (rules.absent === 'may-be-elected' || letter || present.has(id))
      : runOffOf.people.includes(id);
  return linesAtCount(lines, log).map((line) => {
    const { id, name, aliases, unit, sex } = line;
    return { id, name, aliases, unit, sex, eligible: mayBeElected(line) };
  });
}

/** The roll with every late change in it, in order of id. */
export function linesAtCount(lines: readonly RollLine[], log: readonly LoggedEntry[]): readonly RollLine[] {
  const changed = ofKind(log, 'roll-changed').map(({ data }) => [data.line.id, data.line] as const);
  const roll = new Map<PersonId, RollLine>([...lines.map((line) => [line.id, line] as const), ...changed]);
  return [...roll.values()].sort((a, b) => compareText(a.id, b.id));
}

/** Ids of those whose check-in stands. */
export function presentAtClose(log: readonly LoggedEntry[]): ReadonlySet<PersonId> {
  const present = new Set<PersonId>();
  for (const entry of log) {
    if (entry.kind === 'checked-in') present.add((entry as LoggedEntry<'checked-in'>).data.resident);
    if (entry.kind === 'check-in-undone')
      present.delete((entry as LoggedEntry<'check-in-undone'>).data.resident);
  }
  return present;
}
