import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { Person, Sex } from '../src/election/person.js';
import { directoryOf } from '../src/tally/directory.js';
import { typingErrors } from '../src/tally/distance.js';
import { formIn, type Match, matchName, matchRead, readFor } from '../src/tally/match.js';
import { normalForm } from '../src/tally/normal-form.js';
import { meaningsOf, sameNameKeys } from '../src/tally/short-forms.js';
import { soundKey } from '../src/tally/sound.js';
import { todaysSpelling } from '../src/tally/spelling.js';

// ---- normal form ----

const FORMS: readonly (readonly [form: string, ...written: readonly string[]])[] = [
  [
    'slamet riyadi',
    'Slamet Riyadi',
    'SLAMET  RIYADI',
    ' slamet\triyadi ',
    'Slamet-Riyadi',
    'slamet.riyadi',
    '2. Slamet Riyadi',
  ],
  [
    'slamet',
    'Pak Slamet',
    'BPK. SLAMET',
    'H. Slamet',
    'Bapak Drs. H. Slamet, S.Pd., M.Si.',
    'Slamet, S.H',
    'Slamet SH',
  ],
  [
    'slamet',
    'slamet spd',
    'Slamet S. Pd. I',
    'Slamet A.Md.',
    'Slamet, Drs. H.',
    'Prof. DR. Ir. Slamet, MM',
    'K.H. Slamet',
  ],
  [
    'aminah',
    'Bu Aminah',
    'Hj. Aminah',
    'Ibu Hj. Aminah, A.Ma.Pd',
    'Aminah Hj.',
    'Mbak Aminah',
    'ustadzah aminah',
    'Dra Aminah',
  ],
  ['maruf', "Ma'ruf", 'Ma’ruf', 'Ma´ruf', 'MA`RUF', 'Maʿruf'],
  [
    'andre',
    'André',
    'ANDRÉ',
    'Andre\u0301',
    'Ａｎｄｒｅ',
    'A\u200bnd\u200dre',
    '\u202eAndre\u202c',
    'An\u00addre',
  ],
  ['haji', 'Haji', 'HAJI.'],
  ['pak haji', 'Pak Haji', 'pak H.aji'.replace('.', '')],
  ['pak rt', 'Pak RT', 'PAK R.T'.replace('.', '')],
  ['bu guru', 'Bu Guru'],
  ['h m', 'H. M.'],
  ['m yusuf', 'H. M. Yusuf', 'M. Yusuf', 'm.yusuf'],
  ['budi h santoso', 'Budi H. Santoso'],
  ['slamet h', 'Slamet H.'],
  ['ama', 'Ama', 'Bu Ama'],
  ['s pd', 'S.Pd'],
  ['alm slamet', 'Alm. Slamet'],
  ['santoso budi', 'Santoso, Budi'],
  ['slamet rt 3', 'Slamet RT 3', 'Slamet (RT.03)', 'slamet rt03', 'Pak Slamet R.T. 003'],
  ['slamet rt 3 rw 1', 'Slamet RT 03/01', 'Slamet RT 3 RW 01'],
  ['', '', '...', '?!', '👍', '\u200b'],
];

t.test('case, spaces, punctuation, accents, titles and degrees do not make another form', async (t) => {
  for (const [form, ...written] of FORMS) {
    for (const each of written) t.equal(normalForm(each), form, JSON.stringify(each));
  }
});

t.test('a normal form is its own normal form, short, and never lost to a title', async (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (written) => {
      const form = normalForm(written);
      assert.ok(form.length <= 240);
      assert.match(form, /^$|^\S+( \S+)*$/u);
      if (/[a-z]{2}/.test(form)) assert.notEqual(normalForm(form), '');
    }),
  );
  const titles = fc.constantFrom('Pak', 'Bu', 'H.', 'Hj.', 'Drs.', 'Prof.', 'S.Pd', 'SH', 'Haji', 'KH.');
  fc.assert(
    fc.property(fc.array(titles, { minLength: 1, maxLength: 4 }), (words) => {
      assert.notEqual(normalForm(words.join(' ')), '', 'what is the whole name stays');
    }),
  );
  t.equal(normalForm('\ufdfa'.repeat(60)).length <= 240, true);
});

