import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import t from 'tap';
import { openDatabase, type Tx, transact } from '../prisma/client.js';
import { fromUtf8, toUtf8 } from '../src/basics/bytes.js';
import { accept, type Result, refuse } from '../src/basics/result.js';
import { PHASES } from '../src/election/phase.js';
import { percentOf, type Rules } from '../src/election/rules.js';
import { adulthood, ageOn } from '../src/roll/adulthood.js';
import { readBirthDate, readMarried, readSex } from '../src/roll/cells.js';
import { type Arrival, checkIn, undoCheckIn } from '../src/roll/check-in.js';
import { MAX_FILE_BYTES } from '../src/roll/decode.js';
import { directoryPeople, rollLine, rollLines } from '../src/roll/directory.js';
import { canBeElected, canVote, type ElectedRules, unmarkedBars } from '../src/roll/eligibility.js';
import { importRoll, rollColumns } from '../src/roll/import.js';
import { NO_FLAGS, type Resident, unitOf } from '../src/roll/resident.js';
import { readTyped } from '../src/roll/row.js';
import { MAX_FOUND, rollIndex, searchRoll } from '../src/roll/search.js';
import {
  addCheckIn,
  addResidents,
  allResidents,
  checkedInIds,
  correctResident,
  countCheckIns,
  countResidents,
  findResident,
  isCheckedIn,
  nextRollNumber,
  removeAllResidents,
  removeCheckIn,
} from '../src/roll/store.js';
import { quorumReached, totalOf, turnoutOf, turnoutReached, votersOf } from '../src/roll/turnout.js';
import { livesIn, readUnit } from '../src/roll/unit.js';
import { zipOf } from './helpers/zip.js';

/** Processor time of this program up to now, in milliseconds: what else the machine does is not our concern. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const DAY = '2026-11-22';
const ADULT = { age: 17, marriedCounts: true };
const FACTS = { level: 2, unit: 'Desa Sukatirta', date: DAY } as const;
const RULES: ElectedRules & Pick<Rules, 'form'> = {
  form: 'direct',
  adult: ADULT,
  electedAge: null,
  whoMayBeWritten: 'any-adult',
  sameUnitOnly: false,
  absent: 'may-be-elected',
  bars: { partyOfficer: true, villageOfficial: true, illiterate: false, panitia: true },
};

function resident(part: Partial<Resident> = {}): Resident {
  return {
    id: '1',
    rollNumber: 1,
    name: 'Siti Aminah',
    aliases: [],
    sex: 'P',
    birthDate: '1980-05-17',
    married: false,
    rt: '03',
    rw: '01',
    address: 'Jl. Melati No. 4',
    note: '',
    flags: NO_FLAGS,
    addedLate: false,
    ...part,
  };
}

const rollFile = (name: string) => readFileSync(`tests/fixtures/rolls/${name}`);
function imported(bytes: Uint8Array) {
  const roll = importRoll(bytes);
  if (!roll.ok) throw new Error(`refused: ${roll.refusal.kind}`);
  return roll.value;
}
/** Only the refusal: a whole roll would make a failed comparison run for minutes. */
function refusalOf(bytes: Uint8Array): unknown {
  const roll = importRoll(bytes);
  return roll.ok ? 'accepted' : roll.refusal;
}
const importedText = (...lines: readonly string[]) => imported(toUtf8(lines.join('\n')));
const places = (findings: readonly { line: number; column: string; kind: string; detail: string }[]) =>
  findings.map(({ line, column, kind, detail }) => [line, column, kind, ...(detail === '' ? [] : [detail])]);

/** What the invented roll is frozen under. */
const FROZEN = { rules: RULES, facts: FACTS, salt: 'a'.repeat(64) } as const;

t.test(
  'a roll comes in whatever its encoding, delimiter and line ends, and with a title above it',
  async (t) => {
    const cases: readonly (readonly [file: string, encoding: string, delimiter: string, third: string])[] = [
      ['windows-1252.csv', 'windows-1252', ';', 'André Wattimena'],
      ['utf-16.csv', 'utf-16', '\t', 'André Wattimena'],
      ['byte-order-mark.csv', 'utf-8', ';', 'André Wattimena'],
      ['semicolon-crlf.csv', 'utf-8', ';', 'Nur’aini'],
      ['comma.csv', 'utf-8', ',', 'Rahmat, S.Pd.'],
    ];
    for (const [file, encoding, delimiter, third] of cases) {
      const roll = imported(rollFile(file));
      t.same(
        [roll.encoding, roll.delimiter, roll.residents[2]?.name, roll.refused],
        [encoding, delimiter, third, []],
        file,
      );
    }
    t.equal(imported(rollFile('windows-1252.csv')).residents[4]?.name, 'Sa’diyah', 'no Latin-1');
    t.same(imported(rollFile('semicolon-crlf.csv')).residents[2]?.aliases, ['Nur', 'Bu Aini']);
    const titled = imported(rollFile('title-above.csv'));
    t.same([titled.headingLine, titled.residents.length], [4, 2]);
    t.same(places(titled.refused), [
      [7, 'Nama', 'name-missing'],
      [7, 'RT', 'unit-missing'],
    ]);
  },
);

