import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { type Db, openDatabase, type Tx, transact } from '../prisma/client.js';
import { envelopeId } from '../src/ballot/envelope.js';
import {
  allEnvelopes,
  allTokens,
  countEnvelopes,
  countTokens,
  fillBox,
  hasEnvelope,
  putEnvelope,
  registerTokens,
  revokeToken,
  spendToken,
  tokenState,
} from '../src/ballot/store.js';
import { concat, fromHex, toHex, toUtf8 } from '../src/basics/bytes.js';
import { hashBytes, sha256 } from '../src/basics/hash.js';
import { accept, refuse } from '../src/basics/result.js';
import { drawBelow } from '../src/basics/world.js';

/** As long as a real one: five names. It does not fit into a page, so a slot has an overflow page. */
const SEALED = 2032;
const hashOf = (text: string) => hashBytes(toUtf8(text));
const hashes = (count: number) => Array.from({ length: count }, (_, at) => hashOf(`token ${at}`));

/** Chance that comes out the same in every run, so that a test of it passes always or never. */
function chance(seed: string) {
  let drawn = 0;
  return (length: number): Uint8Array => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => sha256(toUtf8(`${seed} ${drawn++}`)));
    return concat(...blocks).slice(0, length);
  };
}
const envelope = (text: string, length = SEALED) => {
  const sealed = chance(`envelope ${text}`)(length);
  return { id: envelopeId(sealed), sealed };
};

async function aBox(
  t: { teardown: (work: () => Promise<void>) => void },
  slots: number,
  sealed = SEALED,
  slips = hashes(slots),
) {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-ballot-'));
  const path = join(folder, 'bilik.db');
  const db = await openDatabase(path, '2026-01-01T00:00:00.000Z');
  t.teardown(async () => {
    await db.$disconnect();
    rmSync(folder, { recursive: true });
  });
  await inside(db, async (tx) => {
    await registerTokens(tx, slips);
    await fillBox(tx, chance('noise'), slots, sealed);
  });
  return { db, path };
}

async function inside<Value>(db: Db, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const done = await transact(db, async (tx) => accept(await work(tx)));
  if (!done.ok) throw new Error('nobody refused');
  return done.value;
}

t.test('a token goes from printed to spent or to revoked, once', async (t) => {
  const { db } = await aBox(t, 4);
  const [spent, revoked, printed] = hashes(3) as [string, string, string];
  await inside(db, async (tx) => {
    t.same(await countTokens(tx), { printed: 4, spent: 0, revoked: 0 });
    t.ok(await spendToken(tx, spent));
    t.ok(await revokeToken(tx, revoked));
    for (const hash of [spent, revoked, hashOf('not ours')]) {
      t.notOk(await spendToken(tx, hash));
      t.notOk(await revokeToken(tx, hash));
    }
    t.equal(await tokenState(tx, spent), 'spent');
    t.equal(await tokenState(tx, revoked), 'revoked');
    t.equal(await tokenState(tx, printed), 'printed');
    t.equal(await tokenState(tx, hashOf('not ours')), null);
    t.same(await countTokens(tx), { printed: 2, spent: 1, revoked: 1 });
    const states = new Map([
      [spent, 'spent'],
      [revoked, 'revoked'],
    ]);
    const wanted = hashes(4)
      .sort()
      .map((hash) => ({ hash, state: states.get(hash) ?? 'printed' }));
    t.same(await allTokens(tx), wanted);
  });
  await t.rejects(
    inside(db, (tx) => registerTokens(tx, [spent])),
    'a hash is registered once',
  );
});

t.test('twenty spends of one token at the same instant: one wins', async (t) => {
  const { db } = await aBox(t, 3);
  const [hash, other] = hashes(2) as [string, string];
  const wins = await Promise.all(Array.from({ length: 20 }, () => inside(db, (tx) => spendToken(tx, hash))));
  t.equal(wins.filter(Boolean).length, 1);
  const mixed = await Promise.all(
    [spendToken, revokeToken, spendToken].map((turn) => inside(db, (tx) => turn(tx, other))),
  );
  t.equal(mixed.filter(Boolean).length, 1, 'spent or revoked, not both');
});

