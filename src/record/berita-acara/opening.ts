import { percentOf } from '../../election/rules.js';
import type { PublicRecord } from '../format.js';
import { entriesOf, publicEvents } from '../public-events.js';
import { gap, type Pen, paragraph, partHead, rule } from './sheet.js';
import { facts, table } from './table.js';
import { dateInWords, dayName, hour, inDigits, longDate } from './words.js';

/** The head of the document: what it is, of which village. */
export function drawHead(pen: Pen, { setup }: PublicRecord): void {
  const { facts: election } = setup;
  const above = [
    titled('Kecamatan', election.district),
    election.regency,
    titled('Provinsi', election.province),
  ].filter((line) => line !== '');
  const second = setup.runOffOf === null ? '' : ' (PUTARAN ULANG)';
  paragraph(pen, `PANITIA PEMILIHAN ${election.village.toUpperCase()}`, {
    bold: true,
    size: 11,
    align: 'center',
  });
  paragraph(pen, above.join(' · '), { size: 10, align: 'center' });
  gap(pen, 4);
  rule(pen, pen.y, 1.4);
  rule(pen, pen.y + 2.4, 0.5);
  gap(pen, 16);
  paragraph(pen, `BERITA ACARA${second}`, { bold: true, size: 15, align: 'center' });
  paragraph(pen, election.title.toUpperCase(), { bold: true, size: 11.5, align: 'center' });
  gap(pen, 4);
  paragraph(pen, 'Nomor: .............. / .............. / ..............', { align: 'center' });
  gap(pen, 12);
}

/** "Dukuhwaru" as "Kecamatan Dukuhwaru", unless people typed that word themselves. */
const titled = (word: string, place: string): string =>
  place === '' || place.toLowerCase().startsWith(word.toLowerCase()) ? place : `${word} ${place}`;

/** The opening sentence, with day and date in words. */
export function drawOpening(pen: Pen, record: PublicRecord): void {
  const { facts: election, rules } = record.setup;
  const opened = publicEvents(entriesOf(record), 'voting-opened')[0]?.at;
  const certified = publicEvents(entriesOf(record), 'certified')[0]?.at;
  const rehearsal = record.setup.kind === 'rehearsal' ? ' Ini gladi bersih, bukan pemilihan.' : '';
  paragraph(
    pen,
    `Pada hari ini ${dayName(election.date)}, ${dateInWords(election.date)} (${longDate(election.date)}), ` +
      `mulai pukul ${hour(opened, record)} sampai pukul ${hour(certified, record)}, bertempat di ${election.place}, ` +
      `telah dilaksanakan pemungutan dan penghitungan suara tertulis, rahasia dan terbuka, tingkat ${election.level}, ` +
      `untuk ${election.unit}, berdasarkan ${rules.basis}.${rehearsal}`,
    { align: 'justify' },
  );
  partHead(pen, '1. Waktu dan tempat');
  const last = (kind: 'voting-closed' | 'box-opened' | 'last-call') =>
    publicEvents(entriesOf(record), kind).at(-1)?.at;
  facts(pen, [
    ['Tingkat dan satuan', `tingkat ${election.level}, ${election.unit}`],
    ['Hari dan tanggal', `${dayName(election.date)}, ${longDate(election.date)}`],
    ['Tempat', election.place],
    ['Zona waktu', rules.timeZone],
    ['Pemungutan suara dibuka', hour(opened, record)],
    ['Panggilan terakhir', hour(last('last-call'), record)],
    ['Pemungutan suara ditutup', hour(last('voting-closed'), record)],
    ['Kotak suara dibuka', hour(last('box-opened'), record)],
    ['Hasil disahkan', hour(certified, record)],
    ['Dasar', rules.basis],
    ['Kriteria dari warga', election.criteria.join(', ') || '–'],
  ]);
}

/** Who may vote and who came, by L/P and by unit. */
export function drawTurnout(pen: Pen, record: PublicRecord): void {
  const { eligible, checkedIn, rows } = record.turnout;
  const all = (people: typeof eligible) => people.L + people.P + people.unknown;
  partHead(pen, '2. Wajib pilih dan kehadiran');
  const numbers = (label: string, people: typeof eligible) => ({
    cells: [label, ...[people.L, people.P, people.unknown, all(people)].map(inDigits)],
  });
  table(
    pen,
    [
      { head: '', share: 0.36 },
      ...['Laki-laki (L)', 'Perempuan (P)', 'Tidak tercatat', 'Jumlah'].map((head) => ({
        ...{ head, share: 0.16, align: 'right' as const },
      })),
    ],
    [numbers('Wajib pilih dalam daftar', eligible), numbers('Hadir (daftar hadir)', checkedIn)],
  );
  if (rows.length > 1) {
    gap(pen, 8);
    paragraph(
      pen,
      'Menurut satuan. Satuan kecil digabung dengan tetangganya, supaya tidak seorang pun dapat ditebak; ' +
        'yang jenis kelaminnya tidak tercatat hanya terhitung dalam jumlah di atas.',
      { size: 9 },
    );
    gap(pen, 3);
    table(
      pen,
      [
        { head: 'Satuan', share: 0.52 },
        ...['Wajib pilih L', 'Wajib pilih P', 'Hadir L', 'Hadir P'].map((head) => ({
          ...{ head, share: 0.12, align: 'right' as const },
        })),
      ],
      rows.map((row) => ({
        cells: [
          row.units.join(', '),
          ...[row.eligible.L, row.eligible.P, row.checkedIn.L, row.checkedIn.P].map(inDigits),
        ],
      })),
    );
  }
  gap(pen, 5);
  for (const line of turnoutLines(record, all(eligible), all(checkedIn))) paragraph(pen, line);
}

