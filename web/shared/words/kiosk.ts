import { kiosk as en } from './en/kiosk.js';
import { kiosk as id } from './id/kiosk.js';
import { kiosk as jv } from './jv/kiosk.js';
import type { Section } from './words.js';

export type KioskWords = typeof id;
export const kioskWords: Section<KioskWords> = { id, en, jv };
