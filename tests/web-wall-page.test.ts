import t from 'tap';
import { projectorWords } from '../web/shared/words/projector.js';
import { aDay, aKiosk, checkInAll, freeze, setUp } from './helpers/day.js';
import { close, open } from './helpers/evening.js';
import { openHall } from './helpers/screens/booth-day.js';
import { unrestOf, watchStillness } from './helpers/screens/still.js';
import { readBefore } from './helpers/screens/wall.js';

/**
 * The wall of the hall: nothing jumps, nothing flickers, and a line that breaks is nobody's business.
 * tests/wall.slow.ts goes through a whole count of sixty people.
 */
t.setTimeout(120_000);
const words = projectorWords.id;
const QUIET = { shifts: [], emptied: [], broken: [], jumped: [] };

t.test(
  'the wall neither shifts nor flickers; a torn line is invisible, and what happened meanwhile is there',
  async (t) => {
    const rules = {
      seats: 2,
      oddSeats: false,
      turnout: { percent: 30, ifShort: 'accept-with-note' },
    } as const;
    const day = await aDay(t);
    await setUp(day, { rules });
    const { slips, cards } = await freeze(day);
    const hall = await openHall(t, day, slips);
    await checkInAll(day);
    const { address } = hall;
    const wall = await hall.device({ name: 'Layar', width: 1920, height: 1080 }, 'projector');
    const { page } = wall;
    await watchStillness(page);
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
    t.same(await unrestOf(page), QUIET, 'nothing shifts while the page loads');

    const broken = page.waitForEvent('websocket');
    day.tear();
    for (let look = 0; look < 10; look += 1) {
      t.equal(await text(), before, `look ${look}: the same words while the line is down`);
      await page.waitForTimeout(40);
    }
    await broken;
    await day.act('POST /desk/check-in/undo', { resident: first?.id ?? '', slip: slips[1]?.typedCode ?? '' });
    await page.waitForFunction(() => document.querySelector('.turnout-present')?.textContent === '11');
    t.same(await unrestOf(page), QUIET, 'nor when somebody came or left');

    const kiosk = await aKiosk(day, 'Tablet 7');
    // Slamet, last by name, overtakes everybody; Fajar and Gita tie behind him.
    const others = ['Hadi Wijaya', 'Gita Sari', 'Fajar Hidayat', 'Dedi Kurnia', 'Budi Santoso'];
    const ballots = Array.from({ length: 8 }, (_, at) => [
      'Slamet',
      others[at % 5] ?? '',
      others[(at + 1) % 5] ?? '',
    ]);
    for (const [at, names] of ballots.entries())
      t.equal(await kiosk.cast(slips[at + 2]?.qr ?? '', names), 'ok');
    await close(day, slips.length - 1 - ballots.length, { note: 'Satu kupon dikembalikan.' });
    await open(day, cards.slice(0, 2));
    await page.getByText(words.opened).waitFor();
    day.tear();
    await readBefore(wall, day, 1_000);
    await page.getByText(words.tieLineSeats('2', '1')).waitFor();
    t.same(await unrestOf(page), QUIET, 'nor while names are read and people overtake each other');
    t.same(wall.faults, []);
  },
);
