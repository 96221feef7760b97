type Verdict = 'authentic' | 'consistent' | 'refused';

const verdicts: Readonly<Record<Verdict, string>> = {
  authentic: 'ASLI',
  consistent: 'COCOK, BELUM TERBUKTI ASLI',
  refused: 'DITOLAK',
};
const verdictTexts: Readonly<Record<Verdict, string>> = {
  authentic:
    'Semua pemeriksaan yang dilakukan lulus, dan hasil ini berasal dari pemilihan yang angka sidik persiapannya difoto warga.',
  consistent:
    'Semua pemeriksaan yang dilakukan lulus, tetapi angka sidik persiapan tidak diisi. Orang lain dapat membuat hasil palsu yang juga cocok seluruhnya.',
  refused:
    'Paling sedikit satu pemeriksaan gagal. Jangan pakai hasil ini. Simpan berkasnya apa adanya, dan tanyakan kepada panitia dan pemantau.',
};
const outcomes: Readonly<Record<'ok' | 'failed' | 'not-done', string>> = {
  ok: 'lulus',
  failed: 'GAGAL',
  'not-done': 'tidak dilakukan',
};

/** The page that checks a record (verify.html), Indonesian: it says which words there are. */
export const verify = {
  title: 'Periksa hasil pemilihan',
  subtitle: 'Bilik · pemeriksa mandiri',
  intro:
    'Halaman ini memeriksa hasil pemilihan di komputer Anda sendiri. Tidak ada yang dikirim ke mana pun, dan internet tidak diperlukan.',
  record: '1. Berkas hasil',
  drop: 'Letakkan berkas zip di sini',
  orChoose: 'atau pilih berkas…',
  recordHint: 'Berkas zip dari panitia. Boleh juga semua berkas isinya sekaligus.',
  chosen: (names: string) => `Dipilih: ${names}`,
  photographed: '2. Yang difoto warga',
  photographedHint:
    'Salin dari foto atau dari buku catatan: 40 angka dalam delapan kelompok, atau 64 tanda dari kode QR. Yang tidak ada boleh dikosongkan.',
  setup: 'Angka sidik persiapan',
  setupHint: 'Ditampilkan sebelum warga pertama hadir. Tanpa ini tidak terbukti hasil pemilihan mana.',
  seal: 'Segel penutupan',
  sealHint: 'Ditampilkan sebelum kotak suara dibuka.',
  notAHash: 'Perlu 40 angka atau 64 tanda (0–9, a–f). Periksa lagi salinannya.',
  more: 'Bukti lain yang Anda punya',
  supplement: 'Susulan terakhir yang Anda pegang',
  supplementHint: 'Angka sidik yang tercetak pada susulan: 40 angka atau 64 tanda.',
  older: 'Salinan catatan yang lebih awal',
  olderHint: 'Misalnya yang diunduh di tengah hari dari halaman pemantau, atau record.json yang lama.',
  annex: 'Lampiran rahasia (annex.json), bila tidak ada di dalam zip',
  start: 'Periksa sekarang',
  again: 'Periksa berkas lain',
  working: 'Sedang memeriksa…',
  reading: 'Membaca berkas dan menghitung jumlah…',
  opened: (done: string, all: string) => `Membuka amplop: ${done} dari ${all}`,
  counting: 'Menghitung ulang semua suara…',
  stays: 'Ini dapat makan waktu sampai setengah menit. Halaman ini tetap dapat digunakan.',
  unreadable: 'Berkas itu tidak dapat dibaca. Tidak ada yang diperiksa. Pilih lagi berkasnya.',
  tooLarge: 'Berkas itu terlalu besar untuk hasil pemilihan. Tidak ada yang diperiksa.',
  broken: 'Pemeriksaan terhenti karena kesalahan pada program. Coba dengan peramban lain.',
  verdicts,
  verdictTexts,
  notDone: (count: string) => `${count} pemeriksaan tidak dilakukan; lihat sebabnya di bawah.`,
  rehearsal: 'Ini hasil gladi bersih (latihan), bukan pemilihan sungguhan.',
  about: 'Hasil yang diperiksa',
  ballots: (count: string) => `${count} kartu suara dihitung`,
  elected: 'Terpilih',
  electedNow: (count: string) => `Anggota sekarang, sesudah ${count} susulan`,
  votes: (count: string) => `${count} suara`,
  recordHash: 'Angka sidik berita acara',
  recordHashHint: 'Harus sama dengan angka pada berita acara yang ditandatangani basah.',
  outcomes,
  failed: 'Yang gagal',
  why: 'Sebab',
  place: 'Letak',
  proves: 'Membuktikan:',
  leavesOpen: 'Tidak membuktikan:',
  never: 'Yang tidak dapat dibuktikan oleh berkas apa pun',
  print: 'Cetak laporan ini',
};
