import { compareText } from '../../src/basics/bytes.js';
import type { PublicScreen } from '../../src/projector/api.js';

export type Count = NonNullable<PublicScreen['count']>;
export type BoardRow = Count['board'][number];
export type Standing = BoardRow['standing'];
export type Line = 'seats' | 'reserves';
export type Tie = Count['ties'][number];

/** One thing on the board: a person, a line drawn under people, or the heading of people who are tied. */
export type BoardItem =
  | { readonly kind: 'row'; readonly row: BoardRow }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'tie'; readonly tie: Tie };

/** What tells an item from all others of its board, as long as it lives. */
export const keyOf = (item: BoardItem): string =>
  item.kind === 'row'
    ? `p-${item.row.person}`
    : item.kind === 'line'
      ? `line-${item.line}`
      : `tie-${item.tie.line}-${item.tie.votes}`;

/** Once people were asked: who takes the seat of somebody who declined stands elected, who declined among the others. */
export function standingNow({
  standing,
  consent,
  replaces,
}: Pick<BoardRow, 'standing' | 'consent' | 'replaces'>): Standing {
  if (consent === 'no') return 'other';
  return replaces ? 'elected' : standing;
}

const STANDINGS: readonly Standing[] = ['elected', 'tied', 'reserve', 'other'];

/**
 * The order on the wall: most votes first. After a settlement the chosen stand first, reserves in the order
 * that people found. Others with equal votes stand by name, which is an order for the eye only: their rank
 * is the same, and it is shown.
 */
export function orderBoard(rows: readonly BoardRow[], finished: boolean): readonly BoardRow[] {
  const standing = (row: BoardRow) => (finished ? STANDINGS.indexOf(row.standing) : 0);
  return [...rows].sort(
    (a, b) =>
      b.votes - a.votes ||
      standing(a) - standing(b) ||
      a.settledPlace - b.settledPlace ||
      compareText(a.name, b.name) ||
      compareText(a.person, b.person),
  );
}

/**
 * The board with its lines. The seat line stands under the last elected. While a tie crosses it there is
 * no such place, so none is drawn: a heading over the tied says how many they are for how many seats.
 * Likewise for the reserves.
 */
export function boardItems(count: Pick<Count, 'board' | 'finished' | 'ties'>): readonly BoardItem[] {
  const rows = orderBoard(count.board, count.finished);
  const last = (line: Line, standing: Standing) =>
    count.finished && !count.ties.some((tie) => tie.line === line)
      ? rows.map((row) => row.standing).lastIndexOf(standing)
      : -1;
  const underSeats = last('seats', 'elected');
  const underReserves = last('reserves', 'reserve');
  const tieOver = (at: number) =>
    rows[at]?.standing === 'tied' && rows[at - 1]?.votes !== rows[at]?.votes
      ? count.ties.filter(({ votes }) => votes === rows[at]?.votes)
      : [];
  return rows.flatMap((row, at): BoardItem[] => [
    ...tieOver(at).map((tie) => ({ kind: 'tie', tie }) as const),
    { kind: 'row', row },
    ...(at === underSeats ? [{ kind: 'line', line: 'seats' } as const] : []),
    ...(at === underReserves ? [{ kind: 'line', line: 'reserves' } as const] : []),
  ]);
}

/** So many columns of so many rows: how a board of some size fills its place. */
export interface BoardShape {
  readonly columns: number;
  /** Height of a column in rows. */
  readonly slots: number;
}
export interface Placed {
  readonly item: BoardItem;
  readonly column: number;
  /** Distance from the top of the column, in rows. */
  readonly top: number;
}
export interface BoardLayout<Shape extends BoardShape> {
  readonly shape: Shape;
  readonly placed: readonly Placed[];
  /** People for whom there was no room. */
  readonly left: number;
}

/** A line needs less height than a row. */
const LINE_SLOTS = 0.5;

/**
 * Puts the items, from the top, into the first shape that holds so many of them; into the last one if
 * none does.
 *
 * @param shapes from the fewest rows to the most, at least one
 * @param must how many of the first items have to be seen; what follows is shown where there is room
 * @param keep a person who is seen in any case: in the last place, if everything before is taken
 * @throws RangeError without a shape: our bug
 */
export function layoutBoard<Shape extends BoardShape>(
  items: readonly BoardItem[],
  shapes: readonly Shape[],
  must: number,
  keep: string | null = null,
): BoardLayout<Shape> {
  const layouts = shapes.map((shape) => withKept(fill(items, shape), items, keep));
  const chosen = layouts.find(({ placed }) => placed.length >= must) ?? layouts[layouts.length - 1];
  if (chosen === undefined) throw new RangeError('a board needs a shape');
  return chosen;
}

/** How many of the first items tell the result: all down to the last person who is elected, tied or in reserve. */
export const itemsThatTell = (items: readonly BoardItem[]): number =>
  1 + items.map((item) => item.kind !== 'row' || item.row.standing !== 'other').lastIndexOf(true);

function withKept<Shape extends BoardShape>(
  layout: BoardLayout<Shape>,
  items: readonly BoardItem[],
  keep: string | null,
): BoardLayout<Shape> {
  const { placed } = layout;
  const last = placed[placed.length - 1];
  const kept = items.slice(placed.length).find((item) => item.kind === 'row' && item.row.person === keep);
  if (kept === undefined || last === undefined) return layout;
  return { ...layout, placed: [...placed.slice(0, -1), { ...last, item: kept }] };
}

function fill<Shape extends BoardShape>(items: readonly BoardItem[], shape: Shape): BoardLayout<Shape> {
  const placed: Placed[] = [];
  let column = 0;
  let top = 0;
  for (const item of items) {
    const height = item.kind === 'row' ? 1 : LINE_SLOTS;
    // A line that no longer fits under its last row would stand over the next column as if it began there,
    // which is true as well: what follows it is below the line.
    if (top + height > shape.slots) {
      column += 1;
      top = 0;
    }
    if (column >= shape.columns) break;
    placed.push({ item, column, top });
    top += height;
  }
  const left = items.slice(placed.length).filter((item) => item.kind === 'row').length;
  return { shape, placed, left };
}

/**
 * How many votes a full bar means: a round number above the most votes, so that bars grow with every
 * reading and seldom all shrink at once.
 *
 * @param most the most votes that anybody has, 0 or more
 */
export function barScale(most: number): number {
  for (let ten = 10; ; ten *= 10) {
    const round = [1, 2, 3, 5].map((step) => step * ten).find((scale) => scale >= most);
    if (round !== undefined) return round;
  }
}

/** How a name is made to fit: a size in em, on one line or on two. */
export interface Fit {
  readonly size: number;
  readonly lines: 1 | 2;
}
/** On one line letters shrink down to this; a longer name stands on two lines instead. */
const SMALLEST_ON_ONE = 0.72;
const LARGEST_ON_TWO = 0.68;
const SMALLEST_ON_TWO = 0.45;

/**
 * How large a name may be written so that it is not cut: names of people are not abbreviated on a wall.
 *
 * @param room characters that fit on one line at full size
 */
export function fitName(name: string, room: number): Fit {
  const length = Math.max(1, [...name].length);
  if (room / length >= SMALLEST_ON_ONE) return { size: Math.min(1, room / length), lines: 1 };
  // Words do not break just in the middle, so two lines hold less than twice as much.
  const size = Math.min(LARGEST_ON_TWO, (1.6 * room) / length);
  return { size: Math.max(SMALLEST_ON_TWO, size), lines: 2 };
}
