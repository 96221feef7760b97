import PDFDocument from 'pdfkit';
import { concat } from '../../basics/bytes.js';
import { printable } from './words.js';

/** Faces as bytes: TTF or WOFF. */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** What draws; its `x` and `y` say where it stands. All lengths are points from the upper left corner of an A4 page. */
export type Pen = PDFKit.PDFDocument;

export const LEFT = 62;
export const RIGHT = 533;
export const WIDTH = RIGHT - LEFT;
const TOP = 54;
/** Below this stand only footers. */
export const BOTTOM = 776;
const FOOT = 792;
export const INK = '#000000';
export const GREY = '#555555';
const PALE = '#e6e6e6';
export const SIZE = 10.5;
const LEADING = 2.2;
/** How far the text of a list stands from its mark: a dash, or a number of one digit. */
const ITEM = 16;
/** The same for numbers of two digits. */
export const WIDE_ITEM = 23;

export interface Frame {
  readonly title: string;
  /** Stands at the foot of every page. */
  readonly foot: string;
  /** Written across every page of a rehearsal; null on a real one. */
  readonly rehearsal: string | null;
  /** Of the text, for programs that read it aloud: "id-ID". */
  readonly locale: string;
  /** "halaman 2 dari 9". */
  readonly page: (page: number, of: number) => string;
  /** Instant that the file says it was made at: of certification, so that the same record gives the same bytes. */
  readonly at: string;
}

/** Draws a document and numbers its pages once their number is known. */
export async function makePdf(frame: Frame, fonts: Fonts, draw: (pen: Pen) => void): Promise<Uint8Array> {
  const pen = new PDFDocument({
    size: 'A4',
    margins: { top: TOP, left: LEFT, right: 595.28 - RIGHT, bottom: 841.89 - BOTTOM },
    bufferPages: true,
    lang: frame.locale,
    info: { Title: frame.title, Producer: 'Bilik', Creator: 'Bilik', CreationDate: new Date(frame.at) },
  });
  // The types ask for Node's own kind of bytes; the reader of faces takes any.
  pen.registerFont('regular', fonts.regular as Buffer);
  pen.registerFont('bold', fonts.bold as Buffer);
  const parts: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pen.on('data', (part: Uint8Array) => parts.push(part));
    pen.on('end', resolve);
    pen.on('error', reject);
  });
  const { rehearsal } = frame;
  if (rehearsal !== null) {
    watermark(pen, rehearsal);
    pen.on('pageAdded', () => watermark(pen, rehearsal));
  }
  pen.font('regular').fontSize(SIZE).fillColor(INK);
  draw(pen);
  footers(pen, frame);
  pen.end();
  await done;
  return concat(...parts);
}

function footers(pen: Pen, { foot, page: numbered }: Frame): void {
  const { start, count } = pen.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pen.switchToPage(page);
    // The margin would make pdfkit begin a new page for a line at the foot.
    pen.page.margins.bottom = 0;
    rule(pen, FOOT - 6);
    pen.font('regular').fontSize(8).fillColor(GREY);
    // A height of one line, since a long title would else run on below.
    pen.text(printable(foot), LEFT, FOOT, { width: WIDTH - 90, height: 9, ellipsis: true });
    const number = numbered(page - start + 1, count);
    pen.text(number, RIGHT - 90, FOOT, { width: 90, align: 'right', lineBreak: false });
  }
}

function watermark(pen: Pen, words: string): void {
  pen.save();
  pen.rotate(-50, { origin: [297, 420] });
  pen.font('bold').fontSize(92).fillColor(PALE);
  pen.text(words, -60, 370, { width: 720, align: 'center', lineBreak: false });
  pen.restore();
  pen.font('regular').fontSize(SIZE).fillColor(INK);
  pen.x = LEFT;
  pen.y = TOP;
}

/** Goes on to a new page unless so many points are left on this one. */
export function room(pen: Pen, height: number): void {
  if (pen.y + height > BOTTOM) pen.addPage();
}

export interface Style {
  readonly bold?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly colour?: string;
  readonly indent?: number;
}

export function paragraph(pen: Pen, text: string, style: Style = {}): void {
  const { indent = 0, align = 'left' } = style;
  put(pen, style);
  pen.text(printable(text), LEFT + indent, pen.y, { width: WIDTH - indent, align, lineGap: LEADING });
}

const FRAME_PAD = 9;

/** A paragraph in a frame of its own: what nobody may overlook. */
export function framed(pen: Pen, text: string): void {
  put(pen, { bold: true });
  const width = WIDTH - 2 * FRAME_PAD;
  const height = pen.heightOfString(printable(text), { width, lineGap: LEADING }) + 2 * FRAME_PAD;
  const top = pen.y;
  pen.save().lineWidth(1.2).strokeColor(INK).rect(LEFT, top, WIDTH, height).stroke().restore();
  pen.text(printable(text), LEFT + FRAME_PAD, top + FRAME_PAD, { width, lineGap: LEADING });
  pen.x = LEFT;
  pen.y = top + height + 12;
}

/** One item of a list: its mark, and the text beside it on every line. */
export function item(pen: Pen, mark: string, text: string, indent = ITEM): void {
  put(pen, {});
  const width = WIDTH - indent;
  room(pen, Math.min(pen.heightOfString(printable(text), { width, lineGap: LEADING }), 60));
  const top = pen.y;
  pen.text(mark, LEFT, top, { lineBreak: false });
  pen.text(printable(text), LEFT + indent, top, { width, lineGap: LEADING });
  pen.x = LEFT;
  gap(pen, 2);
}

export function put(pen: Pen, { bold = false, size = SIZE, colour = INK }: Style): void {
  pen
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(colour);
}

export const gap = (pen: Pen, height: number): void => {
  pen.y += height;
};

export function rule(pen: Pen, y: number, weight = 0.5): void {
  pen.save();
  pen.lineWidth(weight).strokeColor(INK).moveTo(LEFT, y).lineTo(RIGHT, y).stroke();
  pen.restore();
}

/** The head of a numbered part; never alone at the foot of a page. */
export function partHead(pen: Pen, head: string): void {
  gap(pen, 10);
  room(pen, 62);
  paragraph(pen, head, { bold: true, size: 11.5 });
  gap(pen, 3);
}
