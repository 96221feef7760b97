/** What is printed for people stands in Indonesian, which is what counts, and in English for guests. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
