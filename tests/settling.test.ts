/** What people settle by word or by hand, at the doors of the desk: turnout, slips, a box too small, ties, a run-off on paper. */
import t, { type Test } from 'tap';
import type { Rules } from '../src/election/rules.js';
import { aDay, aKiosk, checkInAll, type Day, freeze, PASSPHRASE, readAll, setUp } from './helpers/day.js';
import { close, open } from './helpers/evening.js';

/** A day with voting open. */
async function aVote(t: Test, rules: Partial<Rules>) {
  const day = await aDay(t);
  await setUp(day, { rules });
  const things = await freeze(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  return { day, ...things };
}
const logged = (day: Day) => day.house.db.auditEntry.count();

/* Planted: one of two bounds enough; the quorum asked; a note of spaces; too few called enough; a re-run that goes on. */
t.test(
  'turnout is judged in a pause, by every bound of the rules, and nobody calls too few enough',
  async (t) => {
    const bounds = {
      turnout: { percent: 30, ifShort: 'visits' },
      quorum: { kind: 'people', least: 5 },
    } as const;
    const { day } = await aVote(t, bounds);
    const { act, ask, two } = day;
    const judge = async (decision: 'enough' | 'visits' | 're-run' | 'accept-with-note', note = '') => {
      const { status, body } = await ask('POST /desk/voting/turnout', { officers: two, decision, note });
      return status === 200 ? body : body.kind;
    };
    const residents = await day.house.db.resident.findMany({ orderBy: { rollNumber: 'asc' } });
    const come = (...places: readonly number[]) =>
      Promise.all(
        places.map((at) =>
          act('POST /desk/check-in', { resident: residents[at]?.id ?? '', ageConfirmed: true }),
        ),
      );
    await come(0, 1, 2, 3);
    t.equal(await judge('visits'), 'wrong-phase', 'while people still come');
    await act('POST /desk/voting/pause', { reason: 'Kehadiran dinilai' });
    const before = await logged(day);
    t.equal(await judge('enough'), 'turnout-is-short', '30 % of 12 are here, and the quorum is not');
    t.equal(await judge('accept-with-note', '  '), 'note-needed');
    t.equal(await logged(day), before);
    t.same(await judge('visits'), { eligible: 12, checkedIn: 4, needed: 5 });
    t.equal((await act('GET /desk/state')).phase, 'paused');
    await act('POST /desk/voting/resume', {});
    await come(4);
    await act('POST /desk/voting/pause', { reason: 'Kehadiran dinilai lagi' });
    for (const decision of ['visits', 're-run', 'accept-with-note'] as const)
      t.equal(await judge(decision, 'Hujan lebat'), 'turnout-is-enough', decision);
    t.same(await judge('enough'), { eligible: 12, checkedIn: 5, needed: 5 });

    const short = await aVote(t, { ...bounds, quorum: null });
    await checkInAll(short.day, 3);
    await short.day.act('POST /desk/voting/pause', { reason: 'Kehadiran dinilai' });
    t.same(
      await short.day.act('POST /desk/voting/turnout', {
        officers: short.day.two,
        decision: 're-run',
        note: '',
      }),
      {
        ...{ eligible: 12, checkedIn: 3, needed: 4 },
      },
    );
    t.equal((await short.day.act('GET /desk/state')).phase, 'void');
  },
);

/* Planted: a difference passed over; an older hand count taken; a box opened whatever it holds. */
t.test(
  'a difference of slips has a note, counted anew after a pause, and too small a box stays shut',
  async (t) => {
    const { day, slips, cards } = await aVote(t, { minBallots: 3 });
    const { act, ask, two } = day;
    await checkInAll(day, 3);
    const kiosk = await aKiosk(day);
    for (const at of [0, 1]) t.equal(await kiosk.cast(slips[at]?.qr ?? '', ['Ani Lestari']), 'ok');
    const closing = async (note: string) =>
      (await ask('POST /desk/close', { officers: two, passphrase: PASSPHRASE, note })).body.kind ?? 'closed';
    const count = (left: number) => act('POST /desk/close/slips', { officers: two, left, spoiled: 0 });
    await act('POST /desk/voting/last-call', { officers: two });
    t.equal(await closing(''), 'hand-count-first');
    t.match(await count(slips.length - 2), { outstanding: 0, agrees: true });
    t.match(await count(slips.length - 3), { outstanding: 1, agrees: false });
    t.equal(await closing(''), 'difference-needs-note', 'the last count stands');
    t.equal(await closing('  '), 'difference-needs-note');
    await act('POST /desk/voting/pause', { reason: 'Satu warga masih di jalan' });
    await act('POST /desk/voting/last-call', { officers: two });
    t.equal(
      await closing('Satu kupon dibawa pulang.'),
      'hand-count-first',
      'a count from before the pause is none',
    );
    await count(slips.length - 3);
    t.equal(await closing('Satu kupon dibawa pulang.'), 'closed');
    for (const card of cards.slice(0, 2)) await act('POST /desk/open/card', { card });
    const opened = await ask('POST /desk/open', { officers: two, passphrase: PASSPHRASE });
    t.match(opened.body, { kind: 'too-few-ballots', detail: 're-run' });
    t.equal((await act('GET /desk/state')).phase, 'closed');
  },
);

/** Ani has 4 votes; Budi and Citra have 2 each and tie for the second of two seats; one writing is open. */
const VOTES = [
  ...[
    ['Ani Lestari', 'Budi Santoso'],
    ['Ani Lestari', 'Budi Santoso'],
    ['Ani Lestari', 'Citra Dewi'],
  ],
  ...[['Ani Lestari', 'Citra Dewi', 'Kwakkwak']],
];
const TIED = ['Budi Santoso', 'Citra Dewi'] as const;

async function aTie(t: Test) {
  const { day, slips, cards } = await aVote(t, {
    ...{ seats: 2, reserves: 1, oddSeats: false },
    // As many as there are: just enough to be opened.
    minBallots: VOTES.length,
  });
  await checkInAll(day, VOTES.length);
  const kiosk = await aKiosk(day);
  for (const [at, names] of VOTES.entries()) t.equal(await kiosk.cast(slips[at]?.qr ?? '', names), 'ok');
  await close(day, slips.length - VOTES.length);
  await open(day, cards.slice(0, 2));
  const residents = await day.house.db.resident.findMany();
  const idOf = (name: string) => residents.find((resident) => resident.name === name)?.id ?? '';
  const people = TIED.map(idOf).sort();
  const decide = async () => {
    const outcome = { kind: 'void', reason: 'not-a-name' } as const;
    const decisions = [{ form: 'kwakkwak', written: null, before: null, outcome }];
    await day.act('POST /desk/count/decide', { second: day.two[1], decisions });
    await readAll(day);
  };
  return { day, idOf, people, decide };
}
const standings = async (day: Day) =>
  (await day.act('GET /desk/result')).ranking.map(({ name, standing }) => `${name} ${standing}`);

/* Planted: open writings not looked at; whatever was typed put into the log. */
t.test(
  'a tie is settled when no writing is open, among just these people, for just these seats',
  async (t) => {
    const { day, idOf, people, decide } = await aTie(t);
    const settle = async (own: {
      readonly people?: readonly string[];
      readonly chosen: readonly string[];
    }) => {
      const tie = { line: 'seats', method: 'lots', how: 'Diundi di depan warga.' } as const;
      const body = { people: [...(own.people ?? people)], chosen: [...own.chosen] };
      return (
        (await day.ask('POST /desk/result/settle', { officers: day.two, ...tie, ...body })).body.kind ?? 'ok'
      );
    };
    const [ani, budi, citra, slamet] = ['Ani Lestari', ...TIED, 'Slamet'].map(idOf) as [
      string,
      string,
      string,
      string,
    ];
    t.equal(await settle({ chosen: [citra] }), 'forms-open');
    await decide();
    const before = await logged(day);
    for (const [why, own] of [
      ['nobody', { chosen: [] }],
      ['both', { chosen: people }],
      ['a stranger to the tie', { chosen: [ani] }],
      ['one more in it', { people: [...people, slamet], chosen: [citra] }],
      ['one fewer', { people: [budi], chosen: [budi] }],
    ] as const)
      t.equal(await settle(own), 'settlement-does-not-fit', why);
    t.equal(await logged(day), before, 'nothing of it is in the log');
    t.equal(await settle({ chosen: [citra] }), 'ok');
    t.same(await standings(day), ['Ani Lestari elected', 'Budi Santoso reserve', 'Citra Dewi elected']);
    t.equal(await settle({ chosen: [budi] }), 'ok', 'wrongly typed: the next one replaces it');
    t.same(await standings(day), ['Ani Lestari elected', 'Budi Santoso elected', 'Citra Dewi reserve']);
  },
);

/* Planted: each comparison of the sums left out, one off, or turned round; a second tie broken by the order of the list. */
t.test('a run-off on paper settles a tie by sums that agree, and may tie again', async (t) => {
  const { day, idOf, people, decide } = await aTie(t);
  await decide();
  const [ani, budi, citra] = ['Ani Lestari', ...TIED].map(idOf) as [string, string, string];
  const hold = async (votes: readonly (readonly [string, number])[], own: object = {}) => {
    const sums = { handedIn: 10, valid: 9, invalid: 1, namesPerBallot: 1, people };
    const { status, body } = await day.ask('POST /desk/result/paper-run-off', {
      ...{ officers: day.two, ...sums, votes: votes.map(([person, votes]) => ({ person, votes })) },
      ...own,
    } as never);
    return status === 200 ? body.settled : body.kind;
  };
  const before = await logged(day);
  const five = [
    [budi, 4],
    [citra, 5],
  ] as const;
  t.equal(
    await hold(five, { handedIn: 11 }),
    'sums-disagree',
    'valid and invalid are not what was handed in',
  );
  t.equal(await hold(five, { handedIn: 9 }), 'sums-disagree');
  t.equal(
    await hold([
      [budi, 4],
      [citra, 6],
    ]),
    'sums-disagree',
    'more names than ballots',
  );
  t.equal(
    await hold([
      [budi, 4],
      [citra, 4],
    ]),
    'sums-disagree',
    'a valid ballot has a name',
  );
  t.equal(
    await hold(
      [
        [budi, 2],
        [citra, 10],
      ],
      { namesPerBallot: 2 },
    ),
    'sums-disagree',
    'more than ballots for one',
  );
  t.equal(
    await hold([
      [budi, 4],
      [budi, 5],
    ]),
    'name-not-in-the-tie',
    'somebody twice',
  );
  t.equal(
    await hold([
      [ani, 4],
      [citra, 5],
    ]),
    'name-not-in-the-tie',
  );
  t.equal(
    await hold(
      [
        [ani, 4],
        [citra, 5],
      ],
      { people: [ani, citra] },
    ),
    'settlement-does-not-fit',
  );
  t.equal(await logged(day), before);
  t.equal(
    await hold(
      [
        [budi, 8],
        [citra, 8],
      ],
      { namesPerBallot: 2 },
    ),
    false,
    'a tie again',
  );
  t.equal((await day.act('GET /desk/result')).ties.length, 1, 'stays open');
  t.equal(await hold(five), true);
  t.same(await standings(day), ['Ani Lestari elected', 'Budi Santoso reserve', 'Citra Dewi elected']);
  const [settled] = (await day.act('GET /desk/result')).settled;
  t.match(settled, { method: 'run-off', chosen: [citra] });
  t.match(settled?.how, 'Budi Santoso 4, Citra Dewi 5');
});
