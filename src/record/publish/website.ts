import { zipSync } from 'fflate';
import { toUtf8 } from '../../basics/bytes.js';
import { canonicalJson } from '../../basics/canonical.js';
import { hashJson } from '../../basics/hash.js';
import type { PublicRecord } from '../format.js';
import type { LaterSeats } from '../later-seats.js';
import { csvOf } from './csv.js';
import { resultPage } from './page.js';
import { tablesOf } from './tables.js';

/**
 * What anybody may publish of a result: a page without a script, every table as CSV, and all of it as JSON.
 * Nothing comes from the annex.
 *
 * @returns files by name
 */
export function websiteFiles(record: PublicRecord, later?: LaterSeats): ReadonlyMap<string, Uint8Array> {
  const tables = tablesOf(record, later);
  const { facts, kind, electionId } = record.setup;
  const json = canonicalJson({
    ...{ document: 'result', kind, electionId, facts: { ...facts }, recordHash: hashJson(record) },
    tables: tables.map(({ name, title, head, rows }) => ({
      name,
      title,
      head: [...head],
      rows: rows.map((row) => [...row]),
    })),
  });
  return new Map([
    ['index.html', toUtf8(resultPage(record, tables))],
    ['hasil.json', toUtf8(json)],
    ...tables.map((table) => [`${table.name}.csv`, toUtf8(csvOf(table))] as const),
  ]);
}

/** The same in one zip; the same record gives the same bytes. */
export const websiteZip = (record: PublicRecord, later?: LaterSeats): Uint8Array =>
  zipSync(Object.fromEntries(websiteFiles(record, later)), { mtime: '1980-01-01T00:00:00' });
