import { verify as en } from './en/verify.js';
import { verify as id } from './id/verify.js';
import type { Section } from './words.js';

export type VerifyWords = typeof id;
export const verifyWords: Section<VerifyWords> = { id, en };
