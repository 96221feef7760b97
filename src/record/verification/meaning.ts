import { ANNEX_MEANINGS } from './meaning-annex.js';
import { CHECKS, type CheckName } from './report.js';
import { say, type Words } from './words.js';

/** What a passed check proves, and what it leaves open, in plain words. */
export interface Meaning {
  readonly proves: Words;
  readonly leavesOpen: Words;
}
const means = (proves: Words, leavesOpen: Words): Meaning => ({ proves, leavesOpen });

/** Checks that need nothing but the public record, and what people photographed. */
const RECORD_MEANINGS = {
  files: means(
    say('Berkas lengkap; tidak ada yang disisipkan.', 'Nothing is missing and nothing was slipped in.'),
    say('Belum berarti isinya benar.', 'Not yet that the contents are right.'),
  ),
  form: means(
    say(
      'Isinya hanya dapat dibaca dengan satu cara; tidak ada bagian yang tersembunyi.',
      'The contents can be read in one way only; nothing hides in them.',
    ),
    say('Belum berarti isinya benar.', 'Not yet that the contents are right.'),
  ),
  signature: means(
    say(
      'Sejak ditandatangani, tidak satu huruf pun dalam hasil berubah.',
      'Since it was signed, not one letter of the record has changed.',
    ),
    say(
      'Kunci itu milik siapa: itu dijawab angka sidik persiapan.',
      'Whose key it is: the photographed setup hash answers that.',
    ),
  ),
  signers: means(
    say(
      'Siapa pun dapat memeriksa tanda tangan dengan ssh-keygen, dengan kunci yang sama.',
      'Anybody can check the signature with ssh-keygen, by the same key.',
    ),
    say('Kunci itu milik siapa.', 'Whose key it is.'),
  ),
  minutes: means(
    say(
      'Berkas berita acara dibuat bersama hasil ini dan tidak diubah.',
      'The file of the berita acara was made with this record and was not changed.',
    ),
    say(
      'Lembar kertas yang ditandatangani: cocokkan angka sidiknya dengan mata.',
      'The signed sheets of paper: compare their digits by eye.',
    ),
  ),
  setup: means(
    say(
      'Aturan, daftar warga dan kunci adalah yang dibekukan dan difoto sebelum warga pertama hadir.',
      'Rules, roll and keys are those frozen and photographed before the first check-in.',
    ),
    say('Bahwa aturan itu baik; itu keputusan warga.', 'That the rules are good ones; people decided that.'),
  ),
  log: means(
    say(
      'Catatan kejadian utuh: tidak ada yang dihapus, disisipkan atau ditukar.',
      'The log is whole: nothing was taken out, put in or exchanged.',
    ),
    say(
      'Bahwa semua kejadian di ruangan memang dicatat.',
      'That everything that happened in the hall was written down.',
    ),
  ),
  'log-signatures': means(
    say(
      'Pembekuan, pembukaan, penutupan dan pengesahan dilakukan dengan kunci panitia.',
      'Freezing, opening, closing and certifying were done with the committee’s key.',
    ),
    say('Siapa yang memegang kunci itu saat itu.', 'Who held that key at that moment.'),
  ),
  'log-order': means(
    say(
      'Semua terjadi pada waktu yang boleh, dan yang perlu dua petugas dilakukan dua petugas.',
      'Everything happened when it may, and what needs two officers had two.',
    ),
    say('Bahwa kedua petugas itu jujur.', 'That the two officers were honest.'),
  ),
  seal: means(
    say(
      'Kotak suara tidak berubah sejak segelnya difoto sebelum dibuka.',
      'The box has not changed since its seal was photographed before the opening.',
    ),
    say('Apa yang terjadi sebelum penutupan.', 'What happened before the closing.'),
  ),
  'older-log': means(
    say(
      'Catatan yang disalin lebih awal masih ada seluruhnya, tanpa perubahan.',
      'The log that was copied earlier is still there, whole and unchanged.',
    ),
    say('Catatan sesudah salinan itu.', 'The log after that copy.'),
  ),
  reconciliation: means(
    say(
      'Kupon yang dicetak, dipakai, rusak dan sisa cocok; kartu suara tidak melebihi warga yang hadir.',
      'Slips printed, used, spoiled and left agree; there are no more ballots than people who came.',
    ),
    say(
      'Bahwa setiap warga memakai kuponnya sendiri: itu dijaga petugas bilik.',
      'That everybody used their own slip: the booth officer sees to that.',
    ),
  ),
  turnout: means(
    say('Angka kehadiran cocok satu sama lain.', 'The figures of attendance agree.'),
    say('Siapa saja yang hadir.', 'Who came.'),
  ),
  sums: means(
    say(
      'Kartu sah, tidak sah, nama dan suara cocok jumlahnya.',
      'Valid and invalid ballots, names and votes add up.',
    ),
    say(
      'Bahwa suara itu berasal dari kotak: itu diperiksa dengan lampiran.',
      'That the votes came out of the box: the annex shows that.',
    ),
  ),
  ranking: means(
    say(
      'Peringkat, yang terpilih dan cadangan mengikuti suara; suara sama tidak dipecah diam-diam.',
      'Ranks, elected and reserves follow from the votes; no tie was broken silently.',
    ),
    say('Bahwa suaranya benar.', 'That the votes are right.'),
  ),
  certified: means(
    say(
      'Inilah hasil yang disahkan di depan rembug warga.',
      'This is the result that was certified before the assembly.',
    ),
    say(
      'Bahwa warga di ruangan menyetujuinya: itu dikatakan tanda tangan di kertas.',
      'That the people in the hall agreed: the signatures on paper say so.',
    ),
  ),
  supplements: means(
    say(
      'Setiap susulan (kesediaan, penggantian, keberatan, pengukuhan) ditandatangani, menyambung yang sebelumnya, dan sesuai urutan hasil.',
      'Every supplement (consent, replacement, objection, inauguration) is signed, follows the one before, and fits the ranking.',
    ),
    say(
      'Bahwa tidak ada susulan yang lebih baru: tanyakan kepada panitia.',
      'That there is no later one: ask the committee.',
    ),
  ),
} as const;

