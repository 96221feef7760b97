import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { adapterOver } from '../prisma/adapter.js';
import { openDatabase, read, transact } from '../prisma/client.js';
import { openDriver } from '../prisma/driver.js';
import { PrismaClient } from '../prisma/generated/client.js';
import { accept, refuse } from '../src/basics/result.js';

const AT = '2026-11-22T01:00:00.000Z';

async function aDatabase(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-db-'));
  const path = join(folder, 'bilik.db');
  const db = await openDatabase(path, AT);
  t.teardown(async () => {
    await db.$disconnect();
    rmSync(folder, { recursive: true });
  });
  return { db, path };
}
const anOfficer = (id: string) => ({ id, name: id, roles: '[]', pinHash: '' });

t.test('an acknowledged write is never rolled back with somebody else’s transaction', async (t) => {
  const { db } = await aDatabase(t);
  let inside = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    inside = resolve;
  });
  const failing = transact(db, async (tx) => {
    await tx.officer.create({ data: anOfficer('rolled-back') });
    inside();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return refuse({ kind: 'no' });
  });
  await started;
  // With the published adapter this write runs inside the open transaction, answers, and is lost.
  await db.officer.create({ data: anOfficer('acknowledged') });
  t.same(await failing, { ok: false, refusal: { kind: 'no' } });
  t.same(
    (await read(db, (tx) => tx.officer.findMany())).map(({ id }) => id),
    ['acknowledged'],
  );
});

t.test('a commit that fails is reported, rolled back, and the next act finds a clean table', async (t) => {
  const { path, db } = await aDatabase(t);
  await db.$disconnect();
  let failOnce = true;
  const real = openDriver(path);
  const driver = {
    ...real,
    exec: (sql: string) => {
      if (sql === 'COMMIT' && failOnce) {
        failOnce = false;
        throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
      }
      real.exec(sql);
    },
  };
  const adapter = {
    provider: 'sqlite',
    adapterName: 'failing',
    connect: async () => adapterOver(driver),
  } as const;
  const failing = new PrismaClient({ adapter });
  t.teardown(() => failing.$disconnect());
  const act = (id: string) =>
    transact(failing, async (tx) => {
      await tx.officer.create({ data: anOfficer(id) });
      return accept(id);
    });
  await t.rejects(act('lost'));
  t.same(await act('kept'), accept('kept'));
  t.same(
    (await failing.officer.findMany()).map(({ id }) => id),
    ['kept'],
  );
});

t.test('the file keeps no diary: rollback journal, full sync, wiped deletions', async (t) => {
  const { db } = await aDatabase(t);
  const ask = async (pragma: string) =>
    Object.values((await db.$queryRawUnsafe<object[]>(`PRAGMA ${pragma}`))[0] ?? {})[0];
  t.equal(await ask('journal_mode'), 'delete');
  t.equal(Number(await ask('synchronous')), 2);
  t.equal(Number(await ask('secure_delete')), 1);
  t.equal(Number(await ask('foreign_keys')), 1);
});

t.test('the audit log only grows', async (t) => {
  const { db } = await aDatabase(t);
  const entry = {
    seq: 1,
    at: AT,
    actor: 'a',
    kind: 'k',
    data: '{}',
    salt: '',
    dataHash: '',
    prev: '',
    signature: null,
  };
  await db.auditEntry.create({ data: entry });
  await t.rejects(db.auditEntry.update({ where: { seq: 1 }, data: { actor: 'b' } }), /only grows/);
  await t.rejects(db.auditEntry.delete({ where: { seq: 1 } }), /only grows/);
});

t.test('a database of a newer release, or an edited migration, is refused in words', async (t) => {
  const { db, path } = await aDatabase(t);
  await db.$disconnect();
  const driver = openDriver(path);
  driver.exec(`UPDATE "_prisma_migrations" SET "checksum" = 'x'`);
  await t.rejects(openDatabase(path, AT), /edited after it was applied/);
  driver.exec(`UPDATE "_prisma_migrations" SET "migration_name" = '2999_newer'`);
  await t.rejects(openDatabase(path, AT), /this release lacks/);
  driver.close();
});
