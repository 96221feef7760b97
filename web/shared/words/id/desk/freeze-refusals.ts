import { say, UNCHANGED } from './day-refusals.js';

/** Why the laptop says no at the freeze, and to a key card; Indonesian. */
export const freezeRefusals = {
  'no-freeze-running': say(
    'Tidak ada pembekuan yang berjalan; mungkin laptop dinyalakan ulang.',
    'Persiapan tetap utuh. Kupon dan kartu yang sudah dicetak tidak berlaku.',
    'Kumpulkan cetakan yang lama, lalu mulai pembekuan dari awal.',
  ),
  'freeze-incomplete': say(
    'Masih ada lot atau kartu yang belum selesai.',
    UNCHANGED,
    'Nyatakan semua lot baik dan baca kembali semua kartu.',
  ),
  'lot-not-printed': say(
    'Lot {index} belum dibuka untuk dicetak.',
    UNCHANGED,
    'Buka dan cetak dulu, lalu periksa lembarnya.',
  ),
  'no-spare-lot': say(
    'Lot pengganti sudah habis.',
    'Lot yang baik tetap baik, tetapi jumlah kupon kurang.',
    'Perbaiki pencetak, tinggalkan persiapan lewat Beranda, lalu ulangi pembekuan.',
  ),
  'no-such-card': say('Kartu {index} tidak ada.', UNCHANGED, 'Muat ulang halaman ini.'),
  'no-such-sheet': say(
    'Lembar itu tidak dapat dibuka lagi.',
    'Setiap lot hanya dibuka satu kali, supaya tidak ada kupon kembar.',
    'Bila tidak jadi tercetak, nyatakan lot itu rusak; lot pengganti akan muncul.',
  ),
  'card-read-back-already': say(
    'Kartu {index} sudah dibaca kembali dan tidak ditunjukkan lagi.',
    'Kartu itu benar.',
    'Lanjutkan dengan pemegang berikutnya.',
  ),
  'card-malformed': say(
    'Ini bukan kartu kunci, atau ada huruf yang salah.',
    UNCHANGED,
    'Pindai sekali lagi, atau ketik ulang ketiga baris dan periksa setiap kelompok.',
  ),
  'card-line-malformed': say(
    'Ada huruf yang salah di baris {index}, atau ini bukan kartu kunci.',
    UNCHANGED,
    'Bandingkan baris {index} dengan kertasnya, kelompok demi kelompok, lalu baris sesudahnya.',
  ),
  'card-of-other-election': say(
    'Ini kartu kunci dari pemilihan lain.',
    UNCHANGED,
    'Mintalah pemegang mencari kartu dengan nama pemilihan ini.',
  ),
  'card-wrong': say(
    'Ini bukan kartu {index} yang benar.',
    UNCHANGED,
    'Mungkin kartu lama dari pembekuan yang ditinggalkan. Cari kartu {index} yang baru.',
  ),
  'too-few-cards': say(
    'Kartu kunci yang dibaca belum cukup.',
    'Kotak tetap tertutup.',
    'Panggil pemegang kunci berikutnya.',
  ),
};
