import { accept, type Result, refuse } from '../basics/result.js';
import type { PersonId } from '../election/person.js';
import type { CountRules } from '../election/rules.js';
import type { Placing } from './rank.js';

/** Where a resident stands (kedudukan). */
export type Standing = 'elected' | 'tied' | 'reserve' | 'other';
/** The line that a tie has to do with: the end of the seats, or the list of reserves. */
export type Line = 'seats' | 'reserves';

/** People with equal votes among whom the votes do not choose (suara sama). */
export interface TieGroup {
  readonly rank: number;
  readonly votes: number;
  /** In order of id. */
  readonly people: readonly PersonId[];
  /** Seats, or places on the list of reserves, that fall to the group. */
  readonly seats: number;
  readonly line: Line;
}

/** How people settled a tie. The program never does. */
export interface TieSettlement {
  readonly line: Line;
  readonly people: readonly PersonId[];
  /** Line "seats": who takes the seats. Line "reserves": the whole group in its order. */
  readonly chosen: readonly PersonId[];
  readonly method: 'run-off' | 'deliberation' | 'lots';
}

/** Why a settlement does not fit. */
export type Misfit =
  /** These people are not tied on this line. */
  | 'no-such-tie'
  | 'settled-twice'
  /** Not as many as there are seats, or not the whole order of the reserves. */
  | 'wrong-number'
  /** Somebody who is not in the tie, or somebody twice. */
  | 'not-of-the-tie';

export interface Seating {
  /** In the order of the ranking. */
  readonly ranking: readonly (Placing & { readonly standing: Standing })[];
  /** Ties that nobody has settled yet, first rank first. */
  readonly ties: readonly TieGroup[];
  /** The reserves in the order in which they follow, as far as it is settled. */
  readonly reserves: readonly PersonId[];
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
  rules: Pick<CountRules, 'seats' | 'reserves'>,
  ranked: readonly Placing[],
  settlements: readonly TieSettlement[],
): Result<Seating, SettlementMisfit> {
  const standing = new Map<PersonId, Standing>();
  const ties: TieGroup[] = [];
  const reserves: PersonId[] = [];
  const used = new Set<number>();

  const seat = (people: readonly PersonId[], as: Standing) => {
    for (const person of people) standing.set(person, as);
    if (as === 'reserve') reserves.push(...people);
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
  return accept({ ranking, ties, reserves });
}

/** People with equal votes and the places that they fill, counted from 1. */
interface Group {
  readonly rank: number;
  readonly votes: number;
  readonly people: readonly PersonId[];
  readonly from: number;
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

/** The tie that a group is in, or null if its places do not depend on who of it comes first. */
function tieOf({ seats, reserves }: Pick<CountRules, 'seats' | 'reserves'>, group: Group): TieGroup | null {
  const { rank, votes, people, from } = group;
  const to = from + people.length - 1;
  const end = seats + reserves;
  if (from <= seats && to > seats) return { rank, votes, people, seats: seats - from + 1, line: 'seats' };
  // Among reserves the order itself matters: it says who follows first.
  if (from > seats && from <= end && people.length > 1)
    return { rank, votes, people, seats: Math.min(to, end) - from + 1, line: 'reserves' };
  return null;
}

const standingAt = ({ seats, reserves }: Pick<CountRules, 'seats' | 'reserves'>, place: number): Standing =>
  place <= seats ? 'elected' : place <= seats + reserves ? 'reserve' : 'other';

const isOf = (settlement: TieSettlement, tie: TieGroup): boolean =>
  settlement.line === tie.line && samePeople(settlement.people, tie.people);

const samePeople = (a: readonly PersonId[], b: readonly PersonId[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === b.length && new Set(a).size === a.length;

function misfit({ chosen }: TieSettlement, tie: TieGroup): Misfit | null {
  const wanted = tie.line === 'seats' ? tie.seats : tie.people.length;
  if (new Set(chosen).size < chosen.length) return 'not-of-the-tie';
  if (!chosen.every((person) => tie.people.includes(person))) return 'not-of-the-tie';
  return chosen.length === wanted ? null : 'wrong-number';
}

/**
 * The settlements that stand, of all that were ever typed: of several on one tie the last, and none whose
 * tie is gone because a decision on a name, or an earlier settlement, was replaced.
 *
 * @param all in the order of the log
 */
export function settlementsInForce<Settlement extends TieSettlement>(
  rules: Pick<CountRules, 'seats' | 'reserves'>,
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
