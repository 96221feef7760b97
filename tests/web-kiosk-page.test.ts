import type { Page } from 'playwright-core';
import t from 'tap';
import { everySentence } from '../web/kiosk/said.js';
import { kioskWords } from '../web/shared/words/kiosk.js';
import type { Screen } from './helpers/browser.js';
import { aBoothDay, measure } from './helpers/screens/booth-day.js';
import { scan, titleOf, touch, typeCode } from './helpers/screens/kiosk.js';

/** The kiosk as people meet it: the real page in a real browser before the real program, mishaps included. */
t.setTimeout(240_000);

const words = kioskWords.id;
const MOST = 13;
const hall = await aBoothDay(t, { rules: { names: { min: 1, max: MOST } } });
const { address, slips, day } = hall;
const left = [...slips];
const nextSlip = () => {
  const slip = left.pop();
  if (slip === undefined) throw new Error('no slips left');
  return slip;
};
const TABLET = { width: 800, height: 1280 };
const SMALL = { width: 601, height: 962 };
const says = (page: Page, title: string) => page.getByRole('heading', { name: title, exact: true }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const key = (page: Page, sign: string) => page.locator(`[data-key="${sign === ' ' ? 'space' : sign}"]`);
async function write(page: Page, names: readonly string[]): Promise<void> {
  for (const [at, name] of names.entries()) {
    if (at > 0) await press(page, `${words.writing.next} ↓`);
    for (const sign of name) await touch(page, sign);
  }
}
/** Opens the page and waits until it takes a slip. */
async function open(screen: Screen): Promise<Page> {
  await screen.page.goto(`${address}/kiosk/`);
  await says(screen.page, words.waiting.open);
  return screen.page;
}
/** From a slip to the empty paper. */
async function sit(screen: Screen, slip = nextSlip().qr): Promise<string> {
  await scan(screen, slip);
  await says(screen.page, words.welcome.title);
  await press(screen.page, words.welcome.begin);
  await says(screen.page, words.writing.title);
  return slip;
}
async function toReview(page: Page): Promise<void> {
  await press(page, words.writing.finish);
  await says(page, words.review.title);
}
async function thanked(page: Page): Promise<void> {
  await says(page, words.thanks.title);
  await press(page, words.thanks.done);
  await says(page, words.waiting.open);
}

const tablet = await hall.device({ name: 'Tablet 1', ...TABLET });
let spentSlip = '';

t.test('a slip is read by the camera, typed on the page, or typed by a scanner', async (t) => {
  const eye = await hall.device({ name: 'Tablet kamera', ...TABLET, camera: true });
  const page = await open(eye);
  const held = nextSlip();
  hall.camera(held.qr);
  await says(page, words.welcome.title);
  hall.camera(null);
  t.match(
    await page.locator('main').innerText(),
    words.welcome.camera,
    'and the camera is off while one writes',
  );
  t.notOk(await page.locator('video').count());
  await press(page, words.writing.leave);
  await says(page, words.waiting.open);
  await eye.context.close();

  await open(tablet);
  await typeCode(tablet, held.typedCode);
  await says(tablet.page, words.welcome.title);
  await press(tablet.page, words.writing.leave);
  await sit(tablet, held.qr);
  await press(tablet.page, words.writing.leave);
  await press(tablet.page, words.leaving.leave);
  await says(tablet.page, words.waiting.open);
});

t.test('the network is cut in mid-cast: "tunggu", then the same sealed bytes, once in the box', async (t) => {
  const { page } = tablet;
  const before = await hall.ballots();
  const sent: string[] = [];
  await page.route('**/kiosk/ballots', async (route) => {
    sent.push(route.request().postData() ?? '');
    // First the question is lost, then its answer; the third comes through.
    if (sent.length === 2) await route.fetch();
    if (sent.length < 3) await route.abort('internetdisconnected');
    else await route.continue();
  });
  spentSlip = await sit(tablet);
  await write(page, ['SITI AMINAH']);
  await toReview(page);
  await press(page, words.review.cast);
  await says(page, words.casting.title);
  await page.getByText(words.casting.waits['no-answer']).waitFor();
  t.equal(await titleOf(page), 'Tunggu');
  t.notMatch(await page.content(), 'SITI', 'what was written is not in the page any more');
  await says(page, words.thanks.title);
  t.equal(sent.length, 3);
  t.equal(new Set(sent).size, 1, 'the same bytes each time');
  t.equal((await hall.ballots()) - before, 1, 'one ballot');
  await page.unroute('**/kiosk/ballots');
  await thanked(page);
});

t.test('a reload in mid-cast: the slip tells whether the ballot is in the box', async (t) => {
  const { page } = tablet;
  for (const [arrived, sees] of [
    [false, words.welcome.title],
    [true, words.refusals.spent.what],
  ] as const) {
    await page.route('**/kiosk/ballots', async (route) => {
      if (arrived) await route.fetch();
      await route.abort('internetdisconnected');
    });
    const slip = await sit(tablet);
    await write(page, ['BUDI']);
    await toReview(page);
    await press(page, words.review.cast);
    await page.getByText(words.casting.waits['no-answer']).waitFor();
    await page.reload();
    await says(page, words.waiting.open);
    t.notMatch(await page.content(), 'BUDI');
    await page.unroute('**/kiosk/ballots');
    await scan(tablet, slip);
    await says(page, sees);
    if (arrived)
      t.match(
        await page.locator('main').innerText(),
        'sudah di dalam kotak',
        'spent: your ballot is in the box',
      );
    await press(page, arrived ? words.understood : words.welcome.begin);
    if (arrived) break;
    await write(page, ['BUDI']);
    await toReview(page);
    await press(page, words.review.cast);
    await thanked(page);
  }
  await says(page, words.waiting.open);
});

t.test('the back button: nothing is lost while one writes, nothing comes back afterwards', async (t) => {
  const { page } = tablet;
  await sit(tablet);
  await write(page, ['RAHASIA']);
  for (let times = 0; times < 3; times += 1) {
    await page.evaluate(() => history.back());
    await page.waitForTimeout(150);
  }
  t.equal(await titleOf(page), words.writing.title);
  t.match(await page.locator('.kiosk-line-active').innerText(), 'RAHASIA');
  await toReview(page);
  await press(page, words.review.cast);
  await thanked(page);
  await page.evaluate(() => history.back());
  await page.waitForTimeout(150);
  t.notMatch(await page.content(), 'RAHASIA');
  t.equal(page.url(), `${address}/kiosk/`);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
  );
  t.same(JSON.parse(kept)[1], {});
  t.same(Object.keys(JSON.parse(kept)[0]), ['bilik-language/kiosk/'], 'nothing is kept but the language');
});

