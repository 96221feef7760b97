import type { Page } from 'playwright-core';

/** What a page did that nobody in a hall should see. */
export interface Unrest {
  /** Layout shifts as the browser measures them, with what moved: "0.002 board-votes". @source Layout Instability API */
  readonly shifts: readonly string[];
  /** Moments at which the wall, or a board that had been there, was empty. */
  readonly emptied: readonly string[];
  /** Words that only a fault of ours writes, as they stood on the page even for a moment. */
  readonly broken: readonly string[];
  /** Rows of the board that were put elsewhere without gliding there, or lost their element on the way. */
  readonly jumped: readonly string[];
}

interface Watching {
  readonly unrest: { [Key in keyof Unrest]: string[] };
  readonly shifting: PerformanceObserver;
}

/** Watches a page from its first letter on, through every reload. Before it is opened. */
export async function watchStillness(page: Page): Promise<void> {
  // What compiles tests gives every function its name by a helper that a page has not.
  await page.addInitScript('globalThis.__name = (one) => one;');
  await page.addInitScript(() => {
    const unrest: Watching['unrest'] = { shifts: [], emptied: [], broken: [], jumped: [] };
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const shifting = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        const what = entry.sources.map(({ node }) =>
          node instanceof Element ? node.className : node?.nodeValue,
        );
        unrest.shifts.push(`${entry.value.toFixed(6)} ${what.join(', ')}`);
      }
    });
    shifting.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { watching: { unrest, shifting } });

    // Every row by its person: the same element as long as it is on the board, moved by its transform alone.
    const rows = new Map<string, Element>();
    let hadWords = false;
    const look = () => {
      const wall = document.querySelector('.wall');
      const words = wall?.textContent ?? '';
      if (hadWords && document.querySelector('.wall-main')?.textContent === '') unrest.emptied.push('wall');
      hadWords ||= document.querySelector('.wall-main') !== null;
      if (hadWords && document.querySelector('.wall-main') === null) unrest.emptied.push('all of it');
      const bad = /.{0,20}(undefined|\bNaN\b|\[object ).{0,20}/.exec(words)?.[0];
      if (bad !== undefined) unrest.broken.push(bad);
      const board = document.querySelector('.board');
      if (board === null) return rows.clear();
      if (rows.size > 0 && board.children.length === 0) unrest.emptied.push('board');
      const now = new Map(
        [...board.children].map((row) => [
          row.querySelector('.board-name')?.textContent ?? row.textContent ?? '',
          row,
        ]),
      );
      for (const [person, row] of now) {
        const before = rows.get(person);
        // A board that was drawn anew, at the result, has new rows; in one board nobody's element changes.
        if (before !== undefined && before !== row && before.parentElement === board)
          unrest.jumped.push(`${person} has another element`);
        if (getComputedStyle(row).position !== 'absolute') unrest.jumped.push(`${person} stands in the flow`);
      }
      rows.clear();
      for (const [person, row] of now) rows.set(person, row);
    };
    // A row that is given another place must glide there: the browser then says that a transition runs.
    const places = new Map<Element, string>();
    const sent = new Set<Element>();
    const move = (all: readonly MutationRecord[]) => {
      for (const { target } of all) {
        if (!(target instanceof HTMLElement) || !target.matches('.board-item')) continue;
        const place = target.style.transform;
        if (places.has(target) && places.get(target) !== place) sent.add(target);
        places.set(target, place);
      }
    };
    const arrive = () => {
      for (const row of document.querySelectorAll<HTMLElement>('.board-item'))
        if (!places.has(row)) places.set(row, row.style.transform);
    };
    addEventListener('transitionrun', ({ propertyName, target }) => {
      if (propertyName === 'transform' && target instanceof Element) sent.delete(target);
    });
    addEventListener('DOMContentLoaded', () => {
      const all = { childList: true, subtree: true, characterData: true };
      new MutationObserver(() => {
        arrive();
        look();
      }).observe(document.body, all);
      new MutationObserver(move).observe(document.body, { subtree: true, attributeFilter: ['style'] });
    });
    Object.assign(window, {
      settle: () => unrest.jumped.push(...[...sent].map((row) => `${row.textContent} did not glide`)),
    });
  });
}

/** What was seen since the last time. */
export const unrestOf = (page: Page): Promise<Unrest> =>
  page.evaluate(async () => {
    // So that what moves now has begun to: two pictures of the screen.
    for (let picture = 0; picture < 2; picture += 1) await new Promise(requestAnimationFrame);
    (window as unknown as { settle: () => void }).settle();
    const { unrest } = (window as unknown as { watching: Watching }).watching;
    const seen = { ...unrest };
    Object.assign(unrest, { shifts: [], emptied: [], broken: [], jumped: [] });
    return seen;
  });
