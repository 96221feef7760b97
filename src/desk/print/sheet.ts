import PDFDocument from 'pdfkit';
import { concat } from '../../basics/bytes.js';
import type { Fonts } from './fonts.js';
import { write } from './text.js';
import { watermark } from './watermark.js';

/**
 * What draws on a page. Once `newPage` has run, all lengths are millimetres from the upper left corner
 * of an upright A4 page; only letters are measured in points, as printers do.
 */
export type Pen = PDFKit.PDFDocument;

/** What every sheet needs beside its own data. A sheet of a rehearsal says so across the page. */
export interface Look {
  readonly fonts: Fonts;
  readonly rehearsal: boolean;
}

/** Points in a millimetre. */
export const MM = 72 / 25.4;
export const PAGE = { width: 210, height: 297 } as const;
/** Cheap inkjet printers leave up to this much of the edge white; nothing that matters lies there. */
export const EDGE = 12;
export const INK = '#000000';
/** Still printed as solid lines by a laser printer in economy mode. */
export const GREY = '#555555';
/** Grey under writing: seen, and in nobody's way. */
export const PALE = '#e4e4e4';

/** In place of the date of making, which pdfkit cannot leave out. */
const NO_DATE = new Date(0);

/**
 * A PDF as bytes. The same data gives the same bytes, and the time of printing stays out of it.
 *
 * @param name title of the file, as a printer's queue shows it: nothing secret
 */
export async function makePdf(name: string, look: Look, draw: (pen: Pen) => void): Promise<Uint8Array> {
  const info = { Title: name, Producer: 'Bilik', Creator: 'Bilik', CreationDate: NO_DATE };
  const pen = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, lang: 'id-ID', info });
  pen.registerFont('regular', look.fonts.regular as Buffer);
  pen.registerFont('bold', look.fonts.bold as Buffer);
  const parts: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pen.on('data', (part: Uint8Array) => parts.push(part));
    pen.on('end', resolve);
    pen.on('error', reject);
  });
  draw(pen);
  pen.end();
  await done;
  return concat(...parts);
}

export function newPage(pen: Pen, look: Look): void {
  pen.addPage();
  pen.scale(MM);
  if (!look.rehearsal) return;
  watermark(pen, { x: PAGE.width / 2, y: PAGE.height / 2 }, 250, 52);
  // Also where nothing ever covers it.
  const style = {
    x: EDGE,
    width: PAGE.width - 2 * EDGE,
    size: 10,
    lines: 1,
    bold: true,
    align: 'center',
  } as const;
  write(pen, 'GLADI BERSIH: lembar latihan, bukan pemilihan', { ...style, y: 5.5 });
}

export interface Stroke {
  /** Millimetres; a hairline unless said otherwise. */
  readonly weight?: number;
  readonly colour?: string;
  readonly dashed?: boolean;
}

export function line(
  pen: Pen,
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: Stroke,
): void {
  pen.save();
  setStroke(pen, stroke);
  pen
    .moveTo(...from)
    .lineTo(...to)
    .stroke();
  pen.restore();
}

export function frame(pen: Pen, x: number, y: number, width: number, height: number, stroke: Stroke): void {
  pen.save();
  setStroke(pen, stroke);
  pen.rect(x, y, width, height).stroke();
  pen.restore();
}

export function block(pen: Pen, x: number, y: number, width: number, height: number, colour: string): void {
  pen.save();
  pen.rect(x, y, width, height).fill(colour);
  pen.restore();
}

function setStroke(pen: Pen, { weight = 0.2, colour = INK, dashed = false }: Stroke): void {
  pen.lineWidth(weight).strokeColor(colour);
  if (dashed) pen.dash(1.4, { space: 1.2 });
}

/** A small pair of scissors, opening to the right: where to begin cutting. `x`, `y` is where its blades cross. */
export function scissors(pen: Pen, x: number, y: number): void {
  pen.save();
  pen.lineWidth(0.3).strokeColor(INK);
  pen.circle(x - 1.3, y - 0.8, 0.6).circle(x - 1.3, y + 0.8, 0.6);
  pen.moveTo(x - 0.8, y - 0.5).lineTo(x + 1.8, y + 0.9);
  pen
    .moveTo(x - 0.8, y + 0.5)
    .lineTo(x + 1.8, y - 0.9)
    .stroke();
  pen.restore();
}

/** A grid of equal pieces that are cut apart: one cut serves two neighbours, lines run into the margin. */
export function cutLines(
  pen: Pen,
  grid: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly columns: number;
    readonly rows: number;
  },
): void {
  const overhang = 3;
  const stroke = { colour: GREY, dashed: true } as const;
  const [right, bottom] = [grid.x + grid.columns * grid.width, grid.y + grid.rows * grid.height];
  for (let column = 0; column <= grid.columns; column += 1) {
    const x = grid.x + column * grid.width;
    line(pen, [x, grid.y - overhang], [x, bottom + overhang], stroke);
  }
  for (let row = 0; row <= grid.rows; row += 1) {
    const y = grid.y + row * grid.height;
    line(pen, [grid.x - overhang, y], [right + overhang, y], stroke);
  }
}

export interface Heading {
  readonly sheet: string;
  readonly title: string;
  readonly unit: string;
}

/** The head of a sheet: what it is, and of which election. Gives back where the rest may begin. */
export function heading(pen: Pen, { sheet, title, unit }: Heading): number {
  const width = PAGE.width - 2 * EDGE;
  const below = write(pen, sheet, { x: EDGE, y: EDGE, width, size: 21, least: 14, lines: 1, bold: true });
  const last = write(pen, `${title} — ${unit}`, {
    x: EDGE,
    y: below + 4,
    width,
    size: 11.5,
    least: 9,
    lines: 2,
  });
  line(pen, [EDGE, last + 3], [PAGE.width - EDGE, last + 3], { weight: 0.6 });
  return last + 3;
}

/** The last line of a page: left what it is, right which page of how many. */
export function footer(pen: Pen, left: string, right: string): void {
  const y = PAGE.height - EDGE;
  const style = { y, size: 8.5, least: 6, lines: 1, colour: GREY } as const;
  write(pen, left, { ...style, x: EDGE, width: 140 });
  write(pen, right, { ...style, x: PAGE.width - EDGE - 44, width: 44, align: 'right' });
}
