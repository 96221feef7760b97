import {
  block,
  cutLines,
  frame,
  GREY,
  INK,
  type Look,
  line,
  makePdf,
  newPage,
  PAGE,
  type Pen,
  scissors,
} from './sheet.js';
import { write } from './text.js';
import { watermark } from './watermark.js';

/** Blank ballot papers for when tablets or power fail for good. */
export interface EmergencyBallots extends Look {
  readonly title: string;
  readonly unit: string;
  /** How many names a ballot holds: 1 to 15. */
  readonly names: { readonly min: number; readonly max: number };
  /** Papers are numbered by lot and never one by one: a number on a ballot would name its voter. */
  readonly lot: number;
  readonly lots: number;
  readonly ballots: number;
}

/** Up to this many names fit on a quarter of a page with room for large letters. */
const SMALL = 7;
const MAX_BALLOTS = 2_000;
const MARGIN = 7;

export async function emergencyBallotsPdf(ballots: EmergencyBallots): Promise<Uint8Array> {
  if (!(ballots.ballots >= 1 && ballots.ballots <= MAX_BALLOTS))
    throw new RangeError('1 to 2,000 ballots make a lot');
  const [columns, rows] = ballots.names.max <= SMALL ? [2, 2] : [1, 2];
  const size = { width: (PAGE.width - 2 * MARGIN) / columns, height: (PAGE.height - 2 * MARGIN - 8) / rows };
  const grid = { x: MARGIN, y: MARGIN, ...size, columns, rows };
  const perPage = columns * rows;
  const pages = Math.ceil(ballots.ballots / perPage);
  return makePdf(`Kartu suara darurat, lot ${ballots.lot}`, ballots, (pen) => {
    for (let page = 0; page < pages; page += 1) {
      newPage(pen, { ...ballots, rehearsal: false });
      const here = Math.min(perPage, ballots.ballots - page * perPage);
      for (let at = 0; at < here; at += 1) {
        const x = MARGIN + (at % columns) * size.width;
        drawBallot(pen, ballots, { x, y: MARGIN + Math.floor(at / columns) * size.height, ...size });
      }
      cutLines(pen, { ...grid, rows: Math.ceil(here / columns) });
      scissors(pen, MARGIN - 1.4, MARGIN);
      const foot = `Lot ${ballots.lot} dari ${ballots.lots} · lembar ${page + 1} dari ${pages} · ${here} kartu di lembar ini`;
      write(pen, foot, { x: MARGIN + 4, y: PAGE.height - 10, width: 180, size: 8.5, lines: 1 });
    }
  });
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawBallot(pen: Pen, { title, unit, names, lot, rehearsal }: EmergencyBallots, area: Area): void {
  const pad = 7;
  const at = { x: area.x + pad, width: area.width - 2 * pad } as const;
  if (rehearsal) watermark(pen, { x: area.x + area.width / 2, y: area.y + area.height / 2 }, 110, 48);
  block(pen, at.x, area.y + pad, at.width, 10, INK);
  write(pen, rehearsal ? 'GLADI BERSIH: KARTU DARURAT' : 'KARTU SUARA DARURAT', {
    x: at.x + 3,
    width: at.width - 22,
    y: area.y + pad + 3.2,
    size: 14,
    least: 9,
    lines: 1,
    bold: true,
    colour: '#ffffff',
  });
  write(pen, `lot ${lot}`, {
    x: at.x,
    width: at.width - 3,
    y: area.y + pad + 3.6,
    size: 11,
    lines: 1,
    align: 'right',
    colour: '#ffffff',
  });
  let y = write(pen, title, { ...at, y: area.y + pad + 14, size: 10, least: 7, lines: 2 });
  y = write(pen, unit, { ...at, y: y + 2.4, size: 10, least: 7, lines: 1, bold: true });
  y = write(
    pen,
    `Tulis ${amount(names)} warga yang paling Anda percaya. Urutan tidak penting. Jangan beri tanda tangan atau tanda lain.`,
    {
      ...at,
      y: y + 4.5,
      size: 10,
      least: 8,
      lines: 3,
    },
  );
  const bottom = area.y + area.height - pad;
  const office = 15;
  const columns = names.max > SMALL ? 2 : 1;
  const perColumn = Math.ceil(names.max / columns);
  const room = bottom - office - 4 - (y + 2);
  const step = Math.min(15, room / perColumn);
  const gap = 8;
  const width = (at.width - (columns - 1) * gap) / columns;
  for (let name = 0; name < names.max; name += 1) {
    const x = at.x + Math.floor(name / perColumn) * (width + gap);
    const row = y + 2 + (1 + (name % perColumn)) * step;
    line(pen, [x, row], [x + width, row], { weight: 0.35 });
  }
  frame(pen, at.x, bottom - office, at.width, office, { weight: 0.25, colour: GREY });
  write(pen, 'Cap panitia', {
    x: at.x + 2,
    y: bottom - office + 2,
    width: at.width / 2 - 4,
    size: 8,
    lines: 1,
    colour: GREY,
  });
  write(pen, 'Lipat dua kali, masukkan sendiri ke kotak kartu darurat.', {
    ...{
      x: at.x + at.width / 2,
      y: bottom - office + 2.4,
      width: at.width / 2 - 2,
      size: 8.5,
      least: 7,
      lines: 3,
    },
  });
}

const amount = ({ min, max }: EmergencyBallots['names']): string =>
  min === max ? `tepat ${max} nama` : min === 1 ? `paling banyak ${max} nama` : `${min} sampai ${max} nama`;
