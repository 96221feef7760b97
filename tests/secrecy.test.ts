/**
 * The secret holds: S1 to S4 of docs/protocol.md, each tried by somebody who wants to know. Beside each test
 * stand the faults that were planted to see it fail.
 *
 * I1 is proved in kiosk.test.ts and faults.test.ts, I2 in faults.test.ts, I3 and I4 in record.test.ts and
 * verify.test.ts; that the page sends nothing between slip and cast, in election-day.test.ts.
 *
 * BILIK_FORENSIC_RUNS=N: so many boxes, with fresh chance; without it 20, whose chance is the same each time.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import t from 'tap';
import { read } from '../prisma/client.js';
import { readLog } from '../src/audit/store.js';
import { fromTyped } from '../src/ballot/crockford.js';
import { readCard } from '../src/ballot/key-card.js';
import { joinShares } from '../src/ballot/key-share.js';
import { SERIAL_LENGTH } from '../src/ballot/token.js';
import { toBase64, toHex } from '../src/basics/bytes.js';
import { hashBytes } from '../src/basics/hash.js';
import { countingNow } from '../src/desk/counting/now.js';
import { readElection } from '../src/election/store.js';
import { nodeWorld } from '../src/server/world.js';
import { readingOrder } from '../src/tally/reading.js';
import { PASSPHRASE, PIN } from './helpers/day.js';
import { type Cast, type Evidence, guessPairs, headOf, seize, traces } from './helpers/forensics/attack.js';
import { ADDRESS, busyDay, LONG_PIN, markOf, VOTERS } from './helpers/forensics/busy-day.js';
import { chanceOf } from './helpers/forensics/chance.js';
import {
  type Files,
  findAll,
  findIn,
  freePages,
  keySpellings,
  readFiles,
  spellings,
} from './helpers/forensics/files.js';
import { historyOf } from './helpers/forensics/history.js';
import { MASK, type Stop, searchMemory } from './helpers/forensics/memory.js';
import { binomialMost, correlate, LEVEL, type Trace } from './helpers/forensics/statistics.js';
import { DATABASE, type Loot, ourBox, plainTables } from './helpers/forensics/targets.js';

const asked = Number(process.env.BILIK_FORENSIC_RUNS ?? 0);
const RUNS = asked > 0 ? asked : 20;
const SIZES = { casts: 40, slips: 60 } as const;
const real = await nodeWorld();

/** The ceremony of the memory test runs beside the rest, and stands still until it is looked at. */
const heaps = mkdtempSync(join(tmpdir(), 'bilik-heap-'));
t.teardown(() => rmSync(heaps, { recursive: true }));
const { skip } = existsSync('/proc/self/mem')
  ? { skip: false }
  : { skip: 'only Linux shows a process its memory' };
const child =
  skip === false
    ? spawn(
        process.execPath,
        ['--expose-gc', '--import', 'tsx', 'tests/helpers/forensics/ceremony-child.ts', heaps],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      )
    : null;
t.teardown(() => child?.kill('SIGKILL'));

// ---- The files ----

const runs: Loot[] = [];
/** A few at once: they wait for the disk more than they work. */
for (let from = 0; from < RUNS; from += 4)
  runs.push(
    ...(await Promise.all(
      Array.from({ length: Math.min(4, RUNS - from) }, (_, at) =>
        ourBox(asked > 0 ? real : { ...real, random: chanceOf(`box ${from + at}`) }, SIZES),
      ),
    )),
  );
const controls = Array.from({ length: 3 }, (_, at) =>
  plainTables({ ...real, random: chanceOf(`control ${at}`) }, SIZES),
);

/** Everything is made before the first test: the runner takes a pause between two tests for the end. */
const busy = await busyDay(t);
const { day, casts } = busy;

/** The log of check-ins is in order, and everybody may know who came when: that is what the attacker starts from. */
const known = (name: string): boolean => name.startsWith('resident') && name.endsWith('AuditEntry');

interface Finding {
  readonly name: string;
  readonly tau: number;
  readonly tauBound: number;
  readonly rho: number;
  readonly rhoBound: number;
}

