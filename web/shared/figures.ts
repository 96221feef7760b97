import type { PublicScreen } from '../../src/projector/api.js';
import { type Language, useLanguage } from './words/words.js';

/** A whole number as people write it: 3.703 in Indonesian, 3,703 in English. */
export const figure = (language: Language, value: number): string => value.toLocaleString(language);

/** The same in the page's language. */
export function useFigures(): (value: number) => string {
  const language = useLanguage();
  return (value) => figure(language, value);
}

/** A date as it is said: "Minggu, 22 November 2026". A text that is no date stays as it is. */
export function dayInWords(language: Language, date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return day.toLocaleDateString(language === 'en' ? 'en-GB' : language, long);
}

/**
 * A moment of the day: "14.05, 22 Nov". A text that is no moment stays as it is.
 *
 * @param zoneMinutes ahead of UTC; null: the time of whoever looks, on a phone that knows it
 */
export function momentInWords(language: Language, at: string, zoneMinutes: number | null): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const locale = language === 'en' ? 'en-GB' : language;
  // The shifted instant is read as UTC, so the zone of this browser plays no part.
  const shown = zoneMinutes === null ? moment : new Date(moment.getTime() + zoneMinutes * 60_000);
  const zone = zoneMinutes === null ? {} : { timeZone: 'UTC' };
  const time = shown.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', ...zone });
  return `${time}, ${shown.toLocaleDateString(locale, { day: 'numeric', month: 'short', ...zone })}`;
}

type Sexes = PublicScreen['turnout']['checkedIn'];
export const allOf = (sexes: Sexes): number => sexes.L + sexes.P + sexes.unknown;

/** Whole percent, rounded down: nobody is told that a threshold was reached before it was. */
export const percentDone = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.min(100, Math.floor((100 * part) / whole));