export const MEANINGS: Readonly<Record<CheckName, Meaning>> = { ...RECORD_MEANINGS, ...ANNEX_MEANINGS };

/** What a check that was not done would have needed. Whatever is not named here needs the annex. */
export const NEEDS: Readonly<Partial<Record<CheckName, Words>>> = {
  setup: say(
    'Perlu angka sidik persiapan yang difoto sebelum warga pertama hadir.',
    'Needs the setup hash that was photographed before the first check-in.',
  ),
  seal: say(
    'Perlu segel penutupan yang difoto sebelum kotak dibuka.',
    'Needs the closing seal that was photographed before the opening.',
  ),
  'older-log': say(
    'Perlu salinan catatan yang diambil lebih awal.',
    'Needs a copy of the log taken earlier.',
  ),
};
export const NEEDS_ANNEX = say(
  'Perlu lampiran rahasia (annex.json), yang disimpan dalam amplop bersegel.',
  'Needs the secret annex (annex.json), which is kept in a sealed envelope.',
);

/** What the report as a whole never proves, whatever passed. */
export const NEVER_PROVED: readonly Words[] = [
  say(
    'Bahwa tablet menyegel persis apa yang ditulis pemilih: itu diuji dengan suara uji pemantau.',
    'That the tablets sealed exactly what voters wrote: the observers’ test ballots speak to that.',
  ),
  say(
    'Bahwa setiap orang memilih sendiri dan bebas: itu dijaga petugas bilik dan warga yang hadir.',
    'That everybody voted alone and freely: the booth officer and those present see to that.',
  ),
  say(
    'Bahwa putusan tentang nama yang tidak jelas itu tepat: itu diputuskan terbuka di depan warga.',
    'That the decisions on unclear names were right: they were made in view of the hall.',
  ),
];

/** Parts of a report, as a page shows them. */
export const CHECK_GROUPS: readonly { readonly title: Words; readonly names: readonly CheckName[] }[] = [
  { title: say('Berkas dan tanda tangan', 'Files and signatures'), names: between('files', 'setup') },
  { title: say('Catatan kejadian', 'The log'), names: between('log', 'older-log') },
  { title: say('Angka dan hasil', 'Figures and result'), names: between('reconciliation', 'supplements') },
  {
    title: say('Kotak suara, dibuka dan dihitung lagi', 'The box, opened and counted again'),
    names: between('annex', 'aliases'),
  },
];

function between(first: CheckName, last: CheckName): readonly CheckName[] {
  return CHECKS.slice(CHECKS.indexOf(first), CHECKS.indexOf(last) + 1);
}
