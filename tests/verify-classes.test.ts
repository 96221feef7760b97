/**
 * Forgeries of the classes that need more than one file or one change: what was added after the
 * certification, older copies of the log, ties, whole records by another hand, and zips.
 */

import t from 'tap';
import { entryHash, type LoggedEntry, publicEntry } from '../src/audit/chain.js';
import { toUtf8 } from '../src/basics/bytes.js';
import { hashDigits } from '../src/basics/digits.js';
import { hashBytes } from '../src/basics/hash.js';
import { seatsAfter, seatsAtCertification } from '../src/record/later-seats.js';
import { type LaterAct, supplementName } from '../src/record/supplement.js';
import type { FaultKind } from '../src/record/verification/report.js';
import { readSupplements } from '../src/record/verification/supplement-checks.js';
import { type Evidence, verifyRecord, verifyZip } from '../src/record/verify.js';
import { type Files, readZip, writeZip } from '../src/record/zip.js';
import { another, rankedAt, recertified, resigned, set, withLog } from './helpers/forging.js';
import {
  anchor,
  BALLOTS,
  built,
  changeData,
  crypto,
  FULL_DAY,
  files,
  flipped,
  held,
  item,
  kindsOf,
  RESIDENTS,
  without,
  world,
} from './helpers/full-election.js';
import { filesOf, freezeElection, holdElection, personId } from './helpers/made-election.js';
import { actOf, LATER, only, strangersKey, supplemented } from './helpers/supplements.js';
import { zipOf } from './helpers/zip.js';

type Case = readonly [what: string, forge: () => Files, finds: FaultKind, evidence?: Evidence];

/** Every forgery is refused, with its reason; five of a class at least. */
function found(name: string, cases: readonly Case[]): void {
  t.test(`found: ${name}`, async (t) => {
    t.ok(cases.length >= 5, `${cases.length} forgeries`);
    for (const [what, forge, finds, evidence] of cases) {
      const report = verifyRecord(forge(), evidence ?? {}, crypto);
      t.equal(report.verdict, 'refused', what);
      t.ok(kindsOf(report).includes(finds), `${what}: ${finds}, found ${kindsOf(report).join(', ')}`);
    }
  });
}

t.test('what was added afterwards is checked, and says who sits now', async (t) => {
  const all = supplemented(LATER);
  const report = verifyRecord(all, { setup: anchor }, crypto);
  t.same(kindsOf(report), []);
  t.equal(report.verdict, 'authentic');
  t.equal(verifyZip(writeZip(all), { setup: anchor }, crypto).verdict, 'authentic', 'packed as well');
  const last = hashBytes(all.get(supplementName(LATER.length)) ?? new Uint8Array());
  t.equal(verifyRecord(all, { supplement: hashDigits(last) }, crypto).verdict, 'consistent');
  const read = readSupplements(all, built.record, crypto.verify);
  if ('kind' in read) throw new Error(read.kind);
  t.equal(read.head, last);
  t.same(
    read.seats.seats.map(({ person, by, consent, left, inaugurated }) => [
      person,
      by,
      consent,
      left,
      inaugurated,
    ]),
    [
      [personId(0), 'votes', 'yes', true, true],
      [personId(1), 'votes', 'no', false, false],
      [personId(3), 'votes', 'yes', false, true],
      [personId(2), 'refusal', 'no', false, false],
      [personId(5), 'refusal', 'yes', false, true],
      [personId(4), 'replacement', 'pending', false, false],
    ],
  );
});

