import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

import t from 'tap';
import { ofKind, publicEntry } from '../src/audit/chain.js';
import { toUtf8 } from '../src/basics/bytes.js';
import { canonicalJson } from '../src/basics/canonical.js';
import { hashDigits } from '../src/basics/digits.js';
import { shuffle } from '../src/basics/world.js';
import { buildRecord } from '../src/record/build.js';
import { directoryAtCount } from '../src/record/directory.js';
import type { Annex } from '../src/record/format.js';
import { namesakes } from '../src/record/namesakes.js';
import { matchTests, openedBox } from '../src/record/opened-box.js';
import { signedFiles } from '../src/record/pack.js';
import { reconcile } from '../src/record/reconcile.js';
import { seatedPeople } from '../src/record/seated.js';
import { publicTurnout, type UnitTurnout } from '../src/record/turnout.js';
import { CHECKS } from '../src/record/verification/report.js';
import { verifyZip } from '../src/record/verify.js';
import { readZip, writeZip } from '../src/record/zip.js';
import { verify } from '../src/server/commands/verify.js';
import {
  aFolder,
  anchor,
  BALLOTS,
  built,
  changeData,
  crypto,
  FULL_DAY,
  files,
  flipped,
  frozen,
  held,
  item,
  kindsOf,
  name,
  RESIDENTS,
  reworked,
  TEST_BALLOT,
  unseal,
  voided,
  without,
  world,
} from './helpers/full-election.js';
import {
  type Added,
  type Day,
  freezeElection,
  holdElection,
  personId,
  recordOf,
} from './helpers/made-election.js';
import { manyBallots } from './helpers/many-ballots.js';
import { zipOf } from './helpers/zip.js';

t.test('the record tells the whole story in figures that add up', async (t) => {
  const { result, reconciliation, turnout, aliases } = built.record;
  t.match(result.ballots, { inBox: 22, paper: 1, testsSetAside: 1, counted: 22, valid: 20 });
  t.match(result.ballots.invalid, { blank: 1, unreadable: 1, unsealable: 0 });
  t.same(
    result.ranking.map(({ person, votes, rank, standing }) => [person, votes, rank, standing]),
    [
      [personId(0), 12, 1, 'elected'],
      [personId(1), 9, 2, 'elected'],
      [personId(2), 6, 3, 'reserve'],
      [personId(3), 6, 3, 'elected'],
      [personId(5), 5, 5, 'reserve'],
      [personId(4), 4, 6, 'other'],
    ],
  );
  t.same(result.ties, []);
  t.match(result.settled, [{ votes: 6, chosen: [personId(3)], method: 'lots', officers: ['o1', 'o2'] }]);
  t.same(result.reserves, [personId(2), personId(5)]);
  t.same(
    result.elected.map(({ person, by, consent }) => [person, by, consent]),
    [
      [personId(0), 'votes', 'yes'],
      [personId(1), 'votes', 'no'],
      [personId(3), 'votes', 'pending'],
      [personId(2), 'refusal', 'pending'],
    ],
    'the first reserve follows whoever declined',
  );
  t.same(result.women, { elected: 2, of: 3, target: 1 });
  t.match(reconciliation, {
    printed: 40,
    spent: 22,
    revoked: 2,
    left: 14,
    outstanding: 2,
    agrees: false,
    paper: 1,
  });
  t.same(turnout.checkedIn, { L: 11, P: 12, unknown: 0 });
  const decisions = ofKind(held.log, 'name-decided')
    .filter(({ data }) => data.form === 'pak camat')
    .map(({ seq }) => seq)
    .slice(-1);
  t.same(aliases, {
    forms: [{ form: 'pak camat', ballots: 5, person: personId(5), void: null, decisions }],
    others: 1,
  });
});