function turnoutLines(record: PublicRecord, eligible: number, came: number): readonly string[] {
  const { setup } = record;
  const log = entriesOf(record);
  const { turnout, quorum } = setup.rules;
  const required =
    turnout === null
      ? 'Aturan tidak menetapkan syarat kehadiran.'
      : `Syarat kehadiran ${turnout.percent} persen dari ${inDigits(eligible)} wajib pilih, yaitu ` +
        `${inDigits(percentOf(turnout.percent, eligible))} orang; hadir ${inDigits(came)} orang.`;
  const present =
    quorum === null
      ? []
      : [
          `Kuorum utusan: ${inDigits(quorum.kind === 'people' ? quorum.least : percentOf(quorum.least, eligible))} orang.`,
        ];
  const judged = publicEvents(log, 'turnout-judged').map(({ data }) => {
    const said = {
      enough: 'cukup',
      visits: 'kurang; dilanjutkan dengan kunjungan dari rumah ke rumah',
      're-run': 'kurang; pemungutan suara diulang',
      'accept-with-note': 'kurang; diterima dengan catatan',
    }[data.decision];
    return `Kehadiran dinilai sebelum kotak dibuka: ${inDigits(data.checkedIn)} dari ${inDigits(data.eligible)}, ${said}. ${data.note}`.trim();
  });
  const visits = visitLine(record);
  const changes = publicEvents(log, 'roll-changed').map(({ data }) => {
    const what = data.change === 'added' ? 'ditambahkan' : 'diperbaiki';
    return `Daftar warga sesudah dibekukan: ${data.line.name} (${data.line.unit}) ${what}. Alasan: ${data.reason}`;
  });
  return [required, ...present, ...judged, ...visits, ...changes];
}

/** House visits: who came through them is counted, never named. Kinds of entries are public even where data are not. */
function visitLine(record: PublicRecord): readonly string[] {
  const log = entriesOf(record);
  const begun = publicEvents(log, 'turnout-judged').find(({ data }) => data.decision === 'visits');
  if (begun === undefined) return [];
  const since = log.filter(({ seq }) => seq > begun.seq);
  const times = (kind: string) => since.filter((entry) => entry.kind === kind).length;
  const came = times('checked-in') - times('check-in-undone');
  return [
    `Kunjungan dari rumah ke rumah sejak pukul ${hour(begun.at, record)}: ${inDigits(came)} orang hadir sesudah itu.`,
  ];
}

/** Slips and box, as counted by hand and by the program. */
export function drawReconciliation(pen: Pen, record: PublicRecord): void {
  const { agrees, note, ...figures } = record.reconciliation;
  partHead(pen, '3. Kupon suara dan kotak suara');
  const lines: readonly (readonly [string, number])[] = [
    ['Kupon dicetak dan siap pakai (termasuk cadangan dan kupon uji)', figures.printed],
    ['Kupon dipakai memberikan suara', figures.spent],
    ['Kupon dibatalkan (rusak atau dikembalikan)', figures.revoked],
    ['Kupon sisa, dihitung tangan', figures.left],
    ['Kupon rusak, dihitung tangan', figures.spoiled],
    ['Kupon yang tidak kembali (dicetak - dipakai - dibatalkan - sisa)', figures.outstanding],
    ['Warga hadir dan menerima kupon', figures.checkIns],
    ['Kupon uji diserahkan kepada pemantau', figures.testSlips],
    ['Kartu suara dalam kotak', figures.ballots],
    ['Kartu suara darurat di atas kertas', figures.paper],
  ];
  table(
    pen,
    [
      { head: 'Pencocokan', share: 0.8 },
      { head: 'Jumlah', share: 0.2, align: 'right' },
    ],
    lines.map(([label, value]) => ({ cells: [label, signed(value)] })),
  );
  gap(pen, 5);
  paragraph(pen, agrees ? 'Semua angka cocok.' : 'Ada selisih, dengan catatan berikut.');
  if (note !== '') paragraph(pen, `Catatan: ${note}`);
  for (const { data } of publicEvents(entriesOf(record), 'bound-reached'))
    paragraph(pen, `Kejadian: satu kartu lagi akan melebihi daftar hadir (${inDigits(data.ballots)}).`);
}
const signed = (value: number): string => (value < 0 ? `-${inDigits(-value)}` : inDigits(value));
