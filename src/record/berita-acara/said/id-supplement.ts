import type { LaterAct } from '../../supplement.js';
import { dateInWords, dayName, longDate } from '../dates.js';

/** What the sheet of a supplement says. It is Indonesian, as everything that is signed on paper. */
export const supplementSaid = {
  name: (number: number) => `BERITA ACARA SUSULAN KE-${number}`,
  title: (number: number, title: string, unit: string) =>
    `Berita acara susulan ke-${number}, ${title}, ${unit}`,
  foot: (number: number, title: string, unit: string, digits: string) =>
    `${title} · ${unit} · susulan ke-${number} · angka sidik ${digits} …`,
  sentence: (
    { date, clock }: { readonly date: string; readonly clock: string },
    election: { readonly title: string; readonly unit: string },
    certified: string,
  ) =>
    `Pada hari ini ${dayName(date)}, ${dateInWords(date)} (${longDate(date)}), pukul ${clock}, pada hasil ` +
    `${election.title} untuk ${election.unit}, yang disahkan pada ${certified}, ditambahkan hal di bawah ini. ` +
    'Hasil yang sudah disahkan tidak berubah.',

  added: '1. Yang ditambahkan',
  kind: 'Jenis',
  kinds: {
    consent: 'Kesediaan atau penolakan',
    replacement: 'Penggantian antar waktu (PAW)',
    objection: 'Keberatan tertulis',
    inauguration: 'Pengukuhan',
  } as const satisfies Record<LaterAct['kind'], string>,
  person: 'Yang menjawab',
  answer: 'Jawabannya',
  answers: { yes: 'bersedia', no: 'tidak bersedia' },
  leaves: 'Yang berhenti',
  nobodyLeaves: 'tidak ada; tempat yang kosong diisi',
  comes: 'Yang menggantikan',
  nobodyComes: 'tidak ada; tempatnya kosong',
  reason: 'Alasan',
  objects: 'Yang berkeberatan',
  objection: 'Isi keberatan',
  reply: 'Jawaban panitia',
  noReply: 'belum ada',
  date: 'Hari dan tanggal pengukuhan',
  place: 'Tempat',
  before: 'Dikukuhkan oleh',
  inaugurated: (people: number) => `Yang dikukuhkan, ${people} orang:`,
  recordedBy: 'Dicatat oleh petugas',
  and: ' dan ',

  members: '2. Anggota sesudah susulan ini',
  columns: ['No.', 'Nama (panggilan)', 'RT/RW', 'Keterangan'],
  stands: {
    yes: 'bersedia',
    no: 'tidak bersedia',
    pending: 'belum menjawab',
    unasked: 'anggota',
    left: 'berhenti',
    inaugurated: 'sudah dikukuhkan',
  },
  open: (seats: number) => `Tempat yang masih kosong: ${seats}.`,

  fingerprints: '3. Angka sidik',
  own: (file: string) => `Susulan ini (${file})`,
  followsRecord: 'Yang diikuti: berkas hasil (record.json)',
  followsSupplement: (number: number, file: string) => `Yang diikuti: susulan ke-${number} (${file})`,
  check:
    'Simpan lembar ini bersama berita acara. Setiap orang dapat memeriksa dengan verify.html atau bilik verify bahwa susulan ini ' +
    'ada dalam berkas hasil dan tidak diubah: angka di atas harus sama.',

  signatures: '4. Tanda tangan',
  signed: 'Demikian berita acara susulan ini dibuat dengan sebenarnya dan ditandatangani oleh:',
  officer: (name: string) => `Petugas\n${name}`,
  signs: {
    person: (name: string) => `Yang menjawab\n${name}`,
    leaves: (name: string) => `Yang berhenti\n${name}`,
    comes: (name: string) => `Yang menggantikan\n${name}`,
    objects: (name: string) => `Yang berkeberatan\n${name}`,
    before: (name: string) => `Yang mengukuhkan\n${name}`,
  },
};
