import { hasInvisible } from '../ballot/written-text.js';
import { accept, type Result, refuse } from '../basics/result.js';
import { badCharacter, tidy } from '../roll/characters.js';
import type { Refusal } from './serve.js';

/**
 * The first field of a body that holds what nobody sees: controls, direction marks, zero-width signs, half
 * of a pair. Such a text could turn a page around, or look like another one. Line ends and tabs may stand.
 *
 * @param body as its schema let it in
 * @returns null if every text is as it looks
 */
export function hiddenField(body: unknown, field = ''): string | null {
  if (typeof body === 'string') return hasInvisible(body.replace(/[\t\n\r]/g, ' ')) ? field : null;
  if (typeof body !== 'object' || body === null) return null;
  for (const [key, value] of Object.entries(body)) {
    const found = hiddenField(value, Array.isArray(body) ? field : key);
    if (found !== null) return found;
  }
  return null;
}

/**
 * A name that people read on paper and screens: of an officer, a key holder, a helper, a tablet. What may
 * not stand on the roll may not stand here either.
 */
export function readNameOf(text: string): Result<string, Refusal> {
  const name = tidy(text);
  const kind = name === '' ? 'name-missing' : badCharacter(name);
  return kind === null ? accept(name) : refuse({ kind });
}
