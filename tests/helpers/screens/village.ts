import type { Role } from '../../../src/desk/api/parts.js';

/** The committee. None of them lives in the RT that votes, so that no name is both. */
export interface Officer {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly pin: string;
}
export const KETUA: Officer = { name: 'Sulastri Handoko', roles: ['ketua', 'petugas'], pin: '735194' };
export const SEKRETARIS: Officer = {
  name: 'Hartoyo Prabowo',
  roles: ['sekretaris', 'notulis', 'petugas'],
  pin: '280617',
};
export const PEMANTAU: Officer = { name: 'Maria Goreti', roles: ['pemantau'], pin: '904362' };
export const PASSPHRASE = 'kerbau putih lewat jembatan bambu';
export const HOLDERS = ['Pak Lurah Darmo', 'Bidan Yuni', 'Pak Guru Tarigan'] as const;
export const THRESHOLD = 2;

export const FACTS = {
  name: 'Pemilihan Utusan Warga RT 03',
  unit: 'RT 03 / RW 01',
  date: '2026-11-22',
  place: 'Balai RW 01',
  village: 'Kelurahan Sumber Makmur',
  district: 'Kecamatan Tegalsari',
  regency: 'Kota Sejahtera',
  province: 'Jawa Tengah',
} as const;
/** As the residents wrote them at an earlier meeting. */
export const CRITERIA = ['Jujur dan tidak ingkar janji', 'Adil', 'Ikhlas', 'Peduli pada yang lemah'] as const;

/** What the program proposes for 25 expected people: full sheets of 21, one of them in reserve, one for test ballots. */
export const SLIPS = { main: 42, reserve: 21, test: 21 } as const;
export const PRINTED = SLIPS.main + SLIPS.reserve + SLIPS.test;

export const SEATS = 5;

/** Every answer to the tata tertib, by the path of its field in web/desk/setup/rules-questions.ts. */
export const ANSWERS: Readonly<Record<string, string>> = {
  form: 'two-level',
  basisUnit: 'RT',
  basis: 'Tata tertib pemilihan utusan RT 03, 1 November 2026',
  'adult.age': '17',
  'adult.marriedCounts': 'yes',
  'electedAge.kind': 'band',
  'electedAge.min': '21',
  'electedAge.max': '90',
  whoMayBeWritten: 'any-adult',
  sameUnitOnly: 'yes',
  absent: 'may-be-elected',
  'bars.partyOfficer': 'yes',
  'bars.villageOfficial': 'no',
  'bars.illiterate': 'no',
  'bars.panitia': 'yes',
  'names.min': '2',
  'names.max': '3',
  'faults.tooFew': 'void-ballot',
  'faults.repeated': 'count-once',
  'faults.ineligible': 'void-name',
  'faults.unresolved': 'void-name',
  seats: String(SEATS),
  oddSeats: 'yes',
  reserves: '2',
  tieMethod: 'deliberation',
  'consent.asked': 'yes',
  'consent.onRefusal': 'next-in-rank',
  'turnout.kind': 'percent',
  'turnout.percent': '30',
  'turnout.ifShort': 'visits',
  'quorum.kind': 'none',
  minBallots: '10',
  ifTooFewBallots: 're-run',
  boothRelease: 'yes',
  helpWhileTyping: 'yes',
  readingUnit: 'names',
  termYears: '3',
  timeZone: 'WIB',
  'custody.annex': 'Lurah, dalam amplop tersegel',
  'custody.cards': 'masing-masing pemegang kartu',
  'custody.disk': 'Ketua panitia',
  'custody.until': '31 Desember 2026',
  signers: 'Ketua panitia\nPemantau partisipatif\nKetua RT 03',
};
export const ARTICLES: Readonly<Record<string, string>> = {
  names: 'pasal 6',
  seats: 'pasal 4 ayat 1',
  tieMethod: 'pasal 9',
};

/** Name, everyday names, L or P, birth date, RT. The roll number is the place in the list. */
type Row = readonly [name: string, aliases: string, sex: string, born: string, rt: string];
const ROWS: readonly Row[] = [
  ['Siti Aminah', 'Bu Mimin', 'P', '1971-03-12', '03'],
  ['Siti Aminah', 'Bu Ami', 'P', '1988-07-30', '03'],
  ['Budi Santoso', 'Budi', 'L', '1975-01-09', '03'],
  ['Slamet Riyadi', 'Mbah Met', 'L', '1952-08-17', '03'],
  ['Sumarni', 'Bu Marni', 'P', '1968-11-02', '03'],
  ['Joko Susilo', 'Joko', 'L', '1980-05-21', '03'],
  ['Dewi Lestari', '', 'P', '1990-12-01', '03'],
  ['Ahmad Fauzi', 'Oji', 'L', '1983-09-14', '03'],
  ['Made Wirawan', 'Bli Made', 'L', '1979-04-04', '03'],
  ['Tumpal Simanjuntak', 'Bang Tumpal', 'L', '1965-06-18', '03'],
  ['Asep Saepudin', 'Kang Asep', 'L', '1977-02-25', '03'],
  ['Nurul Hidayah', 'Mbak Nurul', 'P', '1992-10-10', '03'],
  ['Ratna Sari', '', 'P', '1985-03-03', '03'],
  ['Paijo', 'Mbah Jo', 'L', '1948-01-01', '03'],
  ['Wagiyem', 'Mbah Yem', 'P', '1950-07-07', '03'],
  ['Yusuf Maulana', '', 'L', '1994-08-23', '03'],
  ['Eka Putri Rahayu', 'Eka', 'P', '1996-02-14', '03'],
  ['Bambang Hermanto', '', 'L', '1970-09-30', '03'],
  ['Sri Wahyuni', 'Bu Sri', 'P', '1973-05-05', '03'],
  ['Agus Salim', '', 'L', '1966-12-12', '03'],
  ['Kartini', '', 'P', '', '03'],
  ['Dedi Kurniawan', 'Dedi', 'L', '1987-06-06', '03'],
  ['Lilis Suryani', 'Teh Lilis', 'P', '1981-01-27', '03'],
  ['Hendra Gunawan', 'Koh Hendra', 'L', '1978-11-11', '03'],
  ['Rina Marlina', '', 'P', '1991-04-19', '03'],
  ['Suparman', 'Kang Parman', 'L', '1960-10-28', '03'],
  ['Fitri Handayani', '', 'P', '1998-03-31', '03'],
  ['Gunawan Wibisono', '', 'L', '1955-05-15', '03'],
  ['Putri Ayu Larasati', '', 'P', '2012-08-08', '03'],
  ['Rudi Hartono', '', 'L', '1976-02-02', '05'],
];
/** One line too many for a roll: nobody's name. */
const BROKEN = ';;P;1990-01-01;03;01';

