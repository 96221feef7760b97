import type { KioskRefusal } from '../../../../src/kiosk/api.js';

/** A refusal in three breaths: what happened, what is safe, what to do next. */
export interface No {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

const slipIsGood = 'Kupon Anda masih berlaku. Belum ada yang masuk ke kotak suara.';
const nothingIn = 'Belum ada yang masuk ke kotak suara.';
const callOfficer = 'Panggil petugas bilik.';

/** Each reason has words of its own, so that voter and officer know which it is. */
export const refusals: Readonly<Record<KioskRefusal | 'no-answer' | 'photo-unreadable', No>> = {
  malformed: {
    what: 'Ini bukan kupon suara, atau tidak terbaca seluruhnya.',
    safe: nothingIn,
    next: 'Perlihatkan kupon sekali lagi: ratakan, jangan terlipat. Kalau tetap tidak terbaca, tukarkan di meja pendaftaran.',
  },
  'other-election': {
    what: 'Kupon ini untuk pemilihan lain.',
    safe: nothingIn,
    next: 'Bawa kupon ini ke meja pendaftaran.',
  },
  'bad-signature': {
    what: 'Kupon ini tidak dibuat oleh panitia.',
    safe: nothingIn,
    next: 'Panggil petugas bilik dan serahkan kupon ini.',
  },
  unknown: {
    what: 'Kode kupon ini tidak ada dalam daftar kupon.',
    safe: nothingIn,
    next: 'Bandingkan lagi kodenya dengan kupon, huruf demi huruf. Kalau sudah sama, bawa kupon ke meja pendaftaran.',
  },
  spent: {
    what: 'Kupon ini sudah dipakai.',
    safe: 'Kartu suaranya sudah di dalam kotak suara. Kalau itu kartu suara Anda, semuanya sudah selesai dan aman. Silakan keluar.',
    next: 'Kalau Anda belum memilih dengan kupon ini, panggil petugas bilik.',
  },
  revoked: {
    what: 'Kupon ini sudah dibatalkan.',
    safe: `Misalnya karena rusak dan sudah diganti. ${nothingIn}`,
    next: 'Pakai kupon pengganti. Kalau tidak punya, bawa kupon ini ke meja pendaftaran.',
  },
  'voting-not-open': {
    what: 'Pemungutan suara belum dibuka.',
    safe: slipIsGood,
    next: 'Simpan kupon Anda dan tunggu sampai dibuka.',
  },
  'more-ballots-than-check-ins': {
    what: 'Jumlah kartu suara tidak boleh lebih dari jumlah warga yang terdaftar hadir.',
    safe: slipIsGood,
    next: 'Panggil petugas bilik. Ini harus diperiksa dahulu oleh panitia.',
  },
  'box-has-this-envelope': {
    what: 'Kotak suara menolak amplop ini karena sudah ada di dalamnya.',
    safe: 'Kupon Anda masih berlaku.',
    next: callOfficer,
  },
  'envelope-wrong-size': {
    what: 'Tablet ini membuat amplop yang tidak cocok dengan kotak suara.',
    safe: slipIsGood,
    next: 'Panggil petugas bilik dan pakai tablet yang lain.',
  },
  locked: {
    what: 'Bilik ini belum dibuka oleh petugas.',
    safe: slipIsGood,
    next: 'Tunggu sebentar. Petugas bilik membukanya untuk satu orang setiap kali.',
  },
  'not-paired': {
    what: 'Tablet ini belum didaftarkan pada laptop panitia.',
    safe: slipIsGood,
    next: 'Panggil petugas bilik: tablet ini perlu didaftarkan lagi.',
  },
  'too-many-tries': {
    what: 'Sudah beberapa kali kode yang salah dimasukkan.',
    safe: nothingIn,
    next: 'Tunggu beberapa detik, lalu coba lagi pelan-pelan. Petugas bilik boleh membantu membaca kodenya.',
  },
  broken: {
    what: 'Ada kesalahan pada program.',
    safe: 'Perlihatkan kupon sekali lagi nanti: tablet akan memberi tahu apakah kartu suara Anda sudah di dalam kotak.',
    next: callOfficer,
  },
  'no-answer': {
    what: 'Laptop panitia tidak menjawab.',
    safe: slipIsGood,
    next: 'Tunggu sebentar, lalu perlihatkan kupon sekali lagi. Kalau tetap begini, panggil petugas bilik.',
  },
  'photo-unreadable': {
    what: 'Kode pada foto itu tidak terbaca.',
    safe: slipIsGood,
    next: 'Foto lagi dari dekat dan dengan cukup cahaya, atau ketik kodenya.',
  },
};

/** `voting-not-open` has other words when the vote was open before. */
export const notOpen: Readonly<Record<'paused' | 'over', No>> = {
  paused: {
    what: 'Pemungutan suara sedang dihentikan sementara.',
    safe: slipIsGood,
    next: 'Simpan kupon Anda dan tunggu pengumuman panitia.',
  },
  over: {
    what: 'Pemungutan suara sudah ditutup.',
    safe: 'Kartu suara tidak dapat dimasukkan lagi.',
    next: 'Serahkan kupon Anda kepada petugas bilik.',
  },
};
