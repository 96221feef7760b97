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
}> {
  const answer = await call<{ readonly kiosks: readonly Kiosk[] }>(
    'GET',
    '/booth/kiosks',
    undefined,
    WITHIN_MS,
  );
  if (answer.ok) return { link: 'ok', kiosks: answer.value.kiosks };
  const isStranger = answer.refusal.kind === 'not-paired' || answer.refusal.kind === 'not-signed-in';
  return { link: isStranger ? 'not-paired' : 'offline', kiosks: null };
}

/** @returns whether the tablet is open now */
export async function release(device: string): Promise<boolean> {
  const answer = await call<unknown>('POST', '/booth/release', { device }, WITHIN_MS);
  return answer.ok;
}