// Planted: forms that stand on one ballot published.
t.test('S4 nothing of a single ballot is in the public record', async (t) => {
  const text = built.recordText;
  t.notMatch(text, /superman/i, 'a rare form');
  t.notMatch(text, /Pak Camat/, 'a spelling');
  for (const { id } of held.envelopes) t.notMatch(text, new RegExp(id));
  const annex = JSON.parse(built.annexText) as Annex;
  for (const { salt } of annex.privateEntries) t.notMatch(text, new RegExp(salt));
  t.same(
    annex.envelopes.map(({ id }) => id),
    annex.envelopes.map(({ id }) => id).sort(),
  );
});

/** What is published, with everything random in it masked: hashes, roots, salts, signatures. */
const masked = (day: Day, election = frozen): string =>
  recordOf(holdElection(election, day), unseal)
    .recordText.replace(/-----BEGIN[^-]*-----[^-]*-----END[^-]*-----\\n/g, 'SIGNATURE')
    .replace(/[0-9a-f]{64}/g, 'HASH');

// Planted: forms that stand on one ballot published.
t.test('S4 ballots that differ only in spelling, order and junk publish the same', async (t) => {
  const spelled = (names: readonly string[]) =>
    [...names]
      .reverse()
      .map((written) => (written === 'Superman' ? 'Batman 77' : ` ${written.toUpperCase()} . `));
  const other: Day = {
    ...FULL_DAY,
    ballots: shuffle(world.random, [...BALLOTS, TEST_BALLOT]).map(spelled),
    raw: [toUtf8('other junk')],
    after: (FULL_DAY.after ?? []).map((added) =>
      added[0] === 'name-decided' && added[1].form === 'superman' ? voided('batman 77') : added,
    ),
  };
  t.equal(masked(other), masked(FULL_DAY));
  const fewer = { ...FULL_DAY, ballots: FULL_DAY.ballots.map((names, at) => (at === 1 ? [name(0)] : names)) };
  t.not(
    masked({ ...fewer, after: FULL_DAY.after?.filter(([kind]) => kind !== 'tie-settled') ?? [] }),
    masked(FULL_DAY),
  );
});

t.test(
  'whatever people write, no spelling, order or junk of theirs shows in what is published',
  async (_t) => {
    // More seats than people who are written, so that no tie waits for people.
    const wide = freezeElection(world, RESIDENTS, { rules: { seats: 39 } });
    const { max } = wide.setup.rules.names;
    const paper = fc.record({
      people: fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: max - 1 }),
      junk: fc.boolean(),
      unreadable: fc.boolean(),
    });
    const looks = [
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => `  ${text.toLowerCase().replace(' ', '   ')} .`,
      (text: string) => `H. ${text.replace(' ', '\u00a0')}\u200b, S.Pd.`,
    ];
    const dayOf = (papers: readonly Written[], styled: boolean, draw: () => number): Day => {
      // A form on five ballots is published; on four it is nobody's business.
      const rare = papers.map(({ junk }, at) => junk && at < 4);
      const ballots = papers.map(({ people }, at) => {
        const names = people.map((at) =>
          styled ? (looks[draw() % looks.length] ?? String)(name(at)) : name(at),
        );
        const all = [...names, ...(rare[at] ? [styled ? 'Gatotkaca 99' : 'Superman'] : [])];
        return styled ? shuffle(world.random, all) : all;
      });
      return {
        ballots: styled ? shuffle(world.random, ballots) : ballots,
        raw: papers
          .filter(({ unreadable }) => unreadable)
          .map((_, at) => toUtf8(`${styled ? 'junk' : 'noise'} ${at}`)),
        after: rare.includes(true) ? [voided(styled ? 'gatotkaca 99' : 'superman')] : [],
      };
    };
    fc.assert(
      fc.property(
        fc.array(paper, { minLength: 1, maxLength: 9 }),
        fc.infiniteStream(fc.nat()),
        (papers, draws) => {
          const draw = () => draws.next().value as number;
          return masked(dayOf(papers, true, draw), wide) === masked(dayOf(papers, false, draw), wide);
        },
      ),
      { numRuns: 25 },
    );
  },
);
interface Written {
  readonly people: readonly number[];
  readonly junk: boolean;
  readonly unreadable: boolean;
}

