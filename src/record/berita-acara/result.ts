import type { PublicRecord, RankedPerson } from '../format.js';
import { entriesOf, officerNames } from '../public-events.js';
import { gap, type Pen, paragraph, partHead } from './sheet.js';
import { type Row, table } from './table.js';
import { CONSENT, INVALID, inDigits, METHOD, SEX, STANDING, VOID } from './words.js';

const amounts = [
  { head: '', share: 0.8 },
  { head: 'Jumlah', share: 0.2, align: 'right' },
] as const;

/** Ballots and names: how many counted, how many did not, and why. */
export function drawBallots(pen: Pen, { result }: PublicRecord): void {
  const { ballots, names } = result;
  partHead(pen, '4. Kartu suara dan nama yang dihitung');
  const invalid = Object.values(ballots.invalid).reduce((sum, each) => sum + each, 0);
  const reasons = (Object.keys(INVALID) as (keyof typeof INVALID)[]).map(
    (reason): Row => ({ cells: [`      ${INVALID[reason]}`, inDigits(ballots.invalid[reason])] }),
  );
  table(
    pen,
    [{ ...amounts[0], head: 'Kartu suara' }, amounts[1]],
    [
      { cells: ['Dalam kotak suara', inDigits(ballots.inBox)] },
      { cells: ['Di atas kertas (darurat)', inDigits(ballots.paper)] },
      { cells: ['Suara uji pemantau, ditemukan tepat sama dan disisihkan', inDigits(ballots.testsSetAside)] },
      { cells: ['Dihitung', inDigits(ballots.counted)], bold: true },
      { cells: ['Sah', inDigits(ballots.valid)], bold: true },
      { cells: ['Tidak sah', inDigits(invalid)], bold: true },
      ...reasons,
    ],
  );
  gap(pen, 8);
  const { inInvalidBallot, repeated, ineligible, unresolved } = names.void;
  table(
    pen,
    [{ ...amounts[0], head: 'Nama yang tertulis' }, amounts[1]],
    [
      { cells: ['Sah, dihitung sebagai suara', inDigits(names.valid)], bold: true },
      { cells: ['Gugur: dalam kartu suara tidak sah', inDigits(inInvalidBallot)] },
      { cells: ['Gugur: berulang dalam satu kartu', inDigits(repeated)] },
      { cells: ['Gugur: orang yang tidak dapat dipilih', inDigits(ineligible)] },
      { cells: ['Gugur: tidak dapat dipastikan', inDigits(unresolved)] },
    ],
  );
}

const withAliases = (person: RankedPerson): string =>
  person.aliases.length === 0 ? person.name : `${person.name} (${person.aliases.join(' / ')})`;

/** Everybody who got a vote, with a thick line under the last seat. */
export function drawRanking(pen: Pen, { result, setup }: PublicRecord): void {
  partHead(pen, '5. Peringkat menurut suara terbanyak');
  paragraph(
    pen,
    `Semua warga yang mendapat suara. Yang dipilih ${setup.runOffOf?.seats ?? setup.rules.seats} orang. ` +
      'Urutan di antara yang sama suaranya tidak berarti apa-apa.',
    { size: 9 },
  );
  gap(pen, 3);
  const last = result.ranking.findLastIndex(({ standing }) => standing === 'elected');
  table(
    pen,
    [
      { head: 'Peringkat', share: 0.11, align: 'center' },
      { head: 'Nama (panggilan)', share: 0.41 },
      { head: 'RT/RW', share: 0.19 },
      { head: 'L/P', share: 0.06, align: 'center' },
      { head: 'Suara', share: 0.09, align: 'right' },
      { head: 'Kedudukan', share: 0.14 },
    ],
    result.ranking.map((person, at) => ({
      cells: [
        inDigits(person.rank),
        withAliases(person),
        person.unit,
        SEX[person.sex],
        inDigits(person.votes),
        STANDING[person.standing],
      ],
      bold: person.standing === 'elected',
      ends: at === last,
    })),
  );
}

