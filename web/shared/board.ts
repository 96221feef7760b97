import { compareText } from '../../src/basics/bytes.js';
import type { PublicScreen } from '../../src/projector/api.js';

export type Count = NonNullable<PublicScreen['count']>;
export type BoardRow = Count['board'][number];
export type Standing = BoardRow['standing'];
export type Line = 'seats' | 'reserves';

/** One thing on the board: a person, or a line drawn under people. */
export type BoardItem =
  | { readonly kind: 'row'; readonly row: BoardRow }
  | { readonly kind: 'line'; readonly line: Line };

const STANDINGS: readonly Standing[] = ['elected', 'tied', 'reserve', 'other'];

/**
 * The order on the wall: most votes first. People with equal votes stand by name, which is an order for
 * the eye only: their rank is the same, and it is shown. After a settlement the chosen stand first.
 */
export function orderBoard(rows: readonly BoardRow[], finished: boolean): readonly BoardRow[] {
  const standing = (row: BoardRow) => (finished ? STANDINGS.indexOf(row.standing) : 0);
  return [...rows].sort(
    (a, b) =>
      b.votes - a.votes ||
      standing(a) - standing(b) ||
      compareText(a.name, b.name) ||
      compareText(a.person, b.person),
  );
}

/**
 * The board with its lines. The seat line stands under the last elected. While a tie crosses it there is
 * no such place, so none is drawn, and the tied rows speak for themselves; likewise for the reserves.
 */
export function boardItems(count: Pick<Count, 'board' | 'finished' | 'ties'>): readonly BoardItem[] {
  const rows = orderBoard(count.board, count.finished);
  const last = (line: Line, standing: Standing) =>
    count.finished && !count.ties.some((tie) => tie.line === line)
      ? rows.map((row) => row.standing).lastIndexOf(standing)
      : -1;
  const underSeats = last('seats', 'elected');
  const underReserves = last('reserves', 'reserve');
  return rows.flatMap((row, at): BoardItem[] => [
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
export interface BoardLayout {
  readonly shape: BoardShape;
  readonly placed: readonly Placed[];
  /** People for whom there was no room. */
  readonly left: number;
}

/** A line needs less height than a row. */
const LINE_SLOTS = 0.5;

/**
 * Puts the items into the first shape that holds them all; into the last one what it holds, from the top.
 *
 * @param shapes from the fewest rows to the most, at least one
 * @throws RangeError without a shape: our bug
 */
export function layoutBoard(items: readonly BoardItem[], shapes: readonly BoardShape[]): BoardLayout {
  const layouts = shapes.map((shape) => fill(items, shape));
  const chosen = layouts.find((layout) => layout.left === 0) ?? layouts[layouts.length - 1];
  if (chosen === undefined) throw new RangeError('a board needs a shape');
  return chosen;
}

function fill(items: readonly BoardItem[], shape: BoardShape): BoardLayout {
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

/** Letters are made smaller down to this, and only then cut. */
const SMALLEST = 0.66;

/**
 * By how much a name is made smaller so that it stands on one line.
 *
 * @param room characters that fit at full size
 * @returns 1 down to 0.66
 */
export const fitName = (name: string, room: number): number =>
  Math.max(SMALLEST, Math.min(1, room / Math.max(1, [...name].length)));

/** The name behind a person's id on this board; a text that is no id here stands for itself. */
export const nameOn = (board: readonly BoardRow[], person: string): string =>
  board.find((row) => row.person === person)?.name ?? person;
