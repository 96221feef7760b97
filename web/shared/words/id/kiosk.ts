import { notOpen, refusals } from './kiosk-refusals.js';

/** Words of the kiosk, Indonesian: they say which words there are. */
export const kiosk = {
  title: 'Bilik suara',

  looks: {
    title: 'Tampilan',
    size: 'Ukuran huruf',
    sizes: ['Huruf biasa', 'Huruf besar', 'Huruf lebih besar', 'Huruf paling besar'] as readonly string[],
    contrast: 'Hitam putih',
    fullScreen: 'Layar penuh',
  },

  waiting: {
    asking: { title: 'Tunggu sebentar', text: 'Bilik sedang disiapkan.' },
    'no-answer': {
      title: 'Tunggu sebentar',
      text: 'Tablet ini tidak tersambung ke laptop panitia. Petugas: periksa Wi-Fi dan laptop.',
    },
    'not-paired': {
      title: 'Tablet belum terdaftar',
      text: 'Petugas: daftarkan tablet ini lewat laptop panitia.',
    },
    locked: { title: 'Tunggu petugas', text: 'Petugas bilik akan membuka layar ini untuk Anda.' },
    'not-yet': {
      title: 'Pemungutan suara belum dibuka',
      text: 'Simpan kupon Anda dan tunggu pengumuman panitia.',
    },
    paused: {
      title: 'Pemungutan suara berhenti sementara',
      text: 'Simpan kupon Anda dan tunggu pengumuman panitia.',
    },
    over: { title: 'Pemungutan suara sudah ditutup', text: 'Terima kasih.' },
    open: 'Tunjukkan kupon',
    toCamera: 'Hadapkan kode kotak pada kupon ke kamera, sejauh satu jengkal.',
    toScanner: 'Dekatkan kupon ke pembaca kode, foto kuponnya, atau ketik kodenya.',
    photo: 'Foto kupon',
    otherCamera: 'Kamera lain',
    typeCode: 'Ketik kode kupon',
    card: 'Petugas: kartu bilik bisa diperlihatkan ke kamera.',
    camera: 'Gambar kamera',
  },

  code: {
    title: 'Ketik kode kupon',
    hint: 'Kodenya tercetak di bawah kode kotak.',
    typed: (done: string, all: string) => `${done} dari ${all} tanda`,
    check: 'Periksa kode',
    last: 'Tanda terakhir bisa juga:',
    mistyped: 'Ada tanda yang salah. Bandingkan dengan kupon, satu kelompok demi satu kelompok.',
    group: (number: string) => `Kelompok ${number}`,
    empty: 'kosong',
  },

  checking: 'Kupon sedang diperiksa…',
  understood: 'Baik, saya mengerti',
  refusals,
  notOpen,

  welcome: {
    title: 'Kupon diterima',
    text: 'Silakan duduk. Tidak ada yang boleh melihat layar ini selain Anda.',
    camera: 'Kamera sudah mati.',
    begin: 'Mulai menulis',
    beginChoice: 'Mulai memilih',
  },

  writing: {
    title: 'Tulis nama warga yang Anda percaya',
    rule: (least: number, most: number) =>
      least === most
        ? `Tulis ${most} nama. Urutannya tidak penting.`
        : least > 1
          ? `Tulis ${least} sampai ${most} nama. Urutannya tidak penting.`
          : `Boleh sampai ${most} nama. Urutannya tidak penting.`,
    lines: 'Nama yang Anda tulis',
    line: (number: number) => `Nama ke-${number}`,
    first: 'Sentuh huruf untuk menulis',
    blank: 'kosong',
    next: 'Nama berikutnya',
    finish: 'Selesai menulis',
    leave: 'Batal',
    room: (left: number) => `Sisa ${left} huruf di baris ini.`,
    full: 'Baris ini penuh. Hapus beberapa huruf, atau tulis nama panggilannya saja.',
    repeated: (number: number) => `Nama ini sudah Anda tulis di nomor ${number}. Tulis nama lain.`,
    picked: (unit: string) => unit,
  },

  help: {
    title: 'Sentuh kalau ini orangnya.',
    many: (count: number) => `Ada ${count} nama yang cocok. Teruskan mengetik.`,
    nobody: 'Tidak ada dalam daftar. Nama tetap boleh ditulis.',
    known: (alias: string) => `dipanggil ${alias}`,
  },

  keyboard: {
    title: 'Papan huruf',
    space: 'Spasi',
    erase: 'Hapus',
    clear: 'Kosongkan',
    toQwerty: 'QWERTY',
    toAlphabet: 'ABC',
    order: 'Ganti susunan huruf',
    apostrophe: 'tanda petik',
    hyphen: 'tanda hubung',
    dot: 'titik',
  },

  choosing: {
    title: 'Putaran ulang',
    rule: (least: number, most: number) =>
      least === most
        ? `Sentuh ${most} nama yang Anda percaya.`
        : least > 1
          ? `Sentuh ${least} sampai ${most} nama yang Anda percaya.`
          : most === 1
            ? 'Sentuh satu nama yang Anda percaya.'
            : `Sentuh nama yang Anda percaya, boleh sampai ${most}.`,
    full: (most: number) =>
      `Sudah ${most} nama. Sentuh salah satu nama yang sudah bertanda untuk menggantinya.`,
    finish: 'Selesai memilih',
  },

  short: {
    blank: 'Kartu suara masih kosong',
    blankText: 'Kartu kosong dihitung sebagai suara tidak sah.',
    few: (count: number) => `Baru ${count} nama`,
    fewText: (least: number) =>
      `Tata tertib meminta paling sedikit ${least} nama yang berbeda. Kartu dengan nama kurang bisa dihitung tidak sah.`,
    writeOn: 'Tulis lagi',
    chooseOn: 'Pilih lagi',
    goOn: 'Biarkan begini',
  },

  review: {
    title: 'Sudah benar?',
    text: 'Baca sekali lagi. Setelah masuk kotak, tidak bisa diubah.',
    change: 'Ubah',
    changeLine: (number: number) => `Ubah nama ke-${number}`,
    writeOn: 'Kembali menulis',
    chooseOn: 'Kembali memilih',
    cast: 'Masukkan ke kotak suara',
    blank: 'Kartu suara kosong',
  },

  leaving: {
    title: 'Hapus semua dan keluar?',
    text: 'Yang Anda tulis akan dihapus dan tidak masuk ke kotak suara. Kupon Anda tetap berlaku.',
    stay: 'Tidak, kembali',
    leave: 'Ya, hapus semua',
  },

  casting: {
    title: 'Tunggu',
    text: 'Kartu suara sedang dimasukkan ke kotak suara. Jangan pergi dulu.',
    waits: {
      'no-answer':
        'Sambungan ke laptop panitia terputus. Kartu suara Anda tersimpan di tablet ini dan terus dicoba lagi.',
      paused:
        'Pemungutan suara dihentikan sementara. Kartu suara Anda belum masuk kotak; tersimpan di tablet ini dan dimasukkan begitu dibuka lagi.',
      broken:
        'Laptop panitia mengalami kesalahan. Kartu suara Anda tersimpan di tablet ini dan terus dicoba lagi.',
      'more-ballots-than-check-ins':
        'Panitia harus memeriksa jumlah warga yang hadir. Kartu suara Anda belum masuk kotak dan tersimpan di tablet ini. Panggil petugas bilik.',
    },
    call: 'Ini agak lama. Panggil petugas bilik, tetapi jangan tinggalkan tablet ini.',
    again: 'Coba sekarang',
    leave: 'Hapus dan keluar',
    leaveText:
      'Kalau tidak bisa menunggu: hapus dan keluar. Simpan kupon Anda; kupon itu nanti memberi tahu apakah kartu suara sudah di dalam kotak.',
  },

  thanks: {
    title: 'Terima kasih',
    text: 'Kartu suara Anda sudah di dalam kotak suara.',
    next: 'Silakan keluar dari bilik.',
    done: 'Selesai',
  },

  idle: {
    title: 'Masih di sini?',
    text: 'Kalau layar tidak disentuh, tulisan dihapus. Kupon Anda tetap berlaku.',
    seconds: 'detik lagi',
    stay: 'Ya, saya masih di sini',
  },

  fault: {
    title: 'Tablet ini bermasalah',
    text: 'Kalau Anda belum melihat ucapan terima kasih, perlihatkan kupon sekali lagi: tablet memberi tahu apakah kartu suara Anda sudah di dalam kotak.',
    again: 'Mulai lagi',
  },

  listen: {
    button: 'Dengarkan',
    stop: 'Berhenti',
    names: 'Bacakan nama',
    careful: 'Pakai penyuara telinga, supaya tidak terdengar orang lain.',
    line: (number: number) => `Nama ke-${number}`,
  },

  officer: {
    title: 'Petugas bilik',
    rule: 'Sentuh bilik hanya kalau orang berikutnya sudah berdiri di sana. Satu sentuhan untuk satu orang.',
    release: 'Buka untuk orang berikutnya',
    open: 'Terbuka. Tunggu sampai orangnya selesai.',
    none: 'Belum ada tablet bilik yang terdaftar.',
    offline: 'Tidak tersambung ke laptop panitia. Mencoba lagi…',
    'not-paired': 'Telepon ini belum didaftarkan pada laptop panitia.',
    failed: 'Belum terbuka. Coba sekali lagi.',
  },
};