/** Every place where an order could be, over all runs. */
function orders(found: readonly ReadonlyMap<string, Trace>[], level = LEVEL): readonly Finding[] {
  const names = [...new Set(found.flatMap((one) => [...one.keys()]))].filter((name) => !known(name)).sort();
  return names.map((name) => ({
    name,
    ...correlate(
      found.map((one) => one.get(name) ?? []),
      { together: 2 * names.length, level },
    ),
  }));
}
const told = ({ tau, tauBound, rho, rhoBound }: Finding): boolean =>
  Math.abs(tau) > tauBound || Math.abs(rho) > rhoBound;
const say = ({ name, tau, tauBound, rho, rhoBound }: Finding): string =>
  `${name}: tau ${tau.toFixed(3)} (±${tauBound.toFixed(3)}), rho ${rho.toFixed(3)} (±${rhoBound.toFixed(3)})`;

/** Right guesses of each way of pairing, over all runs, and what chance would give at most. */
function pairs(found: readonly ReadonlyMap<string, Trace>[], casts: number, level = LEVEL) {
  const hits = new Map<string, number>();
  for (const one of found)
    for (const [way, right] of guessPairs(one)) hits.set(way, (hits.get(way) ?? 0) + right);
  const most = binomialMost(casts * found.length, 1 / casts, 1 - (1 - level) / Math.max(1, hits.size));
  return { hits, most, best: Math.max(0, ...hits.values()) };
}

const after = runs.map(({ after, casts }) => traces(after, casts));
const midCast = runs.map(({ midCast, casts }) => traces(midCast, casts));

/** Envelopes and tokens that stand in more places than one, or in none. */
const strays = (files: Files, casts: readonly Cast[]): readonly string[] =>
  casts
    .flatMap((cast) => [headOf(cast), Buffer.from(cast.token)])
    .map((bytes) => findIn(files, bytes))
    .filter((places) => places.length !== 1)
    .map((places) => `in ${places.length} places: ${places.join(', ')}`);

/*
 * Planted: journal_mode = WAL in prisma/driver.ts (orders in the -wal, all pairs) · journal_mode = PERSIST
 * (the last pair) · BoxSlot with a row id and a row inserted per cast (row, row id, offset) · putEnvelope
 * takes the first empty slot (row, offset, page: tau 1) · a draw among the next three empty slots ·
 * registerTokens in the order of printing, slips handed out in that order.
 */
t.test('S3 no place in any file tells the order of the casts', async (t) => {
  const found = orders(after);
  t.ok(found.length >= 9, 'rows, offsets, pages, places within pages, of envelopes and tokens');
  for (const one of found) {
    t.comment(say(one));
    t.notOk(told(one), say(one));
  }
  for (const { casts, after } of runs) {
    t.same([...after.files.keys()], [DATABASE], 'one file, however many casts');
    t.same(strays(after.files, casts), [], 'every envelope and every token stands in one place, once');
    t.same(freePages(after.files.get(DATABASE) as Buffer), [], 'nothing in the pages given back');
  }
});

/* Planted: journal_mode = WAL in prisma/driver.ts. */
t.test('S3 a journal caught in the middle of a cast tells nothing of the casts before it', async (t) => {
  for (const [run, { midCast, casts }] of runs.entries()) {
    t.ok(midCast.files.has(`${DATABASE}-journal`), 'the journal was caught');
    t.notOk(findIn(midCast.files, headOf(casts.at(-1) as Cast)).length, 'the cast is not in the box yet');
    t.same(historyOf(midCast.files, casts).pairs, [], `run ${run}`);
  }
  for (const one of orders(midCast)) {
    t.comment(say(one));
    t.notOk(told(one), say(one));
  }
});

/*
 * Planted: as above; Token rows deleted and written anew when spent; the slot drawn from the token's hash.
 */
t.test('S1 no file tells which slip a ballot was cast with, nor who cast it', async (t) => {
  for (const [when, found] of [
    ['after the cast was answered', after],
    ['in the middle of a cast', midCast],
  ] as const) {
    // The last envelope is not there yet in the middle of its cast.
    const { hits, most, best } = pairs(found, SIZES.casts - (found === midCast ? 1 : 0));
    t.ok(hits.size > 10);
    t.comment(
      `${when}: ${hits.size} ways of pairing, best ${best} of ${SIZES.casts * RUNS}, chance gives up to ${most}`,
    );
    for (const [way, right] of hits) t.ok(right <= most, `${when}, ${way}: ${right} pairs, at most ${most}`);
  }
  for (const { casts, after, midCast } of runs) {
    t.same(historyOf(after.files, casts).pairs, [], 'no diary of page versions');
    // S1 excepts the hot journal of the one cast that a crash cut off: this is how far the exception goes.
    const last = casts.length - 1;
    t.same(
      historyOf(cutOff(after, midCast), casts).pairs,
      [[last, last]],
      'a crash between write and commit: that one',
    );
  }
});