t.test('each rule of spelling and sound joins what it says it joins', async (t) => {
  const spelled = {
    soekarno: 'sukarno',
    tjipto: 'cipto',
    djoko: 'joko',
    njoman: 'nyoman',
    sjarif: 'syarif',
    chairil: 'khairil',
    soerja: 'surya',
    joko: 'joko',
    wahju: 'wahju',
  };
  for (const [old, now] of Object.entries(spelled)) t.equal(todaysSpelling(old), now, old);
  const heard = [
    'ridho rido',
    'dzikri zikri',
    'novi nopi',
    'arif arip',
    'yoseph yosef',
    'syarif sarif',
    'sharif sarif',
    'utsman usman',
    'kholil holil',
    'dicky diki',
    'qodir kodir',
    'alex aleks',
    'thohir tohir',
    'ghofur gofur',
    'bhakti bakti',
    'rizal rijal',
    'zainal zaenal',
    'zaenal zenal',
    'fauzi faozi',
    'fitriyah fitriah',
    'fery feri',
    'suwarno suarno',
    'aisyah aisya',
    'rohmat romat',
    'annisaa anisa',
    'saifuddin saifudin',
    'ahmad ahmat',
    'ayub ayup',
    'leny leni',
    'vina pina',
    'chotib khotib',
  ];
  for (const pair of heard) {
    const [a = '', b = ''] = pair.split(' ');
    t.equal(soundKey(a), soundKey(b), pair);
  }
  for (const pair of ['budi badi', 'joko yoko', 'bayu bau', 'nyoman noman', 'sari sri', 'bambang bamban']) {
    const [a = '', b = ''] = pair.split(' ');
    t.not(soundKey(a), soundKey(b), pair);
  }
  for (const way of ['m', 'moh', 'muh', 'mochamad', 'muhamad', 'mohammad', 'muhammed'])
    t.same(meaningsOf(way), ['muhammad'], way);
  t.same([meaningsOf('st'), meaningsOf('budi')], [['siti', 'sutan'], []]);
  const sameName = (a: string, b: string) =>
    sameNameKeys(a.split(' ')).some((key) => sameNameKeys(b.split(' ')).includes(key));
  t.ok(sameName('m noer aini', 'mochamad nuraini'));
  t.ok(sameName('budi slamet', 'slamet budi'));
  t.notOk(sameName('nur aini', 'nur aina'));
});

t.test('typing errors are letters put in, left out, wrong, or swapped', async (t) => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['aminah', 'aminah', 0],
    ['aminah', 'amniah', 1],
    ['aminah', 'amina', 1],
    ['aminah', 'amiinah', 1],
    ['aminah', 'amunah', 1],
    ['aminah', 'maniah', 2],
    ['ca', 'abc', 3],
    ['budi', 'bambang', 3],
  ];
  for (const [a, b, errors] of cases) t.equal(typingErrors(a, b, 2), errors, `${a} ${b}`);
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      assert.equal(typingErrors(a, b, most), Math.min(slowErrors(a, b), most + 1));
      assert.equal(typingErrors(a, b, most), typingErrors(b, a, most));
    }),
    { numRuns: 500 },
  );
});

