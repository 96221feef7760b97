import { call } from '../shared/call.js';

/** One tablet in a booth, as the booth officer sees it: locked after a cast, open for one person. */
export interface Kiosk {
  readonly device: string;
  readonly label: string;
  readonly locked: boolean;
}

/** How the phone stands with the laptop. */
export type Link = 'ok' | 'offline' | 'not-paired';

const WITHIN_MS = 5_000;

export async function loadKiosks(): Promise<{
  readonly link: Link;
  readonly kiosks: readonly Kiosk[] | null;
  readonly rehearsal: boolean;
}> {
  const answer = await call<{ readonly kind: string; readonly kiosks: readonly Kiosk[] }>(
    'GET',
    '/booth/kiosks',
    undefined,
    WITHIN_MS,
  );
  if (answer.ok) {
    const { kiosks, kind } = answer.value;
    return { link: 'ok', kiosks, rehearsal: kind === 'rehearsal' };
  }
  const isStranger = answer.refusal.kind === 'not-paired' || answer.refusal.kind === 'not-signed-in';
  return { link: isStranger ? 'not-paired' : 'offline', kiosks: null, rehearsal: false };
}

/** @returns whether the tablet is open now */
export async function release(device: string): Promise<boolean> {
  const answer = await call<unknown>('POST', '/booth/release', { device }, WITHIN_MS);
  return answer.ok;
}
