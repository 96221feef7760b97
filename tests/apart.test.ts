/** One writing of a form is decided apart from the rest, in a real browser: nothing is decided twice or unseen. */
import type { Page } from 'playwright-core';
import t from 'tap';
import { transact } from '../prisma/client.js';
import { append } from '../src/audit/store.js';
import { accept } from '../src/basics/result.js';
import { deskWords } from '../web/shared/words/desk.js';
import { openBrowser, openScreen } from './helpers/browser.js';
import {
  aDay,
  aKiosk,
  checkInAll,
  closeAndOpen,
  type Day,
  freeze,
  goOn,
  PASSPHRASE,
  PIN,
  readAll,
  setUp,
} from './helpers/day.js';
import { dialogOf } from './helpers/screens/officers.js';

const words = deskWords.id;
const { names, reading } = words.count;
/** Two ways to write what no rule links, and one that links itself. */
const WRITINGS = ['SLAMT', 'Slamt'] as const;

const day = await aDay(t);
await setUp(day);
const { slips, cards } = await freeze(day);
const kiosk = await aKiosk(day);
await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
const came = await checkInAll(day);
for (let at = 0; at < came; at += 1)
  await kiosk.cast(slips[at]?.qr ?? '', ['Ani Lestari', ...(at < 6 ? [WRITINGS[at % 2] ?? ''] : [])]);
await closeAndOpen(day, slips.length - came, cards);
const browser = await openBrowser('/dev/null');
t.teardown(() => browser.close());

async function deskOf({ house, two, listen }: Day): Promise<Page> {
  const address = await listen();
  const { page, context } = await openScreen(browser, { name: 'desk', width: 1366, height: 768 });
  const value = house.sessions.open({ kind: 'officer', officer: two[1].officer });
  await context.addCookies([{ name: 'bilik-officer', value, url: address }]);
  await page.goto(`${address}/desk/#/count`);
  return page;
}
const listed = (page: Page) => page.locator('.desk-batch-list .desk-batch-line > span').allInnerTexts();

t.test(
  'the rest of the form stays before the teller, and the list says what each line is about',
  async (t) => {
    const page = await deskOf(day);
    const big = page.locator('.desk-form-big');
    await big.waitFor();
    t.pass('names come before the reading');
    await page.getByLabel(names.scope).selectOption({ label: names.scopeOne(WRITINGS[0]) });
    await page.keyboard.press('Escape');
    await page.locator('.desk-suggestion').first().click();
    await page.keyboard.press('Enter');
    await page.getByText(names.partly).waitFor();
    t.match(await big.innerText(), WRITINGS[1], 'what is left is before the teller');
    t.equal(await page.getByLabel(names.scope).count(), 0, 'nothing takes the other along');
    await page.keyboard.press('v');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByText(names.planned, { exact: true }).waitFor();
    const [first = '', second = '', ...more] = await listed(page);
    t.same(more, []);
    t.match(first, `“${WRITINGS[0]}” (${names.onlyThis})`);
    t.match(second, `“${WRITINGS[1]}” (${names.onlyThis})`);
    for (const key of ['v', '1', 'Enter']) await page.keyboard.press(key);
    t.equal((await listed(page)).length, 2, 'nothing of this form is left to decide');
    await page.keyboard.press('s');
    const dialog = dialogOf(page, names.dialog(2));
    await dialog.waitFor();
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await page.getByText(names.allDone).waitFor();
    t.equal(await big.count(), 0, 'no card of what is decided already');
    const { forms } = await day.act('GET /desk/count');
    t.same(forms.map(({ scope, decided }) => `${scope} ${decided?.kind}`).sort(), [
      `${WRITINGS[0]} person`,
      `${WRITINGS[1]} void`,
    ]);
    await page.context().close();
  },
);

t.test('started anew in the middle of the count, every page leads back and says what is safe', async (t) => {
  await day.act('POST /desk/reading', { move: 'next', seconds: null });
  const { house } = day;
  await transact(house.db, async (tx) => {
    await append(tx, house.world, { actor: 'system', kind: 'restarted', data: {} });
    return accept(null);
  });
  const again = await goOn(t, day, house);
  const page = await deskOf(again);
  await page.getByText(words.count.boxClosed).waitFor();
  await page.evaluate(() => location.assign('#/home'));
  const next = page.locator('.desk-next');
  await next.getByText(words.frame.items['cards-again']).waitFor();
  for (const card of cards.slice(0, 2)) await again.act('POST /desk/open/card', { card });
  await page.evaluate(() => location.assign('#/count/reading'));
  await page.getByText(reading.resumed(0)).waitFor();
  const autoIs = async (seconds: number | null) => {
    await again.act('POST /desk/reading', { move: 'auto', seconds });
    return (await again.act('GET /desk/count')).reading.autoSeconds;
  };
  t.equal(await autoIs(30), 30, 'the clock may be started before the first name, as after any opening');
  t.equal(await autoIs(null), null);
  await page.getByRole('button', { name: reading.next, exact: true }).click();
  await page.getByText(reading.resumed(0)).waitFor({ state: 'detached' });
  await readAll(again);
  await page.getByRole('link', { name: reading.toResult }).click();
  await page.getByRole('heading', { name: words.result.title, exact: true }).waitFor();
});
