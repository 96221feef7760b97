import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { makeOld } from './old-browser.js';

const CHROMIUM = '/usr/bin/chromium';
/** @source toolchain, trap 9: quiet, and asking nobody outside for anything */
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Of one click or one answer: the machine that tests may be busy with other things. */
const PATIENCE_MS = 30_000;

/** What a browser is given besides its camera. */
export interface Furnishing {
  /** Its home, with the certificates it trusts in there; this machine's own otherwise. */
  readonly home?: string;
  /** Names that lead to this machine, as an entry of the hall's router would: name and address. */
  readonly names?: readonly (readonly [name: string, address: string])[];
}

/** @param camera y4m file that stands for what every camera sees; may be written anew while the browser runs */
export function openBrowser(camera: string, { home, names = [] }: Furnishing = {}): Promise<Browser> {
  const film = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera}`];
  const rules = names.map(([name, address]) => `MAP ${name} ${address}`).join(',');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, ...film, ...(rules === '' ? [] : [`--host-resolver-rules=${rules}`])],
    ...(home === undefined ? {} : { env: { ...process.env, HOME: home } as Record<string, string> }),
  });
}

/** A device with its one page, and all that can be seen of it from outside. */
export interface Screen {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** What must not be: errors in the console, a policy broken, an exception. */
  readonly faults: string[];
  /** Answers above 399, as "409 POST /desk/check-in": expected ones are named by the test. */
  readonly refused: string[];
  /** Every request and every answer, in order: "ask POST /kiosk/slip", "204 POST /kiosk/slip". */
  readonly traffic: string[];
  /** Text of every message over a WebSocket, and of every answer in JSON. */
  readonly heard: string[];
}

export interface Device {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** A tablet on plain http, or an old one, has none. */
  readonly camera?: boolean;
}

/** A browser of its own for each device: nobody's cookies are another's. */
export async function openScreen(browser: Browser, { name, width, height, camera }: Device): Promise<Screen> {
  const context = await browser.newContext({
    viewport: { width, height },
    acceptDownloads: true,
    // Whoever looks is in the village; the laptop's own clock stands in any zone.
    timezoneId: 'Asia/Jakarta',
    locale: 'id-ID',
    ...(camera === true ? { permissions: ['camera'] } : {}),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await makeOld(context);
  if (camera !== true)
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true }),
    );
  return watched(name, context, await context.newPage());
}

/** One page more on the same device, watched as well. */
export async function openAgain(screen: Screen, name: string): Promise<Screen> {
  return watched(name, screen.context, await screen.context.newPage());
}

function watched(name: string, context: BrowserContext, page: Page): Screen {
  const screen: Screen = { name, page, context, faults: [], refused: [], traffic: [], heard: [] };
  page.on('pageerror', (error) => screen.faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // A refusal that the page was meant to hear is an error to the console: it is kept in `refused`.
    if (message.text().startsWith('Failed to load resource')) return;
    if (['error', 'warning', 'assert'].includes(message.type()))
      screen.faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => screen.traffic.push(`ask ${request.method()} ${pathOf(request.url())}`));
  page.on('requestfailed', (request) => {
    // The page itself was closed or went elsewhere: nobody waits for that answer any more.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      screen.faults.push(`${request.failure()?.errorText}: ${pathOf(request.url())}`);
  });
  page.on('response', (answer) => {
    const line = `${answer.status()} ${answer.request().method()} ${pathOf(answer.url())}`;
    screen.traffic.push(line);
    if (answer.status() >= 400) screen.refused.push(line);
    if (!(answer.headers()['content-type'] ?? '').startsWith('application/json')) return;
    // A page that is left behind takes its answers with it.
    answer.text().then(
      (text) => screen.heard.push(text),
      () => undefined,
    );
  });
  page.on('websocket', (socket) => {
    screen.traffic.push(`ask SOCKET ${pathOf(socket.url())}`);
    socket.on('framesent', () => screen.traffic.push(`ask FRAME ${pathOf(socket.url())}`));
    socket.on('framereceived', ({ payload }) => screen.heard.push(String(payload)));
  });
  return screen;
}

const pathOf = (url: string): string => new URL(url).pathname;