/** The disk as a crash leaves it when the pages are written and the journal is not deleted yet. */
const cutOff = (after: Evidence, midCast: Evidence): Files =>
  new Map([...midCast.files, [DATABASE, after.files.get(DATABASE) as Buffer]]);

/* Planted: an attack that does not look into the -wal. */
t.test('S1, S3 the same attack reads plain tables with a write-ahead log like a diary', async (t) => {
  const found = controls.map(({ after, casts }) => traces(after, casts));
  const open = new Map(
    orders(found)
      .filter(told)
      .map((one) => [one.name, one.tau]),
  );
  for (const place of ['row of envelope', 'row id of envelope', 'offset in -wal', 'version of its page'])
    t.equal(open.get(`envelope: ${place}`), 1, `${place}: the casting order itself`);
  t.equal(open.get('token: version of its page'), 1);
  const { hits, most } = pairs(found, SIZES.casts);
  const everyPair = SIZES.casts * controls.length;
  t.equal(hits.get('token: version of its page ~ envelope: row of envelope'), everyPair, `not ${most}`);
  for (const { casts, after } of controls)
    t.same(
      historyOf(after.files, casts).pairs,
      casts.map((_, cast) => [cast, cast]),
      'every pair of slip and ballot, from the commits alone',
    );
});

// ---- A day of 200 voters through the real app ----

/** One run cannot be averaged, and its chance is fresh: only what would happen once in a million days is red. */
const ONCE_IN_A_MILLION = 1 - 1e-6;
const seized = seize(day.folder, DATABASE, casts);

/* Planted: journal_mode = WAL in prisma/driver.ts. */
t.test('S1, S3 after 200 votes through the real server the files tell neither order nor pairs', async (t) => {
  t.equal(casts.length, VOTERS);
  const found = traces(seized, casts);
  for (const one of orders([found], ONCE_IN_A_MILLION)) t.notOk(told(one), say(one));
  const { hits, most, best } = pairs([found], VOTERS, ONCE_IN_A_MILLION);
  t.ok(
    hits.size > 10 && best <= most,
    `best of ${hits.size} ways: ${best} pairs of ${VOTERS}, at most ${most}`,
  );
  t.same([...seized.files.keys()], [DATABASE]);
  t.same(strays(seized.files, casts), []);
  t.same(freePages(seized.files.get(DATABASE) as Buffer), []);
});

/*
 * Planted: an AuditEntry per cast, with the token's hash; with the envelope's id; a column "token" in BoxSlot.
 */
t.test('S1 roll and ballots share no value, and no column holds a time', async (t) => {
  const schema = (await day.house.db
    .$queryRaw`SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
    WHERE m.name IN ('Token', 'BoxSlot', 'CheckIn') ORDER BY 1, c.cid`) as {
    table: string;
    column: string;
  }[];
  t.same(
    schema.map(({ table, column }) => `${table}.${column}`),
    [
      'BoxSlot.slot',
      'BoxSlot.filled',
      'BoxSlot.id',
      'BoxSlot.sealed',
      'CheckIn.residentId',
      'Token.hash',
      'Token.state',
    ],
  );
  const { db } = day.house;
  const others = JSON.stringify([
    await db.auditEntry.findMany(),
    await db.checkIn.findMany(),
    await db.resident.findMany(),
    await db.officer.findMany(),
    await db.device.findMany(),
    await db.electionState.findMany(),
  ]);
  t.ok(others.includes(JSON.stringify(casts[0]?.resident)), 'the search sees what is there');
  const hidden = casts.flatMap(({ token, sealed }) => [
    token,
    hashBytes(sealed),
    toBase64(sealed.slice(0, 30)),
  ]);
  t.same(
    hidden.filter((value) => others.includes(value)),
    [],
    'nothing of a slip or an envelope outside its table',
  );
  const box = JSON.stringify([
    await db.token.findMany(),
    await db.boxSlot.findMany({ select: { slot: true, filled: true } }),
  ]);
  t.same(
    casts.filter(({ resident }) => box.includes(JSON.stringify(resident))),
    [],
    'and no resident in the box',
  );
});