t.test(
  'who declines late is followed by the next; nobody jumps the queue, and nobody follows out of a tie',
  async (t) => {
    const record = built.record;
    const start = seatsAtCertification(record);
    const seated = (acts: readonly (typeof LATER)[number][]) =>
      acts.reduce<ReturnType<typeof seatsAfter>>(
        (seats, act) => seats && seatsAfter(record, seats, act),
        start,
      );
    const no = (at: number): LaterAct => ({ kind: 'consent', person: personId(at), answer: 'no' });
    const comes = (at: number | null, leaves: number | null = 0): LaterAct => {
      const ids = {
        leaves: leaves === null ? null : personId(leaves),
        comes: at === null ? null : personId(at),
      };
      return { kind: 'replacement', reason: 'x', ...ids };
    };
    t.equal(seated([no(2)])?.seats.at(-1)?.person, personId(5));
    t.equal(seated([comes(4)]), null, '5 is before 4');
    t.equal(seated([comes(5)])?.seats.at(-1)?.person, personId(5));
    t.equal(
      seated([no(5), comes(4)])?.seats.at(-1)?.person,
      personId(4),
      'who said no before is passed over',
    );
    t.equal(seated([comes(null)])?.seats.filter(({ left }) => left).length, 1, 'a seat may stay empty');
    t.equal(seated([comes(5, null)]), null, 'no seat is open');
    t.equal(seated([comes(null, null)]), null);
    t.equal(seated([comes(5, 1)]), null, 'who declined holds no seat');
    t.equal(
      seated([comes(null), comes(5, null)])?.seats.at(-1)?.by,
      'replacement',
      'an empty seat filled later',
    );
    const tied = {
      ...record,
      result: {
        ...record.result,
        ranking: record.result.ranking.map((row) => (row.votes === 4 ? { ...row, votes: 5, rank: 5 } : row)),
      },
    };
    const first = seatsAfter(tied, start, comes(4));
    t.equal(first?.seats.at(-1)?.person, personId(4), 'of a tie, whom people chose');
    t.equal(seatsAfter(tied, start, no(2))?.seats.length, start.seats.length, 'nobody follows by himself');
  },
);

found('supplement forged', [
  ['one letter changed', () => changed(supplemented(LATER), 'supplement-04.json'), 'signature-bad'],
  ['its signature changed', () => changed(supplemented(LATER), 'supplement-02.json.sig'), 'signature-bad'],
  ['no signature', () => without(supplemented(LATER), 'supplement-01.json.sig'), 'file-missing'],
  ['a signature without it', () => without(supplemented(LATER), 'supplement-06.json'), 'file-missing'],
  [
    'the first one left out',
    () => without(without(supplemented(LATER), 'supplement-01.json'), 'supplement-01.json.sig'),
    'file-missing',
  ],
  ['by another key', () => supplemented(LATER, undefined, strangersKey()), 'signature-by-other-key'],
  [
    'by one officer twice',
    () =>
      supplemented(
        LATER,
        only(2, () => ({ officers: ['o1', 'o1'] })),
      ),
    'supplement-not-by-two',
  ],
  [
    'by somebody nobody introduced',
    () =>
      supplemented(
        LATER,
        only(2, () => ({ officers: ['o1', 'o9'] })),
      ),
    'supplement-not-by-two',
  ],
  [
    'earlier than the certification',
    () =>
      supplemented(
        LATER,
        only(1, () => ({ at: '2026-11-01T00:00:00.000Z' })),
      ),
    'supplement-out-of-order',
  ],
  [
    'earlier than the one before',
    () =>
      supplemented(
        LATER,
        only(3, () => ({ at: '2026-12-01T00:00:00.000Z' })),
      ),
    'supplement-out-of-order',
  ],
  [
    'another number',
    () =>
      supplemented(
        LATER,
        only(2, () => ({ number: 3 })),
      ),
    'file-missing',
  ],
  ['two of the same', () => renamed(supplemented(LATER), 1, 2), 'supplement-does-not-follow'],
  [
    'what a printed one names is not there',
    () => supplemented(LATER.slice(0, 2)),
    'supplement-missing',
    { supplement: 'a'.repeat(64) },
  ],
  ['a rewritten middle', () => rewritten(), 'supplement-does-not-follow'],
  [
    'a field too many',
    () =>
      supplemented(
        LATER,
        only(1, () => ({ more: 1 }) as object),
      ),
    'wrong-shape',
  ],
]);

found('supplement of another election, or that does not fit', [
  [
    'another election',
    () =>
      supplemented(
        LATER,
        only(1, () => ({ electionId: '0'.repeat(16) })),
      ),
    'supplement-of-other-election',
  ],
  [
    'another setup',
    () =>
      supplemented(
        LATER,
        only(1, () => ({ setupHash: '0'.repeat(64) })),
      ),
    'supplement-of-other-election',
  ],
  [
    'following another record',
    () =>
      supplemented(
        LATER,
        only(1, () => ({ follows: '0'.repeat(64) })),
      ),
    'supplement-does-not-follow',
  ],
  [
    'following the record again',
    () =>
      supplemented(
        LATER,
        only(3, () => ({ follows: built.recordHash })),
      ),
    'supplement-does-not-follow',
  ],
  [
    'an answer that was given before',
    () => supplemented([{ kind: 'consent', person: personId(0), answer: 'no' }]),
    'supplement-does-not-fit',
  ],
  [
    'an answer of somebody nobody asked',
    () => supplemented([{ kind: 'consent', person: personId(30), answer: 'yes' }]),
    'supplement-does-not-fit',
  ],
  [
    'out of turn',
    () => supplemented([{ kind: 'replacement', leaves: personId(0), comes: personId(4), reason: 'x' }]),
    'supplement-does-not-fit',
  ],
  [
    'somebody without a vote',
    () => supplemented([{ kind: 'replacement', leaves: personId(0), comes: personId(33), reason: 'x' }]),
    'supplement-does-not-fit',
  ],
  [
    'a member too many',
    () => supplemented([{ kind: 'replacement', leaves: null, comes: personId(5), reason: 'x' }]),
    'supplement-does-not-fit',
  ],
  [
    'office for who has not answered',
    () =>
      supplemented([
        { kind: 'inauguration', date: '2026-12-01', place: 'x', by: 'y', people: [personId(3)] },
      ]),
    'supplement-does-not-fit',
  ],
  ['office twice', () => supplemented([inaugurated(), inaugurated()]), 'supplement-does-not-fit'],
  [
    'gone twice',
    () => supplemented([actOf(0), actOf(1), actOf(2), actOf(3), actOf(4), actOf(5), actOf(5)]),
    'supplement-does-not-fit',
  ],
]);

