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
/** The beginning of what a card says while another desk has its writing. */
const SOMEBODY_ELSES = names.taken('').split('.')[0] ?? '';

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
 * Two keys for the writing that is before the teller. Where the other desk was faster by a moment, the page moves
 * on, and nothing enters the list.
 */
async function decideOne(page: Page): Promise<void> {
  await page.locator('.desk-form-card .desk-suggestion').first().waitFor();
  const written = await big(page).innerText();
  const isOurs = async () =>
    (await page.getByText(SOMEBODY_ELSES).isVisible()) === false || (await big(page).innerText()) !== written;
  const isDone = async () =>
    !(await isOurs()) ||
    (await big(page).innerText()) !== written ||
    (await listed(page)).includes(written.replace(/[“”]/g, ''));
  if (!(await isOurs())) return;
  // Whoever sees that nothing came of the two keys, because both desks moved in the same moment, types them again.
  for (let tries = 0; tries < 5; tries += 1) {
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    if (await until(page, isDone)) return;
  }
  throw new Error(`${written} is neither decided nor given away`);
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

/** The list is read aloud, and both type their PINs: Tab and the letters of a name, no mouse. */
async function confirm(page: Page, count: number, second: string): Promise<void> {
  await page.keyboard.press('s');
  const dialog = dialogOf(page, names.dialog(count));
  await dialog.waitFor();
  for (const keys of [PIN, 'Tab', second, 'Tab', PIN])
    await (keys === 'Tab' ? page.keyboard.press(keys) : page.keyboard.type(keys));
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

  // Each has another form before them: who came second was moved on.
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
    for (const [teller, second] of [
      [ketua, 'Pak'],
      [notulis, 'Bu'],
    ] as const) {
      const count = await inBatch(teller.page);
      if (count === 0) continue;
      await confirm(teller.page, count, second);
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
