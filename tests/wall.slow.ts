/**
 * A whole count as the hall sees it: sixty people on the board, a line torn, the laptop started anew, lots
 * drawn, somebody who declines. Whether the wall stands still is measured all the while, by the browser
 * itself; every state that the ordinary day (scripts/screenshots.ts) does not bring is taken as a picture.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import t from 'tap';
import { projectorWords } from '../web/shared/words/projector.js';
import { openBrowser, openScreen } from './helpers/browser.js';
import { aDay, aKiosk, checkInAll, freeze, goOn, PASSPHRASE, setUp } from './helpers/day.js';
import { faultsOf, speak, takePicture } from './helpers/screens/looking.js';
import { unrestOf, watchStillness } from './helpers/screens/still.js';
import { readBefore } from './helpers/screens/wall.js';

t.setTimeout(600_000);
const words = projectorWords.id;

/** Sixty-six neighbours; some names are as long as names are. */
const FIRST = 'Karyono Tugiman Saut Lasmi Ika Umar Binsar Monang Fatimah Elma Maruli'.split(' ');
const LAST = 'Raharjo Suryanto Nasution Lestari Hutapea Azzahra'.split(' ');
const LONG = ['Muhammad Taufik Hidayatullah Kusumawardana', 'Raden Ayu Sri Wahyuningsih Kusumaningrum'];
const RESIDENTS = [...LONG, ...FIRST.flatMap((first) => LAST.map((last) => `${first} ${last}`))].slice(0, 66);
const ROLL = `no;nama;nama panggilan;L/P;tanggal lahir;RT;RW
${RESIDENTS.map((name, at) => `${at + 1};${name};;${at % 3 === 0 ? 'P' : 'L'};1980-01-01;0${1 + (at % 7)};0${1 + (at % 3)}`).join('\n')}
`;
const VOTERS = 30;
const TESTS = 2;
/** Four known to many, the rest spread over everybody: sixty people on the board, and ties of ones. */
const ballotOf = (voter: number): readonly string[] =>
  [voter % 2, 2 + (voter % 3), 5 + (voter % 4), 9 + ((voter * 2) % 57), 9 + ((voter * 2 + 1) % 57)].map(
    (at) => RESIDENTS[at] ?? '',
  );
const TEST_BALLOT = RESIDENTS.slice(0, 5);

/** What closes only when all is over: a laptop that is started anew in one test serves the next. */
const evening = t;
const day = await aDay(evening);
await setUp(day, { roll: ROLL, rules: { seats: 6, oddSeats: false, reserves: 2, tieMethod: 'lots' } });
const { slips, cards } = await freeze(day);
const kiosk = await aKiosk(day);
const address = await day.listen();
const browser = await openBrowser('/dev/null');
t.teardown(() => browser.close());
const wall = await openScreen(browser, { name: 'projector', width: 1920, height: 1080 });
const { page } = wall;
await watchStillness(page);
const quiet = { shifts: [], emptied: [], broken: [], jumped: [] };
const see = (text: string | RegExp) => page.getByText(text).first().waitFor();
const sockets: unknown[] = [];
page.on('websocket', (socket) => sockets.push(socket));

/** Taken when all has come to rest, in both languages and both sizes; a change of those is no unrest of the wall. */
async function look(scene: string): Promise<void> {
  await page.waitForTimeout(800);
  t.same(await unrestOf(page), quiet, `still until ${scene}`);
  await takePicture(wall, scene);
  await page.setViewportSize({ width: 1280, height: 720 });
  await takePicture(wall, `${scene}-1280x720`);
  await page.setViewportSize({ width: 1920, height: 1080 });
  t.same(await faultsOf(wall, scene), []);
  await speak(page, 'en');
  await takePicture(wall, `${scene}-en`);
  await speak(page, 'id');
  await page.waitForTimeout(100);
  await unrestOf(page);
}

await t.test('before the count: ready, voting, the box with test ballots', async (t) => {
  await page.goto(`${address}/screen/`);
  await see(words.setupSeal);
  await page.waitForTimeout(300);
  t.same(await unrestOf(page), quiet, 'nothing shifts while the page loads');
  await day.act('POST /desk/slips/test', { officers: day.two, slips: TESTS });
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  await checkInAll(day, VOTERS);
  await see(new RegExp(`^${VOTERS}$`));
  for (let voter = 0; voter < VOTERS + TESTS; voter += 1) {
    const names = voter < VOTERS ? ballotOf(voter) : TEST_BALLOT;
    t.equal(await kiosk.cast(slips[voter]?.qr ?? '', names), 'ok');
  }
  await day.act('POST /desk/voting/last-call', { officers: day.two });
  await see(words.said['last-call']);
  const left = slips.length - VOTERS - TESTS;
  await day.act('POST /desk/close/slips', { officers: day.two, left, spoiled: 0 });
  await day.act('POST /desk/close', { officers: day.two, passphrase: PASSPHRASE, note: '' });
  await see(words.noMoreThanGiven);
  await look('20-closed-with-tests');
});

