import { dayRefusals, say, UNCHANGED } from './day-refusals.js';
import { freezeRefusals } from './freeze-refusals.js';
import { setup } from './setup.js';

/** What is wrong with a name that was typed here is what would be wrong with it in a file. */
const typed: Readonly<Record<string, ReturnType<typeof say>>> = Object.fromEntries(
  Object.entries(setup.findings).map(([kind, what]) => [
    kind,
    say(what, UNCHANGED, 'Betulkan isian itu, lalu simpan lagi.'),
  ]),
);

/** Every reason for which the laptop says no to the desk, Indonesian. */
export const refusals = {
  ...typed,
  general: say(
    'Laptop menolak tindakan ini ({kind}).',
    UNCHANGED,
    'Periksa isian dan coba lagi. Bila tetap ditolak, catat kata dalam kurung dan tanyakan kepada yang memasang program.',
  ),
  offline: say(
    'Laptop tidak menjawab.',
    'Yang sudah tersimpan tetap aman. Belum pasti apakah tindakan terakhir tersimpan.',
    'Periksa apakah program masih berjalan, tunggu sebentar, lalu lihat keadaannya sebelum mengulang.',
  ),
  broken: say(
    'Ada kesalahan di dalam program.',
    'Tindakan ini tidak dijalankan; yang sudah tersimpan tetap aman.',
    'Coba sekali lagi. Bila terulang, tulis jamnya dalam notula dan nyalakan program kembali.',
  ),
  malformed: say(
    'Isian atau kode ini tidak dapat dibaca.',
    UNCHANGED,
    'Periksa ejaan dan panjangnya. Untuk kupon: pindai sekali lagi, atau ketik kode di bawah kode QR.',
  ),
  'not-found': say('Yang dicari tidak ada.', UNCHANGED, 'Muat ulang halaman ini, lalu coba lagi.'),
  'not-signed-in': say('Anda belum masuk, atau sudah keluar.', UNCHANGED, 'Masuk lagi dengan nama dan PIN.'),
  'desk-locked': say(
    'Meja ini terkunci karena lama tidak disentuh.',
    UNCHANGED,
    'Petugas yang masuk di meja ini membukanya dengan PIN.',
  ),
  'not-allowed': say(
    'Tugas Anda tidak mencakup tindakan ini.',
    UNCHANGED,
    'Mintalah petugas yang tugasnya ini masuk di laptop ini; tugas setiap orang ada di halaman Petugas.',
  ),
  'wrong-phase': say(
    'Sekarang tahap “{phase}”; tindakan ini untuk tahap: {needed}.',
    UNCHANGED,
    'Lihat Beranda: di sana tertulis langkah berikutnya.',
  ),
  'too-large': say('Isian ini terlalu besar.', UNCHANGED, 'Pendekkan isiannya, lalu coba lagi.'),
  'too-many-tries': say('Terlalu banyak percobaan.', UNCHANGED, 'Tunggu satu menit, lalu coba lagi.'),
  'desk-needs-tls': say(
    'Meja panitia tidak dibuka lewat sambungan tanpa TLS.',
    UNCHANGED,
    'Buka meja panitia di laptop itu sendiri.',
  ),
  'lan-is-open': say(
    'Perangkat lain sudah dapat tersambung.',
    UNCHANGED,
    'Tidak perlu persetujuan lagi. Pasangkan perangkat dengan kode QR.',
  ),
  'foreign-page': say(
    'Halaman ini dibuka dari alamat lain.',
    UNCHANGED,
    'Tutup halaman ini dan buka alamat yang tercetak di jendela program.',
  ),
  'link-used': say(
    'Tautan ini sudah dipakai atau bukan tautan yang terakhir.',
    UNCHANGED,
    'Pakai tautan yang paling akhir tercetak di jendela program, atau masuk dengan nama dan PIN.',
  ),
  'officer-unknown': say('Petugas itu tidak terdaftar.', UNCHANGED, 'Pilih nama dari daftar.'),
  'officer-exists': say(
    'Nama itu sudah terdaftar.',
    UNCHANGED,
    'Pakai nama lengkap yang berbeda, atau ganti PIN petugas itu.',
  ),
  'pin-wrong': say('PIN {officer} salah.', UNCHANGED, 'Ketik PIN sekali lagi dengan pelan.'),
  'pin-wait': say(
    'PIN {officer} terlalu sering salah.',
    UNCHANGED,
    'Tunggu sebentar, paling lama satu menit, lalu coba lagi. Bila lupa, dua petugas lain dapat mengganti PIN.',
  ),
  'same-officer-twice': say(
    'Kedua petugas adalah orang yang sama.',
    UNCHANGED,
    'Pilih dua orang yang berbeda.',
  ),
  'observer-cannot-act': say(
    '{officer} bertugas sebagai pemantau dan hanya melihat.',
    UNCHANGED,
    'Mintalah petugas lain menyetujui.',
  ),
  'two-officers-needed': say(
    'Tindakan ini memerlukan dua petugas.',
    UNCHANGED,
    'Mintalah dua petugas mengetik PIN.',
  ),
  'passphrase-wrong': say(
    'Kalimat sandi tidak cocok.',
    UNCHANGED,
    'Periksa huruf besar, spasi dan ejaan; buka amplopnya bila perlu. Bila kalimatnya hilang, kartu kunci dapat menggantikannya.',
  ),

  'freeze-running': say(
    'Pembekuan sedang berjalan.',
    UNCHANGED,
    'Selesaikan pembekuan. Bila persiapan keliru, tinggalkan lewat Beranda dan siapkan ulang.',
  ),
  'set-up-incomplete': say(
    'Persiapan belum lengkap.',
    UNCHANGED,
    'Lihat Beranda: yang belum beres tertulis di sana.',
  ),
  'rules-incomplete': say(
    'Belum semua aturan dipilih, atau ada yang bertentangan.',
    UNCHANGED,
    'Lengkapi bagian aturan dulu.',
  ),
  'holders-do-not-fit': say(
    'Jumlah pemegang dan jumlah kartu yang diperlukan tidak cocok.',
    UNCHANGED,
    'Pilih dua sampai sembilan pemegang, dan paling sedikit dua kartu untuk membuka.',
  ),
  'nobody-expected': say('Perkiraan hadir masih 0.', UNCHANGED, 'Ketik perkiraan yang lebih besar dari 0.'),
  'file-unreadable': say('Berkas itu tidak terbaca.', UNCHANGED, 'Pilih berkasnya sekali lagi.'),
  'file-empty': say('Berkas itu kosong.', UNCHANGED, 'Pilih berkas yang berisi daftar warga.'),
  'file-too-large': say(
    'Berkas itu terlalu besar.',
    UNCHANGED,
    'Paling besar 8 MB. Simpan hanya lembar daftar warga.',
  ),
  'rehearsal-too-late': say(
    'Kotak ini tidak lagi kosong, jadi tidak dapat dijadikan gladi bersih.',
    UNCHANGED,
    'Jalankan program dengan folder data yang baru (--data), lalu pilih gladi bersih di sana.',
  ),
  'spreadsheet-broken': say(
    'Lembar kerja (XLSX) ini tidak terbaca: rusak, berkata sandi, atau bukan XLSX.',
    UNCHANGED,
    'Buka di program lembar kerja, lalu “Simpan sebagai” XLSX atau CSV, dan pilih berkas itu.',
  ),
  'spreadsheet-too-large': say(
    'Lembar kerja ini terlalu besar untuk sebuah daftar warga.',
    UNCHANGED,
    'Salin hanya daftar warganya ke lembar kerja baru, lalu pilih berkas itu.',
  ),
  'file-is-spreadsheet': say(
    'Itu berkas Excel lama (XLS).',
    UNCHANGED,
    'Buka di program lembar kerja, pilih “Simpan sebagai” XLSX atau CSV, lalu pilih berkas itu.',
  ),
  'file-not-text': say(
    'Berkas itu bukan teks.',
    UNCHANGED,
    'Simpan daftar warga sebagai CSV, lalu pilih berkas itu.',
  ),
  'heading-missing': say(
    'Baris judul kolom tidak ditemukan.',
    UNCHANGED,
    'Baris pertama harus berisi judul seperti: nama; L/P; RT; RW.',
  ),
  'column-missing': say(
    'Kolom yang wajib tidak ada.',
    UNCHANGED,
    'Harus ada kolom nama dan kolom RT atau RW.',
  ),
  'column-twice': say(
    'Ada dua kolom untuk hal yang sama.',
    UNCHANGED,
    'Hapus atau ganti judul salah satu kolom.',
  ),
  'quote-not-closed': say(
    'Ada tanda kutip yang tidak ditutup.',
    UNCHANGED,
    'Cari tanda " dalam berkas, betulkan, lalu pilih lagi.',
  ),
  'row-too-long': say(
    'Ada baris yang terlalu panjang.',
    UNCHANGED,
    'Betulkan baris itu, lalu pilih berkasnya lagi.',
  ),
  'too-many-rows': say(
    'Barisnya terlalu banyak.',
    UNCHANGED,
    'Bagi daftar menurut satuan, lalu pilih satu bagian.',
  ),
  'no-rows': say('Tidak ada warga dalam berkas itu.', UNCHANGED, 'Periksa apakah ini berkas yang benar.'),
  'upload-forgotten': say('Laporan ini sudah tidak berlaku.', UNCHANGED, 'Pilih berkasnya sekali lagi.'),

  ...freezeRefusals,
  ...dayRefusals,
};
