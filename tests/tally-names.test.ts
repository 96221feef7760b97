import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { directoryOf } from '../src/tally/directory.js';
import { typingErrors } from '../src/tally/distance.js';
import { matchName } from '../src/tally/match.js';
import { normalForm } from '../src/tally/normal-form.js';
import { meaningsOf, sameNameKeys } from '../src/tally/short-forms.js';
import { soundKey } from '../src/tally/sound.js';
import { todaysSpelling } from '../src/tally/spelling.js';
import { residentOf, rollOf } from './helpers/roll-lines.js';

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
Ida Bagus Suparta || RT 09 / RW 02 | L
Ida Ayu Suparti || RT 09 / RW 02 | P
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
const people = VILLAGE.trim().split('\n').map(residentOf);
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
  ['IB Suparta', 'Ida Bagus Suparta', 'joined-words'],
  ['Dayu Suparti', 'Ida Ayu Suparti', 'joined-words'],
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

t.test('who is called so beside another address stands behind whom the roll calls so', async (t) => {
  const roll = rollOf('Margono | Lik Gono', 'Margono Jati | Mas Gono', 'Gono', 'Gonowati', 'Sugono Putra');
  t.same(
    matchName(roll, 'Lik Gono')
      .suggestions.slice(0, 3)
      .map(({ name, reason }) => `${name}: ${reason.kind}`),
    ['Margono: alias', 'Gono: other-address', 'Margono Jati: other-address'],
  );
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
  t.equal(matchName(rollOf(name, 'Budi'), name.slice(0, 60)).status, 'ambiguous');
  t.ok(performance.now() - started < 2_000);
});
