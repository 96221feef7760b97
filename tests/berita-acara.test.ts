import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { type LoggedEntry, publicEntry } from '../src/audit/chain.js';
import { hashDigits } from '../src/basics/digits.js';
import { hashJson } from '../src/basics/hash.js';
import { readFonts } from '../src/desk/print/fonts.js';
import { ruleSentences } from '../src/election/sentences.js';
import { PROTOCOL } from '../src/election/setup-document.js';
import { beritaAcaraPdf } from '../src/record/berita-acara/berita-acara.js';
import { dateInWords, inWords } from '../src/record/berita-acara/dates.js';
import { supplementPdf } from '../src/record/berita-acara/supplement-sheet.js';
import { fullStop, inDigits, printable } from '../src/record/berita-acara/words.js';
import type { PublicRecord, RankedPerson } from '../src/record/format.js';
import { packRecord } from '../src/record/pack.js';
import { entriesOf, officerNames, publicEvents } from '../src/record/public-events.js';
import { type Supplement, supplementFiles } from '../src/record/supplement.js';
import { verifyRecord } from '../src/record/verify.js';
import { aFolder, anchor, built, crypto, frozen, held, reworked } from './helpers/full-election.js';

const fonts = readFonts();
const nameOf = (id: string | null | undefined) =>
  built.record.result.ranking.find(({ person }) => person === id)?.name;
/** With figures that are all different, so that none can stand in another's place. */
const record: PublicRecord = {
  ...built.record,
  result: {
    ...built.record.result,
    ballots: {
      ...{ inBox: 1_234, paper: 12, testsSetAside: 3, counted: 1_243, valid: 1_067 },
      invalid: {
        ...{ blank: 11, tooMany: 13, tooFew: 15, repeated: 17, ineligible: 19, unresolved: 21 },
        ...{ unsealable: 24, unreadable: 26, otherElection: 30 },
      },
    },
    names: { valid: 5_001, void: { inInvalidBallot: 31, repeated: 33, ineligible: 35, unresolved: 37 } },
  },
  aliases: {
    ...built.record.aliases,
    forms: [
      { form: 'anu', ballots: 6, person: null, void: null, decisions: [] },
      ...built.record.aliases.forms,
      { form: 'sinten', ballots: 7, person: null, void: 'not-a-name', decisions: [8] },
    ],
  },
};

/** What a reader of the printed page sees, words in order, line breaks gone. */
function textOf(pdf: Uint8Array, folder: string, ...args: readonly string[]): string {
  const path = join(folder, 'page.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', [...args, path, '-'], { encoding: 'utf8' });
}
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const pages = (text: string): readonly string[] => text.split('\f').slice(0, -1);

t.test('what the committee typed does not run into the next sentence', async (t) => {
  t.equal(fullStop('diundi di depan warga '), 'diundi di depan warga.');
  for (const ended of ['Diundi.', 'Diundi!', 'dan seterusnya…']) t.equal(fullStop(ended), ended);
});