/** The same by its definition, one branch for each thing that can go wrong. */
function slowErrors(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  const ways = [slowErrors(x, y) + (a[0] === b[0] ? 0 : 1), slowErrors(x, b) + 1, slowErrors(a, y) + 1];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(slowErrors(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

// ---- known, ambiguous, unknown ----

const resident = (text: string, at: number): Person => {
  const [name = '', aliases = '', unit = 'RT 01', sex = '?', eligible = 'yes'] = text
    .split('|')
    .map((part) => part.trim());
  return {
    id: `p${at}`,
    name,
    aliases: aliases === '' ? [] : aliases.split('/'),
    unit,
    sex: sex as Sex,
    eligible: eligible === 'yes',
  };
};
const rollOf = (...lines: readonly string[]) => directoryOf(lines.map(resident));
const told = ({ status, person }: Match) => (person === null ? status : `${status} ${person}`);

t.test('known is only who bears the form alone, letter for letter; any doubt goes to people', async (t) => {
  const cases: readonly (readonly [
    why: string,
    roll: readonly string[],
    written: string,
    outcome: string,
  ])[] = [
    ['the name itself', ['Budi Santoso', 'Ani'], 'BUDI  santoso', 'known p0'],
    ['with titles', ['Budi Santoso', 'Ani'], 'Bpk. H. Budi Santoso, S.E.', 'known p0'],
    ['titles on the roll', ['Drs. H. Budi Santoso, M.Si', 'Ani'], 'budi santoso', 'known p0'],
    ['an alias', ['Budi Santoso | Gendut', 'Ani'], 'gendut', 'known p0'],
    ['name and alias of one person', ['Slamet | Slamet', 'Ani'], 'Slamet', 'known p0'],
    [
      'one who may not be elected is known all the same',
      ['Budi Santoso ||| ? | no', 'Ani'],
      'Budi Santoso',
      'known p0',
    ],
    ['one letter off', ['Budi Santoso', 'Ani'], 'Budi Santosa', 'ambiguous'],
    ['a short form is a guess', ['Muhammad Yusuf', 'Ani'], 'Moh. Yusuf', 'ambiguous'],
    ['old spelling is a guess', ['Sukarno', 'Ani'], 'Soekarno', 'ambiguous'],
    ['joined words are a guess', ['Nur Aini', 'Ani'], 'Nuraini', 'ambiguous'],
    ['word order is a guess', ['Budi Santoso', 'Ani'], 'Santoso Budi', 'ambiguous'],
    ['the first name alone', ['Budi Santoso', 'Ani'], 'Budi', 'ambiguous'],
    ['two of one name', ['Slamet', 'Slamet'], 'Slamet', 'ambiguous'],
    ['one’s name and another’s alias', ['Slamet', 'Budi | Slamet'], 'Slamet', 'ambiguous'],
    ['one’s whole name, another’s first', ['Slamet', 'Slamet Riyadi'], 'Slamet', 'ambiguous'],
    ['one’s whole name, another’s last', ['Riyadi', 'Slamet Riyadi'], 'Riyadi', 'ambiguous'],
    ['one’s alias, another’s first name', ['Budi | Agus', 'Agus Salim'], 'Agus', 'ambiguous'],
    [
      'two words that are part of a longer name',
      ['Agus Salim', 'Agus Salim Pratama'],
      'Agus Salim',
      'known p0',
    ],
    ['a title that could be an initial', ['Agus Salim', 'Hasan Agus Salim'], 'H. Agus Salim', 'ambiguous'],
    [
      'a degree that could be initials',
      ['Agus Salim', 'Agus Salim Surya Hadi'],
      'Agus Salim SH',
      'ambiguous',
    ],
    ['P. for Pak', ['Agus Salim', 'Ani'], 'P. Agus Salim', 'known p0'],
    ['P. that could be an initial', ['Agus Salim', 'Purnomo Agus Salim'], 'P. Agus Salim', 'ambiguous'],
    ['a word of kinship before a full name', ['Binsar Hutapea', 'Ani'], 'Lae Binsar Hutapea', 'known p0'],
    ['before one word it tells apart', ['Agus | Cak Parman', 'Budi | Mas Parman'], 'Cak Parman', 'known p0'],
    ['nobody is called so', ['Agus | Cak Parman', 'Budi | Mas Parman'], 'Lik Parman', 'ambiguous'],
    ['without the title it is clear', ['Agus Salim', 'Hasan Agus Salim'], 'Agus Salim', 'known p0'],
    ['short on the roll, and in full', ['M. Yusuf', 'Muhammad Yusuf'], 'M. Yusuf', 'ambiguous'],
    ['apart on the roll, and joined', ['Nur Aini', 'Nuraini'], 'Nuraini', 'ambiguous'],
    ['old on the roll, and new', ['Soekarno', 'Sukarno'], 'Sukarno', 'ambiguous'],
    ['turned round on the roll', ['Budi Slamet', 'Slamet Budi'], 'Slamet Budi', 'ambiguous'],
    ['a man’s wife by his name', ['Slamet || RT 01 | L', 'Ani'], 'Bu Slamet', 'ambiguous'],
    ['the man', ['Slamet || RT 01 | L', 'Ani'], 'Pak Slamet', 'known p0'],
    ['a woman addressed as a man', ['Aminah || RT 01 | P', 'Budi'], 'Pak Aminah', 'ambiguous'],
    [
      'a wife by her husband’s name, or she herself: the roll does not say',
      ['Slamet', 'Budi'],
      'Bu Slamet',
      'ambiguous',
    ],
    [
      'the roll does not say, but a husband is not called by his wife’s name',
      ['Slamet', 'Budi'],
      'Pak Slamet',
      'known p0',
    ],
    ['a title that no wife gets by her husband’s name', ['Aminah', 'Budi'], 'Mbak Aminah', 'known p0'],
    ['the roll says it with a title', ['Hj. Aminah', 'Budi'], 'Bu Aminah', 'known p0'],
    ['she is called by her husband’s name', ['Aminah | Bu Slamet || P', 'Budi'], 'Bu Slamet', 'known p0'],
    ['and he is not she', ['Aminah | Bu Slamet || P', 'Budi'], 'Slamet', 'ambiguous'],
    ['nor where the roll does not say', ['Aminah | Bu Slamet', 'Budi'], 'Pak Slamet', 'ambiguous'],
    ['nor where the roll itself names her so', ['Ny. Slamet', 'Budi'], 'Slamet', 'ambiguous'],
    ['part of her own name', ['Aminah Sari | Bu Aminah || P', 'Budi'], 'Aminah Sari', 'known p0'],
    ['an office, held by many', ['Slamet | Pak RT', 'Budi'], 'Pak RT', 'ambiguous'],
    ['a name beside the office', ['Slamet | Slamet Bidan', 'Budi'], 'Slamet Bidan', 'known p0'],
    ['the same to the ear', ['Saiful Anwar', 'Syaiful Anwar'], 'Saiful Anwar', 'ambiguous'],
    ['the same to the ear, in two words', ['Tina Ayu', 'Tinah Ayu'], 'Tina Ayu', 'ambiguous'],
    ['the same to the ear, with y', ['Leni', 'Leny'], 'Leni', 'ambiguous'],
    ['j for y on the roll', ['Jusuf', 'Yusuf'], 'Yusuf', 'ambiguous'],
    [
      'an alias with a unit, another’s name without',
      ['Budi | Slamet RT 3', 'Slamet || RT 03'],
      'Slamet RT 3',
      'ambiguous',
    ],
    ['an alias with a unit, nobody else’s', ['Budi | Slamet RT 3', 'Ani'], 'Slamet RT 3', 'known p0'],
    ['Siti or Sutan', ['St. Rahman', 'Sutan Rahman'], 'St. Rahman', 'ambiguous'],
    ['Siti or Sutan, in full', ['St. Rahman', 'Sutan Rahman'], 'Sutan Rahman', 'ambiguous'],
    ['a father’s name, with and without bin', ['Ahmad Yusuf', 'Ahmad bin Yusuf'], 'Ahmad Yusuf', 'ambiguous'],
    ['an initial that fits another in full', ['A. Fauzi', 'Abdul Fauzi'], 'A. Fauzi', 'ambiguous'],
    ['in full, and another by an initial', ['A. Fauzi', 'Abdul Fauzi'], 'Abdul Fauzi', 'ambiguous'],
    ['an initial that fits nobody else', ['A. Fauzi', 'Budi Fauzi'], 'A. Fauzi', 'known p0'],
    ['two names on one line', ['Agus Budi', 'Ani'], 'Agus/Budi', 'ambiguous'],
    ['two names and a sign', ['Agus Budi', 'Ani'], 'Agus & Budi', 'ambiguous'],
    ['two names and a comma', ['Agus Budi', 'Ani'], 'Agus, Budi', 'ambiguous'],
    [
      'two names, the second with title and degree',
      ['Agus Budi', 'Ani'],
      'Agus; H. Budi, S.Pd.',
      'ambiguous',
    ],
    ['two names and a dash', ['Agus Budi', 'Ani'], 'Agus - Budi', 'ambiguous'],
    ['two names, one in brackets', ['Agus Budi', 'Ani'], 'Agus (Budi)', 'ambiguous'],
    ['one name in brackets', ['Agus Budi', 'Ani'], '(Agus Budi)', 'known p0'],
    ['one name with a hyphen', ['Agus Al-Amin', 'Ani'], 'Agus Al-Amin', 'known p0'],
    ['title and degree behind commas', ['Agus Budi', 'Ani'], 'Agus Budi, H., S.Pd.', 'known p0'],
    ['one word that sounds like a word of another', ['Saiful', 'Syaiful Anwar'], 'Saiful', 'ambiguous'],
    ['one word that is short for a word of another', ['Muhammad', 'Moh. Rizal'], 'Muhammad', 'ambiguous'],
    ['the end of somebody else’s name, as it is clipped', ['Yanto', 'Suyanto'], 'Pak Yanto', 'ambiguous'],
    ['the end of one’s own', ['Suyanto | Yanto', 'Ani'], 'Yanto', 'known p0'],
    ['abdul before r', ['Abdul Rahman', 'Abdurrahman'], 'Abdul Rahman', 'ambiguous'],
    ['abdul before s', ['Abdul Salam', 'H. Abdussalam'], 'Abdussalam', 'ambiguous'],
    ['abdul before a vowel', ['Abdul Aziz', 'Abduraziz'], 'Abdul Aziz', 'known p0'],
    ['j for y behind an h', ['Wahjudi', 'Wahyudi'], 'Wahyudi', 'ambiguous'],
    ['letters that look Latin', ['Slamet', 'Ani'], 'Ѕlаmеt', 'known p0'],
    ['capitals that look Latin', ['Slamet Hartono', 'Ani'], 'ЅLАМЕТ НАRТОNО', 'known p0'],
    ['letter by letter, as in boxes', ['Slamet', 'Ani'], 'S L A M E T', 'known p0'],
    ['two words in boxes', ['Slamet Riyadi', 'Ani'], 'S L A M E T R I Y A D I', 'ambiguous'],
    ['a line number', ['Slamet', 'Ani'], '(2) Slamet', 'known p0'],
    ['a line number in a circle', ['Slamet', 'Ani'], '② Slamet', 'known p0'],
    ['a line number alone', ['Slamet', 'Ani'], '2 Slamet', 'known p0'],
    ['haji and Muhammad in two letters', ['H. Muhammad Yusuf', 'Ani'], 'HM. Yusuf', 'ambiguous'],
    ['a given name that is an address elsewhere', ['Cici Wulan Sari', 'Ani'], 'Cici Wulan Sari', 'known p0'],
    ['only part of it', ['Cici Wulan Sari', 'Ani'], 'Wulan Sari', 'ambiguous'],
    ['either of two', ['Cici Wulan Sari', 'Wulan Sari'], 'Cici Wulan Sari', 'ambiguous'],
    ['an address of our time', ['Wulan Sari', 'Ani'], 'Kak Wulan Sari', 'known p0'],
    ['addressed as in a letter', ['Slamet', 'Ani'], 'Yth. Bpk Slamet', 'known p0'],
    ['one is eligible, one is not', ['Budi Santoso', 'Budi Santoso ||| ? | no'], 'Budi Santoso', 'ambiguous'],
    ['the unit says another', ['Slamet || RT 03', 'Ani'], 'Slamet RT 5', 'ambiguous'],
    ['a unit beside the name', ['Slamet || RT 03', 'Ani'], 'Slamet RT 3', 'ambiguous'],
    ['whoever is dead', ['Slamet', 'Ani'], 'alm. Slamet', 'ambiguous'],
    ['nobody', ['Budi Santoso', 'Ani'], 'Kwakkwak', 'unknown'],
    ['nothing', ['Budi Santoso', 'Ani'], '...', 'unknown'],
  ];
  for (const [why, roll, written, outcome] of cases)
    t.equal(told(matchName(rollOf(...roll), written)), outcome, `${why}: ${written}`);
});

t.test(
  'what is grouped under one form means one person, or is open, whatever titles stood around it',
  async () => {
    const name = fc
      .array(
        fc.constantFrom('Slamet', 'Agus', 'Salim', 'Cici', 'Mas', 'H', 'Ny', 'Sari', 'M', 'Siti', 'Bin'),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((words) => words.join(' '));
    const title = fc.constantFrom(
      '',
      '',
      'Pak ',
      'Bu ',
      'Ny. ',
      'Hj. ',
      'H. ',
      'Mas ',
      'Cici ',
      'Bu Hj. ',
      'P. ',
    );
    const alias = fc.tuple(title, name).map((parts) => parts.join(''));
    const one = fc.tuple(title, name, fc.option(alias, { nil: '' }), fc.constantFrom('L', 'P', '?'));
    const line = fc.tuple(title, fc.constantFrom('', ', SH', ' ST')).map((around) => around);
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1, maxLength: 4 }),
        name,
        fc.array(line),
        (residents, bare, lines) => {
          const roll = rollOf(
            ...residents.map(([front, own, called, sex]) => `${front}${own} | ${called} || ${sex}`),
          );
          const outcomes = new Map<string, string>();
          for (const [front, behind] of [...lines, ['', ''] as const]) {
            const read = readFor(roll, `${front}${bare}${behind}`);
            const form = formIn(roll, read);
            const { person } = matchRead(roll, read);
            assert.equal(
              outcomes.get(form) ?? `${person}`,
              `${person}`,
              `${front}${bare}${behind} as ${form}`,
            );
            outcomes.set(form, `${person}`);
          }
        },
      ),
      { numRuns: 1500 },
    );
  },
);

