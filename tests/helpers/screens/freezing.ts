import type { Locator } from 'playwright-core';
import { asTwo, dialogOf, digitsOn, fillTwo, press, words } from './officers.js';
import { type ReadSheets, readSheets } from './sheets.js';
import type { Stage } from './stage.js';
import { HOLDERS, PASSPHRASE } from './village.js';

const { freeze } = words;

export interface Frozen {
  readonly lots: readonly ReadSheets[];
  /** What the holders copied by hand: three lines each. */
  readonly cards: readonly string[];
  /** Fingerprint of the set-up, as the desk shows it for photographs. */
  readonly digits: string;
}

/** The whole ceremony at the desk: slips printed and judged, cards shown, copied and read back. */
export async function freezeAll(stage: Stage): Promise<Frozen> {
  const { page } = stage.desk;
  await start(stage);
  const lots = await printLots(stage);
  const cards = [];
  for (const [at, holder] of HOLDERS.entries()) cards.push(await showCard(stage, at + 1, holder));
  for (const [at, holder] of HOLDERS.entries()) await readBack(stage, at + 1, holder, cards[at] ?? '');
  await stage.look(stage.desk, '14-freeze-ready');
  const { finish } = freeze;
  await asTwo(page, { open: finish.button, title: finish.title, action: finish.action });
  await page.getByRole('heading', { name: freeze.done.title }).waitFor();
  await stage.look(stage.desk, '15-frozen');
  return { lots, cards, digits: await digitsOn(page, freeze.digits) };
}

async function start(stage: Stage): Promise<void> {
  const { page } = stage.desk;
  const { start } = freeze;
  await page.getByLabel(start.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(start.passphraseAgain, { exact: true }).fill(PASSPHRASE);
  await stage.look(stage.desk, '11-freeze-start');
  await press(page, start.button);
  const dialog = dialogOf(page, start.dialog);
  await fillTwo(dialog);
  await stage.look(stage.desk, '11-freeze-two-officers');
  await press(dialog, start.action);
  await page.getByText(freeze.running).waitFor();
}

/** Each lot leaves the laptop once: it is fetched as the page's own link would, and judged with the sheets in hand. */
async function printLots({ desk, look }: Stage): Promise<readonly ReadSheets[]> {
  const { page, context } = desk;
  const link = page.locator('a[href^="/desk/freeze/lots/"]');
  await link.first().waitFor();
  const links = await link.all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  const lots: ReadSheets[] = [];
  for (const [at, path] of paths.entries()) {
    const answer = await context.request.get(new URL(path ?? '', page.url()).href);
    if (!answer.ok()) throw new Error(`${answer.status()} ${path}`);
    lots.push(readSheets(await answer.body()));
    await page.getByRole('button', { name: freeze.lots.good(at + 1), exact: true }).waitFor();
    if (at === 0) await look(desk, '12-freeze-lots');
    await press(page, freeze.lots.good(at + 1));
    await page.getByText(freeze.lots.progress(at + 1, paths.length)).waitFor();
  }
  return lots;
}

/** One pair of eyes before the screen, which copies the three lines. */
async function showCard({ desk, look }: Stage, index: number, holder: string): Promise<string> {
  const { page } = desk;
  const { cards } = freeze;
  await press(page, cards.show(index));
  const dialog = dialogOf(page, cards.private.title(holder));
  await press(dialog, cards.private.alone);
  const typed = await dialog.locator('.desk-secret-typed').innerText();
  if (index === 1) await look(desk, '13-freeze-card');
  await press(dialog, cards.private.hide);
  await dialog.waitFor({ state: 'detached' });
  return typed;
}

/** Typed from paper, line by line; the first holder errs in one sign at first, and finds it. */
async function readBack({ desk, look }: Stage, index: number, holder: string, card: string): Promise<void> {
  const { page } = desk;
  const { cards } = freeze;
  const box = page.getByLabel(cards.readBack, { exact: true });
  if (index === 1) {
    await typeCard(box, oneSignWrong(card));
    await page.getByRole('alert').waitFor();
    await look(desk, '13-freeze-card-mistyped');
    await box.fill('');
  }
  await typeCard(box, card);
  await page.getByText(cards.readOk(index, holder)).waitFor();
}

/** By hand: the last line ends with Enter, as the others do. */
export const typeCard = (box: Locator, card: string): Promise<void> =>
  box.pressSequentially(`${card.trim()}\n`);

const oneSignWrong = (card: string): string => card.replace(/^(.)/, (sign) => (sign === 'A' ? 'B' : 'A'));
