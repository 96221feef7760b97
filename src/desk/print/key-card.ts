import { drawQr, makeQr } from './qr.js';
import { block, EDGE, frame, GREY, INK, type Look, line, makePdf, newPage, PAGE, type Pen } from './sheet.js';
import { lay, place, write } from './text.js';

/** One holder's key card (kartu kunci). The sheet goes from the printer into that holder's hand. */
export interface KeyCardSheet extends Look {
  /** `cardText`: for the QR code. */
  readonly qr: string;
  /** `cardTyped`: three lines for hands. */
  readonly typed: string;
  readonly holder: string;
  /** 1 to `cards`. */
  readonly index: number;
  readonly cards: number;
  /** So many cards together open the box. */
  readonly threshold: number;
  readonly title: string;
  readonly unit: string;
  /** Sixteen hexadecimal digits. */
  readonly electionId: string;
}

const FOLD = PAGE.height / 2;
const WIDTH = PAGE.width - 2 * EDGE;
const QR_SIDE = 58;

export async function keyCardPdf(card: KeyCardSheet): Promise<Uint8Array> {
  return makePdf(`Kartu kunci ${card.index}`, card, (pen) => {
    newPage(pen, card);
    drawCard(pen, card);
    drawAdvice(pen, card);
  });
}

/** The upper half is the secret; folded at the middle, it lies inside. */
function drawCard(pen: Pen, card: KeyCardSheet): void {
  block(pen, EDGE, EDGE, WIDTH, 14, INK);
  const band = { y: EDGE + 4.2, size: 23, lines: 1, bold: true, colour: '#ffffff' } as const;
  write(pen, 'KARTU KUNCI', { ...band, x: EDGE + 5, width: 90 });
  const number = `${card.index} dari ${card.cards}`;
  write(pen, number, { ...band, x: PAGE.width - EDGE - 65, width: 60, align: 'right' });
  frame(pen, EDGE, EDGE, WIDTH, FOLD - EDGE - 9, { weight: 0.6 });

  drawQr(pen, makeQr(card.qr, 'Q'), EDGE + 10, EDGE + 22, QR_SIDE);
  const at = { x: EDGE + 82, width: WIDTH - 88 } as const;
  const field = (y: number, name: string, value: string, lines: number) => {
    const foot = write(pen, name, { ...at, y, size: 9, lines: 1, colour: GREY });
    return write(pen, value, { ...at, y: foot + 2, size: 13.5, least: 8.5, lines, bold: true }) + 4.6;
  };
  let y = field(EDGE + 20, 'Pemegang', card.holder, 3);
  y = field(y, 'Pemilihan', card.title, 3);
  y = field(y, 'Kotak suara', card.unit, 2);
  field(y, 'Kode pemilihan', (card.electionId.match(/.{1,4}/g) ?? []).join(' '), 1);

  const codeY = EDGE + 88;
  write(pen, 'Kode untuk diketik bila kotak hitam tidak terbaca:', {
    x: EDGE + 6,
    y: codeY,
    width: WIDTH - 12,
    size: 9.5,
    lines: 1,
    colour: GREY,
  });
  card.typed.split('\n').forEach((typed, at) => {
    const row = codeY + 7.5 + at * 10;
    write(pen, String(at + 1), { x: EDGE + 6, y: row + 1, width: 5, size: 10, lines: 1, colour: GREY });
    // Each line in one piece, so that programs which read the sheet keep its signs in order.
    const style = { size: 22, least: 12, lines: 1, bold: true, tracking: 0.6 } as const;
    write(pen, typed, { x: EDGE + 13, y: row, width: WIDTH - 19, ...style });
  });
  line(pen, [0, FOLD], [PAGE.width, FOLD], { colour: GREY, dashed: true });
  write(pen, 'lipat di sini, tulisan di dalam', {
    x: EDGE,
    y: FOLD - 4.5,
    width: WIDTH,
    size: 8.5,
    lines: 1,
    align: 'center',
    colour: GREY,
  });
}

const doNow = ({ threshold, cards, index }: KeyCardSheet): readonly string[] => [
  'Baca kembali kartu ini di laptop panitia sekarang juga. Kartu yang belum dibaca kembali belum berlaku.',
  'Lipat dua dengan tulisan di dalam. Masukkan ke amplop, tutup, dan tanda tangani di sambungannya.',
  'Simpan sendiri di tempat kering dan terkunci. Jangan dititipkan dan jangan disimpan bersama kartu lain.',
  threshold === 1
    ? 'Bawa amplop ini saat kotak suara dibuka. Tanpa kartu ini kotak suara tidak dapat dibuka.'
    : `Bawa amplop ini saat kotak suara dibuka: kotak hanya terbuka dengan ${threshold} dari ${cards} kartu, bersama-sama, di depan warga.`,
  `Kalau kartu nomor ${index} hilang atau pernah dilihat orang lain, katakan segera kepada ketua panitia.`,
];
const NEVER = [
  'Jangan difoto, difotokopi atau disimpan di HP.',
  'Jangan disebutkan atau dikirim kepada siapa pun, juga tidak kepada panitia.',
  'Jangan dibuka sebelum rembug warga meminta kotak suara dibuka.',
] as const;

function drawAdvice(pen: Pen, card: KeyCardSheet): void {
  const x = EDGE + 4;
  let y = write(pen, 'Yang harus dilakukan pemegang kartu', {
    x,
    y: FOLD + 9,
    width: WIDTH - 8,
    size: 15,
    lines: 1,
    bold: true,
  });
  const item = (mark: string, text: string, bold: boolean) => {
    write(pen, mark, { x, y: y + 5, width: 6, size: 11.5, lines: 1, bold: true });
    y = write(pen, text, { x: x + 7, y: y + 5, width: WIDTH - 17, size: 11.5, lines: 3, bold });
  };
  doNow(card).forEach((text, at) => {
    item(`${at + 1}.`, text, false);
  });
  const never = NEVER.map((text) => lay(pen, text, WIDTH - 26, { size: 12, lines: 2, bold: true }));
  const top = y + 7;
  const height = 8 + never.reduce((sum, { height }) => sum + height + 3.4, 0) + 4;
  frame(pen, x, top, WIDTH - 8, height, { weight: 1 });
  let row =
    write(pen, 'TIDAK BOLEH', { x: x + 5, y: top + 4, width: 60, size: 12, lines: 1, bold: true }) + 3.6;
  for (const text of never) {
    cross(pen, x + 7, row + 1.4);
    row = place(pen, text, { x: x + 12, y: row }) + 3.4;
  }
  const sign = PAGE.height - EDGE - 2;
  write(pen, 'Diterima tanggal', { x, y: sign, width: 40, size: 9.5, lines: 1 });
  line(pen, [x + 28, sign + 2.6], [x + 78, sign + 2.6], { weight: 0.3 });
  write(pen, 'Tanda tangan pemegang', { x: x + 86, y: sign, width: 45, size: 9.5, lines: 1 });
  line(pen, [x + 124, sign + 2.6], [PAGE.width - EDGE - 4, sign + 2.6], { weight: 0.3 });
}

function cross(pen: Pen, x: number, y: number): void {
  const stroke = { weight: 0.8 } as const;
  line(pen, [x - 1.5, y - 1.5], [x + 1.5, y + 1.5], stroke);
  line(pen, [x - 1.5, y + 1.5], [x + 1.5, y - 1.5], stroke);
}
