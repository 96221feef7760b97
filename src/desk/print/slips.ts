import { drawQr, makeQr } from './qr.js';
import {
  block,
  cutLines,
  GREY,
  INK,
  type Look,
  makePdf,
  newPage,
  PAGE,
  PALE,
  type Pen,
  scissors,
} from './sheet.js';
import { type Laid, lay, place, write } from './text.js';

/** One lot of voting slips (kupon suara), as sheets for cutting. */
export interface SlipSheets extends Look {
  /** Of each slip what is printed on it: the text of its QR code, and the code for hands. */
  readonly slips: readonly { readonly qr: string; readonly typedCode: string }[];
  readonly title: string;
  readonly unit: string;
  /** This lot, and how many there are. Stands outside the cut: no slip says which lot it came from. */
  readonly lot: number;
  readonly lots: number;
  /** What the lot is for: the foot says where its slips belong, and only the main ones go into the bowl. */
  readonly part: 'main' | 'reserve' | 'test';
  /** `setupHash` in digits, as `hashDigits` gives them. */
  readonly digits: string;
  /** For a run-off: a striped edge, told apart at arm's length without colour. */
  readonly secondColour: boolean;
}

const COLUMNS = 3;
const ROWS = 7;
export const SLIPS_PER_SHEET = COLUMNS * ROWS;

const SLIP = { width: 194 / COLUMNS, height: 38.8 } as const;
/**
 * Where the slips stand on a sheet, row by row, in millimetres: whoever reads a sheet by machine cuts
 * it here. Three across and seven down leave the smallest edge that office printers reach.
 */
export const SLIP_GRID = { x: 8, y: 9, ...SLIP, columns: COLUMNS } as const;
/** Of the dark part: 41 modules of 0.61 mm, which a tablet's camera reads at 15 cm. */
const QR_SIDE = 25;
const QR_AT = { x: 3.6, y: 3.4 } as const;
const WORDS_X = 32;
const STRIPES = 4;
/** Air above and below the badge, black when it is marked. */
const BADGE_HEIGHT = 2.8;
const HINT = 'Hadapkan kotak hitam ke tablet, atau ketik kode di bawah. Jangan difoto HP.';

/** Once off the printer the sheets look alike: each says what becomes of its slips. */
const PARTS: Readonly<Record<SlipSheets['part'], readonly [name: string, todo: string]>> = {
  main: ['', 'Potong, lipat, aduk dalam mangkuk.'],
  reserve: [
    ' · CADANGAN',
    'CADANGAN, jangan masuk mangkuk: potong, masukkan amplop, segel dengan tanda tangan.',
  ],
  test: [' · UJI', 'KUPON UJI, jangan masuk mangkuk: simpan dalam amplop, hanya untuk pemantau.'],
};

/** What is the same on every slip, laid out once. */
interface Common {
  readonly badge: Laid;
  readonly unit: Laid;
  readonly title: Laid;
  readonly hint: Laid;
}

/**
 * The sheets of one lot. All slips of it look alike but for their codes: nothing on a slip tells
 * the lot, the sheet or its place on the sheet, so that drawing from a bowl forgets them.
 */
export async function slipsPdf(sheets: SlipSheets): Promise<Uint8Array> {
  const pages = Math.ceil(sheets.slips.length / SLIPS_PER_SHEET);
  if (pages === 0) throw new RangeError('a lot has at least one slip');
  return makePdf(`Kupon suara, lot ${sheets.lot}`, sheets, (pen) => {
    for (let page = 0; page < pages; page += 1) {
      const slips = sheets.slips.slice(page * SLIPS_PER_SHEET, (page + 1) * SLIPS_PER_SHEET);
      // The watermark stands on each slip, since the page's own would be cut into pieces.
      newPage(pen, { ...sheets, rehearsal: false });
      const common = layCommon(pen, sheets);
      slips.forEach(({ qr, typedCode }, at) => {
        const x = SLIP_GRID.x + (at % COLUMNS) * SLIP.width;
        const y = SLIP_GRID.y + Math.floor(at / COLUMNS) * SLIP.height;
        drawSlip(pen, sheets, common, { qr, typedCode, x, y });
      });
      cutLines(pen, { ...SLIP_GRID, rows: Math.ceil(slips.length / COLUMNS) });
      scissors(pen, SLIP_GRID.x - 2.2, SLIP_GRID.y);
      drawFoot(pen, sheets, { page: page + 1, pages, slips: slips.length });
    }
  });
}