// ---- What is worked out ----

t.test('small units are put together until no row and no difference tells of anybody', async (t) => {
  const unit = (at: number, L: number, P: number, unknown = 0): UnitTurnout => {
    const half = (people: number) => Math.ceil(people / 2);
    const checkedIn = { L: half(L), P: half(P), unknown: half(unknown) };
    return { unit: `RT ${at}`, eligible: { L, P, unknown }, checkedIn };
  };
  const rows = (...units: readonly UnitTurnout[]) =>
    publicTurnout(units).rows.map((row) => row.units.join('+'));
  t.same(rows(unit(1, 20, 20), unit(2, 20, 20)), ['RT 1', 'RT 2']);
  t.same(rows(unit(1, 20, 20), unit(2, 2, 3), unit(3, 20, 20), unit(10, 6, 2)), [
    'RT 1',
    'RT 2+RT 10',
    'RT 3',
  ]);
  t.same(
    rows(unit(1, 20, 20), unit(2, 2, 3), unit(3, 30, 20)),
    ['RT 1+RT 2', 'RT 3'],
    'a single one joins the smallest',
  );
  t.same(rows(unit(1, 2, 3), unit(2, 20, 1), unit(3, 9, 8)), ['RT 1+RT 2+RT 3'], 'one woman is one too few');
  t.same(rows(unit(1, 2, 3), unit(2, 1, 1)), [], 'all together are too few');
  t.same(
    rows(unit(1, 20, 20, 1), unit(2, 20, 20, 3)),
    ['RT 1', 'RT 2'],
    'nobody without a sex stands in a row',
  );

  const people = fc.integer({ min: 0, max: 30 });
  const units = fc.array(fc.tuple(people, people, fc.integer({ min: 0, max: 3 })), { maxLength: 30 });
  fc.assert(
    fc.property(units, (sizes) => {
      const made = sizes.map(([L, P, unknown], at) => unit(at + 1, L, P, unknown));
      const published = publicTurnout(made);
      const large = published.rows.every(
        ({ eligible: { L, P } }) => L + P >= 10 && [L, P].every((cell) => cell === 0 || cell >= 5),
      );
      const inRows = published.rows.reduce((sum, { eligible }) => sum + eligible.L + eligible.P, 0);
      const { L, P } = published.eligible;
      const named = published.rows.flatMap((row) => row.units);
      const once = new Set(named).size === named.length;
      const same = canonicalJson(publicTurnout([...made].reverse())) === canonicalJson(published);
      return large && once && same && (published.rows.length === 0 || inRows === L + P);
    }),
  );
});

t.test('what was printed is used, taken back, left, or minuted', async (t) => {
  const figures = {
    ...{ printed: 100, spent: 60, revoked: 3, left: 37, spoiled: 3 },
    ...{ checkIns: 60, testSlips: 0, ballots: 60 },
  };
  t.match(reconcile(figures), { outstanding: 0, agrees: true });
  t.match(reconcile({ ...figures, left: 36 }), { outstanding: 1, agrees: false });
  t.match(reconcile({ ...figures, left: 38 }), { outstanding: -1, agrees: false });
  t.match(reconcile({ ...figures, spoiled: 2 }), { outstanding: 0, agrees: false });
  t.match(reconcile({ ...figures, ballots: 59 }), { agrees: false });
  t.match(reconcile({ ...figures, checkIns: 59 }), { agrees: false });
  t.match(reconcile({ ...figures, checkIns: 59, testSlips: 1 }), { agrees: true });
});

