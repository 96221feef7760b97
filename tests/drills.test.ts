/**
 * What goes wrong on an evening, drilled from end to end through the doors: test ballots, a lost passphrase,
 * lost cards, a laptop that is switched off while the box is open. Planted faults that these tests were seen
 * to find stand beside each.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { read, transact } from '../prisma/client.js';
import { append, eventsOf } from '../src/audit/store.js';
import { fromUtf8, toUtf8 } from '../src/basics/bytes.js';
import { hashBytes } from '../src/basics/hash.js';
import { refuse } from '../src/basics/result.js';
import { autoReading } from '../src/desk/counting/auto.js';
import { countingNow } from '../src/desk/counting/now.js';
import { recordFile } from '../src/desk/counting/record-files.js';
import { writeZip } from '../src/record/zip.js';
import { buildApp } from '../src/server/app.js';
import {
  aDay,
  aKiosk,
  checkInAll,
  type Day,
  freeze,
  goOn,
  PASSPHRASE,
  readAll,
  setUp,
  signedIn,
} from './helpers/day.js';
import { certify, close, count, open } from './helpers/evening.js';

const RULES = { seats: 3, reserves: 0, oddSeats: true, names: { min: 1, max: 3 } } as const;
/** Ten residents came and voted; what they wrote is plain. */
const VOTES = [
  ...Array.from({ length: 5 }, () => ['Ani Lestari', 'Budi Santoso', 'Citra Dewi']),
  ...Array.from({ length: 3 }, () => ['Ani Lestari', 'Budi Santoso']),
  ...Array.from({ length: 2 }, () => ['Ani Lestari']),
];
/** As observers wrote them down; two are equal, and residents wrote the same. */
const TESTS = [['Hadi Wijaya', 'Gita Sari'], ['Ani Lestari'], ['Ani Lestari']];

interface Evening {
  readonly day: Day;
  readonly cards: readonly string[];
  readonly left: number;
}

/** A day up to its last vote. */
async function aVote(t: Test, given: number, tests: readonly (readonly string[])[]): Promise<Evening> {
  const day = await aDay(t);
  await setUp(day, { rules: RULES });
  const { slips, cards } = await freeze(day);
  const kiosk = await aKiosk(day);
  const { act, two } = day;
  await act('POST /desk/voting/open', { officers: two, passphrase: PASSPHRASE });
  if (given > 0) await act('POST /desk/slips/test', { officers: two, slips: given });
  await checkInAll(day, VOTES.length);
  const cast = [...tests, ...VOTES];
  for (const [at, names] of cast.entries())
    t.equal(await kiosk.cast(slips[at]?.qr ?? '', names), 'ok', 'within check-ins and test slips');
  return { day, cards, left: slips.length - cast.length };
}

const notes = async ({ house }: Day, about: string) =>
  (await read(house.db, (tx) => eventsOf(tx, 'note-added'))).filter(({ data }) => data.about === about);
const setAside = (
  { ask, two }: Day,
  ballots: readonly (readonly string[])[],
  own: { readonly asFound?: boolean; readonly note?: string } = {},
) =>
  ask('POST /desk/count/tests', {
    officers: two,
    ballots: ballots.map((names) => [...names]),
    ...{ asFound: false, note: '', ...own },
  });