function layCommon(pen: Pen, { title, unit, rehearsal, secondColour }: SlipSheets): Common {
  const width = SLIP.width - WORDS_X - (secondColour ? STRIPES + 1 : 2.2);
  const badge = rehearsal ? 'GLADI BERSIH' : secondColour ? 'PUTARAN ULANG' : 'KUPON SUARA';
  const laid = {
    badge: lay(pen, badge, width - 2, { size: 11.5, least: 7, lines: 1, bold: true }),
    unit: lay(pen, unit, width, { size: 10, least: 6, lines: 3, height: 6.4, bold: true }),
    hint: lay(pen, HINT, width, { size: 7.25, least: 6, lines: 4, height: 8, leading: 1.16 }),
  };
  // Whatever the others leave is the title's: it is the longest, and the least needed.
  const room = QR_SIDE - BADGE_HEIGHT - laid.badge.height - laid.unit.height - laid.hint.height - 4.4;
  return {
    ...laid,
    title: lay(pen, title, width, { size: 8, least: 5.5, lines: 4, height: room, leading: 1.16 }),
  };
}

function drawSlip(
  pen: Pen,
  { rehearsal, secondColour }: SlipSheets,
  { badge, unit, title, hint }: Common,
  slip: { readonly qr: string; readonly typedCode: string; readonly x: number; readonly y: number },
): void {
  const { x, y } = slip;
  const left = x + WORDS_X;
  if (rehearsal) block(pen, x + 1, y + 30.9, SLIP.width - 2, SLIP.height - 31.9, PALE);
  if (secondColour)
    for (let stripe = 0.6; stripe < SLIP.height - 1; stripe += 2.4)
      block(pen, x + SLIP.width - STRIPES, y + stripe, STRIPES - 0.6, 1.2, INK);
  drawQr(pen, makeQr(slip.qr, 'M'), x + QR_AT.x, y + QR_AT.y, QR_SIDE);
  const marked = rehearsal || secondColour;
  if (marked) block(pen, left, y + 2.4, badge.width + 2, badge.height + 2.4, INK);
  let foot = place(pen, badge, { x: left + (marked ? 1 : 0), y: y + 3.6, colour: marked ? '#ffffff' : INK });
  foot = place(pen, unit, { x: left, y: foot + BADGE_HEIGHT, colour: INK });
  place(pen, title, { x: left, y: foot + 2, colour: INK });
  place(pen, hint, { x: left, y: y + QR_AT.y + QR_SIDE - hint.height, colour: INK });
  write(pen, slip.typedCode, {
    x: x + 1.6,
    y: y + 32.2,
    width: SLIP.width - 3.2 - (secondColour ? STRIPES : 0),
    size: 12.5,
    least: 9,
    lines: 1,
    bold: true,
    tracking: 0.35,
    align: 'center',
  });
}

function drawFoot(
  pen: Pen,
  { lot, lots, part, digits, title, unit, rehearsal, secondColour }: SlipSheets,
  { page, pages, slips }: { readonly page: number; readonly pages: number; readonly slips: number },
): void {
  const width = PAGE.width - 2 * SLIP_GRID.x;
  const kind = rehearsal ? 'GLADI BERSIH · ' : secondColour ? 'Putaran ulang · ' : '';
  const style = { x: SLIP_GRID.x, width, least: 6, lines: 1, colour: INK } as const;
  const [name, todo] = PARTS[part];
  const sheet = `${kind}Lot ${lot} dari ${lots}${name} · lembar ${page} dari ${pages} · ${slips} kupon di lembar ini`;
  write(pen, sheet, { ...style, y: 285, size: 8.5, bold: true });
  write(pen, `Angka sidik ${digits}`, { ...style, y: 285, size: 8, align: 'right' });
  // Where a slip must not go is read before whose it is.
  const foot = part === 'main' ? `${title} — ${unit}. ${todo}` : `${todo} ${title} — ${unit}.`;
  write(pen, foot, { ...style, y: 289.3, size: 8, colour: part === 'main' ? GREY : INK });
}
