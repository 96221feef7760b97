/** Voting, closing and opening, Indonesian. */
export const voting = {
  title: 'Pemungutan suara',
  present: 'Yang sudah hadir',
  eligible: 'Wajib pilih',
  open: {
    title: 'Buka pemungutan suara',
    lead: 'Lakukan di depan warga. Pemantau berdiri di dekat layar.',
    empty: 'Kotak suara kosong',
    emptyText:
      'Program memeriksa lagi saat tombol ditekan: isi kotak harus 0. Bila tidak 0, pemungutan tidak dibuka.',
    emptyTick: 'Kotak kosong sudah diperlihatkan kepada warga',
    criteriaTick: 'Kriteria sudah dibacakan',
    digitsTick: 'Angka sidik persiapan sudah difoto dan ditulis dalam notula',
    button: 'Buka pemungutan suara…',
    dialog: 'Buka pemungutan suara',
    dialogText: 'Sejak ini warga dapat dicatat hadir dan tablet menerima kupon. Isi kotak: 0.',
    action: 'Ya, buka',
  },
  passphrase: 'Kalimat sandi panitia',
  isOpen: 'Pemungutan suara sedang berlangsung.',
  isPaused: 'Pemungutan suara dihentikan sementara. Tablet tidak menerima kupon.',
  isLastCall:
    'Panggilan terakhir: tidak ada lagi yang dicatat hadir. Tunggu sampai bilik kosong, lalu ke penutupan.',
  pause: {
    title: 'Hentikan sementara',
    text: 'Tablet berhenti menerima kupon sampai dilanjutkan. Suara yang sudah masuk tetap aman.',
    reason: 'Alasan',
    reasons: ['Istirahat dan ibadah', 'Menilai kehadiran', 'Listrik atau perangkat bermasalah'],
    button: 'Hentikan sementara…',
    action: 'Hentikan sementara',
    back: 'Kembali ke jeda…',
  },
  resume: { button: 'Lanjutkan pemungutan suara' },
  turnout: {
    title: 'Menilai kehadiran',
    lead: 'Dinilai saat jeda, sebelum kotak ditutup.',
    figures: (present: number, eligible: number) =>
      `${present.toLocaleString('id')} hadir dari ${eligible.toLocaleString('id')} wajib pilih.`,
    needed: (needed: number, percent: number) =>
      `Perlu paling sedikit ${needed.toLocaleString('id')} orang (${percent} persen, dibulatkan ke atas).`,
    noRule: 'Tata tertib tidak mensyaratkan kehadiran.',
    enough: 'Cukup.',
    short: (lacking: number) => `Kurang ${lacking} orang.`,
    onlyPaused: 'Hentikan pemungutan sementara dulu, supaya angkanya tidak bergerak.',
    decision: 'Putusan rembug',
    decisions: {
      enough: 'Kehadiran cukup',
      visits: 'Petugas mengunjungi rumah ke rumah, pemungutan dilanjutkan',
      're-run': 'Pemungutan suara diulang',
      'accept-with-note': 'Diterima dengan catatan',
    },
    byRules: 'menurut tata tertib',
    visitsHint: 'Paling sedikit sepuluh kunjungan, atau tidak sama sekali.',
    note: 'Catatan',
    button: 'Catat putusan kehadiran…',
    dialog: 'Catat putusan kehadiran',
    action: 'Catat putusan',
    done: 'Putusan kehadiran dicatat.',
  },
  lastCall: {
    title: 'Panggilan terakhir',
    text: 'Umumkan dulu dengan suara keras. Sesudah ini tidak ada lagi yang dicatat hadir; yang sudah memegang kupon masih dapat menulis.',
    button: 'Panggilan terakhir…',
    action: 'Ya, panggilan terakhir',
    toClosing: 'Lanjut ke penutupan',
  },
  slips: {
    title: 'Kupon tambahan ke mangkuk',
    reserve: 'Campurkan kupon cadangan…',
    reserveTitle: 'Campurkan kupon cadangan',
    reserveText: 'Amplop cadangan dibuka di depan saksi dan dicampurkan ke mangkuk.',
    test: 'Serahkan kupon uji…',
    testTitle: 'Serahkan kupon uji kepada pemantau',
    testText:
      'Pemantau menulis dulu isinya di kertas dan menyegelnya dalam amplop. Jumlahnya dicatat supaya disisihkan saat penghitungan.',
    count: 'Jumlah kupon',
    action: 'Catat',
    done: 'Dicatat.',
  },
};

