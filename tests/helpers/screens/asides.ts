import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { common, dialogOf, fillTwo, goTo, press, words } from './officers.js';
import { KETUA, ROLL } from './village.js';

/** Takes a picture of what stands on the desk now, under a name of its own. */
type Take = (aside: string) => Promise<void>;
/** Steps aside from the day's road at a scene, looks, and leaves the page as it was. */
type Aside = (page: Page, take: Take) => Promise<void>;

const { checkIn, voting, closing, result, record, setup, frame, devices } = words;
const WRONG_PIN = '582913';
const NOTE = 'Ditulis untuk melihat halaman ini.';

/** Opens a dialog by a button of the page, looks at it, and goes back by its "Batal". */
async function dialogBy(page: Page, take: Take, button: string, aside: string): Promise<void> {
  await press(page, button);
  await lookAndCancel(page, take, aside);
}
async function lookAndCancel(page: Page, take: Take, aside: string): Promise<void> {
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  await take(aside);
  await press(dialog, common.cancel);
  await dialog.waitFor({ state: 'detached' });
}

const fileBox = (page: Page): Locator => page.locator('.desk-file input');
const roll = (name: string): Buffer => readFileSync(`tests/fixtures/rolls/${name}`);

/** Files as villages have them: from a spreadsheet, with twins, without a heading that says "nama". */
const otherRolls: Aside = async (page, take) => {
  const report = page.locator('.desk-save');
  for (const [name, aside] of [
    ['openpyxl.xlsx', 'xlsx'],
    ['duplicates.csv', 'twins'],
  ] as const) {
    await fileBox(page).setInputFiles({ name, mimeType: '', buffer: roll(name) });
    await report.waitFor();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await take(aside);
  }
  await fileBox(page).setInputFiles({ name: 'no-name.csv', mimeType: '', buffer: roll('no-name.csv') });
  await page.getByRole('button', { name: setup.roll.readAgain }).waitFor();
  await take('columns');
  await fileBox(page).setInputFiles({ name: 'rt03.csv', mimeType: 'text/csv', buffer: Buffer.from(ROLL) });
  await report.waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
};

const wrongPin: Aside = async (page, take) => {
  const pin = page.getByLabel(frame.signIn.pin, { exact: true });
  await pin.fill(WRONG_PIN);
  await press(page, frame.signIn.enter);
  await page.getByRole('alert').waitFor();
  await take('wrong-pin');
  await pin.fill(KETUA.pin);
};

/** The two ways out, folded away on the first page. */
const waysOut =
  (way: 'abandon' | 'void'): Aside =>
  async (page, take) => {
    const fold = page.getByText(frame.home.stop, { exact: true });
    await fold.click();
    await dialogBy(page, take, frame.home[way].button, way);
    await fold.click();
  };

const boothCard: Aside = async (page, take) => {
  await page.getByRole('radio', { name: devices.card.kind }).check();
  await page.getByLabel(devices.pair.label).fill('Bu Tini');
  await press(page, devices.pair.button);
  const dialog = page.locator('dialog[open]');
  await take('booth-card');
  await press(dialog, devices.pair.close);
  await press(page, devices.unpair('Bu Tini'));
  await take('unpairing');
  await press(dialogOf(page, devices.unpair('Bu Tini')), devices.unpairShort);
  await page.getByText(devices.unpaired('Bu Tini')).waitFor();
  await take('unpaired');
};

/** The passphrase is lost; and once two officers type a wrong PIN. */
const beforeOpening: Aside = async (page, take) => {
  const fold = page.getByText(voting.lost.fold, { exact: true });
  await fold.click();
  await take('lost-passphrase');
  await fold.click();
  await press(page, voting.open.button);
  const dialog = dialogOf(page, voting.open.dialog);
  await dialog.getByRole('checkbox', { name: voting.lost.label }).check();
  await take('lost-in-dialog');
  await dialog.getByRole('checkbox', { name: voting.lost.label }).uncheck();
  await fillTwo(dialog);
  await dialog.getByLabel(common.twoOfficers.pin).first().fill(WRONG_PIN);
  await press(dialog, voting.open.action);
  await dialog.getByRole('alert').waitFor();
  await lookAndCancel(page, take, 'wrong-pin');
};

const atTheTable: Aside = async (page, take) => {
  await dialogBy(page, take, checkIn.undo.button('Budi Santoso'), 'undo');
  await dialogBy(page, take, checkIn.change.correct('Budi Santoso'), 'correct');
  await dialogBy(page, take, checkIn.damaged.button, 'damaged');
  await dialogBy(page, take, checkIn.lost.button, 'lost');
  await dialogBy(page, take, checkIn.helper.button, 'helper');
  await dialogBy(page, take, checkIn.change.add, 'add');
};

const officers: Aside = async (page, take) => {
  await goTo(page, 'count');
  await page.getByText(frame.notYet.title).waitFor();
  await take('not-yet');
  await goTo(page, 'officers');
  await page.getByRole('heading', { name: setup.officers.title }).waitFor();
  await take('officers');
  await dialogBy(page, take, `${setup.officers.reset} ${KETUA.name}`, 'new-pin');
  await goTo(page, 'home');
};

const whileVoting: Aside = async (page, take) => {
  await dialogBy(page, take, voting.pause.button, 'pause');
  await dialogBy(page, take, voting.lastCall.button, 'last-call');
  await dialogBy(page, take, voting.slips.reserve, 'reserve-slips');
  await dialogBy(page, take, voting.slips.test, 'test-slips');
};

/** Each kind of supplement, and one that is signed. */
const supplements: Aside = async (page, take) => {
  const { later } = record;
  for (const kind of ['consent', 'replacement', 'inauguration', 'objection'] as const) {
    await page
      .getByRole('radio', { name: new RegExp(`^${later.kinds[kind].replace(/[()]/g, '.')}`) })
      .check();
    await take(`supplement-${kind}`);
  }
  await page.getByLabel(later.by).fill('Pak Darsono');
  await page.getByLabel(later.text, { exact: true }).fill(NOTE);
  await press(page, later.button);
  const dialog = dialogOf(page, later.dialog);
  await fillTwo(dialog);
  await take('supplement-dialog');
  await press(dialog, later.action);
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: later.added, exact: true }).waitFor();
  await take('supplement-added');
};

/** What a tired volunteer meets beside the straight road, by the scene at which it is looked for. */
export const ASIDES: Readonly<Record<string, Aside>> = {
  '06-sign-in': wrongPin,
  '08-setup-roll': otherRolls,
  '15-home-ready': waysOut('abandon'),
  '17-devices': boothCard,
  '18-voting-open': beforeOpening,
  '20-check-in-twice': atTheTable,
  '21-home-voting': officers,
  '22-voting': whileVoting,
  '23-voting-paused': (page, take) => dialogBy(page, take, voting.turnout.button, 'turnout'),
  '27-closing-agrees': (page, take) => dialogBy(page, take, closing.close.button, 'dialog'),
  '33-home-counting': waysOut('void'),
  '36-result-tie': async (page, take) => {
    await dialogBy(page, take, result.ties.paper, 'paper-run-off');
    await dialogBy(page, take, result.ties.runOff, 'run-off');
  },
  '38-result-consent': (page, take) => dialogBy(page, take, result.certify.button, 'certify'),
  '39-record': supplements,
};
