import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { read } from '../prisma/client.js';
import { setupHash } from '../src/election/setup-document.js';
import { allOfficers, readElection } from '../src/election/store.js';
import { countResidents } from '../src/roll/store.js';
import { makeNextBox } from '../src/server/boxes.js';
import { aDay, aKiosk, checkInAll, freeze, PASSPHRASE, setUp } from './helpers/day.js';

t.test('a seat tie opens a box of its own among the tied, and the way back leads to the first', async (t) => {
  const day = await aDay(t);
  const { act, two, house } = day;
  await setUp(day, { rules: { seats: 1, reserves: 0, names: { min: 1, max: 1 }, tieMethod: 'run-off' } });
  const { slips, cards } = await freeze(day);
  const kiosk = await aKiosk(day);
  await act('POST /desk/voting/open', { officers: two, passphrase: PASSPHRASE });
  await checkInAll(day);
  for (const [at, name] of ['Ani Lestari', 'Budi Santoso', 'Ani', 'Budi'].entries())
    t.equal(await kiosk.cast(slips[at]?.qr ?? '', [name]), 'ok');
  await act('POST /desk/voting/last-call', { officers: two });
  await act('POST /desk/close/slips', { officers: two, left: slips.length - 4, spoiled: 0 });
  await act('POST /desk/close', { officers: two, passphrase: PASSPHRASE, note: '' });
  for (const card of cards.slice(0, 2)) await act('POST /desk/open/card', { card });
  await act('POST /desk/open', { officers: two, passphrase: PASSPHRASE });
  await act('POST /desk/result/run-off', { officers: two });

  const first = await read(house.db, readElection);
  if (first?.setup === null || first === null) throw new Error('not frozen');
  const hash = setupHash(first.setup);
  const [next] = day.moved;
  t.match(next, { kind: 'run-off', seats: 1, people: { length: 2 } });
  if (next?.kind !== 'run-off') throw new Error('no run-off was asked for');

  const data = mkdtempSync(join(tmpdir(), 'bilik-run-off-'));
  t.teardown(() => rmSync(data, { recursive: true }));
  const from = { folder: house.folder, db: house.db };
  const box = await makeNextBox(data, house.world, from, next);
  const second = await read(box.db, readElection);
  t.equal(second?.phase, 'setup', 'rules are read aloud and keys made anew');
  t.equal(second?.setup, null);
  t.same(second?.draft.runOffOf, { setupHash: hash, people: [...next.people], seats: 1 });
  t.equal(await read(box.db, countResidents), await read(house.db, countResidents), 'the same roll');
  t.same(await read(box.db, allOfficers), await read(house.db, allOfficers), 'the same officers');
  t.equal(await box.db.token.count(), 0, 'and not one slip of the first');
  t.equal(await box.db.checkIn.count(), 0);
  t.equal((await read(house.db, readElection))?.phase, 'counting', 'the first box waits for its tie');
  await box.db.$disconnect();

  mkdirSync(join(data, 'kotak-02'));
  copyFileSync(join(house.folder, 'bilik.db'), join(data, 'kotak-02', 'bilik.db'));
  const back = await makeNextBox(data, house.world, from, { kind: 'back', setupHash: hash });
  t.equal(back.folder, join(data, 'kotak-02'));
  t.equal(readFileSync(join(data, 'current'), 'utf8'), 'kotak-02\n');
  await back.db.$disconnect();
  await t.rejects(
    makeNextBox(data, house.world, from, { kind: 'back', setupHash: 'f'.repeat(64) }),
    /not in this folder/,
  );
});
