import t, { type Test } from 'tap';
import { makeSlip } from '../src/ballot/token.js';
import { verifyZip } from '../src/record/verify.js';
import { nodeWorld } from '../src/server/world.js';
import { deskWords } from '../web/shared/words/desk.js';
import { kioskWords } from '../web/shared/words/kiosk.js';
import { openAgain } from './helpers/browser.js';
import * as acts from './helpers/screens/acts.js';
import { SILENCE_MS } from './helpers/screens/kiosk.js';
import { cutAtHalf, faultsOf, type Look, settled, takePicture } from './helpers/screens/looking.js';
import { sshKeygen } from './helpers/screens/record.js';
import { typedCodeOf } from './helpers/screens/sheets.js';
import { openStage } from './helpers/screens/stage.js';
import {
  BALLOTS,
  CHECK_INS,
  CHOSEN,
  CRITERIA,
  DECISIONS,
  ELIGIBLE,
  JUNK,
  NAMES,
  PRINTED,
  READINGS,
  RESIDENTS,
  RESULT,
  SEATS,
  SLIPS,
} from './helpers/screens/village.js';
import { textOn, whichReached } from './helpers/screens/wall.js';

/** Less than a minute on a machine that has nothing else to do, and minutes on one that is busy. */
t.setTimeout(480_000);

/** As people compare them: eight groups of five. */
const DIGITS = /^(\d{5} ){7}\d{5}$/;
/** What people do wrong on this day: a key card mistyped once, a spent and a revoked slip shown. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  desk: ['422 POST /desk/freeze/read-back'],
  'kiosk-2': ['422 POST /kiosk/slip', '422 POST /kiosk/slip'],
};
const says = { desk: deskWords.id, kiosk: kioskWords.id };

const world = await nodeWorld();
const wrong: string[] = [];
const look: Look = async (screen, scene) => {
  await settled(screen);
  await takePicture(screen, scene);
  wrong.push(...(await faultsOf(screen, scene)), ...(await cutAtHalf(screen, scene)));
};
const stage = await openStage(look);
t.teardown(() => stage.close());
const { wall, observer } = stage;
/** Opened anew whenever it is asked, beside the wall that never leaves. */
const wallAgain = await openAgain(wall, 'projector-again');

/** A step of the day. What follows a broken one could only break too; pictures say where it stood. */
const step = async (promise: string, work: (t: Test) => Promise<void>): Promise<void> => {
  if (!t.passing()) return;
  await t.test(promise, (t) =>
    work(t).catch(async (error: unknown) => {
      for (const screen of stage.screens) await takePicture(screen, 'broken');
      throw error;
    }),
  );
};

await step(
  'set up through the one-time link: every rule answered and heard, the roll imported',
  async (t) => {
    const { report, sentences } = await acts.prepare(stage);
    t.equal(report, `Dapat dimasukkan ${RESIDENTS} Ditolak 1 Perlu dipastikan 1 Mungkin kembar 0`);
    t.ok(sentences >= 26, `${sentences} sentences were read aloud`);
  },
);

let slips: readonly string[] = [];
let cards: readonly string[] = [];
let setupDigits = '';
await step(
  'the freeze: slips are read from their sheets, cards are copied by hand and read back',
  async (t) => {
    const frozen = await acts.freeze(stage);
    ({ cards, digits: setupDigits } = frozen);
    slips = frozen.lots.flatMap(({ codes }) => codes);
    const typed = frozen.lots.flatMap(({ typedCodes }) => typedCodes);
    const counts = frozen.lots.map(({ codes }) => codes.length);
    t.same(counts, [SLIPS.main, SLIPS.reserve, SLIPS.test]);
    t.same(slips.map(typedCodeOf).sort(), [...typed].sort(), 'below each QR code stands its typed code');
    t.equal(new Set(slips).size, PRINTED);
    t.match(setupDigits, DIGITS);
    t.equal(frozen.onWall, setupDigits, 'the hall sees the same fingerprint');
  },
);
/** Drawn from the bowl: the first was damaged, the others are used. */
const [damaged = '', byHand = '', byScanner = '', byCamera = '', ...others] = slips;

await step('tablets, wall and phone are paired by a link; slips wait until they may be used', async (t) => {
  const { early, locked } = await acts.openDoors(stage, byHand);
  t.equal(early, says.kiosk.refusals['voting-not-open'].what);
  t.equal(locked, says.kiosk.refusals.locked.what);
});

await step('twelve people are checked in by keyboard, nobody twice, nobody from elsewhere', async (t) => {
  const { L, P } = ELIGIBLE;
  const arrived = await acts.arrive(stage, damaged);
  t.match(arrived.twice, 'Budi Santoso');
  t.match(arrived.stranger, 'Rudi Hartono');
  t.equal(arrived.counters, `Semua ${CHECK_INS} dari ${L + P} Laki-laki 6 dari ${L} Perempuan 6 dari ${P}`);
  const hall = await textOn(wall);
  for (const criterion of CRITERIA)
    t.ok(hall.includes(criterion), `the residents' own words hang on the wall: ${criterion}`);
});