t.test('a spreadsheet is read as its cells show it: first visible sheet, days as days, no NIK', async (t) => {
  const roll = imported(rollFile('openpyxl.xlsx'));
  t.same([roll.headingLine, roll.rows, roll.dropped], [3, 4, ['NIK']]);
  t.same(
    roll.residents.map(({ name, aliases, birthDate, rt, rw }) => [name, aliases, birthDate, rt, rw]),
    [
      ['Siti Aminah', ['Bu Mimin'], '1971-03-12', '03', '01'],
      ['Rahmat, S.Pd.', [], '1952-08-17', '03', '01'],
    ],
  );
  const wrong = [
    [5, 'Nama Lengkap', 'name-odd-sign'],
    [8, 'Nama Lengkap', 'markup'],
  ];
  t.same(places(roll.refused), wrong, 'an & and a < in names, with the line of the sheet');
  const other = imported(rollFile('xlsxwriter.xlsx'));
  t.same(
    other.residents.map(({ rollNumber, name, birthDate, rt }) => [rollNumber, name, birthDate, rt]),
    [
      [1, 'Joko Susilo', '1980-05-21', '03'],
      [2, 'Dewi Lestari', '1990-12-01', '03'],
    ],
    'text in pieces, a formula by its value',
  );
  t.same(other.ignored, ['Statusnya di kampung']);
});

t.test('a spreadsheet that could do harm, or is none, is refused without being unpacked', async (t) => {
  const parts = unzipSync(rollFile('openpyxl.xlsx'));
  const sheet = Object.keys(parts).find((name) => name.endsWith('sheet2.xml')) ?? '';
  const xml = fromUtf8(parts[sheet] ?? new Uint8Array());
  const packed = (text: string) => refusalOf(zipOf({ ...parts, [sheet]: toUtf8(text) }));
  t.same(packed(`<!DOCTYPE a [<!ENTITY b "cc">]>${xml}`), { kind: 'spreadsheet-broken' });
  t.same(packed(xml.replace('<v>', '<v>&b;')), { kind: 'spreadsheet-broken' }, 'an entity of its own');
  t.same(packed(xml.slice(0, xml.length / 2)), { kind: 'spreadsheet-broken' });
  const shared = unzipSync(rollFile('xlsxwriter.xlsx'));
  const first = fromUtf8(shared['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const lost = toUtf8(first.replace(/t="s"><v>\d+/, 't="s"><v>999999'));
  t.same(refusalOf(zipOf({ ...shared, 'xl/worksheets/sheet1.xml': lost })), { kind: 'spreadsheet-broken' });
  const bomb = zipOf({ ...parts, [sheet]: [new Uint8Array(60_000_000), { level: 9 }] });
  t.ok(bomb.length < 200_000);
  t.same(refusalOf(bomb), { kind: 'spreadsheet-too-large' });
  t.same(refusalOf(zipOf({ 'a.txt': toUtf8('a') })), { kind: 'spreadsheet-broken' });
  // Planted: every part of the zip unpacked; elements without a bound; a reading of kana sought to the end of the text.
  const empties = xml.replace('<sheetData>', `<sheetData>${'<row/>'.repeat(1_000_000)}`);
  t.same(packed(empties), { kind: 'spreadsheet-too-large' });
  const texts = (inner: string) =>
    refusalOf(zipOf({ ...shared, 'xl/sharedStrings.xml': toUtf8(`<sst>${inner}</sst>`) }));
  t.same(texts('<si/>'.repeat(1_100_000)), { kind: 'spreadsheet-too-large' });
  const before = spent();
  t.same(texts(`<si>${'<rPh>'.repeat(200_000)}</si>`), { kind: 'spreadsheet-broken' });
  t.ok(spent() - before < 5_000, 'no work that grows with the square');
  const unread = zipOf({ ...parts, 'xl/worksheets/other.xml': [new Uint8Array(60_000_000), { level: 9 }] });
  t.equal(importRoll(unread).ok, true, 'a sheet that is not read is not unpacked');
  const named = zipOf({ ...parts, [sheet.replace('2', '9')]: parts[sheet] ?? new Uint8Array() });
  const nine = toUtf8(sheet.replace('2', '9'));
  for (let at = 0; at + nine.length <= named.length; at += 1)
    if (nine.every((byte, index) => named[at + index] === byte)) named.set(toUtf8(sheet), at);
  t.same(refusalOf(named), { kind: 'spreadsheet-broken' }, 'a part that is named twice');
  t.same(
    refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])),
    { kind: 'file-is-spreadsheet' },
    'Excel of old',
  );
});

t.test('where the headings are not understood, people say what each column means', async (t) => {
  const file = toUtf8('Daftar\nNomer;Asmane;Omah;Kandha\n1;Ani Lestari;RT 03;x\n2;Budi;RT 04;y\n');
  t.same(refusalOf(file), { kind: 'heading-missing' });
  const columns = rollColumns(file);
  t.same(columns.ok && columns.value, [
    { heading: 'Nomer', example: '1', field: null },
    { heading: 'Asmane', example: 'Ani Lestari', field: null },
    { heading: 'Omah', example: 'RT 03', field: null },
    { heading: 'Kandha', example: 'x', field: null },
  ]);
  const said = importRoll(file, ['number', 'name', 'rt', null]);
  t.same(said.ok && said.value.residents.map(({ rollNumber, name, rt }) => [rollNumber, name, rt]), [
    [1, 'Ani Lestari', '03'],
    [2, 'Budi', '04'],
  ]);
  t.same(said.ok && said.value.headingLine, 2);
  const wrong = importRoll(file, ['number', 'name', 'name', null]);
  t.match(wrong, { ok: false, refusal: { kind: 'column-missing', column: 'unit' } });
  const nik = rollColumns(rollFile('openpyxl.xlsx'));
  t.same(
    nik.ok && nik.value.at(-1),
    { heading: 'NIK', example: '', field: 'nik' },
    'whose numbers nobody sees',
  );
});

t.test('a text of countless lines or columns is refused before it costs memory or time', (t) => {
  const before = spent();
  t.same(refusalOf(toUtf8('Nama;RT\n'.repeat(900_000))), { kind: 'too-many-rows', limit: 40_000 });
  t.same(refusalOf(toUtf8(`Nama;RT\n${'\n'.repeat(200_000)}`)), { kind: 'too-many-rows', limit: 40_000 });
  const wide = rollColumns(toUtf8(`${'a;'.repeat(15_000)}\n${'\n'.repeat(90_000)}`));
  t.equal(wide.ok && wide.value.length, 200);
  t.ok(spent() - before < 20_000);
  t.end();
});