/* Planted: readSlip takes 64 hexadecimal digits for the hash itself. */
t.test('S1 a hash is never accepted from outside', async (t) => {
  const unspent = (await day.house.db.token.findFirst({ where: { state: 'P' } }))?.hash ?? '';
  const before = readFiles(day.folder).get(DATABASE) as Buffer;
  const sealed = toBase64(casts[0]?.sealed ?? new Uint8Array());
  const resident = casts[0]?.resident ?? '';
  const kind = async (url: string, payload: object) =>
    (await day.inject({ method: 'POST', url, payload, headers: { cookie: busy.kiosk } })).json().kind;
  // Two tries at each door of the booth: at the fifth wrong code the kiosk would say "wait" instead.
  for (const slip of [unspent, unspent.toUpperCase()]) {
    t.equal(await kind('/kiosk/slip', { slip }), 'malformed');
    t.equal(await kind('/kiosk/ballots', { slip, sealed }), 'malformed');
  }
  for (const slip of [unspent, toBase64(Buffer.from(unspent, 'hex')), `0x${unspent}`]) {
    t.equal((await day.ask('POST /desk/slips/revoke', { slip })).body.kind, 'malformed');
    t.equal((await day.ask('POST /desk/check-in/undo', { resident, slip })).body.kind, 'malformed');
  }
  t.ok(before.equals(readFiles(day.folder).get(DATABASE) as Buffer), 'and nothing changed, to the byte');
});

/** Everything of the day that must stand nowhere: what, and how it might be spelled. */
function secrets(): readonly (readonly [what: string, spelled: readonly Buffer[]])[] {
  const cards = busy.cards.map((text) => readCard(text));
  return [
    ...casts.map((_, voter) => [`what voter ${voter} wrote`, spellings(markOf(voter))] as const),
    ...busy.slips.flatMap(({ qr, typedCode }, at) => [
      [
        `slip ${at}`,
        [Buffer.from(qr), Buffer.from(encodeURIComponent(qr)), ...spellings(typedCode)],
      ] as const,
      [`code ${at}`, spellings(typedCode.replaceAll(' ', ''))] as const,
      [
        `serial ${at}`,
        [Buffer.from(fromTyped(typedCode, SERIAL_LENGTH) ?? []), ...serialTexts(typedCode)],
      ] as const,
    ]),
    ['the long PIN', spellings(LONG_PIN)],
    ['the passphrase', spellings(PASSPHRASE)],
    ['the box secret', keySpellings(busy.boxSecret)],
    ['the record key', keySpellings(busy.recordSeed)],
    ...cards.flatMap((card, at) =>
      card.ok ? [[`share ${at + 1}`, keySpellings(card.value.share.slice(0, 32))] as const] : [],
    ),
    ...busy.cards.map((text, at) => [`card ${at + 1}`, spellings(text)] as const),
  ];
}
const serialTexts = (typedCode: string): readonly Buffer[] => {
  const serial = Buffer.from(fromTyped(typedCode, SERIAL_LENGTH) ?? []);
  return [Buffer.from(serial.toString('hex')), Buffer.from(serial.toString('base64').slice(0, 12))];
};
const standing = (files: Files): readonly string[] =>
  findAll(
    files,
    secrets().flatMap(([what, spelled]) => spelled.map((bytes) => [what, bytes] as const)),
  );

/*
 * Planted: the slip in an AuditEntry; request.log.error(error) in the error handler (the crash quotes slip
 * and name); disableRequestLogging: false (addresses, and a slip in a query); the first few letters of the
 * slip in a refusal's log line.
 */