/* Planted: test ballots kept in the count; one ballot found for two equal contents; reading allowed before. */
t.test('test ballots are found by their content, set aside before the reading, and verified', async (t) => {
  const { day, cards, left } = await aVote(t, 3, TESTS);
  await close(day, left);
  await open(day, cards.slice(0, 2));
  const next = () => day.ask('POST /desk/reading', { move: 'next', seconds: null });
  t.match(await next(), { status: 422, body: { kind: 'test-ballots-first' } });
  const auto = await day.ask('POST /desk/reading', { move: 'auto', seconds: 2 });
  t.match(auto, { status: 422, body: { kind: 'test-ballots-first' } }, 'nor by the clock');
  t.same((await day.act('GET /desk/count')).tests, { given: 3, aside: null });
  t.equal((await day.act('GET /desk/count')).ballots.cast, VOTES.length + 3);
  // Another order of the names, another way of writing them: the same ballot.
  const typed = [['gita sari', 'HADI WIJAYA'], ['Ani  Lestari'], ['ani lestari']];
  t.match(await setAside(day, typed), { status: 200, body: { aside: 3 } });
  t.match(await setAside(day, typed), { body: { kind: 'tests-aside-already' } });
  const { ballots, tests } = await day.act('GET /desk/count');
  t.same([ballots.cast, tests], [VOTES.length, { given: 3, aside: 3 }]);
  await count(day);
  const { ranking } = await day.act('GET /desk/result');
  t.same(
    ranking.map(({ name, votes }) => [name, votes]),
    [
      ['Ani Lestari', 10],
      ['Budi Santoso', 8],
      ['Citra Dewi', 5],
    ],
    'no vote of an observer is in the result, and of four equal ballots two were left',
  );
  const report = await certify(day);
  t.equal(report.verdict, 'authentic');
  t.same(
    report.checks.filter(({ outcome }) => outcome === 'failed'),
    [],
  );
});

/* Planted: a sheet kept out of the count until something else happens; a sheet typed anew counted twice; no note asked for. */
t.test(
  'emergency paper is counted beside the box once it is typed, reconciled apart, and verified',
  async (t) => {
    const { day, cards, left } = await aVote(t, 0, []);
    const { act, ask, two, folder } = day;
    await close(day, left);
    await open(day, cards.slice(0, 2));
    const cast = async () => (await act('GET /desk/count')).ballots.cast;
    const type = async (number: number, ...names: string[]) => {
      await act('POST /desk/count/paper', { officers: two, number, names });
      return cast();
    };
    t.equal(await cast(), VOTES.length);
    t.equal(await type(1, 'Gita Sari', 'Ani Lestari', 'Slamet'), VOTES.length + 1);
    t.equal(await type(2, 'Hadi Wijaya'), VOTES.length + 2);
    t.equal(
      await type(1, 'Gita Sari', 'Ani Lestari'),
      VOTES.length + 2,
      'a sheet that is typed anew replaces itself',
    );
    await count(day);
    const { ranking } = await act('GET /desk/result');
    t.same(
      ranking.map(({ name, votes }) => [name, votes]),
      [
        ['Ani Lestari', 11],
        ['Budi Santoso', 8],
        ['Citra Dewi', 5],
        ['Gita Sari', 1],
        ['Hadi Wijaya', 1],
      ],
    );
    const early = await ask('POST /desk/certify', { officers: two, passphrase: PASSPHRASE });
    t.match(early.body, { kind: 'not-ready-to-certify', needed: ['difference-without-note'] });
    const note = 'Tablet mati pukul delapan; dua orang menulis di kertas.';
    await act('POST /desk/result/note', { about: 'paper', note });
    t.equal((await certify(day)).verdict, 'authentic');
    const { reconciliation, result } = JSON.parse(
      fromUtf8(recordFile(folder, 'record.json') ?? new Uint8Array()),
    );
    t.match(reconciliation, { ballots: VOTES.length, checkIns: VOTES.length, paper: 2 });
    t.match(result.ballots, { inBox: VOTES.length, paper: 2, counted: VOTES.length + 2 });
  },
);

