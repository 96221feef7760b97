/**
 * When each thing may happen, and what one officer alone may not do: every window of the verifier by itself, just
 * inside it and just outside. Whoever holds the record key can chain and sign any order of entries.
 */
import t from 'tap';
import { entryHash, type LoggedEntry, nextEntry, ofKind, publicEntry } from '../src/audit/chain.js';
import { EVENT_NAMES, type EventName } from '../src/audit/events.js';
import { fromHex } from '../src/basics/bytes.js';
import { checkOrder } from '../src/record/verification/log-checks.js';
import { built, changeData, held, item, reworked } from './helpers/full-election.js';
import { personId } from './helpers/made-election.js';

const MILESTONES = ['election-frozen', 'voting-opened', 'voting-closed', 'box-opened', 'certified'] as const;
type Milestone = (typeof MILESTONES)[number];

/** Each window: after which milestone, or from the first entry on; before which; and what may happen in it only. */
const WINDOWS: readonly (readonly [
  after: Milestone | null,
  before: Milestone,
  kinds: readonly EventName[],
])[] = [
  [null, 'election-frozen', ['roll-imported', 'lot-confirmed', 'rules-read-aloud', 'cards-read-back']],
  [
    'election-frozen',
    'voting-closed',
    ['roll-changed', 'test-slips-given', 'reserve-added', 'slip-lost', 'slip-revoked'],
  ],
  ['election-frozen', 'voting-opened', ['box-shown-empty']],
  [
    'voting-opened',
    'voting-closed',
    ['checked-in', 'check-in-undone', 'slips-counted', 'last-call', 'turnout-judged'],
  ],
  [
    'box-opened',
    'certified',
    [
      ...(['paper-ballot', 'test-ballot-found', 'test-ballots-set-aside', 'name-decided'] as const),
      ...(['reading-compared', 'objection-noted', 'tie-settled', 'consent-answered'] as const),
    ],
  ],
];

/** Whatever else may be noted at any time: it moves no figure of the record. A new kind of entry has to be put somewhere. */
const ANY_TIME: readonly EventName[] = [
  ...(['house-opened', 'restarted', 'clock-confirmed', 'officer-added', 'pin-reset', 'lot-revoked'] as const),
  ...(['voting-paused', 'voting-resumed', 'bound-reached', 'helper-present', 'device-paired'] as const),
  ...(['device-unpaired', 'run-off-returned', 'note-added', 'supplement-added', 'tls-off'] as const),
];
/** They end an election without a result, so no record has them. */
const ENDINGS: readonly EventName[] = ['abandoned', 'vote-void'];

const BY_TWO: readonly EventName[] = [
  ...(['roll-changed', 'slips-counted', 'voting-closed', 'box-opened', 'test-ballot-found'] as const),
  ...(['paper-ballot', 'name-decided', 'tie-settled', 'certified'] as const),
];

/** Data of kinds that the day of the fixture has not. */
const DATA: Partial<Record<EventName, object>> = {
  'roll-imported': { residents: 40, refused: 0, toConfirm: 0, fileHash: '0'.repeat(64) },
  'reserve-added': { slips: 20 },
  'box-shown-empty': {},
  'turnout-judged': { eligible: 40, checkedIn: 23, needed: 12, decision: 'enough', note: '' },
  'check-in-undone': { resident: personId(0) },
  'slip-lost': { note: 'Terbawa pulang.' },
  'roll-changed': {
    ...{ change: 'added', reason: 'Pindah bulan lalu.' },
    line: { ...item(held.parts.lines), id: 'p99' },
  },
  'reading-compared': { reading: 3, agrees: true, note: '' },
  abandoned: { reason: 'Salah daftar.' },
  'vote-void': { reason: 'Kotak terlalu sedikit.' },
};

function entryOf(kind: EventName, actor = 'o1+o2'): LoggedEntry {
  const known = held.log.find((entry) => entry.kind === kind);
  if (known !== undefined) return { ...known, actor };
  const { at, salt } = item(held.log);
  const data = DATA[kind];
  if (data === undefined) throw new Error(`no example of ${kind}`);
  return nextEntry(null, { at, actor, kind, data: data as never, salt: fromHex(salt) });
}

/** The log with one entry more at a place, chained and signed anew, the closing naming the entry before it. */
function withEntry(at: number, entry: LoggedEntry): readonly LoggedEntry[] {
  return mended((log) => [...log.slice(0, at), entry, ...log.slice(at)]);
}

function mended(change: (log: LoggedEntry[]) => LoggedEntry[]): readonly LoggedEntry[] {
  const { log } = reworked(held, change);
  const closed = item(ofKind(log, 'voting-closed'));
  const logHead = entryHash(item(log, closed.seq - 2));
  return reworked(held, () => changeData([...log], 'voting-closed', { logHead })).log;
}