t.test('S1, S2 the log of a day full of mistakes holds no slip, name, PIN or address', async (t) => {
  const logged = busy.logged();
  t.match(logged, /our fault/, 'the crashes of the day are in it');
  const lines = logged
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  t.same(
    lines.filter(({ msg }) => msg !== 'our fault'),
    [],
    'and nothing else: the server is silent about whatever a device sends',
  );
  const allowed = ['level', 'time', 'pid', 'hostname', 'reqId', 'name', 'msg'];
  for (const line of lines)
    t.same(
      Object.keys(line).filter((key) => !allowed.includes(key)),
      [],
    );
  const entries = Buffer.from(JSON.stringify(await read(day.house.db, readLog)));
  t.same(
    standing(
      new Map([
        ['log', Buffer.from(logged)],
        ['audit log', entries],
      ]),
    ),
    [],
  );
  for (const text of [logged, entries.toString()]) {
    t.notMatch(text, ADDRESS);
    t.notMatch(text, /\b\d{1,3}(\.\d{1,3}){3}\b/, 'no network address at all');
    t.same(
      casts.filter(({ token }) => text.includes(token)),
      [],
    );
  }
  t.notMatch(logged, PIN);
});

/*
 * Planted: the draft keeps the shares; the record key saved unlocked; pinHash = the PIN; the kiosk's door
 * keeps the paper in the clear beside the envelope.
 */
t.test('S2 before the opening the files hold no written name and no key', async (t) => {
  const files = readFiles(day.folder);
  t.same(standing(files), []);
  const control = new Map([
    ...files,
    ['copy', Buffer.from(`x${markOf(7)}y${toHex(busy.boxSecret)}`, 'utf16le')],
  ]);
  t.match(standing(control).join(), /voter 7 wrote: copy/, 'the search finds what is there');
  t.ok(findIn(files, Buffer.from('Desa Sukamaju')).length > 0);
});

/* Planted: joinShares takes the threshold from the cards; the box opens with the record key's box. */
t.test('S2 fewer than t cards open nothing', async (t) => {
  const { act, ask, two, house } = day;
  await act('POST /desk/voting/last-call', { officers: two });
  await act('POST /desk/close/slips', { officers: two, left: busy.slips.length - VOTERS, spoiled: 0 });
  await act('POST /desk/close', { officers: two, passphrase: PASSPHRASE, note: 'Kupon diuji.' });
  t.same(standing(readFiles(day.folder)), [], 'nor does closing write anything down');
  const card = busy.cards[2] ?? '';
  for (const text of [card, card, card]) await act('POST /desk/open/card', { card: text });
  t.equal(
    (await ask('POST /desk/open', { officers: two, passphrase: PASSPHRASE })).body.kind,
    'too-few-cards',
  );
  t.equal(house.box.content(), null);
  const one = readCard(card);
  if (!one.ok) throw new Error('a card of this election');
  t.match(await joinShares([one.value, one.value], 2), { ok: false, refusal: { kind: 'too-few-cards' } });
  const setup = (await read(house.db, readElection))?.setup;
  const keys = {
    publicKey: Buffer.from(setup?.boxKey ?? '', 'hex'),
    secretKey: one.value.share.slice(0, 32),
  };
  for (const { sealed } of casts.slice(0, 20))
    t.equal(house.world.crypto.unseal(sealed, keys), null, 'a share is no key');
});

/*
 * Memory of a process of its own, through the real ceremony. A heap snapshot shows texts but not the contents
 * of byte arrays, so the whole memory of the process is searched as well: heap, buffers, WebAssembly, garbage.
 * Card texts are JavaScript strings and stay there, since nobody can overwrite a string: what is promised is
 * the joined secret, and the two signing keys. The garbage collector is made to run while the secrets are
 * held: it moves small arrays, and what it leaves behind was found in one run of ten before keepSecret().
 *
 * Planted: box keys straight from crypto_box_keypair (three copies while held); Uint8Array.from in splitSecret;
 * the secret's hexadecimal text kept by the ceremony; wipe() for forget() in dropFreeze (the record key stays in
 * libsodium's memory: so it did).
 */
