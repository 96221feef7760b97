import BetterSqlite3 from 'better-sqlite3';

/** Rows as the driver gives them: whole numbers as bigint, blobs as bytes. */
export interface RawRows {
  readonly columns: readonly string[];
  /** Type that each column was declared with; null for an expression. */
  readonly declared: readonly (string | null)[];
  readonly rows: readonly (readonly unknown[])[];
}

/** One connection to one SQLite file. Everything is synchronous: whoever holds it runs alone. */
export interface Driver {
  readonly exec: (sql: string) => void;
  readonly all: (sql: string, values: readonly unknown[]) => RawRows;
  readonly run: (sql: string, values: readonly unknown[]) => number;
  readonly close: () => void;
}

/** More statements than the product has: a bound, not a tuning knob. */
const STATEMENTS_KEPT = 500;

/**
 * What every connection is told first.
 *
 * A write-ahead log would be a diary of the casts, so the journal is a rollback journal that is
 * deleted after each commit; FULL waits for the disk before a cast is answered; secure_delete wipes
 * what is deleted.
 */
const PRAGMAS = [
  'journal_mode = DELETE',
  'synchronous = FULL',
  'secure_delete = ON',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'temp_store = MEMORY',
] as const;

export function openDriver(path: string): Driver {
  const db = new BetterSqlite3(path);
  db.defaultSafeIntegers(true);
  for (const pragma of PRAGMAS) db.pragma(pragma);
  const statements = new Map<string, BetterSqlite3.Statement>();
  const prepare = (sql: string): BetterSqlite3.Statement => {
    const kept = statements.get(sql);
    if (kept !== undefined) return kept;
    const statement = db.prepare(sql);
    if (statements.size < STATEMENTS_KEPT) statements.set(sql, statement);
    return statement;
  };
  return {
    exec: (sql) => {
      db.exec(sql);
    },
    all: (sql, values) => {
      const statement = prepare(sql);
      if (!statement.reader) {
        statement.run(...values);
        return { columns: [], declared: [], rows: [] };
      }
      const columns = statement.columns();
      return {
        columns: columns.map((column) => column.name),
        declared: columns.map((column) => column.type),
        rows: statement.raw(true).all(...values) as unknown[][],
      };
    },
    run: (sql, values) => prepare(sql).run(...values).changes,
    close: () => {
      statements.clear();
      db.close();
    },
  };
}