// ---- a village ----

/** Name | aliases | unit | sex. Javanese, Sundanese, Batak, Minang, Balinese, Arabic-rooted; shared names; single words. */
const VILLAGE = `
Slamet || RT 01 / RW 01 | L
Slamet || RT 03 / RW 01 | L
Slamet Riyadi || RT 02 / RW 01 | L
Budi Santoso | Gendut | RT 01 / RW 01 | L
Budi Hartono || RT 04 / RW 01 | L
Agus Budi Santoso || RT 05 / RW 02 | L
Muhammad Yusuf || RT 01 / RW 01 | L
Mochamad Ridwan || RT 02 / RW 02 | L
Ahmad Fauzi | Ujang | RT 02 / RW 01 | L
Abdul Rahman || RT 03 / RW 02 | L
Abdul Rohim || RT 04 / RW 02 | L
Siti Aminah || RT 01 / RW 01 | P
Siti Nurhaliza || RT 02 / RW 01 | P
Nur Aini || RT 03 / RW 01 | P
Sri Wahyuni || RT 01 / RW 01 | P
Sri Hartati Ningsih || RT 05 / RW 01 | P
Suharto || RT 06 / RW 02 | L
Sukarno || RT 07 / RW 02 | L
Djoemadi || RT 01 / RW 02 | L
Cipto Mangunkusumo || RT 02 / RW 02 | L
Zainal Arifin | Jenal | RT 03 / RW 02 | L
Syarifuddin || RT 05 / RW 02 | L
Khoirul Anwar || RT 06 / RW 02 | L
Fitriyah || RT 07 / RW 02 | P
Yohanes Paulus Simanjuntak || RT 08 / RW 02 | L
Togar Simanjuntak || RT 08 / RW 02 | L
Rotua Sinaga || RT 08 / RW 02 | P
I Wayan Sudarma || RT 09 / RW 02 | L
Ni Made Ayu Lestari || RT 09 / RW 02 | P
I Nyoman Gede Arta || RT 09 / RW 02 | L
Asep Kosasih || RT 10 / RW 03 | L
Euis Komariah || RT 10 / RW 03 | P
Dadang Supriatna || RT 10 / RW 03 | L
Cecep Rukmana || RT 10 / RW 03 | L
Sutan Mansur || RT 11 / RW 03 | L
Rahmah El Yunusiah || RT 11 / RW 03 | P
Hendra Gunawan || RT 12 / RW 03 | L
Hendri Gunawan || RT 12 / RW 03 | L
Wahyu Hidayat || RT 12 / RW 03 | L
Nurul Hidayati || RT 12 / RW 03 | P
Bambang Sutrisno || RT 13 / RW 03 | L
Sutrisno || RT 13 / RW 03 | L
Sunarto || Dusun Krajan | L
Sunarti || Dusun Krajan | P
Paijo | Jo | Dusun Krajan | L
Tukiyem | Yem/Mbah Yem | Dusun Krajan | P
Dewi Sartika Putri || Dusun Ngasem | P
Rizky Ramadhan || Dusun Ngasem | L
Oktaviani Puspita Sari || Dusun Ngasem | P
Thohir Ghozali || Dusun Ngasem | L
Joko Susilo || RT 14 / RW 03 | L
Eko Prasetyo || RT 14 / RW 03 | L
Dwi Prasetyo || RT 14 / RW 03 | L
Tri Handayani || RT 14 / RW 03 | P
Abdurrahman Wahid || RT 15 / RW 03 | L
Maria Goretti Lestari || RT 15 / RW 03 | P
Haji || RT 15 / RW 03 | L
Ma'ruf Amin || RT 16 / RW 03 | L
Jumat || RT 16 / RW 03 | L
Vina Panduwinata || RT 16 / RW 03 | P
`;
const people = VILLAGE.trim().split('\n').map(resident);
const village = directoryOf(people);

