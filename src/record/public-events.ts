import type { PublicEntry } from '../audit/chain.js';
import type { EventData, EventName } from '../audit/events.js';
import type { PublicRecord } from './format.js';

/** An entry of the public log whose data are shown. */
export interface PublicEvent<Name extends EventName> {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly data: EventData<Name>;
}

/**
 * The public entries of one kind, in their order.
 *
 * @param log checked against the catalogue (`checkLog`), as every log of a record is before it is read
 */
export const publicEvents = <Name extends EventName>(
  log: readonly Pick<PublicEntry, 'seq' | 'at' | 'actor' | 'data'>[],
  kind: Name,
): readonly PublicEvent<Name>[] =>
  log
    .filter((entry) => (entry as PublicEntry).kind === kind && entry.data !== undefined)
    .map(({ seq, at, actor, data }) => ({ seq, at, actor, data: data as EventData<Name> }));

/** Names of officers by id, as the log introduces them. */
export const officerNames = (record: Pick<PublicRecord, 'log'>): ReadonlyMap<string, string> =>
  new Map(publicEvents(record.log, 'officer-added').map(({ data }) => [data.officer, data.name]));