t.test('a file in which no row can be told from another is refused whole, with its kind', async (t) => {
  const refusals: readonly (readonly [file: string, refusal: object])[] = [
    ['open-quote.csv', { kind: 'quote-not-closed', line: 5 }],
    ['no-heading.csv', { kind: 'heading-missing' }],
    ['no-name.csv', { kind: 'column-missing', column: 'name' }],
    ['no-unit.csv', { kind: 'column-missing', column: 'unit' }],
    ['heading-twice.csv', { kind: 'column-twice', field: 'name', headings: ['Nama', 'Nama Lengkap'] }],
    ['broken.xlsx', { kind: 'spreadsheet-broken' }],
    ['binary.csv', { kind: 'file-not-text' }],
  ];
  for (const [file, refusal] of refusals) t.same(refusalOf(rollFile(file)), refusal, file);
  t.same(refusalOf(new Uint8Array()), { kind: 'file-empty' });
  t.same(refusalOf(toUtf8('No;Nama;RT\n\n;;\n')), { kind: 'no-rows' });
  const large = new Uint8Array(MAX_FILE_BYTES + 1).fill(65);
  t.same(refusalOf(large), { kind: 'file-too-large', limit: MAX_FILE_BYTES });
  const rows = Array.from({ length: 40_001 }, () => 'Siti;03');
  t.same(refusalOf(toUtf8(`Nama;RT\n${rows.join('\n')}`)), { kind: 'too-many-rows', limit: 40_000 });
  const cell = `No;Nama;RT\n1;Ani;03\n2;${'x'.repeat(40_000)};03\n`;
  t.same(refusalOf(toUtf8(cell)), { kind: 'row-too-long', line: 3 });
});

t.test('a bad row is refused with line, column and kind, and the rows around it come in', async (t) => {
  const cases: readonly (readonly [file: string, refused: readonly (readonly unknown[])[], good: string])[] =
    [
      ['long-name.csv', [[4, 'Nama', 'name-too-long']], '1 2 4'],
      [
        'emoji.csv',
        [
          [4, 'Nama', 'emoji'],
          [5, 'Nama Panggilan', 'emoji'],
          [6, 'Alamat', 'emoji'],
        ],
        '1 2',
      ],
      [
        'hidden.csv',
        [4, 5, 6, 7].map((line) => [line, line === 7 ? 'Alamat' : 'Nama', 'hidden-character']),
        '1 2',
      ],
      [
        'control.csv',
        [
          [4, 'Nama', 'control-character'],
          [5, 'Nama', 'control-character'],
          [6, 'Nama', 'broken-character'],
        ],
        '1 2',
      ],
      [
        'html.csv',
        [
          [4, 'Nama', 'markup'],
          [5, 'Nama', 'markup'],
          [6, 'Nama Panggilan', 'markup'],
        ],
        '1 2',
      ],
      ['formula.csv', [4, 5, 6].map((line) => [line, 'Nama', 'name-formula']), '1 2 6'],
      ['other-letters.csv', [4, 5, 6].map((line) => [line, 'Nama', 'name-odd-sign']), '1 2'],
      ['stray-quotes.csv', [4, 5].map((line) => [line, 'Nama', 'name-odd-sign']), '1 2 5'],
      ['shifted.csv', [[4, '', 'too-many-cells']], '1 2 4'],
      [
        'numbers-twice.csv',
        [
          [4, 'No', 'number-taken', '3'],
          [5, 'No', 'number-taken', '3'],
          [7, 'No', 'number-unclear'],
        ],
        '1 2 7 8',
      ],
    ];
  for (const [file, refused, good] of cases) {
    const roll = imported(rollFile(file));
    t.same(places(roll.refused), refused, file);
    t.equal(roll.residents.map(({ rollNumber }) => rollNumber).join(' '), good, file);
  }
  t.equal(imported(rollFile('formula.csv')).residents[2]?.address, '=1+1', 'in an address it is just text');
});

t.test('what a row lacks or says unclearly is refused or put to confirm', async (t) => {
  const roll = importedText(
    'id,Nama,Nama Panggilan,L/P,Tanggal Lahir,Status Kawin,RT/RW,Alamat,Panitia',
    'a1,Ani,,x,31-02-1980,entah,003/001,,mungkin',
    'a2,Budi,,,,,03-Jan,,',
    'a3,Cici,,,,,,,',
    'a1,Dedi,,L,1980-01-01,B,003/001,,',
    'a 5,Edi,,L,1980-01-01,B,003/001,,',
    `a6,Fani,${'x'.repeat(61)},P,1980-01-01,B,003/001,,`,
    `a7,Gani,${'Nini/'.repeat(3)}${'abcdefghijk'.split('').join('/')},P,1980-01-01,B,003/001,,`,
    `a8,Hani,,P,1980-01-01,B,003/001,${'x'.repeat(201)},`,
    'a9,"Iin\n\n\n\n\n\n",,P,1980-01-01,B,003/001,,',
    '25,Joko,,L,1980-01-01,B,3 / 1,,ya',
  );
  t.same(places(roll.refused), [
    [3, 'RT/RW', 'unit-unclear'],
    [4, 'RT/RW', 'unit-missing'],
    [5, 'id', 'id-taken', '2'],
    [6, 'id', 'id-unclear'],
    [7, 'Nama Panggilan', 'alias-too-long'],
    [8, 'Nama Panggilan', 'too-many-aliases'],
    [9, 'Alamat', 'text-too-long'],
    [10, '', 'row-spans-lines', '16'],
  ]);
  t.same(places(roll.toConfirm), [
    [2, 'L/P', 'sex-unclear'],
    [2, 'Tanggal Lahir', 'birth-date-unclear'],
    [2, 'Status Kawin', 'marriage-unclear'],
    [2, 'Panitia', 'flag-unclear'],
  ]);
  t.same(
    roll.residents.map(({ id, rollNumber, sex, birthDate, flags }) => [
      id,
      rollNumber,
      sex,
      birthDate,
      flags.panitia,
    ]),
    [
      ['a1', 26, '?', null, false],
      ['25', 25, 'L', '1980-01-01', true],
    ],
  );
  t.equal(roll.rows, 10);
  const missing = importedText('Nama;RT;Tanggal Lahir;L/P', 'Ani;3;;');
  t.same(
    places(missing.toConfirm).map(([, , kind]) => kind),
    ['sex-missing', 'birth-date-missing'],
  );
});

