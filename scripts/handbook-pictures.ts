import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/**
 * Pictures of the handbook, cut from those that scripts/screenshots.ts took of the real screens:
 * `npx tsx scripts/screenshots.ts && npx tsx scripts/handbook-pictures.ts`.
 */
const PICTURES: Readonly<Record<string, string>> = {
  aturan: 'desk-04-setup-rules',
  'kartu-kunci': 'desk-13-freeze-card-mistyped',
  'daftar-hadir': 'desk-19-check-in-namesakes',
  menulis: 'kiosk-07-writing-help',
  segel: 'projector-06-closed',
  'putusan-nama': 'desk-32-count-names-planned',
  pembacaan: 'projector-09-reading',
  hasil: 'projector-12-certified',
};
const FOLDER = 'docs/pictures/panduan';
/** Wide enough to read on paper; a handbook is carried over thin lines. In CSS pixels. */
const WIDTH = 720;
const KIOSK_WIDTH = 420;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
mkdirSync(FOLDER, { recursive: true });
const page = await browser.newPage();
for (const [name, from] of Object.entries(PICTURES)) {
  const file = `screenshots/${from}.png`;
  if (!existsSync(file)) throw new Error(`${file} is missing: run scripts/screenshots.ts first`);
  const width = from.startsWith('kiosk') ? KIOSK_WIDTH : WIDTH;
  const data = readFileSync(file).toString('base64');
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width="${width}" src="data:image/png;base64,${data}">`,
  );
  await page.locator('img').screenshot({ path: `${FOLDER}/${name}.png` });
}
await browser.close();