/* Planted: the try not logged; the found ones set aside although one is missing. */
t.test('a test ballot that is not in the box is an incident, and no quiet question to the box', async (t) => {
  const { day, cards, left } = await aVote(t, 3, TESTS);
  await close(day, left);
  await open(day, cards.slice(0, 2));
  const altered = [TESTS[0] ?? [], ['Ani Lestari', 'Slamet'], TESTS[2] ?? []];
  t.match(await setAside(day, altered), { status: 422, body: { kind: 'test-ballot-missing', index: 2 } });
  t.equal((await day.act('GET /desk/count')).tests.aside, null, 'nothing was set aside');
  t.match(await notes(day, 'test-ballot-missing'), [{ data: { note: /nomor 2/ } }], 'the try is public');
  t.match(await setAside(day, [...altered, ['Slamet']]), { body: { kind: 'more-tests-than-slips' } });
  t.match(await setAside(day, altered, { asFound: true }), { body: { kind: 'note-needed' } });
  const note = 'Suara uji kedua tidak ditemukan.';
  t.match(await setAside(day, altered, { asFound: true, note }), { status: 200, body: { aside: 2 } });
  t.match(await notes(day, 'test-ballots'), [{ data: { note } }]);
  await count(day);
  // Eleven ballots are left, and ten people came: nobody can call that a result.
  const { missing } = await day.act('GET /desk/result');
  t.same(missing, ['more-ballots-than-check-ins']);
  const { body } = await day.ask('POST /desk/certify', { officers: day.two, passphrase: PASSPHRASE });
  t.match(body, { kind: 'not-ready-to-certify', needed: ['more-ballots-than-check-ins'] });
});

/* Planted: the note asked for only once the box had been looked into. */
t.test('whether a ballot is in the box is asked by nobody without a line in the log', async (t) => {
  const { day, cards, left } = await aVote(t, 2, TESTS.slice(0, 2));
  await close(day, left);
  await open(day, cards.slice(0, 2));
  const there = VOTES[0] ?? [];
  const absent = ['Hadi Wijaya', 'Ani Lestari'];
  const logged = async () => (await notes(day, 'test-ballot-missing')).length;
  const asks = [
    (ballot: readonly string[]) => [ballot],
    (ballot: readonly string[]) => [ballot, TESTS[1] ?? []],
  ];
  for (const asked of asks) {
    const answers = [];
    for (const ballot of [there, absent]) answers.push(await setAside(day, asked(ballot), { asFound: true }));
    t.same(answers[0], answers[1], 'the same answer whether or not it is there');
  }
  t.same(await setAside(day, [there]), await setAside(day, [absent]), 'and with a slip left over');
  t.equal(await logged(), 0);
  t.match(await setAside(day, [absent, TESTS[1] ?? []]), { body: { kind: 'test-ballot-missing' } });
  t.equal(await logged(), 1, 'what does tell is in the log');
});

/* Planted: the number of slips compared with nothing. */
t.test('a test slip that was not used needs a note, and the record is still verified', async (t) => {
  const { day, cards, left } = await aVote(t, 3, TESTS.slice(0, 2));
  await close(day, left);
  await open(day, cards.slice(0, 2));
  t.match(await setAside(day, TESTS.slice(0, 2)), { body: { kind: 'note-needed' } });
  t.match(await setAside(day, TESTS.slice(0, 2), { note: 'Satu kupon uji kembali.' }), {
    body: { aside: 2 },
  });
  await count(day);
  const report = await certify(day);
  t.same([report.verdict, report.checks.filter(({ outcome }) => outcome === 'failed')], ['authentic', []]);
});

