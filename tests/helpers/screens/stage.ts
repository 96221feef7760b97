import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startServer } from '../../../src/server/house.js';
import { nodeWorld } from '../../../src/server/world.js';
import { openBrowser, openScreen, type Screen } from '../browser.js';
import { holdBeforeCamera } from './camera.js';
import type { Look } from './looking.js';

/** The hall: a real server on this machine, and every device that people stand before. */
export interface Stage {
  readonly address: string;
  /** The one-time link, as the program prints it in its window. */
  readonly link: string;
  readonly browser: Browser;
  readonly desk: Screen;
  /** The first has a camera, the second a scanner that types. */
  readonly kiosks: readonly [Screen, Screen];
  readonly wall: Screen;
  readonly phone: Screen;
  readonly observer: Screen;
  readonly screens: readonly Screen[];
  /** Holds a slip before the camera, or nothing. */
  readonly camera: (slip: string | null) => void;
  readonly look: Look;
  readonly close: () => Promise<void>;
}

export async function openStage(look: Look): Promise<Stage> {
  const data = mkdtempSync(join(tmpdir(), 'bilik-day-'));
  const film = join(data, 'camera.y4m');
  holdBeforeCamera(film, null);
  const place = { host: '127.0.0.1', port: 0, tls: 'off' } as const;
  const printed: string[] = [];
  const options = { ...place, data: join(data, 'data'), rehearsal: false };
  const [server, browser] = await Promise.all([
    startServer(options, await nodeWorld(), (line) => void printed.push(line)),
    openBrowser(film),
  ]);
  const link = /http:\S+#\S+/.exec(printed.join('\n'))?.[0];
  if (link === undefined) throw new Error('the program printed no one-time link');
  const [desk, camera, scanner, wall, phone, observer] = await Promise.all([
    openScreen(browser, { name: 'desk', width: 1366, height: 768 }),
    openScreen(browser, { name: 'kiosk', width: 800, height: 1280, camera: true }),
    openScreen(browser, { name: 'kiosk-2', width: 800, height: 1280 }),
    openScreen(browser, { name: 'projector', width: 1920, height: 1080 }),
    openScreen(browser, { name: 'booth', width: 390, height: 844 }),
    openScreen(browser, { name: 'observer', width: 390, height: 844 }),
  ]);
  return {
    ...{ address: server.address, link, browser, desk, wall, phone, observer, look },
    kiosks: [camera, scanner],
    screens: [desk, camera, scanner, wall, phone, observer],
    camera: (slip) => holdBeforeCamera(film, slip),
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
