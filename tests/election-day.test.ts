import t, { type Test } from 'tap';
import { makeSlip } from '../src/ballot/token.js';
import { verifyZip } from '../src/record/verify.js';
import { nodeWorld } from '../src/server/world.js';
import { deskWords } from '../web/shared/words/desk.js';
import { projectorWords } from '../web/shared/words/projector.js';
import { openAgain } from './helpers/browser.js';
import { shown, voteByCamera, voteByCode, voteByScanner, voteQuietly } from './helpers/screens/booths.js';
import { closeBox, openBox } from './helpers/screens/closing.js';
import {
  consentAndCertify,
  decideNames,
  orderReserves,
  rankingOn,
  readAll,
  settleTies,
  toResult,
} from './helpers/screens/counting.js';
import { freezeAll } from './helpers/screens/freezing.js';
import { kioskWordsId as kioskSays, letIn, SILENCE_MS, says } from './helpers/screens/kiosk.js';
import { faultsOf, type Look, settled, takePicture } from './helpers/screens/looking.js';
import { digitsOn } from './helpers/screens/officers.js';
import { pairAll } from './helpers/screens/pairing.js';
import { downloadRecord, sshKeygen } from './helpers/screens/record.js';
import { setUp } from './helpers/screens/setting-up.js';
import { typedCodeOf } from './helpers/screens/sheets.js';
import { openStage } from './helpers/screens/stage.js';
import {
  BALLOTS,
  CHECK_INS,
  CHOSEN,
  DECISIONS,
  ELIGIBLE,
  JUNK,
  NAMES,
  READINGS,
  RESIDENTS,
  RESULT,
  SEATS,
  SLIPS,
} from './helpers/screens/village.js';
import { checkInAll, lastCall, openVoting, pauseAndJudge } from './helpers/screens/voting.js';
import { besideReloaded, textOn, whichReached } from './helpers/screens/wall.js';

/** A whole day in a real browser takes a minute, and three on a machine that is busy. */
t.setTimeout(240_000);

const world = await nodeWorld();
const wrong: string[] = [];
const spent = { pictures: 0, axe: 0 };
const look: Look = async (screen, scene) => {
  await settled(screen);
  const from = Date.now();
  await takePicture(screen, scene);
  const then = Date.now();
  wrong.push(...(await faultsOf(screen, scene)));
  spent.pictures += then - from;
  spent.axe += Date.now() - then;
};
const stage = await openStage(look);
t.teardown(() => stage.close());
const { desk, wall, observer, kiosks } = stage;

/** Opens the wall anew whenever it is asked, beside the wall that never leaves. */
const wallAgain = await openAgain(wall, 'projector-again');
const deskSays = deskWords.id;

/** What people do wrong on this day: a key card mistyped once, a spent and a revoked slip shown. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  desk: ['422 POST /desk/freeze/read-back'],
  'kiosk-2': ['422 POST /kiosk/slip', '422 POST /kiosk/slip'],
};

/** As people compare them: eight groups of five. */
const DIGITS = /^(\d{5} ){7}\d{5}$/;
const PRINTED = SLIPS.main + SLIPS.reserve + SLIPS.test;
const wallSays = projectorWords.id;

/** A step of the day. What follows a broken one could only break too; pictures say where it stood. */
const step = async (promise: string, work: (t: Test) => Promise<void>): Promise<void> => {
  if (!t.passing()) return;
  await t.test(promise, async (t) => {
    await work(t).catch(async (error: unknown) => {
      for (const screen of stage.screens) await takePicture(screen, 'broken');
      throw error;
    });
  });
};

await step(
  'set up through the one-time link: every rule answered and heard, the roll imported',
  async (t) => {
    await wall.page.goto(`${stage.address}/screen/`);
    await observer.page.goto(stage.address);
    const { report, sentences } = await setUp(stage);
    t.equal(report, `Dapat dimasukkan ${RESIDENTS} Ditolak 1 Perlu dipastikan 1 Mungkin kembar 0`);
    t.ok(sentences >= 26, `${sentences} sentences were read aloud`);
    await stage.look(wall, '01-setup');
  },
);