/* Planted: any passphrase taken once cards were read; cards kept after the signature; a hand count of before the pause. */
t.test(
  'a lost passphrase: t cards sign from the first act to the last, and open nothing before',
  async (t) => {
    const day = await aDay(t);
    const { act, ask, two, house } = day;
    await setUp(day, { rules: RULES });
    const { slips, cards } = await freeze(day);
    const [first = '', second = '', third = ''] = cards;
    const begin = (passphrase: string | null) => ask('POST /desk/voting/open', { officers: two, passphrase });
    t.match(await begin(null), { status: 422, body: { kind: 'too-few-cards' } });
    await act('POST /desk/open/card', { card: first });
    t.match(await begin(null), { body: { kind: 'too-few-cards' } });
    await act('POST /desk/open/card', { card: third });
    t.match(await begin('sandi yang lain sekali'), { body: { kind: 'passphrase-wrong' } });
    t.equal((await begin(null)).status, 200);
    t.same([house.box.cards(), house.box.content()], [[], null], 'the cards served once, and are forgotten');

    const kiosk = await aKiosk(day);
    await checkInAll(day, VOTES.length);
    for (const [at, names] of VOTES.entries()) await kiosk.cast(slips[at]?.qr ?? '', names);
    t.equal(
      (await ask('POST /desk/open/card', { card: first })).status,
      409,
      'no card is read while people vote',
    );
    const early = () => ask('POST /desk/open/card', { card: first });
    const counted = { officers: two, left: slips.length - VOTES.length, spoiled: 0 };
    await act('POST /desk/voting/last-call', { officers: two });
    t.match(
      await early(),
      { status: 422, body: { kind: 'hand-count-first' } },
      'nor while the last one writes',
    );
    await act('POST /desk/close/slips', counted);
    t.equal((await early()).status, 200);
    await act('POST /desk/voting/pause', { reason: 'masih ada yang datang' });
    t.same(house.box.cards(), [], 'nor kept when the voting goes on');
    await act('POST /desk/voting/last-call', { officers: two });
    t.match(await early(), { body: { kind: 'hand-count-first' } }, 'slips drawn since then are in no count');
    const closing = { officers: two, passphrase: PASSPHRASE, note: '' };
    t.match(await ask('POST /desk/close', closing), { body: { kind: 'hand-count-first' } });
    await act('POST /desk/close/slips', counted);
    for (const card of [second, first]) await act('POST /desk/open/card', { card });
    t.equal((await ask('GET /desk/count')).status, 409);
    await act('POST /desk/close', { officers: two, passphrase: null, note: '' });
    t.same([house.box.cards(), house.box.secret()], [[], null]);
    t.match(await ask('POST /desk/open', { officers: two, passphrase: null }), {
      body: { kind: 'too-few-cards' },
    });
    await open(day, [third, second], null);
    await count(day);
    const report = await certify(day, null);
    t.same([report.verdict, report.checks.filter(({ outcome }) => outcome === 'failed')], ['authentic', []]);
  },
);

/* Planted: cards dropped only where they had signed; the box left open in memory when the vote became void. */
t.test('no card and no secret stays in memory longer than it is needed', async (t) => {
  const day = await aDay(t);
  const { act, two, house } = day;
  await setUp(day, { rules: RULES });
  const { slips, cards } = await freeze(day);
  const present = cards.slice(0, 2);
  for (const card of present) await act('POST /desk/open/card', { card });
  // The passphrase is found again.
  await act('POST /desk/voting/open', { officers: two, passphrase: PASSPHRASE });
  t.same(house.box.cards(), [], 'none of them while people vote');
  const kiosk = await aKiosk(day);
  await checkInAll(day, VOTES.length);
  for (const [at, names] of VOTES.entries()) await kiosk.cast(slips[at]?.qr ?? '', names);
  await act('POST /desk/voting/last-call', { officers: two });
  await act('POST /desk/close/slips', { officers: two, left: slips.length - VOTES.length, spoiled: 0 });
  for (const card of present) await act('POST /desk/open/card', { card });
  await act('POST /desk/close', { officers: two, passphrase: PASSPHRASE, note: '' });
  t.match(
    await day.ask('POST /desk/open', { officers: two, passphrase: PASSPHRASE }),
    { body: { kind: 'too-few-cards' } },
    'the opening asks for all of them again',
  );
  await open(day, present);
  t.not(house.box.secret(), null);
  await act('POST /desk/void', { officers: two, reason: 'diulang' });
  t.same([house.box.secret(), house.box.content(), house.box.cards()], [null, null, []]);
});