t.test('the berita acara says what the record says', async (t) => {
  const folder = aFolder(t);
  const pdf = await beritaAcaraPdf(record, fonts);
  const text = flat(textOf(pdf, folder, '-layout'));
  const { result, reconciliation, turnout, setup } = record;
  const { ballots, names, women } = result;
  const has = (expected: string) => t.ok(text.includes(expected), expected);

  has('Pada hari ini Minggu, tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam');
  for (const fact of [setup.facts.title.toUpperCase(), setup.facts.place, setup.rules.basis]) has(fact);
  const sexes = ({ L, P, unknown }: typeof turnout.eligible) => `${L} ${P} ${unknown} ${L + P + unknown}`;
  has(`Wajib pilih dalam daftar ${sexes(turnout.eligible)}`);
  has(`Hadir (daftar hadir) ${sexes(turnout.checkedIn)}`);
  for (const { units, eligible, checkedIn } of turnout.rows)
    has(`${units.join(', ')} ${eligible.L} ${eligible.P} ${checkedIn.L} ${checkedIn.P}`);
  has(`siap pakai (termasuk cadangan dan kupon uji) ${reconciliation.printed}`);
  has(`Kupon dipakai memberikan suara ${reconciliation.spent}`);
  has(`Kupon dibatalkan (rusak atau dikembalikan) ${reconciliation.revoked}`);
  has(`Kupon sisa, dihitung tangan ${reconciliation.left}`);
  has(`sisa) ${reconciliation.outstanding}`);
  has(`Catatan: ${reconciliation.note}`);
  has(`Dalam kotak suara ${inDigits(ballots.inBox)} Di atas kertas (darurat) ${ballots.paper}`);
  has(`disisihkan ${ballots.testsSetAside}`);
  has('Dihitung 1.243 Sah 1.067 Tidak sah 176');
  has('kosong 11 terlalu banyak nama 13 kurang nama 15 nama berulang 17');
  has('orang yang tidak dapat dipilih 19 nama tidak dapat dipastikan 21');
  has('amplop tidak dapat dibuka 24 isi amplop tidak terbaca 26 kartu suara dari kotak lain 30');
  has(`Sah, dihitung sebagai suara ${inDigits(names.valid)}`);
  has('Gugur: dalam kartu suara tidak sah 31 Gugur: berulang dalam satu kartu 33');
  has('Gugur: orang yang tidak dapat dipilih 35 Gugur: tidak dapat dipastikan 37');
  for (const { rank, name, aliases, unit, sex, votes, standing } of result.ranking) {
    const called = aliases.length === 0 ? '' : ` (${aliases.join(' / ')})`;
    const stands = { elected: 'terpilih', reserve: 'cadangan', tied: 'suara sama', other: '–' }[standing];
    has(`${rank} ${name}${called} ${unit} ${sex} ${votes} ${stands}`);
  }
  has('Diselesaikan dengan undian: Diundi.');
  has('Dicatat oleh Rina Marlina dan Wahyu Hidayat.');
  has(
    `Perempuan di antara yang terpilih: ${women.elected} dari ${women.of} orang. Sasaran 30 persen adalah ${women.target} orang`,
  );
  has('tidak bersedia');
  has('menggantikan; belum');
  t.match(
    text,
    new RegExp(`Cadangan, menurut urutan: .* 1 ${result.ranking[2]?.name} .{0,40} menggantikan 2 `),
  );
  const [camat] = built.record.aliases.forms;
  t.equal(camat?.decisions.length, 1);
  has(`“pak camat” ${nameOf(camat?.person)} 5 ${camat?.decisions[0]}`);
  // Planted: rows in order of form; one that nobody decided left empty.
  has('“sinten” gugur: bukan nama 7 8');
  has('“anu” tidak diputuskan: tidak mengubah kursi 6');
  t.ok(text.indexOf('“pak camat”') < text.indexOf('“sinten”'), 'people first');
  t.ok(text.indexOf('“sinten”') < text.indexOf('“anu”'), 'what nobody decided last');
  has(`tidak sama dengan nama dalam daftar: ${record.aliases.others} kali`);
  has('keberatan pada bacaan 3: Mohon dibaca ulang.');
  has('pemungutan suara dihentikan sementara: listrik padam');
  for (const place of Object.values(setup.rules.custody)) has(place);
  for (const signer of setup.rules.signers) has(signer);
  for (const hash of [hashJson(record), record.closingSeal, record.setupHash]) has(hashDigits(hash));
  const last = pages(textOf(pdf, folder, '-layout')).at(-1) ?? '';
  for (const { id } of ruleSentences(setup.rules)) t.ok(flat(last).includes(id.slice(0, 50)), id);
  t.match(last, /pasal 4/, 'a rule stands with its article');
  has('Lampiran 1: lembar turus');
  for (const { name, unit, votes } of result.ranking)
    has(`${name} ${unit} ${'||||| '.repeat(Math.floor(votes / 5))}${'|'.repeat(votes % 5)}`.trim());
  has('Lampiran 2: kutipan catatan kejadian');
  has('Kesediaan Siti Aminah: bersedia.');
  has('Suara sama diselesaikan (undian): Diundi.');
  const hidden = record.log.filter(({ data }) => data === undefined).length;
  has(`${hidden} catatan lain (daftar hadir,`);
  t.notMatch(text, /superman/i, 'a rare form is not printed');
  t.notMatch(text, /kandidat|calon|kampanye|nomor urut|coblos/i);
});

// Planted: every word of a sentence looked up among the ids, not only the field that holds one.
t.test('a figure in the log is never taken for a resident whose id is that number', async (t) => {
  const [objected] = publicEvents(entriesOf(record), 'objection-noted');
  const number = String(objected?.data.reading);
  const last = record.result.ranking.at(-1) as RankedPerson;
  const ranking = record.result.ranking.map((each) => (each === last ? { ...each, person: number } : each));
  const pdf = await beritaAcaraPdf({ ...record, result: { ...record.result, ranking } }, fonts);
  const text = flat(textOf(pdf, aFolder(t), '-layout'));
  t.ok(text.includes(`Keberatan pada bacaan ${number}: Mohon dibaca ulang.`));
});

