import { ZONE_MINUTES } from '../../election/rules.js';
import type { PublicRecord } from '../format.js';

/** How a language writes a day and the hands of a clock. */
export interface ClockFace {
  /** Of an ISO date: "22 November 2026". */
  readonly longDate: (date: string) => string;
  /** Between hours and minutes. */
  readonly between: string;
}

/** "08.15 WIB", with the day where it is not the day of the vote. */
export function hourOn(
  { longDate, between }: ClockFace,
  at: string | undefined,
  { setup }: Pick<PublicRecord, 'setup'>,
): string {
  if (at === undefined) return '–';
  const zone = setup.rules.timeZone;
  const { date, clock } = localTime(at, zone);
  const shown = `${clock.replace(':', between)} ${zone}`;
  return date === setup.facts.date ? shown : `${longDate(date)}, ${shown}`;
}

/** The wall clock of a zone at an instant: ISO date and "08:15". */
export function localTime(
  at: string,
  zone: keyof typeof ZONE_MINUTES,
): { readonly date: string; readonly clock: string } {
  const local = new Date(Date.parse(at) + ZONE_MINUTES[zone] * 60_000).toISOString();
  return { date: local.slice(0, 10), clock: local.slice(11, 16) };
}
