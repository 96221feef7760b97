import { common as en } from './en/common.js';
import { common as id } from './id/common.js';
import type { Section } from './words.js';

export type CommonWords = typeof id;
export const commonWords: Section<CommonWords> = { id, en };
