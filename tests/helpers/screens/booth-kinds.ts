import type { BoothDay } from './booth-day.js';
import { look, MORE_SIZES, open, PHONE, press, sit, TABLET, words } from './booth-tools.js';
import { says, scan } from './kiosk.js';

/** A run-off between four tied people: the only list of people that a kiosk ever shows. */
export async function runOff(hall: BoothDay): Promise<void> {
  const kiosk = await open(hall, 'Tablet 5');
  const { page } = kiosk;
  await scan(kiosk, hall.slips[0]?.qr ?? '');
  await says(page, words.welcome.title);
  await look(kiosk, '90-run-off-welcome', []);
  await press(page, words.welcome.beginChoice);
  await says(page, words.choosing.title);
  await look(kiosk, '91-run-off');
  const people = page.locator('.kiosk-toggle');
  for (let at = 0; at < 3; at += 1) await people.nth(at).click();
  await look(kiosk, '92-run-off-full');
  await press(page, words.looks.sizes[3] ?? '');
  await look(kiosk, '93-run-off-largest');
  await press(page, words.looks.sizes[0] ?? '');
  await press(page, words.choosing.finish);
  await look(kiosk, '94-run-off-review');
}

/** Training: every screen is marked. */
export async function training(hall: BoothDay): Promise<void> {
  const device = await hall.device({ name: 'Tablet 6', ...TABLET });
  const kiosk = { ...device, name: 'kiosk' };
  await kiosk.page.goto(`${hall.address}/kiosk/`);
  await says(kiosk.page, words.waiting.locked.title);
  await look(kiosk, '95-training', [MORE_SIZES[0]]);
  const phone = { ...(await hall.device({ name: 'Telepon', ...PHONE }, 'booth')), name: 'booth' };
  await phone.page.goto(`${hall.address}/booth/`);
  await phone.page.getByText('Tablet 6').click();
  await says(kiosk.page, words.waiting.open);
  await look(phone, '04-training', []);
  await sit(kiosk, hall.slips[0]?.qr ?? '');
  await look(kiosk, '96-training-writing', [MORE_SIZES[0]]);
}