let now = day;
let recordHash = '';
await t.test('the count: still through every reading, a torn line, and a laptop started anew', async (t) => {
  for (const card of cards.slice(0, 2)) await day.act('POST /desk/open/card', { card });
  await day.act('POST /desk/open', { officers: day.two, passphrase: PASSPHRASE });
  await day.act('POST /desk/count/tests', {
    officers: day.two,
    ballots: Array(TESTS).fill(TEST_BALLOT),
    asFound: false,
    note: '',
  });
  await see(words.opened);
  await readBefore(wall, day, 1);
  await look('21-reading-first');
  await readBefore(wall, day, 14);
  await look('22-reading-two-columns');
  const before = sockets.length;
  day.tear();
  await readBefore(wall, day, 40);
  t.ok(sockets.length > before, 'the line was made anew');
  await look('23-reading-three-columns');
  await day.act('POST /desk/reading', { move: 'pause', seconds: null });
  await see(words.pause);
  await readBefore(wall, day, 70);

  // The laptop is switched off and on: same port, same disk, nothing in memory.
  const shown = await page.locator('.wall-main').innerText();
  await day.stop();
  await page.locator('.wall-dot').waitFor();
  t.equal(await page.locator('.wall-main').innerText(), shown, 'without a line the wall stays as it was');
  await look('24-without-a-line');
  now = await goOn(evening, day, day.house);
  await now.listen(Number(new URL(address).port));
  await see(words.reopening);
  await look('25-key-holders-again');
  for (const card of cards.slice(1)) await now.act('POST /desk/open/card', { card });
  await page.locator('.reading-at').waitFor();
  await readBefore(wall, now, 120);
  await look('26-reading-sixty-people');
  await readBefore(wall, now, 1_000);
  await see(words.result);
});

await t.test('the result: ties by lots, somebody declines, the record', async (t) => {
  await look('27-tie');
  const settle = async (line: 'seats' | 'reserves') => {
    const tie = (await now.act('GET /desk/result')).ties.find((each) => each.line === line);
    if (tie === undefined) return;
    const people = tie.people.map(({ person }) => person);
    const chosen = line === 'seats' ? people.slice(0, tie.seats) : [...people].reverse();
    const how = 'Undian oleh dua saksi.';
    await now.act('POST /desk/result/settle', {
      officers: now.two,
      line,
      people,
      chosen,
      method: 'lots',
      how,
    });
  };
  await settle('seats');
  await see(words.seatLine('6'));
  await look('28-settled-by-lots');
  await settle('reserves');
  await see(words.settledReserves(words.methods.lots));
  const { ranking } = await now.act('GET /desk/result');
  const seated = ranking.filter(({ standing }) => standing === 'elected').map(({ person }) => person);
  for (const [at, person] of seated.entries())
    if (at < 4) await now.act('POST /desk/result/consent', { person, answer: at === 2 ? 'no' : 'yes' });
  await page.locator('.answer-no').first().waitFor();
  await look('29-consent');
  t.match(
    await page.locator('.board-row', { has: page.locator('.answer-no') }).getAttribute('class'),
    /board-other/,
    'who declined looks like anybody',
  );
  recordHash = (await now.act('POST /desk/certify', { officers: now.two, passphrase: PASSPHRASE })).hash;
  await see(words.recordSealPhoto);
  await look('30-certified');
});

await t.test('from 12 m a phone reads the record’s code off the wall, without zoom', async (t) => {
  // Its main lens sees 69° over 4,000 pixels: 241 a metre at 12 m, so a picture of 2 m is 482 pixels wide.
  const shot = await page.screenshot();
  const camera = await browser.newPage({ viewport: { width: 482, height: 271 } });
  await camera.setContent(
    `<body style="margin:0"><img style="width:482px;display:block" src="data:image/png;base64,${shot.toString('base64')}">`,
  );
  const photograph = join(day.folder, 'photograph.png');
  await camera.screenshot({ path: photograph });
  const code = execFileSync('zbarimg', ['--quiet', '--raw', photograph], { encoding: 'utf8' }).trim();
  t.equal(code, recordHash);
});
t.same(
  [...wall.faults].filter((fault) => !/WebSocket|ERR_CONNECTION/.test(fault)),
  [],
);
