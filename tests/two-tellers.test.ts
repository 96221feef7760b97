/** Two tellers clear sixty open forms side by side, with the keyboard only, while the hall looks at the wall. */
import type { Page } from 'playwright-core';
import t from 'tap';
import { projectorWords } from '../web/shared/words/projector.js';
import { openBrowser, openScreen, type Screen } from './helpers/browser.js';
import { type Day, PIN } from './helpers/day.js';
import { FORMS, openForms } from './helpers/open-forms.js';
import { dialogOf, words } from './helpers/screens/officers.js';

const { names } = words.count;
const wallWords = projectorWords.id;
const MOST = 20;
const OFFICERS = ['Bu Ketua', 'Pak Notulis'];
/** How the page says that the keys for a writing went nowhere. */
const NOT_LISTED = names.notListed('', '').split(': ')[0]?.replace('“” ', '') ?? '';

const day = await openForms(t);
const address = await day.listen();
const browser = await openBrowser('/dev/null');
t.teardown(() => browser.close());
const size = { width: 1366, height: 768 };
const [ketua, notulis, wall, observer] = await Promise.all([
  openScreen(browser, { name: 'desk-ketua', ...size }),
  openScreen(browser, { name: 'desk-notulis', ...size }),
  openScreen(browser, { name: 'wall', width: 1920, height: 1080 }),
  openScreen(browser, { name: 'observer', width: 390, height: 844 }),
]);

async function signIn({ context }: Screen, { house, two }: Day, which: 0 | 1): Promise<void> {
  const officer = two[which]?.officer ?? '';
  const value = house.sessions.open({ kind: 'officer', officer });
  await context.addCookies([{ name: 'bilik-officer', value, url: address }]);
}

const big = (page: Page) => page.locator('.desk-form-big');
const inBatch = (page: Page) => page.locator('.desk-batch-list li').count();
const openOn = (page: Page, open: number) =>
  page
    .getByText(wallWords.open(String(open)))
    .first()
    .waitFor();

const listed = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('.desk-batch-list .desk-batch-line > span').allInnerTexts()).map(
    (line) => /“(.*)”/.exec(line)?.[1] ?? '',
  );

/**
 * Two keys for the writing that is before the teller, once. It enters the list, or the page says in whose hands it
 * is: then one key more leads on.
 */
async function decideOne(page: Page): Promise<void> {
  const written = (await big(page).innerText()).replace(/[“”]/g, '');
  const isListed = async () => (await listed(page)).includes(written);
  const isTold = () => page.getByText(`“${written}” ${NOT_LISTED}`).isVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  if (!(await until(page, async () => (await isListed()) || (await isTold()))))
    throw new Error(`the keys for ${written} were lost`);
}

/** Until it is told which desk was faster: no writing stands in both lists. */
const settledLists = (): Promise<boolean> =>
  until(ketua.page, async () => {
    const [hers, his] = await Promise.all([listed(ketua.page), listed(notulis.page)]);
    return !hers.some((written) => his.includes(written));
  });

const PATIENCE_MS = 3_000;
async function until(page: Page, isSo: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await page.waitForTimeout(20))
    if (await isSo()) return true;
  return false;
}

/** The list is read aloud, and the other one types a PIN: no mouse. */
async function confirm(page: Page, count: number): Promise<void> {
  await page.keyboard.press('s');
  const dialog = dialogOf(page, names.dialog(count));
  await dialog.waitFor();
  const { needs, has } = await dialog.evaluate((one) => ({ needs: one.scrollHeight, has: one.clientHeight }));
  if (needs > has)
    throw new Error(`a part of what is to be read aloud is out of sight: ${needs} of ${has} px`);
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(names.done(count)).waitFor();
}

t.test('both begin, and what one has before them the other sees and cannot decide', async (t) => {
  await Promise.all([signIn(ketua, day, 0), signIn(notulis, day, 1)]);
  const { path } = await day.act('POST /desk/devices/pair', { kind: 'projector', label: 'Layar balai' });
  await wall.page.goto(`${address}${path}`);
  await observer.page.goto(`${address}/observer/`);
  await Promise.all([ketua, notulis].map(({ page }) => page.goto(`${address}/desk/#/count/names`)));
  await Promise.all([ketua, notulis].map(({ page }) => big(page).waitFor()));
  await Promise.all([openOn(wall.page, FORMS.length), openOn(observer.page, FORMS.length)]);

  // Whoever came second to a form is told so and goes on by a key; the page moves nothing under the fingers.
  if ((await big(ketua.page).innerText()) === (await big(notulis.page).innerText())) {
    const second = await Promise.any(
      [ketua, notulis].map(async ({ page }, at) => {
        await page.getByText(names.taken(OFFICERS[1 - at] ?? '')).waitFor();
        return page;
      }),
    );
    await second.keyboard.press('Enter');
  }
  const taken = notulis.page.locator('.desk-form', { hasText: names.takenShort('Bu Ketua') });
  await taken.waitFor();
  const hers = (await big(ketua.page).innerText()).replace(/[“”]/g, '');
  t.equal(await taken.locator('.desk-form-written').innerText(), hers);
  t.not((await big(notulis.page).innerText()).replace(/[“”]/g, ''), hers);

  // He goes for hers all the same.
  const lines = await notulis.page.locator('.desk-form-written').allInnerTexts();
  const own = (await big(notulis.page).innerText()).replace(/[“”]/g, '');
  const steps = lines.indexOf(hers) - lines.indexOf(own);
  for (let step = 0; step < Math.abs(steps); step += 1)
    await notulis.page.keyboard.press(steps < 0 ? 'ArrowUp' : 'ArrowDown');
  await notulis.page.getByText(names.taken('Bu Ketua')).waitFor();
  await notulis.page.keyboard.press('1');
  await notulis.page.keyboard.press('Enter');
  await notulis.page.getByText(names.taken('Bu Ketua')).waitFor({ state: 'detached' });
  t.equal(await inBatch(notulis.page), 0, 'nothing of hers enters his list, and he is led on');
  await decideOne(ketua.page);
  t.same(await listed(ketua.page), [hers], 'she is not held up');
});

