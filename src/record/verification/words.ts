import type { CheckName, FaultKind, Report } from './report.js';

/** What a check or a fault means, for whoever reads a report: Indonesian first. */
export interface Words {
  readonly id: string;
  readonly en: string;
}
export const say = (id: string, en: string): Words => ({ id, en });

/** What holds if the check passed. */
export const CHECK_WORDS: Readonly<Record<CheckName, Words>> = {
  files: say('Semua berkas ada, tidak lebih', 'All files are there, and no others'),
  form: say('Bentuk berkas benar', 'The documents have the right form'),
  signature: say('Hasil ditandatangani kunci panitia', 'The record is signed by the committee’s key'),
  signers: say('Daftar penanda tangan cocok', 'The list of signers fits'),
  minutes: say('Berita acara dibuat bersama hasil ini', 'The berita acara was made with this record'),
  setup: say(
    'Dokumen awal sama dengan yang difoto sebelum warga pertama hadir',
    'The setup is the one photographed before the first check-in',
  ),
  log: say('Catatan bersambung dari awal sampai akhir', 'The log is unbroken from first to last'),
  'log-signatures': say('Setiap pergantian tahap ditandatangani', 'Every change of phase is signed'),
  'log-order': say('Urutan kejadian dan petugasnya benar', 'Order and officers of the acts are right'),
  seal: say(
    'Segel penutupan sama dengan yang difoto sebelum kotak dibuka',
    'The closing seal is the one photographed before the opening',
  ),
  'older-log': say('Catatan lama dilanjutkan tanpa perubahan', 'The older log goes on unchanged'),
  reconciliation: say('Kupon, hadirin dan kartu suara cocok', 'Slips, people and ballots agree'),
  turnout: say('Angka kehadiran cocok', 'The attendance adds up'),
  sums: say('Kartu suara, nama dan suara cocok jumlahnya', 'Ballots, names and votes add up'),
  ranking: say('Peringkat dan yang terpilih mengikuti suara', 'Ranks and seats follow from the votes'),
  certified: say('Hasil sama dengan yang disahkan', 'The result is the one that was certified'),
  supplements: say(
    'Susulan sesudah pengesahan sah dan bersambung',
    'What was added after the certification is valid and in order',
  ),
  annex: say('Lampiran milik hasil ini', 'The annex belongs to this record'),
  box: say('Semua amplop sama dengan isi kotak yang disegel', 'The envelopes are those of the sealed box'),
  ballots: say('Setiap amplop dibuka dan isinya benar', 'Every envelope was opened and holds what is said'),
  registry: say('Daftar kupon sama dengan yang dibekukan', 'The registry of slips is the frozen one'),
  tokens: say('Kupon terpakai sama dengan kartu suara', 'Used slips are as many as ballots'),
  'private-log': say('Catatan tertutup lengkap dan benar', 'The private log entries are complete and right'),
  roll: say('Daftar warga sama dengan yang dibekukan', 'The roll is the frozen one'),
  attendance: say('Kehadiran mengikuti daftar hadir', 'Attendance follows from the check-ins'),
  decisions: say('Putusan nama sama dengan catatan', 'The decisions on names are those of the log'),
  count: say('Hitungan ulang memberi hasil yang sama', 'Counting again gives the same result'),
  aliases: say('Daftar tulisan nama cocok', 'The list of written forms fits'),
};

