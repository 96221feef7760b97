const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/**
 * A day as people say it: "Minggu, 22 November 2026".
 *
 * @param date ISO, a day of the calendar without time or zone
 */
export function longDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // Counted in UTC, so that the laptop's own time zone cannot move the day.
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${DAYS[weekday]}, ${day} ${MONTHS[month - 1]} ${year}`;
}
