import { deskWords } from '../../../web/shared/words/desk.js';
import { projectorWords } from '../../../web/shared/words/projector.js';
import type { Screen } from '../browser.js';
import { shown, voteByCamera, voteByCode, voteByScanner, voteQuietly } from './booths.js';
import { closeBox, openBox } from './closing.js';
import { consentAndCertify, decideNames, orderReserves, rankingOn, readAll, settleTies } from './counting.js';
import { freezeAll } from './freezing.js';
import { kioskWordsId as kioskSays, letIn, says } from './kiosk.js';
import { digitsOn, goTo } from './officers.js';
import { pairAll } from './pairing.js';
import { downloadRecord } from './record.js';
import { setUp } from './setting-up.js';
import type { Stage } from './stage.js';
import { BALLOTS, NAMES, PRINTED, READINGS } from './village.js';
import { checkInAll, lastCall, openVoting, pauseAndJudge } from './voting.js';
import { besideReloaded, whichReached } from './wall.js';

/**
 * The day in acts, each on every screen that it concerns. An act looks at what there is to see, and
 * gives back what a test may want to know; it judges nothing itself.
 */

/** What the desk's first page says is next, now that the phase is another. */
async function lookHome(stage: Stage, scene: string): Promise<void> {
  const { page } = stage.desk;
  await goTo(page, 'home');
  await page.getByRole('heading', { name: deskWords.id.frame.home.checklist }).waitFor();
  await stage.look(stage.desk, scene);
}

export async function prepare(stage: Stage) {
  await stage.wall.page.goto(`${stage.address}/screen/`);
  await stage.observer.page.goto(stage.address);
  const done = await setUp(stage);
  await stage.look(stage.wall, '01-setup');
  return done;
}

export async function freeze(stage: Stage) {
  const frozen = await freezeAll(stage);
  await lookHome(stage, '15-home-ready');
  await stage.look(stage.wall, '02-ready');
  await stage.look(stage.observer, '01-ready');
  return { ...frozen, onWall: await digitsOn(stage.wall.page, projectorWords.id.setupSeal) };
}

/** Devices are paired, a slip is shown too early and once before the officer lets anybody in. */
export async function openDoors(stage: Stage, slip: string) {
  const [first, second] = stage.kiosks;
  await pairAll(stage);
  await says(first.page, kioskSays.waiting['not-yet'].title);
  await stage.look(first, '01-not-yet');
  const early = await shown(stage, slip, '01-refused-early');
  await openVoting(stage);
  await says(second.page, kioskSays.waiting.locked.title);
  return { early, locked: await shown(stage, slip, '02-refused-locked') };
}

export async function arrive(stage: Stage, damagedSlip: string) {
  const arrived = await checkInAll(stage, damagedSlip);
  await lookHome(stage, '21-home-voting');
  await stage.look(stage.wall, '03-voting');
  await stage.look(stage.observer, '02-voting');
  await stage.look(stage.phone, '01-kiosks');
  return arrived;
}

export interface Slips {
  readonly good: readonly [byHand: string, byScanner: string, byCamera: string];
  readonly typedCode: string;
  readonly revoked: string;
  readonly foreign: string;
}

/** Two booths at once: three voters, and slips that are turned away. */
export async function vote(stage: Stage, { good, typedCode, revoked, foreign }: Slips) {
  const [byCode, byScanner] = await Promise.all([
    voteByCode(stage, typedCode),
    voteByScanner(stage, good[1]),
  ]);
  const turnAway = async () => {
    await letIn(stage, stage.kiosks[1], 'Tablet 2');
    return {
      spent: await shown(stage, good[0], '04-refused-spent'),
      revoked: await shown(stage, revoked, '04-refused-revoked'),
      foreign: await shown(stage, foreign, '04-refused-foreign'),
    };
  };
  const [byCamera, refused] = await Promise.all([voteByCamera(stage, good[2]), turnAway()]);
  return { byCode, byScanner, byCamera, refused };
}

/** The others vote; a break, the turnout, the last call. */
export async function endVoting(stage: Stage, wallAgain: Screen, slips: readonly string[]) {
  const statuses = await voteQuietly(stage, slips);
  let walls: readonly string[] = [];
  await pauseAndJudge(stage, async () => {
    await says(stage.kiosks[1].page, kioskSays.waiting.paused.title);
    await stage.look(stage.kiosks[1], '11-paused');
    await stage.look(stage.wall, '04-paused');
    walls = await besideReloaded(stage.wall, wallAgain);
  });
  await lastCall(stage);
  await stage.look(stage.wall, '05-last-call');
  const names = [stage.wall, stage.observer].flatMap((screen) => whichReached(screen, NAMES));
  return { statuses, walls, names };
}

/** All slips but the used and the damaged one are counted by hand, and the box is closed. */
export async function close(stage: Stage) {
  const closed = await closeBox(stage, PRINTED - BALLOTS - 1, 1);
  await stage.look(stage.wall, '06-closed');
  // The tablet asks every two seconds.
  await says(stage.kiosks[0].page, kioskSays.waiting.over.title);
  await stage.look(stage.kiosks[0], '12-over');
  await stage.look(stage.observer, '03-closed');
  return { ...closed, onWall: await digitsOn(stage.wall.page, projectorWords.id.closingSeal) };
}

export async function openAndDecide(stage: Stage, cards: readonly string[]) {
  await openBox(stage, cards);
  await stage.look(stage.desk, '30-count');
  await stage.look(stage.wall, '07-opened');
  const names = whichReached(stage.wall, NAMES);
  const decided = await decideNames(stage);
  await lookHome(stage, '33-home-counting');
  await goTo(stage.desk.page, 'result');
  await stage.desk.page.getByRole('link', { name: deskWords.id.result.toReading }).waitFor();
  await stage.look(stage.desk, '33-result-not-yet');
  const early = await stage.desk.page.locator('main').innerText();
  return { names, decided, early };
}

/** Every name is read; the wall has each before the next is read. */
export async function readAloud(stage: Stage, wallAgain: Screen) {
  const { desk, wall, observer } = stage;
  await goTo(desk.page, 'count');
  let walls: readonly string[] = [];
  const compared = await readAll(stage, READINGS, async (at, name) => {
    // After the last one the wall shows the result at once.
    if (at < READINGS) await wall.page.locator('.now-name').getByText(name, { exact: true }).waitFor();
    if (at === 4) await stage.look(wall, '08-reading-few');
    if (at !== 17) return;
    await stage.look(desk, '35-count-reading');
    await stage.look(wall, '09-reading');
    await stage.look(observer, '04-reading');
    walls = await besideReloaded(wall, wallAgain);
  });
  return { compared, walls };
}

export async function settle(stage: Stage) {
  await goTo(stage.desk.page, 'result');
  await settleTies(stage, async () => {
    await stage.look(stage.wall, '10-tie');
    await stage.look(stage.observer, '05-tie');
  });
  await orderReserves(stage);
  await stage.wall.page.getByRole('heading', { name: projectorWords.id.settledTitle }).waitFor();
  await stage.look(stage.wall, '11-settled');
  return rankingOn(stage);
}

export async function certify(stage: Stage, wallAgain: Screen) {
  await consentAndCertify(stage);
  await stage.look(stage.wall, '12-certified');
  await stage.look(stage.observer, '06-certified');
  const walls = await besideReloaded(stage.wall, wallAgain);
  const zip = await downloadRecord(stage);
  await lookHome(stage, '40-home-certified');
  return { walls, zip };
}
