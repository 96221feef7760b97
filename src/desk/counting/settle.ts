import { type Tx, transact } from '../../../prisma/client.js';
import type { EventData } from '../../audit/events.js';
import { append, eventsOf, readLog } from '../../audit/store.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import type { Counting } from '../../record/counting.js';
import { rankPeople } from '../../tally/rank.js';
import { currentSettlements } from '../../tally/resolved-count.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';
import { needCounting } from './now.js';
import { runOffAmong, samePeople } from './run-off.js';

type Settlement = EventData<'tie-settled'>;
type Done = Promise<Result<object, Refusal>>;

/** How people settled a tie. A wrongly typed settlement is replaced by the next one, never erased. */
export function settleTie(house: House, actor: string, settlement: Settlement): Done {
  return transact(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    return appendSettlement(tx, house, actor, counting.value, settlement);
  });
}

async function appendSettlement(
  tx: Tx,
  house: House,
  actor: string,
  { rules, result }: Counting,
  settlement: Settlement,
): Done {
  if (result.resolved.forms.some(({ open }) => open)) return refuse({ kind: 'forms-open' });
  const before = (await eventsOf(tx, 'tie-settled')).map(({ data }) => data);
  // What does not answer a tie of this very count is dropped by the count, so it must not get into the log.
  if (!currentSettlements(rules, result.resolved, [...before, settlement]).includes(settlement))
    return refuse({ kind: 'settlement-does-not-fit' });
  // The votes of a run-off have spoken: nobody types another outcome under its name.
  const held = runOffAmong(settlement.people, await readLog(tx));
  if (settlement.method === 'run-off' && held !== null && !samePeople(held.chosen, settlement.chosen))
    return refuse({ kind: 'run-off-chose-others' });
  await append(tx, house.world, { actor, kind: 'tie-settled', data: settlement });
  return accept({});
}

export interface PaperRunOff {
  readonly people: readonly string[];
  readonly votes: readonly { readonly person: string; readonly votes: number }[];
  readonly handedIn: number;
  readonly valid: number;
  readonly invalid: number;
  readonly namesPerBallot: number;
}

/**
 * A run-off on paper: two officers type sums that must agree before anything follows from them.
 *
 * @returns settled false if it ended in a tie again: that is minuted, and the tie stays open
 */
export function settleByPaper(
  house: House,
  actor: string,
  sums: PaperRunOff,
): Promise<Result<{ readonly settled: boolean }, Refusal>> {
  return transact(house.db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const wrong = sumFault(sums);
    if (wrong !== null) return refuse({ kind: wrong });
    const { result, directory } = counting.value;
    const tie = result.tally.ties.find(
      ({ line, people }) =>
        line === 'seats' &&
        people.length === sums.people.length &&
        people.every((id) => sums.people.includes(id)),
    );
    if (tie === undefined) return refuse({ kind: 'settlement-does-not-fit' });
    const name = (id: string) => directory.people.get(id)?.name ?? '';
    const told = sums.votes.map(({ person, votes }) => `${name(person)} ${votes}`).join(', ');
    const how =
      `Putaran ulang di kertas: ${told}. Masuk ${sums.handedIn}, sah ${sums.valid}, tidak sah ${sums.invalid}.`.slice(
        0,
        500,
      );
    const chosen = topOf(sums, tie.seats);
    if (chosen === null) {
      await append(tx, house.world, { actor, kind: 'note-added', data: { about: 'run-off', note: how } });
      return accept({ settled: false });
    }
    const settlement: Settlement = {
      line: 'seats',
      people: [...tie.people],
      chosen: [...chosen],
      method: 'run-off',
      how,
    };
    const done = await appendSettlement(tx, house, actor, counting.value, settlement);
    return done.ok ? accept({ settled: true }) : done;
  });
}

/** Numbers that cannot all be true. */
function sumFault({ people, votes, handedIn, valid, invalid, namesPerBallot }: PaperRunOff): string | null {
  if (valid + invalid !== handedIn) return 'sums-disagree';
  const named = votes.map(({ person }) => person);
  if (new Set(named).size !== named.length || named.some((id) => !people.includes(id)))
    return 'name-not-in-the-tie';
  const given = votes.reduce((sum, each) => sum + each.votes, 0);
  if (votes.some((each) => each.votes > valid) || given > valid * namesPerBallot || given < valid)
    return 'sums-disagree';
  return null;
}

/** The first `seats` by votes, or null if the votes tie across that line again. */
function topOf({ people, votes }: PaperRunOff, seats: number): readonly string[] | null {
  const ranked = rankPeople(new Map(votes.map(({ person, votes }) => [person, votes])));
  const last = ranked[seats - 1];
  const next = ranked[seats];
  if (last === undefined || people.length <= seats) return null;
  return next !== undefined && next.rank === last.rank
    ? null
    : ranked.slice(0, seats).map(({ person }) => person);
}
