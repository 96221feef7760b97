import { BOTTOM, INK, LEFT, type Pen, put, WIDTH } from './sheet.js';
import { printable } from './words.js';

export interface Column {
  readonly head: string;
  /** Share of the page's width; the shares of a table add up to 1. */
  readonly share: number;
  readonly align?: 'left' | 'right' | 'center';
}

export interface Row {
  readonly cells: readonly string[];
  readonly bold?: boolean;
  /** A thick line below: the seat line. */
  readonly ends?: boolean;
}

const SIZE = 9.5;
const PAD_X = 4;
const PAD_Y = 3;
const HEAD = '#ececec';

/**
 * A table with its head repeated on every page. A row is never cut in two; a long name makes its row
 * higher. The columns' lines are drawn row by row, so that they end where the table ends.
 */
export function table(pen: Pen, columns: readonly Column[], rows: readonly Row[]): void {
  const head: Row = { cells: columns.map((column) => column.head), bold: true };
  const [first] = rows;
  const start = heightOf(pen, columns, head) + (first === undefined ? 0 : heightOf(pen, columns, first));
  if (pen.y + start > BOTTOM) pen.addPage();
  drawRow(pen, columns, head, HEAD);
  for (const row of rows) {
    if (pen.y + heightOf(pen, columns, row) > BOTTOM) {
      pen.addPage();
      drawRow(pen, columns, head, HEAD);
    }
    drawRow(pen, columns, row, null);
  }
  pen.x = LEFT;
}

const inner = (column: Column): number => column.share * WIDTH - 2 * PAD_X;

function heightOf(pen: Pen, columns: readonly Column[], row: Row): number {
  put(pen, { size: SIZE, bold: row.bold ?? false });
  const heights = columns.map((column, at) =>
    pen.heightOfString(printable(row.cells[at] ?? ''), { width: inner(column) }),
  );
  return Math.max(pen.currentLineHeight(true), ...heights) + 2 * PAD_Y;
}

function drawRow(pen: Pen, columns: readonly Column[], row: Row, fill: string | null): void {
  const height = heightOf(pen, columns, row);
  const top = pen.y;
  let x = LEFT;
  for (const [at, column] of columns.entries()) {
    const width = column.share * WIDTH;
    if (fill !== null) pen.save().rect(x, top, width, height).fill(fill).restore();
    pen.save().lineWidth(0.4).strokeColor(INK).rect(x, top, width, height).stroke().restore();
    put(pen, { size: SIZE, bold: row.bold ?? false });
    const text = printable(row.cells[at] ?? '');
    pen.text(text, x + PAD_X, top + PAD_Y, { width: inner(column), align: column.align ?? 'left' });
    x += width;
  }
  if (row.ends === true)
    pen
      .save()
      .lineWidth(1.6)
      .strokeColor(INK)
      .moveTo(LEFT, top + height)
      .lineTo(LEFT + WIDTH, top + height)
      .stroke()
      .restore();
  pen.y = top + height;
}

/** Lines of "what: how much", without rules; a long value runs on under itself. */
export function facts(
  pen: Pen,
  lines: readonly (readonly [label: string, value: string])[],
  labelShare = 0.36,
): void {
  for (const [label, value] of lines) {
    const split = labelShare * WIDTH;
    put(pen, { size: 10 });
    const width = WIDTH - split - 12;
    const height = Math.max(
      pen.heightOfString(printable(label), { width: split - 8 }),
      pen.heightOfString(printable(value), { width }),
    );
    if (pen.y + height > BOTTOM) pen.addPage();
    const top = pen.y;
    pen.text(printable(label), LEFT, top, { width: split - 8 });
    pen.text(':', LEFT + split, top, { lineBreak: false });
    pen.text(printable(value), LEFT + split + 12, top, { width });
    pen.y = top + height + 2;
  }
  pen.x = LEFT;
}
