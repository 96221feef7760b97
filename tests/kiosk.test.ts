import t from 'tap';
import { aDay, aKiosk, checkInAll, freeze, PASSPHRASE, setUp } from './helpers/day.js';

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
