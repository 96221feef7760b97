import {
  block,
  EDGE,
  footer,
  GREY,
  heading,
  type Look,
  line,
  makePdf,
  newPage,
  PAGE,
  PALE,
  type Pen,
} from './sheet.js';
import { write } from './text.js';

/** The tally board (papan hitungan) that people fill in while names are read, and take home. */
export interface TallyBoard extends Look {
  readonly title: string;
  readonly unit: string;
  /** Sheets: one holds as many names as it has rows. 1 to 20. */
  readonly pages: number;
}

const WIDTH = PAGE.width - 2 * EDGE;
const ROWS = 19;
const ROW = 10.4;
const NAME = 62;
const GROUPS = 10;
const GROUP = 10.6;
const MAX_PAGES = 20;

/** Rows are blank: the names come from the reading, and no paper lists people beforehand. */
export async function tallyBoardPdf(board: TallyBoard): Promise<Uint8Array> {
  if (!(board.pages >= 1 && board.pages <= MAX_PAGES))
    throw new RangeError(`no board of ${board.pages} sheets`);
  return makePdf('Papan turus', board, (pen) => {
    for (let page = 1; page <= board.pages; page += 1) {
      newPage(pen, board);
      drawPage(pen, board);
      footer(pen, 'Lembar ini milik pencatat dan boleh dibawa pulang.', `lembar ${page} dari ${board.pages}`);
    }
  });
}

function drawPage(pen: Pen, { title, unit }: TallyBoard): void {
  let y = heading(pen, { sheet: 'Papan turus', title, unit });
  const how =
    'Saat pertama kali dibacakan: tulis namanya dan beri satu garis. Setiap kali dibacakan lagi: tambah satu garis; garis kelima ' +
    'menyilang empat garis sebelumnya. Satu kotak berisi lima suara.';
  y = write(pen, how, { x: EDGE, y: y + 4, width: WIDTH - 34, size: 10, lines: 3 }) + 5;
  example(pen, PAGE.width - EDGE - 20, y - 14);
  const groups = EDGE + NAME;
  block(pen, EDGE, y, WIDTH, 7, PALE);
  const head = { y: y + 2.3, size: 9.5, lines: 1, bold: true } as const;
  write(pen, 'Nama', { ...head, x: EDGE + 1.5, width: 40 });
  for (let group = 1; group <= GROUPS; group += 1)
    write(pen, String(group * 5), {
      ...head,
      bold: false,
      x: groups + (group - 1) * GROUP,
      width: GROUP - 1,
      align: 'right',
      colour: GREY,
    });
  write(pen, 'Jumlah', {
    ...head,
    x: groups + GROUPS * GROUP,
    width: WIDTH - NAME - GROUPS * GROUP,
    align: 'center',
  });
  y += 7;
  for (let row = 0; row <= ROWS; row += 1)
    line(pen, [EDGE, y + row * ROW], [EDGE + WIDTH, y + row * ROW], { weight: 0.25 });
  const bottom = y + ROWS * ROW;
  for (const x of [EDGE, groups, groups + GROUPS * GROUP, EDGE + WIDTH])
    line(pen, [x, y - 7], [x, bottom], { weight: 0.4 });
  for (let group = 1; group < GROUPS; group += 1)
    line(pen, [groups + group * GROUP, y], [groups + group * GROUP, bottom], { weight: 0.15, colour: GREY });
  checks(pen, bottom + 5.5);
}

/** Every tenth reading the hall compares: a place to tick that it was done. */
function checks(pen: Pen, y: number): void {
  write(pen, 'Sudah dicocokkan dengan layar setelah bacaan ke-', {
    x: EDGE,
    y,
    width: 80,
    size: 9.5,
    lines: 1,
  });
  for (let check = 0; check < 9; check += 1) {
    const x = EDGE + 79 + check * 12;
    line(pen, [x, y + 3.2], [x + 9.5, y + 3.2], { weight: 0.3 });
  }
  write(pen, 'Nama pencatat', { x: EDGE, y: y + 9, width: 40, size: 9.5, lines: 1 });
  line(pen, [EDGE + 25, y + 11.6], [EDGE + 96, y + 11.6], { weight: 0.3 });
  write(pen, 'Tanda tangan', { x: EDGE + 104, y: y + 9, width: 40, size: 9.5, lines: 1 });
  line(pen, [EDGE + 127, y + 11.6], [EDGE + WIDTH, y + 11.6], { weight: 0.3 });
}

/** Four strokes and one across: five votes. */
function example(pen: Pen, x: number, y: number): void {
  for (let stroke = 0; stroke < 4; stroke += 1)
    line(pen, [x + stroke * 2.2, y], [x + stroke * 2.2, y + 7], { weight: 0.5 });
  line(pen, [x - 1.5, y + 6], [x + 8.1, y + 1], { weight: 0.5 });
  write(pen, '= 5', { x: x + 11, y: y + 2, width: 10, size: 11, lines: 1, bold: true });
}