t.test('headings are found in either language and any order; a NIK is not kept anywhere', async (t) => {
  const english = importedText(
    'Address,Marital Status,Date of Birth,Sex,Nickname,Full Name,RW,RT,Notes,Shoe size,Number',
    'Jl. A,Married,17/08/1945,F,Minah/Nah,Siti,1,3,none,39,12',
  );
  t.match(english.residents[0], {
    rollNumber: 12,
    id: '12',
    name: 'Siti',
    aliases: ['Minah', 'Nah'],
    sex: 'P',
    birthDate: '1945-08-17',
    married: true,
    rt: '03',
    rw: '01',
    note: 'none',
  });
  t.same(english.ignored, ['Shoe size']);
  const dusun = importedText('Nama;Dusun', 'Siti;Krajan', 'Ani;Dusun Krajan', 'Budi;2');
  t.same(dusun.residents.map(unitOf), ['Dusun Krajan', 'Dusun Krajan', 'Dusun 2']);

  const nik = imported(rollFile('nik.csv'));
  t.same(nik.dropped, ['NIK', 'No KK']);
  t.same(places(nik.refused), [[3, 'No', 'number-is-nik']]);
  t.ok(places(nik.toConfirm).some(([, column, kind]) => column === 'Keterangan' && kind === 'nik-removed'));
  t.notMatch(JSON.stringify(nik), /\d{4}.?0101.?0175|3301010101/, 'no part of it, anywhere in the report');
});

t.test('a bar that nobody on the roll is marked for is named, for it would bar nobody', async (t) => {
  const unmarked = (...lines: readonly string[]) => {
    const { residents } = importedText('Nama;RT;Partai;Panitia', ...lines);
    return unmarkedBars(
      RULES,
      residents.map(({ flags }) => flags),
    );
  };
  t.same(unmarked('Ani;1;;', 'Budi;1;tidak;'), ['partyOfficer', 'villageOfficial', 'panitia']);
  t.same(unmarked('Ani;1;ya;', 'Budi;1;;ya'), ['villageOfficial']);
  t.same(unmarkedBars({ bars: { ...RULES.bars, villageOfficial: false } }, []), ['partyOfficer', 'panitia']);
});

t.test('rows that may be one person are pointed out, and come in', async (t) => {
  const roll = imported(rollFile('duplicates.csv'));
  t.same(places(roll.possibleDuplicates), [
    [4, 'Nama', 'same-name-and-birth-date', '2'],
    [5, 'Nama', 'same-name-and-unit', '3'],
  ]);
  t.equal(roll.residents.length, 5);
  for (const { line } of roll.possibleDuplicates)
    t.ok(
      roll.residents.some(({ name }) => name === roll.names.get(line)),
      'who is meant has a name',
    );
  const namesakes = importedText(
    'Nama;RT;Tanggal Lahir',
    'Slamet;1;1950-01-01',
    'Slamet;1;1980-01-01',
    'Slamet;2;',
  );
  t.same(namesakes.possibleDuplicates, [], 'father and son, and a namesake elsewhere');
});

t.test('a birth date is read in the forms of the civil register and never guessed', async (t) => {
  for (const text of [
    '1975-08-07',
    '07-08-1975',
    '7/8/1975',
    '07.08.1975',
    'Bandung, 07-08-1975',
    '1975-08-07 00:00:00',
  ])
    t.equal(readBirthDate(text).value, '1975-08-07', text);
  t.equal(readBirthDate('29/02/2008').value, '2008-02-29');
  for (const text of [
    '29/02/2007',
    '31-04-1980',
    '00-01-1980',
    '12/25/1980',
    '07-08-75',
    '07-08/1975',
    '1900-01-00',
    '01-01-1900',
    '27654',
    'kemarin',
  ])
    t.same(readBirthDate(text), { value: null, confirm: 'birth-date-unclear' }, text);
  t.same(readBirthDate('  '), { value: null, confirm: 'birth-date-missing' });
});

t.test('sex and marriage are read in the words that villages use', async (t) => {
  t.same(['L', 'Laki-laki', 'pria', 'LK', 'M'].map((text) => readSex(text).value).join(''), 'LLLLL');
  t.same(['P', 'perempuan', 'Wanita', 'PR', 'female'].map((text) => readSex(text).value).join(''), 'PPPPP');
  for (const text of ['Kawin', 'K', 'S', 'P', 'Cerai Mati', 'cerai-hidup', 'MENIKAH', 'Janda'])
    t.same(readMarried(text), { value: true }, text);
  for (const text of ['', 'B', 'Belum Kawin', 'belum menikah', 'TK', 'Lajang'])
    t.same(readMarried(text), { value: false }, text);
});

