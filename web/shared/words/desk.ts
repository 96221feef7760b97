import { desk as en } from './en/desk.js';
import { desk as id } from './id/desk.js';
import type { Section } from './words.js';

export type DeskWords = typeof id;
export const deskWords: Section<DeskWords> = { id, en };