t.test(
  'house visits are told with how many came through them, and strokes end where nobody counts them',
  async (t) => {
    const folder = aFolder(t);
    const judged = {
      ...{ eligible: 40, checkedIn: 3, needed: 12, decision: 'visits', note: '' },
    } as const;
    const visited = reworked(held, (log) => {
      const third = log.filter(({ kind }) => kind === 'checked-in')[2];
      return log.flatMap((entry) =>
        entry === third
          ? [entry, { ...entry, kind: 'turnout-judged', data: judged } as LoggedEntry]
          : [entry],
      );
    });
    const many: PublicRecord = {
      ...record,
      log: visited.log.map(publicEntry) as PublicRecord['log'],
      result: {
        ...record.result,
        ranking: record.result.ranking.map((row, at) => (at === 0 ? { ...row, votes: 1_003 } : row)),
      },
    };
    const text = flat(textOf(await beritaAcaraPdf(many, fonts), folder, '-layout'));
    t.match(text, /Kunjungan dari rumah ke rumah sejak pukul 07\.\d\d WIB: 20 orang hadir sesudah itu\./);
    t.match(text, /200 ikat dan 3 \(satu ikat = 5\) 1\.003/);
  },
);

/** Every number on the pages but the pages' own, without what parts its digits: 1.234, 1,234; 08.15, 08:15. */
const numbersOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !/(halaman|page) \d+ (dari|of) \d+$/.test(line.trimEnd()))
    .flatMap((line) => line.match(/\d+(?:[.,:]\d+)*/g) ?? [])
    .map((number) => number.replace(/\D/g, ''))
    .sort();

/** What people wrote stays as they wrote it; here it is nobody's language, so that all words are the document's. */
const WRITTEN = new Set(
  'title village district regency province unit place criteria basis custody annex cards disk until signers articles note reason how form label'.split(
    ' ',
  ),
);
function unworded(value: unknown, written = false): unknown {
  if (typeof value === 'string') return written ? value.replace(/\p{L}{4,}/gu, 'Xyz') : value;
  if (Array.isArray(value)) return value.map((each) => unworded(each, written));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, unworded(each, written || WRITTEN.has(key))]),
  );
}

const INDONESIAN =
  /\b(yang|dan|dari|dengan|untuk|pada|oleh|di|ke|tidak|orang|warga|suara|kartu|kotak|kupon|hadir|wajib|pilih|pukul|halaman|tingkat|hasil|lampiran|berkas|sidik|jari|aturan|nama|peringkat|terpilih|cadangan|bersedia|gugur|sah|jumlah|petugas|pemantau|catatan|kejadian|keberatan|putaran|undian|musyawarah|kehadiran|pemungutan|pemilihan|dibuka|ditutup|disahkan|gladi|ikat|dicetak|ketua|notulis|kosong)\b/gi;

