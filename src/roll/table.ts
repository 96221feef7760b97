import { CsvError, parse } from 'csv-parse/sync';
import { accept, type Result, refuse } from '../basics/result.js';
import { type Field, fieldOf, hasUnit } from './headings.js';

export interface TableRow {
  /** Lines of the file, from 1; a cell may hold line breaks. */
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly delimiter: string;
  readonly headings: readonly string[];
  readonly fields: readonly (Field | null)[];
  readonly headingLine: number;
  /** Below the headings; rows with nothing in them and repeated headings are left out. */
  readonly rows: readonly TableRow[];
}

export type TableRefusal =
  | { readonly kind: 'heading-missing' }
  | { readonly kind: 'column-missing'; readonly column: 'name' | 'unit' }
  | { readonly kind: 'column-twice'; readonly field: Field; readonly headings: readonly string[] }
  | { readonly kind: 'quote-not-closed'; readonly line: number }
  | { readonly kind: 'row-too-long'; readonly line: number }
  | { readonly kind: 'too-many-rows'; readonly limit: number };

const MAX_ROWS = 40_000;
/** Lines of a file, empty ones among them. */
export const MAX_LINES = 100_000;
/** How far down a table may begin: a title, a village, a date, an empty line. */
const HEADING_WITHIN = 10;
/** Characters of one row, quotes included. */
const MAX_ROW = 32_000;
/** Columns that people are shown, and how far down an example of their contents is looked for. */
const MAX_COLUMNS_SHOWN = 200;
const EXAMPLE_WITHIN = 200;
const DELIMITERS = [';', ',', '\t'] as const;

/**
 * The rows of a text: the delimiter is found, not asked for.
 *
 * @param text with `\n` at line ends
 */
export function readTable(text: string): Result<Split, TableRefusal> {
  const delimiter = bestDelimiter(text);
  const split = splitRows(text, delimiter);
  return split.ok ? accept({ delimiter, rows: split.value }) : split;
}

/** Rows of a file, before anybody knows which of them has the headings. */
export interface Split {
  /** Empty for a spreadsheet. */
  readonly delimiter: string;
  readonly rows: readonly TableRow[];
}

/** The row of headings: where most of them are known; else the first that has several cells. */
function headingOf(rows: readonly TableRow[]): TableRow | undefined {
  const top = rows.slice(0, HEADING_WITHIN);
  const [best] = [...top].sort((a, b) => known(b.cells.map(fieldOf)) - known(a.cells.map(fieldOf)));
  if (best !== undefined && known(best.cells.map(fieldOf)) > 0) return best;
  return top.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
}

/** A column as the committee sees it: its heading, what stands first below it, what it is taken for. */
export interface Column {
  readonly heading: string;
  readonly example: string;
  readonly field: Field | null;
}

/** The columns of a file, whether or not they make a roll: so that people can say what they mean. */
export function columnsOf({ rows }: Split): readonly Column[] {
  const heading = headingOf(rows);
  if (heading === undefined) return [];
  const below = rows.filter(({ line }) => line > heading.line).slice(0, EXAMPLE_WITHIN);
  return heading.cells.slice(0, MAX_COLUMNS_SHOWN).map((cell, at) => {
    const example = below.map(({ cells }) => (cells[at] ?? '').trim()).find((text) => text !== '') ?? '';
    const field = fieldOf(cell);
    // A national number is not even shown.
    return { heading: cell.trim(), example: field === 'nik' ? '' : example, field };
  });
}

/**
 * @param given what each column means, if people said so; else by the headings
 */
export function tableOf(
  { delimiter, rows: all }: Split,
  given?: readonly (Field | null)[],
): Result<Table, TableRefusal> {
  const row = headingOf(all);
  if (row === undefined) return refuse({ kind: 'heading-missing' });
  const fields = row.cells.map((cell, at) => (given === undefined ? fieldOf(cell) : (given[at] ?? null)));
  if (known(fields) === 0) return refuse({ kind: 'heading-missing' });
  const wrong = wrongColumns(row.cells, fields);
  if (wrong !== null) return refuse(wrong);
  const same = (cells: readonly string[]) => cells.join('\n') === row.cells.join('\n');
  const rows = all.filter(
    ({ line, cells }) => line > row.line && cells.some((cell) => cell.trim() !== '') && !same(cells),
  );
  if (rows.length > MAX_ROWS) return refuse({ kind: 'too-many-rows', limit: MAX_ROWS });
  return accept({ delimiter, headings: row.cells, fields, headingLine: row.line, rows });
}

const known = (fields: readonly (Field | null)[]): number => fields.filter((field) => field !== null).length;

/** The delimiter under which some line near the top has the most known headings, or the most cells. */
function bestDelimiter(text: string): string {
  const lines = text.split('\n', HEADING_WITHIN).map((line) => line.slice(0, MAX_ROW));
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: Math.max(...lines.map((line) => known(line.split(delimiter).map((cell) => fieldOf(cell.trim()))))),
  })).sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best !== undefined && best.score > 0) return best.delimiter;
  const cells = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length));
  return DELIMITERS.reduce((most, one) => (cells(one) > cells(most) ? one : most));
}

function wrongColumns(headings: readonly string[], fields: readonly (Field | null)[]): TableRefusal | null {
  if (!fields.includes('name')) return { kind: 'column-missing', column: 'name' };
  if (!hasUnit(fields)) return { kind: 'column-missing', column: 'unit' };
  const twice = fields.find((field, at) => field !== null && field !== 'nik' && fields.indexOf(field) !== at);
  if (twice === undefined || twice === null) return null;
  const both = headings.filter((_, at) => fields[at] === twice);
  return { kind: 'column-twice', field: twice, headings: both };
}

function splitRows(text: string, delimiter: string): Result<readonly TableRow[], TableRefusal> {
  try {
    const rows = parseRows(text, delimiter, MAX_LINES + 1);
    if (rows.length > MAX_LINES) return refuse({ kind: 'too-many-rows', limit: MAX_ROWS });
    return accept(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser names the line where it gave up; people look for the line where the row began.
    const before = Number(error.records) || 0;
    const line = (before === 0 ? 0 : (parseRows(text, delimiter, before).at(-1)?.lastLine ?? 0)) + 1;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return refuse({ kind: 'quote-not-closed', line });
    if (error.code === 'CSV_MAX_RECORD_SIZE') return refuse({ kind: 'row-too-long', line });
    throw error;
  }
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** @param first how many rows to read from the top */
function parseRows(text: string, delimiter: string, first: number): readonly TableRow[] {
  const records: unknown = parse(text, {
    delimiter,
    record_delimiter: '\n',
    info: true,
    relax_column_count: true,
    // A stray quote stays in its cell, where the name check refuses it with its line; read
    // strictly, it would throw away the rows after it.
    relax_quotes: true,
    max_record_size: MAX_ROW,
    to: first,
  });
  // With `info` every row comes with its line; the parser's own types do not say so.
  const parsed = records as readonly ParsedRow[];
  return parsed.map(({ record, info }, at) => ({
    line: (parsed[at - 1]?.info.lines ?? 0) + 1,
    lastLine: info.lines,
    cells: record,
  }));
}
