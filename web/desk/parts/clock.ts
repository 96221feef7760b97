import { useEffect, useRef, useState } from 'preact/hooks';
import { dayInWords } from '../../shared/figures.js';
import { type Language, useLanguage } from '../../shared/words/words.js';
import { useLive } from './live.js';

export interface ClockFace {
  /** "19.40.05" or "19:40:05", as the language writes it. */
  readonly time: string;
  /** "Minggu, 22 November 2026". */
  readonly day: string;
}

/**
 * An instant as people of a zone read it.
 *
 * @param instant milliseconds since 1970, UTC
 * @param zoneMinutes ahead of UTC
 */
export function clockFace(instant: number, zoneMinutes: number, language: Language): ClockFace {
  // The shifted instant is read as UTC, so the zone of this browser plays no part.
  const local = new Date(instant + zoneMinutes * 60_000);
  const locale = language === 'en' ? 'en-GB' : language;
  const two = '2-digit' as const;
  return {
    time: local.toLocaleTimeString(locale, { timeZone: 'UTC', hour: two, minute: two, second: two }),
    day: dayInWords(language, local.toISOString().slice(0, 10)),
  };
}

/** The laptop's clock, ticking between two answers by the browser's own. */
export function useClock(zoneMinutes?: number): ClockFace {
  const { state } = useLive();
  const language = useLanguage();
  const heard = useRef({ now: state.now, at: Date.now() });
  if (heard.current.now !== state.now) heard.current = { now: state.now, at: Date.now() };
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((beat) => beat + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const instant = Date.parse(heard.current.now) + (Date.now() - heard.current.at);
  return clockFace(instant, zoneMinutes ?? state.timeZoneMinutes, language);
}
