import { makeSlip, SERIAL_LENGTH } from '../../ballot/token.js';
import { toBase64, toHex } from '../../basics/bytes.js';
import type { World } from '../../basics/world.js';
import { kindOf, openBrowser } from './browser.js';
import { type Desk, must, mustRefuse } from './desk.js';
import { type Kiosk, openKiosk, pair } from './kiosk.js';
import type { PaperSlip } from './slips.js';

/** The booths: tablets, and the phone of the officer who lets people in. */
export interface Booths {
  readonly kiosks: readonly Kiosk[];
  readonly release: (kiosk: Kiosk) => Promise<void>;
  readonly close: () => void;
}

export async function openBooths(address: string, desk: Desk, count: number): Promise<Booths> {
  const kiosks: Kiosk[] = [];
  for (let at = 1; at <= count; at += 1) kiosks.push(await openKiosk(address, desk, `Bilik ${at}`));
  const wall = await pair(address, desk, { kind: 'projector', label: 'Layar' });
  const officer = await pair(address, desk, { kind: 'booth', label: 'HP petugas bilik' });
  const stranger = openBrowser(address);
  const unpaired = kindOf(await stranger.ask('POST', '/kiosk/slip', { slip: 'X' }));
  mustRefuse('a tablet that nobody paired', unpaired, 'not-paired');
  stranger.close();
  return {
    kiosks,
    release: async ({ device }) => {
      const released = kindOf(await officer.browser.ask('POST', '/booth/release', { device }));
      must(released === 'ok', `a booth was not released: ${released}`);
    },
    close: () => {
      for (const each of [...kiosks, wall.browser, officer.browser]) each.close();
    },
  };
}

/** A slip that must be turned away, and with which words. */
export interface WrongSlip {
  readonly text: string;
  readonly kind: string;
}

/** Slips that have no business here: foreign, home-made, invented, spoiled, handed back, no slip at all. */
export function wrongSlips(
  { random, crypto }: World,
  electionId: string,
  { spoiled, revoked }: { readonly spoiled: readonly PaperSlip[]; readonly revoked: readonly PaperSlip[] },
): readonly WrongSlip[] {
  const keys = crypto.signKeys();
  const forged = (id: string) =>
    makeSlip(id, random(SERIAL_LENGTH), (message) => crypto.sign(message, keys.secretKey));
  return [
    { text: 'BUKAN KUPON', kind: 'malformed' },
    { text: forged(toHex(random(8))).qr, kind: 'other-election' },
    { text: forged(electionId).qr, kind: 'bad-signature' },
    { text: forged(electionId).typedCode, kind: 'unknown' },
    ...spoiled.slice(0, 1).map(({ qr }) => ({ text: qr, kind: 'revoked' })),
    ...revoked.map(({ typedCode }) => ({ text: typedCode, kind: 'revoked' })),
  ];
}

/** What a second try with a spent slip meets, and what the page meets that asks once more for the same cast. */
export async function tryAgain(booths: Booths, kiosk: Kiosk, slip: string, sealed: string): Promise<void> {
  mustRefuse('a booth that was not released after a cast', await kiosk.show(slip), 'locked');
  await booths.release(kiosk);
  mustRefuse('a spent slip', await kiosk.show(slip), 'spent');
  mustRefuse('another ballot on a spent slip', await kiosk.cast(slip, kiosk.seal([])), 'spent');
  must((await kiosk.cast(slip, sealed)) === 'ok', 'the same cast, sent again, was not accepted');
}

/** An envelope of another length would tell its ballot apart. */
export async function tryShort(kiosk: Kiosk, slip: string, { random }: World): Promise<void> {
  mustRefuse('a short envelope', await kiosk.cast(slip, toBase64(random(60))), 'envelope-wrong-size');
}