t.test(
  'S2 after the read-back the memory holds no copy of the keys, nor does a heap snapshot',
  { skip },
  async (t) => {
    if (child === null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const pid = child.pid ?? 0;
    const stops: Stop['at'][] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      const stop = JSON.parse(line) as Stop;
      stops.push(stop.at);
      const unmask = (bytes: readonly number[]): Buffer => Buffer.from(bytes.map((byte) => byte ^ MASK));
      const secrets = stop.secrets.map(unmask);
      const decoy = unmask(stop.decoy);
      // Any sixteen bytes on end, so that a copy which was overwritten in part is found as well.
      const pieces = (secret: Buffer): Buffer[] => [0, 8, 16].map((from) => secret.subarray(from, from + 16));
      const texts = (secret: Buffer): Buffer[] =>
        [secret.toString('hex'), secret.toString('base64'), secret.subarray(1).toString('base64')].map(
          (text) => Buffer.from(text.slice(0, 30)),
        );
      const forms = secrets.flatMap((secret) => [...pieces(secret), ...texts(secret)]);
      const found = searchMemory(pid, [...forms, ...pieces(decoy), ...texts(decoy)]);
      const ofDecoy = found.slice(forms.length);
      t.ok(
        (ofDecoy[0] ?? 0) > 0 && (ofDecoy[3] ?? 0) > 0,
        `${stop.at}: a decoy is found, as bytes and as text`,
      );
      const ofSecrets = found.slice(0, forms.length);
      if (stop.at === 'held') {
        const once = (count: number) => [count, count, count, 0, 0, 0];
        t.same(
          ofSecrets,
          [...once(0), ...once(1), ...once(1)],
          'before: the token key is gone, box secret and record key are there, each once and only as bytes',
        );
      } else {
        t.same(
          ofSecrets,
          forms.map(() => 0),
          'after: no piece of any of them, anywhere',
        );
        const snapshot = readFileSync(stop.snapshot);
        t.ok(snapshot.includes(decoy.toString('hex')), 'the snapshot shows the decoy’s text');
        t.same(
          forms.filter((form) => snapshot.includes(form)),
          [],
          'and no secret',
        );
        const cards = stop.cards.slice(0, 2).flatMap((text) => {
          const card = readCard(text);
          return card.ok ? [card.value] : [];
        });
        const joined = await joinShares(cards, 2);
        t.ok(
          joined.ok && Buffer.from(joined.value).equals(secrets[1] as Buffer),
          'what was searched for is the key',
        );
      }
      process.kill(pid, 'SIGCONT');
    }
    t.equal(await ended, 0);
    t.same(stops, ['held', 'read-back']);
  },
);

/*
 * Planted: an AuditEntry per cast without any data; a counter of casts in ElectionState; the cast announced
 * on the signal; the time of the last cast in Device.
 */
t.test(
  'S3 a cast leaves no line, no count and no sign of itself but the envelope and the spent slip',
  async (t) => {
    const log = await read(day.house.db, readLog);
    const seldom = log.filter(({ kind }) => kind !== 'checked-in').map(({ kind }) => kind);
    t.ok(seldom.length < 40, `${seldom.length} entries beside the check-ins of a day of ${VOTERS} casts`);
    t.notOk(seldom.includes('bound-reached'));
    t.equal(busy.announcements, 0, 'the desk is not told of a cast');
    t.ok(busy.views.length >= 4);
    for (const [before, after] of busy.views)
      t.equal(after, before, 'desk, observers and wall say the same before and after a cast');
  },
);

