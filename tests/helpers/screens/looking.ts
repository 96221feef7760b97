import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Screen } from '../browser.js';

/** What is done whenever the day stands still for a moment at something to see. */
export type Look = (screen: Screen, scene: string) => Promise<void>;

export const FOLDER = 'screenshots';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Pages that are longer than their screen: their pictures show all of it. */
const LONG = ['desk', 'observer'];

/** A kiosk's buttons for what cannot be taken back are dead for a moment: nobody is to judge them by that. */
const STILL_DEAD = '.kiosk-statement .button:disabled, .kiosk-review .button:disabled';
export const settled = ({ page }: Screen): Promise<unknown> =>
  page.waitForFunction((dead) => document.querySelector(dead) === null, STILL_DEAD);

/** A picture into screenshots/, which git does not keep: at the size of the device, a long page whole. */
export async function takePicture({ page, name }: Screen, scene: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const size = page.viewportSize();
  // A dialog is shown as the device shows it: on a taller screen nobody would see that it is cut.
  const height = LONG.includes(name)
    ? await page.evaluate(() =>
        document.querySelector('dialog[open]') === null ? document.documentElement.scrollHeight : 0,
      )
    : 0;
  const grows = size !== null && height > size.height;
  // A taller screen, and not a page sewn together of screens: what stands fast at an edge stands there once.
  if (grows) {
    await page.setViewportSize({ width: size.width, height });
    // What came into view is painted a frame later.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  await page.screenshot({ path: `${FOLDER}/${name}-${scene}.png`, animations: 'disabled' });
  if (grows) await page.setViewportSize(size);
}

/** Words that only a fault of ours writes on a page. */
const BROKEN = /undefined|\bNaN\b|\[object /;

/** What is wrong with a page for everybody: broken words, and what axe calls serious or critical. */
export async function faultsOf({ page, name }: Screen, scene: string): Promise<readonly string[]> {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const at = html.search(BROKEN);
  const broken = at < 0 ? [] : [`${name} ${scene}: ${html.slice(Math.max(0, at - 80), at + 80)}`];
  const found: string[] = [];
  // Every language of the page's own switch; Indonesian last, since the day goes on in it.
  const all = await page.evaluate(() =>
    [...document.querySelectorAll('button[lang]')].map((one) => one.getAttribute('lang') ?? 'id'),
  );
  for (const language of [...all.filter((language) => language !== 'id'), 'id']) {
    await speak(page, language);
    found.push(...(await axeOn(page)).map((fault) => `${name} ${scene} ${language}: ${fault}`));
  }
  return [...broken, ...found];
}

/** Pages for phones: read at 200 %, they have half of a phone's room. */
const ON_PHONES = ['observer', 'booth'];

/** What does not fit into half the width: a page to be pushed sideways, or words that are cut off. */
export async function cutAtHalf({ page, name }: Screen, scene: string): Promise<readonly string[]> {
  const size = page.viewportSize();
  if (!ON_PHONES.includes(name) || size === null) return [];
  await page.setViewportSize({ width: Math.floor(size.width / 2), height: Math.floor(size.height / 2) });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')]
      .filter((one) => one.closest('.unseen, .watermark') === null && one.clientWidth > 1)
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      .map((one) => `${one.tagName}.${one.className} by ${one.scrollWidth - one.clientWidth} px`),
  );
  await page.setViewportSize(size);
  return cut.map((what) => `${name} ${scene} at 200 %: ${what}`);
}

/** By its own switch, without a mouse: the wall shows its switch only while one moves. */
export async function speak(page: Screen['page'], language: string): Promise<void> {
  await page.evaluate(
    (wanted) => document.querySelector<HTMLElement>(`button[lang="${wanted}"]`)?.click(),
    language,
  );
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

interface Axe {
  readonly run: (options: object) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string | null;
      readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** What fades in is not to be judged by its half-way colours; what moves for ever is not waited for. */
const still = (page: Screen['page']): Promise<unknown> =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity),
  );

/** A fault is one that stays: news from the desk may start something fading in the middle of a judgement. */
async function axeOn(page: Screen['page']): Promise<readonly string[]> {
  await still(page);
  const found = await axeOnce(page);
  if (found.length === 0) return found;
  await still(page);
  return axeOnce(page);
}

async function axeOnce(page: Screen['page']): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: Axe };
    // Without preload it asks for nothing over the network: a kiosk is listened to meanwhile.
    const { violations } = await axe.run({ preload: false, resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}