t.test(
  'whoever hears late that another desk was faster decides no other form with keys on their way',
  async (t) => {
    const { page } = notulis;
    const bare = async (where: Page) => (await big(where).innerText()).replace(/[“”]/g, '');
    const goToHis = (written: string) =>
      ketua.page.locator('.desk-form', { hasText: written }).first().click();
    // The laptop answers his desk late: first only what he has before him, then the count as well.
    let answers: Promise<void> = Promise.resolve();
    let slow = /claim$/;
    await page.route(/desk\/count(\/claim)?$/, async (route) => {
      if (slow.test(route.request().url())) await answers;
      await route.continue();
    });
    const heldBack = (): (() => void) => {
      let letGo: () => void = () => undefined;
      answers = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return letGo;
    };

    let answer = heldBack();
    await page.keyboard.press('ArrowDown');
    const first = await bare(page);
    await goToHis(first);
    await page.keyboard.press('1');
    await page.getByText(names.taken('Bu Ketua')).waitFor();
    t.equal(await bare(page), first, 'it stays before him between his two keys');
    await page.keyboard.press('Enter');
    await page.getByText(names.notListed(first, 'Bu Ketua')).waitFor();
    t.equal(await inBatch(page), 0, 'and Enter decides neither this one nor another');
    t.not(await bare(page), first, 'but leads on');
    answer();

    slow = /count/;
    answer = heldBack();
    await page.keyboard.press('ArrowDown');
    const second = await bare(page);
    await goToHis(second);
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    t.same(await listed(page), [second], 'nobody has told him yet');
    const third = await bare(page);
    await page.keyboard.press('1');
    answer();
    await page.getByText(names.notListed(second, 'Bu Ketua')).waitFor();
    t.equal(await bare(page), third, 'the one he went on to stays before him, with his choice');
    await page.keyboard.press('Enter');
    t.same(await listed(page), [third]);
  },
);

t.test('sixty forms are cleared by keys, each once, and the wall follows each confirmed list', async (t) => {
  const board = async () => (await wall.page.locator('.board').allInnerTexts()).join();
  const still = await board();
  let open = FORMS.length;
  for (let round = 0; open > 0; round += 1) {
    if (round > 10) throw new Error(`${open} forms are still open`);
    const free = async () =>
      (await day.act('GET /desk/count')).open - (await inBatch(ketua.page)) - (await inBatch(notulis.page));
    // Side by side: one key here, one key there, until both lists are full or nothing is left.
    const full = async ({ page }: Screen) => (await inBatch(page)) === MOST;
    let keys = 0;
    while ((await free()) > 0 && !((await full(ketua)) && (await full(notulis)))) {
      keys += 1;
      if (keys > 3 * FORMS.length) throw new Error('two desks got in each other’s way');
      const working = [];
      for (const teller of [ketua, notulis]) if (!(await full(teller))) working.push(teller);
      await Promise.all(working.map(({ page }) => decideOne(page)));
    }
    t.ok(await settledLists(), 'no writing stands in both lists');
    t.equal(await board(), still, 'while forms are decided the board stands still');
    for (const teller of [ketua, notulis]) {
      const count = await inBatch(teller.page);
      if (count === 0) continue;
      await confirm(teller.page, count);
      open -= count;
      if (open === 0) await wall.page.getByText(wallWords.openNone).waitFor();
      else await openOn(wall.page, open);
    }
  }
  await observer.page.getByText(wallWords.decided('60', '60')).waitFor();
  const decisions = await day.house.db.auditEntry.findMany({ where: { kind: 'name-decided' } });
  const forms = decisions.map(({ data }) => (JSON.parse(data) as { form: string }).form);
  t.equal(decisions.length, FORMS.length);
  t.equal(new Set(forms).size, FORMS.length, 'nobody decided what the other had decided');
  t.equal((await day.act('GET /desk/count')).open, 0);
});

t.test('nothing went wrong in any browser, and no spelling went to the hall', async (t) => {
  for (const { name, faults, refused } of [ketua, notulis, wall, observer]) {
    t.same(faults, [], name);
    t.same(refused, [], name);
  }
  const hall = [...wall.heard, ...observer.heard].join('\n').toLowerCase();
  for (const form of FORMS) t.notOk(hall.includes(form.toLowerCase()), form);
});
