/**
 * What goes wrong at the worst instant: one slip at many kiosks at once, and a server that is killed while
 * it casts. Planted faults that these tests were seen to find stand beside each.
 *
 * `npm run faults` runs 50 races of one slip and 25 kills (BILIK_FAULT_ROUNDS=N for others); the check, a fifth of it.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import type { Db } from '../prisma/client.js';
import { fromTyped } from '../src/ballot/crockford.js';
import { envelopeId } from '../src/ballot/envelope.js';
import { sealedLength } from '../src/ballot/paper.js';
import { SERIAL_LENGTH, serialHash } from '../src/ballot/token.js';
import { toBase64 } from '../src/basics/bytes.js';
import { drawBelow, type World } from '../src/basics/world.js';
import { SLIPS_PER_SHEET } from '../src/desk/print/slips.js';
import { buildApp } from '../src/server/app.js';
import { builtProgram, type ServerProcess, startServerProcess } from '../src/server/rehearsal/child.js';
import { aDay, aKiosk, freeze, PASSPHRASE, setUp } from './helpers/day.js';
import { testWorld } from './helpers/world.js';

const asked = Number(process.env.BILIK_FAULT_ROUNDS ?? 0);
const RACES = asked > 0 ? asked : 10;
const KILLS = asked > 0 ? Math.ceil(asked / 2) : 8;
const KIOSKS = 8;
const CASTS = 200;
/** Casts between two kills, at most. */
const MOST_A_KILL = 24;
const CUT_OFF = 'cut off';
const SLIPS = Math.max(
  10 * SLIPS_PER_SHEET,
  Math.ceil((KILLS * MOST_A_KILL) / SLIPS_PER_SHEET) * SLIPS_PER_SHEET,
);
/** Long runs are asked for; the runner's own limit is for the usual one. */
const LONG = { timeout: 3_600_000 } as const;

/** An election in the middle of its voting: slips enough, and a bound that all of them may pass. */
async function votingDay(t: Parameters<typeof aDay>[0], world: World) {
  const day = await aDay(t, world);
  // One name a ballot: short envelopes, since what is raced here is not their length.
  await setUp(day, { rules: { names: { min: 1, max: 1 } } });
  const { act, two } = day;
  await act('POST /desk/setup/slips', { main: SLIPS, reserve: 21, test: 0 });
  await act('POST /desk/setup/rules-read', { officers: two });
  const { slips } = await freeze(day);
  await act('POST /desk/voting/open', { officers: two, passphrase: PASSPHRASE });
  // Slips handed to observers raise the bound of ballots just as check-ins do, a hundred at a time.
  for (let given = 0; given < slips.length; given += 100)
    await act('POST /desk/slips/test', { officers: two, slips: 100 });
  const kiosks: string[] = [];
  for (let at = 1; at <= KIOSKS; at += 1) kiosks.push((await aKiosk(day, `Tablet ${at}`)).cookie);
  const setup = (await day.inject({ url: '/kiosk/state', headers: { cookie: kiosks[0] ?? '' } })).json()
    .ballot;
  return {
    day,
    slips,
    kiosks,
    electionId: setup.electionId as string,
    length: sealedLength(setup.names.max),
  };
}

/** Casts over a real socket: 'ok', the kind of the refusal, or 'cut off' if no answer came. */
function caster(address: string, cookie: string, agent: Agent) {
  return (slip: string, sealed: Uint8Array): Promise<string> =>
    new Promise((resolve) => {
      const body = JSON.stringify({ slip, sealed: toBase64(sealed) });
      const headers = {
        cookie,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      };
      const sent = request(`${address}/kiosk/ballots`, { method: 'POST', agent, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('error', () => resolve(CUT_OFF));
        answer.on('end', () => resolve(answer.statusCode === 204 ? 'ok' : JSON.parse(text).kind));
      });
      sent.on('error', () => resolve(CUT_OFF));
      sent.end(body);
    });
}