function told(log: readonly LoggedEntry[]): string {
  const outcome = checkOrder({ ...built.record, log: log.map(publicEntry) });
  return typeof outcome === 'string' ? outcome : `${outcome.kind}, ${outcome.place}`;
}

/** Its place in the log, from 0: an entry put there stands just before it. */
const placeOf = (milestone: Milestone) => held.log.findIndex(({ kind }) => kind === milestone);

t.test('every kind of entry has its time, or may be noted at any', async (t) => {
  const named = [...WINDOWS.flatMap(([, , kinds]) => kinds), ...ANY_TIME, ...ENDINGS, ...MILESTONES];
  t.same([...named].sort(), [...EVENT_NAMES].sort());
});

// Planted: each row of the verifier's table taken out, and each of its two ends moved to the next milestone.
t.test('found: each kind of entry, just before its time and just after it', async (t) => {
  for (const [after, before, kinds] of WINDOWS) {
    const [first, last] = [after === null ? 0 : placeOf(after) + 1, placeOf(before)];
    for (const kind of kinds) {
      const entry = entryOf(kind);
      const window = `${kind} from ${after ?? 'the start'} to ${before}`;
      // The first three entries introduce the officers, without whom nothing is done by two.
      t.equal(told(withEntry(after === null ? 4 : first, entry)), 'ok', `${window}: at its beginning`);
      t.equal(told(withEntry(last, entry)), 'ok', `${window}: at its end`);
      if (after !== null)
        t.equal(
          told(withEntry(first - 1, entry)),
          `log-out-of-order, log entry ${first}`,
          `${window}: before`,
        );
      // Behind the certification stands nothing at all.
      const late =
        before === 'certified' ? /^log-truncated/ : new RegExp(`^log-out-of-order, log entry ${last + 2}$`);
      t.match(told(withEntry(last + 1, entry)), late, `${window}: after`);
    }
  }
});

t.test('found: an election that was given up, and certified all the same', async (t) => {
  for (const kind of ENDINGS)
    for (const milestone of MILESTONES)
      t.match(
        told(withEntry(placeOf(milestone), entryOf(kind))),
        /^log-out-of-order/,
        `${kind}, ${milestone}`,
      );
});

// Planted: each kind taken off the verifier's list; an officer counted before the log introduces him.
t.test(
  'found: what needs two officers, done by one, by one twice, or by one whom nobody introduced',
  async (t) => {
    const times = WINDOWS.flatMap(([, before, kinds]) => kinds.map((kind) => [kind, before] as const));
    for (const kind of BY_TWO) {
      const before = times.find(([each]) => each === kind)?.[1];
      const by = (actor: string) =>
        before === undefined
          ? told(mended((log) => log.map((entry) => (entry.kind === kind ? { ...entry, actor } : entry))))
          : told(withEntry(placeOf(before), entryOf(kind, actor)));
      t.equal(by('o1+o3'), 'ok', kind);
      for (const actor of ['o1', 'o1+o1', 'o1+o9', 'o1+o2+o3', 'system'])
        t.match(by(actor), /^log-not-by-two, /, `${kind} by ${actor}`);
    }
    const late = (log: LoggedEntry[]) => {
      const [officer] = log.splice(
        log.findIndex(
          ({ kind, data }) => kind === 'officer-added' && 'officer' in data && data.officer === 'o2',
        ),
        1,
      );
      return officer === undefined ? log : [...log.slice(0, -1), officer, ...log.slice(-1)];
    };
    t.match(told(mended(late)), /^log-not-by-two, /, 'introduced after the act');
  },
);

// Planted: each comparison left out, in turn.
t.test('found: a signed figure that differs from the setup, or from another signed figure', async (t) => {
  const cases: readonly (readonly [kind: Milestone, change: object])[] = [
    ['election-frozen', { setupHash: '0'.repeat(64) }],
    ['election-frozen', { tokens: 41 }],
    ['voting-opened', { ballots: 1 }],
    ['box-opened', { ballots: 21 }],
    ['box-opened', { ballots: 23 }],
    ['box-opened', { cards: [1] }],
    ['box-opened', { cards: [2, 2] }],
    ['box-opened', { cards: [0, 1] }],
    ['box-opened', { cards: [1, 4] }],
  ];
  for (const [kind, change] of cases)
    t.equal(
      told(mended((log) => changeData(log, kind, change))),
      `log-figures-differ, log entry ${placeOf(kind) + 1}`,
      `${kind} ${JSON.stringify(change)}`,
    );
  t.equal(told(mended((log) => changeData(log, 'box-opened', { cards: [1, 2, 3] }))), 'ok', 'all cards');
  const { log } = reworked(held, (entries) =>
    changeData(entries, 'voting-closed', { logHead: '0'.repeat(64) }),
  );
  t.match(told(log), /^log-figures-differ, /, 'the head of the log before the closing');
});
