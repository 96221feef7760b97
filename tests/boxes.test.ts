import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { read } from '../prisma/client.js';
import { eventsOf } from '../src/audit/store.js';
import type { Rules } from '../src/election/rules.js';
import { setupHash } from '../src/election/setup-document.js';
import { allOfficers, readElection } from '../src/election/store.js';
import { verifyZip } from '../src/record/verify.js';
import { countResidents } from '../src/roll/store.js';
import { makeNextBox, openCurrentBox } from '../src/server/boxes.js';
import { startServer } from '../src/server/house.js';
import { openBrowser, openScreen } from './helpers/browser.js';
import {
  aDay,
  aKiosk,
  checkInAll,
  closeAndOpen,
  type Day,
  freeze,
  goOn,
  PASSPHRASE,
  PIN,
  readAll,
  setUp,
  signedIn,
} from './helpers/day.js';
import { measure } from './helpers/screens/booth-day.js';
import { cast, kioskWordsId, says, typeCode } from './helpers/screens/kiosk.js';
import { press } from './helpers/screens/officers.js';
import { testWorld } from './helpers/world.js';

const RULES: Partial<Rules> = {
  ...{ seats: 1, oddSeats: false, reserves: 0, names: { min: 1, max: 1 } },
  tieMethod: 'run-off',
  minBallots: 1,
  turnout: null,
};
const world = await testWorld();

