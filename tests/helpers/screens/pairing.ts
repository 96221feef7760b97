import type { Screen } from '../browser.js';
import { dialogOf, goTo, press, words } from './officers.js';
import type { Stage } from './stage.js';

const { devices } = words;

/** Every device opens, once, the link that the desk shows for it. */
export async function pairAll(stage: Stage): Promise<void> {
  await goTo(stage.desk.page, 'devices');
  await pair(stage, 'projector', 'Layar balai', stage.wall);
  await pair(stage, 'kiosk', 'Tablet 1', stage.kiosks[0]);
  await pair(stage, 'kiosk', 'Tablet 2', stage.kiosks[1]);
  await pair(stage, 'booth', 'Telepon petugas', stage.phone);
  await stage.look(stage.desk, '17-devices');
}

async function pair(
  { desk, look }: Stage,
  kind: keyof typeof devices.kinds,
  label: string,
  screen: Screen,
): Promise<void> {
  const { page } = desk;
  await page.getByRole('radio', { name: devices.kinds[kind], exact: true }).check();
  await page.getByLabel(devices.pair.label).fill(label);
  await press(page, devices.pair.button);
  const dialog = dialogOf(page, devices.pair.dialog(label));
  const link = await dialog.locator('.desk-address').innerText();
  if (kind === 'projector') await look(desk, '16-device-pairing');
  await screen.page.goto(link);
  await dialog.getByText(devices.pair.seen).waitFor();
  await press(dialog, devices.pair.close);
  await dialog.waitFor({ state: 'detached' });
}
