import { read, transact } from '../../../prisma/client.js';
import { append } from '../../audit/store.js';
import { countTokens } from '../../ballot/store.js';
import { accept, refuse } from '../../basics/result.js';
import { completeFacts, completeRules } from '../../election/draft.js';
import { needPhase } from '../../election/phase.js';
import { readElection } from '../../election/store.js';
import { canVote } from '../../roll/eligibility.js';
import { unitOf } from '../../roll/resident.js';
import { searchRoll } from '../../roll/search.js';
import { checkedInIds } from '../../roll/store.js';
import type { House } from '../house.js';
import type { Serve } from '../serve.js';
import { turnoutNow } from '../turnout.js';
import { changeRoll, checkInResident, needFrozen, revokeSlip, undoResident } from './acts.js';
import { rollNow } from './kept-roll.js';

/** The table at the entrance: who comes, and what happens to slips. */
export function serveRoll(serve: Serve, house: House): void {
  const { db, world } = house;

  serve('POST /desk/roll/search', async ({ query }) => {
    const { roll, came, election } = await read(db, async (tx) => ({
      roll: await rollNow(tx, db),
      came: await checkedInIds(tx),
      election: await readElection(tx),
    }));
    const found = searchRoll(roll.index(), query);
    const rules = election === null ? null : completeRules(election.draft);
    const facts = election === null ? null : completeFacts(election.draft);
    return accept({
      residents: found.residents.map((resident) => {
        const vote = rules === null || facts === null ? null : canVote(resident, rules, facts);
        return {
          id: resident.id,
          rollNumber: resident.rollNumber,
          name: resident.name,
          aliases: [...resident.aliases],
          sex: resident.sex,
          unit: unitOf(resident),
          rt: resident.rt,
          rw: resident.rw,
          birthDate: resident.birthDate,
          married: resident.married,
          address: resident.address,
          checkedIn: came.has(resident.id),
          bar: vote === null || vote.ok ? null : vote.refusal.kind,
        };
      }),
      more: found.more,
    });
  });
  serve('GET /desk/attendance', async () => {
    const { units } = await read(db, (tx) => turnoutNow(tx, db));
    return accept({ units: units.map((unit) => ({ ...unit })) });
  });
  serve('POST /desk/check-in', async (body, { actor }) => {
    const done = await checkInResident(house, actor, body);
    if (!done.ok) return done;
    const { checkedIn } = await read(db, (tx) => turnoutNow(tx, db));
    return accept({ checkedIn });
  });
  serve('POST /desk/check-in/undo', async (body, { actor }) => undoResident(house, actor, body));
  serve('POST /desk/slips/revoke', async ({ slip }, { actor }) => revokeSlip(house, actor, slip));
  serve('POST /desk/roll/add', async ({ resident, reason }, { actor }) =>
    changeRoll(house, actor, { id: null, resident, reason }),
  );
  serve('POST /desk/roll/correct', async ({ id, resident, reason }, { actor }) => {
    const changed = await changeRoll(house, actor, { id, resident, reason });
    return changed.ok ? accept({}) : changed;
  });
  serve('POST /desk/slips/lost', async ({ note }, { actor }) =>
    noted(actor, { kind: 'slip-lost', data: { note } }),
  );
  serve('POST /desk/helper', async ({ helper }, { actor }) =>
    noted(actor, { kind: 'helper-present', data: { helper } }),
  );
  serve('POST /desk/slips/reserve', async ({ slips }, { actor }) => slipsOut(actor, 'reserve-added', slips));
  serve('POST /desk/slips/test', async ({ slips }, { actor }) => slipsOut(actor, 'test-slips-given', slips));

  const noted = (
    actor: string,
    event:
      | { kind: 'slip-lost'; data: { note: string } }
      | { kind: 'helper-present'; data: { helper: string } },
  ) =>
    transact(db, async (tx) => {
      const frozen = await needFrozen(tx);
      if (!frozen.ok) return frozen;
      const open = needPhase(frozen.value.phase, 'ready', 'voting', 'paused', 'last-call');
      if (!open.ok) return open;
      await append(tx, world, { actor, ...event });
      return accept({});
    });

  /** Slips that leave the sealed reserve, or go to the observers: never more than there are. */
  const slipsOut = (actor: string, kind: 'reserve-added' | 'test-slips-given', slips: number) =>
    transact(db, async (tx) => {
      const frozen = await needFrozen(tx);
      if (!frozen.ok) return frozen;
      const open = needPhase(frozen.value.phase, 'ready', 'voting', 'paused');
      if (!open.ok) return open;
      if (slips > (await countTokens(tx)).printed) return refuse({ kind: 'not-so-many-slips' });
      await append(tx, world, { actor, kind, data: { slips } });
      return accept({});
    });
}
