import { EVENTS } from '../../audit/events.js';
import { entrySentence } from '../../audit/sentence.js';
import { ruleSentences } from '../../election/sentences.js';
import type { PublicRecord } from '../format.js';
import { entriesOf, officerNames } from '../public-events.js';
import { gap, type Pen, paragraph, room } from './sheet.js';
import { table } from './table.js';
import { hour, inDigits } from './words.js';

/** What stands behind the signatures: the tally sheet, what happened, and the rules. */

const annexHead = (pen: Pen, title: string, lead: string): void => {
  paragraph(pen, title, { bold: true, size: 12.5 });
  paragraph(pen, lead, { size: 9.5 });
  gap(pen, 6);
};

/** More strokes than this nobody counts by eye. */
const STROKES_AT_MOST = 60;

/** Votes as strokes in bundles of five, as on the hall's own tally sheet. */
function strokes(votes: number): string {
  const [bundles, rest] = [Math.floor(votes / 5), votes % 5];
  if (votes > STROKES_AT_MOST)
    return `${inDigits(bundles)} ikat${rest === 0 ? '' : ` dan ${rest}`} (satu ikat = 5)`;
  return [...Array.from({ length: bundles }, () => '|||||'), '|'.repeat(rest)].join('  ').trim();
}

/** Everybody's votes as strokes, to be laid beside the sheets that residents kept during the reading. */
export function drawTally(pen: Pen, { result }: PublicRecord): void {
  pen.addPage();
  annexHead(
    pen,
    'Lampiran 1: lembar turus',
    'Suara setiap orang dalam ikatan lima, untuk dicocokkan dengan turus yang dicatat warga selama pembacaan.',
  );
  table(
    pen,
    [
      { head: 'Nama', share: 0.34 },
      { head: 'RT/RW', share: 0.18 },
      { head: 'Turus', share: 0.38 },
      { head: 'Jumlah', share: 0.1, align: 'right' },
    ],
    result.ranking.map(({ name, unit, votes }) => ({ cells: [name, unit, strokes(votes), inDigits(votes)] })),
  );
}

/** What happened, as the public log has it; of what is not public, only how often. */
export function drawLog(pen: Pen, record: PublicRecord): void {
  const log = entriesOf(record);
  gap(pen, 26);
  room(pen, 140);
  annexHead(
    pen,
    'Lampiran 2: kutipan catatan kejadian',
    'Catatan lengkap ada dalam berkas hasil. Setiap catatan menyebut sidik jari catatan sebelumnya.',
  );
  const names = new Map([
    ...record.result.ranking.map(({ person, name }) => [person, name] as const),
    ...officerNames(log),
  ]);
  const named = (sentence: string): string => sentence.replace(/[\w-]+/g, (word) => names.get(word) ?? word);
  table(
    pen,
    [
      { head: 'No.', share: 0.08, align: 'right' },
      { head: 'Pukul', share: 0.2 },
      { head: 'Kejadian', share: 0.72 },
    ],
    log.flatMap((entry) => {
      const sentence = entrySentence(entry);
      return sentence === null
        ? []
        : [{ cells: [inDigits(entry.seq), hour(entry.at, record), named(sentence)] }];
    }),
  );
  gap(pen, 5);
  const hidden = log.filter(({ kind }) => EVENTS[kind].visibility === 'private').length;
  paragraph(
    pen,
    `${inDigits(hidden)} catatan lain (daftar hadir, kupon yang dibatalkan, putusan nama) tertutup bagi umum; isinya ada dalam lampiran rahasia.`,
    { size: 9.5 },
  );
}

/** Every rule, as it was read aloud before freezing, with the article it comes from. */
export function drawRules(pen: Pen, { setup }: PublicRecord): void {
  pen.addPage();
  annexHead(
    pen,
    'Lampiran 3: aturan pemilihan',
    `${setup.rules.basis}. Dibekukan sebelum warga pertama hadir, dan tidak berubah sesudahnya.`,
  );
  table(
    pen,
    [
      { head: 'No.', share: 0.07, align: 'center' },
      { head: 'Aturan', share: 0.68 },
      { head: 'Sumber', share: 0.25 },
    ],
    ruleSentences(setup.rules).map(({ id, article }, at) => ({
      cells: [String(at + 1), id, article === '' ? '–' : article],
    })),
  );
}
