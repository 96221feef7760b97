import type { Locator, Page } from 'playwright-core';
import { commonWords } from '../../../web/shared/words/common.js';
import { deskWords } from '../../../web/shared/words/desk.js';
import { KETUA, type Officer, PASSPHRASE, SEKRETARIS } from './village.js';

export const words = deskWords.id;
export const common = commonWords.id;

/** A button of the page, or of a dialog, by all of its name. */
export const press = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

export const dialogOf = (page: Page, title: string): Locator =>
  page.getByRole('dialog', { name: title, exact: true });

/** Both officers choose their names and type their PINs; with it the committee's passphrase, if it is asked for. */
export async function fillTwo(dialog: Locator, second: Officer = SEKRETARIS): Promise<void> {
  const legends = [common.twoOfficers.first, common.twoOfficers.second];
  for (const [at, officer] of [KETUA, second].entries()) {
    const half = dialog.getByRole('group', { name: legends[at] ?? '', exact: true });
    await half.getByLabel(common.twoOfficers.officer).selectOption({ label: officer.name });
    await half.getByLabel(common.twoOfficers.pin).fill(officer.pin);
  }
  const passphrase = dialog.getByLabel(words.voting.passphrase);
  if (await passphrase.isVisible()) await passphrase.fill(PASSPHRASE);
}

/** Another officer than the one at the desk confirms. */
export async function fillSecond(dialog: Locator, second: Officer = SEKRETARIS): Promise<void> {
  await dialog.getByLabel(common.twoOfficers.officer).selectOption({ label: second.name });
  await dialog.getByLabel(common.twoOfficers.pin).fill(second.pin);
}

/** The whole act of two officers: opens its dialog, fills it in, confirms, and waits until it is gone. */
export async function asTwo(
  page: Page,
  act: { readonly open: string; readonly title: string; readonly action: string },
  fill: (dialog: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await press(page, act.open);
  const dialog = dialogOf(page, act.title);
  await fill(dialog);
  await fillTwo(dialog);
  await press(dialog, act.action);
  await dialog.waitFor({ state: 'detached' });
}

/** A step of the day's rail at the left. */
export async function goTo(page: Page, step: keyof typeof words.frame.steps): Promise<void> {
  const rail = page.getByRole('navigation', { name: words.frame.rail });
  await rail.getByRole('link', { name: words.frame.steps[step] }).first().click();
}

/** Digits of a fingerprint, as its picture says them to who cannot see: "12345 …". */
export const digitsOn = async (page: Page, label: string): Promise<string> => {
  const said = await page.locator(`.digits[aria-label^="${label}"]`).first().getAttribute('aria-label');
  return (said ?? '').replace(`${label}: `, '');
};
