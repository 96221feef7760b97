import type { Resident } from './resident.js';

/** A unit as read from a text: either half may be missing, not both. */
export interface Unit {
  readonly rt: string;
  readonly rw: string;
}

const MAX_UNIT_LENGTH = 40;
/** Words for the unit above the RT that are kept with their name, since they are not numbered alike. */
const WIDER = /^(dusun|dsn|dukuh|lingkungan|lingk|lk|banjar|kampung|kp|jorong|blok)\b\.?\s*(.+)$/i;
const WIDER_WORDS: Readonly<Record<string, string>> = {
  dusun: 'Dusun',
  dsn: 'Dusun',
  dukuh: 'Dukuh',
  lingkungan: 'Lingkungan',
  lingk: 'Lingkungan',
  lk: 'Lingkungan',
  banjar: 'Banjar',
  kampung: 'Kampung',
  kp: 'Kampung',
  jorong: 'Jorong',
  blok: 'Blok',
};

/**
 * One half of a unit: "3", "003" and "RT. 03" are all "03"; "dsn krajan" is "Dusun krajan"; empty
 * stays empty.
 *
 * @returns null if it cannot be a unit: a date that a spreadsheet made of "3/1", a sentence
 */
export function readUnitPart(text: string): string | null {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (plain === '' || plain === '-') return '';
  const number = /^(?:rt|rw)?[\s.:-]*0*(\d{1,3})$/i.exec(plain)?.[1];
  if (number !== undefined) return Number(number) === 0 ? null : number.padStart(2, '0');
  if (plain.length > MAX_UNIT_LENGTH || !/^[\p{L}\d][\p{L}\d .'-]*$/u.test(plain)) return null;
  if (/^\d+[-. ][\p{L}\d]/u.test(plain)) return null;
  const wider = WIDER.exec(plain);
  const word = WIDER_WORDS[wider?.[1]?.toLowerCase() ?? ''];
  if (wider !== null && word !== undefined) return `${word} ${wider[2]}`;
  return plain.replace(/^(?:rt|rw)[\s.]+/i, '');
}

/** A cell under a heading such as "Dusun" as a whole: "Krajan" is "Dusun Krajan". Under "RW" it stays as it is. */
export function widerWord(heading: string, cell: string): string {
  const word = WIDER_WORDS[heading.trim().toLowerCase()];
  return word === undefined || cell.trim() === '' || WIDER.test(cell.trim())
    ? cell
    : `${word} ${cell.trim()}`;
}

/** "003/001", "RT 03 / RW 01", "RT 3 Dusun Krajan": both halves of a unit in one text. */
export function readUnit(text: string): Unit | null {
  const halves = text.split(/[/,]|\s(?=(?:rw|dusun|dsn|dukuh|lingkungan|banjar|kampung)\b)/i);
  const parts = halves.map((half) => half.trim()).filter((half) => half !== '');
  if (parts.length === 0 || parts.length > 2) return null;
  const [first = '', second] = parts;
  const isWider = (part: string) => /^rw\b/i.test(part) || WIDER.test(part);
  const [rtText, rwText] = second === undefined && isWider(first) ? ['', first] : [first, second ?? ''];
  const rt = readUnitPart(rtText);
  const rw = readUnitPart(rwText);
  return rt === null || rw === null ? null : { rt, rw };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Does this resident live in the unit of a box? The halves that the unit names must be the
 * resident's own: "RT 03 / RW 01" needs both, "RW 01" takes every RT of it.
 *
 * @param unit as in the election's facts; a unit that nobody can read has no residents
 */
export function livesIn(resident: Pick<Resident, 'rt' | 'rw'>, unit: string): boolean {
  const wanted = readUnit(unit);
  if (wanted === null) return false;
  return (
    (wanted.rt === '' || same(wanted.rt, resident.rt)) && (wanted.rw === '' || same(wanted.rw, resident.rw))
  );
}