// Planted: 'hidden' of the English log without its number; a Said.slips line left in Indonesian; 'L' and 'P' kept.
t.test('the English one is a translation with the same numbers, and says which text counts', async (t) => {
  const folder = aFolder(t);
  const plain = unworded(record) as PublicRecord;
  const kinds: readonly PublicRecord[] = [
    plain,
    { ...plain, setup: { ...plain.setup, kind: 'rehearsal' } },
    {
      ...plain,
      setup: { ...plain.setup, runOffOf: { setupHash: plain.setupHash, people: ['p1', 'p2'], seats: 1 } },
      result: {
        ...plain.result,
        ranking: plain.result.ranking.map((row, at) => (at === 0 ? { ...row, votes: 1_003 } : row)),
        ties: [{ line: 'seats', rank: 2, votes: 6, seats: 1, people: ['p1', 'p2'] }],
      },
    },
  ];
  for (const one of kinds) {
    const text = textOf(await beritaAcaraPdf(one, fonts, 'en'), folder, '-layout');
    const indonesian = textOf(await beritaAcaraPdf(one, fonts), folder, '-layout');
    const numbers = numbersOf(text);
    t.ok(numbers.length > 200, `${numbers.length} numbers`);
    t.same(numbers, numbersOf(indonesian));
    const [first = ''] = pages(text);
    t.match(flat(first), /This is a translation for information\. The Indonesian text is the valid one/);
    t.notMatch(flat(indonesian), /translation/);
    t.same(text.replaceAll('berita acara', '').match(INDONESIAN) ?? [], []);
    t.ok((indonesian.match(INDONESIAN) ?? []).length > 200, 'the list of words finds Indonesian');
    t.notMatch(text, /candidate|campaign|kandidat|calon|nomor urut/i);
    t.match(text, one.setup.kind === 'rehearsal' ? /This is a rehearsal/ : /Anybody can check this result/);
    t.notMatch(text, /\( \.{20,} \)/, 'nobody signs a translation');
    for (const signer of one.setup.rules.signers) t.ok(text.includes(signer), signer);
  }
  const text = flat(textOf(await beritaAcaraPdf(record, fonts, 'en'), folder, '-layout'));
  const { ballots } = record.result;
  for (const expected of [
    'On Sunday, 22 November 2026, from 07:',
    `In the ballot box ${inDigits(ballots.inBox).replace('.', ',')} On paper (emergency) ${ballots.paper}`,
    'Counted 1,243 Valid 1,067 Invalid 176',
    'too many names 13 too few names 15 a repeated name 17',
    'Settled by drawing lots: Diundi.',
    'Siti Aminah was asked to serve: accepts.',
    'voting was paused: listrik padam',
  ])
    t.ok(text.includes(expected), expected);
  for (const { en } of ruleSentences(record.setup.rules)) t.ok(text.includes(en.slice(0, 40)), en);
});

t.test('its QR code carries the hash of record.json, and its digits are the same', async (t) => {
  const folder = aFolder(t);
  const pdf = await beritaAcaraPdf(built.record, fonts);
  const text = pages(textOf(pdf, folder));
  const page = 1 + text.findIndex((one) => one.includes('11. Angka sidik'));
  const number = String(page);
  execFileSync('pdftoppm', [
    '-r',
    '150',
    '-f',
    number,
    '-l',
    number,
    '-png',
    join(folder, 'page.pdf'),
    join(folder, 'qr'),
  ]);
  const shown = execFileSync('sh', ['-c', `zbarimg -q --raw ${folder}/qr*.png`], { encoding: 'utf8' });
  t.equal(shown.trim().toLowerCase(), built.recordHash);
});

t.test('the same record gives the same file, and packed with it the file is vouched for', async (t) => {
  t.same(await beritaAcaraPdf(record, fonts), await beritaAcaraPdf(record, fonts));
  const folder = aFolder(t);
  const files = await packRecord(built, frozen.signer, fonts, crypto.sign);
  const report = verifyRecord(files, { setup: anchor }, crypto);
  t.equal(report.verdict, 'authentic');
  const signed = files.get('berita-acara.pdf') ?? new Uint8Array();
  t.match(textOf(signed, folder), /BERITA ACARA/, 'readers of PDF pass over the signature');
});

t.test('long names and many pages of ranking break well', async (t) => {
  const folder = aFolder(t);
  const long = 'I Gusti Ngurah Agung Wiranatakusumah Suryadiningrat Kartanegara Prawirodirdjo';
  // One line, two, or three in turns, so that ends of pages meet rows that do not fit.
  const names = ['Warga', long.slice(0, 50), long];
  const ranking = Array.from(
    { length: 420 },
    (_, at): RankedPerson => ({
      ...{
        person: `p${at}`,
        name: `${names[at % 3]} ${at}`,
        aliases: at % 5 === 0 ? ['Mbah', 'Pak De'] : [],
      },
      ...{ unit: `RT ${at} / RW 1`, sex: 'P', votes: 1_420 - at, rank: at + 1 },
      standing: at < 9 ? 'elected' : 'other',
    }),
  );
  const large: PublicRecord = { ...record, result: { ...record.result, ranking } };
  const shown = {
    id: {
      head: 'Peringkat +Nama \\(panggilan\\)',
      first: 'Peringkat',
      page: 'halaman',
      of: 'dari',
      sex: 'P',
      by: '.',
    },
    en: { head: 'Rank +Name \\(called\\)', first: 'Rank', page: 'page', of: 'of', sex: 'F', by: ',' },
  };
  for (const language of ['id', 'en'] as const) {
    const words = shown[language];
    const all = pages(textOf(await beritaAcaraPdf(large, fonts, language), folder, '-layout'));
    const ranked = all.filter((page) => new RegExp(words.head).test(page));
    t.ok(ranked.length >= 13, `${ranked.length} pages of ranking`);
    for (const [at, page] of all.entries())
      t.match(page, new RegExp(`${words.page} ${at + 1} ${words.of} ${all.length}`));
    for (const person of ranking) {
      // A row is whole on one page: rank, the first words of the name, and votes.
      const votes = inDigits(person.votes).replace('.', `\\${words.by}`);
      const row = new RegExp(`^ *${person.rank} .*${person.unit} +${words.sex} +${votes}`, 'm');
      if (!ranked.some((page) => row.test(page))) t.fail(`row of rank ${person.rank}, ${language}`);
    }
    t.ok(
      ranked.slice(1, -1).every((page) => page.trimStart().startsWith(words.first)),
      'the head stands on top of every page',
    );
  }
});

