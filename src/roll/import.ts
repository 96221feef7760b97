import { accept, type Result, refuse } from '../basics/result.js';
import type { ConfirmKind, RefusedKind } from './cells.js';
import { type DecodeRefusal, decodeFile, type Encoding, isZip, MAX_FILE_BYTES } from './decode.js';
import { type DuplicateKind, possibleDuplicates } from './duplicates.js';
import type { Field } from './headings.js';
import { givenIdentity, type IdentityKind, numberRows } from './numbering.js';
import type { Resident } from './resident.js';
import { type Row, type RowReading, readRow } from './row.js';
import {
  type Column,
  columnsOf,
  readTable,
  type Split,
  type Table,
  type TableRefusal,
  type TableRow,
  tableOf,
} from './table.js';
import { widerWord } from './unit.js';
import { readXlsx, type XlsxRefusal } from './xlsx.js';

/** Something to say about a row, with its place in the file. The value itself is not repeated. */
export interface Finding<Kind extends string> {
  /** Line of the file, from 1. */
  readonly line: number;
  /** The column's heading as it stands in the file, cut; empty for the whole row. */
  readonly column: string;
  readonly kind: Kind;
  /** The other line, where two are meant; else empty. */
  readonly detail: string;
}

export type RefusedRowKind = RefusedKind | IdentityKind | 'too-many-cells' | 'row-spans-lines';
export type ImportRefusal = DecodeRefusal | XlsxRefusal | TableRefusal | { readonly kind: 'no-rows' };

/** What a file would import. Nothing is imported before somebody accepts the report. */
export interface RollImport {
  /** Good rows, those to confirm included, in the order of the file. */
  readonly residents: readonly Resident[];
  /** At least one finding for each row that is not among the residents. */
  readonly refused: readonly Finding<RefusedRowKind>[];
  readonly toConfirm: readonly Finding<ConfirmKind>[];
  readonly possibleDuplicates: readonly Finding<DuplicateKind>[];
  /** By line of the file the name of each resident: a line number alone says to nobody who is meant. */
  readonly names: ReadonlyMap<number, string>;
  /** Rows below the headings: residents and refused rows together. */
  readonly rows: number;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly headingLine: number;
  /** Headings of columns with national numbers (NIK), left out unread. */
  readonly dropped: readonly string[];
  /** Headings of columns that the roll has no use for. */
  readonly ignored: readonly string[];
}

/** Lines of one row: an address may hold a break or two; more means a quote that was never closed. */
const MAX_LINES_OF_ROW = 5;
const MAX_COLUMN_TEXT = 60;

interface ReadRow {
  readonly at: TableRow;
  readonly row: Row;
  readonly reading: RowReading;
}

/**
 * Reads a roll from a file of CSV or XLSX. Refuses the file only if no row can be told from another.
 *
 * @param given what each column means, where people corrected it; else the headings say so
 * @source architecture, "Roll CSV/XLSX"
 */
export function importRoll(
  bytes: Uint8Array,
  given?: readonly (Field | null)[],
): Result<RollImport, ImportRefusal> {
  const opened = openFile(bytes);
  if (!opened.ok) return opened;
  const table = tableOf(opened.value, given);
  if (!table.ok) return table;
  const { delimiter, fields, headings, headingLine, rows } = table.value;
  if (rows.length === 0) return refuse({ kind: 'no-rows' });

  const read = rows.map((at): ReadRow => {
    const row = rowOf(table.value, at.cells);
    return { at, row, reading: readRow(row) };
  });
  const ownFaults = read.map((one) => rowFaults(table.value, one));
  const numbered = numberRows(
    read.map(({ row }, at) => ((ownFaults[at] ?? []).length > 0 ? null : givenIdentity(row))),
  );
  const refused = read.flatMap(({ at }, index) => {
    const identity = numbered[index];
    const faults = ownFaults[index] ?? [];
    if (identity === undefined || identity === null || identity.ok) return faults;
    const { kind, field, first } = identity.refusal;
    const other = first === null ? '' : String(read[first]?.at.line ?? '');
    return [...faults, finding(table.value, at.line, field, kind, other)];
  });
  const good = read.flatMap(({ at, reading }, index) => {
    const identity = numbered[index];
    if (!identity?.ok) return [];
    const resident: Resident = { ...identity.value, ...reading.values, addedLate: false };
    const toConfirm = reading.toConfirm.map(({ kind, field }) => finding(table.value, at.line, field, kind));
    return [{ line: at.line, resident, toConfirm }];
  });
  return accept({
    residents: good.map(({ resident }) => resident),
    refused,
    toConfirm: good.flatMap(({ toConfirm }) => toConfirm),
    possibleDuplicates: possibleDuplicates(good).map(({ line, other, kind }) =>
      finding(table.value, line, 'name', kind, String(other)),
    ),
    names: new Map(good.map(({ line, resident }) => [line, resident.name])),
    rows: rows.length,
    encoding: opened.value.encoding,
    delimiter,
    headingLine,
    dropped: headings.filter((_, at) => fields[at] === 'nik').map(cut),
    ignored: headings.filter((heading, at) => fields[at] === null && heading.trim() !== '').map(cut),
  });
}

/** The rows of a file, spreadsheet or text. */
function openFile(bytes: Uint8Array): Result<Split & { readonly encoding: Encoding }, ImportRefusal> {
  if (isZip(bytes) && bytes.length <= MAX_FILE_BYTES) {
    const rows = readXlsx(bytes);
    return rows.ok ? accept({ delimiter: '', rows: rows.value, encoding: 'utf-8' }) : rows;
  }
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return decoded;
  const table = readTable(decoded.value.text);
  return table.ok ? accept({ ...table.value, encoding: decoded.value.encoding }) : table;
}

/** The columns of a file as people would name them; of one that cannot be read, why not. */
export function rollColumns(bytes: Uint8Array): Result<readonly Column[], ImportRefusal> {
  const opened = openFile(bytes);
  return opened.ok ? accept(columnsOf(opened.value)) : opened;
}

function rowOf({ fields, headings }: Table, cells: readonly string[]): Row {
  const row: Partial<Record<Field, string>> = {};
  for (const [at, field] of fields.entries()) {
    if (field === null || field === 'nik') continue;
    const cell = cells[at] ?? '';
    // Under a heading "Dusun" people write only "Krajan".
    row[field] = field === 'rw' ? widerWord(headings[at] ?? '', cell) : cell;
  }
  return row;
}

function rowFaults(table: Table, { at, reading }: ReadRow): readonly Finding<RefusedRowKind>[] {
  if (at.lastLine - at.line >= MAX_LINES_OF_ROW)
    return [finding(table, at.line, null, 'row-spans-lines', String(at.lastLine))];
  if (at.cells.slice(table.fields.length).some((cell) => cell.trim() !== ''))
    return [finding(table, at.line, null, 'too-many-cells')];
  return reading.refused.map(({ kind, field }) => finding(table, at.line, field, kind));
}

function finding<Kind extends string>(
  { fields, headings }: Table,
  line: number,
  field: Field | null,
  kind: Kind,
  detail = '',
): Finding<Kind> {
  const column = field === null ? '' : cut(headings[fields.indexOf(field)] ?? '');
  return { line, column, kind, detail };
}

const cut = (heading: string): string => heading.trim().slice(0, MAX_COLUMN_TEXT);
