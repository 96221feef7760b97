import { fileURLToPath } from 'node:url';
import type { Result } from '../src/basics/result.js';
import { serialSqlite } from './adapter.js';
import { openDriver } from './driver.js';
import { type Prisma, PrismaClient } from './generated/client.js';
import { migrate } from './migrate.js';

export type Db = PrismaClient;

declare const inside: unique symbol;
/** The database inside a transaction. Only `transact` makes one, so no query of ours can run outside. */
export type Tx = Prisma.TransactionClient & { readonly [inside]: true };

/** Longest wait for a place in the queue, and longest act, in milliseconds: the freeze writes thousands of rows. */
const LIMITS = { maxWait: 30_000, timeout: 60_000 } as const;

/**
 * Opens the database file, applying the migrations that it lacks first.
 *
 * @param at the present instant, ISO 8601: noted beside each migration
 * @throws Error if the file is not ours, or of a newer release
 */
export async function openDatabase(path: string, at: string): Promise<Db> {
  const driver = openDriver(path);
  try {
    migrate(driver, MIGRATIONS, at);
  } finally {
    driver.close();
  }
  const db = new PrismaClient({ adapter: serialSqlite(path) });
  await db.$connect();
  return db;
}

// The bundle lies in dist/, the source in prisma/: both are one floor below the root.
const MIGRATIONS = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** Runs an act as one transaction. A refusal, like an error, leaves nothing behind. */
export async function transact<Outcome extends Result<unknown, unknown>>(
  db: Db,
  act: (tx: Tx) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await db.$transaction(async (tx) => {
      const outcome = await act(tx as Tx);
      if (!outcome.ok) throw refusedWith(outcome);
      return outcome;
    }, LIMITS);
  } catch (error) {
    const outcome = refusals.get(error as object);
    if (outcome !== undefined) return outcome as Outcome;
    throw error;
  }
}

/** Looks at several tables as they are at one instant. */
export const read = <Seen>(db: Db, look: (tx: Tx) => Promise<Seen>): Promise<Seen> =>
  db.$transaction((tx) => look(tx as Tx), LIMITS);

/** A refusal must leave the transaction as an error, so that Prisma rolls back; here it is found again. */
const refusals = new WeakMap<object, Result<unknown, unknown>>();
function refusedWith(outcome: Result<unknown, unknown>): Error {
  const error = new Error('refused');
  refusals.set(error, outcome);
  return error;
}