t.test('age is complete on the birthday, and on 1 March for who was born on 29 February', async (t) => {
  t.same([ageOn('2009-11-22', DAY), ageOn('2009-11-23', DAY), ageOn('2009-11-21', DAY)], [17, 16, 17]);
  t.same([ageOn('2008-02-29', '2025-02-28'), ageOn('2008-02-29', '2025-03-01')], [16, 17]);
  t.equal(ageOn('2008-02-29', '2028-02-29'), 20);
  t.equal(ageOn('2030-01-01', DAY), -4);
  const day = fc.date({ min: new Date('1905-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, day, (birth, vote) => {
      const [born, held] = [birth.toISOString().slice(0, 10), vote.toISOString().slice(0, 10)];
      const birthday = new Date(
        Date.UTC(birth.getUTCFullYear() + ageOn(born, held), birth.getUTCMonth(), birth.getUTCDate()),
      );
      const next = new Date(
        Date.UTC(birth.getUTCFullYear() + ageOn(born, held) + 1, birth.getUTCMonth(), birth.getUTCDate()),
      );
      const noon = new Date(`${held}T00:00:00Z`);
      return birthday <= noon && noon < next;
    }),
  );
});

t.test(
  'an adult is 17, or married if the rules say so, or somebody whom an officer must look at',
  async (t) => {
    t.equal(adulthood(resident({ birthDate: '2009-11-22' }), ADULT, DAY), 'adult');
    t.equal(adulthood(resident({ birthDate: '2009-11-23' }), ADULT, DAY), 'minor');
    t.equal(adulthood(resident({ birthDate: '2010-02-10', married: true }), ADULT, DAY), 'adult');
    t.equal(
      adulthood(resident({ birthDate: '2010-02-10', married: true }), { age: 17, marriedCounts: false }, DAY),
      'minor',
    );
    t.equal(adulthood(resident({ birthDate: null }), ADULT, DAY), 'to-confirm');
    t.equal(adulthood(resident({ birthDate: null, married: true }), ADULT, DAY), 'adult');
  },
);

t.test('who may vote: adults of the box, with the reason if not', async (t) => {
  const level1 = { level: 1, unit: 'RT 03 / RW 01', date: DAY } as const;
  const twoLevel = { form: 'two-level', adult: ADULT } as const;
  t.ok(canVote(resident(), RULES, FACTS).ok);
  t.same(
    canVote(resident({ birthDate: '2010-01-15' }), RULES, FACTS),
    refuse({ kind: 'under-age', age: 16 }),
  );
  t.same(canVote(resident({ birthDate: null }), RULES, FACTS), refuse({ kind: 'age-to-confirm' }));
  t.ok(canVote(resident(), twoLevel, level1).ok);
  const elsewhere = resident({ rt: '03', rw: '02' });
  t.same(canVote(elsewhere, twoLevel, level1), refuse({ kind: 'other-unit', unit: 'RT 03 / RW 02' }));
  t.ok(canVote(elsewhere, RULES, level1).ok, 'the direct form has one box for all');
  t.same(canVote(resident(), twoLevel, FACTS), refuse({ kind: 'not-utusan' }));
  t.ok(canVote(resident({ flags: { ...NO_FLAGS, utusan: true } }), twoLevel, FACTS).ok);
});

t.test('who may be elected: every bar of the rules, and none that they do not name', async (t) => {
  const can = (
    part: Partial<Resident>,
    rules: Partial<ElectedRules> = {},
    present = true,
    facts: Parameters<typeof canBeElected>[2] = FACTS,
  ) => {
    const answer = canBeElected(resident(part), { ...RULES, ...rules }, facts, present);
    return answer.ok ? 'yes' : answer.refusal;
  };
  t.equal(can({}), 'yes');
  t.same(can({ birthDate: '2010-01-15' }), { kind: 'under-age' });
  t.equal(can({ birthDate: null }), 'yes', 'a gap in the roll bars nobody');
  const band = { electedAge: { min: 21, max: 60 } };
  t.equal(can({ birthDate: '2005-11-22' }, band), 'yes');
  t.same(can({ birthDate: '2005-11-23' }, band), { kind: 'age-band', age: 20, min: 21, max: 60 });
  t.equal(can({ birthDate: '1965-11-23' }, band), 'yes', 'sixty until the birthday');
  t.same(can({ birthDate: '1965-11-22' }, band), { kind: 'age-band', age: 61, min: 21, max: 60 });
  t.equal(can({ birthDate: null }, band), 'yes');
  for (const flag of ['partyOfficer', 'villageOfficial', 'panitia'] as const)
    t.same(can({ flags: { ...NO_FLAGS, [flag]: true } }), { kind: 'barred', flag });
  t.equal(can({ flags: { ...NO_FLAGS, illiterate: true } }), 'yes', 'these rules do not bar it');
  t.same(can({}, { whoMayBeWritten: 'utusan-only' }), { kind: 'not-utusan' });
  t.equal(can({ flags: { ...NO_FLAGS, utusan: true } }, { whoMayBeWritten: 'utusan-only' }), 'yes');
  const level1 = { level: 1, unit: 'RT 02', date: DAY } as const;
  t.same(can({}, { sameUnitOnly: true }, true, level1), { kind: 'other-unit', unit: 'RT 03 / RW 01' });
  t.equal(can({}, { sameUnitOnly: true }, true, { ...level1, unit: 'RW 1' }), 'yes');
  const presence = { absent: 'present-or-letter' } as const;
  t.same(can({}, presence, false), { kind: 'absent-without-letter' });
  t.equal(can({}, presence, true), 'yes');
  t.equal(can({ flags: { ...NO_FLAGS, letter: true } }, presence, false), 'yes');
  t.equal(can({}, {}, false), 'yes');
});

t.test('a unit is one unit however it is written', async (t) => {
  const home = resident();
  for (const unit of ['RT 03', 'rt.3', 'RT 003/RW 001', 'RT 3 RW 1', 'RW 01', '3/1', 'RT 03, RW 01'])
    t.ok(livesIn(home, unit), unit);
  for (const unit of ['RT 04', 'RT 03 / RW 02', 'RW 03', 'Desa Sukatirta', ''])
    t.notOk(livesIn(home, unit), unit);
  t.ok(livesIn(resident({ rt: '', rw: 'Dusun Krajan' }), 'dusun KRAJAN'));
  t.equal(readUnit('03-Jan'), null, 'a date that a spreadsheet made of it');
});

