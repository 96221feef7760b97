import type { Language } from '../../../basics/language.js';
import { english } from './en.js';
import { indonesian } from './id.js';

/** Everything that the berita acara says in one language. The Indonesian one says which words there are. */
export type Said = typeof indonesian;

export const SAID: Readonly<Record<Language, Said>> = { id: indonesian, en: english };
