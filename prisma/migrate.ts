import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './driver.js';

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/**
 * Applies the SQL files of `folder` that this database has not had, all or none, and notes them in
 * Prisma's own table.
 *
 * @param at the present instant, ISO 8601
 * @throws Error if the database comes from a newer release, or an applied file was edited since
 */
export function migrate(driver: Driver, folder: string, at: string): readonly string[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  driver.exec('BEGIN EXCLUSIVE');
  try {
    driver.exec(TABLE);
    const done = new Map(
      driver
        .all('SELECT "migration_name", "checksum" FROM "_prisma_migrations"', [])
        .rows.map((row) => [String(row[0]), String(row[1])]),
    );
    for (const name of done.keys())
      if (!names.includes(name))
        throw new Error(`the database has migration ${name}, which this release lacks`);
    const applied = names.filter((name) => applyOnce(driver, join(folder, name), name, done.get(name), at));
    driver.exec('COMMIT');
    return applied;
  } catch (error) {
    driver.exec('ROLLBACK');
    throw error;
  }
}

function applyOnce(driver: Driver, path: string, name: string, had: string | undefined, at: string): boolean {
  const sql = readFileSync(join(path, 'migration.sql'), 'utf8');
  const checksum = createHash('sha256').update(sql).digest('hex');
  if (had === checksum) return false;
  if (had !== undefined) throw new Error(`migration ${name} was edited after it was applied`);
  driver.exec(sql);
  driver.run(
    'INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)',
    [randomUUID(), checksum, at, name, at],
  );
  return true;
}
