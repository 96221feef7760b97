import { compareText } from '../basics/bytes.js';

/** People by sex; `unknown` where the roll does not say. Whole numbers. */
export interface BySex {
  readonly L: number;
  readonly P: number;
  readonly unknown: number;
}

/** Who may vote and who came, of one unit. */
export interface UnitTurnout {
  readonly unit: string;
  readonly eligible: BySex;
  readonly checkedIn: BySex;
}

interface MenAndWomen {
  readonly L: number;
  readonly P: number;
}

/** A row that is published: one unit, or several that were too small to stand alone. */
export interface TurnoutRow {
  readonly units: readonly string[];
  readonly eligible: MenAndWomen;
  readonly checkedIn: MenAndWomen;
}

export interface PublicTurnout {
  /** Of the whole election. People whose sex the roll does not say stand here only. */
  readonly eligible: BySex;
  readonly checkedIn: BySex;
  readonly rows: readonly TurnoutRow[];
}

/** Fewest people who may vote, men or women, that a published row may tell of, unless it tells of none. */
const LEAST_OF_A_SEX = 5;
/** Fewest of both together: a box with fewer ballots is advised to stay shut, too. */
const LEAST_OF_BOTH = 10;

/**
 * Attendance as it may be published: no row, and no difference of a row from the total or from other
 * rows, tells of one person.
 *
 * Small units are put together with the next small ones in the order of their names, at least two in a
 * row, until the row is large enough. What is left over at the end joins the last such row, or else
 * the smallest of the others, and more of them as long as it needs.
 *
 * People whose sex is not stated are left out of the rows, because there are one or two of them in many
 * units; only their sum over all units is published. Every row is large enough by itself, and rows and
 * that sum make up the total, so a difference of tables is always a sum of large rows.
 *
 * @param units each unit once, in any order; must come from one roll
 */
export function publicTurnout(units: readonly UnitTurnout[]): PublicTurnout {
  const singles = [...units].sort((a, b) => byName(a.unit, b.unit)).map(rowOf);
  const groups: TurnoutRow[] = [];
  let open: TurnoutRow | null = null;
  for (const small of singles.filter((row) => !isLarge(row))) {
    open = open === null ? small : together(open, small);
    if (isLarge(open)) {
      groups.push(open);
      open = null;
    }
  }
  const large = singles.filter(isLarge);
  const rows = open === null ? [...large, ...groups] : withRest(large, groups, open);
  return {
    eligible: sumOf(units.map(({ eligible }) => eligible)),
    checkedIn: sumOf(units.map(({ checkedIn }) => checkedIn)),
    rows: rows.sort((a, b) => byName(a.units[0] ?? '', b.units[0] ?? '')),
  };
}

/** Puts what is left over to other rows, one after the other, until it is large enough with them. */
function withRest(
  large: readonly TurnoutRow[],
  groups: readonly TurnoutRow[],
  rest: TurnoutRow,
): TurnoutRow[] {
  if (isLarge(rest)) return [...large, ...groups, rest];
  const last = groups.at(-1);
  if (last !== undefined) return withRest(large, groups.slice(0, -1), together(last, rest));
  const smallest = [...large].sort((a, b) => peopleOf(a) - peopleOf(b))[0];
  // All units together are still too small: nothing by unit is said at all.
  if (smallest === undefined) return [];
  const others = large.filter((row) => row !== smallest);
  return withRest(others, [], together(smallest, rest));
}

const rowOf = ({ unit, eligible, checkedIn }: UnitTurnout): TurnoutRow => ({
  units: [unit],
  eligible: { L: eligible.L, P: eligible.P },
  checkedIn: { L: checkedIn.L, P: checkedIn.P },
});

const peopleOf = ({ eligible }: TurnoutRow): number => eligible.L + eligible.P;

const isLarge = (row: TurnoutRow): boolean =>
  peopleOf(row) >= LEAST_OF_BOTH &&
  [row.eligible.L, row.eligible.P].every((people) => people === 0 || people >= LEAST_OF_A_SEX);

const together = (a: TurnoutRow, b: TurnoutRow): TurnoutRow => ({
  units: [...a.units, ...b.units].sort(byName),
  eligible: { L: a.eligible.L + b.eligible.L, P: a.eligible.P + b.eligible.P },
  checkedIn: { L: a.checkedIn.L + b.checkedIn.L, P: a.checkedIn.P + b.checkedIn.P },
});

const sumOf = (people: readonly BySex[]): BySex =>
  people.reduce(
    (sum, { L, P, unknown }) => ({ L: sum.L + L, P: sum.P + P, unknown: sum.unknown + unknown }),
    {
      L: 0,
      P: 0,
      unknown: 0,
    },
  );

/** Names of units with their numbers as numbers: RT 2 before RT 10. The same on every machine. */
export function byName(a: string, b: string): number {
  const key = (name: string) => name.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return compareText(key(a), key(b)) || compareText(a, b);
}
