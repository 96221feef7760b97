import type { Page } from 'playwright-core';
import t from 'tap';
import { commonWords } from '../web/shared/words/common.js';
import { deskWords } from '../web/shared/words/desk.js';
import { openBrowser, openScreen, type Screen } from './helpers/browser.js';
import {
  aDay,
  aKiosk,
  checkInAll,
  closeAndOpen,
  type Day,
  freeze,
  PASSPHRASE,
  readAll,
  setUp,
  signedIn,
} from './helpers/day.js';
import { measure } from './helpers/screens/booth-day.js';

/** The committee's page and the observers' in a real browser, with what the whole day's walk does not touch. */
t.setTimeout(120_000);
const words = deskWords.id;
const roll = words.setup.roll;
const browser = await openBrowser('/dev/null');
t.teardown(() => browser.close());

async function deskOf(day: Day, size = { width: 1366, height: 768 }): Promise<Screen> {
  const address = await day.listen();
  const screen = await openScreen(browser, { name: 'desk', ...size });
  const [name = '', value = ''] = (await signedIn(day)).split('=');
  await screen.context.addCookies([{ name, value, url: address }]);
  await screen.page.goto(`${address}/desk/`);
  return screen;
}
const goTo = (page: Page, hash: string) => page.evaluate((to) => location.assign(to), hash);
const file = (name: string) => `tests/fixtures/rolls/${name}`;

t.test(
  'a roll comes in from a spreadsheet; people say what a column means where the heading does not',
  async (t) => {
    const day = await aDay(t);
    const { page, faults } = await deskOf(day);
    await goTo(page, '#/setup/roll');
    const input = page.locator('input[type=file]');
    await input.setInputFiles(file('xlsxwriter.xlsx'));
    await page.getByRole('rowheader', { name: 'Joko Susilo' }).waitFor();
    await input.setInputFiles({
      name: 'warga.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Nomer;Asmane;Omah\n1;Ani Lestari;RT 03\n2;Budi;RT 04\n'),
    });
    await page.getByText(words.refusals['heading-missing'].what).waitFor();
    const meaning = (heading: string) => page.getByLabel(`${roll.means}: ${heading}`);
    await meaning('Asmane').selectOption({ label: roll.fields.name });
    await meaning('Omah').selectOption({ label: roll.fields.rt });
    await page.getByRole('button', { name: roll.readAgain }).click();
    await page.getByRole('button', { name: roll.accept(2) }).click();
    await page.getByText(roll.accepted(2)).waitFor();
    t.same(
      (await day.house.db.resident.findMany({ orderBy: { name: 'asc' } })).map(({ name, rt }) => [name, rt]),
      [
        ['Ani Lestari', '03'],
        ['Budi', '04'],
      ],
    );
    t.same(faults, []);
    await page.context().close();
  },
);

t.test('the wall on the laptop’s own second screen is opened by one click', async (t) => {
  const day = await aDay(t);
  await setUp(day);
  await freeze(day);
  const { page, context, faults } = await deskOf(day);
  const { pair, kinds } = words.devices;
  await goTo(page, '#/devices');
  await page.getByRole('radio', { name: kinds.projector, exact: true }).check();
  await page.getByLabel(pair.label).fill('Layar balai');
  await page.getByRole('button', { name: pair.button, exact: true }).click();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: pair.openHere }).click();
  const wall = await opened;
  await wall.waitForURL('**/screen/');
  await page.getByText(pair.seen).waitFor();
  const { me } = await page.evaluate(() => fetch('/desk/state').then((answer) => answer.json()));
  t.equal(me.name, 'Bu Ketua', 'the desk stays signed in beside it');
  t.same(faults, []);
  await context.close();
});