export const FAULT_WORDS: Readonly<Record<FaultKind, Words>> = {
  'file-missing': say('berkas tidak ada', 'a file is missing'),
  'file-unexpected': say('ada berkas yang tidak semestinya', 'there is a file that does not belong here'),
  'file-twice': say('berkas yang sama ada dua kali', 'the same file stands there twice'),
  'file-too-large': say('berkas terlalu besar', 'a file is too large'),
  'zip-broken': say('arsip zip rusak atau dibuat-buat', 'the zip is broken or contrived'),
  'not-json': say('bukan JSON', 'not JSON'),
  'not-canonical': say('bukan JSON baku', 'not canonical JSON'),
  'wrong-shape': say('isinya tidak seperti semestinya', 'not of the known shape'),
  'signature-bad': say('tanda tangan salah', 'the signature is wrong'),
  'signature-by-other-key': say('ditandatangani kunci lain', 'signed by another key'),
  'signers-differ': say('kunci lain disebut', 'another key is named'),
  'minutes-changed': say('berita acara diubah, atau milik hasil lain', 'changed, or of another record'),
  'setup-hash-wrong': say('angka sidik persiapan salah', 'the setup hash is wrong'),
  'setup-not-as-photographed': say(
    'bukan yang difoto warga; cocokkan dulu angka yang diketik dengan fotonya',
    'not the one people photographed; first compare what was typed with the photograph',
  ),
  'log-broken': say('catatan terputus', 'the chain is broken'),
  'log-data-changed': say('isi catatan diubah', 'the data of an entry were changed'),
  'log-entry-unknown': say('kejadian yang tidak dikenal', 'an entry of an unknown kind'),
  'log-signature-missing': say('tanda tangan tidak ada', 'a signature is missing'),
  'log-signature-bad': say('tanda tangan salah', 'a signature is wrong'),
  'log-truncated': say('catatan terpotong', 'the log is cut off'),
  'log-out-of-order': say('kejadian pada waktu yang tidak boleh', 'something happened when it may not'),
  'log-not-by-two': say('bukan oleh dua petugas', 'not by two known officers'),
  'log-figures-differ': say('angka dalam catatan tidak cocok', 'figures in the log disagree'),
  'seal-wrong': say('segel penutupan salah', 'the closing seal is wrong'),
  'seal-not-as-photographed': say(
    'bukan yang difoto warga; cocokkan dulu angka yang diketik dengan fotonya',
    'not the one people photographed; first compare what was typed with the photograph',
  ),
  'older-log-unreadable': say('catatan lama tidak terbaca', 'the older log cannot be read'),
  'log-not-extended': say('bukan lanjutan catatan lama', 'does not extend the older log'),
  'sums-differ': say('jumlah tidak cocok', 'sums disagree'),
  'difference-without-note': say('selisih tanpa catatan', 'a difference without a note'),
  'more-ballots-than-check-ins': say('kartu suara lebih dari hadirin', 'more ballots than people'),
  'rank-wrong': say('peringkat salah', 'a wrong rank'),
  'standing-wrong': say('kedudukan salah', 'a wrong standing'),
  'tie-broken-silently': say('suara sama dipecah tanpa penyelesaian', 'a tie was broken silently'),
  'tie-open': say('suara sama belum diselesaikan', 'a tie for a seat is open'),
  'settlement-does-not-fit': say('penyelesaian tidak sesuai', 'a settlement does not fit its tie'),
  'elected-wrong': say('yang terpilih atau cadangan salah', 'the elected or reserves are wrong'),
  'result-not-certified': say('bukan hasil yang disahkan', 'not the result that was certified'),
  'supplement-of-other-election': say('susulan pemilihan lain', 'the supplement of another election'),
  'supplement-does-not-follow': say(
    'susulan tidak menyambung yang sebelumnya',
    'does not follow the document before it',
  ),
  'supplement-out-of-order': say('susulan lebih awal dari yang disambungnya', 'earlier than what it follows'),
  'supplement-not-by-two': say('bukan oleh dua petugas yang dikenal', 'not by two known officers'),
  'supplement-does-not-fit': say(
    'isi susulan tidak sesuai dengan susunan sebelumnya',
    'does not fit who sat before',
  ),
  'supplement-missing': say('susulan yang Anda pegang tidak ada', 'the supplement that you have is missing'),
  'annex-differs': say('lampiran diubah', 'the annex was changed'),
  'annex-of-other-election': say('lampiran pemilihan lain', 'the annex of another election'),
  'envelope-altered': say('amplop diubah', 'an envelope was altered'),
  'envelopes-unordered': say('amplop ganda atau tidak berurutan', 'envelopes doubled or out of order'),
  'box-root-differs': say('isi kotak lain dari yang disegel', 'not the contents of the sealed box'),
  'box-key-wrong': say('kunci kotak lain', 'the key of another box'),
  'ballot-differs': say('isi kartu suara lain dari amplopnya', 'a ballot differs from its envelope'),
  'registry-differs': say('daftar kupon lain', 'another registry'),
  'token-states-differ': say('keadaan kupon tidak cocok', 'the states of slips disagree'),
  'roll-differs': say('daftar warga lain', 'another roll'),
  'attendance-differs': say('kehadiran tidak cocok', 'attendance disagrees'),
  'decisions-differ': say('putusan nama diubah', 'decisions were changed'),
  'test-ballots-differ': say('suara uji tidak cocok', 'test ballots disagree'),
  'form-can-change-seat': say(
    'tulisan yang belum diputuskan dapat mengubah hasil',
    'an open form can change a seat',
  ),
  'result-differs': say('hitungan ulang memberi hasil lain', 'counting again gives another result'),
  'aliases-differ': say('daftar tulisan nama lain', 'another list of forms'),
  'cannot-be-checked': say('tidak dapat diperiksa', 'cannot be checked'),
};

export const VERDICT_WORDS: Readonly<Record<Report['verdict'], Words>> = {
  authentic: say(
    'asli: ini hasil pemilihan yang angka sidik persiapannya difoto warga',
    'this is the result of the election whose setup people photographed',
  ),
  consistent: say(
    'cocok satu sama lain; tanpa angka sidik persiapan (--setup) tidak terbukti dari pemilihan mana',
    'everything agrees; without the photographed setup hash (--setup) nothing proves whose election it is',
  ),
  refused: say('ditolak: lihat pemeriksaan yang gagal di atas', 'see the failed checks above'),
};