export const ROLL = `no;nama;nama panggilan;L/P;tanggal lahir;RT;RW
${ROWS.map(([name, aliases, sex, born, rt], at) => [at + 1, name, aliases, sex, born, rt, '01'].join(';')).join('\n')}
31${BROKEN}
`;
export const RESIDENTS = ROWS.length;
/** Adults of RT 03, the one without a birth date among them: not the girl of 14, not the man of RT 05. */
export const ELIGIBLE = { L: 15, P: 13 } as const;
/** Whole names, none of which may stand on a wall before the box is opened. */
export const NAMES: readonly string[] = [...new Set(ROWS.map(([name]) => name))];

/** What the officer at the entrance types, and who of the found is meant, by arrow keys. Eleven come plainly. */
export const ARRIVALS: readonly { readonly typed: string; readonly name: string; readonly down: number }[] = [
  { typed: 'siti aminah', name: 'Siti Aminah', down: 2 },
  { typed: 'oji', name: 'Ahmad Fauzi', down: 0 },
  { typed: '4', name: 'Slamet Riyadi', down: 0 },
  { typed: 'tumpal', name: 'Tumpal Simanjuntak', down: 0 },
  { typed: 'kang asep', name: 'Asep Saepudin', down: 0 },
  { typed: 'mbak nurul', name: 'Nurul Hidayah', down: 0 },
  { typed: 'wagiyem', name: 'Wagiyem', down: 0 },
  { typed: 'bambang', name: 'Bambang Hermanto', down: 0 },
  { typed: 'teh lilis', name: 'Lilis Suryani', down: 0 },
  { typed: 'rina m', name: 'Rina Marlina', down: 0 },
  { typed: 'budi', name: 'Budi Santoso', down: 0 },
];
/** And one more, whose age the officer has to confirm. */
export const LATE = { typed: 'kartini', name: 'Kartini' } as const;
export const CHECK_INS = ARRIVALS.length + 1;

/** Nobody of that name lives here: never to be seen on a wall. */
export const JUNK = 'ORANG GILA';
/** Written at a tablet by hand; a line that ends in … is picked from the names that the page then shows. */
export const WRITTEN = {
  byCode: ['SITI AM…', 'BUDI', 'SUMARNI'],
  byScanner: ['SLAMET RIADI', 'BUDI SANTOSO', 'JOKO SUSILO'],
  byCamera: ['MBAH MET', 'DEWI LESTARI', 'BU MARNI'],
} as const;
/** The other nine, through the tablets' own door. */
export const OTHER_BALLOTS: readonly (readonly string[])[] = [
  ['Budi Santoso', 'Sumarni', 'Nurul Hidayah'],
  ['BUDI', 'Bu Marni', 'Pak Slamet Riyadi'],
  ['Budi', 'Joko Susilo', 'Siti Aminah'],
  ['Sumarni', 'slamet riyadi', 'Dewi Lestari'],
  ['Budi Santoso', 'Slamet Riyadi', 'Ahmad Fauzi'],
  ['Sumarni', 'Joko', 'Ahmad Fauzi'],
  ['Budi Santoso', 'Sumarni', 'Mbak Nurul'],
  [],
  [JUNK, 'Budi', 'Slamet Riyadi'],
];
export const BALLOTS = 3 + OTHER_BALLOTS.length;

/** What the two officers decide of writings that are no exact name, by the keys they press. */
export const DECISIONS: Readonly<Record<string, readonly string[]>> = {
  // The first of the names that fit; the second of two namesakes; void, since it is no name.
  'SLAMET RIADI': ['1', 'Enter'],
  'Siti Aminah': ['2', 'Enter'],
  [JUNK]: ['v', '2', 'Enter'],
};

/** Worked out by hand from the twelve ballots: 12 + 9 + 8 + 3 lines are 33 less one blank ballot and one void name. */
export const RESULT: readonly (readonly [name: string, votes: number])[] = [
  ['Budi Santoso', 8],
  ['Sumarni', 7],
  ['Slamet Riyadi', 6],
  ['Joko Susilo', 3],
  ['Ahmad Fauzi', 2],
  ['Dewi Lestari', 2],
  ['Nurul Hidayah', 2],
  ['Siti Aminah (Bu Mimin)', 1],
  ['Siti Aminah (Bu Ami)', 1],
];
export const READINGS = RESULT.reduce((sum, [, votes]) => sum + votes, 0);
/** Three are tied for the fifth seat; people talk, and this one takes it. */
export const TIED = ['Ahmad Fauzi', 'Dewi Lestari', 'Nurul Hidayah'] as const;
export const CHOSEN = 'Nurul Hidayah';