await step('between slip and cast a kiosk asks the network for nothing at all', async (t) => {
  const voted = await acts.vote(stage, {
    ...{ good: [byHand, byScanner, byCamera], typedCode: typedCodeOf(byHand) },
    ...{ revoked: damaged, foreign: foreignSlip() },
  });
  t.same(voted.byCode.asked, [], 'typed by hand');
  t.ok(voted.byCode.lasted >= SILENCE_MS, `it was listened to for ${voted.byCode.lasted} ms`);
  t.same(voted.byScanner.asked, [], 'by a scanner that types');
  t.same(voted.byCamera.asked, [], 'by the camera');
  for (const name of NAMES) t.notMatch(voted.byCode.before, name, 'no name before something is typed');
  const { refusals } = says.kiosk;
  const wanted = { spent: refusals.spent, revoked: refusals.revoked, foreign: refusals['other-election'] };
  for (const kind of ['spent', 'revoked', 'foreign'] as const)
    t.equal(voted.refused[kind], wanted[kind].what, `a ${kind} slip has a sentence of its own`);
});

await step(
  'before the box is opened no name of a resident reaches the wall or a phone in the hall',
  async (t) => {
    const { statuses, walls, names } = await acts.endVoting(stage, wallAgain, others);
    t.same(statuses, Array(BALLOTS - 3).fill(204));
    t.equal(walls[1], walls[0], 'a page that reconnects shows the same as one that never left');
    t.same(names, []);
  },
);

let sealDigits = '';
await step('the hand count comes first; desk and wall show the same closing seal', async (t) => {
  const closed = await acts.close(stage);
  sealDigits = closed.digits;
  t.equal(closed.figuresBefore, 0, 'the program kept its figures to itself until the hands had counted');
  t.match(closed.differs, says.desk.closing.figures.differs);
  t.match(closed.digits, DIGITS);
  t.equal(closed.onWall, closed.digits);
});

await step('the box is opened with key cards, and names are decided before anything is seen', async (t) => {
  const { names, decided, early } = await acts.openAndDecide(stage, cards);
  t.same(names, [], 'an opened box alone puts no name on the wall');
  t.same([...decided].sort(), Object.keys(DECISIONS).sort());
  t.same(
    NAMES.filter((name) => early.includes(name)),
    [],
    'nor does the desk show a result before it is read',
  );
});

await step('every name is read aloud, and the wall shows the same as the desk', async (t) => {
  const { compared, walls } = await acts.readAloud(stage, wallAgain);
  t.equal(compared, Math.floor((READINGS - 1) / 10), 'the program stops after each tenth');
  t.equal(walls[1], walls[0], 'a wall that reconnects in the middle of the reading shows the same');
});

await step('the ranking is what was worked out by hand; people settle the ties', async (t) => {
  const ranking = await acts.settle(stage);
  const sorted = (people: readonly (readonly [string, number])[]) =>
    people.map(([name, votes]) => `${votes} ${name}`).sort();
  t.same(sorted(ranking.map(({ name, votes }) => [name, votes])), sorted(RESULT));
  const votes = ranking.map(({ votes }) => votes);
  t.same(
    votes,
    RESULT.map(([, votes]) => votes),
    'most votes first',
  );
  const elected = ranking.filter(({ standing }) => standing === says.desk.result.standings.elected);
  t.same(
    elected.map(({ name }) => name),
    [...RESULT.slice(0, SEATS - 1).map(([name]) => name), CHOSEN],
  );
});

await step('the record is downloaded, and verified with our program and with that of OpenSSH', async (t) => {
  const { walls, zip } = await acts.certify(stage, wallAgain);
  t.equal(walls[1], walls[0], 'what is certified comes from the record, and looks the same');
  const report = verifyZip(zip, { setup: setupDigits, seal: sealDigits }, world.crypto);
  const failed = report.checks.filter(({ outcome }) => outcome !== 'ok').map(({ name }) => name);
  t.same(failed, ['older-log'], 'every check is done but the one that needs an older log');
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
  t.ok(whichReached(wall, NAMES).length > 5, 'the wall did hear the names that were read');
  const log = await textOn(observer);
  t.notMatch(log, /\(\)|: (yes|enough)|\((lots|deliberation)\)/, 'the public log speaks Indonesian');
});

/** A slip of another election, made as ours are. */
function foreignSlip(): string {
  const { secretKey } = world.crypto.signKeys();
  return makeSlip('0123456789abcdef', world.random(10), (message) => world.crypto.sign(message, secretKey))
    .qr;
}