function inaugurated(): LaterAct {
  return { kind: 'inauguration', date: '2026-12-01', place: 'x', by: 'y', people: [personId(0)] };
}

found('log that does not go on from an older copy', [
  ['the copy of another election', () => files, 'log-not-extended', older(another().log.slice(0, 15))],
  [
    'an entry of the copy left out',
    () => withLog((log) => log.filter(({ seq }) => seq !== 5)),
    'log-not-extended',
    older(held.log.slice(0, 12)),
  ],
  [
    'two entries of the copy exchanged',
    () => withLog((log) => swapped(log, 8, 9)),
    'log-not-extended',
    older(held.log.slice(0, 12)),
  ],
  [
    'data of the copy changed, and the log made anew',
    () => withLog((log) => changeData(log, 'voting-paused', { reason: 'lain' })),
    'log-not-extended',
    older(held.log.slice(0, 40)),
  ],
  [
    'times moved',
    () => withLog((log) => log.map((entry) => ({ ...entry, at: entry.at.replace('2026', '2025') }))),
    'log-not-extended',
    older(held.log.slice(0, 3)),
  ],
  [
    'a copy of hashes alone',
    () => withLog((log) => log.filter(({ seq }) => seq !== 7)),
    'log-not-extended',
    {
      olderLog: toUtf8(
        JSON.stringify({
          entries: held.log.slice(0, 10).map((entry) => ({ seq: entry.seq, hash: entryHash(entry) })),
        }),
      ),
    },
  ],
  [
    'an older record that goes on further',
    () => withLog((log) => log.filter(({ kind }) => kind !== 'objection-noted')),
    'log-not-extended',
    { olderLog: files.get('record.json') },
  ],
]);

found('log cut off', [
  [
    'before the certification',
    () => resigned({ record: (record) => void record.log.pop() }),
    'log-truncated',
  ],
  ['after the opening', () => cutAfter('box-opened'), 'log-truncated'],
  ['after the closing', () => cutAfter('voting-closed'), 'log-truncated'],
  [
    'in the middle of the check-ins',
    () => resigned({ record: (record) => void record.log.splice(14) }),
    'log-truncated',
  ],
  [
    'after the first entry',
    () => resigned({ record: (record) => void record.log.splice(1) }),
    'log-truncated',
  ],
  ['the whole of it', () => resigned({ record: (record) => void record.log.splice(0) }), 'log-truncated'],
  ['its beginning', () => resigned({ record: (record) => void record.log.shift() }), 'log-broken'],
]);

found('rank', [
  [
    'a rank lower',
    () => resigned({ record: (record) => set(rankedAt(record, 2), { rank: 4 }) }),
    'rank-wrong',
  ],
  [
    'a rank higher, certified so',
    () => recertified((record) => set(rankedAt(record, 4), { rank: 3 })),
    'rank-wrong',
  ],
  [
    'a tie counted as two ranks',
    () => recertified((record) => set(rankedAt(record, 3), { rank: 4 })),
    'rank-wrong',
  ],
  ['dense ranks', () => recertified((record) => set(rankedAt(record, 4), { rank: 4 })), 'rank-wrong'],
  [
    'the last two exchanged',
    () =>
      recertified(
        (record) => void record.result.ranking.splice(4, 2, rankedAt(record, 5), rankedAt(record, 4)),
      ),
    'rank-wrong',
  ],
  [
    'somebody left out',
    () => recertified((record) => void record.result.ranking.splice(5, 1)),
    'sums-differ',
  ],
  [
    'everybody first',
    () =>
      recertified((record) => {
        for (const row of record.result.ranking) set(row, { rank: 1 });
      }),
    'rank-wrong',
  ],
]);

