import { transact } from '../../../prisma/client.js';
import type { EventData } from '../../audit/events.js';
import { append } from '../../audit/store.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';
import { claimsOfOthers } from './claiming.js';
import { countingNow, needCounting } from './now.js';

/** What two officers decided in public, one form or a list read aloud. Later ones replace earlier ones. */
export function decideNames(
  house: House,
  actor: string,
  seat: string | undefined,
  decisions: readonly EventData<'name-decided'>[],
): Promise<Result<{ readonly open: number }, Refusal>> {
  const { db, world } = house;
  return transact(db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const { directory, result } = counting.value;
    const taken = claimsOfOthers(house, seat);
    for (const [index, { form, written, outcome }] of decisions.entries()) {
      const group = result.resolved.forms.filter((each) => each.form === form);
      if (taken.has(form)) return refuse({ kind: 'form-claimed', index });
      if (group.length === 0 || (written !== null && !group.some((each) => each.written.includes(written))))
        return refuse({ kind: 'no-such-form', index });
      if (outcome.kind === 'person' && !directory.people.has(outcome.person))
        return refuse({ kind: 'not-on-roll', index });
      const undone = group.some(({ scope, decision }) => scope === written && decision !== null);
      if (outcome.kind === 'withdrawn' && !undone) return refuse({ kind: 'no-such-form', index });
    }
    for (const data of decisions) await append(tx, world, { actor, kind: 'name-decided', data });
    house.claims.release(decisions.map(({ form }) => form));
    const after = await countingNow(tx, house);
    return accept({ open: after?.result.resolved.forms.filter(({ open }) => open).length ?? 0 });
  });
}

/** An emergency ballot on paper, as two officers typed it from the sheet. */
export function typePaperBallot(
  house: House,
  actor: string,
  data: EventData<'paper-ballot'>,
): Promise<Result<object, Refusal>> {
  return transact(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    await append(tx, house.world, { actor, kind: 'paper-ballot', data });
    return accept({});
  });
}
