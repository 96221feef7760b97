import type { PublicEntry } from '../audit/chain.js';
import type { EventData, EventName } from '../audit/events.js';
import type { NameOf } from '../audit/sentence.js';
import type { PublicRecord } from './format.js';

/** An entry of the public log whose data are shown. */
export interface PublicEvent<Name extends EventName> {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly data: EventData<Name>;
}

/**
 * The log of a record, typed. Kinds and data are known to fit the catalogue once `checkLog` has
 * passed, which the verifier does first.
 */
export const entriesOf = (record: Pick<PublicRecord, 'log'>): readonly PublicEntry[] =>
  record.log as readonly PublicEntry[];

/** The entries of one kind of public event, in their order. */
export const publicEvents = <Name extends EventName>(
  log: readonly PublicEntry[],
  kind: Name,
): readonly PublicEvent<Name>[] =>
  log
    .filter((entry) => entry.kind === kind && entry.data !== undefined)
    .map(({ seq, at, actor, data }) => ({ seq, at, actor, data: data as EventData<Name> }));

/** Names of officers by id, as the log introduces them. */
export const officerNames = (log: readonly PublicEntry[]): ReadonlyMap<string, string> =>
  new Map(publicEvents(log, 'officer-added').map(({ data }) => [data.officer, data.name]));

/** Names for the sentences of a record's log: officers as the log introduces them, people as the ranking has them. */
export function namesInLog(record: Pick<PublicRecord, 'log' | 'result'>): NameOf {
  const names = {
    officer: officerNames(entriesOf(record)),
    person: new Map(record.result.ranking.map(({ person, name }) => [person, name])),
  };
  return (whose, id) => names[whose].get(id) ?? id;
}