/* Planted: readings in the order of the envelopes' ids; in the order of their slots; a seed of zeros. */
t.test('S3 the names are read in an order drawn after the closing', async (t) => {
  const { act, two, house } = day;
  t.equal((await read(house.db, readElection))?.readingSeed, null, 'nothing is drawn before');
  await act('POST /desk/open/card', { card: busy.cards[0] ?? '' });
  t.match(await act('POST /desk/open', { officers: two, passphrase: PASSPHRASE }), {
    ballots: VOTERS,
    unreadable: 0,
  });
  const content = house.box.content();
  const counting = await read(house.db, (tx) => countingNow(tx, house));
  if (content === null || counting === null) throw new Error('the box is open');
  const readings = counting.readings.filter(({ state }) => state === 'ready');
  t.equal(readings.length, VOTERS, 'one name of each ballot is on the roll');
  // Every voter wrote another resident: whoever hears the names knows whose ballot is being read.
  const heard = new Map(
    readings.map((reading, at) => [reading.state === 'ready' ? reading.people[0] : '', at]),
  );
  const byVoter = casts.map((_, voter) => heard.get(casts[(voter * 7) % VOTERS]?.resident ?? '') ?? null);
  const byPlace = (found: Trace): Trace =>
    found
      .map((place, voter) => [place ?? 0, byVoter[voter] ?? null] as const)
      .sort(([a], [b]) => a - b)
      .map(([, at]) => at);
  const ids = casts.map(({ sealed }) => Number.parseInt(hashBytes(sealed).slice(0, 12), 16));
  const found = new Map<string, Trace>([
    ['by casting', byVoter],
    ['by envelope id, as in the annex', byPlace(ids)],
    ['by place in the file', byPlace(traces(seized, casts).get('envelope: offset in file') ?? [])],
    ['by name', byPlace(casts.map((_, voter) => rank(casts, (voter * 7) % VOTERS)))],
  ]);
  for (const one of orders([found], ONCE_IN_A_MILLION)) t.notOk(told(one), say(one));
  const again = readingOrder(content.seed, counting.result.resolved, counting.rules).map(({ key }) => key);
  t.same(
    again,
    counting.readings.map(({ key }) => key),
    'the same seed, the same order',
  );
  const other = readingOrder(real.random(32), counting.result.resolved, counting.rules);
  t.notSame(
    other.map((reading) => (reading.state === 'ready' ? reading.people : null)),
    counting.readings.map((reading) => (reading.state === 'ready' ? reading.people : null)),
    'another seed, another order',
  );
  t.notSame(Buffer.from(content.seed), Buffer.alloc(32));
});
const rank = (all: readonly Cast[], which: number): number =>
  all.filter(({ resident }) => resident < (all[which]?.resident ?? '')).length;

// ---- What a voter, or anybody in the hall, is given ----

/*
 * Planted: the number of written lines in a header; the envelope's id in the body; 200 for an even slot.
 */
t.test('S4 the kiosk answers every cast with the same bytes, whatever was written', async (t) => {
  t.equal(busy.castAnswers.length, VOTERS);
  t.equal(new Set(busy.castAnswers).size, 1);
  const [status, headers, body] = JSON.parse(busy.castAnswers[0] ?? '') as [
    number,
    Record<string, string>,
    string,
  ];
  t.same([status, body], [204, '']);
  t.notOk(Object.keys(headers).some((name) => /etag|location|set-cookie|x-request/i.test(name)));
});

/* Planted: "present" asked before the token's state in castBallot; GET /kiosk/ballots/:id. */
t.test('S4 no door answers for an envelope alone, not even to the voter', async (t) => {
  const sealed = casts[3]?.sealed ?? new Uint8Array();
  const id = hashBytes(sealed);
  const absent = real.random(sealed.length);
  for (const url of [
    '/kiosk/ballots',
    '/kiosk/envelopes',
    '/desk/ballots',
    '/observer/ballots',
    '/kiosk/slip',
  ])
    for (const place of [
      `${url}/${id}`,
      `${url}?id=${id}`,
      `${url}?sealed=${encodeURIComponent(toBase64(sealed))}`,
    ])
      t.equal((await day.inject({ url: place, headers: { cookie: busy.kiosk } })).statusCode, 404);
  const answer = async (slip: string, bytes: Uint8Array) => {
    const payload = { slip, sealed: toBase64(bytes) };
    const { statusCode, body } = await day.inject({
      method: 'POST',
      url: '/kiosk/ballots',
      payload,
      headers: { cookie: busy.kiosk },
    });
    return `${statusCode} ${body}`;
  };
  // Whoever holds a spent slip and the sealed bytes themselves is told that they are in the box, so that a
  // page which lost the answer may ask again; the bytes never leave the page that sealed them.
  const spent = new Set(casts.map(({ token }) => token));
  const unspent = busy.slips.find(({ typedCode }) => !spent.has(busy.hashOf(typedCode)))?.typedCode ?? '';
  for (const slip of ['0000 0000 0000 0000 0', 'not a slip', unspent])
    t.equal(
      await answer(slip, sealed),
      await answer(slip, absent),
      'the same answer, is it in the box or not',
    );
});

/* Planted: the directory of those who came (rule present-or-letter); people in order of arrival; suggestions from ballots. */
t.test(
  'S4 the list of names in the booth is the same to the byte before and after others came and voted',
  async (t) => {
    const [before, after] = busy.directories;
    t.ok(before.length > 10_000, 'help while typing is on, and presence decides who may be elected');
    t.equal(after, before);
  },
);
