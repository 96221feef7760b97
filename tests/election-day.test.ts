import t from 'tap';
import { projectorWords } from '../web/shared/words/projector.js';
import { makeSlip } from '../src/ballot/token.js';
import { verifyZip } from '../src/record/verify.js';
import { nodeWorld } from '../src/server/world.js';
import { openAgain } from './helpers/browser.js';
import { shown, voteByCamera, voteByCode, voteByScanner, voteQuietly } from './helpers/screens/booths.js';
import { closeBox, openBox } from './helpers/screens/closing.js';
import {
  consentAndCertify,
  decideNames,
  orderReserves,
  readAll,
  settleTies,
  toResult,
} from './helpers/screens/counting.js';
import { freezeAll } from './helpers/screens/freezing.js';
import { kioskWordsId as kioskSays, letIn, says, SILENCE_MS } from './helpers/screens/kiosk.js';
import { faultsOf, type Look, takePicture } from './helpers/screens/looking.js';
import { common, digitsOn } from './helpers/screens/officers.js';
import { pairAll } from './helpers/screens/pairing.js';
import { downloadRecord, sshKeygen } from './helpers/screens/record.js';
import { setUp } from './helpers/screens/setting-up.js';
import { typedCodeOf } from './helpers/screens/sheets.js';
import { openStage } from './helpers/screens/stage.js';
import {
  BALLOTS,
  CHECK_INS,
  CHOSEN,
  ELIGIBLE,
  JUNK,
  NAMES,
  READINGS,
  RESIDENTS,
  RESULT,
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

/** As people compare them: eight groups of five. */
const DIGITS = /^(\d{5} ){7}\d{5}$/;
const PRINTED = SLIPS.main + SLIPS.reserve + SLIPS.test;
const wallSays = projectorWords.id;

/** A step of the day. What follows a broken one could only break too; pictures say where it stood. */
const step = async (promise: string, work: (t: Tap) => Promise<void>): Promise<void> => {
  if (!t.passing()) return;
  await t.test(promise, async (t) => {
    await work(t).catch(async (error: unknown) => {
      for (const screen of stage.screens) await takePicture(screen, 'broken');
      throw error;
    });
  });
};
type Tap = Parameters<NonNullable<Parameters<typeof t.test>[1]>>[0];

await step('set up through the one-time link: every rule answered and heard, the roll imported', async (t) => {
  await wall.page.goto(`${stage.address}/screen/`);
  await observer.page.goto(stage.address);
  const { report, sentences } = await setUp(stage);
  t.equal(report, `Dapat dimasukkan ${RESIDENTS} Ditolak 1 Perlu dipastikan 1 Mungkin kembar 0`);
  t.ok(sentences >= 26, `${sentences} sentences were read aloud`);
  await stage.look(wall, '01-setup');
});

let slips: readonly string[] = [];
let cards: readonly string[] = [];
let setupDigits = '';
await step('the freeze: slips are read from their sheets, cards are copied by hand and read back', async (t) => {
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
});

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
  t.equal(
    arrived.counters,
    `Semua ${CHECK_INS} dari ${L + P} Laki-laki 6 dari ${L} Perempuan 6 dari ${P}`,
  );
  await stage.look(wall, '03-voting');
  await stage.look(observer, '02-voting');
  await stage.look(stage.phone, '01-kiosks');
});

await step('between slip and cast a kiosk asks the network for nothing at all', async (t) => {
  const [first, second, third] = drawn().used;
  const byCode = await voteByCode(stage, typedCodeOf(first ?? ''));
  t.same(byCode.asked, [], 'typed by hand');
  t.ok(byCode.lasted >= SILENCE_MS, `it was listened to for ${byCode.lasted} ms`);
  for (const name of NAMES) t.notMatch(byCode.before, name, 'no name before something is typed');
  await letIn(stage, kiosks[1], 'Tablet 2');
  await stage.look(kiosks[1], '03-show-slip');
  t.equal(await shown(stage, first ?? '', '04-refused-spent'), kioskSays.refusals.spent.what);
  t.equal(await shown(stage, drawn().damaged, '04-refused-revoked'), kioskSays.refusals.revoked.what);
  t.equal(await shown(stage, foreignSlip(), '04-refused-foreign'), kioskSays.refusals['other-election'].what);
  t.same((await voteByScanner(stage, second ?? '')).asked, [], 'by a scanner that types');
  t.same((await voteByCamera(stage, third ?? '')).asked, [], 'by the camera');
});

/** A slip of another election, made as ours are. */
function foreignSlip(): string {
  const { secretKey } = world.crypto.signKeys();
  return makeSlip('0123456789abcdef', world.random(10), (message) => world.crypto.sign(message, secretKey)).qr;
}
console.error(wrong, stage.screens.map(({ name, faults, refused }) => [name, faults, refused]), spent);
