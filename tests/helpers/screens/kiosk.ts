import type { Page } from 'playwright-core';
import { kioskWords } from '../../../web/shared/words/kiosk.js';
import type { Screen } from '../browser.js';
import { sealPaper } from '../day.js';
import { press } from './officers.js';
import type { Stage } from './stage.js';

export const kioskWordsId = kioskWords.id;
const words = kioskWords.id;
/** Longer than two of the questions that a kiosk with nobody before it asks. @source web/kiosk/driver.ts, WATCH_MS */
export const SILENCE_MS = 4_500;

export const titleOf = (page: Page): Promise<string> => page.locator('.kiosk h1').first().innerText();

/** Waits until the screen says so, in its title. */
export const says = (page: Page, title: string): Promise<void> =>
  page.getByRole('heading', { name: title, exact: true }).waitFor();

/** One phone, one finger: what two booths ask for at once is touched one after the other. */
let touched: Promise<void> = Promise.resolve();

/** The booth officer lets one person in, on the phone. */
export async function letIn({ phone }: Stage, kiosk: Screen, label: string): Promise<void> {
  touched = touched.then(() => phone.page.locator('.booth-kiosk-locked', { hasText: label }).click());
  await touched;
  await says(kiosk.page, words.waiting.open);
}

/**
 * A USB scanner is a keyboard: it types the text of the QR code, and Enter. All keys are handed to the browser at
 * once, in order: on a busy machine one that waits for each key would stumble, and no scanner does.
 */
export async function scan({ page, context }: Screen, qr: string): Promise<void> {
  const keys = await context.newCDPSession(page);
  const signs = [...qr].map((sign) => ({ key: sign, text: sign }));
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
  await Promise.all(
    [...signs, enter].flatMap((key) => [
      keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key }),
    ]),
  );
  await keys.detach();
}

/** The code under the QR, sign by sign on the page's own keys. */
export async function typeCode({ page }: Screen, typedCode: string): Promise<void> {
  await press(page, words.waiting.typeCode);
  for (const sign of typedCode.replaceAll(' ', '')) await touch(page, sign);
  await press(page, words.code.check);
}

/** One key of the page's own keyboard, touched in its middle. */
export async function touch(page: Page, sign: string): Promise<void> {
  const box = await page.locator(`[data-key="${sign === ' ' ? 'space' : sign}"]`).boundingBox();
  if (box === null) throw new Error(`no key for ${sign}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/**
 * Writes the names, line by line. A name that ends in … is picked from those that the page then shows,
 * by what stands beside it.
 */
export async function write(
  { page }: Screen,
  names: readonly string[],
  help: { readonly beside: string; readonly atHelp: () => Promise<void> } | null = null,
): Promise<void> {
  for (const [at, name] of names.entries()) {
    // Whoever picked a name is led on to the next line.
    if (at > 0 && !(names[at - 1] ?? '').endsWith('…')) await press(page, `${words.writing.next} ↓`);
    for (const sign of name.replace('…', '')) await touch(page, sign);
    if (!name.endsWith('…') || help === null) continue;
    const person = page.locator('.kiosk-person', { hasText: help.beside });
    await person.waitFor();
    await help.atHelp();
    await person.click();
  }
  await press(page, words.writing.finish);
  await says(page, words.review.title);
}

/** Into the box; and out of the booth. */
export async function cast({ page }: Screen): Promise<void> {
  await press(page, words.review.cast);
  await says(page, words.thanks.title);
}
export async function leave({ page }: Screen): Promise<void> {
  await press(page, words.thanks.done);
  await says(page, words.waiting.locked.title);
}

/** What the page asked of the network after its slip was accepted and before it cast. */
export function askedWhileWriting({ traffic }: Screen): readonly string[] {
  const from = traffic.lastIndexOf('204 POST /kiosk/slip');
  const to = traffic.lastIndexOf('ask POST /kiosk/ballots');
  if (from < 0 || to < from) throw new Error('no cast after a slip');
  return traffic.slice(from, to).filter((line) => line.startsWith('ask '));
}

/** A ballot through the tablet's own door, with its cookies, sealed as its page seals. */
export async function castQuietly(
  { context, page }: Screen,
  slip: string,
  names: readonly string[],
): Promise<number> {
  const at = (path: string) => new URL(path, page.url()).href;
  const { ballot } = await (await context.request.get(at('/kiosk/state'))).json();
  const data = { slip, sealed: sealPaper(ballot, names) };
  return (await context.request.post(at('/kiosk/ballots'), { data })).status();
}
