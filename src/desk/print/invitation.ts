import { dayAndDate } from '../../record/berita-acara/dates.js';
import { drawBarcode } from './code128.js';
import { cutLines, GREY, type Look, line, makePdf, newPage, type Pen, scissors } from './sheet.js';
import { write } from './text.js';
import { watermark } from './watermark.js';

/** Invitations (undangan) with the roll number as a barcode, for quick check-in. */
export interface Invitations extends Look {
  readonly title: string;
  readonly village: string;
  readonly unit: string;
  /** ISO date of the vote. */
  readonly date: string;
  /** As people say it, "19.30 WIB"; null leaves a dotted line for a pen. */
  readonly time: string | null;
  readonly place: string;
  readonly people: readonly Invited[];
}

export interface Invited {
  readonly rollNumber: number;
  readonly name: string;
  readonly unit: string;
}

const GRID = { x: 7, y: 7, width: 98, height: 94, columns: 2, rows: 3 } as const;
const PER_SHEET = GRID.columns * GRID.rows;
const PAD = 6;
const INNER = GRID.width - 2 * PAD;

/** Six to a sheet, in the order given; the next person starts beside, then below. */
export async function invitationsPdf(invitations: Invitations): Promise<Uint8Array> {
  const { people } = invitations;
  if (people.length === 0) throw new RangeError('there is at least one person to invite');
  return makePdf('Undangan', invitations, (pen) => {
    for (let from = 0; from < people.length; from += PER_SHEET) {
      newPage(pen, { ...invitations, rehearsal: false });
      const here = people.slice(from, from + PER_SHEET);
      here.forEach((person, at) => {
        const x = GRID.x + (at % GRID.columns) * GRID.width;
        const y = GRID.y + Math.floor(at / GRID.columns) * GRID.height;
        drawInvitation(pen, invitations, person, { x, y });
      });
      cutLines(pen, { ...GRID, rows: Math.ceil(here.length / GRID.columns) });
      scissors(pen, GRID.x - 1.4, GRID.y);
    }
  });
}

function drawInvitation(
  pen: Pen,
  { title, village, unit, date, time, place, rehearsal }: Invitations,
  person: Invited,
  corner: { readonly x: number; readonly y: number },
): void {
  if (rehearsal) watermark(pen, { x: corner.x + GRID.width / 2, y: corner.y + GRID.height / 2 }, 100, 42);
  const at = { x: corner.x + PAD, width: INNER } as const;
  let y = write(pen, rehearsal ? 'UNDANGAN GLADI BERSIH' : 'UNDANGAN', {
    ...at,
    y: corner.y + 7,
    size: 17,
    lines: 1,
    bold: true,
    tracking: 1,
  });
  y = write(pen, `${title} — ${unit}, ${village}`, { ...at, y: y + 3.2, size: 9.5, least: 6.5, lines: 2 });
  line(pen, [at.x, y + 2.6], [at.x + INNER, y + 2.6], { weight: 0.5 });
  y = write(pen, 'Yth. Bapak/Ibu/Saudara', { ...at, y: y + 6, size: 9.5, lines: 1, colour: GREY });
  y = write(pen, person.name, { ...at, y: y + 2.6, size: 15, least: 8.5, lines: 2, height: 8, bold: true });
  y = write(pen, person.unit, { ...at, y: y + 2.6, size: 11, least: 7.5, lines: 1 });
  const field = (name: string, value: string) => {
    const next = y + 3.3;
    write(pen, name, { ...at, y: next, size: 10, lines: 1, colour: GREY });
    y = write(pen, value, {
      x: at.x + 15,
      y: next,
      width: INNER - 15,
      size: 10.5,
      least: 7,
      lines: 1,
      bold: true,
    });
  };
  y += 1.4;
  field('Hari', dayAndDate(date));
  field('Pukul', time ?? '………………………………');
  field('Tempat', place);
  const advice =
    'Mohon hadir sendiri dan membawa undangan ini. Di bilik suara Anda menulis nama warga yang paling Anda percaya.';
  write(pen, advice, { ...at, y: corner.y + 66, size: 8.75, least: 8, lines: 2 });
  drawBarcode(pen, String(person.rollNumber), { x: at.x + 1, y: corner.y + 75, height: 9.5, module: 0.42 });
  const below = corner.y + 86.6;
  write(pen, `Nomor daftar ${person.rollNumber}`, {
    ...at,
    y: below,
    width: 50,
    size: 10,
    lines: 1,
    bold: true,
  });
  write(pen, 'Undangan ini bukan kupon suara.', {
    ...at,
    y: below + 0.3,
    size: 8,
    lines: 1,
    align: 'right',
    colour: GREY,
  });
}
