import type { Phase } from '../../../../src/election/phase.js';

/** How people settle a tie: the words of the tata tertib. */
const methods: Readonly<Record<'run-off' | 'deliberation' | 'lots', string>> = {
  'run-off': 'putaran ulang',
  deliberation: 'musyawarah',
  lots: 'undian',
};

const said: Readonly<Record<Phase, string>> = {
  setup: 'Panitia sedang menyiapkan pemilihan.',
  ready: 'Foto angka sidik persiapan ini. Dengan ini siapa pun dapat memeriksa bahwa aturan tidak berubah.',
  voting: 'Tulislah nama tetangga yang paling Anda percaya.',
  paused: 'Pemungutan suara dihentikan sementara. Mohon tunggu.',
  'last-call': 'Panggilan terakhir: pendaftaran sudah selesai, yang sudah hadir menyelesaikan suaranya.',
  closed: 'Pemungutan suara selesai. Kotak suara ditutup dan disegel.',
  counting: 'Kotak suara dibuka dan dibacakan di depan warga.',
  certified: 'Hasil disahkan oleh rembug warga.',
  abandoned: 'Persiapan ini dibatalkan. Panitia menyiapkan yang baru.',
  void: 'Pemungutan suara ini harus diulang. Panitia akan menjelaskan.',
};

/** Words of the wall and of the observers' page, Indonesian: they say which words there are. */
export const projector = {
  title: 'Layar rembug warga',
  welcome: 'Selamat datang di rembug warga',
  waiting: 'Menunggu laptop panitia…',
  notLinked: 'Layar ini belum tersambung dengan laptop panitia.',
  lineDown: 'Sambungan terputus, menyambung kembali',
  fullScreen: 'Layar penuh',
  phone: 'Layar ini untuk proyektor. Di telepon, bukalah halaman pemantau: isinya sama.',
  phoneLink: 'Buka halaman pemantau',
  said,

  criteriaTitle: 'Yang dipercaya warga',
  secret: 'Suara Anda rahasia.',
  emptyBox: 'Isi kotak suara',
  seats: 'Kursi',
  seatsAndReserves: 'Kursi + cadangan',

  needed: (count: string) => `perlu paling sedikit ${count} orang`,
  neededReached: (count: string) => `sudah cukup: perlu paling sedikit ${count} orang`,
  women: (elected: string, of: string) => `Perempuan ${elected} dari ${of} terpilih`,
  womenTarget: (count: string) => `sasaran ${count}`,
  consent: 'Kesediaan',
  answers: { yes: 'bersedia', no: 'tidak bersedia', pending: 'belum menjawab' },
  replacing: (names: string) => `Menggantikan: ${names}`,
  present: 'Hadir',
  ofEligible: (count: string) => `dari ${count} wajib pilih`,
  percent: (count: string) => `${count} %`,
  eligible: 'Wajib pilih',

  setupSeal: 'Angka sidik persiapan',
  setupPhoto: 'Foto sekarang, simpan sampai selesai.',
  closingSeal: 'Segel penutupan',
  closingPhoto:
    'Foto segel ini sebelum kotak dibuka. Bila satu suara saja berubah, segelnya tidak cocok lagi.',
  recordSeal: 'Angka sidik berita acara',
  recordSealPhoto: 'Foto angka sidik berita acara',
  recordPhoto: 'Foto angka sidik ini. Siapa pun dapat memeriksa hasilnya.',
  ballotsInBox: 'Kartu suara dalam kotak',
  checkIns: 'Warga yang hadir',
  testSlips: 'Suara uji pemantau',
  noMoreThanPresent: 'Kartu suara tidak melebihi yang hadir.',
  noMoreThanGiven: 'Kartu suara tidak melebihi yang hadir dan suara uji.',
  moreThanPresent: 'Kartu suara melebihi yang hadir. Panitia menjelaskan.',

  opened: 'Kotak suara dibuka',
  soon: (ballots: string) => `${ballots} kartu suara. Pembacaan segera dimulai.`,
  reopening: 'Penghitungan berhenti sebentar. Pemegang kunci membuka kotak kembali; segelnya tetap sama.',
  readingNow: 'Dibacakan',
  readingInvalid: 'Kartu suara ini tidak sah',
  allReady: 'Yang sudah jelas telah dibacakan semua.',
  votes: (_count: number) => 'suara',
  reading: (at: string, total: string) => `Bacaan ${at} dari ${total}`,
  pause: 'Jeda',
  open: (count: string) => `${count} tulisan nama masih diputuskan warga`,
  decided: (decided: string, all: string) => `${decided} dari ${all} tulisan nama sudah diputuskan petugas`,
  openNone: 'Semua tulisan nama sudah jelas',
  openCanChange: 'dapat mengubah hasil',
  openCannotChange: 'tidak mengubah hasil',
  ballots: (cast: string, valid: string, invalid: string) =>
    `${cast} kartu suara: ${valid} sah, ${invalid} tidak sah`,
  more: (count: string) => `dan ${count} warga lain yang mendapat suara`,
  nobody: 'Belum ada nama yang dibacakan.',

  result: 'Hasil penghitungan',
  standings: { elected: 'Terpilih', tied: 'Suara sama', reserve: 'Cadangan', other: '' },
  seatLine: (count: string) => `Batas ${count} kursi`,
  reserveLine: (count: string) => `Batas ${count} cadangan`,
  tieLineSeats: (people: string, seats: string) => `Suara sama: ${people} orang untuk ${seats} kursi`,
  tieLineReserves: (people: string, seats: string) =>
    `Suara sama: ${people} orang untuk ${seats} tempat cadangan`,
  tieTitle: 'Suara sama – diselesaikan warga',
  tieSeats: (people: string, votes: string, seats: string) =>
    `${people} orang dengan ${votes} suara, untuk ${seats} kursi`,
  tieReserves: (people: string, votes: string, seats: string) =>
    `${people} orang dengan ${votes} suara, untuk ${seats} tempat cadangan`,
  settledTitle: 'Suara sama sudah diselesaikan',
  settledBy: (method: string) => `Dengan ${method}:`,
  settledSeats: (method: string) => `Kursi, dengan ${method}:`,
  settledReserves: (method: string) => `Cadangan, dengan ${method}:`,
  methods,
  andMore: (count: string) => `dan ${count} lagi`,
  notHead: 'Urutan suara bukan urutan jabatan. Koordinator dipilih oleh anggota.',

  observer: 'Halaman pemantau',
  log: 'Catatan terbuka',
  logNone: 'Belum ada catatan.',
  logHint: 'Setiap catatan terikat dengan yang sebelumnya. Yang lama tidak dapat diubah.',
  logClosed: 'Catatan tertutup: isinya hanya untuk pemeriksa.',
  logTimes: (count: string) => `(${count} kali)`,
  fingerprint: 'Angka sidik',
  board: 'Papan suara',
  showAll: 'Tampilkan semua',
  stale: 'Sambungan terputus. Yang terlihat adalah keadaan terakhir.',
};
