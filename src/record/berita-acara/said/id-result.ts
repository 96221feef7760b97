import type { PublicRecord, RankedPerson } from '../../format.js';
import { CONSENT, fullStop, INVALID, inDigits, METHOD, SEX, STANDING, VOID } from '../words.js';

/** Parts 4 to 8 in Indonesian: the count and what follows from it. */

const n = inDigits;
type Words<Key extends string> = Readonly<Record<Key, string>>;

export const codes = {
  sex: SEX as Words<RankedPerson['sex']>,
  method: METHOD as Words<keyof typeof METHOD>,
  consent: CONSENT as Words<keyof typeof CONSENT>,
  standing: STANDING as Words<RankedPerson['standing']>,
  void: VOID as Words<keyof typeof VOID>,
  invalid: INVALID as Words<keyof PublicRecord['result']['ballots']['invalid']>,
};

export const ballots = {
  part: '4. Kartu suara dan nama yang dihitung',
  head: 'Kartu suara',
  amount: 'Jumlah',
  inBox: 'Dalam kotak suara',
  paper: 'Di atas kertas (darurat)',
  testsSetAside: 'Suara uji pemantau, ditemukan tepat sama dan disisihkan',
  counted: 'Dihitung',
  valid: 'Sah',
  invalid: 'Tidak sah',
};

export const writtenNames = {
  head: 'Nama yang tertulis',
  valid: 'Sah, dihitung sebagai suara',
  inInvalidBallot: 'Gugur: dalam kartu suara tidak sah',
  repeated: 'Gugur: berulang dalam satu kartu',
  ineligible: 'Gugur: orang yang tidak dapat dipilih',
  unresolved: 'Gugur: tidak dapat dipastikan',
};

export const ranking = {
  part: '5. Peringkat menurut suara terbanyak',
  lead: (seats: number) =>
    `Semua warga yang mendapat suara. Yang dipilih ${seats} orang. ` +
    'Urutan di antara yang sama suaranya tidak berarti apa-apa.',
  rank: 'Peringkat',
  name: 'Nama (panggilan)',
  unit: 'RT/RW',
  sex: 'L/P',
  votes: 'Suara',
  standing: 'Kedudukan',
};

/** People who share a rank, and by which line. */
export interface TieTold {
  readonly rank: number;
  readonly votes: number;
  readonly line: 'seats' | 'reserves';
  /** Names. */
  readonly people: readonly string[];
}

const tieTold = (rankWord: string, { rank, votes, line, people }: TieTold): string =>
  `${rankWord} ${n(rank)} dengan ${n(votes)} suara, ` +
  `${line === 'seats' ? 'pada batas terpilih' : 'pada cadangan'}: ${people.join(', ')}.`;

export const ties = {
  part: '6. Suara sama',
  none: 'Tidak ada suara sama yang menentukan kedudukan.',
  settled: (
    tie: TieTold,
    by: {
      readonly method: string;
      readonly how: string;
      readonly chosen: readonly string[];
      readonly officers: readonly string[];
    },
  ) =>
    `${tieTold('Peringkat', tie)} Diselesaikan dengan ${by.method}: ${fullStop(by.how)} ` +
    `${tie.line === 'seats' ? 'Mendapat tempat' : 'Urutannya'}: ${by.chosen.join(', ')}. ` +
    `Dicatat oleh ${by.officers.join(' dan ')}.`,
  open: (tie: TieTold) => `Belum diselesaikan: ${tieTold('peringkat', tie)}`,
};

export const elected = {
  part: (years: number) => `7. Terpilih untuk masa bakti ${years} tahun`,
  consent: 'Kesediaan',
  replaces: (answer: string) => `menggantikan; ${answer}`,
  women: ({ elected, of, target }: PublicRecord['result']['women']) =>
    `Perempuan di antara yang terpilih: ${n(elected)} dari ${n(of)} orang. ` +
    `Sasaran 30 persen adalah ${n(target)} orang; sasaran ini dilaporkan dan tidak mengubah urutan. ` +
    'Urutan tidak menunjuk ketua: yang terpilih memilih koordinator dalam rapat mereka sendiri.',
  reserves: 'Cadangan, menurut urutan:',
  remark: 'Keterangan',
  reserveMoved: 'menggantikan',
  reserve: 'cadangan',
};

export const aliases = {
  part: '8. Tulisan nama yang diputuskan',
  columns: ['Tulisan', 'Diputuskan sebagai', 'Kartu', 'Catatan no.'],
  void: (reason: string) => `gugur: ${reason}`,
  undecided: 'tidak diputuskan: tidak mengubah kursi',
  others: (others: number) =>
    `Tulisan lain yang tidak sama dengan nama dalam daftar: ${n(others)} kali. Tulisan yang ada pada kurang ` +
    'dari lima kartu suara tidak dicetak, supaya tidak ada kartu suara yang dapat dikenali.',
};
