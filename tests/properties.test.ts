/**
 * The properties of docs/protocol.md, as a list that can fail: each has tests named by it, and beside each of
 * them stands the fault with which it was seen to fail. What no other file proves of I1 and I4 is proved here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import type { Db } from '../prisma/client.js';
import { read } from '../prisma/client.js';
import { eventsOf } from '../src/audit/store.js';
import { countEnvelopes, countTokens } from '../src/ballot/store.js';
import { makeSlip } from '../src/ballot/token.js';
import { checkSlip } from '../src/kiosk/cast.js';
import { aDay, aKiosk, checkInAll, freeze, PASSPHRASE, setUp } from './helpers/day.js';
import { testWorld } from './helpers/world.js';

const PROPERTIES = ['S1', 'S2', 'S3', 'S4', 'I1', 'I2', 'I3', 'I4'] as const;
/** A comment of this many lines may stand above a test. */
const NEAR = 8;

interface Named {
  readonly title: string;
  readonly planted: boolean;
}

/** Tests whose title begins with properties ("S1, S3 …"), and whether a planted fault is named beside them. */
function namedTests(text: string): readonly Named[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [, title] = /^\s*(?:await )?(?:t\.test\()?\s*['`]((?:[SI][1-4](?:, )?)+ .*)['`],?/.exec(line) ?? [];
    if (title === undefined) return [];
    const above = lines.slice(Math.max(0, at - NEAR), at).join('\n');
    return [{ title, planted: /Planted:/.test(above) }];
  });
}

const world = await testWorld();

// Seen to fail: three tests had a title and no planted fault beside it.
t.test('each property has tests that are named by it, with the fault that made them fail', async (t) => {
  const all = readdirSync('tests')
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => namedTests(readFileSync(join('tests', file), 'utf8')));
  for (const property of PROPERTIES) {
    const own = all.filter(({ title }) =>
      title.split(' ').some((word) => word.replace(',', '') === property),
    );
    t.ok(own.length > 0, property);
  }
  t.same(
    all.filter(({ planted }) => !planted).map(({ title }) => title),
    [],
    'named, and no planted fault beside it',
  );
  t.same(namedTests("t.test('S2 something', …")[0]?.planted, false, 'the list sees what is missing');
});

// Planted: a test renamed that the page of cases names.
t.test(
  'every case that happened elsewhere is tried by a test that is there, or has its reason',
  async (t) => {
    const page = readFileSync('docs/cases.md', 'utf8');
    const named = [...page.matchAll(/`([a-z-]+): ([^`]*)`/g)];
    t.ok(named.length > 40);
    for (const [, file = '', title = ''] of named)
      t.ok(readFileSync(`tests/${file}.test.ts`, 'utf8').includes(title), `${file}: ${title}`);
    const cases = page.split('\n').filter((line) => /^\| [a-z]{2}-\d/.test(line));
    for (const line of cases) t.match(line, /^\| [^|]+ \| \S.{10,} \|$/);
  },
);

// Planted: the bound not compared.
t.test('I1 slips that race for the last place give one ballot, and the others stay good', async (t) => {
  const day = await aDay(t, world);
  await setUp(day);
  const { slips } = await freeze(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  const kiosks = await Promise.all(['Tablet 1', 'Tablet 2', 'Tablet 3'].map((label) => aKiosk(day, label)));
  await checkInAll(day, 1);
  const answers = await Promise.all(kiosks.map((kiosk, at) => kiosk.cast(slips[at]?.qr ?? '', ['Ani'])));
  t.equal(answers.filter((answer) => answer === 'ok').length, 1, answers.join());
  const seen = await read(day.house.db, async (tx) => ({
    ballots: await countEnvelopes(tx),
    spent: (await countTokens(tx)).spent,
    incidents: (await eventsOf(tx, 'bound-reached')).map(({ data }) => data),
  }));
  t.same(seen, { ballots: 1, spent: 1, incidents: [{ ballots: 1, bound: 1 }] });
  t.equal((await day.act('GET /desk/state')).phase, 'paused', 'the desk is told, and voting stands still');
});

/** The same database, and every query that goes to it: "Token.findUnique". */
function overheard(db: Db): { readonly db: Db; readonly heard: string[] } {
  const heard: string[] = [];
  const extended = db.$extends({
    query: {
      $allOperations: ({ model, operation, args, query }) => {
        heard.push(`${model ?? 'raw'}.${operation}`);
        return query(args);
      },
    },
  });
  return { db: extended as never, heard };
}

// Planted: a second look for slips that were not found at first.
t.test('I1 a slip is looked up by one hash and one indexed read, whatever comes of it', async (t) => {
  const day = await aDay(t, world);
  await setUp(day);
  const { slips } = await freeze(day);
  const { act, two, house } = day;
  await act('POST /desk/voting/open', { officers: two, passphrase: PASSPHRASE });
  await checkInAll(day);
  const kiosk = await aKiosk(day);
  const [spent, revoked, printed] = slips.map(({ typedCode }) => typedCode);
  await kiosk.cast(spent ?? '', ['Ani']);
  await act('POST /desk/slips/revoke', { slip: revoked ?? '' });
  const { ballot } = (await day.inject({ url: '/kiosk/state', headers: { cookie: kiosk.cookie } })).json();
  const unknown = makeSlip(ballot.electionId, world.random(10), () => new Uint8Array(64)).typedCode;
  const outcomes: Record<string, readonly string[]> = {};
  for (const slip of [printed, spent, revoked, unknown]) {
    const { db, heard } = overheard(house.db);
    const answer = await checkSlip({ db, world, ballotBound: async () => 0 }, slip ?? '');
    outcomes[answer.ok ? 'good' : answer.refusal.kind] = heard;
  }
  t.same(Object.keys(outcomes), ['good', 'spent', 'revoked', 'unknown']);
  for (const heard of Object.values(outcomes))
    t.same(heard, ['ElectionState.findUnique', 'Token.findUnique'], 'the same questions for every slip');

  const file = new Database(join(day.folder, 'bilik.db'), { readonly: true });
  t.teardown(() => file.close());
  const [step] = file.prepare('EXPLAIN QUERY PLAN SELECT * FROM "Token" WHERE "hash" = ?').all('') as {
    readonly detail: string;
  }[];
  t.match(step?.detail, /^SEARCH Token USING PRIMARY KEY/);
});

/** What a source file imports, by path for ours and by name for packages. */
function importsOf(file: string): readonly string[] {
  const names = [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)];
  return names.map(([, name = '']) =>
    name.startsWith('.') ? normalize(join(file, '..', name.replace(/\.js$/, '.ts'))) : name,
  );
}

// Planted: a node: module imported by verify.ts.
t.test('I4 the verifier reaches no door, no database, no resident and nothing of the machine', async (t) => {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    if (file.endsWith('.ts')) for (const next of importsOf(file)) follow(next);
  };
  follow('src/record/verify.ts');
  const folders = new Set([...reached].map((file) => (file.endsWith('.ts') ? file.split('/')[1] : file)));
  t.ok(reached.size > 20, 'it was followed');
  t.same(
    [...folders].filter((place) =>
      /^(desk|kiosk|projector|server|roll|prisma|node:.*|fastify.*|pdfkit)$/.test(place ?? ''),
    ),
    [],
  );
  t.same(
    [...reached].filter((file) => file.startsWith('prisma/')),
    [],
  );
});