/** Ties: the program shows them, people settle them. */
export function drawTies(pen: Pen, record: PublicRecord): void {
  const { ties, settled, ranking } = record.result;
  partHead(pen, '6. Suara sama');
  if (ties.length === 0 && settled.length === 0)
    paragraph(pen, 'Tidak ada suara sama yang menentukan kedudukan.');
  const nameOf = names(ranking);
  const officers = officerNames(entriesOf(record));
  for (const tie of settled) {
    const who = tie.officers.map((id) => officers.get(id) ?? id).join(' dan ');
    paragraph(
      pen,
      `Peringkat ${inDigits(tie.rank)} dengan ${inDigits(tie.votes)} suara, ${lineOf(tie.line)}: ` +
        `${tie.people.map(nameOf).join(', ')}. Diselesaikan dengan ${METHOD[tie.method]}: ${tie.how} ` +
        `${tie.line === 'seats' ? 'Mendapat tempat' : 'Urutannya'}: ${tie.chosen.map(nameOf).join(', ')}. ` +
        `Dicatat oleh ${who}.`,
    );
    gap(pen, 3);
  }
  for (const tie of ties)
    paragraph(
      pen,
      `Belum diselesaikan: peringkat ${inDigits(tie.rank)} dengan ${inDigits(tie.votes)} suara, ${lineOf(tie.line)}: ` +
        `${tie.people.map(nameOf).join(', ')}.`,
    );
}
const lineOf = (line: 'seats' | 'reserves'): string =>
  line === 'seats' ? 'pada batas terpilih' : 'pada cadangan';

const names = (ranking: readonly RankedPerson[]) => {
  const byId = new Map(ranking.map((person) => [person.person, person.name]));
  return (id: string): string => byId.get(id) ?? id;
};

/** Who is elected and who waits, with what they answered, and the share of women. */
export function drawElected(pen: Pen, { result, setup }: PublicRecord): void {
  const byId = new Map(result.ranking.map((person) => [person.person, person]));
  const row = (id: string, at: number, last: string): Row => {
    const person = byId.get(id);
    return {
      cells: [
        String(at + 1),
        person === undefined ? id : withAliases(person),
        person?.unit ?? '',
        SEX[person?.sex ?? '?'],
        inDigits(person?.votes ?? 0),
        last,
      ],
    };
  };
  const columns = (last: string) => [
    { head: 'No.', share: 0.07, align: 'center' as const },
    { head: 'Nama (panggilan)', share: 0.4 },
    { head: 'RT/RW', share: 0.19 },
    { head: 'L/P', share: 0.06, align: 'center' as const },
    { head: 'Suara', share: 0.09, align: 'right' as const },
    { head: last, share: 0.19 },
  ];
  partHead(pen, `7. Terpilih untuk masa bakti ${setup.rules.termYears} tahun`);
  table(
    pen,
    columns('Kesediaan'),
    result.elected.map(({ person, consent, by }, at) => {
      const answer = consent === null ? '' : CONSENT[consent];
      return row(person, at, by === 'refusal' ? `menggantikan; ${answer}` : answer);
    }),
  );
  const { women } = result;
  gap(pen, 5);
  paragraph(
    pen,
    `Perempuan di antara yang terpilih: ${inDigits(women.elected)} dari ${inDigits(women.of)} orang. ` +
      `Sasaran 30 persen adalah ${inDigits(women.target)} orang; sasaran ini dilaporkan dan tidak mengubah urutan. ` +
      'Urutan tidak menunjuk ketua: yang terpilih memilih koordinator dalam rapat mereka sendiri.',
  );
  if (result.reserves.length === 0) return;
  const moved = new Set(result.elected.map(({ person }) => person));
  gap(pen, 8);
  paragraph(pen, 'Cadangan, menurut urutan:', { bold: true });
  gap(pen, 3);
  table(
    pen,
    columns('Keterangan'),
    result.reserves.map((person, at) => row(person, at, moved.has(person) ? 'menggantikan' : 'cadangan')),
  );
}

/** How written names were read, as far as it may be told. */
export function drawAliases(pen: Pen, { aliases, result }: PublicRecord): void {
  partHead(pen, '8. Tulisan nama yang diputuskan');
  const nameOf = names(result.ranking);
  if (aliases.forms.length > 0) {
    table(
      pen,
      [
        { head: 'Tulisan', share: 0.36 },
        { head: 'Diputuskan sebagai', share: 0.46 },
        { head: 'Kartu suara', share: 0.18, align: 'right' },
      ],
      aliases.forms.map(({ form, ballots, person, void: reason }) => ({
        cells: [
          `“${form}”`,
          person !== null ? nameOf(person) : reason === null ? '' : `gugur: ${VOID[reason]}`,
          inDigits(ballots),
        ],
      })),
    );
    gap(pen, 5);
  }
  paragraph(
    pen,
    `Tulisan lain yang tidak sama dengan nama dalam daftar: ${inDigits(aliases.others)} kali. Tulisan yang ada pada kurang ` +
      'dari lima kartu suara tidak dicetak, supaya tidak ada kartu suara yang dapat dikenali.',
  );
}