t.test('who may be written follows the frozen roll and what was changed since', async (t) => {
  const { lines, setup } = frozen;
  const [first, second] = lines;
  if (first === undefined || second === undefined) throw new Error('no roll');
  const entries = (...added: readonly Added[]) =>
    holdElection(frozen, { ballots: BALLOTS.slice(0, 3), before: added, after: [] }).log;
  const log = entries(
    [
      'roll-changed',
      { change: 'added', reason: 'baru pindah', line: { ...first, id: 'late', name: 'Tamu Baru' } },
    ],
    ['roll-changed', { change: 'corrected', reason: 'salah ketik', line: { ...second, name: 'Nama Benar' } }],
  );
  const people = directoryAtCount(lines, log, setup);
  t.equal(people.length, lines.length + 1);
  t.equal(people.find(({ id }) => id === 'late')?.name, 'Tamu Baru');
  t.equal(people.find(({ id }) => id === second.id)?.name, 'Nama Benar');
  const present = { ...setup, rules: { ...setup.rules, absent: 'present-or-letter' } } as const;
  const letter = lines.map((line, at) => ({ ...line, letter: at === 20 }));
  const eligible = directoryAtCount(letter, log, present).filter((person) => person.eligible);
  t.same(
    eligible.map(({ id }) => id),
    [0, 1, 2, 20].map(personId),
    'three came, one sent a letter',
  );
  const tied = { setupHash: anchor, people: [personId(7), personId(9)], seats: 1 };
  const second_ = directoryAtCount(lines, log, { ...setup, runOffOf: tied }).filter(
    (person) => person.eligible,
  );
  t.same(
    second_.map(({ id }) => id),
    tied.people,
    'a run-off is among the tied',
  );
});

t.test('who declines is followed by the next whose place is certain', async (t) => {
  const placed = (person: string, votes: number, standing: 'elected' | 'tied' | 'reserve' | 'other') => ({
    person,
    votes,
    standing,
  });
  const ranking = [
    ...[
      placed('a', 9, 'elected'),
      placed('b', 8, 'elected'),
      placed('c', 5, 'reserve'),
      placed('d', 5, 'reserve'),
    ],
    ...[placed('e', 4, 'other'), placed('f', 1, 'other'), placed('g', 1, 'other')],
  ];
  const order = [{ line: 'reserves', people: ['c', 'd'], chosen: ['d', 'c'], method: 'lots' }] as const;
  const next = { asked: true, onRefusal: 'next-in-rank' } as const;
  const seated = (
    answers: Readonly<Record<string, 'yes' | 'no'>>,
    settled: typeof order | readonly [] = order,
    rule: Parameters<typeof seatedPeople>[3] = next,
  ) =>
    seatedPeople(ranking, settled, new Map(Object.entries(answers)), rule).map(
      ({ person, by, consent }) => `${person} ${by} ${consent}`,
    );
  t.same(seated({ a: 'yes' }), ['a votes yes', 'b votes pending']);
  t.same(seated({ a: 'no' }), ['a votes no', 'b votes pending', 'd refusal pending'], 'in the settled order');
  t.same(seated({ a: 'no', d: 'no', c: 'no', e: 'yes' }).slice(2), [
    'd refusal no',
    'c refusal no',
    'e refusal yes',
  ]);
  t.same(
    seated({ a: 'no', b: 'no', d: 'no', c: 'no' }).slice(2),
    ['d refusal no', 'c refusal no', 'e refusal pending'],
    'never out of an open tie',
  );
  t.same(seated({ a: 'no' }, []), ['a votes no', 'b votes pending'], 'an unsettled tie is not broken');
  t.same(seated({ a: 'no' }, order, { asked: true, onRefusal: 'seat-stays-empty' }), [
    'a votes no',
    'b votes pending',
  ]);
  t.same(seated({}, order, { asked: false, onRefusal: 'next-in-rank' }), ['a votes null', 'b votes null']);
});