t.test('a sheet for nobody is refused plainly', async (t) => {
  const day = await aDay(t);
  const headers = { cookie: await signedIn(day) };
  for (const sheet of ['attendance', 'invitations', 'poster', 'emergency-ballots', 'what-to-do']) {
    const answer = await day.inject({ url: `/desk/print/${sheet}.pdf`, headers });
    t.same([answer.statusCode, answer.json()], [404, { kind: 'no-such-sheet' }], sheet);
  }
  await setUp(day);
  const answer = await day.inject({ url: '/desk/print/attendance.pdf', headers });
  t.equal(answer.statusCode, 200);
});

const ROLL = `no;nama;L/P;tanggal lahir;RT;RW;alamat
1;Ani Lestari;P;1980-01-01;03;01;
2;Budi Santoso;L;1980-01-01;03;01;Gang Melati 99
12;Citra Dewi;P;1980-01-01;04;01;
123;Dedi Kurnia;L;1980-01-01;04;01;
`;

t.test('the barcode of an invitation checks in whom it names, and nobody else', async (t) => {
  const day = await aDay(t);
  await setUp(day, { roll: ROLL });
  const { page, faults } = await deskOf(day);
  const { queue, time } = words.frame.home;
  for (const [tablets, hours, minutes] of [
    [1, 0, 12],
    [2, 0, 6],
    [4, 0, 3],
  ] as const)
    await page.getByText(queue(tablets, 4, time(hours, minutes))).waitFor();
  await freeze(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  await goTo(page, '#/check-in');
  const box = page.getByLabel(words.checkIn.search);
  await box.waitFor();
  // A scanner types the number and Enter within a few milliseconds, long before the laptop answers. It knows of no box.
  const scan = async (number: string) => {
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
  };
  await scan('12');
  await page.getByText(words.checkIn.done('Citra Dewi')).waitFor();
  await scan('99');
  await page.getByText(words.checkIn.noNumber('99')).waitFor();
  t.equal(await day.house.db.checkIn.count(), 1, 'whoever lives at number 99 is not meant');
  await scan('77');
  await page.getByText(words.checkIn.noNumber('77')).waitFor();
  await scan('12');
  await page.getByText(words.checkIn.alreadyText('Citra Dewi')).waitFor();
  t.equal(await box.inputValue(), '12', 'what was scanned stays in sight, and the next scan takes its place');
  // A slow scanner, or slow hands: the answer is there before Enter. And the finger that clicked last was elsewhere.
  await page.getByRole('heading', { name: words.checkIn.title }).click();
  await page.keyboard.type('1');
  await page.getByRole('button', { name: words.checkIn.checkIn('Ani Lestari') }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(words.checkIn.done('Ani Lestari')).waitFor();
  await page.keyboard.type('99');
  await page.getByRole('button', { name: words.checkIn.checkIn('Budi Santoso') }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(words.checkIn.noNumber('99')).waitFor();
  t.equal(await day.house.db.checkIn.count(), 2, '12 was not taken for 1, nor 123 for 12');
  await page.locator('summary', { hasText: words.checkIn.byUnit }).click();
  const table = page.getByRole('table', { name: words.checkIn.byUnit });
  const rows = await table.getByRole('row').allInnerTexts();
  t.same(
    rows.slice(1).map((row) => row.replace(/\s+/g, ' ').trim()),
    ['RT 03 / RW 01 0 1 1 dari 2', 'RT 04 / RW 01 0 1 1 dari 2'],
    'who came, by RT and L/P',
  );
  t.same(faults, []);

  // At 200 %: half the room. Nothing is cut off, nothing has to be moved sideways.
  await page.setViewportSize({ width: 683, height: 384 });
  for (const place of [
    '',
    'check-in',
    'devices',
    'officers',
    'voting',
    'setup/rules',
    'setup/roll',
    'setup/facts',
  ]) {
    await goTo(page, `#/${place}`);
    await page.waitForTimeout(250);
    const { sideways, outside } = await measure(page);
    t.same({ sideways, outside }, { sideways: 0, outside: [] }, `200 %: ${place}`);
  }

  // By keys alone: to the search box, and on through what stands on the page, in the order of reading.
  await page.setViewportSize({ width: 1366, height: 768 });
  await goTo(page, '#/check-in');
  // The page gives the search box the focus by itself: before that, ours would be taken away again.
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  const names: string[] = [];
  await page.evaluate(() => document.querySelector<HTMLElement>('a, button')?.focus());
  for (let steps = 0; steps < 60; steps += 1) {
    names.push(
      await page.evaluate(() => {
        const one = document.activeElement;
        const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : one?.textContent;
        return (one?.getAttribute('aria-label') ?? label ?? '').trim();
      }),
    );
    await page.keyboard.press('Tab');
  }
  const at = (name: string) => names.findIndex((one) => one.startsWith(name));
  const order = [words.frame.steps.setup, words.checkIn.search, words.checkIn.damaged.button].map(at);
  t.ok(
    order.every((place) => place >= 0) && order.join() === [...order].sort((a, b) => a - b).join(),
    names.join(' | '),
  );
  t.ok(!names.slice(0, Math.max(...order)).includes(''), 'nothing without a name');

  const phone = await openScreen(browser, { name: 'observer', width: 320, height: 600 });
  await phone.page.goto(page.url().replace(/\/desk\/.*/, '/observer/'));
  await phone.page.getByText(commonWords.id.phases.voting).first().waitFor();
  const { sideways, outside } = await measure(phone.page);
  t.same({ sideways, outside }, { sideways: 0, outside: [] }, 'observers: the smallest phone');
});

t.test(
  'what others feel at once is asked first: a tablet is taken off, somebody who was elected declines',
  async (t) => {
    const day = await aDay(t);
    const rules = { seats: 1, oddSeats: false, names: { min: 1, max: 1 }, minBallots: 1, turnout: null };
    await setUp(day, { rules });
    const { slips, cards } = await freeze(day);
    await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
    const kiosk = await aKiosk(day, 'Tablet 1');
    const { page, faults } = await deskOf(day);
    await goTo(page, '#/devices');
    const off = page.getByRole('button', { name: words.devices.unpair('Tablet 1'), exact: true });
    const strayKeys = async () => {
      await page.keyboard.press('Enter');
      if (await dialog.isVisible()) await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    };
    const tablets = async () => (await day.act('GET /desk/state')).devices.length;
    await off.dblclick();
    const dialog = page.getByRole('dialog');
    t.match(
      await dialog.innerText(),
      words.devices.unpairTexts.kiosk,
      'it says what becomes of a voter there',
    );
    await strayKeys();
    t.equal(await tablets(), 1, 'a double click and a stray Enter take nothing off');

    await checkInAll(day);
    for (const [at, name] of ['Slamet', 'Slamet', 'Hadi Wijaya'].entries())
      await kiosk.cast(slips[at]?.qr ?? '', [name]);
    await off.click();
    await dialog.getByRole('button', { name: words.devices.unpairShort, exact: true }).click();
    await page.getByText(words.devices.unpaired('Tablet 1')).waitFor();
    t.equal(await tablets(), 0);
    await closeAndOpen(day, slips.length - 3, cards);
    await readAll(day);
    await goTo(page, '#/result');
    const consent = async () => (await day.act('GET /desk/result')).ranking.map((one) => one.consent);
    const says = words.result.consent;
    const no = page.getByRole('button', { name: says.answers.no, exact: true });
    await no.dblclick();
    t.match(await dialog.innerText(), says.declinesText);
    await strayKeys();
    t.same(
      (await consent()).filter((answer) => answer === 'no'),
      [],
      'nobody declined by a slip of the hand',
    );
    await no.click();
    await dialog.getByRole('button', { name: says.declinesAction, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    t.equal((await consent())[0], 'no');
    t.same(faults, []);
    await page.context().close();
  },
);
