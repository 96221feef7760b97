import { transact } from '../../../prisma/client.js';
import type { EventData } from '../../audit/events.js';
import { append } from '../../audit/store.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { sameOutcome } from '../../tally/decision.js';
import type { DeskBody } from '../api/routes.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';
import { claimsOfOthers } from './claiming.js';
import { countingNow, needCounting } from './now.js';

type Decisions = DeskBody<'POST /desk/count/decide'>['decisions'];

/**
 * What two officers decided in public, one form or a list read aloud. Later ones replace earlier ones, but
 * only what the officers saw standing: a desk whose claim ran out replaces nothing unseen.
 */
export function decideNames(
  house: House,
  actor: string,
  seat: string | undefined,
  decisions: Decisions,
): Promise<Result<{ readonly open: number }, Refusal>> {
  const { db, world } = house;
  return transact(db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const { directory, result } = counting.value;
    const taken = claimsOfOthers(house, seat);
    for (const [index, { form, written, before, outcome }] of decisions.entries()) {
      const group = result.resolved.forms.filter((each) => each.form === form);
      if (taken.has(form)) return refuse({ kind: 'form-claimed', index });
      if (group.length === 0 || (written !== null && !group.some((each) => each.written.includes(written))))
        return refuse({ kind: 'no-such-form', index });
      if (outcome.kind === 'person' && !directory.people.has(outcome.person))
        return refuse({ kind: 'not-on-roll', index });
      const standing = group.find(({ scope }) => scope === written)?.decision?.outcome ?? null;
      if (!sameOutcome(standing, before)) return refuse({ kind: 'decided-meanwhile', index });
      if (outcome.kind === 'withdrawn' && standing === null) return refuse({ kind: 'no-such-form', index });
    }
    for (const { form, written, outcome } of decisions)
      await append(tx, world, { actor, kind: 'name-decided', data: { form, written, outcome } });
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
