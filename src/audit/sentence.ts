import type { PublicEntry } from './chain.js';
import { EVENTS } from './events.js';

/** What happened, in the catalogue's words; null where the entry is private and its data are not shown. */
export function entrySentence(entry: PublicEntry): string | null {
  if (entry.data === undefined) return null;
  const data = entry.data as Readonly<Record<string, unknown>>;
  return EVENTS[entry.kind].text.replace(/\{(\w+)\}/g, (_, field: string) => spoken(data[field])).trim();
}

/** Lists with commas; a roll line as the person's name; nothing where there is nothing. */
function spoken(value: unknown): string {
  if (Array.isArray(value)) return value.map(spoken).join(', ');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const name = (value as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : '';
}