/** What was written, whose name comes first among the suggestions, and why. */
const MEANT: readonly (readonly [written: string, name: string, reason: string])[] = [
  ['Slamet', 'Slamet', 'same-name'],
  ['Slamet RT 3', 'Slamet', 'unit'],
  ['Pak Slamet RT 02', 'Slamet Riyadi', 'part-of-name'],
  ['Gendhut', 'Budi Santoso', 'sound'],
  ['Budi Santosa', 'Budi Santoso', 'letters'],
  ['Bdui Santoso', 'Budi Santoso', 'letters'],
  ['Budhi Santoso', 'Budi Santoso', 'sound'],
  ['Santoso Budi', 'Budi Santoso', 'word-order'],
  ['Budisantoso', 'Budi Santoso', 'joined-words'],
  ['Bdisantosa', 'Budi Santoso', 'letters'],
  ['Boedi Santoso', 'Budi Santoso', 'old-spelling'],
  ['B. Santoso', 'Budi Santoso', 'initials'],
  ['Agus Santoso', 'Agus Budi Santoso', 'part-of-name'],
  ['Agus B. Santoso', 'Agus Budi Santoso', 'initials'],
  ['M. Yusuf', 'Muhammad Yusuf', 'short-form'],
  ['Moh Yusup', 'Muhammad Yusuf', 'sound'],
  ['Muh. Jusuf', 'Muhammad Yusuf', 'old-spelling'],
  ['Ridwan', 'Mochamad Ridwan', 'part-of-name'],
  ['Muhammad Ridwan', 'Mochamad Ridwan', 'short-form'],
  ['Achmad Faozi', 'Ahmad Fauzi', 'sound'],
  ['Ujank', 'Ahmad Fauzi', 'letters'],
  ['Abd. Rachman', 'Abdul Rahman', 'sound'],
  ['Abdulrahman', 'Abdul Rahman', 'joined-words'],
  ['Abdurrahman', 'Abdurrahman Wahid', 'part-of-name'],
  ['Abdul Rohman', 'Abdul Rahman', 'letters'],
  ['St. Aminah', 'Siti Aminah', 'short-form'],
  ['Siti Amniah', 'Siti Aminah', 'letters'],
  ['Bu Aminah', 'Siti Aminah', 'part-of-name'],
  ['Nuraini', 'Nur Aini', 'joined-words'],
  ['Noer Aeni', 'Nur Aini', 'sound'],
  ['Nur haliza Siti', 'Siti Nurhaliza', 'joined-words'],
  ['Sri Wahjoeni', 'Sri Wahyuni', 'old-spelling'],
  ['Wahyuni', 'Sri Wahyuni', 'part-of-name'],
  ['Hartati', 'Sri Hartati Ningsih', 'part-of-name'],
  ['Soeharto', 'Suharto', 'old-spelling'],
  ['Soekarno', 'Sukarno', 'old-spelling'],
  ['Jumadi', 'Djoemadi', 'old-spelling'],
  ['Tjipto', 'Cipto Mangunkusumo', 'part-of-name'],
  ['Cipto Mangun Kusumo', 'Cipto Mangunkusumo', 'joined-words'],
  ['Zaenal Aripin', 'Zainal Arifin', 'sound'],
  ['Jaenal Arifin', 'Zainal Arifin', 'sound'],
  ['Saripudin', 'Syarifuddin', 'sound'],
  ['Sarifudin', 'Syarifuddin', 'sound'],
  ['Hoirul Anwar', 'Khoirul Anwar', 'sound'],
  ['Fitriah', 'Fitriyah', 'sound'],
  ['Pitria', 'Fitriyah', 'sound'],
  ['Y.P. Simanjuntak', 'Yohanes Paulus Simanjuntak', 'initials'],
  ['Togar Simajuntak', 'Togar Simanjuntak', 'letters'],
  ['Wayan Sudarma', 'I Wayan Sudarma', 'part-of-name'],
  ['I Wy. Sudarma', 'I Wayan Sudarma', 'short-form'],
  ['Ni Md Ayu Lestari', 'Ni Made Ayu Lestari', 'short-form'],
  ['Made Lestari', 'Ni Made Ayu Lestari', 'part-of-name'],
  ['Njoman Gde Arta', 'I Nyoman Gede Arta', 'part-of-name'],
  ['Asep Kosasi', 'Asep Kosasih', 'sound'],
  ['Eius Komariyah', 'Euis Komariah', 'letters'],
  ['St. Mansur', 'Sutan Mansur', 'short-form'],
  ['Hendra Gunawn', 'Hendra Gunawan', 'letters'],
  ['Hendri Gunwan', 'Hendri Gunawan', 'letters'],
  ['Wahyu Hidyat', 'Wahyu Hidayat', 'letters'],
  ['Narto', 'Sunarto', 'shortened'],
  ['Carik Sunarto', 'Sunarto', 'extra-words'],
  ['Carik Narto', 'Sunarto', 'shortened'],
  ['Sunarto Krajan', 'Sunarto', 'unit'],
  ['Pak Sunarti', 'Sunarto', 'letters'],
  ['Bu Paijo', 'Paijo', 'address'],
  ['Mbah Yem', 'Tukiyem', 'alias'],
  ['Tukijem', 'Tukiyem', 'old-spelling'],
  ['Dewi Sartika', 'Dewi Sartika Putri', 'part-of-name'],
  ['Riski Romadon', 'Rizky Ramadhan', 'letters'],
  ['Octaviani Puspitasari', 'Oktaviani Puspita Sari', 'letters'],
  ['Tohir Gozali', 'Thohir Ghozali', 'sound'],
  ['Djoko Soesilo', 'Joko Susilo', 'old-spelling'],
  ['Joko Susilo bengkel', 'Joko Susilo', 'extra-words'],
  ['Abdul Rahman Wahid', 'Abdurrahman Wahid', 'joined-words'],
  ['Maria G. Lestari', 'Maria Goretti Lestari', 'initials'],
  ['Makruf Amin', "Ma'ruf Amin", 'letters'],
  ['Jum at', 'Jumat', 'joined-words'],
  ['Pina Pandu Winata', 'Vina Panduwinata', 'joined-words'],
];

