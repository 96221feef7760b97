import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { type Driver, openDriver } from './driver.js';
import { mapError, toPrisma, toSqlite } from './values.js';

/**
 * A Prisma 7 driver adapter over one SQLite connection, because the published one loses writes that
 * it acknowledged (tests/database.test.ts keeps the reproduction). Ours differs in three ways:
 * a query outside a transaction waits until the open one has ended; transactions start with BEGIN
 * IMMEDIATE; a failed COMMIT is rolled back and reported.
 *
 * One rule follows: inside a transaction never ask the outer client, it would wait for itself.
 */
export function serialSqlite(path: string): SqlDriverAdapterFactory {
  return { ...NAME, connect: async () => adapterOver(openDriver(path)) };
}

const NAME = { provider: 'sqlite', adapterName: 'bilik-serial-sqlite' } as const;

export function adapterOver(driver: Driver): SqlDriverAdapter {
  const queue = makeQueue();
  const alone = async <Outcome>(work: () => Outcome): Promise<Outcome> => {
    const release = await queue();
    try {
      return guarded(work);
    } finally {
      release();
    }
  };
  return {
    ...NAME,
    queryRaw: (query) => alone(() => toPrisma(driver.all(query.sql, valuesOf(query)))),
    executeRaw: (query) => alone(() => driver.run(query.sql, valuesOf(query))),
    executeScript: (script) => alone(() => driver.exec(script)),
    startTransaction: async () => {
      const release = await queue();
      try {
        guarded(() => driver.exec('BEGIN IMMEDIATE'));
      } catch (error) {
        release();
        throw error;
      }
      return transactionOver(driver, release);
    },
    dispose: () => alone(() => driver.close()),
  };
}

function transactionOver(driver: Driver, release: () => void): Transaction {
  let ended = false;
  const end = (work: () => void): void => {
    if (ended) return;
    ended = true;
    try {
      guarded(work);
    } finally {
      release();
    }
  };
  return {
    ...NAME,
    // "Phantom": Prisma's own COMMIT text is not sent to the driver, our commit below is what runs.
    options: { usePhantomQuery: true },
    queryRaw: async (query) => guarded(() => toPrisma(driver.all(query.sql, valuesOf(query)))),
    executeRaw: async (query) => guarded(() => driver.run(query.sql, valuesOf(query))),
    commit: async () =>
      end(() => {
        try {
          driver.exec('COMMIT');
        } catch (error) {
          // SQLite leaves the transaction open after a failed commit: the next act must not find it.
          driver.exec('ROLLBACK');
          throw error;
        }
      }),
    rollback: async () => end(() => driver.exec('ROLLBACK')),
  };
}

const valuesOf = (query: SqlQuery): unknown[] =>
  query.args.map((value, at) => toSqlite(value, query.argTypes[at]));

function guarded<Outcome>(work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    throw new DriverAdapterError(mapError(error));
  }
}

/** First come, first served: each caller waits for the one before and gets the key to let the next one in. */
function makeQueue(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let release = (): void => undefined;
    last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  };
}
