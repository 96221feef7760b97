import { unzipSync } from 'fflate';
import { fromUtf8 } from '../basics/bytes.js';
import { accept, type Result, refuse } from '../basics/result.js';
import { MAX_LINES, type TableRow } from './table.js';
import { elements, textOf, without, XML_FAULT, XML_TOO_MUCH } from './xml.js';

export type XlsxRefusal =
  | { readonly kind: 'spreadsheet-broken' }
  | { readonly kind: 'spreadsheet-too-large' };

/** Bytes of one part, unpacked: a roll of 40,000 rows has 20 MB. A bomb is refused before it is unpacked. */
const MAX_PART = 48 * 1024 * 1024;
/** Columns of a roll; what stands further right is no roll, and left out. */
const MAX_COLUMNS = 60;
const PARTS = [
  'xl/workbook.xml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/_rels/workbook.xml.rels',
] as const;
const SHEET = /^xl\/worksheets\/[\w.-]+\.xml$/;
/** Texts that cells share: ten columns of them in every row. */
const MOST_TEXTS = 10 * MAX_LINES;

/**
 * The rows of a workbook's first sheet as texts, as its cells show them: dates in ISO form, numbers plain,
 * formulas by the value that was saved with them.
 *
 * @param bytes an XLSX file (ECMA-376, part 1): a zip of XML
 */
export function readXlsx(bytes: Uint8Array): Result<readonly TableRow[], XlsxRefusal> {
  const parts = unpack(bytes, PARTS);
  if (!parts.ok) return parts;
  try {
    const part = (name: (typeof PARTS)[number]) => textIn(parts.value, name);
    const first = firstSheet(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'));
    const sheets = unpack(bytes, SHEET.test(first) ? [first] : []);
    if (!sheets.ok) return sheets;
    const sheet = textIn(sheets.value, first);
    if (sheet === '') return refuse({ kind: 'spreadsheet-broken' });
    const shared = elements(part('xl/sharedStrings.xml'), 'si', MOST_TEXTS).map(({ inner }) =>
      stringOf(inner),
    );
    const dates = dateStyles(part('xl/styles.xml'));
    const is1904 = elements(part('xl/workbook.xml'), 'workbookPr').some(({ attributes }) =>
      ['1', 'true'].includes(attributes.get('date1904') ?? ''),
    );
    return accept(
      elements(sheet, 'row', MAX_LINES).map(({ attributes, inner }, at) => {
        const line = Number(attributes.get('r') ?? at + 1);
        return { line, lastLine: line, cells: cellsOf(inner, { shared, dates, is1904 }) };
      }),
    );
  } catch (error) {
    if (error === XML_TOO_MUCH) return refuse({ kind: 'spreadsheet-too-large' });
    if (error === XML_FAULT || error instanceof TypeError) return refuse({ kind: 'spreadsheet-broken' });
    throw error;
  }
}

type Parts = ReadonlyMap<string, Uint8Array>;

function textIn(parts: Parts, name: string): string {
  const found = parts.get(name);
  return found === undefined ? '' : fromUtf8(found);
}

/** These parts, each at most once: a zip may name the same packed bytes a thousand times over. */
function unpack(bytes: Uint8Array, wanted: readonly string[]): Result<Parts, XlsxRefusal> {
  const seen = new Set<string>();
  let tooLarge = false;
  let twice = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.includes(name)) return false;
        tooLarge ||= originalSize > MAX_PART;
        twice ||= seen.has(name);
        seen.add(name);
        return !tooLarge && !twice;
      },
    });
    if (tooLarge) return refuse({ kind: 'spreadsheet-too-large' });
    if (twice) return refuse({ kind: 'spreadsheet-broken' });
    return accept(new Map(Object.entries(files)));
  } catch {
    // Whatever fflate has against it: this is no zip.
    return refuse({ kind: 'spreadsheet-broken' });
  }
}

/** Where the first sheet lies that is not hidden. */
function firstSheet(workbook: string, relations: string): string {
  const sheet = elements(workbook, 'sheet').find(
    ({ attributes }) => (attributes.get('state') ?? 'visible') === 'visible',
  );
  const id = sheet?.attributes.get('id');
  const target = elements(relations, 'Relationship')
    .find(({ attributes }) => attributes.get('Id') === id)
    ?.attributes.get('Target');
  if (target === undefined) throw XML_FAULT;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** A text may be cut in pieces of different looks; how it is pronounced (`rPh`) is no part of it. */
const stringOf = (inner: string): string =>
  elements(without(inner, 'rPh'), 't')
    .map((piece) => textOf(piece.inner))
    .join('');

/** Numbers of the built-in formats that show a day. @source ECMA-376, part 1, 18.8.30 */
const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** For each cell style, whether it shows a number as a day. */
function dateStyles(styles: string): readonly boolean[] {
  const own = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId'),
      attributes.get('formatCode') ?? '',
    ]),
  );
  const [formats] = elements(styles, 'cellXfs');
  return elements(formats?.inner ?? '', 'xf').map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0';
    // Quoted words, colours and escaped signs of a format say nothing of days.
    const code = (own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    return isDateFormat(Number(id)) || (/[dy]/i.test(code) && !/[#?]/.test(code));
  });
}

interface Book {
  readonly shared: readonly string[];
  readonly dates: readonly boolean[];
  readonly is1904: boolean;
}

function cellsOf(row: string, book: Book): readonly string[] {
  const cells: string[] = [];
  for (const { attributes, inner } of elements(row, 'c')) {
    const at = columnOf(attributes.get('r')) ?? cells.length;
    if (at >= MAX_COLUMNS) continue;
    while (cells.length < at) cells.push('');
    cells[at] = shownIn(attributes, inner, book);
  }
  return cells;
}

/** "C12" is in column 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shownIn(
  attributes: ReadonlyMap<string, string>,
  inner: string,
  { shared, dates, is1904 }: Book,
): string {
  const type = attributes.get('t') ?? 'n';
  if (type === 'inlineStr') return stringOf(inner);
  const value = textOf(elements(inner, 'v')[0]?.inner ?? '');
  if (type === 's') {
    const text = shared[Number(value)];
    if (text === undefined) throw XML_FAULT;
    return text;
  }
  if (type === 'e') return '';
  if (type === 'b') return value === '1' ? 'ya' : 'tidak';
  if (type !== 'n' || value === '') return value;
  return dates[Number(attributes.get('s') ?? 0)] === true ? dayOf(Number(value), is1904) : plainNumber(value);
}

/** 3 and not 3.0; long numbers (a NIK) are not turned into 3.3E+15. */
function plainNumber(value: string): string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value;
}

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars. Excel's first counts a 29 February 1900 that never was. @source ECMA-376, part 1, 18.17.4.1 */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);

function dayOf(serial: number, is1904: boolean): string {
  const day = new Date((is1904 ? DAY_ZERO_1904 : DAY_ZERO) + Math.floor(serial) * DAY_MS);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}
