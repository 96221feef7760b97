import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { makeSlip } from '../src/ballot/token.js';
import { nodeWorld } from '../src/server/world.js';
import { openAgain, type Screen } from '../tests/helpers/browser.js';
import * as acts from '../tests/helpers/screens/acts.js';
import { ASIDES } from '../tests/helpers/screens/asides.js';
import { playBooths } from '../tests/helpers/screens/booth-scenes.js';
import { FOLDER, settled, speak, takePicture } from '../tests/helpers/screens/looking.js';
import { typedCodeOf } from '../tests/helpers/screens/sheets.js';
import { openStage, type Stage } from '../tests/helpers/screens/stage.js';
import { build } from './build.js';

/**
 * Walks through a whole election day and takes pictures of every screen in every phase, at each size it
 * is made for and in both languages, into screenshots/ (not kept by git).
 *
 * `npx tsx scripts/screenshots.ts` takes them all, `--booths` only those that no election day meets (mistakes,
 * weak eyes, a lost network, small tablets); with `--docs` it also lays three of them beside each
 * other for the README.
 */
const PAGES = ['desk', 'kiosk', 'projector', 'observer', 'booth'] as const;

/** Beside the size at which the day is walked: tablets lie down, and halls have old projectors. */
const MORE_SIZES: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  kiosk: { width: 1280, height: 800 },
  projector: { width: 1280, height: 720 },
};
/** The fullest pages of the desk, also on an old laptop, and as the browser lays them out at 200 % zoom. */
const TIGHT = ['07-home-setup', '20-check-in-twice', '32-count-names-planned', '38-result-consent'];
const TIGHT_SIZES = [
  { width: 1280, height: 720 },
  { width: 683, height: 384 },
] as const;

async function inBothLanguages(screen: Screen, scene: string): Promise<void> {
  await settled(screen);
  await takePicture(screen, scene);
  await speak(screen.page, 'en');
  await takePicture(screen, `${scene}-en`);
  await speak(screen.page, 'id');
}

async function lookAround(screen: Screen, scene: string): Promise<void> {
  const { page, name } = screen;
  await inBothLanguages(screen, scene);
  const [size, more] = [page.viewportSize(), MORE_SIZES[name]];
  const sizes = name === 'desk' && TIGHT.includes(scene) ? TIGHT_SIZES : more === undefined ? [] : [more];
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height });
    await takePicture(screen, `${scene}-${width}x${height}`);
  }
  if (size !== null) await page.setViewportSize(size);
  if (name === 'desk') await ASIDES[scene]?.(page, (aside) => inBothLanguages(screen, `${scene}-${aside}`));
}

async function walk(stage: Stage): Promise<void> {
  const { random, crypto } = await nodeWorld();
  const keys = crypto.signKeys();
  const foreign = makeSlip('0123456789abcdef', random(10), (text) => crypto.sign(text, keys.secretKey)).qr;
  const wallAgain = await openAgain(stage.wall, 'projector-again');
  await acts.prepare(stage);
  const { lots, cards } = await acts.freeze(stage);
  const [revoked = '', byHand = '', byScanner = '', byCamera = '', ...others] = lots.flatMap(
    ({ codes }) => codes,
  );
  await acts.openDoors(stage, byHand);
  await acts.arrive(stage, revoked);
  const good = [byHand, byScanner, byCamera] as const;
  await acts.vote(stage, { good, typedCode: typedCodeOf(byHand), revoked, foreign });
  await acts.endVoting(stage, wallAgain, others);
  await acts.close(stage);
  await acts.openAndDecide(stage, cards);
  await acts.readAloud(stage, wallAgain);
  await acts.settle(stage);
  await acts.certify(stage, wallAgain);
}

const TRIPTYCH = 'docs/pictures/three-screens.png';
/** A README is read over thin lines too. In bytes. */
const MOST_BYTES = 400_000;
/** The committee's table, the wall in the middle as it hangs in the hall, the tablet in the booth. */
const THREE = ['desk-20-check-in-twice', 'projector-09-reading', 'kiosk-07-writing-help'] as const;
const HEIGHT = 420;

/** Three pictures on one strip, drawn by the browser itself. */
async function layThree(page: Page): Promise<void> {
  const images = THREE.map((picture) => {
    const data = readFileSync(`${FOLDER}/${picture}.png`).toString('base64');
    return `<img src="data:image/png;base64,${data}" height="${HEIGHT}" alt="">`;
  });
  await page.setContent(`<style>
    body { margin: 0; padding: 24px; display: inline-flex; gap: 24px; background: #e6ded0; }
    img { border-radius: 8px; box-shadow: 0 2px 10px #0004; }
  </style>${images.join('')}`);
  mkdirSync('docs/pictures', { recursive: true });
  await page.locator('body').screenshot({ path: TRIPTYCH });
  const { size } = statSync(TRIPTYCH);
  if (size > MOST_BYTES) throw new Error(`${TRIPTYCH} has ${size} bytes, more than ${MOST_BYTES}`);
  console.log(`${TRIPTYCH}: ${Math.round(size / 1000)} kB`);
}

await build(PAGES);
rmSync(FOLDER, { recursive: true, force: true });
if (!process.argv.includes('--booths')) {
  const stage = await openStage(lookAround);
  try {
    await walk(stage);
    if (process.argv.includes('--docs')) await layThree(await stage.browser.newPage());
  } finally {
    await stage.close();
  }
}
await playBooths();
