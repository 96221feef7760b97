import t from 'tap';
import { aDay, aKiosk, checkInAll, type Day, freeze, PASSPHRASE, setUp } from './helpers/day.js';

t.test('from the first slip to the closed box', async (t) => {
  const day = await aDay(t);
  await setUp(day);
  const { slips, cards } = await freeze(day);
  const kiosk = await aKiosk(day);
  const [first = slips[0], second, third, fourth] = slips as typeof slips & { 0: (typeof slips)[0] };
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('few slips');

  t.equal(await kiosk.show(first.qr), 'voting-not-open', 'an early slip is told so, and stays good');
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  t.equal(await kiosk.cast(first.qr, ['Ani']), 'more-ballots-than-check-ins', 'nobody has come yet');
  t.equal((await day.act('GET /desk/state')).phase, 'paused', 'and the desk is told by a pause');
  await day.act('POST /desk/voting/resume', {});
  await checkInAll(day);

  t.equal(await kiosk.show(first.qr), 'ok');
  t.equal(await kiosk.cast(first.qr, ['Ani', 'Budi Santoso']), 'ok');
  t.equal(await kiosk.show(first.qr), 'spent');
  t.equal(await kiosk.cast(first.typedCode, ['Citra']), 'spent', 'the typed code is the same slip');

  const sealed = kiosk.seal(['Slamet']);
  t.equal(await kiosk.send(second.typedCode, sealed), 'ok');
  t.equal(
    await kiosk.send(second.typedCode, sealed),
    'ok',
    'a lost answer is asked for again with the same bytes',
  );
  t.equal(
    await kiosk.send(third.qr, sealed),
    'box-has-this-envelope',
    'somebody else’s envelope spends nothing',
  );
  t.equal(await kiosk.show(third.qr), 'ok');
  t.equal(await kiosk.send(third.qr, sealed.slice(0, 400)), 'envelope-wrong-size');

  await day.act('POST /desk/slips/revoke', { slip: fourth.typedCode });
  t.equal(await kiosk.show(fourth.qr), 'revoked');
  t.equal(await kiosk.show('ABCD EFGH JKMN PQRS T'), 'malformed');

  await day.act('POST /desk/voting/last-call', { officers: day.two });
  t.equal(await kiosk.cast(third.qr, ['Eka Putri']), 'ok', 'the last call lets kiosks finish');
  const sums = await day.act('POST /desk/close/slips', {
    officers: day.two,
    left: slips.length - 4,
    spoiled: 1,
  });
  t.match(sums, { printed: slips.length, spent: 3, revoked: 1, outstanding: 0, ballots: 3, agrees: true });
  const { digits } = await day.act('POST /desk/close', {
    officers: day.two,
    passphrase: PASSPHRASE,
    note: '',
  });
  t.match(digits, /^(\d{5} ){7}\d{5}$/);
  t.equal(await kiosk.send(second.typedCode, sealed), 'ok', 'accepted in any phase: it is in the box');
  t.equal(await kiosk.cast(slips[9]?.qr ?? '', ['Gita Sari']), 'voting-not-open');

  await day.act('POST /desk/open/card', { card: cards[0] ?? '' });
  t.equal(
    (await day.ask('POST /desk/open', { officers: day.two, passphrase: PASSPHRASE })).body.kind,
    'too-few-cards',
  );
  await day.act('POST /desk/open/card', { card: cards[2] ?? '' });
  t.same(await day.act('POST /desk/open', { officers: day.two, passphrase: PASSPHRASE }), {
    ballots: 3,
    unreadable: 0,
  });
});

/** A phone or a printed card of the booth officer; its pass is what the card shows. */
async function aBoothPass(day: Day): Promise<string> {
  const { path } = await day.act('POST /desk/devices/pair', { kind: 'booth', label: 'Petugas bilik' });
  return `${(await day.inject({ url: path })).cookies[0]?.value}`;
}

