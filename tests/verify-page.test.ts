import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import t from 'tap';
import { buildVerify } from '../scripts/build-verify.js';
import { publicEntry } from '../src/audit/chain.js';
import { toUtf8 } from '../src/basics/bytes.js';
import { hashDigits } from '../src/basics/digits.js';
import { signedFiles } from '../src/record/pack.js';
import { CHECKS } from '../src/record/verification/report.js';
import { type Files, writeZip } from '../src/record/zip.js';
import { openBrowser, openScreen, type Screen } from './helpers/browser.js';
import {
  aFolder,
  anchor,
  built,
  crypto,
  files,
  flipped,
  held,
  name,
  RESIDENTS,
  unseal,
  without,
  world,
} from './helpers/full-election.js';
import { filesOf, freezeElection, holdElection, recordOf } from './helpers/made-election.js';
import { manyBallots } from './helpers/many-ballots.js';
import { LATER, strangersKey, supplemented } from './helpers/supplements.js';

/** verify.html as an observer opens it: a file on a stick, in a browser of its own. */
const folder = aFolder(t);
const page = join(folder, 'verify.html');
const published = await buildVerify(page);
const browser: Browser = await openBrowser(join(folder, 'no-camera.y4m'));
t.teardown(() => browser.close());

async function opened(width = 1_100, height = 900): Promise<Screen> {
  const screen = await openScreen(browser, { name: 'observer', width, height });
  await screen.page.goto(pathToFileURL(page).href);
  return screen;
}

const onDisk = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

interface Evidence {
  readonly setup?: string;
  readonly seal?: string;
  readonly older?: string;
  readonly annex?: string;
}

/** Hands a record over, presses the button, and waits for the verdict. */
async function checked(on: Page, record: string | readonly string[], evidence: Evidence = {}) {
  await on.locator('input[type=file]').first().setInputFiles(record);
  if (evidence.setup !== undefined) await on.getByLabel('Angka sidik persiapan').fill(evidence.setup);
  if (evidence.seal !== undefined) await on.getByLabel('Segel penutupan').fill(evidence.seal);
  if (evidence.older !== undefined || evidence.annex !== undefined)
    await on.locator('details summary').click();
  if (evidence.older !== undefined) await on.locator('input[type=file]').nth(1).setInputFiles(evidence.older);
  if (evidence.annex !== undefined) await on.locator('input[type=file]').nth(2).setInputFiles(evidence.annex);
  await on.getByRole('button', { name: 'Periksa sekarang' }).click();
  await on.locator('[data-verdict]').waitFor({ timeout: 120_000 });
  const verdict = await on.locator('[data-verdict]').getAttribute('data-verdict');
  const outcomes = await on
    .locator('[data-check]')
    .evaluateAll((lines) =>
      lines.map(
        (line) => [line.getAttribute('data-check') ?? '', line.getAttribute('data-outcome') ?? ''] as const,
      ),
    );
  return { verdict, outcomes: Object.fromEntries(outcomes), text: await on.locator('main').innerText() };
}
const zipOf = (name: string, all: Files): string => onDisk(name, writeZip(all));

t.test('a real zip is consistent, and with the photographed setup hash authentic', async (t) => {
  const zip = zipOf('record.zip', files);
  const screen = await opened();
  const plain = await checked(screen.page, zip);
  t.equal(plain.verdict, 'consistent');
  t.equal(plain.outcomes.count, 'ok', 'the annex in the zip was counted again');
  t.equal(plain.outcomes.setup, 'not-done');
  t.match(plain.text, /Perlu angka sidik persiapan/);
  await screen.page.getByRole('button', { name: 'Periksa berkas lain' }).click();
  const seal = hashDigits(built.record.closingSeal);
  const older = onDisk('noon.json', JSON.stringify(held.log.slice(0, 12).map(publicEntry)));
  const proved = await checked(screen.page, zip, { setup: hashDigits(anchor), seal, older });
  t.equal(proved.verdict, 'authentic');
  t.same(proved.outcomes, Object.fromEntries(CHECKS.map((name) => [name, 'ok'])), 'every check is shown');
  t.match(proved.text, new RegExp(built.recordHash), 'for eyes that compare it with the signed paper');
  const [first] = built.record.result.ranking;
  t.match(proved.text, new RegExp(first?.name ?? 'nobody'));
  t.same(screen.faults, []);
  const elsewhere = screen.traffic.filter(
    (line) => !/verify\.html$|^(ask|200) GET null\/[0-9a-f-]{36}$/.test(line),
  );
  t.same(elsewhere, [], 'nothing was asked for but the page, and its own script beside it');
  await screen.context.close();
});