t.test('a refused act leaves token and box as they were', async (t) => {
  const { db, path } = await aBox(t, 3);
  const before = readFileSync(path);
  const [hash] = hashes(1) as [string];
  const refused = await transact(db, async (tx) => {
    await spendToken(tx, hash);
    await putEnvelope(tx, chance('draw'), envelope('a'));
    return refuse({ kind: 'no' });
  });
  t.notOk(refused.ok);
  t.ok(readFileSync(path).equals(before), 'to the byte');
});

t.test(
  'the box holds what was put in, in the order of the ids, up to its last slot and no more',
  async (t) => {
    const { db } = await aBox(t, 450, 64);
    const put = Array.from({ length: 450 }, (_, at) => envelope(`${at}`, 64));
    await inside(db, async (tx) => {
      t.equal(await countEnvelopes(tx), 0);
      t.same(await allEnvelopes(tx), []);
      for (const [at, one] of put.entries()) {
        await putEnvelope(tx, chance(`draw ${at}`), one);
        if (at === 3) {
          t.equal(await countEnvelopes(tx), 4);
          t.ok(await hasEnvelope(tx, put[0]?.id as string));
          t.notOk(await hasEnvelope(tx, put[9]?.id as string));
        }
      }
      const ids = put.map(({ id }) => id).sort();
      const all = await allEnvelopes(tx);
      t.same(
        all.map(({ id }) => id),
        ids,
      );
      t.ok(all.every(({ id, sealed }) => envelopeId(sealed) === id));
      t.equal(await countEnvelopes(tx), 450);
    });
    await t.rejects(
      inside(db, (tx) => putEnvelope(tx, chance('more'), envelope('one more', 64))),
      /full/,
    );
    await t.rejects(
      inside(db, (tx) => fillBox(tx, chance('again'), 1, 64)),
      'a box is laid out once',
    );
  },
);

t.test(
  'the noise of an empty slot is no envelope, and a damaged envelope shows under another id',
  async (t) => {
    const { db } = await aBox(t, 3, 64);
    const [slot] = await db.boxSlot.findMany({ where: { slot: 0 } });
    t.notOk(await inside(db, (tx) => hasEnvelope(tx, toHex(slot?.id as Uint8Array))));
    const one = envelope('a', 64);
    await inside(db, (tx) => putEnvelope(tx, chance('draw'), one));
    const damaged = Uint8Array.from(one.sealed).fill(0, 10, 11);
    await db.boxSlot.updateMany({ where: { filled: 1 }, data: { sealed: damaged } });
    t.same(
      (await inside(db, allEnvelopes)).map(({ id }) => id),
      [envelopeId(damaged)],
    );
    const empty = mkdtempSync(join(tmpdir(), 'bilik-ballot-'));
    const bare = await openDatabase(join(empty, 'bilik.db'), '2026-01-01T00:00:00.000Z');
    await t.rejects(
      inside(bare, (tx) => putEnvelope(tx, chance('draw'), one)),
      /never laid out/,
    );
    await bare.$disconnect();
    rmSync(empty, { recursive: true });
  },
);

