import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Files, onACopy, placesOf, readFiles } from './files.js';
import { historyOf } from './history.js';
import type { Trace } from './statistics.js';

/** One cast as the voters' side knows it: what the attacker tries to find out. */
export interface Cast {
  /** The token's hash as the registry writes it. */
  readonly token: string;
  readonly sealed: Uint8Array;
  /** Who cast it. */
  readonly resident: string;
}

/** A data folder in somebody's hands. */
export interface Evidence {
  readonly files: Files;
  /** Rows as a stock SQLite gives them, without an order asked for: for each cast its place in each table. */
  readonly rows: ReadonlyMap<string, Trace>;
}

const PAGE = 4096;
/** Of a sealed envelope this much stands in one piece wherever it is kept. */
const HEAD = 48;

export const headOf = ({ sealed }: Cast): Buffer => Buffer.from(sealed.subarray(0, HEAD));
export const hashOf = ({ token }: Cast): Buffer => Buffer.from(token);

/** Reads a folder as a thief would: every byte of every file, and every table through SQLite itself. */
export function seize(folder: string, database: string, casts: readonly Cast[]): Evidence {
  return { files: readFiles(folder), rows: onACopy(folder, (copy) => rowsOf(join(copy, database), casts)) };
}

function rowsOf(path: string, casts: readonly Cast[]): ReadonlyMap<string, Trace> {
  const db = new Database(path, { readonly: true });
  const traces = new Map<string, Trace>();
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  for (const table of tables as string[]) {
    const rows = rowsWithIds(db, table);
    const at = placeOfValues(rows);
    const keys = {
      envelope: casts.map(({ sealed }) => Buffer.from(sealed).toString('latin1')),
      token: casts.map(({ token }) => token),
      resident: casts.map(({ resident }) => resident),
    };
    for (const [what, values] of Object.entries(keys)) {
      const trace = values.map((value) => at.get(value) ?? null);
      if (trace.every((place) => place === null)) continue;
      traces.set(`${what}: row of ${table}`, trace);
      const ids = trace.map((place) => (place === null ? null : idOf(rows[place])));
      if (ids.some((id) => id !== null)) traces.set(`${what}: row id of ${table}`, ids);
    }
  }
  db.close();
  return traces;
}

/** Each row with SQLite's own row id before it, in the order in which they lie; null where a table has none. */
function rowsWithIds(db: Database.Database, table: string): readonly (readonly unknown[])[] {
  const all = (what: string) => db.prepare(`SELECT ${what} FROM "${table}"`).raw().all() as unknown[][];
  try {
    return all('_rowid_, *');
  } catch {
    return all('NULL, *');
  }
}

const idOf = (row: readonly unknown[] | undefined): number | null =>
  typeof row?.[0] === 'number' ? row[0] : null;

/** In which row a value stands for the first time; texts inside a JSON text count as values. */
function placeOfValues(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, row] of rows.entries())
    for (const value of row) {
      const text = Buffer.isBuffer(value) ? value.toString('latin1') : typeof value === 'string' ? value : '';
      const inside = text.startsWith('{')
        ? [...text.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')
        : [];
      for (const found of [text, ...inside]) if (!places.has(found)) places.set(found, at);
    }
  return places;
}

/** Every place where a cast may have left a trace, one number for each cast. */
export function traces({ files, rows }: Evidence, casts: readonly Cast[]): ReadonlyMap<string, Trace> {
  const found = new Map(rows);
  for (const [name, file] of files) {
    const kind = /-(wal|journal)$/.exec(name)?.[0] ?? 'file';
    for (const [what, bytes] of [
      ['envelope', headOf],
      ['token', hashOf],
    ] as const) {
      const offsets = casts.map((cast) => placesOf(bytes(cast), file).at(0) ?? null);
      if (offsets.every((offset) => offset === null)) continue;
      const each = (of: (offset: number) => number): Trace =>
        offsets.map((offset) => (offset === null ? null : of(offset)));
      found.set(`${what}: offset in ${kind}`, offsets);
      found.set(
        `${what}: page in ${kind}`,
        each((offset) => Math.floor(offset / PAGE)),
      );
      found.set(
        `${what}: place within the page, ${kind}`,
        each((offset) => offset % PAGE),
      );
    }
  }
  const { envelopes, tokens } = historyOf(files, casts);
  if (envelopes.some((at) => at !== null)) found.set('envelope: version of its page', envelopes);
  if (tokens.some((at) => at !== null)) found.set('token: version of its page', tokens);
  return found;
}

/**
 * Guesses who belongs to whom: the first to the first, the second to the second, by where their traces lie.
 *
 * @returns for each way of guessing, how many pairs of token and envelope were right
 */
export function guessPairs(found: ReadonlyMap<string, Trace>): ReadonlyMap<string, number> {
  const hits = new Map<string, number>();
  const of = (what: string) => [...found].filter(([name]) => name.startsWith(what));
  for (const [ours, left] of [...of('token'), ...of('resident')])
    for (const [theirs, right] of of('envelope')) {
      const both = left.flatMap((place, cast) => (place === null || right[cast] === null ? [] : [cast]));
      // A journal holds a handful of rows: too few to put in order.
      if (both.length < left.length / 2) continue;
      const lefts = order(left, both);
      const rights = order(right, both);
      const straight = lefts.filter((cast, at) => rights[at] === cast).length;
      const crossed = lefts.filter((cast, at) => rights[rights.length - 1 - at] === cast).length;
      hits.set(`${ours} ~ ${theirs}`, straight);
      hits.set(`${ours} ~ ${theirs}, backwards`, crossed);
    }
  return hits;
}

const order = (trace: Trace, casts: readonly number[]): readonly number[] =>
  [...casts].sort((a, b) => (trace[a] ?? 0) - (trace[b] ?? 0) || scrambled(a) - scrambled(b));

/** Of two in one place the attacker knows no order, and the number of the cast must not whisper it. */
const scrambled = (cast: number): number => (cast * 48_271) % 65_537;