t.test(
  'as many ballots are set aside as observers had written down, and only with that content',
  async (t) => {
    const ballot = (id: string, ...names: string[]) =>
      ({ id, source: 'kiosk', fault: null, names: names.map((written) => ({ written })) }) as const;
    const opened = [
      ballot('c', 'Ani', 'Budi'),
      ballot('a', 'Budi', 'ANI'),
      ballot('b', 'Ani'),
      ballot('d', 'Budi'),
    ];
    const log = holdElection(frozen, {
      ballots: [[name(0), name(1)]],
      after: [
        ['test-ballot-found', { names: ['Budi', 'Ani'] }],
        ['test-ballot-found', { names: ['Nobody'] }],
        ['paper-ballot', { number: 1, names: ['Budi'] }],
        ['paper-ballot', { number: 2, names: ['Budi', 'Ani'] }],
        ['paper-ballot', { number: 1, names: ['Ani'] }],
      ],
    }).log;
    const box = openedBox(opened, log);
    t.same(box.tests, ['a'], 'the first in order of id, and no paper ballot');
    t.match(box, { testsMissing: 1, inBox: 4, paper: 2 });
    t.equal(box.counted.length, 5);
    const thrice = holdElection(frozen, {
      ballots: [[name(0), name(1)]],
      after: [
        ['paper-ballot', { number: 2, names: ['Budi', 'Ani'] }],
        ...[1, 2, 3].map((): Added => ['test-ballot-found', { names: ['Ani', 'Budi'] }]),
      ],
    });
    t.match(openedBox(opened, thrice.log), { tests: ['a', 'c'], testsMissing: 1 }, 'paper is never one');
    const couple = [ballot('a', 'Bu Slamet', 'Ani'), ballot('b', 'ani', 'slamet')];
    t.same(matchTests(couple, [['Slamet', 'Ani']]).ids, ['b'], 'not the voter’s, who meant his wife');
    const both = [
      ['Pak Slamet', 'Ani'],
      ['Slamet', 'Ani'],
    ];
    t.match(matchTests(couple, both), { ids: ['a', 'b'], found: [0, 1], missing: [] });
    const paper = box.all
      .filter(({ source }) => source === 'paper')
      .map(({ names }) => names.map(({ written }) => written).join());
    t.same(paper.sort(), ['Ani', 'Budi,Ani'], 'a sheet typed again replaces what was typed before');
  },
);

t.test('a record waits for what people must do first', async (t) => {
  const kindOf = (day: Day) => {
    const record = buildRecord(holdElection(frozen, day).parts, unseal);
    return record.ok ? 'ok' : record.refusal.kind;
  };
  const after = FULL_DAY.after ?? [];
  t.equal(kindOf(FULL_DAY), 'ok');
  t.equal(kindOf({ ...FULL_DAY, note: ' ' }), 'difference-without-note');
  t.equal(kindOf({ ...FULL_DAY, after: after.filter(([kind]) => kind !== 'tie-settled') }), 'seat-tie-open');
  const undecided = after.filter(([kind, data]) => kind !== 'name-decided' || data.form !== 'pak camat');
  t.equal(kindOf({ ...FULL_DAY, after: undecided }), 'form-can-change-seat');
  const missing: Added = ['test-ballot-found', { names: ['Tidak Ada'] }];
  t.equal(kindOf({ ...FULL_DAY, after: [missing, ...after] }), 'test-ballots-missing');
  const sheet = (number: number): Added => ['paper-ballot', { number, names: [name(0)] }];
  const papers = [sheet(7), sheet(8), sheet(9), ...after];
  t.equal(kindOf({ ...FULL_DAY, after: papers }), 'difference-without-note', 'more paper than people');
  const noted: Added = ['note-added', { about: 'paper', note: 'Tiga warga tidak tercatat hadir.' }];
  t.equal(kindOf({ ...FULL_DAY, after: [noted, ...papers] }), 'ok');
});

t.test('figures that contradict each other are our bug, and no record is written', async (t) => {
  const parts = held.parts;
  t.throws(() => buildRecord({ ...parts, log: parts.log.slice(0, -1) }, unseal), /certified/);
  // Without a test ballot, or with a tie that the missing one would have broken, it is refused before the sums.
  const without = parts.envelopes.map((gone) => {
    try {
      const envelopes = parts.envelopes.filter((each) => each !== gone);
      return buildRecord({ ...parts, envelopes }, unseal).ok ? 'written' : 'refused';
    } catch (error) {
      return /add up/.test(String(error)) ? 'does not add up' : String(error);
    }
  });
  t.same(new Set(without.filter((outcome) => outcome !== 'refused')), new Set(['does not add up']));
  const turnout = parts.turnout.map((unit, at) =>
    at === 0 ? { ...unit, checkedIn: { ...unit.checkedIn, L: 1 } } : unit,
  );
  t.throws(() => buildRecord({ ...parts, turnout }, unseal), /add up: turnout/);
  const closing = (change: object) => reworked(held, (log) => changeData(log, 'voting-closed', change));
  const wrong = closing({ checkIns: 3 }).parts;
  t.throws(() => buildRecord(wrong, unseal), /does not add up/, 'more ballots than people');
});

