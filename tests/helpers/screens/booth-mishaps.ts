import type { BoothDay } from './booth-day.js';
import {
  look,
  MORE_PHONES,
  MORE_SIZES,
  open,
  PHONE,
  press,
  sit,
  TABLET,
  words,
  write,
} from './booth-tools.js';
import { says } from './kiosk.js';

/** The network goes away in mid-cast, and before: the page says "tunggu". */
export async function lostNetwork(hall: BoothDay): Promise<void> {
  const { slips } = hall;
  const kiosk = await open(hall, 'Tablet 2');
  const { page, context } = kiosk;
  await page.clock.install();
  await sit(kiosk, slips[2]?.qr ?? '');
  await write(page, ['BUDI', 'SITI', 'JOKO']);
  await page.clock.runFor(61_000);
  await look(kiosk, '60-idle');
  await page.getByRole('alertdialog').getByRole('button').click();
  await press(page, words.writing.finish);
  await page.clock.runFor(1_000);
  await context.setOffline(true);
  await press(page, words.review.cast);
  await page.clock.runFor(1_000);
  await page.getByText(words.casting.waits['no-answer']).waitFor();
  await look(kiosk, '61-casting-no-answer');
  for (let tries = 0; tries < 6; tries += 1) await page.clock.runFor(4_000);
  await page.getByText(words.casting.call).waitFor();
  await page.clock.runFor(1_000);
  await look(kiosk, '62-casting-long');
  await context.setOffline(false);
  await page.clock.runFor(4_000);
  await says(page, words.thanks.title);
  await page.clock.runFor(1_000);
  await look(kiosk, '63-thanks', MORE_SIZES);
  await context.setOffline(true);
  for (let second = 0; second < 12; second += 1) await page.clock.runFor(2_000);
  await page.getByText(words.waiting['no-answer'].text).waitFor();
  await look(kiosk, '64-no-answer');
  await context.setOffline(false);
}

/** The camera finds a slip, somebody listens, and a tablet that the laptop does not know. */
export async function eyesAndEars(hall: BoothDay): Promise<void> {
  const kiosk = await open(hall, 'Tablet 4', { camera: true });
  const { page } = kiosk;
  await page.getByRole('button', { name: words.listen.button, exact: true }).waitFor();
  await look(kiosk, '80-camera');
  await press(page, words.looks.contrast);
  await press(page, words.looks.sizes[3] ?? '');
  await look(kiosk, '80-camera-contrast-largest');
  await press(page, words.looks.contrast);
  await press(page, words.looks.sizes[0] ?? '');
  await sit(kiosk, hall.slips[0]?.qr ?? '');
  await write(page, ['BUDI', 'SITI', 'JOKO', 'ANI', 'DEWI']);
  await press(page, words.listen.button);
  await press(page, words.writing.finish);
  await look(kiosk, '81-names-aloud');
  await page.reload();
  await says(page, words.waiting.open);
  await kiosk.context.clearCookies();
  await says(page, words.waiting['not-paired'].title);
  await look(kiosk, '82-not-paired');
}

/** The officer's phone: tablets that are locked, one that is open, and a laptop out of reach. */
export async function officersPhone(hall: BoothDay): Promise<void> {
  const { officer } = words;
  for (const label of ['Tablet 1', 'Tablet 2']) {
    const kiosk = await hall.device({ name: label, ...TABLET });
    await kiosk.page.goto(`${hall.address}/kiosk/`);
    await says(kiosk.page, words.waiting.locked.title);
  }
  const phone = { ...(await hall.device({ name: 'Telepon', ...PHONE }, 'booth')), name: 'booth' };
  const { page, context } = phone;
  const lookAt = async (scene: string) => {
    await look(phone, scene, MORE_PHONES);
    await page.setViewportSize(PHONE);
  };
  await page.goto(`${hall.address}/booth/`);
  await page.getByText('Tablet 1').click();
  await page.getByText(officer.open).waitFor();
  await lookAt('02-one-open');
  await context.setOffline(true);
  await page.getByText(officer.offline).waitFor();
  await lookAt('03-offline');
}
