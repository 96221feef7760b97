import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { read } from '../../../prisma/client.js';
import { countEnvelopes } from '../../../src/ballot/store.js';
import type { Rules } from '../../../src/election/rules.js';
import { type Device, openBrowser, openScreen, type Screen } from '../browser.js';
import { aDay, checkInAll, type Day, type Ending, freeze, PASSPHRASE, setUp } from '../day.js';
import { holdBeforeCamera } from './camera.js';

/** A hall in which voting is open: the real program on a port, a browser, slips, tablets. */
export interface BoothDay {
  readonly day: Day;
  readonly address: string;
  readonly browser: Browser;
  readonly slips: readonly { readonly qr: string; readonly typedCode: string }[];
  /** Holds a slip before every camera, or nothing. */
  readonly camera: (slip: string | null) => void;
  /** A paired device in a browser of its own, before its page is opened. */
  readonly device: (device: Device, kind?: 'kiosk' | 'projector' | 'booth') => Promise<Screen>;
  /** Ballots in the box. */
  readonly ballots: () => Promise<number>;
}

export async function aBoothDay(
  t: Ending,
  own: { readonly rules?: Partial<Rules>; readonly roll?: string } = {},
): Promise<BoothDay> {
  const day = await aDay(t);
  await setUp(day, own);
  const { slips } = await freeze(day);
  const hall = await openHall(t, day, slips);
  await checkInAll(day);
  return hall;
}

/** Opens the vote of a frozen election and the doors to tablets. Nobody has come yet. */
export async function openHall(t: Ending, day: Day, slips: BoothDay['slips']): Promise<BoothDay> {
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  const film = join(day.folder, 'camera.y4m');
  holdBeforeCamera(film, null);
  const [address, browser] = await Promise.all([day.listen(), openBrowser(film)]);
  t.teardown(() => browser.close());
  return {
    ...{ day, address, browser, slips },
    camera: (slip) => holdBeforeCamera(film, slip),
    device: async (device, kind = 'kiosk') => {
      const screen = await openScreen(browser, device);
      const { path } = await day.act('POST /desk/devices/pair', { kind, label: device.name });
      // The pairing link sets the cookie; its redirect is not followed, so that the page loads when the test says so.
      await screen.context.request.get(`${address}${path}`, { maxRedirects: 0 });
      return screen;
    },
    ballots: () => read(day.house.db, countEnvelopes),
  };
}

/** Everything that a finger can hit and an eye must read, in CSS pixels. */
export interface Measured {
  readonly targets: readonly { readonly what: string; readonly width: number; readonly height: number }[];
  readonly letters: readonly { readonly what: string; readonly size: number }[];
  /** How far the page can be moved sideways: nothing, when nothing is cut off. */
  readonly sideways: number;
  /** Buttons that cannot be scrolled whole into sight, or that something else lies upon. */
  readonly outside: readonly string[];
  /** Buttons that nobody sees who does not scroll. */
  readonly below: readonly string[];
}

/** The functions inside have no names: what compiles tests would lean on a helper that the page has not. */
export function measure(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll('body *')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      // What is folded away, or shown only to whoever comes by keys.
      const isHidden = element.closest('.unseen, .desk-skip, details:not([open]) > :not(summary)') !== null;
      return width > 1 && height > 1 && !isHidden;
    });
    const buttons = seen
      .filter((element) => element.matches('button, label.button, input'))
      .map((button) => ({
        button,
        what: (button.getAttribute('aria-label') ?? button.textContent ?? '').trim().slice(0, 40),
      }));
    const below = buttons.filter(({ button }) => {
      const { top, bottom } = button.getBoundingClientRect();
      return top < -1 || bottom > innerHeight + 1;
    });
    const letters = seen.flatMap((element) => {
      const text = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent ?? '')
        .join('')
        .trim();
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      return text === '' ? [] : [{ what: text.slice(0, 40), size }];
    });
    const outside = buttons.filter(({ button }) => {
      button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const isWithin = left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      // Words that are higher or wider than their button hang out of it.
      const isSpilled =
        button.scrollHeight > button.clientHeight + 1 || button.scrollWidth > button.clientWidth + 1;
      return !isWithin || isSpilled || (hit !== null && !button.contains(hit));
    });
    scrollTo(0, 0);
    return {
      targets: buttons.map(({ button, what }) => {
        const { width, height } = button.getBoundingClientRect();
        return { what, width, height };
      }),
      letters,
      sideways: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth,
      outside: outside.map(({ what }) => what),
      below: below.map(({ what }) => what),
    };
  });
}
