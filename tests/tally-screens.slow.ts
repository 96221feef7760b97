/** A teller's screen in the states that a whole evening brings, each as a picture and looked at by axe in every language. */
import t from 'tap';
import { openBrowser, openScreen } from './helpers/browser.js';
import { FORMS, openForms, RESIDENTS } from './helpers/open-forms.js';
import { faultsOf, speak, takePicture } from './helpers/screens/looking.js';
import { words } from './helpers/screens/officers.js';

const { names } = words.count;
const day = await openForms(t);
const address = await day.listen();
const browser = await openBrowser('/dev/null');
t.teardown(() => browser.close());
const desk = await openScreen(browser, { name: 'desk', width: 1366, height: 768 });
const { page } = desk;
const big = page.locator('.desk-form-big');
const look = async (scene: string): Promise<readonly string[]> => {
  await takePicture(desk, scene);
  return faultsOf(desk, scene);
};
const formsNow = async () => (await day.act('GET /desk/count')).forms;
/** At another desk, though it lies before this one: its claim has run out. */
const decide = async (written: string, person: string) => {
  const found = (await formsNow()).find((each) => each.written.includes(written));
  const { form = '', decided: before = null } = found ?? {};
  day.house.claims.release([form]);
  await day.act('POST /desk/count/decide', {
    second: day.two[1],
    decisions: [{ form, written: null, before, outcome: { kind: 'person', person } }],
  });
};

t.test('a claimed form, one that was passed, several together', async (t) => {
  const value = day.house.sessions.open({ kind: 'officer', officer: day.two[1]?.officer ?? '' });
  await desk.context.addCookies([{ name: 'bilik-officer', value, url: address }]);
  await page.goto(`${address}/desk/#/count/names`);
  await big.waitFor();
  // The head of the committee has the third writing before her at another desk, and then the one that is here.
  const lines = await page.locator('.desk-form-written').allInnerTexts();
  const form = async (at: number) =>
    (await formsNow()).find((each) => each.written.includes(lines[at] ?? ''))?.form ?? '';
  const third = await form(2);
  await day.act('POST /desk/count/claim', { forms: [third] });
  await page.getByText(names.takenShort('Bu Ketua')).waitFor();
  t.same(await look('60-count-claimed'), []);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByText(names.taken('Bu Ketua')).waitFor();
  t.same(await look('61-count-taken'), []);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.getByText(names.notListed(lines[2] ?? '', 'Bu Ketua')).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('g');
  await page.keyboard.press('1');
  await page.getByText(names.togetherWith).waitFor();
  t.same(await look('62-count-together'), []);
  await speak(page, 'en');
  await takePicture(desk, '62-count-together-en');
  await speak(page, 'id');
  await page.keyboard.press('Enter');
  await page.getByText(names.batchCount(3, 20)).waitFor();
  t.same(await look('63-count-listed'), []);
  await page.keyboard.press('s');
  await page.getByRole('dialog').waitFor();
  t.same(await look('64-count-dialog'), []);
  await page.keyboard.press('Escape');
});

t.test('history, taking back, overtaken by another desk, and nothing left', async (t) => {
  await day.act('POST /desk/count/claim', { forms: [] });
  const here = (await big.innerText()).replace(/[“”]/g, '');
  await decide(here, '1');
  await page.getByText(names.overtaken).waitFor();
  t.same(await look('65-count-overtaken'), []);
  await decide(here, '2');
  const decided = page.locator('.desk-form-card .notice', { hasText: names.stands });
  await decided.getByText(RESIDENTS[1] ?? '').waitFor();
  await page.keyboard.press('b');
  t.equal(await page.getByText(names.saysWithdrawn).count(), 0, 'keys were meant for the open writing');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.getByText(names.notListed(here, null)).waitFor();
  await page.getByLabel(names.showDecided).check();
  await page.locator('.desk-form', { hasText: here }).click();
  await page.getByText(names.history(2)).click();
  t.same(await look('66-count-history'), []);
  // Once more replaced under her eyes: she asks to look at it, and from then on the keys are for what she sees.
  await decide(here, '3');
  await decided.getByText(RESIDENTS[2] ?? '').waitFor();
  await page.getByRole('button', { name: names.lookAgain }).click();
  await page.keyboard.press('b');
  await page.getByText(names.saysWithdrawn).waitFor();
  t.same(await look('67-count-taking-back'), []);
  await page.keyboard.press('Escape');
  await page.getByLabel(names.showDecided).uncheck();

  // Her colleague reads aloud at this desk: the board waits for her, and the page says for whom.
  await day.act('POST /desk/count/claim', { forms: [(await formsNow())[0]?.form ?? ''] });
  await page.goto(`${address}/desk/#/count/reading`);
  await page.getByText(words.count.reading.deciding('Bu Ketua')).waitFor();
  t.same(await look('69-count-reading-still'), []);
  await day.act('POST /desk/count/claim', { forms: [] });
  await page.getByText(words.count.reading.deciding('Bu Ketua')).waitFor({ state: 'detached' });
  await page.goto(`${address}/desk/#/count/names`);
  await big.waitFor();
  day.house.claims.release((await formsNow()).map(({ form }) => form));
  const open = (await formsNow()).filter(({ decided }) => decided === null);
  for (let at = 0; at < open.length; at += 20)
    await day.act('POST /desk/count/decide', {
      second: day.two[1],
      decisions: open.slice(at, at + 20).map(({ form }) => ({
        ...{ form, written: null, before: null },
        outcome: { kind: 'void', reason: 'unresolved' } as const,
      })),
    });
  await page.getByText(names.none).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(names.allDone).waitFor();
  t.same(await look('68-count-nothing-left'), []);
  t.ok(open.length < FORMS.length);
  t.same([...desk.faults, ...desk.refused], []);
});