const untied = (log: LoggedEntry[]) => log.filter(({ kind }) => kind !== 'tie-settled');
found('tie broken silently', [
  ['no settlement in the log', () => withLog(untied), 'tie-broken-silently'],
  [
    'none, and the trace of it gone',
    () => withLog(untied, (record) => set(record.result, { settled: [] })),
    'tie-broken-silently',
  ],
  [
    'a settlement of other people',
    () =>
      withLog((log) =>
        changeData(log, 'tie-settled', { people: [personId(4), personId(5)], chosen: [personId(5)] }),
      ),
    'tie-broken-silently',
  ],
  [
    'a settlement of only one of them',
    () => withLog((log) => changeData(log, 'tie-settled', { people: [personId(3)], chosen: [personId(3)] })),
    'tie-broken-silently',
  ],
  [
    'a settlement that chooses both',
    () => withLog((log) => changeData(log, 'tie-settled', { chosen: [personId(2), personId(3)] })),
    'tie-broken-silently',
  ],
  [
    'a settlement of another line',
    () => withLog((log) => changeData(log, 'tie-settled', { line: 'reserves' })),
    'tie-broken-silently',
  ],
  [
    'the other one seated than was chosen',
    () => withLog((log) => changeData(log, 'tie-settled', { chosen: [personId(2)] })),
    'standing-wrong',
  ],
]);

/** Each is a record that stands by itself; the photographed setup hash alone tells it from the real one. */
found('signed anew whole by another key', [
  [
    'the same day under keys of one’s own',
    () => filesOf(another()),
    'setup-not-as-photographed',
    { setup: anchor },
  ],
  [
    'compared by digits',
    () => filesOf(another()),
    'setup-not-as-photographed',
    { setup: hashDigits(anchor) },
  ],
  [
    'with other ballots',
    () =>
      filesOf(
        holdElection(ownElection(), {
          ...FULL_DAY,
          ballots: [...BALLOTS.slice(1), BALLOTS[1] ?? [], FULL_DAY.ballots.at(-1) ?? []],
        }),
      ),
    'setup-not-as-photographed',
    { setup: anchor },
  ],
  [
    'with other rules',
    () =>
      filesOf(holdElection(freezeElection(world, RESIDENTS, { rules: { reserves: 2, seats: 2 } }), plain())),
    'setup-not-as-photographed',
    { setup: anchor },
  ],
  [
    'with another roll',
    () =>
      filesOf(
        holdElection(freezeElection(world, RESIDENTS.slice(0, 39), { rules: { reserves: 2 } }), FULL_DAY),
      ),
    'setup-not-as-photographed',
    { setup: anchor },
  ],
  [
    'a rehearsal given out for the election',
    () =>
      filesOf(
        holdElection(
          freezeElection(world, RESIDENTS, { kind: 'rehearsal', rules: { reserves: 2 } }),
          FULL_DAY,
        ),
      ),
    'setup-not-as-photographed',
    { setup: anchor },
  ],
  [
    'and with the seal people photographed',
    () => filesOf(another()),
    'seal-not-as-photographed',
    { seal: built.record.closingSeal },
  ],
]);
const ownElection = () => freezeElection(world, RESIDENTS, { rules: { reserves: 2 } });
const plain = () => ({ ballots: BALLOTS.slice(0, 12), after: [] });

t.test(
  'a whole forgery stands by itself: without the photographed hash it is consistent, never authentic',
  async (t) => {
    t.equal(verifyRecord(filesOf(another()), {}, crypto).verdict, 'consistent');
  },
);

