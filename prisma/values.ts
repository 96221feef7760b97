import {
  type ArgType,
  type ColumnType,
  ColumnTypeEnum,
  type MappedError,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import type { RawRows } from './driver.js';

/** The declared types that our migrations use (STRICT tables), and Prisma's own table of migrations. */
const DECLARED: Readonly<Record<string, ColumnType>> = {
  INTEGER: ColumnTypeEnum.Int32,
  TEXT: ColumnTypeEnum.Text,
  BLOB: ColumnTypeEnum.Bytes,
};

/** A value of Prisma's as SQLite takes it. */
export function toSqlite(value: unknown, type: ArgType | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (typeof value !== 'string') return value;
  switch (type?.scalarType) {
    case 'int':
      return Number.parseInt(value, 10);
    case 'bigint':
      return BigInt(value);
    case 'bytes':
      return Buffer.from(value, 'base64');
    default:
      return value;
  }
}

/** SQLite's rows as Prisma takes them: column types first, then values. */
export function toPrisma(raw: RawRows): SqlResultSet {
  const columnTypes = raw.columns.map((_, at): ColumnType => {
    const known = DECLARED[raw.declared[at]?.toUpperCase() ?? ''];
    return known ?? typeOf(raw.rows.find((row) => row[at] !== null)?.[at]);
  });
  const rows = raw.rows.map((row) => row.map((value, at) => fromSqlite(value, columnTypes[at])));
  return { columnNames: [...raw.columns], columnTypes, rows };
}

/** An expression has no declared type: a count, a pragma. */
function typeOf(value: unknown): ColumnType {
  if (typeof value === 'string') return ColumnTypeEnum.Text;
  if (typeof value === 'bigint') return ColumnTypeEnum.Int64;
  if (typeof value === 'number') return ColumnTypeEnum.Double;
  if (value instanceof Uint8Array) return ColumnTypeEnum.Bytes;
  return ColumnTypeEnum.Int32;
}

function fromSqlite(value: unknown, type: ColumnType | undefined): unknown {
  if (typeof value !== 'bigint') return value ?? null;
  return type === ColumnTypeEnum.Int64 ? String(value) : Number(value);
}

/** SQLite's errors in Prisma's words. The text stays inside the process: doors never show a message. */
export function mapError(error: unknown): MappedError & { originalCode?: string; originalMessage?: string } {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const original = { originalCode: code, originalMessage: message };
  const broken = /(UNIQUE|NOT NULL) constraint failed: ([\w., ]+)/.exec(message);
  if (broken !== null) {
    const fields = (broken[2] ?? '').split(', ').map((field) => field.split('.').pop() ?? field);
    const kind = broken[1] === 'UNIQUE' ? 'UniqueConstraintViolation' : 'NullConstraintViolation';
    return { kind, constraint: { fields }, ...original };
  }
  if (code.startsWith('SQLITE_BUSY')) return { kind: 'SocketTimeout', ...original };
  return { kind: 'sqlite', extendedCode: 1, message, ...original };
}
