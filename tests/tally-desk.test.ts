/** Decisions on names at the door of the desk: who has a form before them, what was decided, and what is taken back. */
import fc from 'fast-check';
import t from 'tap';
import { read } from '../prisma/client.js';
import { CLAIM_MS, makeClaims } from '../src/desk/counting/claims.js';
import { countingNow } from '../src/desk/counting/now.js';
import type { House } from '../src/desk/house.js';
import { readElection } from '../src/election/store.js';
import { screenOf } from '../src/projector/screen.js';
import { screenParts } from '../src/server/screen-parts.js';
import { nodeWorld } from '../src/server/world.js';
import { goOn, PIN } from './helpers/day.js';
import { FORMS, openForms } from './helpers/open-forms.js';

const teller = (seat: string) => ({ seat, officer: `Petugas ${seat}` });

t.test('a form is before one desk at a time, for as long as that desk speaks', async (t) => {
  const claims = makeClaims();
  t.same(claims.hold(teller('a'), ['x', 'y'], 0), { changed: true, taken: [] });
  t.same(claims.hold(teller('a'), ['y', 'x'], 1), { changed: false, taken: [] }, 'the same again');
  t.same(claims.hold(teller('b'), ['y', 'z'], 2), {
    changed: true,
    taken: [{ form: 'y', teller: teller('a') }],
  });
  t.same(claims.hold(teller('a'), ['x'], 3), { changed: true, taken: [] }, 'y is let go');
  t.same(claims.hold(teller('b'), ['y', 'z'], 4).taken, []);
  claims.release(['z']);
  t.same(
    claims.now(5).map(({ form, teller }) => `${form} ${teller.seat}`),
    ['x a', 'y b'],
  );
  t.same(
    claims.now(3 + CLAIM_MS).map(({ form }) => form),
    ['y'],
    'a desk that fell silent holds nobody up',
  );
  t.same(claims.now(4 + CLAIM_MS), []);
});

/* Planted: only the number of forms compared; a claim that ran out changes nothing; desks told apart by their officer. */
t.test(
  'other desks are told whenever what they show is no longer so, and two desks of one officer are two',
  async (t) => {
    const claims = makeClaims();
    claims.hold(teller('a'), ['x'], 0);
    t.same(
      claims.hold(teller('a'), ['y'], 1),
      { changed: true, taken: [] },
      'another form, and just as many',
    );
    t.same(claims.hold(teller('b'), [], 2), { changed: false, taken: [] });
    t.same(claims.hold(teller('b'), [], 1 + CLAIM_MS), { changed: true, taken: [] }, 'what a had is free');
    t.same(claims.hold(teller('b'), [], 2 + CLAIM_MS), { changed: false, taken: [] });
    const [one, other] = [
      { seat: 'c', officer: 'Bu Ketua' },
      { seat: 'd', officer: 'Bu Ketua' },
    ];
    const now = 3 + CLAIM_MS;
    claims.hold(one, ['x', 'y'], now);
    t.same(claims.hold(other, ['y', 'z'], now).taken, [{ form: 'y', teller: one }]);
    t.same(
      claims.now(now).map(({ form, teller }) => `${form} ${teller.seat}`),
      ['x c', 'y c', 'z d'],
    );
  },
);

t.test('whatever desks ask for and whenever, no form is before two of them', async (t) => {
  const step = fc.record({
    seat: fc.constantFrom('a', 'b', 'c'),
    forms: fc.subarray(['p', 'q', 'r', 's']),
    after: fc.integer({ min: 0, max: CLAIM_MS }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const claims = makeClaims();
      let now = 0;
      for (const { seat, forms, after } of steps) {
        now += after;
        const { taken } = claims.hold(teller(seat), forms, now);
        const held = claims.now(now);
        if (new Set(held.map(({ form }) => form)).size !== held.length) return false;
        const own = held.filter((one) => one.teller.seat === seat).map(({ form }) => form);
        const others = taken.map(({ form }) => form);
        if ([...own, ...others].sort().join() !== [...forms].sort().join()) return false;
      }
      return true;
    }),
  );
  t.pass();
});

const real = await nodeWorld();
let ahead = 0;
const day = await openForms(t, { ...real, now: () => new Date(Date.now() + ahead).toISOString() });
const { act, ask, house, two } = day;
const [first = '', second = '', third = '', , fifth = ''] = (await act('GET /desk/count')).forms.map(
  ({ form }) => form,
);
const seatOf = (which: 0 | 1): string =>
  `bilik-officer=${house.sessions.open({ kind: 'officer', officer: two[which]?.officer ?? '' })}`;