/** Votes, counts and stops before the result: one written name, or one touched name, a voter. */
async function voteOn<Seen>(
  day: Day,
  ballots: readonly (string | { written: string; person: string })[],
  alsoVote?: (slip: string) => Promise<Seen>,
) {
  const { slips, cards } = await freeze(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  const kiosk = await aKiosk(day, 'Tablet 9');
  const voters = ballots.length + (alsoVote === undefined ? 0 : 1);
  await checkInAll(day, voters);
  const said: string[] = [];
  for (const [at, name] of ballots.entries()) said.push(await kiosk.cast(slips[at]?.qr ?? '', [name]));
  const seen = await alsoVote?.(slips[voters - 1]?.typedCode ?? '');
  await closeAndOpen(day, slips.length - voters, cards);
  const unread = await day.ask('POST /desk/result/run-off', { officers: day.two });
  if (unread.body.kind !== 'names-unread') throw new Error(`a run-off before all was read: ${unread.status}`);
  await readAll(day);
  return { slips, cards, said, seen, kiosk };
}

/** A voter at a real tablet: touches one of the names that are shown, and casts. */
async function voteByTouch(day: Day, typedCode: string) {
  const address = await day.listen();
  const browser = await openBrowser(join(day.folder, 'camera.y4m'));
  try {
    const kiosk = await openScreen(browser, { name: 'kiosk', width: 800, height: 1280 });
    const { path } = await day.act('POST /desk/devices/pair', { kind: 'kiosk', label: 'Tablet 8' });
    const { page, faults, refused } = kiosk;
    await page.goto(`${address}${path}`);
    await page.getByRole('button', { name: kioskWordsId.waiting.typeCode }).waitFor();
    await typeCode(kiosk, typedCode);
    await says(page, kioskWordsId.welcome.title);
    await press(page, kioskWordsId.welcome.beginChoice);
    await says(page, kioskWordsId.choosing.title);
    const shown = await page.locator('.kiosk-tied strong').allInnerTexts();
    await press(page, kioskWordsId.looks.sizes[3] ?? '');
    await page.setViewportSize({ width: 1024, height: 600 });
    const { sideways, outside } = await measure(page);
    await page.getByRole('button', { name: 'Budi Santoso' }).click();
    await press(page, kioskWordsId.choosing.finish);
    await cast(kiosk);
    return { shown, faults, refused, sideways, outside };
  } finally {
    await browser.close();
  }
}

const setupOf = async ({ house }: Day) => {
  const setup = (await read(house.db, readElection))?.setup;
  if (setup === null || setup === undefined) throw new Error('not frozen');
  return setup;
};
const certify = ({ act, two }: Day) => act('POST /desk/certify', { officers: two, passphrase: PASSPHRASE });
async function verified(day: Day) {
  const zip = await day.inject({ url: '/desk/record.zip', headers: { cookie: await signedIn(day) } });
  const setup = setupHash(await setupOf(day));
  return verifyZip(new Uint8Array(zip.rawPayload), { setup }, world.crypto).verdict;
}

/* Planted: runOffAmong() that always finds nothing: another outcome is then taken under the run-off's name. */
t.test(
  'a seat tie is voted on anew in a box of its own, and its outcome comes back to the first',
  async (t) => {
    const data = mkdtempSync(join(tmpdir(), 'bilik-run-off-'));
    t.teardown(() => rmSync(data, { recursive: true }));
    const day = await aDay(t);
    await setUp(day, { rules: RULES });
    const first = await voteOn(day, ['Ani Lestari', 'Budi Santoso', 'Ani', 'Budi', 'Citra Dewi']);
    t.same(first.said, Array(5).fill('ok'));
    const hash = setupHash(await setupOf(day));
    const early = await day.ask('POST /desk/result/return', { officers: day.two });
    t.equal(early.body.kind, 'wrong-phase');

    await day.act('POST /desk/result/run-off', { officers: day.two });
    const [asked] = day.moved;
    if (asked?.kind !== 'run-off') throw new Error('no run-off was asked for');
    t.match(asked, { seats: 1, people: { length: 2 } });
    const box = await makeNextBox(data, world, { folder: day.folder, db: day.house.db }, asked);
    const before = await read(box.db, readElection);
    t.equal(before?.phase, 'setup', 'rules are read aloud and keys made anew');
    t.same(before?.draft.runOffOf, { setupHash: hash, people: [...asked.people], seats: 1 });
    t.equal(await read(box.db, countResidents), await read(day.house.db, countResidents), 'the same roll');
    t.same(await read(box.db, allOfficers), await read(day.house.db, allOfficers), 'the same officers');
    t.equal(await box.db.token.count(), 0, 'and not one slip of the first');
    t.equal(await box.db.checkIn.count(), 0);

    const second = await goOn(t, day, box);
    await second.act('POST /desk/setup/rules-read', { officers: second.two });
    const [ani = '', budi = ''] = await Promise.all(
      ['Ani Lestari', 'Budi Santoso'].map(
        async (name) => (await day.house.db.resident.findFirst({ where: { name } }))?.id,
      ),
    );
    const forAni = { written: 'Ani Lestari', person: ani };
    const forBudi = { written: 'Budi Santoso', person: budi };
    const voted = await voteOn(second, [forBudi, forAni, 'Citra Dewi'], (slip) => voteByTouch(second, slip));
    t.same(voted.said, Array(3).fill('ok'));
    t.same(voted.seen, {
      shown: ['Ani Lestari', 'Budi Santoso'],
      faults: [],
      refused: [],
      // At the largest letters, too.
      sideways: 0,
      outside: [],
    });
    const shown = (
      await second.inject({ url: '/kiosk/directory', headers: { cookie: voted.kiosk.cookie } })
    ).json();
    t.same(
      shown.people.map(({ name }: { name: string }) => name),
      ['Ani Lestari', 'Budi Santoso'],
      'the tied, in alphabetical order, and nobody else',
    );
    t.equal(
      await voted.kiosk.show(first.slips[9]?.qr ?? ''),
      'other-election',
      'a slip of the first round opens nothing here',
    );
    const result = await second.act('GET /desk/result');
    t.same(
      result.ranking.map(({ name, votes, standing }) => [name, votes, standing]),
      [
        ['Budi Santoso', 2, 'elected'],
        ['Ani Lestari', 1, 'other'],
      ],
      'a name that was not tied counts for nobody',
    );
    await second.act('POST /desk/result/consent', { person: budi, answer: 'yes' });
    const { hash: proof, digits } = await certify(second);
    t.equal(await verified(second), 'authentic');

    await second.act('POST /desk/result/return', { officers: second.two });
    const [back] = second.moved;
    if (back?.kind !== 'back') throw new Error('the desk did not go back');
    t.match(back, { setupHash: hash, outcome: { recordHash: proof, chosen: [budi] } });

    // As in the data folder of a real evening: the first box lies beside the second.
    await day.house.db.$disconnect();
    mkdirSync(join(data, 'kotak-02'));
    renameSync(join(day.folder, 'bilik.db'), join(data, 'kotak-02', 'bilik.db'));
    const from = { folder: box.folder, db: box.db };
    await t.rejects(
      makeNextBox(data, world, from, { ...back, setupHash: 'f'.repeat(64) }),
      /not in this folder/,
    );
    t.equal(readFileSync(join(data, 'current'), 'utf8'), 'kotak-01\n', 'the run-off stays in use');
    const old = await makeNextBox(data, world, from, back);
    t.equal(readFileSync(join(data, 'current'), 'utf8'), 'kotak-02\n');
    await (await makeNextBox(data, world, from, back)).db.$disconnect();
    const told = await read(old.db, (tx) => eventsOf(tx, 'run-off-returned'));
    t.equal(told.length, 1, 'going back twice tells it once');

    const third = await goOn(t, day, old);
    const shut = await third.ask('GET /desk/result');
    t.equal(shut.body.kind, 'cards-needed', 'the key left the memory when the desk moved on');
    for (const card of first.cards.slice(1)) await third.act('POST /desk/open/card', { card });
    t.match((await third.act('GET /desk/count')).reading, { at: 5, total: 5 }, 'nothing is read twice');
    const [tie] = (await third.act('GET /desk/result')).ties;
    t.same(tie?.runOff, { chosen: [budi], digits });
    const settle = (chosen: string) =>
      third.ask('POST /desk/result/settle', {
        ...{ officers: third.two, line: 'seats', people: [ani, budi], chosen: [chosen], method: 'run-off' },
        how: 'Putaran ulang di kotak tersendiri',
      });
    t.equal((await settle(ani)).body.kind, 'run-off-chose-others');
    t.equal((await settle(budi)).status, 200);
    await third.act('POST /desk/result/consent', { person: budi, answer: 'yes' });
    await certify(third);
    t.equal(await verified(third), 'authentic');
  },
);

/* Planted: a box with ballots in it may be left; rulesRead copied along. */
t.test(
  'until the first cast two officers start anew from a copy; old slips and cards are worth nothing',
  async (t) => {
    const data = mkdtempSync(join(tmpdir(), 'bilik-anew-'));
    t.teardown(() => rmSync(data, { recursive: true }));
    const day = await aDay(t);
    await setUp(day, { rules: RULES });
    const { slips, cards } = await freeze(day);
    await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
    await day.act('POST /desk/abandon', {
      officers: day.two,
      reason: 'Kartu kunci hilang sebelum ada yang memilih',
    });
    t.equal((await day.act('GET /desk/state')).phase, 'abandoned');
    t.same(day.moved, [{ kind: 'copy' }]);
    // A power cut comes before the copy is made: the next start makes it.
    mkdirSync(join(data, 'kotak-01'));
    await day.house.db.$disconnect();
    copyFileSync(join(day.folder, 'bilik.db'), join(data, 'kotak-01', 'bilik.db'));
    writeFileSync(join(data, 'current'), 'kotak-01\n');
    const box = await openCurrentBox(data, world, 'election');
    t.equal(readFileSync(join(data, 'current'), 'utf8'), 'kotak-02\n');
    const anew = await goOn(t, day, box);
    const state = await anew.act('GET /desk/setup');
    t.match(
      state,
      { residents: 12, rulesRead: false, missing: ['rules-read'] },
      'rules and roll are there, unheard',
    );
    await anew.act('POST /desk/setup/rules-read', { officers: anew.two });
    const second = await freeze(anew);
    await anew.act('POST /desk/voting/open', { officers: anew.two, passphrase: PASSPHRASE });
    const kiosk = await aKiosk(anew, 'Tablet 9');
    await checkInAll(anew, 2);
    t.equal(await kiosk.cast(slips[0]?.qr ?? '', ['Budi']), 'other-election', 'an old slip');
    t.equal(await kiosk.cast(slips[0]?.typedCode ?? '', ['Budi']), 'unknown', 'and its typed code');
    t.equal(await kiosk.cast(second.slips[0]?.qr ?? '', ['Budi']), 'ok');
    const late = await anew.ask('POST /desk/abandon', {
      officers: anew.two,
      reason: 'Sesudah suara pertama',
    });
    t.equal(late.body.kind, 'ballots-in-the-box');
    await closeAndOpen(anew, second.slips.length - 1, second.cards);
    t.equal((await anew.act('GET /desk/count')).ballots.cast, 1);
    t.not(cards[0], second.cards[0]);
  },
);

/* Planted: lines of browsers left open (so it was: the next box waited more than a minute for them). */
t.test('a box is left once, however often the button is pressed', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'bilik-leave-'));
  t.teardown(() => rmSync(data, { recursive: true }));
  const place = { host: '127.0.0.1', port: 0, tls: 'off', data, rehearsal: false } as const;
  const printed: string[] = [];
  const server = await startServer(place, world, (line) => void printed.push(line));
  t.teardown(() => server.stop());
  const secret = /enter\/(\w+)/.exec(server.link)?.[1] ?? server.link;
  let cookie = '';
  const post = async (path: string, body: object) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(`${server.address}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: answer.status, body: (await answer.json()) as { readonly officer?: string } };
  };
  await post('/desk/enter', { link: secret });
  const two: { officer: string; pin: string }[] = [];
  for (const [name, role] of [
    ['Bu Ketua', 'ketua'],
    ['Pak Sekretaris', 'sekretaris'],
  ]) {
    const added = await post('/desk/officers', { name, roles: [role], pin: PIN, officers: null });
    two.push({ officer: added.body.officer ?? '', pin: PIN });
  }
  await post('/desk/login', two[0] ?? {});
  const reason = 'Salah satuan, disiapkan ulang';
  // The later answer may be cut off by the move itself: that page finds the new box when it asks again.
  const pressed = await Promise.allSettled(
    [1, 2].map(() => post('/desk/abandon', { officers: two, reason })),
  );
  t.ok(pressed.some((one) => one.status === 'fulfilled' && one.value.status === 200));
  for (let at = 0; at < 200 && readFileSync(join(data, 'current'), 'utf8') !== 'kotak-02\n'; at += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  let served = 0;
  for (let at = 0; at < 200 && served !== 200; at += 1) {
    served = await fetch(`${server.address}/desk/state`).then(
      ({ status }) => status,
      () => 0,
    );
    if (served !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  t.equal(served, 200, 'the desk is back in seconds');
  t.same(
    readdirSync(data)
      .filter((name) => name.startsWith('kotak'))
      .sort(),
    ['kotak-01', 'kotak-02'],
  );
});