t.test('found: zip with something missing, too much, outside, doubled, or a bomb', async (t) => {
  const own = Object.fromEntries(supplemented(LATER.slice(0, 1)));
  const more = (name: string, bytes: Uint8Array = toUtf8('x')) => zipOf({ ...own, [name]: bytes });
  const zeros = new Uint8Array(2 ** 20);
  const cases: readonly (readonly [what: string, zip: Uint8Array, finds: FaultKind])[] = [
    ['a name that climbs out', more('../record.json'), 'file-unexpected'],
    ['a name that climbs out, as Windows writes it', more('..\\record.json'), 'file-unexpected'],
    ['an absolute name', more('/etc/passwd'), 'file-unexpected'],
    ['a folder', more('record/record.json'), 'file-unexpected'],
    ['a page beside it', more('verify.html'), 'file-unexpected'],
    ['a supplement with number 0', more('supplement-00.json'), 'file-unexpected'],
    ['a supplement with three digits', more('supplement-001.json'), 'file-unexpected'],
    ['other letters', more('Record.json'), 'file-unexpected'],
    ['no record', writeZip(without(files, 'record.json')), 'file-missing'],
    ['no signature', writeZip(without(files, 'record.json.sig')), 'file-missing'],
    ['no signers', writeZip(without(files, 'allowed_signers')), 'file-missing'],
    ['no berita acara', writeZip(without(files, 'berita-acara.pdf')), 'file-missing'],
    ['a supplement that is none', more('supplement-02.json', toUtf8('{}')), 'file-missing'],
    ['nothing in it', zipOf({}), 'file-missing'],
    ['a bomb in place of a signature', zipOf({ ...own, 'record.json.sig': zeros }), 'file-too-large'],
    ['a bomb in place of the signers', zipOf({ ...own, allowed_signers: zeros }), 'file-too-large'],
    ['a bomb in place of a supplement', zipOf({ ...own, 'supplement-01.json': zeros }), 'file-too-large'],
    [
      'a bomb in place of its signature',
      zipOf({ ...own, 'supplement-01.json.sig': zeros }),
      'file-too-large',
    ],
    ['a bomb that lies about its size', lying(zipOf({ 'record.json': zeros })), 'zip-broken'],
    ['something before it', new Uint8Array([0x50, ...writeZip(files)]), 'zip-broken'],
    ['something behind it', new Uint8Array([...writeZip(files), 0]), 'zip-broken'],
    ['cut off', writeZip(files).slice(0, -30), 'zip-broken'],
  ];
  for (const [what, zip, finds] of cases) {
    const report = verifyZip(zip, {}, crypto);
    t.equal(report.verdict, 'refused', what);
    t.ok(kindsOf(report).includes(finds), `${what}: ${finds}, found ${kindsOf(report).join(', ')}`);
  }
  const back = readZip(zipOf(own));
  t.ok(back.ok && back.value.size === Object.keys(own).length, 'a good one is read');
});

t.test('any changed byte of any supplement is found', async (t) => {
  const all = supplemented(LATER);
  for (const [name, bytes] of all) {
    if (!name.startsWith('supplement')) continue;
    for (let at = 0; at < bytes.length; at += 7) {
      const report = verifyRecord(new Map([...all, [name, flipped(bytes, at)]]), {}, crypto);
      if (!kindsOf(report).some((kind) => /^signature|^not-|cannot/.test(kind)))
        t.fail(`${name}, byte ${at}`);
    }
  }
  t.pass();
});

// ---- Parts ----

function older(log: readonly LoggedEntry[]): Evidence {
  return { olderLog: toUtf8(JSON.stringify(log.map(publicEntry))) };
}

function swapped(log: LoggedEntry[], a: number, b: number): LoggedEntry[] {
  const [first, second] = [item(log, a), item(log, b)];
  return log.map((entry, at) => (at === a ? second : at === b ? first : entry));
}

const cutAfter = (kind: LoggedEntry['kind']): Files =>
  resigned({
    record: (record) => void record.log.splice(held.log.findIndex((entry) => entry.kind === kind) + 1),
  });

function changed(all: Files, name: string): Files {
  const bytes = all.get(name) ?? new Uint8Array();
  return new Map([...all, [name, flipped(bytes, Math.floor(bytes.length / 2))]]);
}

/** One supplement under the number of another. */
function renamed(all: Files, from: number, to: number): Files {
  const [source, target] = [supplementName(from), supplementName(to)];
  return new Map(
    [...all].map(([name, bytes]) => [
      name,
      name.startsWith(target) ? (all.get(name.replace(target, source)) ?? bytes) : bytes,
    ]),
  );
}

/** The second written anew with the real key, the third as it was. */
function rewritten(): Files {
  const other = supplemented(
    LATER,
    only(2, () => ({ at: '2026-12-02T04:00:00.000Z' })),
  );
  const whole = supplemented(LATER);
  return new Map(
    [...whole].map(([name, bytes]) => [
      name,
      name.startsWith('supplement-02') ? (other.get(name) ?? bytes) : bytes,
    ]),
  );
}

/** Both headers of the first file say that it has a hundred bytes. */
function lying(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset);
  view.setUint32(22, 100, true);
  const end = zip.length - 22;
  view.setUint32(view.getUint32(end + 16, true) + 24, 100, true);
  return zip;
}
