import type { MalformedCard } from '../ballot/key-card.js';
import type { Refusal } from './serve.js';

/** A card has 75 signs. Whoever typed much fewer holds a slip, or nothing of ours: there is no line to blame. */
const LEAST_SIGNS = 60;

/** A key card that cannot be read, with the typed line to blame: 75 signs are not typed anew for one. */
export const malformedCard = (text: string, { line }: MalformedCard): Refusal =>
  line === null || text.replace(/\s/g, '').length < LEAST_SIGNS
    ? { kind: 'card-malformed' }
    : { kind: 'card-line-malformed', index: line };
