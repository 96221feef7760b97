import type { Page } from 'playwright-core';
import { kioskWords } from '../../../web/shared/words/kiosk.js';
import type { Screen } from '../browser.js';
import type { BoothDay } from './booth-day.js';
import { says, scan } from './kiosk.js';
import { settled, takePicture } from './looking.js';

/** What the scenes in a booth have in common: sizes, fingers, and the way to the paper. */
export const words = kioskWords.id;
export const TABLET = { width: 800, height: 1280 };
/** Beside an upright tablet of ten inches: the same lying, one of eight inches, and the lowest there is. */
export const MORE_SIZES = [
  { width: 1280, height: 800 },
  { width: 600, height: 1024 },
  { width: 1024, height: 600 },
] as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();
export const press = (page: Page, name: string): Promise<void> => button(page, name).click();
export const keyOf = (page: Page, sign: string) =>
  page.locator(`[data-key="${sign === ' ' ? 'space' : sign}"]`);

export async function type(page: Page, text: string): Promise<void> {
  for (const sign of text) await keyOf(page, sign).click();
}
export async function write(page: Page, names: readonly string[]): Promise<void> {
  for (const [at, name] of names.entries()) {
    if (at > 0) await press(page, `${words.writing.next} ↓`);
    await type(page, name);
  }
}

/** One picture a size. */
export async function look(
  screen: Screen,
  scene: string,
  sizes: readonly { width: number; height: number }[] = MORE_SIZES,
) {
  await settled(screen);
  await takePicture(screen, scene);
  for (const size of sizes) {
    await screen.page.setViewportSize(size);
    await takePicture(screen, `${scene}-${size.width}x${size.height}`);
  }
  await screen.page.setViewportSize(TABLET);
}

/** Half of a phone's room, as at 200 % zoom, and a phone that lies on its side. */
export const PHONE = { width: 390, height: 844 };
export const MORE_PHONES = [
  { width: 195, height: 422 },
  { width: 844, height: 390 },
] as const;

export async function open(hall: BoothDay, label: string, own: { camera?: boolean } = {}): Promise<Screen> {
  const screen = { ...(await hall.device({ name: label, ...TABLET, ...own })), name: 'kiosk' };
  await screen.page.goto(`${hall.address}/kiosk/`);
  await says(screen.page, words.waiting.open);
  return screen;
}
/** From a slip to the empty paper. */
export async function sit(screen: Screen, slip: string): Promise<void> {
  const { page } = screen;
  await scan(screen, slip);
  await says(page, words.welcome.title);
  await press(page, words.welcome.begin);
  await says(page, words.writing.title);
}
export async function leave(page: Page): Promise<void> {
  await press(page, words.writing.leave);
  await press(page, words.leaving.leave);
  await says(page, words.waiting.open);
}

/** As long as a line takes: sixty letters. */
export const LONG = 'RADEN MAS HARYO SUPRAPTO KUSUMANINGRAT NOTONEGORO WIDYADI AB';
