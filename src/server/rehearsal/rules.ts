import type { Rules } from '../../election/rules.js';
import type { ElectionFacts } from '../../election/setup-document.js';
import { DAY } from './people.js';

const TITLE = 'Gladi bersih pemilihan anggota BKM';

export const FACTS: ElectionFacts = {
  title: TITLE,
  village: 'Desa Karangsari',
  district: 'Kecamatan Contoh',
  regency: 'Kabupaten Contoh',
  province: 'Jawa Tengah',
  unit: 'Desa Karangsari',
  level: 2,
  date: DAY,
  place: 'Balai desa',
  criteria: ['Jujur', 'Adil', 'Ikhlas'],
};

/** A box is advised to hold so many; a smaller rehearsal opens with what it has. */
const ADVISED_BALLOTS = 10;

/**
 * Every local rule, each chosen so that the day comes past as much of the program as possible: an age
 * band, barred offices, the absent only with a letter, too few names void, turnout judged, booths released.
 */
export const rulesFor = (voters: number): Rules => ({
  form: 'direct',
  basisUnit: 'RT',
  adult: { age: 17, marriedCounts: true },
  electedAge: { min: 21, max: 75 },
  whoMayBeWritten: 'any-adult',
  sameUnitOnly: false,
  absent: 'present-or-letter',
  names: { min: 2, max: 3 },
  faults: {
    tooMany: 'void-ballot',
    tooFew: 'void-ballot',
    repeated: 'count-once',
    ineligible: 'void-name',
    unresolved: 'void-name',
  },
  seats: 9,
  oddSeats: true,
  reserves: 2,
  turnout: { percent: 30, ifShort: 'accept-with-note' },
  quorum: { kind: 'people', least: 1 },
  tieMethod: 'deliberation',
  bars: { partyOfficer: true, villageOfficial: false, illiterate: false, panitia: true },
  consent: { asked: true, onRefusal: 'next-in-rank' },
  readingUnit: 'names',
  minBallots: Math.min(ADVISED_BALLOTS, voters),
  ifTooFewBallots: 're-run',
  boothRelease: true,
  helpWhileTyping: true,
  custody: {
    annex: 'Pak Lurah',
    cards: 'pemegang kartu kunci',
    disk: 'ketua panitia',
    until: '22 Desember 2026',
  },
  termYears: 3,
  timeZone: 'WIB',
  signers: ['Ketua panitia', 'Notulis', 'Pemantau', 'Lurah'],
  basis: 'Tata tertib gladi bersih, tanpa akibat apa pun',
  articles: { seats: 'pasal 4', names: 'pasal 7 ayat 2', tieMethod: 'pasal 11' },
});