t.test('check-in: one person, once, while voting is open, with the reason if refused', async (t) => {
  const arrival: Arrival = {
    resident: resident(),
    already: false,
    phase: 'voting',
    rules: RULES,
    facts: FACTS,
    ageConfirmed: false,
  };
  t.same(checkIn(arrival), accept('1'));
  t.same(checkIn({ ...arrival, resident: null }), refuse({ kind: 'not-on-roll' }));
  t.same(checkIn({ ...arrival, already: true }), refuse({ kind: 'already-checked-in' }));
  const unknownAge = resident({ birthDate: null });
  t.same(checkIn({ ...arrival, resident: unknownAge }), refuse({ kind: 'age-to-confirm' }));
  t.same(checkIn({ ...arrival, resident: unknownAge, ageConfirmed: true }), accept('1'));
  const child = resident({ birthDate: '2012-01-01' });
  t.same(
    checkIn({ ...arrival, resident: child, ageConfirmed: true }),
    refuse({ kind: 'not-eligible', bar: { kind: 'under-age', age: 14 } }),
    'a known age cannot be confirmed away',
  );
  for (const phase of PHASES) {
    const allowed = checkIn({ ...arrival, phase });
    if (phase === 'voting') t.ok(allowed.ok);
    else t.same(allowed, refuse({ kind: 'wrong-phase', phase, needed: ['voting'] }));
    const undo = undoCheckIn({ resident: resident(), already: true, phase });
    t.equal(undo.ok, ['voting', 'paused', 'last-call'].includes(phase), `undo while ${phase}`);
  }
  t.same(undoCheckIn({ ...arrival }), refuse({ kind: 'not-checked-in' }));
  t.same(undoCheckIn({ ...arrival, resident: null }), refuse({ kind: 'not-on-roll' }));
});

t.test('a resident typed by hand meets the same checks as a row of a file', async (t) => {
  const typed = {
    name: 'Ani',
    aliases: ['Nini'],
    sex: '?',
    birthDate: null,
    married: true,
    rt: '3',
    rw: '',
    address: '',
  } as const;
  const good = readTyped(typed);
  t.same(good.refused, []);
  t.match(good.values, {
    name: 'Ani',
    aliases: ['Nini'],
    sex: '?',
    birthDate: null,
    married: true,
    rt: '03',
    rw: '',
  });
  t.same(readTyped({ ...typed, name: 'Ani\u202e' }).refused, [{ kind: 'hidden-character', field: 'name' }]);
  t.same(readTyped({ ...typed, aliases: ['<b>'] }).refused, [{ kind: 'markup', field: 'aliases' }]);
  t.same(readTyped({ ...typed, rt: '' }).refused, [{ kind: 'unit-missing', field: 'rt' }]);
});

t.test('one box finds a resident by name, everyday name, unit, address or number', async (t) => {
  const village = [
    resident({ id: '7', rollNumber: 7, name: 'H. Ahmad Fauzi', aliases: ['Haji Fauzi'], rt: '11' }),
    resident({ id: '12', rollNumber: 12, name: 'Siti Aminah', aliases: ['Mbak Minah'] }),
    resident({
      id: '71',
      rollNumber: 71,
      name: 'Siti Aminah',
      rt: '02',
      rw: '04',
      address: 'Gang Mawar No. 7',
    }),
    resident({ id: '72', rollNumber: 72, name: "Nur'aini", aliases: ['Nunung'], rt: '01' }),
    resident({ id: '73', rollNumber: 73, name: 'André Siregar', rt: '01' }),
    resident({ id: '74', rollNumber: 74, name: 'Amin Siti' }),
  ];
  const index = rollIndex(village);
  const found = (typed: string) => searchRoll(index, typed).residents.map(({ rollNumber }) => rollNumber);
  t.same(found('7'), [7, 74, 73, 72, 71], 'the exact number first, then the rest by name');
  t.same(found('  007 '), [7, 74, 73, 72, 71]);
  t.same(found('siti'), [12, 71, 74], 'names that start with it before names that hold it');
  t.same(found('SITI amin'), [12, 71, 74], 'words in any order, the typed order first');
  t.same(found('siti rt 2'), [71]);
  t.same(found('siti rt02 rw.4'), [71]);
  t.same(found('rt 1'), [73, 72], 'RT 1 is not the start of RT 11');
  t.same(found('nuraini'), [72]);
  t.same(found('andre'), [73]);
  t.same(found('ahmad fauzi'), [7], 'titles need not be typed');
  t.same(found('nunung'), [72]);
  t.same(found('minah'), [12, 71], 'from three letters on, the middle of a name');
  t.same(found('mawar'), [71]);
  t.same(found('inah x'), [], 'every word must stand somewhere');
  for (const nothing of ['', '   ', '...', '\u200b'])
    t.same(searchRoll(index, nothing), { residents: [], more: false });
  t.same(found('0x7'), []);
  t.doesNotThrow(() => searchRoll(index, '('.repeat(10_000)));
  const crowd = Array.from({ length: MAX_FOUND + 1 }, (_, at) =>
    resident({ id: String(at), rollNumber: 100 + at }),
  );
  t.match(searchRoll(rollIndex(crowd.slice(1)), 'siti'), { residents: { length: MAX_FOUND }, more: false });
  t.match(searchRoll(rollIndex(crowd), 'siti'), { residents: { length: MAX_FOUND }, more: true });
});

