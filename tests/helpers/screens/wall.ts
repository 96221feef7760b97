import type { Screen } from '../browser.js';
import type { Day } from '../day.js';

/** All letters on a page, as an eye meets them. */
export const textOn = ({ page }: Screen): Promise<string> => page.locator('#page').innerText();

/** Everything that a page was ever told, in lower case: what it shows, and what it could show. */
const told = ({ heard }: Screen): string => heard.join('\n').toLowerCase();

/** Which of these words reached a page at all, over whichever way. */
export const whichReached = (screen: Screen, words: readonly string[]): readonly string[] => {
  const text = told(screen);
  return words.filter((word) => text.includes(word.toLowerCase()));
};

/**
 * A page that is loaded anew beside one that never left: both must come to show the same.
 *
 * @returns both texts, once they agree or after a while
 */
export async function besideReloaded(stayed: Screen, other: Screen): Promise<readonly [string, string]> {
  await other.page.goto(stayed.page.url());
  for (let tries = 0; tries < 100; tries += 1) {
    const pair = [await textOn(stayed), await textOn(other)] as const;
    if (pair[0] === pair[1]) return pair;
    await other.page.waitForTimeout(50);
  }
  return [await textOn(stayed), await textOn(other)];
}

/**
 * Reads until so many readings are done, or all that may be read, and waits for the wall to show each of
 * them. With the last of all it shows the result instead.
 */
export async function readBefore({ page }: Screen, { act }: Day, last: number): Promise<void> {
  for (;;) {
    const { reading } = await act('GET /desk/count');
    if (reading.at >= Math.min(last, reading.ready)) return;
    if (reading.compare) {
      await act('POST /desk/reading/compare', { agrees: true, note: '' });
      continue;
    }
    await act('POST /desk/reading', { move: 'next', seconds: null });
    if (reading.at + 1 === reading.total) return;
    await page.waitForFunction(
      (at) => document.querySelector('.reading-at')?.textContent?.includes(` ${at} `),
      reading.at + 1,
    );
  }
}
