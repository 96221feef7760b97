import { projector as en } from './en/projector.js';
import { projector as id } from './id/projector.js';
import type { Section } from './words.js';

export type ProjectorWords = typeof id;
export const projectorWords: Section<ProjectorWords> = { id, en };
