/** Numbers in words, days and dates as an Indonesian document writes them. */
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
const UNITS = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

/**
 * A number in words (terbilang), as a document gives days and years.
 *
 * @param count 0 to 999,999
 */
export function inWords(count: number): string {
  if (count < 12) return UNITS[count] ?? '';
  if (count < 20) return `${inWords(count - 10)} belas`;
  if (count < 100) return joined(`${inWords(Math.floor(count / 10))} puluh`, count % 10);
  if (count < 200) return joined('seratus', count - 100);
  if (count < 1_000) return joined(`${inWords(Math.floor(count / 100))} ratus`, count % 100);
  if (count < 2_000) return joined('seribu', count - 1_000);
  return joined(`${inWords(Math.floor(count / 1_000))} ribu`, count % 1_000);
}
const joined = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${inWords(rest)}`);

/** Of an ISO date: "Minggu". */
export const dayName = (date: string): string => DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

/** Of an ISO date: "22 November 2026". */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/**
 * A day as people say it: "Minggu, 22 November 2026".
 *
 * @param date ISO, a day of the calendar without time or zone
 */
export const dayAndDate = (date: string): string => `${dayName(date)}, ${longDate(date)}`;

/** Of an ISO date: "tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam". */
export function dateInWords(date: string): string {
  const [year = 0, month = 1, day = 0] = date.split('-').map(Number);
  return `tanggal ${inWords(day)} bulan ${MONTHS[month - 1]} tahun ${inWords(year)}`;
}