const [hers, his] = [seatOf(0), seatOf(1)];
const formNow = async (form: string, cookie = hers) =>
  (await ask('GET /desk/count', undefined, cookie)).body.forms.filter((each) => each.form === form);
const standing = async (form: string, written: string | null) =>
  (await formNow(form)).find(({ scope }) => scope === written)?.decided ?? null;
/** @param before what the officers saw standing on it; what stands there, unless a test says otherwise */
async function decide(
  form: string,
  outcome: object,
  cookie = hers,
  written: string | null = null,
  before?: object | null,
) {
  const seen = before === undefined ? await standing(form, written) : before;
  const decisions = [{ form, written, before: seen, outcome }];
  const second = two[cookie === hers ? 1 : 0];
  return ask('POST /desk/count/decide', { second, decisions } as never, cookie);
}
const VOID = { kind: 'void', reason: 'not-a-name' };

t.test(
  'what one desk has before it, another sees and cannot decide; deciding and silence free it',
  async (t) => {
    const log = async () => house.db.auditEntry.count();
    const before = await log();
    const claim = (forms: string[], cookie: string) => ask('POST /desk/count/claim', { forms }, cookie);
    t.same((await claim([first, second], hers)).body, { taken: [] });
    t.same((await claim([second, third], his)).body.taken, [{ form: second, by: 'Bu Ketua' }]);
    t.equal(await log(), before, 'no log has it');
    t.same((await formNow(second, his))[0]?.claimedBy, 'Bu Ketua');
    t.same((await formNow(second, hers))[0]?.claimedBy, null, 'one’s own is nobody else’s');
    const refused = await decide(second, VOID, his);
    t.same([refused.status, refused.body], [422, { kind: 'form-claimed', index: 0 }]);
    t.equal((await decide(second, VOID, hers)).status, 200);
    t.same((await formNow(second, his))[0]?.claimedBy, null, 'decided, and free');
    t.equal((await decide(first, VOID, his)).body.kind, 'form-claimed');
    ahead += CLAIM_MS;
    t.equal((await decide(first, VOID, his)).status, 200, 'after a minute of silence it is free');
  },
);

/* Planted: announced each time; the place in the list left out; a form that nobody wrote taken. */
t.test(
  'a desk that says the same again wakes nobody; of a list that is refused nothing is written',
  async (t) => {
    let woken = 0;
    t.teardown(house.signal.listen(() => (woken += 1)));
    const claim = (forms: string[]) => ask('POST /desk/count/claim', { forms }, his);
    await claim([third]);
    t.equal(woken, 1);
    await claim([third]);
    t.equal(woken, 1);
    const log = await house.db.auditEntry.count();
    const list = async (...forms: readonly string[]) => {
      const decisions = forms.map((form) => ({ form, written: null, before: null, outcome: VOID }));
      const { status, body } = await ask(
        'POST /desk/count/decide',
        { second: two[1], decisions } as never,
        hers,
      );
      return [status, body];
    };
    const [fourth = ''] = (await act('GET /desk/count')).forms.flatMap(({ form, decided }) =>
      decided === null && form !== third ? [form] : [],
    );
    t.same(await list(fourth, third), [422, { kind: 'form-claimed', index: 1 }]);
    t.same(await list(fourth, 'ditulis oleh siapa'), [422, { kind: 'no-such-form', index: 1 }]);
    const apart = await decide(fourth, VOID, hers, 'Tulisan orang lain', null);
    t.same(apart.body, { kind: 'no-such-form', index: 0 }, 'nor one writing that nobody wrote so');
    const stranger = await decide(fourth, { kind: 'person', person: 'p-tidak-ada' }, hers, null, null);
    t.same(stranger.body, { kind: 'not-on-roll', index: 0 });
    t.equal(await house.db.auditEntry.count(), log);
    t.equal(await standing(fourth, null), null);
    await claim([]);
  },
);

