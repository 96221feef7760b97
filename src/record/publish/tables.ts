import { entrySentence } from '../../audit/sentence.js';
import { aliasRows } from '../alias-rows.js';
import { CONSENT, INVALID, METHOD, SEX, STANDING, VOID } from '../berita-acara/words.js';
import type { PublicRecord } from '../format.js';
import { holdsSeat, type LaterSeats, seatsAtCertification } from '../later-seats.js';
import { entriesOf, namesInLog } from '../public-events.js';

export type Cell = string | number;

/** One table of the result, as a file of its own. */
export interface ResultTable {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Every table of a record; nothing that the record does not say, and nothing of one ballot. */
export function tablesOf(
  record: PublicRecord,
  later: LaterSeats = seatsAtCertification(record),
): readonly ResultTable[] {
  return [
    seatsTable(record, later),
    rankingTable(record),
    ...figureTables(record),
    turnoutTable(record),
    tiesTable(record),
    aliasTable(record),
    logTable(record),
  ];
}

type PersonOf = (id: string) => readonly Cell[];
const personOf = ({ result }: PublicRecord): PersonOf => {
  const people = new Map(result.ranking.map((person) => [person.person, person]));
  return (id) => {
    const { name = id, aliases = [], unit = '', sex = '?', votes = 0 } = people.get(id) ?? {};
    return [name, aliases.join(' / '), unit, SEX[sex], votes];
  };
};
const PERSON = ['Nama', 'Panggilan', 'RT/RW', 'L/P', 'Suara'] as const;

function seatsTable(record: PublicRecord, { seats }: LaterSeats): ResultTable {
  const shown = personOf(record);
  const elected = seats
    .filter(holdsSeat)
    .map(({ person, consent, inaugurated }) => [
      ...shown(person),
      inaugurated ? 'dikukuhkan' : consent === null ? 'terpilih' : CONSENT[consent],
    ]);
  const seated = new Set(seats.map(({ person }) => person));
  const reserves = record.result.reserves
    .filter((person) => !seated.has(person))
    .map((person) => [...shown(person), 'cadangan']);
  return {
    name: 'terpilih',
    title: 'Terpilih dan cadangan',
    head: [...PERSON, 'Keterangan'],
    rows: [...elected, ...reserves],
  };
}

const rankingTable = ({ result }: PublicRecord): ResultTable => ({
  name: 'peringkat',
  title: 'Peringkat',
  head: ['Peringkat', ...PERSON, 'Kedudukan'],
  rows: result.ranking.map(({ rank, name, aliases, unit, sex, votes, standing }) => [
    ...[rank, name, aliases.join(' / '), unit, SEX[sex], votes],
    STANDING[standing],
  ]),
});

function figureTables({ result, reconciliation }: PublicRecord): readonly ResultTable[] {
  const { ballots, names } = result;
  const { printed, spent, revoked, left, spoiled, outstanding, checkIns, testSlips } = reconciliation;
  const table = (name: string, title: string, rows: ResultTable['rows']) => ({
    name,
    title,
    head: [title, 'Jumlah'],
    rows,
  });
  return [
    table('kartu-suara', 'Kartu suara', [
      ['Dalam kotak suara', ballots.inBox],
      ['Di atas kertas (darurat)', ballots.paper],
      ['Suara uji yang disisihkan', ballots.testsSetAside],
      ['Dihitung', ballots.counted],
      ['Sah', ballots.valid],
      ...(Object.keys(INVALID) as (keyof typeof INVALID)[]).map((reason) => [
        `Tidak sah: ${INVALID[reason]}`,
        ballots.invalid[reason],
      ]),
    ]),
    table('nama', 'Nama yang tertulis', [
      ['Sah', names.valid],
      ['Gugur: dalam kartu suara tidak sah', names.void.inInvalidBallot],
      ['Gugur: berulang', names.void.repeated],
      ['Gugur: orang yang tidak dapat dipilih', names.void.ineligible],
      ['Gugur: tidak dapat dipastikan', names.void.unresolved],
    ]),
    table('kupon', 'Kupon suara', [
      ['Dicetak dan siap pakai', printed],
      ['Dipakai', spent],
      ['Dibatalkan', revoked],
      ['Sisa', left],
      ['Rusak', spoiled],
      ['Tidak kembali', outstanding],
      ['Warga hadir', checkIns],
      ['Kupon uji', testSlips],
    ]),
  ];
}

const turnoutTable = ({ turnout: { rows, eligible, checkedIn } }: PublicRecord): ResultTable => ({
  name: 'kehadiran',
  title: 'Kehadiran',
  head: ['Satuan', 'Wajib pilih L', 'Wajib pilih P', 'Hadir L', 'Hadir P'],
  rows: [
    ...rows.map((row) => [
      row.units.join(', '),
      ...[row.eligible.L, row.eligible.P, row.checkedIn.L, row.checkedIn.P],
    ]),
    ['Jenis kelamin tidak tercatat', eligible.unknown, '', checkedIn.unknown, ''],
    ['Jumlah', eligible.L, eligible.P, checkedIn.L, checkedIn.P],
  ],
});

function tiesTable(record: PublicRecord): ResultTable {
  const shown = personOf(record);
  const names = (ids: readonly string[]) => ids.map((id) => shown(id)[0]).join(', ');
  return {
    name: 'suara-sama',
    title: 'Suara sama',
    head: ['Peringkat', 'Suara', 'Nama', 'Cara', 'Mendapat tempat', 'Penjelasan'],
    rows: record.result.settled.map(({ rank, votes, people, method, chosen, how }) => [
      ...[rank, votes, names(people), METHOD[method], names(chosen), how],
    ]),
  };
}

/** A writing may stay open where no decision on it can change who is seated. */
const UNDECIDED = 'tidak diputuskan';

function aliasTable(record: PublicRecord): ResultTable {
  const shown = personOf(record);
  return {
    name: 'tulisan-nama',
    title: 'Tulisan nama yang diputuskan',
    head: ['Tulisan', 'Diputuskan sebagai', 'Kartu suara', 'Catatan nomor'],
    rows: [
      ...aliasRows(record.aliases, (person) => String(shown(person)[0])).map(
        ({ form, person, void: reason, ballots, decisions }) => [
          form,
          person !== null ? (shown(person)[0] ?? '') : reason === null ? UNDECIDED : `gugur: ${VOID[reason]}`,
          ballots,
          decisions.join(', '),
        ],
      ),
      ['Tulisan lain', '', record.aliases.others, ''],
    ],
  };
}

function logTable(record: PublicRecord): ResultTable {
  const names = namesInLog(record);
  return {
    name: 'catatan',
    title: 'Catatan kejadian',
    head: ['Nomor', 'Waktu (UTC)', 'Kejadian'],
    rows: entriesOf(record).map((entry) => [
      ...[entry.seq, entry.at],
      entrySentence(entry, 'id', names) ?? '(tertutup)',
    ]),
  };
}