// Planted: the people of an inauguration as one fact, which left the rest of the first page empty.
t.test('the sheet of a supplement breaks well with fifty long names', async (t) => {
  const folder = aFolder(t);
  const name = 'I Gusti Ngurah Agung Wiranatakusumah Suryadiningrat Kartanegara Prawirodirdjo';
  const ranking = Array.from(
    { length: 50 },
    (_, at): RankedPerson => ({
      ...{ person: `p${at}`, name: `${name} ${at}x`, aliases: [], unit: `RT ${at} / RW 1`, sex: 'P' },
      ...{ votes: 90 - at, rank: at + 1, standing: 'elected' },
    }),
  );
  const people = ranking.map(({ person }) => person);
  const elected = people.map((person) => ({ person, by: 'votes', consent: null }) as const);
  const { setup } = record;
  const large: PublicRecord = {
    ...record,
    setup: { ...setup, kind: 'rehearsal', rules: { ...setup.rules, seats: 50 } },
    result: { ...record.result, ranking, elected },
  };
  const supplement: Supplement = {
    ...{ protocol: PROTOCOL, document: 'supplement', electionId: setup.electionId },
    ...{ setupHash: record.setupHash, number: 1, follows: hashJson(large), at: '2026-11-23T02:10:00.000Z' },
    officers: [...officerNames(entriesOf(record)).keys()].slice(0, 2),
    act: { kind: 'inauguration', date: '2026-12-05', place: 'Balai desa', by: `Camat ${name}`, people },
  };
  const files = supplementFiles(supplement, frozen.signer, crypto.sign);
  const kept = { record: large, files, supplements: [supplement] };
  t.equal(supplementPdf(kept, 2, fonts), null);
  const pdf = await supplementPdf(kept, 1, fonts);
  const all = pages(textOf(pdf ?? new Uint8Array(), folder));
  t.match(flat(all[0] ?? ''), /Yang dikukuhkan, 50 orang: .* 0x .* 9x /);
  for (const at of ranking.keys())
    t.equal(all.join(' ').match(new RegExp(`\\b${at}x\\b`, 'g'))?.length, 2, 'inaugurated, and a member');
  for (const [at, page] of all.entries()) t.match(page, new RegExp(`halaman ${at + 1} dari ${all.length}`));
  t.match(flat(all.join(' ')), /Sabtu, 5 Desember 2026 .* Yang mengukuhkan Camat I Gusti/);
  t.ok(all.every((page) => page.includes('GLADI BERSIH')));
});

t.test('a rehearsal says so on every page', async (t) => {
  const folder = aFolder(t);
  const rehearsal: PublicRecord = { ...record, setup: { ...record.setup, kind: 'rehearsal' } };
  const all = pages(textOf(await beritaAcaraPdf(rehearsal, fonts), folder));
  t.ok(all.every((page) => page.includes('GLADI BERSIH')));
  t.match(flat(all[0] ?? ''), /Ini gladi bersih, bukan pemilihan/);
});

t.test('numbers and days are words as an Indonesian document has them', async (t) => {
  const cases: readonly (readonly [number, string])[] = [
    [0, 'nol'],
    [11, 'sebelas'],
    [17, 'tujuh belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1_000, 'seribu'],
    [2_026, 'dua ribu dua puluh enam'],
    [12_345, 'dua belas ribu tiga ratus empat puluh lima'],
  ];
  for (const [count, words] of cases) t.equal(inWords(count), words);
  t.equal(dateInWords('2026-11-02'), 'tanggal dua bulan November tahun dua ribu dua puluh enam');
  t.equal(inDigits(1_234_567), '1.234.567');
  t.equal(printable('Ḥasan ʿAbdullāh “Pak Dé” 🙂'), 'Hasan ’Abdullah “Pak Dé” ?');
});