// Planted: the record signed in another namespace.
t.test('I4 ssh-keygen accepts the record, and refuses it after one changed byte', async (t) => {
  const folder = aFolder(t);
  for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes);
  const accepts = (input: Uint8Array) =>
    spawnSync(
      'ssh-keygen',
      [
        '-Y',
        'verify',
        '-f',
        'allowed_signers',
        '-I',
        'panitia',
        '-n',
        'bilik-record',
        '-s',
        'record.json.sig',
      ],
      { cwd: folder, input },
    ).status === 0;
  const record = files.get('record.json') ?? new Uint8Array();
  t.ok(accepts(record));
  for (const at of [0, 1_000, Math.floor(record.length / 2), record.length - 1])
    t.notOk(accepts(flipped(record, at)));
});

// ---- Zip ----

t.test('a zip gives back what was packed, and the same files give the same bytes', async (t) => {
  const zip = writeZip(files);
  t.same(zip, writeZip(new Map([...files].reverse())));
  const read = readZip(zip);
  if (!read.ok) throw new Error(read.refusal.kind);
  for (const [file, bytes] of files) t.same(read.value.get(file), bytes, file);
  const stored = zipOf({ 'record.json': [toUtf8('{}'), { level: 0 }] });
  t.ok(readZip(stored).ok, 'stored, not packed');
});

t.test('a zip with names that do not belong there is refused', async (t) => {
  const own = Object.fromEntries(files);
  const kind = (zip: Uint8Array) => {
    const read = readZip(zip);
    return read.ok ? 'ok' : read.refusal.kind;
  };
  for (const extra of [
    '../record.json',
    '/etc/passwd',
    'a/../../annex.json',
    'record/record.json',
    'RECORD.JSON',
    'verify.html',
    'record.json ',
    '..\\annex.json',
  ])
    t.equal(kind(zipOf({ ...own, [extra]: toUtf8('x') })), 'file-unexpected', extra);
  t.equal(verifyZip(zipOf({ ...own, '../x': toUtf8('x') }), {}, crypto).verdict, 'refused');
  const report = verifyZip(zipOf({ 'record.json': item([...files])[1] }), {}, crypto);
  t.ok(kindsOf(report).includes('file-missing'));
});

t.test('a zip that two programs could read differently is refused', async (t) => {
  const zip = zipOf({ 'record.json': [toUtf8('{"a":1}'), { level: 0 }], allowed_signers: toUtf8('x') });
  const broken = (change: (bytes: Uint8Array, view: DataView) => Uint8Array | undefined, why: string) => {
    const copy = Uint8Array.from(zip);
    const read = readZip(change(copy, new DataView(copy.buffer)) ?? copy);
    t.equal(read.ok ? 'ok' : read.refusal.kind, 'zip-broken', why);
  };
  const central = find(zip, [0x50, 0x4b, 1, 2]);
  broken((bytes) => new Uint8Array([...bytes, 0]), 'something behind');
  broken((bytes) => new Uint8Array([0, ...bytes]), 'something in front');
  broken((bytes) => bytes.slice(0, -1), 'cut off');
  broken((bytes) => poke(bytes, 30, 0x52), 'another name in the local header');
  broken((bytes) => poke(bytes, 41, 0x32), 'contents that do not fit their sum');
  broken((bytes) => poke(bytes, 10, 1), 'another time in the local header');
  broken((_, view) => flag(view, central, 1), 'encrypted');
  broken((_, view) => flag(view, central, 8), 'lengths behind the contents');
  broken((_, view) => write16(view, central + 42, 5), 'an offset into something else');
  broken((bytes, view) => write16(view, bytes.length - 12, 1), 'fewer files than there are');
  broken(() => new Uint8Array(), 'nothing');
  const again = doubled(zip, central);
  const read = readZip(again);
  t.equal(read.ok ? 'ok' : read.refusal.kind, 'file-twice');
});