t.test('idle: a question that covers the page, then everything is wiped', async (t) => {
  const { page } = await hall.device({ name: 'Tablet sepi', ...TABLET });
  await page.clock.install();
  const alone: Screen = { ...tablet, page };
  await open(alone);
  await sit(alone);
  await write(page, ['RAHASIA']);
  await page.clock.runFor(61_000);
  const question = page.getByRole('alertdialog', { name: words.idle.title });
  await question.waitFor();
  t.ok(
    await page.evaluate(() => document.elementFromPoint(200, 200)?.closest('.kiosk-idle') !== null),
    'nobody reads a name over an empty chair',
  );
  await page.evaluate((size) => document.documentElement.setAttribute('data-size', size), '3');
  for (const size of [SMALL, { width: 962, height: 601 }]) {
    await page.setViewportSize(size);
    const box = await question.getByRole('button').boundingBox();
    const title = await question.getByRole('heading').boundingBox();
    t.ok(
      (title?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= size.height,
      'whole, in the largest letters',
    );
    t.ok((box?.height ?? 0) >= 56);
  }
  await page.setViewportSize(TABLET);
  await question.getByRole('button').click();
  await page.clock.runFor(5_000);
  t.match(await page.locator('.kiosk-line-active').innerText(), 'RAHASIA', 'whoever is there goes on');
  await page.clock.runFor(95_000);
  await says(page, words.waiting.open);
  t.notMatch(await page.content(), 'RAHASIA');
  await page.context().close();
});

t.test('the sign of a key stands above the finger that covers it, whole, wherever the key is', async (t) => {
  const { page } = tablet;
  await sit(tablet);
  const bubble = page.locator('.kiosk-bubble');
  for (const size of [SMALL, TABLET, { width: 962, height: 601 }, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size);
    for (const sign of ['A', 'G', 'K', 'V', '.']) {
      const box = await key(page, sign).boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await bubble.waitFor();
      const shown = await bubble.boundingBox();
      t.equal(await bubble.innerText(), sign);
      t.ok(
        shown !== null && shown.y + shown.height <= (box?.y ?? 0),
        `${sign} at ${size.width}: above its key`,
      );
      t.ok(
        shown !== null && shown.x >= 0 && shown.y >= 0 && shown.x + shown.width <= size.width,
        'and nothing of it is cut off',
      );
      await page.mouse.up();
      await bubble.waitFor({ state: 'detached' });
    }
  }
  await page.setViewportSize(TABLET);
  await press(page, words.writing.leave);
  await press(page, words.leaving.leave);
  await says(page, words.waiting.open);
});

t.test('thirteen names, the longest ones, and letters from right to left keep their places', async (t) => {
  const { page } = tablet;
  await sit(tablet);
  const LONG = 'RADEN MAS HARYO SUPRAPTO KUSUMANINGRAT NOTONEGORO WIDYADI AB';
  t.equal(LONG.length, 60);
  await page
    .locator('.kiosk-line')
    .nth(MOST - 1)
    .click();
  // A real keyboard types too, and more than the paper takes: other alphabets, turning marks, signs.
  for (const sign of 'محمد\u202E<אב>')
    await page.keyboard.press(sign).catch(() => page.keyboard.insertText(sign));
  for (const sign of LONG) await touch(page, sign);
  const line = page.locator('.kiosk-line').nth(MOST - 1);
  t.equal((await line.locator('.kiosk-line-name').innerText()).trim(), LONG, 'nothing but Latin letters');
  t.equal(await page.locator('.kiosk-remark').innerText(), words.writing.full);
  await key(page, 'X').click();
  t.equal(
    (await line.locator('.kiosk-line-name').innerText()).trim(),
    LONG,
    'the limit only refuses the letter',
  );
  await key(page, 'erase').click();
  t.equal(await page.locator('.kiosk-remark').innerText(), words.writing.room(1), 'it said so before it bit');
  const names = Array.from({ length: MOST - 1 }, (_, at) => `NAMA ${'ABCDEFGHIJKL'[at]}`);
  await page.locator('.kiosk-line').first().click();
  await write(page, names);
  for (const [at, size] of [TABLET, SMALL, { width: 1280, height: 800 }].entries()) {
    await page.setViewportSize(size);
    // However the paper lies, the line that is written on is in sight.
    await page.waitForFunction(() => {
      const [paper, line] = ['.kiosk-lines', '.kiosk-line-active'].map((one) =>
        document.querySelector(one)?.getBoundingClientRect(),
      );
      return paper && line && line.top >= paper.top - 1 && line.bottom <= paper.bottom + 1;
    });
    const { sideways, outside } = await measure(page);
    t.same({ sideways, outside }, { sideways: 0, outside: [] }, `writing at ${at}`);
  }
  await page.setViewportSize(SMALL);
  await toReview(page);
  const shown = await page.locator('.kiosk-paper-name').allInnerTexts();
  t.equal(shown.length, MOST);
  t.equal(shown.at(-1)?.trim(), LONG.slice(0, -1));
  const { sideways, outside } = await measure(page);
  t.same({ sideways, outside }, { sideways: 0, outside: [] });
  await page.setViewportSize(TABLET);
  await press(page, words.review.cast);
  await thanked(page);
});

/** Of what a finger hits, and of letters. In CSS pixels. @source issue 5, kiosk */
const LEAST_TARGET = 56;
const LEAST_LETTER = 22;
const SCREENS: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ['waiting', async () => undefined],
  ['code', (page) => press(page, words.waiting.typeCode)],
  [
    'welcome',
    async (page) => {
      await press(page, words.writing.leave);
      await scan(tablet, nextSlip().qr);
      await says(page, words.welcome.title);
    },
  ],
  ['writing', (page) => press(page, words.welcome.begin)],
  ['qwerty', (page) => press(page, `${words.keyboard.order}: ${words.keyboard.toQwerty}`)],
  ['short', (page) => press(page, words.writing.finish)],
  ['review', (page) => press(page, words.short.goOn)],
  ['leaving', (page) => press(page, words.writing.leave)],
  [
    'refused',
    async (page) => {
      await press(page, words.leaving.leave);
      await scan(tablet, `${slips[0]?.qr.slice(0, 60)}`);
      await page.getByRole('button', { name: words.understood }).waitFor();
    },
  ],
  [
    'refused: spent',
    async (page) => {
      await press(page, words.understood);
      await scan(tablet, spentSlip);
      await says(page, words.refusals.spent.what);
    },
  ],
  [
    'casting',
    async (page) => {
      await press(page, words.understood);
      await sit(tablet);
      await write(page, ['BUDI']);
      await toReview(page);
      await page.route('**/kiosk/ballots', (route) => route.abort('internetdisconnected'));
      await press(page, words.review.cast);
      await page.getByText(words.casting.call).waitFor();
    },
  ],
  [
    'thanks',
    async (page) => {
      await page.unroute('**/kiosk/ballots');
      await says(page, words.thanks.title);
    },
  ],
];
/** Screens that say one thing and ask one thing: what they ask is seen by whoever does not scroll. */
const ASKING = ['welcome', 'short', 'leaving', 'refused', 'refused: spent', 'casting', 'thanks'];