t.test('whoever was meant comes first, with the guess that weighs most', async (t) => {
  for (const [written, name, reason] of MEANT) {
    const match = matchName(village, written);
    const [first] = match.suggestions;
    t.equal(`${first?.name}: ${first?.reason.kind}`, `${name}: ${reason}`, `${written} ${first?.score}`);
    t.not(match.status, 'unknown', written);
    const exact = written === 'Mbah Yem';
    t.equal(match.status === 'known', exact, `${written}: nothing is linked on likeness alone`);
  }
});

t.test('what is nobody’s name is unknown', async (t) => {
  for (const written of [
    'xxx',
    'tidak tahu',
    'semua sama saja',
    'golput',
    'Superman',
    'asdfghjkl',
    '12345',
    'kamu tahu siapa',
    'Michael Jackson',
  ])
    t.equal(
      matchName(village, written).status,
      'unknown',
      `${written}: ${matchName(village, written).suggestions[0]?.name}`,
    );
});

t.test('suggestions: at most five, best first, then by name; the order of the roll has no say', async (t) => {
  const many = [
    'Agus Wibowo',
    'Agus Setiawan',
    'Agus Salim',
    'Agus Pranoto',
    'Agus Hakim',
    'Agus Dharma',
    'Agus',
  ];
  const { suggestions } = matchName(rollOf(...many), 'agus');
  t.same(
    suggestions.map(({ name }) => name),
    ['Agus', 'Agus Hakim', 'Agus Salim', 'Agus Dharma', 'Agus Wibowo'],
  );
  t.same(suggestions[0]?.reason, { kind: 'exact' });
  const same = matchName(
    rollOf('Slamet | | RT 09', 'Slamet || RT 01', 'Slamet Riyadi'),
    'Slamet',
  ).suggestions;
  t.same(
    same.map(({ unit, reason }) => [unit, reason]),
    [
      ['RT 09', { kind: 'same-name', people: 2 }],
      ['RT 01', { kind: 'same-name', people: 2 }],
      ['RT 01', { kind: 'part-of-name' }],
    ],
  );
  const turned = directoryOf([...people].reverse());
  for (const [written] of MEANT) t.same(matchName(turned, written), matchName(village, written), written);
});