export const closing = {
  title: 'Penutupan',
  lead: 'Dua orang menghitung sisa kupon dengan tangan. Angka program baru tampak sesudah hitungan Anda diketik.',
  count: {
    title: '1. Hitungan tangan',
    left: 'Kupon utuh yang tersisa',
    leftHint: 'di mangkuk dan di amplop cadangan dan uji',
    spoiled: 'Kupon rusak yang dikumpulkan',
    button: 'Simpan hitungan tangan…',
    dialog: 'Simpan hitungan tangan',
    text: (left: number, spoiled: number) =>
      `Kami berdua menghitung: ${left} kupon utuh tersisa dan ${spoiled} kupon rusak.`,
    action: 'Simpan hitungan',
    again: 'Hitung dan ketik ulang',
  },
  figures: {
    title: '2. Pencocokan',
    caption: 'Hitungan tangan dan catatan program',
    what: 'Yang dihitung',
    hand: 'Hitungan tangan',
    program: 'Catatan program',
    verdict: 'Cocok?',
    printed: 'Kupon yang baik dicetak',
    spent: 'Kupon dipakai',
    revoked: 'Kupon dibatalkan (rusak, diserahkan kembali)',
    left: 'Kupon tersisa',
    outstanding: 'Belum kembali (dicetak − dipakai − dibatalkan − tersisa)',
    checkIns: 'Orang yang hadir',
    testSlips: 'Kupon uji diserahkan',
    ballots: 'Kartu suara dalam kotak',
    same: 'cocok',
    differs: 'berbeda',
    agrees: 'Semua angka cocok.',
    differsText:
      'Ada angka yang berbeda. Hitung sekali lagi. Bila tetap berbeda, tulis penjelasannya; catatan ini masuk berita acara.',
  },
  close: {
    title: '3. Tutup kotak',
    note: 'Catatan tentang perbedaan',
    noteHint: 'Apa yang dihitung ulang, siapa yang menyaksikan, apa sebabnya menurut panitia.',
    noteNeeded: 'Tulis catatan dulu, karena ada angka yang berbeda.',
    text: 'Sesudah ditutup tidak ada kartu suara yang dapat masuk lagi. Segel penutupan muncul di layar untuk difoto.',
    button: 'Tutup kotak suara…',
    dialog: 'Tutup kotak suara',
    action: 'Ya, tutup kotak',
  },
  closed: {
    title: 'Kotak suara sudah ditutup',
    seal: 'Segel penutupan',
    hint: 'Persilakan warga memotret segel ini di layar besar. Siapa pun yang mengubah isi kotak sesudah ini akan ketahuan.',
    figures: (ballots: number, checkIns: number) =>
      `${ballots.toLocaleString('id')} kartu suara dalam kotak, ${checkIns.toLocaleString('id')} orang hadir.`,
    next: 'Lanjut ke pembukaan kotak',
  },
};

export const opening = {
  title: 'Pembukaan kotak',
  lead: 'Di depan warga. Setiap pemegang kunci maju dan membacakan kartunya sendiri.',
  again: 'Laptop sempat dinyalakan ulang. Kartu kunci perlu dibaca lagi; kotak dan catatannya tetap utuh.',
  alreadyOpen: 'Kotak sudah terbuka.',
  toCount: 'Lanjut ke penghitungan',
  progress: (read: number, threshold: number) =>
    `${read} dari ${threshold} kartu yang diperlukan sudah dibaca`,
  card: 'Kartu kunci',
  cardHint: 'Pindai kode QR kartu, atau ketik ketiga barisnya.',
  read: 'Baca kartu',
  readOk: (index: number) => `Kartu ${index} diterima.`,
  readBefore: 'Kartu itu sudah dibaca tadi.',
  enough: 'Kartu sudah cukup.',
  tooFew: (ballots: number, least: number) =>
    `Dalam kotak ada ${ballots.toLocaleString('id')} kartu suara; menurut tata tertib kotak dengan kurang dari ${least} tidak dibuka.`,
  tooFewNext:
    'Menurut tata tertib pemungutan diulang atau digabung dengan tetangga. Nyatakan di Beranda bila harus diulang.',
  button: 'Buka kotak suara…',
  dialog: 'Buka kotak suara',
  text: 'Semua kartu suara dibuka sekarang, di depan warga. Tidak ada suara yang tampak sebelum dibacakan.',
  action: 'Ya, buka kotak',
  opened: (ballots: number, unreadable: number) =>
    unreadable === 0
      ? `Kotak terbuka: ${ballots.toLocaleString('id')} kartu suara.`
      : `Kotak terbuka: ${ballots.toLocaleString('id')} kartu suara, ${unreadable} di antaranya tidak terbaca dan dicatat tidak sah.`,
};