t.test('a zip bomb costs nothing', async (t) => {
  const zeros = new Uint8Array(300 * 2 ** 20);
  const bomb = zipOf({ 'annex.json': [zeros, { level: 9 }] });
  t.ok(bomb.length < 2 ** 20);
  const before = process.memoryUsage().rss;
  const refused = readZip(bomb);
  t.same(refused.ok ? null : refused.refusal, { kind: 'file-too-large', place: 'annex.json' });
  // It says that it is small, and is not.
  const lying = Uint8Array.from(bomb);
  const view = new DataView(lying.buffer);
  const central = find(lying, [0x50, 0x4b, 1, 2]);
  view.setUint32(22, 100, true);
  view.setUint32(central + 24, 100, true);
  t.same(readZip(lying), { ok: false, refusal: { kind: 'zip-broken' } });
  // Nor with the sum of as much as would be unpacked.
  const sum = new DataView(zipOf({ 'annex.json': [new Uint8Array(101), { level: 0 }] }).buffer).getUint32(
    14,
    true,
  );
  view.setUint32(14, sum, true);
  view.setUint32(central + 16, sum, true);
  t.same(readZip(lying), { ok: false, refusal: { kind: 'zip-broken' } });
  t.ok(process.memoryUsage().rss - before < 100 * 2 ** 20, 'nothing was unpacked');
});

// ---- The command line ----

t.test('bilik verify prints every check and the verdict, and ends with 0, 1 or 2', async (t) => {
  const folder = aFolder(t);
  const record = join(folder, 'record');
  mkdirSync(record);
  for (const [file, bytes] of files) writeFileSync(join(record, file), bytes);
  writeFileSync(join(record, 'foto.jpg'), 'a folder may hold other things');
  const at = (file: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, file), bytes);
    return join(folder, file);
  };
  const run = async (...args: readonly string[]) => {
    const [out, errors]: [string[], string[]] = [[], []];
    const code = await verify(
      args,
      (line) => out.push(line),
      (line) => errors.push(line),
    );
    return { code, out, errors, last: out.at(-1) ?? '' };
  };
  const plain = await run(record);
  t.equal(plain.code, 0);
  t.equal(plain.out.length, CHECKS.length + 1);
  t.match(plain.last, /^consistent/);
  t.match((await run(record, '--setup', anchor)).last, /^authentic/);
  t.match(
    (await run(record, '--setup', hashDigits(anchor), '--seal', hashDigits(built.record.closingSeal))).last,
    /^authentic/,
  );
  const zip = at('record.zip', writeZip(files));
  t.match((await run(zip, '--setup', anchor.toUpperCase())).last, /^authentic/);

  const bare = at('bare.zip', writeZip(without(files, 'annex.json')));
  const undone = await run(bare);
  t.equal(undone.code, 0);
  t.match(undone.out.join('\n'), /^not done +box /m);
  const annex = at('annex.json', files.get('annex.json') ?? '');
  t.notMatch((await run(bare, '--annex', annex)).out.join('\n'), /^not done +box /m);

  const wrong = await run(record, '--setup', 'f'.repeat(64));
  t.equal(wrong.code, 1);
  t.match(wrong.last, /^refused/);
  t.match(wrong.out.join('\n'), /^FAILED +setup .*setup-not-as-photographed/m);
  const noon = at('noon.json', JSON.stringify(held.log.slice(0, 12).map(publicEntry)));
  t.match((await run(record, '--log', noon)).out.join('\n'), /^ok +older-log /m);
  const lines = held.log.slice(0, 12).map((entry) => JSON.stringify({ ...publicEntry(entry), actor: 'o3' }));
  const changed = await run(record, '--log', at('noon.jsonl', lines.join('\n')));
  t.match([changed.code, changed.out.join('\n')], [1, /log-not-extended.*log entry 1\)/]);

  for (const args of [
    [],
    [record, zip],
    [record, '--foo'],
    [record, '--setup', '123'],
    [join(folder, 'none')],
    [record, '--annex', join(folder, 'none')],
  ]) {
    const { code, out, errors } = await run(...args);
    t.same([code, out.length, errors.length], [2, 0, 1], args.join(' '));
    t.notMatch(errors[0], /\n/);
  }
});