t.test('search: whoever it finds has every word, nobody is left out, and twenty are enough', async () => {
  const name = fc.array(fc.constantFrom('Siti', 'Sri', 'Ahmad', 'Amin', 'Nur', 'Aini'), {
    minLength: 1,
    maxLength: 3,
  });
  const village = fc
    .array(name, { maxLength: 60 })
    .map((names) =>
      names.map((words, at) => resident({ id: String(at), rollNumber: 900 + at, name: words.join(' ') })),
    );
  fc.assert(
    fc.property(
      village,
      fc.constantFrom('si', 's', 'ah am', 'nur aini', 'ini', 'sri siti'),
      (residents, typed) => {
        const { residents: found, more } = searchRoll(rollIndex(residents), typed);
        const has = (one: Resident) =>
          typed.split(' ').every((word) =>
            one.name
              .toLowerCase()
              .split(' ')
              .some((own) => own.startsWith(word) || (word.length >= 3 && own.includes(word))),
          );
        const all = residents.filter(has);
        return (
          found.every(has) &&
          found.length === Math.min(all.length, MAX_FOUND) &&
          more === all.length > MAX_FOUND
        );
      },
    ),
    { numRuns: 60 },
  );
});

t.test('a keystroke on a roll of 20,000 takes under 10 ms', async (t) => {
  const first = ['Siti', 'Slamet', 'Asep', 'Budi', 'Ni Luh', 'I Made', 'Rohani', 'Ahmad', 'Dewi', 'Sri'];
  const last = ['Aminah', 'Riyadi', 'Sunandar', 'Santoso', 'Sari', 'Wijaya', 'Siregar', 'Fauzi', 'Lestari'];
  const village = Array.from({ length: 20_000 }, (_, at) =>
    resident({
      id: String(at + 1),
      rollNumber: at + 1,
      name: `${first[at % 10]} ${last[(at * 7) % 9]} ${last[(at * 3) % 9]}`,
      aliases: at % 3 === 0 ? [`Mbak ${last[at % 9]}`] : [],
      rt: String(at % 130).padStart(2, '0'),
      address: `Jl. Melati No. ${at % 97}`,
    }),
  );
  const index = rollIndex(village);
  const typed = [
    's',
    'si',
    'siti',
    'siti am',
    'rt 05',
    'melati 44',
    '1234',
    'minah',
    'zzz',
    'ahmad fauzi siregar jl',
  ];
  const times = Array.from({ length: 15 }, () => typed)
    .flat()
    .map((text) => {
      const began = performance.now();
      searchRoll(index, text);
      return performance.now() - began;
    });
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? Number.POSITIVE_INFINITY;
  t.comment(`median ${median.toFixed(2)} ms, longest ${times.at(-1)?.toFixed(2)} ms`);
  t.ok(median < 10);
});

t.test('directory and lines of the frozen roll say nothing of age, address or attendance', async (t) => {
  const village = [
    resident({ id: 'b', rollNumber: 2, name: 'Slamet', birthDate: '2010-01-15' }),
    resident({ id: 'a', rollNumber: 1, note: 'rahasia' }),
  ];
  const people = directoryPeople(village, RULES, FACTS, new Set());
  t.same(people, [
    { id: 'a', name: 'Siti Aminah', aliases: [], unit: 'RT 03 / RW 01', sex: 'P', eligible: true },
    { id: 'b', name: 'Slamet', aliases: [], unit: 'RT 03 / RW 01', sex: 'P', eligible: false },
  ]);
  const absent = resident({ id: 'c', rollNumber: 3, name: 'Ani' });
  const presence = { ...RULES, absent: 'present-or-letter' } as const;
  t.same(
    directoryPeople([...village, absent], presence, FACTS, new Set(['a'])).map(({ eligible }) => eligible),
    [true, false, false],
  );
  t.equal(
    rollLines(village, { ...FROZEN, rules: presence })[1]?.eligible,
    true,
    'at freezing nobody is present',
  );
  t.notMatch(JSON.stringify(rollLines(village, FROZEN)), /rahasia|Melati|1980|2010/);
  const line = rollLine(resident(), FROZEN);
  const salt = 'b'.repeat(64);
  t.not(rollLine(resident(), { ...FROZEN, salt }).rest, line.rest, 'nor can a birth date be found by trying');
  for (const part of [
    { birthDate: '1980-05-18' },
    { address: 'x' },
    { note: 'x' },
    { married: true },
    { rollNumber: 9 },
  ])
    t.not(rollLine(resident(part), FROZEN).rest, line.rest, 'every field is under the hash');
  t.equal(rollLine(resident({ addedLate: true }), FROZEN).rest, line.rest);
});