/* Planted: fewer cards than the threshold joined. */
t.test(
  'a lost card: the others open the box; with fewer than t nobody does, and the vote is void',
  async (t) => {
    const { day, cards, left } = await aVote(t, 0, []);
    const [, second = '', third = ''] = cards;
    await close(day, left);
    const { act, ask, two } = day;
    const opening = () => ask('POST /desk/open', { officers: two, passphrase: PASSPHRASE });
    await act('POST /desk/open/card', { card: third });
    await act('POST /desk/open/card', { card: third });
    t.match(await opening(), { status: 422, body: { kind: 'too-few-cards' } }, 'one card twice is one card');
    await act('POST /desk/open/card', { card: second });
    t.match(await opening(), { status: 200, body: { ballots: VOTES.length, unreadable: 0 } });
    const other = await aVote(t, 0, []);
    await close(other.day, other.left);
    await other.day.act('POST /desk/open/card', { card: other.cards[1] ?? '' });
    await other.day.act('POST /desk/void', { officers: other.day.two, reason: 'dua kartu kunci hilang' });
    t.equal((await other.day.act('GET /desk/state')).phase, 'void');
    t.equal((await other.day.ask('POST /desk/open/card', { card: other.cards[0] ?? '' })).status, 409);
  },
);

/* Planted: the order of reading drawn anew; the reading begun anew. */
t.test('switched off while the box is open: t cards, and the reading goes on in its old order', async (t) => {
  const { day, cards, left } = await aVote(t, 0, []);
  await close(day, left);
  await open(day, cards.slice(0, 2));
  const readOne = async ({ act }: Day) => {
    await act('POST /desk/reading', { move: 'next', seconds: null });
    return (await act('GET /desk/count')).reading.current[0]?.name ?? '';
  };
  const heard: string[] = [];
  for (let at = 0; at < 14; at += 1) {
    if (at === 10) await day.act('POST /desk/reading/compare', { agrees: true, note: '' });
    heard.push(await readOne(day));
  }
  // As a power cut leaves it that came between writing the files of a certification and its entry in the log.
  const stale = writeZip(new Map([['record.json', toUtf8('{}')]]));
  writeFileSync(join(day.folder, 'record.zip'), stale);
  const again = await goOn(t, day, day.house);
  const { opening } = await again.act('GET /desk/state');
  t.same(opening, { read: [], threshold: 2, open: false });
  t.match(await again.ask('GET /desk/count'), { status: 422, body: { kind: 'cards-needed' } });
  t.equal((await again.ask('POST /desk/certify', { officers: day.two, passphrase: PASSPHRASE })).status, 422);
  for (const card of cards.slice(1)) await again.act('POST /desk/open/card', { card });
  t.equal((await again.act('GET /desk/state')).opening.open, true);
  t.equal((await again.act('GET /desk/count')).reading.at, 10, 'from the last comparison that was logged');
  const reread: string[] = [];
  for (let at = 10; at < 14; at += 1) reread.push(await readOne(again));
  t.same(reread, heard.slice(10), 'in the order that was drawn at the opening');
  await count(again);
  t.equal((await again.act('GET /desk/result')).record, null, 'what nobody certified has no fingerprint');
  const cookie = await signedIn(again);
  t.equal((await again.inject({ url: '/desk/record.zip', headers: { cookie } })).statusCode, 409);
  const report = await certify(again);
  t.same([report.verdict, report.checks.filter(({ outcome }) => outcome === 'failed')], ['authentic', []]);
  const { record } = await again.act('GET /desk/result');
  t.not(record?.hash, hashBytes(toUtf8('{}')), 'and the wall shows that of the record');
});

/* Planted: the count kept by the number of entries alone. */
t.test('an act that the disk refused at the last moment counts for nothing', async (t) => {
  const { day, cards, left } = await aVote(t, 0, []);
  await close(day, left);
  await open(day, cards.slice(0, 2));
  const { house, act } = day;
  await transact(house.db, async (tx) => {
    const data = { number: 1, names: ['Citra Dewi'] };
    await append(tx, house.world, { actor: 'a+b', kind: 'paper-ballot', data });
    await countingNow(tx, house);
    return refuse({ kind: 'disk-full' });
  });
  // An act of no count takes its place in the log.
  await aKiosk(day);
  await readAll(day);
  const { ranking } = await act('GET /desk/result');
  t.same(
    ranking.map(({ name, votes }) => [name, votes]),
    [
      ['Ani Lestari', 10],
      ['Budi Santoso', 8],
      ['Citra Dewi', 5],
    ],
  );
});