let slips: readonly string[] = [];
let cards: readonly string[] = [];
let setupDigits = '';
await step(
  'the freeze: slips are read from their sheets, cards are copied by hand and read back',
  async (t) => {
    const frozen = await freezeAll(stage);
    ({ cards, digits: setupDigits } = frozen);
    slips = frozen.lots.flatMap(({ codes }) => codes);
    const typed = frozen.lots.flatMap(({ typedCodes }) => typedCodes);
    t.same(
      frozen.lots.map(({ codes }) => codes.length),
      [SLIPS.main, SLIPS.reserve, SLIPS.test],
    );
    t.same(slips.map(typedCodeOf).sort(), [...typed].sort(), 'below each QR code stands its typed code');
    t.equal(new Set(slips).size, PRINTED);
    t.match(setupDigits, DIGITS);
    await stage.look(wall, '02-ready');
    t.equal(await digitsOn(wall.page, wallSays.setupSeal), setupDigits, 'the hall sees the same fingerprint');
    await stage.look(observer, '01-ready');
  },
);

await step('tablets, wall and phone are paired by a link; an early slip is turned away', async (t) => {
  await pairAll(stage);
  await says(kiosks[0].page, kioskSays.waiting['not-yet'].title);
  await stage.look(kiosks[0], '01-not-yet');
  const early = await shown(stage, slips[0] ?? '', '01-refused-early');
  t.equal(early, kioskSays.refusals['voting-not-open'].what);
  await openVoting(stage);
  await says(kiosks[1].page, kioskSays.waiting.locked.title);
  t.equal(await shown(stage, slips[0] ?? '', '02-refused-locked'), kioskSays.refusals.locked.what);
});

/** Drawn from the bowl: the first was damaged, the others are used. */
const drawn = () => ({ damaged: slips[0] ?? '', used: slips.slice(1) });

await step('twelve people are checked in by keyboard, nobody twice, nobody from elsewhere', async (t) => {
  const arrived = await checkInAll(stage, drawn().damaged);
  t.match(arrived.twice, 'Budi Santoso');
  t.match(arrived.stranger, 'Rudi Hartono');
  const { L, P } = ELIGIBLE;
  t.equal(arrived.counters, `Semua ${CHECK_INS} dari ${L + P} Laki-laki 6 dari ${L} Perempuan 6 dari ${P}`);
  await stage.look(wall, '03-voting');
  await stage.look(observer, '02-voting');
  await stage.look(stage.phone, '01-kiosks');
});

await step('between slip and cast a kiosk asks the network for nothing at all', async (t) => {
  const [first = '', second = '', third = ''] = drawn().used;
  const [byCode, byScanner] = await Promise.all([
    voteByCode(stage, typedCodeOf(first)),
    voteByScanner(stage, second),
  ]);
  t.same(byCode.asked, [], 'typed by hand');
  t.ok(byCode.lasted >= SILENCE_MS, `it was listened to for ${byCode.lasted} ms`);
  t.same(byScanner.asked, [], 'by a scanner that types');
  for (const name of NAMES) t.notMatch(byCode.before, name, 'no name before something is typed');
  const [byCamera] = await Promise.all([voteByCamera(stage, third), turnAway(t, first)]);
  t.same(byCamera.asked, [], 'by the camera');
});

/** Slips that are not good, each with a sentence of its own. */
async function turnAway(t: Test, spent: string): Promise<void> {
  const { refusals } = kioskSays;
  await letIn(stage, kiosks[1], 'Tablet 2');
  t.equal(await shown(stage, spent, '04-refused-spent'), refusals.spent.what);
  t.equal(await shown(stage, drawn().damaged, '04-refused-revoked'), refusals.revoked.what);
  t.equal(await shown(stage, foreignSlip(), '04-refused-foreign'), refusals['other-election'].what);
}

await step(
  'before the box is opened no name of a resident reaches the wall or a phone in the hall',
  async (t) => {
    t.same(await voteQuietly(stage, drawn().used.slice(3)), Array(BALLOTS - 3).fill(204));
    await pauseAndJudge(stage, async () => {
      await says(kiosks[1].page, kioskSays.waiting.paused.title);
      await stage.look(kiosks[1], '11-paused');
      await stage.look(wall, '04-paused');
      const [stayed, again] = await besideReloaded(wall, wallAgain);
      t.equal(again, stayed, 'a page that reconnects shows the same as one that never left');
    });
    await lastCall(stage);
    await stage.look(wall, '05-last-call');
    for (const screen of [wall, observer]) t.same(whichReached(screen, NAMES), [], screen.name);
  },
);

let sealDigits = '';
await step('the hand count comes first; desk and wall show the same closing seal', async (t) => {
  const closed = await closeBox(stage, PRINTED - BALLOTS - 1, 1);
  t.equal(closed.figuresBefore, 0, 'the program kept its figures to itself until the hands had counted');
  t.match(closed.differs, deskSays.closing.figures.differs);
  t.match(closed.digits, DIGITS);
  sealDigits = closed.digits;
  await stage.look(wall, '06-closed');
  t.equal(await digitsOn(wall.page, wallSays.closingSeal), sealDigits);
  await stage.look(kiosks[0], '12-over');
  await stage.look(observer, '03-closed');
});

