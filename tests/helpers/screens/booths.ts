import {
  askedWhileWriting,
  cast,
  castQuietly,
  leave,
  letIn,
  SILENCE_MS,
  says,
  scan,
  titleOf,
  typeCode,
  kioskWordsId as words,
  write,
} from './kiosk.js';
import { press } from './officers.js';
import type { Stage } from './stage.js';
import { OTHER_BALLOTS, WRITTEN } from './village.js';

/** Holds a slip before the scanner and reads what the page says of it; then the page is free again. */
export async function shown({ kiosks, look }: Stage, qr: string, scene: string): Promise<string> {
  const [, kiosk] = kiosks;
  await scan(kiosk, qr);
  await kiosk.page.getByRole('button', { name: words.understood }).waitFor();
  const said = await titleOf(kiosk.page);
  await look(kiosk, scene);
  await press(kiosk.page, words.understood);
  await kiosk.page.getByRole('button', { name: words.understood }).waitFor({ state: 'detached' });
  return said;
}

/** What a kiosk asked of the network while its voter wrote, and how long that took. */
export interface Quiet {
  readonly asked: readonly string[];
  readonly lasted: number;
}

/** By hand: the code typed on the page's keys, the names too, one of them picked from those that fit. */
export async function voteByCode(
  stage: Stage,
  typedCode: string,
): Promise<Quiet & { readonly before: string }> {
  const [kiosk] = stage.kiosks;
  const { page } = kiosk;
  await stage.look(kiosk, '02-locked');
  await letIn(stage, kiosk, 'Tablet 1');
  await stage.look(kiosk, '03-show-slip');
  await page.getByRole('button', { name: words.waiting.typeCode }).waitFor();
  await typeCode(kiosk, typedCode);
  await says(page, words.welcome.title);
  const from = Date.now();
  await stage.look(kiosk, '05-welcome');
  await press(page, words.welcome.begin);
  await says(page, words.writing.title);
  const before = await page.locator('main').innerText();
  await stage.look(kiosk, '06-writing-empty');
  await write(kiosk, WRITTEN.byCode, {
    beside: 'Bu Mimin',
    atHelp: () => stage.look(kiosk, '07-writing-help'),
  });
  await stage.look(kiosk, '09-review');
  const rest = SILENCE_MS - (Date.now() - from);
  if (rest > 0) await page.waitForTimeout(rest);
  const lasted = Date.now() - from;
  await cast(kiosk);
  await stage.look(kiosk, '10-thanks');
  await leave(kiosk);
  return { asked: askedWhileWriting(kiosk), lasted, before };
}

/** By a scanner that types, on a tablet without a camera. */
export async function voteByScanner(stage: Stage, qr: string): Promise<Quiet> {
  const [, kiosk] = stage.kiosks;
  await letIn(stage, kiosk, 'Tablet 2');
  await stage.look(kiosk, '03-show-slip');
  await scan(kiosk, qr);
  await says(kiosk.page, words.welcome.title);
  const from = Date.now();
  await press(kiosk.page, words.welcome.begin);
  await write(kiosk, WRITTEN.byScanner);
  const lasted = Date.now() - from;
  await cast(kiosk);
  await leave(kiosk);
  return { asked: askedWhileWriting(kiosk), lasted };
}

/** By the camera: the slip is held before it, and the page goes on by itself. */
export async function voteByCamera(stage: Stage, qr: string): Promise<Quiet> {
  const [kiosk] = stage.kiosks;
  await letIn(stage, kiosk, 'Tablet 1');
  stage.camera(qr);
  await says(kiosk.page, words.welcome.title);
  const from = Date.now();
  stage.camera(null);
  await press(kiosk.page, words.welcome.begin);
  await write(kiosk, WRITTEN.byCamera);
  const lasted = Date.now() - from;
  await cast(kiosk);
  await leave(kiosk);
  return { asked: askedWhileWriting(kiosk), lasted };
}

/** The other nine, in turn on both tablets. */
export async function voteQuietly(stage: Stage, slips: readonly string[]): Promise<readonly number[]> {
  const statuses = [];
  for (const [at, names] of OTHER_BALLOTS.entries()) {
    const kiosk = stage.kiosks[at % 2 === 0 ? 0 : 1];
    statuses.push(await castQuietly(kiosk, slips[at] ?? '', names));
  }
  return statuses;
}
