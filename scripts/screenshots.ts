import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/**
 * Walks the election day in a real browser and leaves a picture of every screen in screenshots/; with
 * `--docs` it also lays three of them beside each other for the README.
 */
const THREE = ['desk-32-count-names-planned', 'kiosk-07-writing-help', 'projector-12-certified'] as const;

if (!process.argv.includes('--no-walk'))
  execFileSync('npx', ['--no-install', 'tap', '--disable-coverage', 'tests/election-day.test.ts'], {
    stdio: 'inherit',
  });
if (process.argv.includes('--docs')) await threeScreens('docs/pictures/three-screens.png');

async function threeScreens(path: string): Promise<void> {
  mkdirSync('docs/pictures', { recursive: true });
  const [desk = '', kiosk = '', wall = ''] = THREE.map(
    (name) => `data:image/png;base64,${readFileSync(`screenshots/${name}.png`).toString('base64')}`,
  );
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 500 } });
  await page.setContent(`<style>
    body { margin: 0; padding: 20px; background: #e9e2d3; display: flex; gap: 20px; align-items: center; justify-content: center; box-sizing: border-box; height: 500px }
    img { border-radius: 8px; box-shadow: 0 2px 12px #0004 }
    img:nth-child(1) { height: 330px } img:nth-child(2) { height: 460px } img:nth-child(3) { height: 300px }
  </style><img src="${desk}"><img src="${kiosk}"><img src="${wall}">`);
  await page.screenshot({ path });
  await browser.close();
}