await step('the box is opened with key cards, and names are decided before anything is seen', async (t) => {
  await openBox(stage, cards);
  await stage.look(stage.desk, '30-count');
  await stage.look(wall, '07-opened');
  t.same(whichReached(wall, NAMES), [], 'an opened box alone puts no name on the wall');
  t.same([...(await decideNames(stage))].sort(), Object.keys(DECISIONS).sort());
});

await step('every name is read aloud, and the wall shows the same as the desk', async (t) => {
  const compared = await readAll(stage, READINGS, async (at, name) => {
    // After the last one the wall shows the result at once.
    if (at < READINGS) await wall.page.locator('.now-name').getByText(name, { exact: true }).waitFor();
    if (at === 4) await stage.look(wall, '08-reading-few');
    if (at !== 17) return;
    await stage.look(desk, '35-count-reading');
    await stage.look(wall, '09-reading');
    await stage.look(observer, '04-reading');
    const [stayed, again] = await besideReloaded(wall, wallAgain);
    t.equal(again, stayed, 'in the middle of the reading too');
  });
  t.equal(compared, Math.floor((READINGS - 1) / 10));
});

await step('the ranking is what was worked out by hand; people settle the ties', async (t) => {
  await toResult(stage);
  await settleTies(stage, async () => {
    await stage.look(wall, '10-tie');
    await stage.look(observer, '05-tie');
  });
  await orderReserves(stage);
  const ranking = await rankingOn(stage);
  t.same(
    ranking.map(({ name, votes }) => `${votes} ${name}`).sort(),
    RESULT.map(([name, votes]) => `${votes} ${name}`).sort(),
  );
  t.same(
    ranking.map(({ votes }) => votes),
    RESULT.map(([, votes]) => votes),
    'most votes first',
  );
  t.same(
    ranking.filter(({ standing }) => standing === deskSays.result.standings.elected).map(({ name }) => name),
    [...RESULT.slice(0, SEATS - 1).map(([name]) => name), CHOSEN],
  );
  await stage.look(wall, '11-settled');
});

await step('the record is downloaded, and verified with our program and with that of OpenSSH', async (t) => {
  await consentAndCertify(stage);
  await stage.look(wall, '12-certified');
  await stage.look(observer, '06-certified');
  const [stayed, again] = await besideReloaded(wall, wallAgain);
  t.equal(again, stayed, 'the certified result comes from the record, and looks the same');
  const zip = await downloadRecord(stage);
  const report = verifyZip(zip, { setup: setupDigits, seal: sealDigits }, world.crypto);
  t.same(
    report.checks.filter(({ outcome }) => outcome === 'failed'),
    [],
  );
  t.equal(report.verdict, 'authentic', 'with the digits that were photographed');
  t.equal(verifyZip(zip, { setup: sealDigits }, world.crypto).verdict, 'refused', 'with others');
  const good = sshKeygen(zip, false);
  t.ok(good.ok, good.said);
  t.notOk(sshKeygen(zip, true).ok, 'one bit changed');
});

await step('nothing went wrong on any page, and no junk was ever on the wall', async (t) => {
  t.same(wrong, [], 'no broken words; nothing that axe calls serious');
  for (const { name, faults, refused } of [...stage.screens, wallAgain]) {
    t.same(faults, [], `${name}: no error, no broken policy`);
    t.same(refused, REFUSED[name] ?? [], `${name}: only what had to be refused`);
  }
  for (const screen of [wall, wallAgain, observer])
    t.same(whichReached(screen, [JUNK, 'slamet riadi']), [], `${screen.name}: only names of the roll`);
  t.notMatch(
    await textOn(observer),
    /\(\)|: (yes|enough)|\((lots|deliberation)\)/,
    'the log speaks Indonesian',
  );
  t.ok(whichReached(wall, NAMES).length > 5, 'the wall did hear the names that were read');
});

/** A slip of another election, made as ours are. */
function foreignSlip(): string {
  const { secretKey } = world.crypto.signKeys();
  return makeSlip('0123456789abcdef', world.random(10), (message) => world.crypto.sign(message, secretKey))
    .qr;
}
console.error(
  wrong,
  stage.screens.map(({ name, faults, refused }) => [name, faults, refused]),
  spent,
);
