/** Known, ambiguous, unknown: who is linked by the name alone, and every doubt that leaves it to people. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { formIn, type Match, matchName, matchRead, readFor } from '../src/tally/match.js';
import { hintFits } from '../src/tally/unit-hint.js';
import { rollOf } from './helpers/roll-lines.js';

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
    ['a title behind another', ['Agus Salim', 'Hasan Agus Salim'], 'Drs. H. Agus Salim', 'ambiguous'],
    ['P. that could be an initial', ['Agus Salim', 'Purnomo Agus Salim'], 'P. Agus Salim', 'ambiguous'],
    ['a word of kinship before a full name', ['Binsar Hutapea', 'Ani'], 'Lae Binsar Hutapea', 'known p0'],
    [
      'before one word it is part of the name',
      ['Agus | Cak Parman', 'Budi | Mas Karno'],
      'Cak Parman',
      'known p0',
    ],
    ['Cak to some is Mas to others', ['Agus | Cak Parman', 'Budi | Mas Parman'], 'Cak Parman', 'ambiguous'],
    ['and Lik to the young', ['Agus | Lik Parman', 'Budi | Cak Parman'], 'Lik Parman', 'ambiguous'],
    ['or it sounds so', ['Agus | Lik Gianto', 'Giyanto'], 'Lik Gianto', 'ambiguous'],
    [
      'one’s everyday name, another’s whole name',
      ['Aminah | Ning Salma', 'Salma'],
      'Ning Salma',
      'ambiguous',
    ],
    ['another’s first name only', ['Aminah | Ning Salma', 'Salma Fadhilah'], 'Ning Salma', 'known p0'],
    [
      'an address that no list holds, before a word of her own name',
      ['Ayu Murtini | Jro Ayu || P', 'Ayu Lestari | Bu Ayu || P'],
      'Jro Ayu',
      'ambiguous',
    ],
    [
      'before a part of such a word',
      ['Kristina Leimena | Jro Tina || P', 'Martina | Usi Tina || P'],
      'Jro Tina',
      'ambiguous',
    ],
    ['and nobody else is called so', ['Ayu Murtini | Jro Ayu || P', 'Ani'], 'Jro Ayu', 'known p0'],
    [
      'a trade behind a name is no name',
      ['Rahmat Ghofur | Rahmat Jahit', 'Jahit'],
      'Rahmat Jahit',
      'known p0',
    ],
    ['a rank in a name, and another’s', ['Daeng Tenri', 'Puang Tenri'], 'Daeng Tenri', 'ambiguous'],
    ['a rank, and nobody is called so', ['Daeng Tenri', 'Puang Tahir'], 'Daeng Tenri', 'known p0'],
    [
      'a rank before a full name',
      ['Daeng Nursiah Djohra', 'Puang Nursiah'],
      'Daeng Nursiah Djohra',
      'known p0',
    ],
    ['Umi, a name and an address', ['Umi Kulsum', 'Kulsum'], 'Umi Kulsum', 'ambiguous'],
    [
      'a mother by her child’s name',
      ['Jihan Nuraini || RT 01 | P', 'Ani'],
      'Mama Jihan Nuraini',
      'ambiguous',
    ],
    ['and she herself', ['Jihan Nuraini || RT 01 | P', 'Ani'], 'Bu Jihan Nuraini', 'known p0'],
    ['with I and without', ['I Wayan Sudiarta', 'Wayan Sudiarta'], 'Wayan Sudiarta', 'ambiguous'],
    ['with Ni and without', ['Ni Putu Ariani', 'Putu Ariani'], 'Ni Putu Ariani', 'ambiguous'],
    [
      'Wak is an uncle or an aunt',
      ['Nuraini | Wak Aini || P', 'Sari | Bu Aini || P'],
      'Wak Aini',
      'ambiguous',
    ],
    ['a unit, and it is the right one', ['Budi Santoso || RT 03', 'Ani'], 'Budi Santoso (RT 03)', 'known p0'],
    ['half of a unit', ['Budi Santoso || RT 03 / RW 01', 'Ani'], 'Pak Budi Santoso RT 3', 'known p0'],
    ['another unit', ['Budi Santoso || RT 03', 'Ani'], 'Budi Santoso RT 5', 'ambiguous'],
    [
      'a unit, and the roll does not say',
      ['Budi Santoso || Krajan', 'Ani'],
      'Budi Santoso RT 5',
      'ambiguous',
    ],
    ['a unit tells no two apart', ['Slamet || RT 03', 'Slamet || RT 05'], 'Slamet RT 3', 'ambiguous'],
    ['a unit, and his wife', ['Slamet || RT 03 | L', 'Ani'], 'Bu Slamet RT 3', 'ambiguous'],
    [
      'a unit, and a title that could be an initial',
      ['Agus Salim || RT 03', 'Hasan Agus Salim || RT 03'],
      'H. Agus Salim RT 3',
      'ambiguous',
    ],
    [
      'a unit, and an address that is a given name',
      ['Wulan Sari || RT 03', 'Cici Wulan Sari || RT 03'],
      'Cici Wulan Sari RT 3',
      'ambiguous',
    ],
    ['daughter of her clan', ['Rugun Ginting || RT 01 | P', 'Ani'], 'Rugun br. Ginting', 'known p0'],
    ['in full on the roll', ['Rugun Boru Ginting || RT 01 | P', 'Ani'], 'Rugun Ginting', 'known p0'],
    ['no man is a daughter', ['Saut Ginting || RT 01 | L', 'Ani'], 'Saut br. Ginting', 'ambiguous'],
    ['a daughter of a clan, no name', ['Rugun | Ginting || P', 'Ani'], 'Br. Ginting', 'ambiguous'],
    ['Ida Bagus, and IB', ['IB Suparta', 'Ida Bagus Suparta'], 'IB Suparta', 'ambiguous'],
    ['no uncle is a woman', ['Agus | Lae Nur || L', 'Nur ||| P'], 'Lae Nur', 'known p0'],
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
    ['part hers, part his', ['Aminah Sari | Bu Slamet Sari || P', 'Budi'], 'Slamet Sari', 'ambiguous'],
    ['hers and his, each by itself', ['Aminah | Slamet/Bu Slamet || P', 'Budi'], 'Slamet', 'known p0'],
    ['the roll says both man and woman', ['Hj. Aminah | Pak Aminah', 'Budi'], 'Bu Aminah', 'ambiguous'],
    ['an office, held by many', ['Slamet | Pak RT', 'Budi'], 'Pak RT', 'ambiguous'],
    ['an office of one unit', ['Slamet | Pak RT 12', 'Budi'], 'Pak RT 12', 'unknown'],
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
    [
      'Siti or Sutan, behind other names',
      ['Agus Budi Cahya St. Rahman', 'Agus Budi Cahya Sutan Rahman'],
      'Agus Budi Cahya Sutan Rahman',
      'ambiguous',
    ],
    ['a father’s name, with and without bin', ['Ahmad Yusuf', 'Ahmad bin Yusuf'], 'Ahmad Yusuf', 'ambiguous'],
    ['bin that is his own name', ['Bin Yusuf', 'Yusuf'], 'Bin Yusuf', 'known p0'],
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
    ['the same in a full name', ['Wahjudi Anwar', 'Wahyudi Anwar'], 'Wahyudi Anwar', 'ambiguous'],
    ['the same in a word of another', ['Wahyudi', 'Wahjudi Anwar'], 'Wahyudi', 'ambiguous'],
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
    ['an address that is no part of it', ['Ayu Sari', 'Sari'], 'Mas Ayu Sari', 'known p0'],
    ['addressed as in a letter', ['Slamet', 'Ani'], 'Yth. Bpk Slamet', 'known p0'],
    ['one is eligible, one is not', ['Budi Santoso', 'Budi Santoso ||| ? | no'], 'Budi Santoso', 'ambiguous'],
    ['the unit says another', ['Slamet || RT 03', 'Ani'], 'Slamet RT 5', 'ambiguous'],
    ['a unit beside the name', ['Slamet || RT 03', 'Ani'], 'Slamet RT 3', 'known p0'],
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
    const line = fc.tuple(title, fc.constantFrom('', ', SH', ' ST', ' RT 1', ' RT 2'));
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1, maxLength: 4 }),
        name,
        fc.array(line),
        (residents, bare, lines) => {
          const roll = rollOf(
            ...residents.map(([front, own, called, sex]) => `${front}${own} | ${called} | RT 01 | ${sex}`),
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

// Planted: each part of a title's say left out in turn; the first of two bearers asked instead of all.
t.test('titles that may tell people apart keep a form apart, so that it is decided by itself', async (t) => {
  const cases: readonly (readonly [roll: readonly string[], forms: Readonly<Record<string, string>>])[] = [
    [['Slamet || RT 01 | L'], { Slamet: 'slamet', 'Pak Slamet': 'slamet', 'Bu Slamet': 'bu slamet' }],
    [['Aminah || RT 01 | P'], { 'Bu Aminah': 'aminah', 'Pak Aminah': 'pak aminah', 'Mbak Aminah': 'aminah' }],
    [['Slamet'], { 'Bu Slamet': 'bu slamet', 'Mbak Slamet': 'slamet', 'Pak Slamet': 'slamet' }],
    [
      ['Slamet || RT 01 | L', 'Slamet || RT 02 | P'],
      { 'Bu Slamet': 'bu slamet', 'Pak Slamet': 'pak slamet' },
    ],
    [['Aminah | Bu Slamet || P'], { Slamet: 'slamet', 'Bu Slamet': 'bu slamet', 'Pak Slamet': 'pak slamet' }],
    [
      ['Agus Salim', 'Hasan Agus Salim'],
      {
        'H. Agus Salim': 'h agus salim',
        'Drs. Agus Salim': 'agus salim',
        'Drs. H. Agus Salim': 'h agus salim',
      },
    ],
    [['Agus Salim', 'Budi'], { 'H. Agus Salim': 'agus salim' }],
    [
      ['Agus Budi', 'Ani'],
      { 'Agus Budi': 'agus budi', 'Agus, Budi': 'agus dan budi', 'Agus (Budi)': 'agus dan budi' },
    ],
    [['Agus', 'Budi'], { 'Agus, Budi': 'agus budi' }],
  ];
  for (const [lines, forms] of cases) {
    const roll = rollOf(...lines);
    for (const [written, form] of Object.entries(forms))
      t.equal(formIn(roll, readFor(roll, written)), form, `${written} where there is ${lines.join('; ')}`);
  }
});

// Planted: each part of the key under which an answer is remembered left out in turn.
t.test('what was asked before has no say in who is linked', async (t) => {
  const residents = ['Slamet || RT 01 | L', 'Aminah', 'Agus Salim', 'Hasan Agus Salim', 'Agus Budi'];
  const asked = [
    ...['Slamet', 'Bu Slamet', 'Pak Slamet', 'Mbak Aminah', 'Nyonya Aminah', 'Aminah'],
    ...['Agus Salim', 'H. Agus Salim', 'Agus Budi', 'Agus, Budi'],
  ];
  for (const first of asked) {
    for (const second of asked) {
      const roll = rollOf(...residents);
      matchName(roll, first);
      const alone = matchName(rollOf(...residents), second);
      t.same(matchName(roll, second), alone, `${second}, after ${first}`);
    }
  }
});

t.test(
  'a unit beside a name fits only if all that it says fits; where nothing can be compared nobody knows',
  async (t) => {
    const unit = { rt: 3, rw: 1 };
    const none = { rt: null, rw: null };
    t.equal(hintFits({ rt: 3, rw: 1 }, unit), true);
    t.equal(hintFits({ rt: 3, rw: null }, unit), true);
    t.equal(hintFits({ rt: 3, rw: 2 }, unit), false);
    t.equal(hintFits({ rt: 4, rw: 1 }, unit), false);
    t.equal(hintFits({ rt: 3, rw: 2 }, { rt: 3, rw: null }), true);
    t.equal(hintFits({ rt: 3, rw: null }, { rt: null, rw: 1 }), null);
    t.equal(hintFits({ rt: 3, rw: 1 }, none), null);
    t.equal(hintFits({ rt: 3, rw: 1 }, null), null);
  },
);
