/** A desk that its officer left alone locks itself: a colleague who passes by can do nothing in her name. */
import t from 'tap';
import { DESK_ROUTES, type DeskRoute } from '../src/desk/api/routes.js';
import { CLAIM_MS } from '../src/desk/counting/claims.js';
import { LOCK_MS } from '../src/desk/officers/sessions.js';
import { deskWords } from '../web/shared/words/desk.js';
import { openBrowser, openScreen } from './helpers/browser.js';
import { aDay, PIN, signedIn } from './helpers/day.js';
import { sampleOf } from './helpers/doors/samples.js';
import { FORMS, openForms } from './helpers/open-forms.js';
import { testWorld } from './helpers/world.js';

const WRONG = '000000';
const words = deskWords.id;
const MINUTE_MS = 60_000;

/** A world whose clock can be put forward. */
async function aClock() {
  const real = await testWorld();
  let ahead = 0;
  return {
    world: { ...real, now: () => new Date(Date.parse(real.now()) + ahead).toISOString() },
    later: (ms: number) => {
      ahead += ms;
    },
  };
}

t.test('a desk left alone does nothing any more, and holds up nobody', async (t) => {
  const { world, later } = await aClock();
  const day = await openForms(t, world);
  const { ask, house, two } = day;
  const seat = (which: 0 | 1) =>
    `bilik-officer=${house.sessions.open({ kind: 'officer', officer: two[which].officer })}`;
  const hers = seat(0);
  const logged = await house.db.auditEntry.count();
  const form = FORMS[0]?.toLowerCase() ?? '';
  t.same((await ask('POST /desk/count/claim', { forms: [form] }, hers)).body, { taken: [] });

  // Pages ask and renew their claims by themselves: that is nobody's hand.
  for (let waited = 0; waited < LOCK_MS; waited += MINUTE_MS) {
    t.not((await ask('GET /desk/count', {}, hers)).status, 401, `after ${waited / MINUTE_MS} minutes`);
    await ask('POST /desk/count/claim', { forms: [form] }, hers);
    later(MINUTE_MS);
  }
  const { body: state } = await ask('GET /desk/state', {}, hers);
  t.match(state, { locked: true, me: { officer: two[0].officer } }, 'it still says whose desk it is');
  const open: string[] = [];
  for (const name of Object.keys(DESK_ROUTES) as DeskRoute[]) {
    if (DESK_ROUTES[name].roles.length === 0) continue;
    const { status, body } = await ask(name, sampleOf(DESK_ROUTES[name].body) as never, hers);
    if (status !== 401 || body.kind !== 'desk-locked') open.push(`${name}: ${status} ${body.kind}`);
  }
  t.same(open, [], 'every door that asks who comes');
  t.equal((await day.inject({ url: '/desk/print/poster.pdf', headers: { cookie: hers } })).statusCode, 401);

  const his = seat(1);
  later(CLAIM_MS);
  t.same((await ask('POST /desk/count/claim', { forms: [form] }, his)).body, { taken: [] }, 'free for him');

  await ask('POST /desk/touch', {}, hers);
  t.equal((await ask('GET /desk/state', {}, hers)).body.locked, true, 'a hand alone opens nothing');
  const wrong = await ask('POST /desk/unlock', { pin: WRONG }, hers);
  t.match([wrong.status, wrong.body.kind], [401, 'pin-wrong']);
  t.equal((await ask('GET /desk/state', {}, hers)).body.locked, true);
  t.equal((await ask('POST /desk/unlock', { pin: PIN }, hers)).status, 200);
  t.equal((await ask('GET /desk/count', {}, hers)).status, 200);
  t.equal((await ask('POST /desk/unlock', { pin: PIN }, 'bilik-officer=0')).body.kind, 'not-signed-in');
  t.equal(await house.db.auditEntry.count(), logged, 'who takes a rest is nobody’s business');
});

t.test('a hand on the desk, or an act, keeps it open', async (t) => {
  const { world, later } = await aClock();
  const { ask, house, two } = await aDay(t, world);
  const cookie = `bilik-officer=${house.sessions.open({ kind: 'officer', officer: two[0].officer })}`;
  const locked = async () => (await ask('GET /desk/state', {}, cookie)).body.locked;
  for (let at = 0; at < 5; at += 1) {
    later(LOCK_MS - MINUTE_MS);
    await ask('POST /desk/touch', {}, cookie);
  }
  t.equal(await locked(), false, 'touched');
  later(LOCK_MS - MINUTE_MS);
  t.equal((await ask('POST /desk/setup/clock', { zone: 'WIB' }, cookie)).status, 200);
  later(LOCK_MS - MINUTE_MS);
  t.equal(await locked(), false, 'worked at');
  later(MINUTE_MS);
  t.equal(await locked(), true, 'and then left');
  const link = `bilik-officer=${house.sessions.open({ kind: 'setting-up' })}`;
  later(LOCK_MS);
  t.equal((await ask('GET /desk/setup', {}, link)).status, 200, 'who sets up has no PIN yet');
});

t.test('what was being typed is still there after the PIN, and covered meanwhile', async (t) => {
  const { world, later } = await aClock();
  const day = await aDay(t, world);
  const address = await day.listen();
  const browser = await openBrowser('/dev/null');
  t.teardown(() => browser.close());
  const { page, context, faults } = await openScreen(browser, { name: 'desk', width: 1366, height: 768 });
  const [name = '', value = ''] = (await signedIn(day)).split('=');
  await context.addCookies([{ name, value, url: address }]);
  await page.goto(`${address}/desk/#/setup/facts`);
  const field = page.locator('.desk-main input').first();
  await field.fill('Pemilihan yang belum disimpan');
  later(LOCK_MS);
  const { lock } = words.frame;
  const dialog = page.getByRole('dialog', { name: lock.title });
  await dialog.waitFor();
  const atPoint = () =>
    page.evaluate(() => {
      const [x, y] = [innerWidth / 2, 20];
      return document.elementFromPoint(x, y)?.closest('dialog') !== null;
    });
  t.ok(await atPoint(), 'nothing beneath can be reached');
  for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key);
  await dialog.waitFor();
  const pin = page.getByLabel(lock.pin('Bu Ketua'));
  t.ok(await pin.evaluate((one) => one === document.activeElement), 'the PIN can be typed at once');
  await page.keyboard.type(WRONG);
  await page.keyboard.press('Enter');
  await dialog.getByText(words.refusals['pin-wrong'].next).waitFor();
  await pin.fill(PIN);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  t.equal(await field.inputValue(), 'Pemilihan yang belum disimpan');
  later(LOCK_MS);
  await dialog.waitFor();
  await page.getByRole('button', { name: lock.other }).click();
  await page.getByRole('heading', { name: words.frame.signIn.title }).waitFor();
  t.same(faults, []);
});