/** Two hundred times in a row: without the patience of a finger, which the other tests have. */
async function resize(page: Page, label: string): Promise<void> {
  const button = page.getByRole('button', { name: label, exact: true }).first();
  await button.dispatchEvent('click');
  await page.waitForFunction(
    (one) => one?.getAttribute('aria-pressed') === 'true',
    await button.elementHandle(),
  );
}

t.test('everything is large enough to hit and to read, on every tablet and at every text size', async (t) => {
  const { page } = tablet;
  for (const [name, go] of SCREENS) {
    await go(page);
    for (const { width, height } of [
      SMALL,
      TABLET,
      { width: 962, height: 601 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize({ width, height });
      for (const [size, label] of words.looks.sizes.entries()) {
        await resize(page, label);
        const { targets, letters, sideways, outside, below } = await measure(page);
        const where = `${name} ${width}×${height} size ${size}`;
        const small = targets.filter((one) => Math.min(one.width, one.height) < LEAST_TARGET - 0.5);
        t.same(small, [], `${where}: targets`);
        t.same(
          letters.filter((one) => one.size < LEAST_LETTER),
          [],
          `${where}: letters`,
        );
        t.same({ sideways, outside }, { sideways: 0, outside: [] }, `${where}: nothing is cut off`);
        t.same(ASKING.includes(name) ? below : [], [], `${where}: the buttons are in sight`);
      }
      await resize(page, words.looks.sizes[0] ?? '');
    }
    await page.setViewportSize(TABLET);
  }
  await press(page, words.thanks.done);
  await says(page, words.waiting.open);
  await press(page, words.looks.contrast);
  t.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'contrast');
  await press(page, words.looks.contrast);
});

t.test('at 200 % nothing is lost: half the width, half the height', async (t) => {
  const { page } = tablet;
  await page.setViewportSize({ width: 400, height: 640 });
  await scan(tablet, nextSlip().qr);
  await says(page, words.welcome.title);
  for (const go of [words.welcome.begin, words.writing.finish, words.short.goOn]) {
    const { sideways, outside } = await measure(page);
    t.same({ sideways, outside }, { sideways: 0, outside: [] }, go);
    await press(page, go);
  }
  const { sideways, outside } = await measure(page);
  t.same({ sideways, outside }, { sideways: 0, outside: [] }, 'review');
  await page.setViewportSize(TABLET);
  await press(page, words.writing.leave);
  await press(page, words.leaving.leave);
  await says(page, words.waiting.open);
});

t.test('five names of twelve letters at two taps a second are in the box in under a minute', async (t) => {
  const { page } = await hall.device({ name: 'Tablet jam', ...TABLET });
  await page.clock.install();
  const quick: Screen = { ...tablet, page };
  await open(quick);
  await scan(quick, nextSlip().qr);
  await page.clock.runFor(200);
  await says(page, words.welcome.title);
  const from = await page.evaluate(() => Date.now());
  let taps = 0;
  /** A finger every half second, in the page's own time. */
  const tap = async (target: ReturnType<typeof key>) => {
    await page.clock.runFor(500);
    await target.click();
    taps += 1;
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
  await page.clock.runFor(500);
  await tap(button(words.welcome.begin));
  const names = ['SITI AMINAHH', 'BUDI SANTOSO', 'JOKO SUSILOO', 'DEWI LESTARI', 'AHMAD FAUZII'];
  for (const [at, name] of names.entries()) {
    t.equal(name.length, 12);
    if (at > 0) await tap(button(`${words.writing.next} ↓`));
    for (const sign of name) await tap(key(page, sign));
  }
  await tap(button(words.writing.finish));
  await page.clock.runFor(500);
  await tap(button(words.review.cast));
  await page.clock.runFor(500);
  await says(page, words.thanks.title);
  const took = (await page.evaluate((start) => Date.now() - start, from)) / 1000;
  t.comment(`${taps} taps, ${took} s`);
  t.ok(took < 60, `${took} s`);
  await page.context().close();
});

t.test('the page is walked by keys alone, and a screen reader is told what everything is', async (t) => {
  const { page } = tablet;
  /** What Tab comes to, in order, from the first thing on the page. */
  const walk = async (): Promise<readonly string[]> => {
    const met: string[] = [];
    await page.evaluate(() => document.querySelector('button')?.focus());
    for (let steps = 0; steps < 80; steps += 1) {
      const name = await page.evaluate(() => {
        const one = document.activeElement;
        if (one === null || one === document.body) return null;
        const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : one.textContent;
        return (one.getAttribute('aria-label') ?? label ?? '').trim();
      });
      if (name === null || (steps > 0 && name === met[0])) break;
      met.push(name);
      await page.keyboard.press('Tab');
    }
    return met;
  };
  const bar = [...words.looks.sizes, words.looks.contrast];
  const waiting = await walk();
  t.same(waiting.slice(0, 5), bar, 'letters and contrast first');
  t.equal(waiting.at(-1), words.waiting.typeCode, 'and at the end what there is to do');
  await sit(tablet);
  const writing = await walk();
  t.same(writing.slice(0, 5), bar);
  const lines = writing.indexOf(writing.find((name) => name.includes(words.writing.line(1))) ?? '?');
  const keys = writing.indexOf('A');
  const end = writing.indexOf(words.writing.finish);
  const { clear, space, erase } = words.keyboard;
  const last = writing.slice(writing.indexOf(clear), writing.indexOf(erase) + 1);
  t.same(
    [last.length, last.indexOf(space)],
    [4, 2],
    'what empties a line does not stand beside the space bar',
  );
  t.ok(lines > 4 && keys >= lines + MOST && end > keys, writing.join(' | '));
  t.ok(
    writing.every((name) => name !== ''),
    'nothing without a name',
  );
  const heard = await page.locator('main').ariaSnapshot();
  t.match(heard, `list "${words.writing.lines}"`);
  for (const name of [
    words.keyboard.apostrophe,
    words.keyboard.hyphen,
    words.keyboard.dot,
    words.keyboard.space,
  ])
    t.match(heard, `button "${name}"`);
  await press(page, words.writing.leave);
  await press(page, words.leaving.leave);
});

t.test('a screen is read aloud on request, from sounds that were there before the slip', async (t) => {
  const ear = await hall.device({ name: 'Tablet suara', ...TABLET });
  const { page } = ear;
  // What is played, by its length in seconds: the page's own player, listened to.
  await page.addInitScript(() => {
    const lengths: number[] = [];
    Object.assign(window, { lengths });
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode) {
      lengths.push(this.buffer?.duration ?? 0);
      // Nobody waits for a sentence to end here.
      this.playbackRate.value = 8;
      start.call(this);
    };
  });
  await page.clock.install();
  const played = () => page.evaluate(() => (window as unknown as { lengths: number[] }).lengths);
  await open(ear);
  const listen = page.getByRole('button', { name: words.listen.button, exact: true });
  await listen.waitFor();
  // Every Indonesian one and their list, as on any tablet that stood for a moment: the letters come last.
  const all = everySentence(words, { names: { min: 1, max: MOST }, choice: false }).length + 1;
  while (ear.traffic.filter((line) => line.startsWith('200 GET /kiosk/sounds/')).length < all)
    await page.waitForTimeout(50);
  t.same(await played(), [], 'nothing is said unasked');
  await sit(ear);
  const from = ear.traffic.length;
  await listen.click();
  await page.waitForFunction(() => (window as unknown as { lengths: number[] }).lengths.length === 2);
  t.ok(
    (await played()).every((seconds) => seconds > 1),
    'title and rule, with something on them',
  );
  await write(page, ['BUDI']);
  await toReview(page);
  t.equal((await played()).length, 2, 'the next screen is silent until asked');
  await press(page, words.listen.names);
  await page.waitForFunction(() => (window as unknown as { lengths: number[] }).lengths.length === 7);
  t.match(await page.locator('main').innerText(), words.listen.careful, '"name one", then B, U, D, I');
  t.same(
    ear.traffic.slice(from).filter((line) => line.startsWith('ask ')),
    [],
    'and not one question left the page',
  );
  await press(page, words.review.cast);
  await thanked(page);
  await sit(ear);
  await write(page, ['BUDI']);
  await toReview(page);
  t.equal(
    await page.getByText(words.listen.names).count(),
    0,
    'the next voter is not known to have listened',
  );
  const silent = (await played()).length;
  const question = page.getByRole('alertdialog');
  await page.clock.runFor(61_000);
  await question.getByRole('button').click();
  t.equal((await played()).length, silent, 'the question is not said to whoever sees it');
  await listen.click();
  await page.waitForFunction(
    (before) => (window as unknown as { lengths: number[] }).lengths.length === before + 2,
    silent,
  );
  await page.clock.runFor(61_000);
  await question.waitFor();
  await page.waitForFunction(
    (before) => (window as unknown as { lengths: number[] }).lengths.length === before + 4,
    silent,
  );
  t.ok(await question.isVisible(), 'and to whoever listens it is, before everything is wiped');
  t.same(ear.faults, []);
  await ear.context.close();
});

/** @source issue 5: with the font, without the scanner. In bytes as they travel. */
const MOST_BYTES = 120_000;
const MOST_MS = 2_000;

t.test(
  'the first load is small and quick on a slow tablet; the QR engine comes after the first paint',
  async (t) => {
    const { page, context } = await hall.device({ name: 'Tablet lambat', ...TABLET, camera: true });
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    const sizes = new Map<string, number>();
    const paths = new Map<string, string>();
    cdp.on('Network.requestWillBeSent', ({ requestId, request }) =>
      paths.set(requestId, new URL(request.url).pathname),
    );
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      sizes.set(paths.get(requestId) ?? requestId, encodedDataLength),
    );
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const times: number[] = [];
    for (let visit = 0; visit < 3; visit += 1) {
      // A first visit each time: nothing is in the browser's cache.
      await cdp.send('Network.clearBrowserCache');
      await page.goto('about:blank');
      await page.goto(`${address}/kiosk/`, { waitUntil: 'commit' });
      await page.getByRole('button', { name: words.waiting.typeCode }).click();
      times.push(await page.evaluate(() => performance.now()));
    }
    await page.getByRole('button', { name: words.writing.leave }).click();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('zxing')),
    );
    const isScanner = (path: string) => /zxing|scanner-|sounds/.test(path);
    const first = [...sizes].filter(([path]) => !isScanner(path));
    const bytes = first.reduce((sum, [, size]) => sum + size, 0);
    t.ok(
      first.some(([path]) => path.endsWith('.woff2')),
      'the font is in it',
    );
    t.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
    const painted = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      engine: Math.min(
        ...performance
          .getEntriesByType('resource')
          .flatMap(({ name, startTime }) => (/zxing|scanner-/.test(name) ? [startTime] : [])),
      ),
    }));
    t.ok(painted.engine > painted.paint, `paint ${painted.paint}, engine ${painted.engine}`);
    // The machine that tests has other work: the best of three visits is the tablet's own.
    t.ok(Math.min(...times) < MOST_MS, `answered a touch after ${times.map(Math.round).join(', ')} ms`);
    t.comment(`${bytes} bytes; answered a touch after ${times.map(Math.round).join(', ')} ms`);
    const again = await page.evaluate(async () => {
      const url =
        performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.wasm'))?.name ?? '';
      return (await fetch(url)).headers.get('cache-control');
    });
    t.match(again, 'immutable', 'and is kept by the tablet');
    await context.close();
  },
);