t.test('every empty slot is as likely as any other, in a box half full and in one nearly full', async (t) => {
  // Long runs of filled slots: drawing "the next empty one" would favour the slots after them.
  const layouts: [string, number, (slot: number) => boolean][] = [
    ['half full', 30, (slot) => slot < 9 || (slot > 14 && slot < 22)],
    ['nearly full: the list is asked', 1500, (slot) => ![0, 700, 701, 1499].includes(slot)],
  ];
  const RUNS = 500;
  for (const [name, slots, isFilled] of layouts) {
    const { db } = await aBox(t, slots, 64);
    const filled = Array.from({ length: slots }, (_, slot) => slot).filter(isFilled);
    for (let at = 0; at < filled.length; at += 500)
      await db.boxSlot.updateMany({
        where: { slot: { in: filled.slice(at, at + 500) } },
        data: { filled: 1 },
      });
    const random = chance(name);
    const one = envelope('a', 64);
    const hits = new Map<number, number>();
    for (let run = 0; run < RUNS; run += 1)
      await transact(db, async (tx) => {
        await putEnvelope(tx, random, one);
        const row = await tx.boxSlot.findFirst({ where: { id: Uint8Array.from(fromHex(one.id)) } });
        const slot = row?.slot as number;
        hits.set(slot, (hits.get(slot) ?? 0) + 1);
        return refuse({ kind: 'undone' });
      });
    const empty = slots - filled.length;
    t.equal(hits.size, empty, `${name}: every one of the empty slots was drawn, and no other`);
    const expected = RUNS / empty;
    const distance = [...hits.values()].reduce((sum, hit) => sum + (hit - expected) ** 2 / expected, 0);
    // Mean and spread of chi-square with so many degrees of freedom; five spreads above is one in a million.
    const degrees = empty - 1;
    t.ok(
      distance < degrees + 5 * Math.sqrt(2 * degrees),
      `${name}: chi-square ${Math.round(distance)} of ${degrees}`,
    );
  }
});

t.test('box and registry keep no row id, and the journal is deleted after every commit', async (t) => {
  const { db, path } = await aBox(t, 3, 64);
  await t.rejects(db.$queryRaw`SELECT rowid FROM BoxSlot`, /no such column/);
  await t.rejects(db.$queryRaw`SELECT rowid FROM Token`, /no such column/);
  t.match(await db.$queryRaw`PRAGMA journal_mode`, [{ journal_mode: 'delete' }]);
  t.match(
    await db.$queryRaw`SELECT count(*) AS n FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('BoxSlot', 'Token') AND sql IS NOT NULL`,
    [{ n: 0n }],
  );
  await inside(db, (tx) => putEnvelope(tx, chance('draw'), envelope('a', 64)));
  for (const suffix of ['-journal', '-wal', '-shm'])
    t.throws(() => statSync(path + suffix), { code: 'ENOENT' });
});

/** Where every cell of a table lies in the file: all that could move, without what is written there. */
function skeleton(file: Buffer, root: number, page = root): string[] {
  const size = file.readUInt16BE(16);
  const at = (page - 1) * size;
  const interior = file.readUInt8(at) === 2;
  const header = interior ? 12 : 8;
  const cells = file.readUInt16BE(at + 3);
  const pointers = Array.from({ length: cells }, (_, cell) => file.readUInt16BE(at + header + 2 * cell));
  const places = pointers.map((pointer) => {
    let start = at + pointer + (interior ? 4 : 0);
    let length = 0;
    for (let more = true; more; start += 1) {
      length = length * 128 + (file.readUInt8(start) & 127);
      more = file.readUInt8(start) > 127;
    }
    // File format, "B-tree Cell Format": how much of a payload stays in the page.
    const most = Math.floor(((size - 12) * 64) / 255) - 23;
    const least = Math.floor(((size - 12) * 32) / 255) - 23;
    const kept = least + ((length - least) % (size - 4));
    const local = length <= most ? length : kept <= most ? kept : least;
    return `${pointer}+${length}>${length > local ? file.readUInt32BE(start + local) : 0}`;
  });
  const own = `${page}: ${file.subarray(at, at + header).toString('hex')} ${places.join(' ')}`;
  if (!interior) return [own];
  const children = [...pointers.map((pointer) => file.readUInt32BE(at + pointer)), file.readUInt32BE(at + 8)];
  return [own, ...children.flatMap((child) => skeleton(file, root, child))];
}

