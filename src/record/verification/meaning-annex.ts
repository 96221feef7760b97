import type { Meaning } from './meaning.js';
import { say, type Words } from './words.js';

const means = (proves: Words, leavesOpen: Words): Meaning => ({ proves, leavesOpen });

/** Checks that do the whole count again, from the secret annex. */
export const ANNEX_MEANINGS = {
  annex: means(
    say('Lampiran ini dibuat bersama hasil ini.', 'This annex was made with this record.'),
    say('Belum berarti isinya benar.', 'Not yet that its contents are right.'),
  ),
  box: means(
    say(
      'Amplop persis seperti saat kotak disegel: tidak ditambah, dikurangi atau ditukar.',
      'The envelopes are those of the sealed box: none added, dropped or exchanged.',
    ),
    say(
      'Bahwa tablet menyegel apa yang ditulis: itu diuji dengan suara uji.',
      'That tablets sealed what was written: test ballots speak to that.',
    ),
  ),
  ballots: means(
    say(
      'Setiap amplop dibuka lagi di sini; isinya sama dengan yang dihitung.',
      'Every envelope was opened again here; it holds what was counted.',
    ),
    say('Siapa yang menulisnya: itu tidak ada di mana pun.', 'Who wrote it: that stands nowhere.'),
  ),
  registry: means(
    say('Tidak ada kupon yang dibuat sesudah pembekuan.', 'No slip was made after the freezing.'),
    say('Siapa yang mendapat kupon mana: tidak ada yang tahu.', 'Who had which slip: nobody knows.'),
  ),
  tokens: means(
    say('Satu kupon terpakai untuk setiap kartu suara.', 'One used slip for every ballot.'),
    say('Siapa yang memakainya.', 'Who used it.'),
  ),
  'private-log': means(
    say(
      'Bagian catatan yang tertutup bagi umum lengkap dan tidak diubah.',
      'The part of the log that is not public is whole and unchanged.',
    ),
    say('Bahwa semua kejadian memang dicatat.', 'That everything was written down.'),
  ),
  roll: means(
    say(
      'Daftar warga adalah yang dibekukan; perubahan sesudahnya tercatat.',
      'The roll is the frozen one; later changes are in the log.',
    ),
    say('Bahwa daftar itu lengkap dan benar.', 'That the roll is complete and right.'),
  ),
  attendance: means(
    say('Angka kehadiran sama dengan daftar hadir.', 'The published attendance is that of the check-ins.'),
    say(
      'Bahwa yang tercatat hadir memang datang: tanyakan kepada mereka.',
      'That those listed did come: ask them.',
    ),
  ),
  decisions: means(
    say(
      'Putusan tentang nama yang tidak jelas sama dengan catatan, masing-masing oleh dua petugas.',
      'The decisions on unclear names are those of the log, each by two officers.',
    ),
    say('Bahwa putusan itu tepat.', 'That they were right.'),
  ),
  count: means(
    say(
      'Semua kartu suara dihitung lagi di sini, dari awal, dan hasilnya sama.',
      'All ballots were counted again here, from the start, with the same result.',
    ),
    say(
      'Tidak lebih dari yang dikatakan pemeriksaan lain tentang kotak dan putusan nama.',
      'No more than the other checks say of the box and of the decisions.',
    ),
  ),
  aliases: means(
    say(
      'Daftar tulisan nama dalam berita acara benar.',
      'The list of written forms in the berita acara is right.',
    ),
    say('Tulisan yang jarang: tidak diumumkan.', 'Rare forms: they are not published.'),
  ),
} as const;