t.test('the page can be installed, full screen, and asks nobody outside for anything', async (t) => {
  const page = await open(tablet);
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    const url = link?.href ?? '';
    return { url, ...(await (await fetch(url)).json()) };
  });
  t.match(manifest, { display: 'fullscreen', lang: 'id' });
  t.equal(new URL(manifest.start_url, manifest.url).href, `${address}/kiosk/`);
  // Judged by the browser itself; that it is asked in a private window is all that it minds.
  const browser = await tablet.context.newCDPSession(page);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  t.same(
    installabilityErrors.map(({ errorId }) => errorId),
    ['in-incognito'],
  );
  t.equal(await page.locator('meta[name="mobile-web-app-capable"]').getAttribute('content'), 'yes');
  const icon = await page.request.get(new URL(manifest.icons[0].src, manifest.url).href);
  t.equal(icon.status(), 200);
  const outside = tablet.heard.length === 0 ? ['nothing was heard'] : [];
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
  );
  t.same([...outside, ...asked.filter((origin) => origin !== address)], []);
  t.same(
    tablet.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')),
    [],
    'no error, no broken policy',
  );
  t.equal((await day.act('GET /desk/state')).phase, 'voting');
  // Not even a page of ours: it would look for news between slip and cast. @source docs/decisions/0008
  const worker = await page.evaluate(async () => {
    const script = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
    const refused = await navigator.serviceWorker.register(script).catch(({ name }: Error) => name);
    return [refused, (await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length];
  });
  t.same(worker, ['SecurityError', 0, 0], 'no worker is installed, and nothing lies in its store');
});
