import { compareText } from '../../basics/bytes.js';
import { dayAndDate } from '../../record/berita-acara/dates.js';
import {
  block,
  EDGE,
  footer,
  GREY,
  heading,
  INK,
  type Look,
  line,
  makePdf,
  newPage,
  PAGE,
  PALE,
  type Pen,
} from './sheet.js';
import { lay, place, write } from './text.js';

/** The attendance list (daftar hadir): who may vote, by unit, with room for signatures. */
export interface AttendanceList extends Look {
  readonly title: string;
  readonly unit: string;
  /** ISO date of the vote. */
  readonly date: string;
  readonly place: string;
  readonly people: readonly Attendee[];
}

export interface Attendee {
  readonly rollNumber: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly sex: 'L' | 'P' | '?';
  /** Where the person lives, as `unitOf` says it. */
  readonly unit: string;
}

const WIDTH = PAGE.width - 2 * EDGE;
/** Room to sign for a hand that is not used to it. */
const ROW = 10.2;
const ROWS = 21;
const COLUMNS = { number: 0, name: 17, sex: 97, sign: 107, second: 146.5, end: WIDTH } as const;

interface Page {
  readonly unit: string;
  readonly people: readonly Attendee[];
  readonly from: number;
  readonly page: number;
  readonly pages: number;
  readonly all: readonly Attendee[];
}

/** One or more pages for each unit, so that every desk takes its own; within a unit by roll number. */
export async function attendancePdf(list: AttendanceList): Promise<Uint8Array> {
  const pages = pagesOf(list.people);
  return makePdf('Daftar hadir', list, (pen) => {
    pages.forEach((page, at) => {
      newPage(pen, list);
      drawPage(pen, list, page);
      const ofUnit = `${page.unit} · halaman ${page.page} dari ${page.pages}`;
      footer(pen, ofUnit, `lembar ${at + 1} dari ${pages.length}`);
    });
  });
}

function pagesOf(people: readonly Attendee[]): readonly Page[] {
  const units = new Map<string, Attendee[]>();
  for (const person of people) units.set(person.unit, [...(units.get(person.unit) ?? []), person]);
  if (units.size === 0) throw new RangeError('an attendance list has at least one person');
  const inOrder = [...units].sort(([a], [b]) => compareText(unitOrder(a), unitOrder(b)));
  return inOrder.flatMap(([unit, members]) => {
    const all = members.sort((a, b) => a.rollNumber - b.rollNumber);
    const pages = Math.ceil(all.length / ROWS);
    return Array.from({ length: pages }, (_, at) => ({
      unit,
      all,
      pages,
      page: at + 1,
      from: at * ROWS,
      people: all.slice(at * ROWS, (at + 1) * ROWS),
    }));
  });
}

/** "RT 3 / RW 10" comes after "RT 12 / RW 2": the larger unit first, numbers as numbers. */
const unitOrder = (unit: string): string =>
  unit
    .split(' / ')
    .reverse()
    .map((part) => part.replace(/\d+/g, (digits) => digits.padStart(6, '0')))
    .join(' / ');

function drawPage(pen: Pen, list: AttendanceList, page: Page): void {
  let y = heading(pen, { sheet: 'Daftar hadir', title: list.title, unit: list.unit });
  const when = `${dayAndDate(list.date)} · ${list.place}`;
  write(pen, page.unit, { x: EDGE, y: y + 4, width: 80, size: 16, least: 9, lines: 1, bold: true });
  write(pen, when, {
    x: EDGE + 84,
    y: y + 4.6,
    width: WIDTH - 84,
    size: 10.5,
    least: 7.5,
    lines: 1,
    align: 'right',
  });
  y += 11;
  block(pen, EDGE, y, WIDTH, 7, PALE);
  const head = { y: y + 2.3, size: 9.5, lines: 1, bold: true } as const;
  write(pen, 'Nomor', { ...head, x: EDGE + 1.5, width: 15 });
  write(pen, 'Nama', { ...head, x: EDGE + COLUMNS.name + 1.5, width: 60 });
  write(pen, 'L/P', { ...head, x: EDGE + COLUMNS.sex, width: 10, align: 'center' });
  write(pen, 'Tanda tangan', { ...head, x: EDGE + COLUMNS.sign + 1.5, width: 60 });
  y += 7;
  page.people.forEach((person, at) => {
    drawRow(pen, person, page.from + at + 1, y + at * ROW);
  });
  const bottom = y + page.people.length * ROW;
  for (const x of Object.values(COLUMNS))
    if (x !== COLUMNS.second) line(pen, [EDGE + x, y - 7], [EDGE + x, bottom], { weight: 0.25 });
  drawSums(pen, page, bottom + 5);
}

/** Signatures go left and right in turn, as on every attendance list, so that each has two rows of height. */
function drawRow(pen: Pen, person: Attendee, number: number, y: number): void {
  const bottom = y + ROW;
  write(pen, String(person.rollNumber), {
    x: EDGE + 1,
    y: y + 3.7,
    width: 14,
    size: 11,
    lines: 1,
    align: 'right',
  });
  const name = { x: EDGE + COLUMNS.name + 1.5, width: COLUMNS.sex - COLUMNS.name - 3 } as const;
  const aliases = person.aliases.join(', ');
  const called =
    aliases === '' ? null : lay(pen, `panggilan: ${aliases}`, name.width, { size: 8, least: 6, lines: 1 });
  const under = called === null ? 0 : called.height + 1.7;
  const full = lay(pen, person.name, name.width, {
    size: 11,
    least: 6.5,
    lines: 2,
    height: ROW - 1.6 - under,
  });
  const foot = place(pen, full, { x: name.x, y: y + (ROW - full.height - under) / 2 });
  if (called !== null) place(pen, called, { x: name.x, y: foot + 1.7, colour: GREY });
  const sex = person.sex === '?' ? '' : person.sex;
  write(pen, sex, { x: EDGE + COLUMNS.sex, y: y + 3.7, width: 10, size: 11, lines: 1, align: 'center' });
  const sign = EDGE + (number % 2 === 1 ? COLUMNS.sign : COLUMNS.second);
  write(pen, `${number}.`, { x: sign + 1.5, y: y + 2, width: 12, size: 8, lines: 1, colour: GREY });
  line(pen, [EDGE, bottom], [EDGE + WIDTH, bottom], { weight: 0.25, colour: INK });
}

function drawSums(pen: Pen, { all, page, pages, unit }: Page, y: number): void {
  const style = { x: EDGE, width: WIDTH, size: 10.5, least: 8, lines: 1 } as const;
  const blank = '…………';
  const foot = write(pen, `Hadir di halaman ini:  L ${blank}   P ${blank}   jumlah ${blank}`, {
    ...style,
    y,
  });
  if (page !== pages) return;
  const count = (sex: Attendee['sex']) => all.filter((person) => person.sex === sex).length;
  const unknown = count('?') === 0 ? '' : `, tidak tercatat ${count('?')}`;
  const sum = `Wajib pilih ${unit}: ${all.length} orang (L ${count('L')}, P ${count('P')}${unknown})`;
  write(pen, sum, { ...style, y: foot + 4, bold: true });
}