/* Planted: the lock not looked at, or not set after a cast; any pass taken for the officer's card. */
t.test(
  'where the officer lets people in, a kiosk takes no slip before, and one ballot at a time',
  async (t) => {
    const day = await aDay(t);
    await setUp(day, { rules: { boothRelease: true, helpWhileTyping: true } });
    const { slips } = await freeze(day);
    await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
    await checkInAll(day);
    const [one, other] = [await aKiosk(day, 'Tablet 1'), await aKiosk(day, 'Tablet 2')];
    const pass = await aBoothPass(day);
    const slip = (at: number) => slips[at]?.qr ?? '';
    const own = { one: one.cookie.split('=')[1] ?? '', officer: `bilik-device=${pass}` };
    const kiosks = async () =>
      (await day.inject({ url: '/booth/kiosks', headers: { cookie: own.officer } })).json().kiosks as {
        readonly device: string;
        readonly label: string;
        readonly locked: boolean;
      }[];
    const locked = async () => (await kiosks()).flatMap(({ label, locked }) => (locked ? [label] : []));
    const post = async (url: string, cookie: string, payload: object) =>
      (await day.inject({ method: 'POST', url, headers: { cookie }, payload })).statusCode;
    const device = (await kiosks()).find(({ label }) => label === 'Tablet 1')?.device ?? '';

    const helped = (await day.inject({ url: '/kiosk/directory', headers: { cookie: one.cookie } })).json();
    t.equal(helped.people.length, 12, 'help while typing');
    t.same(Object.keys(helped.people[0]), ['id', 'name', 'aliases', 'unit'], 'and nothing more of anybody');
    t.same(await locked(), ['Tablet 1', 'Tablet 2']);
    t.equal(await one.show(slip(0)), 'locked');
    t.equal(await post('/booth/release', one.cookie, { device }), 401, 'no kiosk releases itself');
    t.equal(await post('/booth/release', own.officer, { device }), 204);
    t.same(await locked(), ['Tablet 2']);
    t.equal(await one.show(slip(0)), 'ok');
    t.equal(await other.show(slip(1)), 'locked');
    const sealed = one.seal(['Ani Lestari']);
    t.equal(await one.send(slip(0), sealed), 'ok');
    t.same(await locked(), ['Tablet 1', 'Tablet 2'], 'after the cast it waits for the officer');
    t.equal(await one.send(slip(0), sealed), 'ok', 'a lost answer can be asked for behind the lock');
    t.equal(await one.show(slip(1)), 'locked');

    t.equal(await post('/kiosk/release', one.cookie, { card: own.one }), 409, 'its own pass is no card');
    t.equal(await post('/kiosk/release', one.cookie, { card: 'kartu lain' }), 409);
    t.equal(await post('/kiosk/release', own.officer, { card: pass }), 401, 'a card is shown to a kiosk');
    t.same(await locked(), ['Tablet 1', 'Tablet 2']);
    t.equal(await post('/kiosk/release', one.cookie, { card: ` ${pass.toUpperCase()} ` }), 204);
    t.same(await locked(), ['Tablet 2'], 'that kiosk and no other');
    t.equal(await one.show(slip(1)), 'ok');
    await day.act('POST /desk/devices/unpair', { device });
    t.same(
      (await kiosks()).map(({ label }) => label),
      ['Tablet 2'],
    );
  },
);

/* Planted: an entry for each try; no second entry ever; the last call broken off by a pause. */
t.test(
  'a ballot too many is an incident once for each state of the attendance list, and ends no last call',
  async (t) => {
    const day = await aDay(t);
    await setUp(day);
    const { slips } = await freeze(day);
    const kiosk = await aKiosk(day);
    const { act, two } = day;
    await act('POST /desk/voting/open', { officers: two, passphrase: PASSPHRASE });
    const [first, second] = await day.house.db.resident.findMany({ take: 2 });
    const unhelped = (
      await day.inject({ url: '/kiosk/directory', headers: { cookie: kiosk.cookie } })
    ).json();
    t.same(unhelped, { people: [] }, 'where the rules give no help while typing, no name goes to a tablet');
    const tooMany = async () => {
      t.equal(await kiosk.cast(slips[5]?.qr ?? '', ['Ani Lestari']), 'more-ballots-than-check-ins');
      const incidents = await day.house.db.auditEntry.count({ where: { kind: 'bound-reached' } });
      return [incidents, (await act('GET /desk/state')).phase];
    };
    t.same(await tooMany(), [1, 'paused']);
    await act('POST /desk/voting/resume', {});
    t.same(await tooMany(), [1, 'paused'], 'the same slip again');
    await act('POST /desk/voting/resume', {});
    await act('POST /desk/check-in', { resident: first?.id ?? '', ageConfirmed: true });
    t.equal(await kiosk.cast(slips[0]?.qr ?? '', ['Budi Santoso']), 'ok');
    t.same(await tooMany(), [2, 'paused'], 'one more came, and one more was cast');
    await act('POST /desk/voting/resume', {});
    await act('POST /desk/check-in', { resident: second?.id ?? '', ageConfirmed: true });
    t.equal(await kiosk.cast(slips[1]?.qr ?? '', ['Citra Dewi']), 'ok');
    await act('POST /desk/voting/last-call', { officers: two });
    t.same(await tooMany(), [3, 'last-call'], 'people at the other tablets finish');
  },
);

/* Planted: codes judged only when a slip is shown. */
t.test('wrong codes count at the cast as they do at the slip', async (t) => {
  const day = await aDay(t);
  await setUp(day);
  const { slips } = await freeze(day);
  const kiosk = await aKiosk(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  await checkInAll(day, 3);
  for (let at = 0; at < 4; at += 1) t.equal(await kiosk.cast('0000 0000 0000 0000 0', ['Ani']), 'unknown');
  t.equal(
    await kiosk.cast(slips[0]?.qr ?? '', ['Ani']),
    'ok',
    'a good one in between, and mistyping starts anew',
  );
  for (let at = 0; at < 5; at += 1) t.equal(await kiosk.cast('0000 0000 0000 0000 0', ['Ani']), 'unknown');
  t.equal(await kiosk.cast(slips[1]?.qr ?? '', ['Ani']), 'too-many-tries');
  t.equal(await day.house.db.boxSlot.count({ where: { filled: 1 } }), 1);
});