t.test('each thing that is wrong is refused, with its reason and place', async (t) => {
  const screen = await opened();
  const record = files.get('record.json') ?? new Uint8Array();
  const at = Buffer.from(record).indexOf('"votes":12') + '"votes":1'.length;
  const refused: readonly (readonly [what: string, path: string, evidence: Evidence, reason: RegExp])[] = [
    [
      'a vote changed',
      zipOf('a.zip', new Map([...files, ['record.json', flipped(record, at)]])),
      {},
      /signature-bad/,
    ],
    ['another setup', zipOf('b.zip', files), { setup: '1'.repeat(64) }, /setup-not-as-photographed/],
    ['another seal', zipOf('c.zip', files), { seal: '2'.repeat(40) }, /seal-not-as-photographed/],
    ['no zip', onDisk('d.zip', 'zip'), {}, /zip-broken/],
    [
      'a missing file',
      zipOf('e.zip', without(files, 'allowed_signers')),
      {},
      /file-missing[\s\S]*allowed_signers/,
    ],
    [
      'a log that does not go on',
      zipOf('f.zip', files),
      { older: onDisk('x.json', '[{"seq":3,"hash":"00"}]') },
      /log-not-extended[\s\S]*log entry 3/,
    ],
  ];
  for (const [what, path, evidence, reason] of refused) {
    const found = await checked(screen.page, path, evidence);
    t.equal(found.verdict, 'refused', what);
    t.match(found.text, reason, what);
    t.notMatch(found.text, /Terpilih/, 'of a refused record nothing is shown');
    await screen.page.getByRole('button', { name: 'Periksa berkas lain' }).click();
  }
  t.same(screen.faults, []);
  await screen.context.close();
});

t.test('the files of a zip will do, and an annex that lies elsewhere', async (t) => {
  const screen = await opened();
  const loose = join(folder, 'loose');
  mkdirSync(loose);
  for (const [name, bytes] of files) writeFileSync(join(loose, name), bytes);
  const apart = [...files.keys()].filter((name) => name !== 'annex.json').map((name) => join(loose, name));
  const bare = await checked(screen.page, apart, { setup: anchor });
  t.equal(bare.verdict, 'authentic');
  t.equal(bare.outcomes.box, 'not-done');
  t.match(bare.text, /Perlu lampiran rahasia/);
  await screen.page.getByRole('button', { name: 'Periksa berkas lain' }).click();
  const whole = await checked(screen.page, apart, { setup: anchor, annex: join(loose, 'annex.json') });
  t.equal(whole.outcomes.count, 'ok');
  await screen.context.close();
});

t.test('supplements are checked too, and the page says who sits now', async (t) => {
  const { page: on, context } = await opened();
  const found = await checked(on, zipOf('later.zip', supplemented(LATER)), { setup: anchor });
  t.equal(found.verdict, 'authentic');
  t.equal(found.outcomes.supplements, 'ok');
  t.match(found.text, /Anggota sekarang, sesudah 6 susulan/);
  const members = await on.locator('.verify-elected li').allInnerTexts();
  const names = [3, 5, 4].map((at) => name(at));
  t.same(
    members.map((member, at) => member.startsWith(names[at] ?? '?')),
    [true, true, true],
  );
  await on.getByRole('button', { name: 'Periksa berkas lain' }).click();
  const forged = await checked(on, zipOf('forged.zip', supplemented(LATER, undefined, strangersKey())));
  t.equal(forged.verdict, 'refused');
  t.match(forged.text, /signature-by-other-key[\s\S]*supplement-01\.json\.sig/);
  await context.close();
});

t.test('a copy with a slip of the pen is told at once, before anything is checked', async (t) => {
  const { page: on, context } = await opened();
  await on.locator('input[type=file]').first().setInputFiles(zipOf('record.zip', files));
  await on.getByLabel('Angka sidik persiapan').fill('12345 67890');
  t.match(await on.locator('main').innerText(), /Perlu 40 angka atau 64 tanda/);
  t.ok(await on.getByRole('button', { name: 'Periksa sekarang' }).isDisabled());
  await on.getByRole('button', { name: 'English' }).click();
  t.match(await on.locator('main').innerText(), /It takes 40 digits or 64 signs/);
  await context.close();
});