/** A clock that can leap: kiosks that were shown wrong slips wait two seconds, and races must not wait for them. */
async function leapingWorld(): Promise<{ readonly world: World; readonly leap: (ms: number) => void }> {
  const own = await testWorld();
  let step = 0;
  let ahead = 0;
  const now = () => {
    ahead += step;
    return new Date(Date.parse(own.now()) + ahead).toISOString();
  };
  return {
    world: { ...own, now },
    leap: (ms) => {
      step = ms;
    },
  };
}

/**
 * The driver answers at once, so requests would come one after the other however many there are. Here
 * every transaction waits for a moment before it begins, and others overtake it.
 */
function jostling(db: Db): Db {
  const wait = async () => {
    for (let turn = drawBelow(world.random, 4); turn > 0; turn -= 1) await new Promise(setImmediate);
  };
  return new Proxy(db, {
    get: (target, key) => {
      const own = Reflect.get(target, key);
      if (key !== '$transaction') return typeof own === 'function' ? own.bind(target) : own;
      return async (...args: readonly unknown[]) => {
        await wait();
        return own.apply(target, args);
      };
    },
  });
}

t.setTimeout(LONG.timeout);
const { world, leap } = await leapingWorld();
const { day, slips, kiosks, electionId, length } = await votingDay(t, world);
const noise = () => world.random(length);
const hashOf = (typedCode: string): string =>
  serialHash(electionId, fromTyped(typedCode, SERIAL_LENGTH) ?? new Uint8Array(0));

// A copy from before the first cast, for the server that will be killed.
const unused = [...slips];
const data = mkdtempSync(join(tmpdir(), 'bilik-faults-'));
t.teardown(() => rmSync(data, { recursive: true, force: true }));
const FILE = join(data, 'kotak-01', 'bilik.db');
mkdirSync(join(data, 'kotak-01'));
writeFileSync(join(data, 'current'), 'kotak-01\n');
copyFileSync(join(day.folder, 'bilik.db'), FILE);