t.test('10,000 ballots of five names are written and verified in less than ten seconds each', async (t) => {
  const { day, signer } = manyBallots(10_000);
  // Processor time: other programs on the machine are not our concern.
  const timed = <Value>(work: () => Value): readonly [Value, number] => {
    const before = process.cpuUsage();
    const value = work();
    const { user, system } = process.cpuUsage(before);
    return [value, (user + system) / 1_000_000];
  };
  const [record, writing] = timed(() => recordOf(day, unseal));
  const zip = writeZip(signedFiles(record, toUtf8('%PDF'), signer, crypto.sign));
  const [report, verifying] = timed(() => verifyZip(zip, { setup: signer.setupHash }, crypto));
  t.comment(`written in ${writing.toFixed(1)} s, verified in ${verifying.toFixed(1)} s of processor time`);
  t.equal(report.verdict, 'authentic');
  t.ok(writing < 10, `writing took ${writing} s`);
  t.ok(verifying < 10, `verifying took ${verifying} s`);
});

// ---- Parts ----

/** In both headers of the first file. */
const flag = (view: DataView, central: number, bits: number): undefined => {
  view.setUint16(6, bits, true);
  view.setUint16(central + 8, bits, true);
};

const write16 = (view: DataView, at: number, value: number): undefined => {
  view.setUint16(at, value, true);
};

const poke = (bytes: Uint8Array, at: number, value: number): undefined => {
  bytes[at] = value;
};

function find(bytes: Uint8Array, mark: readonly number[]): number {
  return bytes.findIndex((_, at) => mark.every((byte, place) => byte === bytes[at + place]));
}

/** The first file of a zip a second time, in both of its lists. */
function doubled(zip: Uint8Array, central: number): Uint8Array {
  const second = find(zip.subarray(4), [0x50, 0x4b, 3, 4]) + 4;
  const local = zip.subarray(0, second);
  const header = zip.slice(central, central + 46 + 'record.json'.length);
  const whole = new Uint8Array([...local, ...local, ...header, ...header, ...zip.slice(-22)]);
  const view = new DataView(whole.buffer);
  const start = 2 * local.length;
  view.setUint32(start + header.length + 42, local.length, true);
  const end = whole.length - 22;
  view.setUint32(end + 12, 2 * header.length, true);
  view.setUint32(end + 16, start, true);
  return whole;
}

// ---- Namesakes ----

/* Planted: the unit left out of the key; every person with an everyday name called by it. */
t.test('neighbours of one name and unit are told apart by what people call them', async (t) => {
  const one = (id: string, name: string, unit: string, ...aliases: readonly string[]) => ({
    ...{ id, name, unit, aliases },
  });
  const called = namesakes([
    one('a', 'Siti Aminah', 'RT 03', 'Bu Mimin', 'Mimin'),
    one('b', 'SITI  AMINAH', 'RT 03', 'Bu Ami'),
    one('c', 'Siti Aminah', 'RT 03'),
    one('d', 'Siti Aminah', 'RT 04', 'Bu Siti'),
    one('e', 'Budi Santoso', 'RT 03', 'Pak Bud'),
  ]);
  t.same([...called].sort(), [
    ['a', 'Siti Aminah (Bu Mimin)'],
    ['b', 'SITI  AMINAH (Bu Ami)'],
  ]);
});