/* Planted: a clock for each door. */
t.test('the automatic reading has one clock, whichever door the desk comes through', async (t) => {
  const { day, cards, left } = await aVote(t, 0, []);
  await close(day, left);
  await open(day, cards.slice(0, 2));
  const { house } = day;
  t.equal(autoReading(house), autoReading(house));
  const lan = await buildApp({ house, log: false, tls: null, pages: null });
  t.teardown(() => lan.close());
  await day.act('POST /desk/reading', { move: 'auto', seconds: 2 });
  const headers = { cookie: await signedIn(day) };
  const payload = { move: 'pause', seconds: null };
  const paused = await lan.inject({ method: 'POST', url: '/desk/reading', headers, payload });
  t.equal(paused.statusCode, 200);
  const { at } = house.reading.now();
  await setTimeout(2_500);
  t.match(house.reading.now(), { at, paused: true }, 'a pause at one desk is a pause');
});

/* Planted: addOfficer without its "+"; the session of whoever had the old PIN left open; nothing logged. */
t.test('on the day two officers add one or reset a PIN, both logged; one alone does neither', async (t) => {
  const day = await aDay(t);
  await setUp(day);
  await freeze(day);
  const { act, ask, two, house, inject } = day;
  await act('POST /desk/voting/open', { officers: two, passphrase: PASSPHRASE });
  const late = { name: 'Bu Pengganti', roles: ['petugas' as const], pin: '864209' };
  t.match(await ask('POST /desk/officers', { ...late, officers: null }), {
    status: 422,
    body: { kind: 'two-officers-needed' },
  });
  const [one = { officer: '', pin: '' }, other = one] = two;
  const twice = await ask('POST /desk/officers', { ...late, officers: [one, one] });
  t.equal(twice.body.kind, 'same-officer-twice');
  const { officer } = await act('POST /desk/officers', { ...late, officers: two });
  const log = async (kind: 'officer-added' | 'pin-reset') =>
    (await read(house.db, (tx) => eventsOf(tx, kind))).at(-1);
  t.match(await log('officer-added'), {
    actor: [one.officer, other.officer].sort().join('+'),
    data: { officer },
  });

  const login = async (pin: string) => {
    const payload = { officer, pin };
    const answer = await inject({ method: 'POST', url: '/desk/login', payload });
    return { status: answer.statusCode, cookie: `bilik-officer=${answer.cookies[0]?.value}` };
  };
  const seated = await login(late.pin);
  t.equal(seated.status, 200);
  const resident = (await house.db.resident.findFirst())?.id ?? '';
  const checkIn = await ask('POST /desk/check-in', { resident, ageConfirmed: true }, seated.cookie);
  t.equal(checkIn.status, 200, 'who was added can work at the table');
  const leads = await ask('POST /desk/voting/last-call', { officers: two }, seated.cookie);
  t.equal(leads.status, 403, 'and has no role but that one');

  const pin = '975310';
  const alone = await ask('POST /desk/officers/pin', { officer, pin, officers: [one, one] });
  t.equal(alone.body.kind, 'same-officer-twice');
  await act('POST /desk/officers/pin', { officer, pin, officers: two });
  t.match(await log('pin-reset'), {
    actor: [one.officer, other.officer].sort().join('+'),
    data: { officer },
  });
  const after = await ask('POST /desk/check-in', { resident, ageConfirmed: true }, seated.cookie);
  t.equal(after.status, 401, 'whoever sat there with the old PIN is out');
  t.same([(await login(late.pin)).status, (await login(pin)).status], [401, 200]);
});
