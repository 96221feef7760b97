import { spawnSync } from 'node:child_process';
import t from 'tap';
import { transact } from '../prisma/client.js';
import { accept } from '../src/basics/result.js';
import { emptyDraft } from '../src/election/draft.js';
import { saveDraft } from '../src/election/store.js';
import { commonWords } from '../web/shared/words/common.js';
import { deskWords } from '../web/shared/words/desk.js';
import { openBrowser, openScreen, type Screen } from './helpers/browser.js';
import { aDay, freeze, PASSPHRASE, signedIn } from './helpers/day.js';

/** Training: one button makes a rehearsal of an empty box; from then on every screen and sheet says so. */
t.setTimeout(120_000);
const words = deskWords.id.setup.rehearsal;
const mark = commonWords.id.rehearsal;
const pdfText = (input: Buffer): string =>
  spawnSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' }).stdout;

t.test('one button makes a rehearsal, and every screen and every sheet is marked', async (t) => {
  const day = await aDay(t);
  const address = await day.listen();
  const browser = await openBrowser('/dev/null');
  t.teardown(() => browser.close());
  const cookie = await signedIn(day);
  const open = async (name: string, path: string, cookies: string): Promise<Screen> => {
    const screen = await openScreen(browser, { name, width: 1280, height: 800 });
    const [key = '', value = ''] = cookies.split('=');
    if (value !== '') await screen.context.addCookies([{ name: key, value, url: address }]);
    await screen.page.goto(`${address}${path}`);
    return screen;
  };
  const isMarked = async ({ page, name }: Screen) => {
    await page.locator('.watermark').first().waitFor();
    t.equal(await page.locator('.watermark').first().getAttribute('data-word'), mark, name);
  };

  const desk = await open('desk', '/desk/#/setup/clock', cookie);
  await desk.page.getByRole('button', { name: words.button }).click();
  const dialog = desk.page.getByRole('dialog', { name: words.dialog });
  t.match(await dialog.innerText(), words.says, 'the dialog says what it will do');
  await dialog.getByRole('button', { name: words.action }).click();
  await desk.page.getByText(words.isOne).waitFor();
  await isMarked(desk);
  await desk.page.evaluate(() => location.assign('#/'));
  const chargers = desk.page.getByRole('checkbox', { name: deskWords.id.frame.items.chargers });
  await chargers.check();
  const state = await day.act('GET /desk/state');
  t.equal(state.kind, 'rehearsal');
  t.ok(state.residents > 30, 'with invented people');
  t.same((await day.act('GET /desk/setup')).missingRules, [], 'and rules to change at will');
  const again = await day.ask('POST /desk/setup/rehearsal', {});
  t.same([again.status, again.body.kind], [422, 'rehearsal-too-late']);

  const { act, two } = day;
  await act('POST /desk/setup/clock', { zone: 'WIB' });
  await act('POST /desk/setup/holders', { names: ['Pak RT', 'Bu Bidan'], threshold: 2 });
  await act('POST /desk/setup/slips', { main: 42, reserve: 21, test: 0 });
  await act('POST /desk/setup/rules-read', { officers: two });
  const sheet = async (path: string) => {
    const answer = await day.inject({ url: path, headers: { cookie } });
    t.equal(answer.statusCode, 200, path);
    t.match(pdfText(answer.rawPayload), /GLADI BERSIH/i, path);
  };
  for (const name of ['attendance', 'invitations', 'tally-board', 'emergency-ballots', 'what-to-do'])
    await sheet(`/desk/print/${name}.pdf`);
  await freeze(day);
  await sheet('/desk/print/poster.pdf');
  await desk.page.getByText(commonWords.id.phases.ready).first().waitFor();
  const ticks = () =>
    desk.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('ticks')));
  t.same(await ticks(), [], 'what was ticked while it was prepared is not ticked for the next box');
  await act('POST /desk/voting/open', { officers: two, passphrase: PASSPHRASE });

  await desk.page.evaluate(() => location.assign('#/devices'));
  await desk.page.getByRole('radio', { name: deskWords.id.devices.card.kind }).check();
  await desk.page.getByLabel(deskWords.id.devices.pair.label).fill('Bu Tini');
  await desk.page.getByRole('button', { name: deskWords.id.devices.pair.button }).click();
  await desk.page.getByRole('dialog').waitFor();
  await desk.page.emulateMedia({ media: 'print' });
  t.ok(await desk.page.locator('.watermark').isVisible(), 'a booth card on paper says so too');
  await desk.page.emulateMedia({ media: null });

  const paired = async (kind: 'kiosk' | 'projector' | 'booth') => {
    const { path } = await act('POST /desk/devices/pair', { kind, label: kind });
    const answer = await day.inject({ url: path });
    return `bilik-device=${answer.cookies[0]?.value}`;
  };
  await isMarked(await open('kiosk', '/kiosk/', await paired('kiosk')));
  await isMarked(await open('wall', '/screen/', await paired('projector')));
  await isMarked(await open('booth', '/booth/', await paired('booth')));
  await isMarked(await open('observer', '/observer/', ''));
});

t.test('a box with anybody in it can never become a rehearsal', async (t) => {
  const day = await aDay(t);
  const { upload } = await day.act('POST /desk/roll/preview', { file: btoa('nama;RT\nAni Lestari;03\n') });
  await day.act('POST /desk/roll/accept', { upload });
  const refused = await day.ask('POST /desk/setup/rehearsal', {});
  t.same([refused.status, refused.body.kind], [422, 'rehearsal-too-late']);
  t.equal((await day.act('GET /desk/state')).kind, 'election');
  t.equal(await day.house.db.resident.count(), 1, 'and nobody invented came in');
});

t.test('a box that was begun as a rehearsal is empty, and is filled by the same act, once', async (t) => {
  const day = await aDay(t);
  await transact(day.house.db, async (tx) => {
    await saveDraft(tx, { ...emptyDraft('rehearsal', '00'.repeat(32)), clock: 'WITA' });
    return accept(null);
  });
  const { residents } = await day.act('POST /desk/setup/rehearsal', {});
  t.ok(residents > 30, 'with invented people');
  const setup = await day.act('GET /desk/setup');
  t.same(
    [setup.missingRules, setup.rules.timeZone],
    [[], 'WITA'],
    'with sample rules, and the zone that was chosen',
  );
  t.equal((await day.ask('POST /desk/setup/rehearsal', {})).status, 422);
});
