import { ZONE_MINUTES } from '../../election/rules.js';
import type { PublicRecord } from '../format.js';

/** Numbers, days and hours as an Indonesian document writes them. */
type Zone = keyof typeof ZONE_MINUTES;

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

/** 1111 as "1.111". */
export const inDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

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

/** Of an ISO date: "tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam". */
export function dateInWords(date: string): string {
  const [year = 0, month = 1, day = 0] = date.split('-').map(Number);
  return `tanggal ${inWords(day)} bulan ${MONTHS[month - 1]} tahun ${inWords(year)}`;
}

/** The wall clock of a zone at an instant: date and "08.15". */
export function localTime(at: string, zone: Zone): { readonly date: string; readonly clock: string } {
  const local = new Date(Date.parse(at) + ZONE_MINUTES[zone] * 60_000).toISOString();
  return { date: local.slice(0, 10), clock: local.slice(11, 16).replace(':', '.') };
}

/** "08.15 WIB", with the day where it is not the day of the vote. */
export function hour(at: string | undefined, { setup }: Pick<PublicRecord, 'setup'>): string {
  if (at === undefined) return '–';
  const zone = setup.rules.timeZone;
  const { date, clock } = localTime(at, zone);
  return date === setup.facts.date ? `${clock} ${zone}` : `${longDate(date)}, ${clock} ${zone}`;
}

export const SEX = { L: 'L', P: 'P', '?': '–' } as const;
export const METHOD = { 'run-off': 'putaran ulang', deliberation: 'musyawarah', lots: 'undian' } as const;
export const CONSENT = { yes: 'bersedia', no: 'tidak bersedia', pending: 'belum menjawab' } as const;
export const STANDING = { elected: 'terpilih', tied: 'suara sama', reserve: 'cadangan', other: '–' } as const;
export const VOID = {
  unresolved: 'tidak dapat dipastikan',
  'not-a-name': 'bukan nama',
  ineligible: 'tidak dapat dipilih',
} as const;

/** Every reason for an invalid ballot, in the order in which they are looked for. */
export const INVALID = {
  blank: 'kosong',
  tooMany: 'terlalu banyak nama',
  tooFew: 'kurang nama',
  repeated: 'nama berulang',
  ineligible: 'orang yang tidak dapat dipilih',
  unresolved: 'nama tidak dapat dipastikan',
  unsealable: 'amplop tidak dapat dibuka',
  unreadable: 'isi amplop tidak terbaca',
  otherElection: 'kartu suara dari kotak lain',
} as const satisfies Record<keyof PublicRecord['result']['ballots']['invalid'], string>;

/** Letters that the embedded faces have; others lose their accents, and what is left is shown as "?". */
const HAS_GLYPH =
  /[\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2212]/;

export const printable = (text: string): string =>
  [...text.normalize('NFC')]
    .map((sign) => {
      if (HAS_GLYPH.test(sign)) return sign;
      if (/[\u02b9-\u02bf\u02c8]/.test(sign)) return '\u2019';
      const bare = sign.normalize('NFD').replace(/\p{Mn}/gu, '');
      return bare === '' || HAS_GLYPH.test(bare) ? bare : '?';
    })
    .join('');