t.test('turnout counts people by sex and unit, and a percentage of them rounds up', async (t) => {
  t.equal(percentOf(30, 3_703), 1_111);
  const village = [
    resident({ id: 'a', sex: 'L', rt: '02' }),
    resident({ id: 'b' }),
    resident({ id: 'c', sex: '?' }),
    resident({ id: 'd', birthDate: null }),
    resident({ id: 'e', birthDate: '2012-01-01' }),
  ];
  const turnout = turnoutOf(votersOf(village, RULES, FACTS), new Set(['b', 'c']));
  t.same(turnout, {
    eligible: { L: 1, P: 2, unknown: 1 },
    checkedIn: { L: 0, P: 1, unknown: 1 },
    units: [
      { unit: 'RT 02 / RW 01', eligible: { L: 1, P: 0, unknown: 0 }, checkedIn: { L: 0, P: 0, unknown: 0 } },
      { unit: 'RT 03 / RW 01', eligible: { L: 0, P: 2, unknown: 1 }, checkedIn: { L: 0, P: 1, unknown: 1 } },
    ],
    toConfirm: 1,
  });
  const people = (eligible: number, checkedIn: number) => ({
    eligible: { L: eligible, P: 0, unknown: 0 },
    checkedIn: { L: 0, P: checkedIn, unknown: 0 },
    units: [],
    toConfirm: 0,
  });
  const thirty = { percent: 30, ifShort: 'visits' } as const;
  t.same(turnoutReached(people(3_703, 1_110), thirty), { needed: 1_111, came: 1_110, reached: false });
  t.same(turnoutReached(people(3_703, 1_111), thirty), { needed: 1_111, came: 1_111, reached: true });
  t.equal(turnoutReached(turnout, null), null);
  t.same(quorumReached(people(650, 97), { kind: 'people', least: 97 }), {
    needed: 97,
    came: 97,
    reached: true,
  });
  t.same(quorumReached(people(650, 97), { kind: 'percent', least: 50 }), {
    needed: 325,
    came: 97,
    reached: false,
  });
  t.equal(quorumReached(turnout, null), null);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 50_000 }), (percent, whole) => {
      const needed = percentOf(percent, whole);
      return needed * 100 >= percent * whole && (needed - 1) * 100 < percent * whole;
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom('L', 'P', '?' as const)), fc.array(fc.nat(40)), (sexes, came) => {
      const all = sexes.map((sex, at) =>
        resident({ id: String(at), sex, rt: String(at % 3), birthDate: at % 5 === 0 ? '2015-01-01' : null }),
      );
      const sums = turnoutOf(votersOf(all, RULES, FACTS), new Set(came.map(String)));
      const units = (side: 'eligible' | 'checkedIn') =>
        sums.units.reduce((sum, unit) => sum + totalOf(unit[side]), 0);
      return (
        units('eligible') === totalOf(sums.eligible) &&
        units('checkedIn') === totalOf(sums.checkedIn) &&
        totalOf(sums.checkedIn) === new Set(came.filter((at) => at < all.length)).size &&
        totalOf(sums.checkedIn) <= totalOf(sums.eligible)
      );
    }),
  );
});

t.test('import: every row is a resident or refused, and no two share a number or an id', async (t) => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '2',
      '03',
      'Ani',
      'Budi',
      'x;y',
      '"',
      '=1',
      '<b>',
      '2000-02-30',
      'K',
      '3301010101750001',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const file = fc.array(fc.tuple(cell, cell, cell, cell, cell, cell), { minLength: 1, maxLength: 12 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(file, (rows) => {
      const text = [
        'No;Nama;Alias;RT;Tanggal Lahir;Alamat',
        ...rows.map((row) => row.map(quoted).join(';')),
      ].join('\n');
      const roll = importRoll(toUtf8(text));
      if (!roll.ok) return ['no-rows', 'file-not-text'].includes(roll.refusal.kind);
      const { residents, refused, rows: count } = roll.value;
      const lines = new Set(refused.map(({ line }) => line));
      const unique = (values: readonly unknown[]) => new Set(values).size === values.length;
      return (
        residents.length + lines.size === count &&
        unique(residents.map(({ id }) => id)) &&
        unique(residents.map(({ rollNumber }) => rollNumber)) &&
        residents.every(({ name, rt, rw }) => name !== '' && `${rt}${rw}` !== '' && !/[<>=\p{C}]/u.test(name))
      );
    }),
    { numRuns: 400 },
  );
  const anything = fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    importRoll(bytes);
    importRoll(Uint8Array.of(...toUtf8('Nama;RT\n'), ...bytes));
  });
  t.doesNotThrow(() => fc.assert(anything, { numRuns: 300 }), 'whatever the bytes, it answers');
});

t.test('residents and check-ins come back from the database as they went in', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-roll-'));
  const db = await openDatabase(join(folder, 'bilik.db'), '2026-11-22T00:00:00.000Z');
  t.teardown(async () => {
    await db.$disconnect();
    rmSync(folder, { recursive: true });
  });
  const act = async <Value>(work: (tx: Tx) => Promise<Result<Value, never>>): Promise<Value> => {
    const done = await transact(db, work);
    if (!done.ok) throw new Error('these acts refuse nothing');
    return done.value;
  };
  const roll = imported(readFileSync('tests/fixtures/roll.csv')).residents;
  const stored = await act(async (tx) => {
    await addResidents(tx, roll);
    return accept(await allResidents(tx));
  });
  t.same(stored, roll);
  const [first] = roll;
  if (first === undefined) throw new Error('the roll is empty');
  const married = {
    ...first,
    married: !first.married,
    aliases: ['Baru'],
    sex: '?',
    addedLate: true,
  } as const;
  await act(async (tx) => {
    t.equal(await nextRollNumber(tx), roll.length + 1);
    t.equal(await correctResident(tx, married), true);
    t.equal(await correctResident(tx, { ...married, id: 'nobody' }), false);
    t.same(await findResident(tx, first.id), married);
    t.equal(await findResident(tx, 'nobody'), null);
    t.equal(await addCheckIn(tx, '2'), true);
    t.equal(await addCheckIn(tx, '2'), false, 'once');
    t.equal(await addCheckIn(tx, '1'), true);
    t.equal(await isCheckedIn(tx, '2'), true);
    t.same([...(await checkedInIds(tx))].sort(), ['1', '2']);
    t.equal(await removeCheckIn(tx, '2'), true);
    t.equal(await removeCheckIn(tx, '2'), false);
    t.equal(await countCheckIns(tx), 1);
    t.equal(await isCheckedIn(tx, '2'), false);
    return accept(null);
  });
  await t.rejects(
    act(async (tx) => accept(await addResidents(tx, [{ ...first, id: 'other' }]))),
    'a number twice',
  );
  await act(async (tx) => {
    await removeAllResidents(tx);
    t.equal(await countResidents(tx), 0);
    return accept(null);
  });
  await t.rejects(db.$queryRaw`SELECT rowid FROM "CheckIn"`, 'check-ins keep no order of arrival');
});
