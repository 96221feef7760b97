import t from 'tap';
import { aBoothDay } from './helpers/screens/booth-day.js';

/** The wall of the hall: nothing jumps, nothing flickers, and a line that breaks is nobody's business. */
t.setTimeout(120_000);

t.test(
  'the wall neither shifts nor flickers; a torn line is invisible, and what happened meanwhile is there',
  async (t) => {
    const hall = await aBoothDay(t, { rules: { turnout: { percent: 30, ifShort: 'accept-with-note' } } });
    const { day, address } = hall;
    const wall = await hall.device({ name: 'Layar', width: 1920, height: 1080 }, 'projector');
    const { page } = wall;
    await page.addInitScript(() => {
      const seen = { shift: 0, emptied: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      // Whenever the page is drawn: was there a moment without a word on it?
      addEventListener('DOMContentLoaded', () =>
        new MutationObserver(() => {
          if (document.querySelector('.wall-main') === null && document.querySelector('.wall-head') === null)
            seen.emptied += 1;
        }).observe(document.body, { childList: true, subtree: true }),
      );
    });
    await page.goto(`${address}/screen/`);
    await page.getByText('Pemilihan BKM Sukamaju').first().waitFor();
    const text = () => page.locator('.wall').innerText();
    const present = page.locator('.turnout-present');
    t.equal(await present.innerText(), '12');
    t.match(
      await page.locator('.turnout-needed').innerText(),
      /paling sedikit 4 orang/,
      '30 % of 12, rounded up',
    );
    const [first] = await day.house.db.resident.findMany({ take: 1 });
    const before = await text();

    // The first words after loading may come in two drawings; from here on everything must stand still.
    await page.waitForTimeout(300);
    await page.evaluate(() =>
      Object.assign((window as unknown as { seen: object }).seen, { shift: 0, emptied: 0 }),
    );
    const broken = page.waitForEvent('websocket');
    day.tear();
    for (let look = 0; look < 10; look += 1) {
      t.equal(await text(), before, `look ${look}: the same words while the line is down`);
      await page.waitForTimeout(40);
    }
    await broken;
    await day.act('POST /desk/check-in/undo', {
      resident: first?.id ?? '',
      slip: hall.slips[1]?.typedCode ?? '',
    });
    await page.waitForFunction(() => document.querySelector('.turnout-present')?.textContent === '11');
    day.tear();
    await day.act('POST /desk/voting/last-call', { officers: day.two });
    await page.getByText('Panggilan terakhir').first().waitFor();
    await page.waitForTimeout(300);
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { shift: number; emptied: number } }).seen,
    );
    t.equal(seen.emptied, 0, 'never empty for a moment');
    t.equal(seen.shift, 0, 'no layout shift');
    t.same(wall.faults, []);
  },
);
