import type { Language } from '../../../basics/language.js';
import type { PublicRecord } from '../../format.js';
import { hourOn } from '../clock.js';
import { dateInWords, dayName, longDate } from '../dates.js';
import { inDigits } from '../words.js';
import * as result from './id-result.js';

const n = inDigits;
const hour = (at: string | undefined, record: Pick<PublicRecord, 'setup'>): string =>
  hourOn({ longDate, between: '.' }, at, record);

/** "Dukuhwaru" as "Kecamatan Dukuhwaru", unless people typed that word themselves. */
const titled = (word: string, place: string): string =>
  place === '' || place.toLowerCase().startsWith(word.toLowerCase()) ? place : `${word} ${place}`;

/** The berita acara in Indonesian: the one that is signed, and the only one that is valid. */
export const indonesian = {
  language: 'id' as Language,
  /** For programs that read the page aloud. */
  locale: 'id-ID',
  number: inDigits,
  hour,
  longDate,
  rehearsal: 'GLADI BERSIH',
  /** Null where this text is the valid one. */
  translation: null as string | null,

  frame: {
    title: (title: string, unit: string) => `Berita acara ${title}, ${unit}`,
    foot: (title: string, unit: string, digits: string) => `${title} · ${unit} · angka sidik ${digits} …`,
    page: (page: number, of: number) => `halaman ${page} dari ${of}`,
  },

  head: {
    committee: (village: string) => `PANITIA PEMILIHAN ${village.toUpperCase()}`,
    district: (place: string) => titled('Kecamatan', place),
    province: (place: string) => titled('Provinsi', place),
    name: 'BERITA ACARA',
    runOff: ' (PUTARAN ULANG)',
    number: 'Nomor: .............. / .............. / ..............',
  },

  opening: {
    sentence: ({ facts, rules, kind }: PublicRecord['setup'], opened: string, certified: string) =>
      `Pada hari ini ${dayName(facts.date)}, ${dateInWords(facts.date)} (${longDate(facts.date)}), ` +
      `mulai pukul ${opened} sampai pukul ${certified}, bertempat di ${facts.place}, ` +
      `telah dilaksanakan pemungutan dan penghitungan suara tertulis, rahasia dan terbuka, tingkat ${facts.level}, ` +
      `untuk ${facts.unit}, berdasarkan ${rules.basis}.` +
      (kind === 'rehearsal' ? ' Ini gladi bersih, bukan pemilihan.' : ''),
    part: '1. Waktu dan tempat',
    level: 'Tingkat dan satuan',
    levelOf: (level: number, unit: string) => `tingkat ${level}, ${unit}`,
    day: 'Hari dan tanggal',
    dayOf: (date: string) => `${dayName(date)}, ${longDate(date)}`,
    place: 'Tempat',
    zone: 'Zona waktu',
    opened: 'Pemungutan suara dibuka',
    lastCall: 'Panggilan terakhir',
    closed: 'Pemungutan suara ditutup',
    boxOpened: 'Kotak suara dibuka',
    certified: 'Hasil disahkan',
    basis: 'Dasar',
    criteria: 'Kriteria dari warga',
  },

  turnout: {
    part: '2. Wajib pilih dan kehadiran',
    columns: ['Laki-laki (L)', 'Perempuan (P)', 'Tidak tercatat', 'Jumlah'],
    eligible: 'Wajib pilih dalam daftar',
    came: 'Hadir (daftar hadir)',
    byUnit:
      'Menurut satuan. Satuan kecil digabung dengan tetangganya, supaya tidak seorang pun dapat ditebak; ' +
      'yang jenis kelaminnya tidak tercatat hanya terhitung dalam jumlah di atas.',
    unit: 'Satuan',
    unitColumns: ['Wajib pilih L', 'Wajib pilih P', 'Hadir L', 'Hadir P'],
    notRequired: 'Aturan tidak menetapkan syarat kehadiran.',
    required: (percent: number, eligible: number, needed: number, came: number) =>
      `Syarat kehadiran ${percent} persen dari ${n(eligible)} wajib pilih, yaitu ${n(needed)} orang; hadir ${n(came)} orang.`,
    quorum: (needed: number) => `Kuorum utusan: ${n(needed)} orang.`,
    judgements: {
      enough: 'cukup',
      visits: 'kurang; dilanjutkan dengan kunjungan dari rumah ke rumah',
      're-run': 'kurang; pemungutan suara diulang',
      'accept-with-note': 'kurang; diterima dengan catatan',
    },
    judged: (came: number, eligible: number, judgement: string, note: string) =>
      `Kehadiran dinilai sebelum kotak dibuka: ${n(came)} dari ${n(eligible)}, ${judgement}. ${note}`.trim(),
    changes: { added: 'ditambahkan', corrected: 'diperbaiki' },
    changed: (name: string, unit: string, change: string, reason: string) =>
      `Daftar warga sesudah dibekukan: ${name} (${unit}) ${change}. Alasan: ${reason}`,
    visits: (since: string, came: number) =>
      `Kunjungan dari rumah ke rumah sejak pukul ${since}: ${n(came)} orang hadir sesudah itu.`,
  },

  slips: {
    part: '3. Kupon suara dan kotak suara',
    head: 'Pencocokan',
    amount: 'Jumlah',
    printed: 'Kupon dicetak dan siap pakai (termasuk cadangan dan kupon uji)',
    spent: 'Kupon dipakai memberikan suara',
    revoked: 'Kupon dibatalkan (rusak atau dikembalikan)',
    left: 'Kupon sisa, dihitung tangan',
    spoiled: 'Kupon rusak, dihitung tangan',
    outstanding: 'Kupon yang tidak kembali (dicetak - dipakai - dibatalkan - sisa)',
    checkIns: 'Warga hadir dan menerima kupon',
    testSlips: 'Kupon uji diserahkan kepada pemantau',
    ballots: 'Kartu suara dalam kotak',
    paper: 'Kartu suara darurat di atas kertas',
    agrees: 'Semua angka cocok.',
    differs: 'Ada selisih, dengan catatan berikut.',
    note: (note: string) => `Catatan: ${note}`,
    bound: (ballots: number) => `Kejadian: satu kartu lagi akan melebihi daftar hadir (${n(ballots)}).`,
  },

  notes: {
    part: '9. Keberatan, kejadian dan catatan',
    at: (hour: string) => `Pukul ${hour}`,
    objection: (reading: number, note: string) => `keberatan pada bacaan ${n(reading)}: ${note}`,
    compared: (reading: number, agrees: boolean, note: string) =>
      `papan dibandingkan dengan turus warga setelah bacaan ${n(reading)}: ${agrees ? 'sama' : 'tidak sama'}. ${note}`,
    paused: (reason: string) => `pemungutan suara dihentikan sementara: ${reason}`,
    note: (note: string) => `catatan: ${note}`,
    none: 'Tidak ada keberatan dan tidak ada catatan.',
  },

  custody: {
    part: '10. Penyimpanan dan lampiran',
    annex: 'Lampiran rahasia disimpan oleh',
    cards: 'Kartu kunci disimpan oleh',
    disk: 'Cakram laptop disimpan oleh',
    until: 'Disimpan sampai',
    belongs: 'Lampiran yang tidak terpisah dari berita acara ini:',
    annexes: [
      'lembar turus (lampiran 1 di belakang berita acara ini);',
      'kutipan catatan kejadian (lampiran 2 di belakang berita acara ini);',
      'aturan pemilihan (lampiran 3, di halaman terakhir berita acara ini);',
      'daftar hadir yang ditandatangani dan daftar pemilih, di atas kertas;',
      'berkas hasil record.json dengan tanda tangan record.json.sig dan kunci allowed_signers;',
      'lampiran rahasia annex.json dalam amplop bersegel, hanya dibuka kembali atas keberatan tertulis.',
    ],
  },

  fingerprint: {
    part: '11. Angka sidik',
    record: 'Angka sidik berita acara (record.json)',
    seal: 'Segel penutupan, seperti yang difoto warga',
    setup: 'Angka sidik persiapan, seperti yang difoto warga',
    check:
      'Setiap orang dapat memeriksa hasil ini: verify.html dari penerbit program, bilik verify, atau ssh-keygen -Y verify. ' +
      'Angka di atas harus sama.',
  },

  signatures: {
    part: '12. Tanda tangan',
    sentence:
      'Demikian berita acara ini dibuat dengan sebenarnya, dibacakan di depan rembug warga dan ditandatangani oleh:',
    officers: (names: readonly string[]) => `Petugas: ${names.join(', ')}.`,
  },

  tally: {
    title: 'Lampiran 1: lembar turus',
    lead: 'Suara setiap orang dalam ikatan lima, untuk dicocokkan dengan turus yang dicatat warga selama pembacaan.',
    columns: ['Nama', 'RT/RW', 'Turus', 'Jumlah'],
    bundles: (bundles: number, rest: number) =>
      `${n(bundles)} ikat${rest === 0 ? '' : ` dan ${rest}`} (satu ikat = 5)`,
  },

  log: {
    title: 'Lampiran 2: kutipan catatan kejadian',
    lead: 'Catatan lengkap ada dalam berkas hasil. Setiap catatan menyebut angka sidik catatan sebelumnya.',
    columns: ['No.', 'Pukul', 'Kejadian'],
    hidden: (entries: number) =>
      `${n(entries)} catatan lain (daftar hadir, kupon yang dibatalkan, putusan nama) tertutup bagi umum; isinya ada dalam lampiran rahasia.`,
  },

  rules: {
    title: 'Lampiran 3: aturan pemilihan',
    lead: (basis: string) => `${basis}. Dibekukan sebelum warga pertama hadir, dan tidak berubah sesudahnya.`,
    columns: ['No.', 'Aturan', 'Sumber'],
  },

  ...result,
};
