/** What happened, what is safe, what to do now. Filled in: {phase} {needed} {officer} {index} {detail} {kind}. */
export const say = (what: string, safe: string, next: string) => ({ what, safe, next });

export const UNCHANGED = 'Tidak ada yang berubah.';

/** Reasons for which the laptop says no on the day itself: slips, phases, count. Indonesian. */
export const dayRefusals = {
  'not-on-roll': say(
    'Orang itu tidak ada dalam daftar.',
    UNCHANGED,
    'Cari lagi dengan nama lain. Bila memang warga, dua petugas dapat menambahkannya dengan alasan.',
  ),
  'already-checked-in': say(
    'Orang ini sudah tercatat hadir dan sudah mengambil kupon.',
    'Tidak ada kupon kedua yang tercatat.',
    'Jangan memberi kupon lagi. Bila namanya sama dengan orang lain, cari nomor daftar yang benar.',
  ),
  'age-to-confirm': say(
    'Umurnya belum tercatat dalam daftar.',
    UNCHANGED,
    'Lihat orangnya atau suratnya, lalu pastikan bahwa ia sudah dewasa.',
  ),
  'not-eligible': say(
    'Orang ini tidak dapat memilih di kotak ini.',
    UNCHANGED,
    'Bila daftarnya keliru, dua petugas dapat memperbaikinya dengan alasan.',
  ),
  'not-checked-in': say('Orang ini belum tercatat hadir.', UNCHANGED, 'Periksa apakah namanya benar.'),
  'other-election': say(
    'Kupon ini dari pemilihan lain.',
    UNCHANGED,
    'Kembalikan kupon itu; mintalah kupon dari mangkuk ini.',
  ),
  'bad-signature': say(
    'Kupon ini bukan buatan panitia pemilihan ini.',
    UNCHANGED,
    'Simpan kupon itu sebagai bukti, panggil pemantau, dan catat dalam notula.',
  ),
  unknown: say(
    'Kode kupon ini tidak dikenal.',
    UNCHANGED,
    'Periksa setiap huruf. Bila tetap tidak dikenal, simpan kupon itu dan panggil pemantau.',
  ),
  spent: say(
    'Kupon ini sudah dipakai; kartu suaranya sudah ada di dalam kotak.',
    'Suara itu aman.',
    'Kupon yang sudah dipakai tidak dapat dikembalikan atau diganti.',
  ),
  revoked: say(
    'Kupon ini sudah dinyatakan tidak berlaku.',
    UNCHANGED,
    'Simpan bersama kupon rusak yang lain.',
  ),
  'more-ballots-than-check-ins': say(
    'Kartu suara dalam kotak akan menjadi lebih banyak daripada orang yang hadir.',
    UNCHANGED,
    'Ini kejadian luar biasa: hentikan, panggil pemantau, dan tulis dalam notula.',
  ),
  'voting-not-open': say(
    'Pemungutan suara tidak sedang dibuka.',
    UNCHANGED,
    'Tunggu sampai ketua membukanya.',
  ),
  'not-so-many-slips': say('Kupon yang tersisa tidak sebanyak itu.', UNCHANGED, 'Hitung lagi isi amplopnya.'),
  'no-such-device': say('Perangkat itu sudah dilepas.', UNCHANGED, 'Pasangkan lagi bila diperlukan.'),

  'turnout-is-enough': say(
    'Kehadiran sudah cukup menurut tata tertib.',
    UNCHANGED,
    'Pilih putusan “kehadiran cukup”.',
  ),
  'turnout-is-short': say(
    'Kehadiran belum cukup menurut tata tertib.',
    UNCHANGED,
    'Pilih putusan yang ditentukan tata tertib untuk kehadiran yang kurang.',
  ),
  'note-needed': say('Putusan ini memerlukan catatan.', UNCHANGED, 'Tulis catatannya, lalu ulangi.'),
  'hand-count-first': say(
    'Sisa kupon belum dihitung tangan.',
    'Kotak tetap seperti semula.',
    'Hitung sisa kupon oleh dua orang dan ketik hasilnya dulu.',
  ),
  'box-mismatch': say(
    'Isi kotak tidak sama dengan kupon yang dipakai, atau lebih banyak daripada yang hadir.',
    'Kotak tidak ditutup dan tidak diubah.',
    'Ini kejadian luar biasa: hentikan, panggil pemantau, tulis dalam notula, dan minta putusan rembug warga.',
  ),
  'difference-needs-note': say(
    'Ada angka yang berbeda dan belum ada catatannya.',
    'Kotak belum ditutup.',
    'Hitung sekali lagi, lalu tulis penjelasan perbedaannya.',
  ),
  'too-few-ballots': say(
    'Kartu suara dalam kotak terlalu sedikit; membukanya akan membuka rahasia orang.',
    'Kotak tetap tertutup.',
    'Ikuti tata tertib: pemungutan diulang atau digabung dengan tetangga.',
  ),
  'ballots-in-the-box': say(
    'Sudah ada kartu suara dalam kotak, jadi persiapan tidak dapat ditinggalkan.',
    'Semua suara aman.',
    'Bila tidak dapat diteruskan, hentikan sementara lalu nyatakan harus diulang.',
  ),
  'cards-needed': say(
    'Laptop sempat mati, jadi isi kotak perlu dibuka lagi.',
    'Kotak, catatan dan putusan tetap utuh.',
    'Masukkan kartu kunci di halaman Pembukaan kotak, lalu lanjutkan.',
  ),
  'compare-first': say(
    'Sudah sepuluh bacaan.',
    'Bacaan tadi tetap tercatat.',
    'Bandingkan papan dengan turus warga, lalu tekan cocok atau tidak cocok.',
  ),
  'nothing-to-read': say(
    'Tidak ada lagi nama yang siap dibacakan.',
    'Bacaan tadi tetap tercatat.',
    'Putuskan tulisan yang masih terbuka; namanya lalu siap dibacakan.',
  ),
  'no-such-form': say(
    'Tulisan itu tidak ada lagi dalam daftar.',
    'Tidak satu pun putusan dalam daftar ini tersimpan.',
    'Keluarkan tulisan itu dari daftar, lalu sahkan lagi.',
  ),
  'form-claimed': say(
    'Salah satu tulisan ini sedang diputuskan di meja lain.',
    'Tidak satu pun putusan dalam daftar ini tersimpan.',
    'Keluarkan tulisan itu dari daftar, atau tunggu sampai meja itu selesai.',
  ),
  'decided-meanwhile': say(
    'Salah satu tulisan ini sudah diputuskan di meja lain sejak Anda melihatnya.',
    'Putusan yang sudah ada tetap berlaku. Tidak satu pun putusan dalam daftar ini tersimpan.',
    'Muat ulang halaman ini, lihat putusan itu, lalu sahkan lagi.',
  ),
  'names-being-decided': say(
    'Tulisan nama sedang diputuskan, jadi papan berhenti dulu.',
    'Bacaan tadi tetap tercatat.',
    'Selesaikan putusan dan tutup tab Putusan nama di meja itu; lalu tekan “Berikut”.',
  ),
  'forms-open': say(
    'Masih ada tulisan nama yang belum diputuskan.',
    UNCHANGED,
    'Putuskan semua tulisan di halaman Penghitungan dulu, supaya jumlah suaranya tetap.',
  ),
  'settlement-does-not-fit': say(
    'Penyelesaian ini tidak cocok dengan suara sama yang ada sekarang.',
    UNCHANGED,
    'Mungkin hitungannya sudah berubah. Muat ulang halaman ini dan lihat siapa yang suaranya sama.',
  ),
  'run-off-chose-others': say(
    'Putaran ulang memilih orang lain.',
    UNCHANGED,
    'Pakai hasil putaran ulang, atau catat cara penyelesaian yang lain.',
  ),
  'names-unread': say(
    'Masih ada nama yang belum dibacakan.',
    UNCHANGED,
    'Bacakan semua nama dulu, lalu buka putaran ulang.',
  ),
  'sums-disagree': say(
    'Jumlah-jumlah ini tidak mungkin benar bersama-sama.',
    UNCHANGED,
    'Hitung lagi kartunya, lalu ketik ulang.',
  ),
  'name-not-in-the-tie': say(
    'Ada nama yang tidak termasuk suara sama ini.',
    UNCHANGED,
    'Muat ulang halaman ini.',
  ),
  'no-run-off-certified': say(
    'Ini bukan putaran ulang yang sudah disahkan.',
    UNCHANGED,
    'Sahkan dulu hasil putaran ulang, lalu kembali.',
  ),
  'no-seat-tie': say('Tidak ada suara sama di batas kursi.', UNCHANGED, 'Putaran ulang tidak diperlukan.'),
  'not-ready-to-certify': say(
    'Hasil belum dapat disahkan.',
    UNCHANGED,
    'Kerjakan dulu yang tertulis di bawah “Sebelum disahkan masih perlu”.',
  ),
  'difference-without-note': say(
    'Ada perbedaan angka tanpa catatan.',
    UNCHANGED,
    'Tambahkan catatannya di halaman Hasil.',
  ),
  'test-ballots-first': say(
    'Suara uji pemantau belum disisihkan.',
    'Belum ada yang dibacakan.',
    'Buka amplop pemantau dan salin isinya di halaman Penghitungan, bagian Suara uji.',
  ),
  'test-ballot-missing': say(
    'Suara uji nomor {index} tidak ada di dalam kotak.',
    'Belum ada yang disisihkan. Percobaan ini ditulis dalam catatan yang dapat dibaca siapa pun.',
    'Cocokkan salinannya dengan amplop, huruf demi huruf. Bila salinannya benar, ini kejadian: panggil pemantau, beri tahu warga, lalu centang “tidak ditemukan” dan tulis catatan.',
  ),
  'tests-aside-already': say('Suara uji sudah disisihkan.', UNCHANGED, 'Lanjutkan dengan pembacaan.'),
  'more-tests-than-slips': say(
    'Suara uji yang disalin lebih banyak daripada kupon uji yang diserahkan.',
    UNCHANGED,
    'Hitung lagi isi amplop, dan cocokkan dengan jumlah kupon uji di catatan.',
  ),
  'reading-has-begun': say(
    'Pembacaan nama sudah dimulai.',
    UNCHANGED,
    'Tulis keadaannya sebagai catatan di halaman Hasil, dan beri tahu warga.',
  ),
  'test-ballots-missing': say(
    'Suara uji yang diserahkan tidak ditemukan semuanya.',
    UNCHANGED,
    'Ini kejadian luar biasa: panggil pemantau, buka amplopnya, dan tulis dalam notula.',
  ),
  'supplement-does-not-fit': say(
    'Susulan ini tidak sesuai dengan susunan sekarang.',
    UNCHANGED,
    'Periksa siapa yang masih menjabat dan siapa yang berikutnya menurut urutan.',
  ),
  'supplement-not-by-two': say(
    'Dua orang ini tidak tercatat sebagai petugas saat hasil disahkan.',
    'Berkas hasil tetap seperti semula.',
    'Susulan ditandatangani oleh dua petugas yang ada dalam catatan pemilihan itu.',
  ),
  'too-many-supplements': say(
    'Sudah ada 99 susulan; lebih dari itu tidak dapat disimpan.',
    UNCHANGED,
    'Catat dalam berita acara tersendiri di atas kertas.',
  ),
  'clock-behind': say(
    'Jam laptop lebih lambat dari catatan terakhir.',
    UNCHANGED,
    'Betulkan tanggal dan jam laptop, lalu coba lagi.',
  ),
  'seat-tie-open': say(
    'Masih ada suara sama di batas kursi.',
    UNCHANGED,
    'Selesaikan dulu di halaman Hasil.',
  ),
  'batch-full': say(
    'Daftar putusan sudah penuh.',
    'Daftarnya tetap ada.',
    'Bacakan dan sahkan dulu yang sudah ada.',
  ),
};
