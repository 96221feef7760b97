import { typeCard } from './freezing.js';
import { asTwo, digitsOn, goTo, words } from './officers.js';
import type { Stage } from './stage.js';
import { THRESHOLD } from './village.js';

const { closing, opening } = words;

/** What two people counted with their hands, typed; gives what the page then says of it. */
async function typeCount(stage: Stage, left: number, spoiled: number, again: boolean): Promise<string> {
  const { page } = stage.desk;
  const { count, figures } = closing;
  await page.getByLabel(count.left).fill(String(left));
  await page.getByLabel(count.spoiled).fill(String(spoiled));
  const open = again ? count.again : count.button;
  await asTwo(page, { open, title: count.dialog, action: count.action });
  const compared = page.locator('.card', { has: page.getByRole('heading', { name: figures.title }) });
  await compared.waitFor();
  return compared.innerText();
}

export interface Closed {
  /** What the desk said after a wrong hand count, and after the right one. */
  readonly differs: string;
  readonly agrees: string;
  /** Was any figure of the program on the page before the hand count was typed? */
  readonly figuresBefore: number;
  readonly digits: string;
}

/** Hand count first, wrong once; then the figures, then the seal. */
export async function closeBox(stage: Stage, left: number, spoiled: number): Promise<Closed> {
  const { page } = stage.desk;
  await goTo(page, 'closing');
  await page.getByLabel(closing.count.left).waitFor();
  const figuresBefore = await page.getByText(closing.figures.ballots).count();
  await stage.look(stage.desk, '25-closing-hand-count');
  const differs = await typeCount(stage, left - 2, spoiled, false);
  await stage.look(stage.desk, '26-closing-differs');
  await typeCount(stage, left, spoiled, true);
  const agreed = page.getByText(closing.figures.agrees);
  await agreed.waitFor();
  const agrees = await agreed.innerText();
  await stage.look(stage.desk, '27-closing-agrees');
  const { close } = closing;
  await asTwo(page, { open: close.button, title: close.dialog, action: close.action });
  await page.getByRole('heading', { name: closing.closed.title }).waitFor();
  await stage.look(stage.desk, '28-closed');
  return { differs, agrees, figuresBefore, digits: await digitsOn(page, closing.closed.seal) };
}

/** Two holders come and type their cards; two officers open. */
export async function openBox(stage: Stage, cards: readonly string[]): Promise<void> {
  const { page } = stage.desk;
  await goTo(page, 'opening');
  for (const [at, card] of cards.slice(0, THRESHOLD).entries()) {
    await typeCard(page.getByLabel(opening.card, { exact: true }), card);
    await page.getByText(opening.progress(at + 1, THRESHOLD)).waitFor();
    if (at === 0) await stage.look(stage.desk, '29-opening-one-card');
  }
  await page.getByText(opening.enough).waitFor();
  await asTwo(page, { open: opening.button, title: opening.dialog, action: opening.action });
  await page.getByRole('heading', { name: words.count.title }).waitFor();
}
