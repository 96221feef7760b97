import type { Phase } from '../../../../src/election/phase.js';

const phases: Readonly<Record<Phase, string>> = {
  setup: 'Persiapan',
  ready: 'Siap dibuka',
  voting: 'Pemungutan suara',
  paused: 'Dihentikan sementara',
  'last-call': 'Panggilan terakhir',
  closed: 'Kotak ditutup',
  counting: 'Penghitungan suara',
  certified: 'Hasil disahkan',
  abandoned: 'Dibatalkan',
  void: 'Harus diulang',
};

/** Words that every page shares, Indonesian: they say which words there are. */
export const common = {
  language: 'Bahasa',
  rehearsal: 'GLADI BERSIH',
  rehearsalHint: 'Latihan dengan warga rekaan, bukan pemilihan sungguhan.',
  phase: 'Tahap',
  phases,

  ok: 'Baik',
  yes: 'Ya',
  no: 'Tidak',
  cancel: 'Batal',
  close: 'Tutup',
  back: 'Kembali',
  next: 'Lanjut',
  save: 'Simpan',
  print: 'Cetak',
  busy: 'Tunggu sebentar…',
  loading: 'Memuat…',
  required: 'wajib diisi',

  men: 'Laki-laki',
  women: 'Perempuan',
  sexUnknown: 'Tidak disebut',
  sexes: { L: 'L', P: 'P', '?': '?' },
  eligible: 'Wajib pilih',
  present: 'Hadir',
  of: (part: string, whole: string) => `${part} dari ${whole}`,

  digits: 'Angka sidik',
  digitsHint: 'Foto kode ini, atau salin angkanya, lalu cocokkan nanti.',
  qr: 'Kode QR',

  twoOfficers: {
    hint: 'Dua petugas yang berbeda masing-masing memilih namanya dan mengetik PIN.',
    first: 'Petugas pertama',
    second: 'Petugas kedua',
    officer: 'Nama petugas',
    choose: 'Pilih nama…',
    pin: 'PIN',
    pinHint: '6 sampai 12 angka',
    confirms: (proposer: string) =>
      `Diusulkan oleh ${proposer}, yang sedang masuk di meja ini. Petugas lain mengesahkan dengan PIN-nya sendiri.`,
    confirmer: 'Petugas yang mengesahkan',
    same: 'Kedua petugas harus orang yang berbeda.',
    confirm: 'Setuju, laksanakan',
  },

  offline: 'Sambungan ke laptop panitia terputus. Mencoba lagi…',
  broken: 'Ada kesalahan pada program. Tidak ada yang berubah. Coba lagi, atau panggil panitia.',
};
