import { useEffect, useState } from 'preact/hooks';
import { makeSignal } from '../../../src/basics/signal.js';

/** Languages by their own name, in the order of the switch. Indonesian comes first and is the default. */
export const LANGUAGES = { id: 'Bahasa Indonesia', en: 'English', jv: 'Basa Jawa' } as const;
export type Language = keyof typeof LANGUAGES;

/** Spoken on every page. Any other language may stand on some: those whose sections have it. */
type Everywhere = 'id' | 'en';

/** One section of words in its languages. The Indonesian one says which words there are. */
export type Section<Words> = Readonly<Record<Everywhere, Words> & Partial<Record<Language, Words>>>;

/** The languages of a section, in the order of the switch. */
export const languagesOf = (section: Section<unknown>): readonly Language[] =>
  (Object.keys(LANGUAGES) as Language[]).filter((language) => section[language] !== undefined);

/** The words of a section in a language; in Indonesian where it has none. */
export const wordsIn = <Words>(section: Section<Words>, language: Language): Words =>
  section[language] ?? section.id;

const changes = makeSignal();
let current: Language = 'id';

/** Kept per page, so that a desk in English does not turn the wall English. */
const storageKey = () => `bilik-language${location.pathname.replace(/[^/]*$/, '')}`;

/** Takes up what was chosen on this page before. To be called once, before the page is drawn. */
export function startLanguage(): void {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(storageKey());
  } catch {
    // A browser that keeps nothing (private mode) simply starts in Indonesian.
  }
  setLanguage(isLanguage(stored) ? stored : 'id');
}

export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey(), language);
  } catch {
    // Not kept, still switched.
  }
  changes.announce();
}

/** The language of the page; draws the component again when it is switched. */
export function useLanguage(): Language {
  const [language, show] = useState<Language>(current);
  useEffect(() => {
    show(current);
    return changes.listen(() => show(current));
  }, []);
  return language;
}

/** For texts that stand in these two languages only, outside the catalogues. */
export const useCommonLanguage = (): Everywhere => (useLanguage() === 'en' ? 'en' : 'id');

/**
 * The words of one section in the page's language. A page imports only the sections it shows, so that
 * the kiosk does not carry the desk's words.
 */
export function useWords<Words>(section: Section<Words>): Words {
  return wordsIn(section, useLanguage());
}

function isLanguage(text: string | null): text is Language {
  return text !== null && text in LANGUAGES;
}
