import { hashDigits } from '../../basics/digits.js';
import type { Hash } from '../../basics/hash.js';
import type { PublicRecord } from '../format.js';
import { entriesOf, officerNames, publicEvents } from '../public-events.js';
import { drawQr } from './qr.js';
import { GREY, gap, item, LEFT, type Pen, paragraph, partHead, put, RIGHT, room, WIDTH } from './sheet.js';
import { facts } from './table.js';
import { hour, inDigits, longDate, printable } from './words.js';

/** What people wanted to have written down. */
export function drawNotes(pen: Pen, record: PublicRecord): void {
  const log = entriesOf(record);
  partHead(pen, '9. Keberatan, kejadian dan catatan');
  const at = (event: { readonly at: string }) => `Pukul ${hour(event.at, record)}`;
  const lines = [
    ...publicEvents(log, 'objection-noted').map((event) => ({
      ...{ seq: event.seq },
      text: `${at(event)}, keberatan pada bacaan ${inDigits(event.data.reading)}: ${event.data.note}`,
    })),
    ...publicEvents(log, 'reading-compared')
      .filter(({ data }) => !data.agrees || data.note !== '')
      .map((event) => ({
        seq: event.seq,
        text: `${at(event)}, papan dibandingkan dengan turus warga setelah bacaan ${inDigits(event.data.reading)}: ${event.data.agrees ? 'sama' : 'tidak sama'}. ${event.data.note}`,
      })),
    ...publicEvents(log, 'voting-paused').map((event) => ({
      ...{
        seq: event.seq,
        text: `${at(event)}, pemungutan suara dihentikan sementara: ${event.data.reason}`,
      },
    })),
    ...publicEvents(log, 'note-added').map((event) => ({
      ...{ seq: event.seq, text: `${at(event)}, catatan: ${event.data.note}` },
    })),
  ].sort((a, b) => a.seq - b.seq);
  if (lines.length === 0) paragraph(pen, 'Tidak ada keberatan dan tidak ada catatan.');
  for (const { text } of lines) item(pen, '–', text);
}

/** Who keeps what, and what belongs to this document. */
export function drawCustody(pen: Pen, { setup }: PublicRecord): void {
  const { custody } = setup.rules;
  partHead(pen, '10. Penyimpanan dan lampiran');
  facts(pen, [
    ['Lampiran rahasia disimpan oleh', custody.annex],
    ['Kartu kunci disimpan oleh', custody.cards],
    ['Cakram laptop disimpan oleh', custody.disk],
    ['Disimpan sampai', custody.until],
  ]);
  gap(pen, 4);
  paragraph(pen, 'Lampiran yang tidak terpisah dari berita acara ini:');
  for (const [at, line] of [
    'lembar turus (lampiran 1 di belakang berita acara ini);',
    'kutipan catatan kejadian (lampiran 2 di belakang berita acara ini);',
    'aturan pemilihan (lampiran 3, di halaman terakhir berita acara ini);',
    'daftar hadir yang ditandatangani dan daftar pemilih, di atas kertas;',
    'berkas hasil record.json dengan tanda tangan record.json.sig dan kunci allowed_signers;',
    'lampiran rahasia annex.json dalam amplop bersegel, hanya dibuka kembali atas keberatan tertulis.',
  ].entries())
    item(pen, `${at + 1}.`, line);
}

const QR_SIDE = 92;

/** The hash of the record: who has this page has a check on the file. */
export function drawFingerprint(pen: Pen, record: PublicRecord, recordHash: Hash): void {
  gap(pen, 10);
  room(pen, QR_SIDE + 74);
  partHead(pen, '11. Sidik jari');
  const top = pen.y + 6;
  drawQr(pen, recordHash.toUpperCase(), LEFT + 6, top, QR_SIDE);
  const x = LEFT + QR_SIDE + 26;
  const width = RIGHT - x;
  pen.y = top - 4;
  for (const [label, hash] of [
    ['Berkas hasil (record.json)', recordHash],
    ['Segel penutupan, seperti yang difoto warga', record.closingSeal],
    ['Dokumen awal, seperti yang difoto warga', record.setupHash],
  ] as const) {
    put(pen, { size: 9, colour: GREY });
    pen.text(label, x, pen.y, { width });
    put(pen, { size: 11, bold: true });
    pen.text(hashDigits(hash), x, pen.y, { width });
    gap(pen, 4);
  }
  put(pen, { size: 9, colour: GREY });
  pen.text(
    'Setiap orang dapat memeriksa hasil ini: verify.html dari penerbit program, bilik verify, atau ssh-keygen -Y verify. Angka di atas harus sama.',
    x,
    pen.y,
    { width },
  );
  pen.x = LEFT;
  pen.y = Math.max(pen.y, top + QR_SIDE) + 6;
}

const COLUMNS = 2;
const BOX_HEIGHT = 92;

/** A place to sign for each role that the rules name. */
export function drawSignatures(pen: Pen, record: PublicRecord): void {
  const { facts: election, rules } = record.setup;
  const names = [...officerNames(entriesOf(record)).values()];
  room(pen, 110 + BOX_HEIGHT);
  partHead(pen, '12. Tanda tangan');
  paragraph(
    pen,
    'Demikian berita acara ini dibuat dengan sebenarnya, dibacakan di depan rembug warga dan ditandatangani oleh:',
  );
  gap(pen, 6);
  paragraph(pen, `${election.village}, ${longDate(election.date)}`, {
    align: 'right',
  });
  gap(pen, 6);
  const width = WIDTH / COLUMNS;
  for (let first = 0; first < rules.signers.length; first += COLUMNS) {
    room(pen, BOX_HEIGHT);
    const top = pen.y;
    for (const [column, role] of rules.signers.slice(first, first + COLUMNS).entries()) {
      const x = LEFT + column * width;
      put(pen, { bold: true });
      pen.text(printable(role), x, top, { width: width - 16, align: 'center' });
      put(pen, {});
      pen.text('( .............................................. )', x, top + 68, {
        width: width - 16,
        align: 'center',
      });
    }
    pen.x = LEFT;
    pen.y = top + BOX_HEIGHT;
  }
  paragraph(pen, `Petugas: ${names.join(', ')}.`, { size: 9, colour: GREY });
}