t.test('one officer proposes, another confirms with one PIN', async (t) => {
  const confirm = async (second: object, cookie = hers) => {
    const decisions = [{ form: third, written: null, before: null, outcome: VOID }];
    const said = await ask('POST /desk/count/decide', { second, decisions } as never, cookie);
    return [said.status, said.body.kind];
  };
  const [ketua, notulis] = two;
  const observer = (await house.db.officer.findMany()).find(({ name }) => name === 'Pemantau')?.id ?? '';
  const log = await house.db.auditEntry.count();
  t.same(await confirm(ketua), [422, 'same-officer-twice'], 'nobody confirms their own proposal');
  t.same(await confirm({ ...notulis, pin: '000000' }), [401, 'pin-wrong']);
  t.same(await confirm({ officer: observer, pin: PIN }), [422, 'observer-cannot-act']);
  t.same(await confirm({ officer: 'nobody', pin: PIN }), [422, 'officer-unknown']);
  t.equal((await confirm(notulis, ''))[0], 401, 'nor is anything proposed by nobody');
  t.equal(await house.db.auditEntry.count(), log);
});

t.test('nobody replaces what they did not see: a claim ran out, and another desk was faster', async (t) => {
  const before = await standing(first, null);
  t.not(before, null);
  const log = await house.db.auditEntry.count();
  for (const outcome of [{ kind: 'void', reason: 'unresolved' }, { kind: 'withdrawn' }]) {
    const late = await decide(first, outcome, hers, null, null);
    t.same([late.status, late.body], [422, { kind: 'decided-meanwhile', index: 0 }]);
  }
  const other = await decide(third, VOID, hers, null, { kind: 'void', reason: 'unresolved' });
  t.equal(other.body.kind, 'decided-meanwhile', 'nor what was taken back meanwhile');
  t.equal(await house.db.auditEntry.count(), log, 'nothing was written');
  t.same(await standing(first, null), before);
  // Another person, or another reason, is not what they saw either.
  const [one, two] = (await house.db.resident.findMany({ take: 2 })).map(({ id: person }) => person);
  for (const [stands, seen] of [
    [
      { kind: 'person', person: one },
      { kind: 'person', person: two },
    ],
    [VOID, { kind: 'void', reason: 'unresolved' }],
    [VOID, { kind: 'person', person: one }],
  ] as const) {
    t.equal((await decide(fifth, stands)).status, 200);
    const late = await decide(fifth, { kind: 'withdrawn' }, hers, null, seen);
    t.equal(late.body.kind, 'decided-meanwhile', `${JSON.stringify(stands)} and not ${JSON.stringify(seen)}`);
    t.same(await standing(fifth, null), stands);
  }
});

t.test('a decision is replaced or taken back by a new one, and all of them stay to be read', async (t) => {
  const { suggestions } = (await formNow(third))[0] ?? { suggestions: [] };
  const person = suggestions[0]?.person ?? '';
  const open = (await act('GET /desk/count')).open;
  t.equal((await decide(third, { kind: 'withdrawn' })).body.kind, 'no-such-form', 'nothing to take back');
  t.equal((await decide(third, VOID)).body.open, open - 1);
  await decide(third, { kind: 'person', person });
  t.equal((await act('GET /desk/count')).open, open - 1);
  await decide(third, { kind: 'withdrawn' });
  const [form] = await formNow(third);
  t.same(
    form?.history.map(({ outcome, as, officers }) => [outcome.kind, as?.name ?? null, officers.join('+')]),
    [
      ['void', null, 'Bu Ketua+Pak Notulis'],
      ['person', suggestions[0]?.name, 'Bu Ketua+Pak Notulis'],
      ['withdrawn', null, 'Bu Ketua+Pak Notulis'],
    ],
  );
  t.equal(form?.decided, null);
  t.equal((await act('GET /desk/count')).open, open, 'it waits again');
});

t.test('one writing is split off, decided by itself, and joined again', async (t) => {
  const form = FORMS.at(-1)?.toLowerCase() ?? '';
  const written = FORMS.at(-1) ?? '';
  await decide(form, VOID, hers, written);
  t.same(
    (await formNow(form)).map(({ scope, decided }) => [scope, decided?.kind ?? null]),
    [[written, 'void']],
  );
  await decide(form, { kind: 'withdrawn' }, hers, written);
  t.same(
    (await formNow(form)).map(({ scope, decided }) => [scope, decided]),
    [[null, null]],
  );
});

