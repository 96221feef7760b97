import type { Tx } from '../../../prisma/client.js';
import { eventsOf } from '../../audit/store.js';
import { compareText } from '../../basics/bytes.js';
import { allOfficers } from '../../election/store.js';
import type { NameDecision } from '../../tally/decision.js';
import { groupKey } from '../../tally/forms.js';

/** One decision of the past, on a form or on one writing of it. */
export interface PastDecision {
  readonly outcome: NameDecision['outcome'];
  /** Their names. */
  readonly officers: readonly string[];
  /** The quarter of an hour, as the log keeps it. */
  readonly at: string;
}

/** By `groupKey`, all that was ever decided, the oldest first. Nothing is overwritten: the last one stands. */
export async function historyNow(tx: Tx): Promise<ReadonlyMap<string, readonly PastDecision[]>> {
  const names = new Map((await allOfficers(tx)).map(({ id, name }) => [id, name]));
  const history = new Map<string, PastDecision[]>();
  for (const { data, actor, at } of await eventsOf(tx, 'name-decided')) {
    const key = groupKey({ form: data.form, scope: data.written });
    const officers = actor
      .split('+')
      .map((id) => names.get(id) ?? id)
      .sort(compareText);
    history.set(key, [...(history.get(key) ?? []), { outcome: data.outcome, officers, at }]);
  }
  return history;
}