t.test('the record of a rehearsal is marked as one, and no other', async (t) => {
  const practice = freezeElection(world, RESIDENTS, { kind: 'rehearsal' });
  const day = holdElection(practice, { ballots: Array.from({ length: 12 }, () => [name(0)]) });
  const { page: on, context } = await opened();
  const marks = on.locator('.watermark');
  t.equal((await checked(on, zipOf('real.zip', files))).verdict, 'consistent');
  t.equal(await marks.count(), 0);
  await on.getByRole('button', { name: 'Periksa berkas lain' }).click();
  t.equal((await checked(on, zipOf('practice.zip', filesOf(day)))).verdict, 'consistent');
  t.equal(await marks.getAttribute('data-word'), 'GLADI BERSIH');
  await context.close();
});

t.test('the page can ask nobody for anything, and everybody can use it', async (t) => {
  const html = readFileSync(page, 'utf8');
  t.equal(createHash('sha256').update(html).digest('hex'), published, 'what the build prints');
  const policy = html.match(/Content-Security-Policy" content="([^"]+)"/)?.[1] ?? '';
  t.match(policy, /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; font-src data:/);
  t.notMatch(policy, /unsafe|https?:|\*|connect-src/);
  t.equal(await buildVerify(join(folder, 'again.html')), published, 'the same source gives the same file');
  const { page: on, context, faults } = await opened(390, 800);
  const asked = await on.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: Error) => error.name,
    ),
  );
  t.equal(asked, 'TypeError');
  t.match(faults.join(), /Content Security Policy/, 'the policy itself forbids it');
  const wide = await on.evaluate(() => document.documentElement.scrollWidth);
  t.ok(wide <= 390, `no sideways scrolling on a phone: ${wide}`);
  await checked(on, zipOf('record.zip', files));
  // A script from outside is what the policy forbids: axe comes in through the debugger.
  const session = await context.newCDPSession(on);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const ran = await session.send('Runtime.evaluate', {
    expression:
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
    awaitPromise: true,
    returnByValue: true,
  });
  t.same(ran.result.value, []);
  await context.close();
});

/* Time of the processor, not of the clock: other tests run beside this one. */
t.test('10,000 ballots of five names are checked in half a minute, and the page stays alive', async (t) => {
  const { day, signer } = manyBallots(10_000);
  const record = recordOf(day, unseal);
  const zip = zipOf('large.zip', signedFiles(record, toUtf8('%PDF'), signer, crypto.sign));
  const { page: on, context } = await opened();
  await on.evaluate(() => {
    const beats = { longest: 0, last: performance.now() };
    Object.assign(window, { beats });
    setInterval(() => {
      const now = performance.now();
      beats.longest = Math.max(beats.longest, now - beats.last);
      beats.last = now;
    }, 50);
  });
  const [start, before] = [Date.now(), await pagesWork()];
  const found = await checked(on, zip, { setup: signer.setupHash });
  const [clock, seconds] = [(Date.now() - start) / 1_000, (await pagesWork()) - before];
  t.equal(found.verdict, 'authentic');
  t.equal(found.outcomes.count, 'ok');
  const peak = await peakMemory();
  const longest = await on.evaluate(
    () => (window as unknown as { beats: { longest: number } }).beats.longest,
  );
  t.comment(
    `${seconds.toFixed(1)} s of processor, ${clock.toFixed(1)} s by the clock, ${peak} MB at most, never still for longer than ${Math.round(longest)} ms`,
  );
  t.ok(seconds < 30, `${seconds} s`);
  t.ok(longest < 1_000, `${longest} ms`);
  t.ok(peak < 600, `${peak} MB`);
  await context.close();
});

async function pages() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer');
}

/** Seconds of processor that all pages of this browser have used. */
const pagesWork = async (): Promise<number> => (await pages()).reduce((sum, { cpuTime }) => sum + cpuTime, 0);

/** The most memory that any page of this browser has held, in MB. */
async function peakMemory(): Promise<number> {
  const peaks = (await pages()).map(({ id }) =>
    Number(readFileSync(`/proc/${id}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/)?.[1] ?? 0),
  );
  return Math.round(Math.max(...peaks) / 1_024);
}
