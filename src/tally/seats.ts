import { accept, type Result, refuse } from '../basics/result.js';
import type { PersonId } from '../election/person.js';
import type { Placing } from './rank.js';
import {
  type Group,
  isOf,
  type Lines,
  type Misfit,
  misfit,
  samePeople,
  type TieGroup,
  type TieSettlement,
  tieOf,
} from './tie.js';

/** Where a resident stands (kedudukan). */
export type Standing = 'elected' | 'tied' | 'reserve' | 'other';

export interface Seating {
  /** In the order of the ranking. */
  readonly ranking: readonly (Placing & { readonly standing: Standing })[];
  /** Ties that nobody has settled yet, first rank first. */
  readonly ties: readonly TieGroup[];
  /** Nobody's seat hangs on an open tie: none of line "seats". */
  readonly complete: boolean;
}

/** A settlement that does not fit, by its place in the list. */
export interface SettlementMisfit {
  readonly settlement: number;
  readonly why: Misfit;
}

/**
 * Who is elected, who follows, and where the votes leave it to people.
 *
 * 3 seats, 2 reserves, votes 9 5 5 5 2: the three with 5 are tied for 2 seats. Once two are chosen, the
 * third is the first reserve, and the one with 2 the second. Had all four below the first 5 votes, the two
 * left over would be tied for the order of the reserves.
 *
 * @param ranked as `rankPeople` gives it
 * @source architecture, `bilik count`; domain, firm rule 5
 */
export function seatPeople(
  rules: Lines,
  ranked: readonly Placing[],
  settlements: readonly TieSettlement[],
): Result<Seating, SettlementMisfit> {
  const standing = new Map<PersonId, Standing>();
  const ties: TieGroup[] = [];
  const used = new Set<number>();

  const seat = (people: readonly PersonId[], as: Standing) => {
    for (const person of people) standing.set(person, as);
  };
  /** Gives a tied group what people settled; null while they have not, or the settlement's fault. */
  const settle = (tie: TieGroup): TieSettlement | SettlementMisfit | null => {
    const found = settlements.flatMap((settlement, at) => (isOf(settlement, tie) ? [at] : []));
    const [first, second] = found;
    if (first === undefined) return null;
    used.add(first);
    if (second !== undefined) return { settlement: second, why: 'settled-twice' };
    const settlement = settlements[first] as TieSettlement;
    const why = misfit(settlement, tie);
    return why === null ? settlement : { settlement: first, why };
  };

  for (const queue = groupsOf(ranked); queue.length > 0; ) {
    const group = queue.shift() as Group;
    const tie = tieOf(rules, group);
    if (tie === null) {
      seat(group.people, standingAt(rules, group.from));
      continue;
    }
    const settled = settle(tie);
    if (settled === null) {
      ties.push(tie);
      seat(group.people, 'tied');
    } else if ('why' in settled) return refuse(settled);
    else if (tie.line === 'seats') {
      seat(settled.chosen, 'elected');
      // Those left over are still equal, and may be tied on the list of reserves.
      const people = group.people.filter((person) => !settled.chosen.includes(person));
      queue.unshift({ ...group, people, from: group.from + settled.chosen.length });
    } else {
      seat(settled.chosen.slice(0, tie.seats), 'reserve');
      seat(settled.chosen.slice(tie.seats), 'other');
    }
  }
  const unused = settlements.findIndex((_, at) => !used.has(at));
  if (unused >= 0) return refuse({ settlement: unused, why: 'no-such-tie' });
  const ranking = ranked.map((placing) => ({
    ...placing,
    standing: standing.get(placing.person) ?? 'other',
  }));
  return accept({ ranking, ties, complete: !ties.some(({ line }) => line === 'seats') });
}

function groupsOf(ranked: readonly Placing[]): Group[] {
  const byRank = new Map<number, Placing[]>();
  for (const placing of ranked) byRank.set(placing.rank, [...(byRank.get(placing.rank) ?? []), placing]);
  return [...byRank].map(([rank, placings]) => ({
    rank,
    votes: placings[0]?.votes ?? 0,
    people: placings.map(({ person }) => person),
    from: rank,
  }));
}

const standingAt = ({ seats, reserves }: Lines, place: number): Standing =>
  place <= seats ? 'elected' : place <= seats + reserves ? 'reserve' : 'other';

/**
 * The settlements that stand, of all that were ever typed: of several on one tie the last, and none whose
 * tie is gone because a decision on a name, or an earlier settlement, was replaced.
 *
 * @param all in the order of the log
 */
export function settlementsInForce<Settlement extends TieSettlement>(
  rules: Lines,
  ranked: readonly Placing[],
  all: readonly Settlement[],
): readonly Settlement[] {
  let standing = all.filter(
    (settlement, at) =>
      !all.some(
        (later, place) =>
          place > at && later.line === settlement.line && samePeople(later.people, settlement.people),
      ),
  );
  for (;;) {
    const seated = seatPeople(rules, ranked, standing);
    if (seated.ok) return standing;
    const { settlement } = seated.refusal;
    standing = standing.filter((_, at) => at !== settlement);
  }
}