t.test('a cast changes bytes in place: no row, page or length moves, and nothing is left over', async (t) => {
  const SLOTS = 500;
  const { db, path } = await aBox(t, SLOTS);
  const [token, box] =
    (await db.$queryRaw`SELECT name, rootpage FROM sqlite_schema WHERE name IN ('Token', 'BoxSlot') ORDER BY name DESC`) as {
      rootpage: number | bigint;
    }[];
  const bones = () => {
    const file = readFileSync(path);
    const free = file.readUInt32BE(36);
    return [
      free,
      file.length,
      skeleton(file, Number(token?.rootpage)),
      skeleton(file, Number(box?.rootpage)),
    ];
  };
  const before = bones();
  t.ok(
    (before[2] as string[]).length > 1 && (before[3] as string[]).length > 50,
    'both tables fill several pages',
  );
  /** Bytes that a step changed, but for the counter of changes in the first page. */
  const changed = async (work: (tx: Tx) => Promise<unknown>) => {
    const old = readFileSync(path);
    await inside(db, work);
    const now = readFileSync(path);
    return [...now.keys()].filter((at) => at > 100 && now[at] !== old[at]);
  };
  const [spent, revoked] = hashes(2) as [string, string];
  t.equal((await changed((tx) => spendToken(tx, spent))).length, 1, 'one letter');
  t.equal((await changed((tx) => revokeToken(tx, revoked))).length, 1, 'one letter');
  const one = envelope('first');
  const bytes = await changed((tx) => putEnvelope(tx, chance('draw'), one));
  t.ok(bytes.length <= 1 + 32 + SEALED && bytes.length > SEALED * 0.98, 'the mark, the id and the envelope');
  const file = readFileSync(path);
  const start = file.indexOf(fromHex(one.id));
  // The mark stands some bytes before the id, in the row's header; the rest of the envelope on one page more.
  const elsewhere = bytes.filter((at) => at < start - 8 || at >= start + 32 + SEALED);
  t.ok(
    elsewhere.length > 0 && new Set(elsewhere.map((at) => at >> 12)).size === 1,
    'one row and its overflow page',
  );
  t.equal(file.indexOf(fromHex(one.id), start + 1), -1, 'the id stands in one place');

  for (const [at, hash] of hashes(SLOTS).slice(2, 200).entries())
    await inside(db, async (tx) => {
      await spendToken(tx, hash);
      await putEnvelope(tx, chance(`draw ${at}`), envelope(`${at}`));
    });
  t.same(bones(), before);
});

t.test('the bytes of the file are the same whichever ballot came first', async (t) => {
  const SLOTS = 60;
  // Envelopes that draw different slots at the first try: the same envelope then goes to the same slot.
  const slotOf = new Map<number, ReturnType<typeof envelope>>();
  for (let at = 0; slotOf.size < 20; at += 1) {
    const one = envelope(`${at}`);
    slotOf.set(drawBelow(chance(one.id), SLOTS), one);
  }
  const casts = [...slotOf.values()].map((one, at) => ({ one, hash: hashes(SLOTS)[at] as string }));
  const fileAfter = async (order: typeof casts, slips: string[]) => {
    const { db, path } = await aBox(t, SLOTS, SEALED, slips);
    for (const { one, hash } of order)
      await inside(db, async (tx) => {
        await spendToken(tx, hash);
        await putEnvelope(tx, chance(one.id), one);
      });
    // Prisma's list of migrations has random ids, so its two pages differ.
    const others =
      (await db.$queryRaw`SELECT rootpage FROM sqlite_schema WHERE tbl_name = '_prisma_migrations'`) as {
        rootpage: bigint;
      }[];
    const file = readFileSync(path);
    for (const { rootpage } of others) file.fill(0, (Number(rootpage) - 1) * 4096, Number(rootpage) * 4096);
    return file;
  };
  const forth = await fileAfter(casts, hashes(SLOTS));
  const back = await fileAfter([...casts].reverse(), hashes(SLOTS).reverse());
  t.ok(forth.equals(back));
  const fewer = await fileAfter(casts.slice(1), hashes(SLOTS));
  t.notOk(forth.equals(fewer), 'and not the same if another set was cast');
});
