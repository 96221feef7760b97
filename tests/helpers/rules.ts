import type { Rules } from '../../src/election/rules.js';
import type { ElectionFacts } from '../../src/election/setup-document.js';

/** Complete rules of an invented village; a test names only what it is about. */
export const someRules = (own: Partial<Rules> = {}): Rules => ({
  form: 'direct',
  basisUnit: 'RT',
  adult: { age: 17, marriedCounts: true },
  electedAge: null,
  whoMayBeWritten: 'any-adult',
  sameUnitOnly: false,
  absent: 'may-be-elected',
  names: { min: 1, max: 5 },
  faults: {
    tooMany: 'void-ballot',
    tooFew: 'accept',
    repeated: 'count-once',
    ineligible: 'void-name',
    unresolved: 'void-name',
  },
  seats: 9,
  oddSeats: true,
  reserves: 2,
  turnout: null,
  quorum: null,
  tieMethod: 'deliberation',
  bars: { partyOfficer: false, villageOfficial: false, illiterate: false, panitia: false },
  consent: { asked: true, onRefusal: 'next-in-rank' },
  readingUnit: 'names',
  minBallots: 1,
  ifTooFewBallots: 're-run',
  boothRelease: false,
  helpWhileTyping: false,
  custody: { annex: 'lurah', cards: 'pemegang kartu', disk: 'ketua', until: '31 Desember 2026' },
  termYears: 3,
  timeZone: 'WIB',
  signers: ['Ketua panitia', 'Pemantau', 'Lurah'],
  basis: 'Tata tertib pemilihan BKM Sukamaju, 1 November 2026',
  articles: { seats: 'pasal 4' },
  ...own,
});

export const someFacts = (own: Partial<ElectionFacts> = {}): ElectionFacts => ({
  title: 'Pemilihan BKM Sukamaju',
  village: 'Desa Sukamaju',
  district: 'Kecamatan Contoh',
  regency: 'Kabupaten Contoh',
  province: 'Jawa Tengah',
  unit: 'Desa Sukamaju',
  level: 2,
  date: '2026-11-22',
  place: 'Balai desa',
  ...own,
});