t.test('while any desk has a form before it the board stands still, by hand and by the clock', async (t) => {
  const at = async () => (await ask('GET /desk/count', undefined, his)).body.reading;
  const move = (step: string, cookie = his) =>
    ask('POST /desk/reading', { move: step, seconds: null } as never, cookie);
  await ask('POST /desk/count/claim', { forms: [] }, his);
  await ask('POST /desk/count/claim', { forms: [] }, hers);
  t.equal((await move('next')).status, 200);
  await ask('POST /desk/count/claim', { forms: [third] }, hers);
  t.same((await at()).deciding, ['Bu Ketua']);
  for (const step of ['next', 'back']) {
    const refused = await move(step);
    t.same([refused.status, refused.body.kind], [422, 'names-being-decided']);
  }
  t.equal((await at()).at, 1);
  t.equal(
    (await move('next', hers)).status,
    200,
    'who goes over to the reading is not held up by her own page',
  );
  t.equal((await move('back', hers)).status, 200);
  t.equal((await ask('POST /desk/reading', { move: 'auto', seconds: 2 }, his)).status, 200);
  await new Promise((resolve) => setTimeout(resolve, 2_300));
  t.equal((await at()).at, 1, 'the clock waits too');
  // A confirmed list lets go of its forms, and the clock goes on by itself.
  await decide(third, VOID, hers);
  t.same((await at()).deciding, []);
  for (let tries = 0; tries < 60 && (await at()).at === 1; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  t.ok((await at()).at > 1);
  // A hand on the reading stops the clock for good.
  for (const step of ['pause', 'back']) {
    t.equal((await ask('POST /desk/reading', { move: 'auto', seconds: 30 }, his)).status, 200);
    t.equal((await at()).autoSeconds, 30);
    await move(step);
    t.equal((await at()).autoSeconds, null, step);
  }
});

/* Planted: as many as were compared, taken anew in the drawn order. */
t.test(
  'after a power cut the board stands as the hall’s tally does, whatever was decided between readings',
  async (t) => {
    const boardOn = async (where: House) => {
      const { count } = screenOf(await read(where.db, screenParts(where)));
      return { at: count?.reading.at, board: count?.board.map(({ name, votes }) => `${name} ${votes}`) };
    };
    const next = () => ask('POST /desk/reading', { move: 'next', seconds: null }, hers);
    while ((await act('GET /desk/count')).reading.at < 9) t.equal((await next()).status, 200);
    // Now sixty writings more become readable, and most of those below the ninth were not read.
    const { forms } = await act('GET /desk/count');
    const open = forms.filter(({ decided }) => decided === null);
    for (let at = 0; at < open.length; at += 20)
      await act('POST /desk/count/decide', {
        second: two[1],
        decisions: open.slice(at, at + 20).map(({ form, scope, suggestions: [first] }) => ({
          ...{ form, written: scope, before: null },
          outcome: { kind: 'person' as const, person: first?.person ?? '' },
        })),
      });
    while ((await act('GET /desk/count')).reading.at < 10) t.equal((await next()).status, 200);
    t.equal((await next()).body.kind, 'compare-first');
    const differs = await ask('POST /desk/reading/compare', { agrees: false, note: '  ' }, hers);
    t.same([differs.status, differs.body.kind], [422, 'note-needed']);
    t.equal((await act('GET /desk/count')).reading.compare, true, 'the hall still compares');
    await act('POST /desk/reading/compare', { agrees: true, note: '' });
    const before = await boardOn(house);
    t.equal(before.at, 10);
    const { count } = screenOf(await read(house.db, screenParts(house)));
    t.same(
      new Set(count?.board.map(({ standing }) => standing)),
      new Set(['other']),
      'nobody is elected yet',
    );
    t.same([count?.ties, count?.settled, count?.women, count?.consent], [[], [], null, null]);
    t.equal((await next()).status, 200, 'one more, which nobody has compared yet');

    const again = await goOn(t, day, house);
    for (const card of day.cards.slice(0, 2)) await again.act('POST /desk/open/card', { card });
    t.same(await boardOn(again.house), before);
    t.equal(
      (await again.act('GET /desk/count')).reading.resumed,
      true,
      'and the page says why it stands there',
    );
    t.equal((await again.ask('POST /desk/reading', { move: 'back', seconds: null })).status, 200);
    t.match(
      (await again.act('GET /desk/count')).reading,
      { at: 9, resumed: false },
      'and says it of no other reading',
    );
    t.equal((await again.ask('POST /desk/reading', { move: 'next', seconds: null })).status, 200);
    const sealed = (await read(house.db, readElection))?.readingHeard;
    const text = Buffer.from(sealed ?? []).toString('latin1');
    t.ok(text.length > 500 && !/people|"key"/.test(text), 'and on the disk it is sealed');
    t.equal((await read(again.house.db, (tx) => countingNow(tx, again.house)))?.readings.length, 80);
  },
);