t.test('scores are whole thousandths; only what is written letter for letter has them all', async () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...people),
      fc.nat(20),
      fc.constantFrom('', 'a', 'k', ' ', 'h.'),
      ({ name }, at, put) => {
        const written = name.slice(0, at) + put + name.slice(at + 1);
        const { suggestions, status, person } = matchName(village, written);
        assert.ok(suggestions.length <= 5);
        suggestions.forEach(({ score, reason }, place) => {
          assert.ok(Number.isInteger(score) && score >= 600 && score <= 1000);
          if (score === 1000)
            assert.ok(['exact', 'same-name', 'alias', 'unit'].includes(reason.kind), reason.kind);
          assert.ok(score <= (suggestions[place - 1]?.score ?? 1000));
        });
        if (status === 'known') assert.equal(suggestions[0]?.person, person);
      },
    ),
    { numRuns: 400 },
  );
});

t.test(
  'no typing error, sound-alike or joining of a name is ever linked to anybody but its bearer',
  async () => {
    const garbled = fc.tuple(fc.constantFrom(...people), fc.nat(30), fc.nat(5)).map(([bearer, at, how]) => {
      const { name } = bearer;
      const place = at % name.length;
      const ways = [
        name.slice(0, place) + name.slice(place + 1),
        name.slice(0, place) + (name[place + 1] ?? '') + (name[place] ?? '') + name.slice(place + 2),
        name.replaceAll(' ', ''),
        name.replace(/f/g, 'p').replace(/z/g, 'j'),
        name.split(' ').reverse().join(' '),
        name.replace(/u/g, 'oe').replace(/j/g, 'dj'),
      ];
      return { bearer, written: ways[how] ?? name };
    });
    fc.assert(
      fc.property(garbled, ({ bearer, written }) => {
        const { status, person } = matchName(village, written);
        if (status === 'known') {
          assert.equal(person, bearer.id);
          assert.equal(normalForm(written), normalForm(bearer.name));
        }
      }),
      { numRuns: 600 },
    );
  },
);

t.test('10,000 letters, other scripts and an empty roll are no trouble', async (t) => {
  for (const written of [
    'a'.repeat(10_000),
    `a${'/'.repeat(10_000)}b`,
    `${'1'.repeat(10_000)} x`,
    'a '.repeat(10_000),
    'ab '.repeat(3_000),
    '‮‮‮',
    '<script>alert(1)</script>',
    'اسم',
    'ꦱ꧀ꦭꦩꦼꦠ꧀',
    '-',
    '0',
  ]) {
    t.equal(matchName(village, written).status, 'unknown', written.slice(0, 20));
    t.equal(matchName(directoryOf([]), written).status, 'unknown');
  }
});

t.test('a name of many short forms is read as fast as any, on the roll and on paper', async (t) => {
  const name = Array(33).fill('St').join(' ');
  t.equal(name.length < 100, true, 'no longer than a roll takes');
  // Each St is Siti or Sutan: with all of them tried this would be 2^33 names, and the box would never be counted.
  const started = performance.now();
  t.equal(told(matchName(rollOf(name, 'Budi'), name.slice(0, 60))), 'ambiguous');
  t.ok(performance.now() - started < 2_000);
});