// Planted: the slip's state read in a transaction of its own before the one that spends it, and the
// state left out of the condition in spendToken. (With the condition it holds even so.)
t.test(
  `I1 ${CASTS} casts of one slip at once, through ${KIOSKS} kiosks, give one ballot (${RACES} races)`,
  LONG,
  async (t) => {
    const app = await buildApp({
      house: { ...day.house, db: jostling(day.house.db) },
      log: false,
      tls: null,
      pages: null,
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const agent = new Agent({ keepAlive: true });
    t.teardown(async () => {
      agent.destroy();
      await app.close();
    });
    leap(10_000);
    const casters = kiosks.map((cookie) => caster(address, cookie, agent));
    for (let race = 0; race < RACES; race += 1) {
      const slip = slips[race % slips.length];
      if (slip === undefined) break;
      const answers = await Promise.all(
        Array.from({ length: CASTS }, (_, at) =>
          // Scanned at one kiosk, typed at the next: it is one slip.
          casters[at % KIOSKS]?.(at % 2 === 0 ? slip.qr : slip.typedCode, noise()),
        ),
      );
      const kinds = Object.fromEntries(
        [...new Set(answers)].map((kind) => [kind, answers.filter((each) => each === kind).length]),
      );
      t.same(kinds, { ok: 1, spent: CASTS - 1 }, `race ${race + 1}`);
    }
    leap(0);
    const box = {
      ballots: await day.house.db.boxSlot.count({ where: { filled: 1 } }),
      spent: await day.house.db.token.count({ where: { state: 'S' } }),
    };
    t.same(box, { ballots: RACES, spent: RACES });
  },
);

interface Sent {
  readonly slip: (typeof slips)[number];
  readonly sealed: Uint8Array;
  readonly answer: string;
}

/** Casts at all kiosks at once until the server dies: on the heels of an answer, or after some time. */
async function castUntilKilled(
  server: ServerProcess,
  {
    after,
    agent,
  }: { readonly after: { readonly answers: number } | { readonly ms: number }; readonly agent: Agent },
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  let begun = 0;
  let answered = 0;
  let dead = false;
  const strike = () => {
    dead = true;
    void server.kill();
  };
  if ('ms' in after) setTimeout(strike, after.ms);
  await Promise.all(
    kiosks.map(async (cookie) => {
      const cast = caster(server.address, cookie, agent);
      while (!dead && begun < MOST_A_KILL) {
        const slip = unused.pop();
        if (slip === undefined) throw new Error('too few slips for so many kills');
        begun += 1;
        const sealed = noise();
        const answer = await cast(slip.typedCode, sealed);
        sent.push({ slip, sealed, answer });
        if (answer === 'ok') answered += 1;
        if ('answers' in after && answered === after.answers && !dead) strike();
      }
    }),
  );
  await server.kill();
  return sent;
}

/** What the file itself holds, read by the driver alone. */
function lookInto(file: string) {
  const db = new Database(file, { readonly: true });
  const pluck = (sql: string) => db.prepare(sql).pluck();
  const found = {
    filled: new Set(pluck('SELECT lower(hex("id")) FROM "BoxSlot" WHERE "filled" = 1').all() as string[]),
    spent: new Set(pluck('SELECT "hash" FROM "Token" WHERE "state" = \'S\'').all() as string[]),
    whole: pluck('PRAGMA integrity_check').get() === 'ok',
  };
  db.close();
  return found;
}

/** In sentences, whatever should not be. */
function faultsAfter(
  { filled, spent, whole }: ReturnType<typeof lookInto>,
  sent: readonly Sent[],
): readonly string[] {
  const each = sent.flatMap(({ slip, sealed, answer }) => {
    const [inBox, used] = [filled.has(envelopeId(sealed)), spent.has(hashOf(slip.typedCode))];
    return [
      ...(inBox && !used ? ['a ballot whose slip can be used again'] : []),
      ...(used && !inBox ? ['a spent slip without its ballot'] : []),
      ...(answer === 'ok' && !(inBox && used) ? ['a ballot that was answered and is lost'] : []),
      ...(answer === 'ok' || answer === CUT_OFF ? [] : [`an answer ${answer}`]),
    ];
  });
  return [
    ...(whole ? [] : ['a damaged file']),
    ...(filled.size === spent.size ? [] : ['another number of ballots than of spent slips']),
    ...each,
  ];
}

// Planted: token and envelope in two transactions; the answer sent before the commit.
t.test(
  `I1, I2 a server killed in mid-cast leaves both halves or neither, and keeps what it answered (${KILLS} kills)`,
  LONG,
  async (t) => {
    const program = builtProgram();
    if (program === null) return t.fail('dist/bilik.js is not built');
    const agent = new Agent({ keepAlive: true });
    let server = await startServerProcess(program, data, () => undefined);
    t.teardown(async () => {
      agent.destroy();
      await server.kill();
    });
    const total = { casts: 0, cutOff: 0, cutOffInBox: 0 };
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const after =
        kill % 2 === 0
          ? { answers: 1 + drawBelow(world.random, 8) }
          : { ms: 5 + drawBelow(world.random, 90) };
      const sent = await castUntilKilled(server, { after, agent });
      server = await startServerProcess(program, data, () => undefined);
      const found = lookInto(FILE);
      t.same(faultsAfter(found, sent), [], `kill ${kill}: ${JSON.stringify(after)}`);

      // The page asks once more, with the same bytes or, where nothing was kept, with new ones.
      const again = caster(server.address, kiosks[0] ?? '', agent);
      const answers = [];
      for (const { slip, sealed } of sent) {
        const kept = found.filled.has(envelopeId(sealed));
        answers.push(await again(slip.qr, kept || drawBelow(world.random, 2) === 0 ? sealed : noise()));
        total.cutOffInBox += kept ? 1 : 0;
      }
      t.ok(
        answers.every((answer) => answer === 'ok'),
        'asked once more, every cast is accepted',
      );
      total.casts += sent.length;
      total.cutOff += sent.filter(({ answer }) => answer === CUT_OFF).length;
      total.cutOffInBox -= sent.filter(({ answer }) => answer === 'ok').length;
      const now = lookInto(FILE);
      t.same([now.filled.size, now.spent.size], [total.casts, total.casts], 'and each slip gave one ballot');
    }
    t.comment(
      `${total.casts} casts, ${total.cutOff} cut off, ${total.cutOffInBox} of these in the box all the same`,
    );
    t.ok(total.cutOff >= KILLS, 'casts were in flight when the server was killed');
  },
);
