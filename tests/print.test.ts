import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { cardText, cardTyped, readCard } from '../src/ballot/key-card.js';
import { makeSlip, type Slip } from '../src/ballot/token.js';
import { hashDigits } from '../src/basics/digits.js';
import { type Attendee, attendancePdf } from '../src/desk/print/attendance.js';
import { code128 } from '../src/desk/print/code128.js';
import { emergencyBallotsPdf } from '../src/desk/print/emergency-ballot.js';
import { readFonts } from '../src/desk/print/fonts.js';
import { invitationsPdf } from '../src/desk/print/invitation.js';
import { keyCardPdf } from '../src/desk/print/key-card.js';
import { posterPdf } from '../src/desk/print/poster.js';
import { makeQr } from '../src/desk/print/qr.js';
import { SLIP_GRID, SLIPS_PER_SHEET, type SlipSheets, slipsPdf } from '../src/desk/print/slips.js';
import { tallyBoardPdf } from '../src/desk/print/tally-board.js';
import { printable } from '../src/desk/print/text.js';
import { whatToDoPdf } from '../src/desk/print/what-to-do.js';
import { dayAndDate } from '../src/record/berita-acara/dates.js';
import { nodeWorld } from '../src/server/world.js';

const { random, crypto } = await nodeWorld();
const fonts = readFonts();
const folder = mkdtempSync(join(tmpdir(), 'bilik-print-'));
t.teardown(() => rmSync(folder, { recursive: true }));

const ELECTION = '00112233445566ff';
const HASH = '3f9a04c1'.repeat(8);
const keys = crypto.signKeys();
const someSlips = (count: number): Slip[] =>
  Array.from({ length: count }, () =>
    makeSlip(ELECTION, random(10), (message) => crypto.sign(message, keys.secretKey)),
  );
const LONG =
  'Raden Ayu Siti Nurhaliza Kusumawardhani Prawirodirdjo binti Haji Abdurrachman Wiryosaputro Adiningrat';
const NAME_100 = LONG.slice(0, 100);
const NAME_ONE_WORD = 'Wiryosaputro'.repeat(9).slice(0, 100);
const LINE_120 = `${NAME_100} dan seterusnya 1234567`.slice(0, 120);

const plain = {
  title: 'Pemilihan anggota BKM Sumber Makmur',
  unit: 'RT 03 / RW 01',
  fonts,
  rehearsal: false,
};
const lengthy = { title: LINE_120, unit: LINE_120, fonts, rehearsal: true };
const day = { date: '2026-11-22', place: 'Balai RW 01' };
const lot = { lot: 2, lots: 10, part: 'main', digits: hashDigits(HASH), secondColour: false } as const;
const share = { electionId: ELECTION, index: 2, share: random(33) };
const card = {
  ...{ qr: cardText(share), typed: cardTyped(share), holder: 'Bu Siti Rahayu' },
  ...{ index: 2, cards: 5, threshold: 3, electionId: ELECTION },
};
const person = (
  rollNumber: number,
  unit = 'RT 03 / RW 01',
  name = `Warga Bernama ${rollNumber}`,
): Attendee => ({
  ...{ rollNumber, name, unit, aliases: [], sex: rollNumber % 2 === 0 ? 'L' : 'P' },
});
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Every sheet, short and long: what must hold for all of them is tried on each. */
const sheets = {
  slips: (look) => slipsPdf({ ...look, ...lot, slips: someSlips(25) }),
  'slips of a run-off': (look) => slipsPdf({ ...look, ...lot, secondColour: true, slips: someSlips(4) }),
  'key card': (look, holder) => keyCardPdf({ ...look, ...card, holder }),
  'lone key card': (look, holder) =>
    keyCardPdf({ ...look, ...card, holder, index: 1, cards: 1, threshold: 1 }),
  poster: (look, place) => posterPdf({ ...look, ...day, place, setupHash: HASH }),
  attendance: (look, name) =>
    attendancePdf({
      ...{ ...look, ...day, place: name },
      people: numbers(1, 50).map((at) => ({
        ...person(at, look.unit, name),
        aliases: at % 2 ? [name, name] : [],
      })),
    }),
  invitations: (look, name) =>
    invitationsPdf({
      ...{ ...look, ...day, place: name, village: name, time: null },
      people: numbers(999_991, 999_999).map((at) => person(at, look.unit, name)),
    }),
  'tally board': (look) => tallyBoardPdf({ ...look, pages: 2 }),
  'emergency ballots, small': (look) =>
    emergencyBallotsPdf({ ...look, ...lot, names: { min: 1, max: 7 }, ballots: 5 }),
  'emergency ballots, large': (look) =>
    emergencyBallotsPdf({ ...look, ...lot, names: { min: 15, max: 15 }, ballots: 3 }),
  'what to do': (look) => whatToDoPdf({ ...look, threshold: 3, cards: 5 }),
  'what to do, all cards needed': (look) => whatToDoPdf({ ...look, threshold: 5, cards: 5 }),
} satisfies Record<string, (look: typeof plain, name: string) => Promise<Uint8Array>>;

const run = (program: string, ...words: string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
const save = (pdf: Uint8Array): string => {
  const file = join(folder, 'sheet.pdf');
  writeFileSync(file, pdf);
  return file;
};
const textOf = (pdf: Uint8Array): string => run('pdftotext', '-layout', save(pdf), '-');
const pagesOf = (pdf: Uint8Array): number => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', save(pdf)))?.[1]);

/** The pages as a printer would put them on paper, at the resolution of a cheap one. */
function picturesOf(pdf: Uint8Array): readonly string[] {
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  run('pdftoppm', '-r', '150', '-gray', '-png', save(pdf), join(folder, 'page'));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.png'))
    .sort()
    .map((file) => join(folder, file));
}
const scan = (pictures: readonly string[]): readonly string[] =>
  run('zbarimg', '--quiet', '--raw', ...pictures)
    .split('\n')
    .slice(0, -1);
const codesOf = (pdf: Uint8Array): readonly string[] => [...scan(picturesOf(pdf))].sort();

interface Word {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** Every word of a PDF with the place where it stands, in millimetres. */
function wordsOf(pdf: Uint8Array): readonly Word[] {
  const mm = (points: string | undefined) => (Number(points) * 25.4) / 72;
  const pages = run('pdftotext', '-bbox', save(pdf), '-').split('<page ').slice(1);
  return pages.flatMap((page, number) =>
    [...page.matchAll(/<word xMin="(.*)" yMin="(.*)" xMax="(.*)" yMax="(.*)">(.*)<\/word>/g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        ...{ page: number, left: mm(left), top: mm(top), right: mm(right), bottom: mm(bottom) },
        text: text.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"'),
      }),
    ),
  );
}

/** The part of a word's box that surely is ink: boxes are as high as the face's tallest sign, with air. */
function ink({ left, right, top, bottom }: Word) {
  const height = bottom - top;
  return { left: left + 0.2, right: right - 0.2, top: top + 0.32 * height, bottom: bottom - 0.3 * height };
}
function collide(a: Word, b: Word): boolean {
  if (a.page !== b.page || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top)
    return false;
  const [one, other] = [ink(a), ink(b)];
  const beside = one.right <= other.left || other.right <= one.left;
  const above = one.bottom <= other.top || other.bottom <= one.top;
  return !beside && !above;
}
/** The slips of a lot as they are cut and held before a camera one by one. */
function slipPictures(pdf: Uint8Array, slips: number, dpi: number): readonly string[] {
  const file = save(pdf);
  const dots = (mm: number) => String(Math.round((mm / 25.4) * dpi));
  return Array.from({ length: slips }, (_, at) => {
    const page = String(Math.floor(at / SLIPS_PER_SHEET) + 1);
    const x = SLIP_GRID.x + (at % SLIP_GRID.columns) * SLIP_GRID.width;
    const y = SLIP_GRID.y + Math.floor((at % SLIPS_PER_SHEET) / SLIP_GRID.columns) * SLIP_GRID.height;
    const picture = join(folder, `slip-${at}`);
    const cut = ['-x', dots(x), '-y', dots(y), '-W', dots(SLIP_GRID.width), '-H', dots(SLIP_GRID.height)];
    run(
      'pdftoppm',
      '-r',
      String(dpi),
      '-gray',
      '-png',
      '-singlefile',
      '-f',
      page,
      '-l',
      page,
      ...cut,
      file,
      picture,
    );
    return `${picture}.png`;
  });
}

t.test('every QR code of a slip sheet is read back exactly by an independent reader', async (t) => {
  for (const kind of [
    {},
    { rehearsal: true },
    { secondColour: true },
    { rehearsal: true, secondColour: true },
  ]) {
    const slips = someSlips(SLIPS_PER_SHEET + 2);
    const pictures = slipPictures(await slipsPdf({ ...plain, ...lot, ...kind, slips }), slips.length, 150);
    t.same(
      scan(pictures),
      slips.map(({ qr }) => qr),
      JSON.stringify(kind),
    );
  }
});

t.test('a slip is large enough: QR of at least 24 mm, typed code of at least 9 points', async (t) => {
  const pdf = await slipsPdf({ ...plain, ...lot, slips: someSlips(1) });
  const corner = [SLIP_GRID.x + 1, SLIP_GRID.y + 1].map((mm) => String(Math.round((mm / 25.4) * 300)));
  const size = String(Math.round((30 / 25.4) * 300));
  const picture = join(folder, 'corner');
  const cut = ['-x', corner[0] ?? '', '-y', corner[1] ?? '', '-W', size, '-H', size];
  run('pdftoppm', '-r', '300', '-gray', '-singlefile', ...cut, save(pdf), picture);
  // Width of the dark part among the dots of a grey picture, whose head is three lines of text.
  const dots = readFileSync(`${picture}.pgm`).subarray(-(Number(size) ** 2));
  const columns = [...dots].flatMap((dot, at) => (dot < 128 ? [at % Number(size)] : []));
  const side =
    ((columns.reduce((most, column) => Math.max(most, column), 0) -
      columns.reduce((least, column) => Math.min(least, column), 1e9)) /
      300) *
    25.4;
  t.ok(side >= 24 && side <= 26, `${side} mm`);
  // pdftotext's boxes are as high as the letters' size times 1.2 or more.
  const widest = Array.from({ length: 3 }, () => ({
    qr: 'A'.repeat(125),
    typedCode: 'WWWW MMMM WWWW MMMM W',
  }));
  for (const word of wordsOf(await slipsPdf({ ...plain, ...lot, secondColour: true, slips: widest })))
    if (/^[WM]{4}$/.test(word.text)) t.ok(word.bottom - word.top >= (9 * 1.2 * 25.4) / 72);
});

t.test('typed codes stand on the paper as they are typed, in one line', async (t) => {
  const slips = someSlips(100);
  const text = run('pdftotext', save(await slipsPdf({ ...plain, ...lot, slips })), '-');
  const lines = text.split('\n');
  t.same(
    slips.map(({ typedCode }) => lines.filter((line) => line === typedCode).length),
    slips.map(() => 1),
  );
});

t.test('a slip does not tell its lot, its sheet or its place', async (t) => {
  const slips = someSlips(SLIPS_PER_SHEET * 2);
  for (const number of [1, 7]) {
    const words = wordsOf(await slipsPdf({ ...plain, ...lot, lot: number, slips }));
    const cells = slips.map(({ typedCode }, at) => {
      const [column, row] = [at % 3, Math.floor((at % SLIPS_PER_SHEET) / 3)];
      const inside = words.filter(
        ({ page, left, top }) =>
          page === Math.floor(at / SLIPS_PER_SHEET) &&
          Math.floor((left - 8) / (194 / 3)) === column &&
          Math.floor((top - 9) / 38.8) === row,
      );
      return inside
        .map(({ text }) => text)
        .join(' ')
        .replace(typedCode, '<code>');
    });
    t.equal(new Set(cells).size, 1, cells[0] ?? '');
    t.match(cells[0], /KUPON SUARA RT 03 \/ RW 01 .*<code>$/);
  }
});

t.test(
  'the foot of a slip sheet, outside the cut, tells lot, sheet, number of slips and fingerprint',
  async (t) => {
    const words = wordsOf(await slipsPdf({ ...plain, ...lot, slips: someSlips(SLIPS_PER_SHEET + 2) }));
    const feet = [0, 1].map((page) =>
      words
        .filter((word) => word.page === page && word.top > 9 + 7 * 38.8)
        .map(({ text }) => text)
        .join(' '),
    );
    t.match(feet[0], 'Lot 2 dari 10 · lembar 1 dari 2 · 21 kupon di lembar ini');
    t.match(feet[1], 'Lot 2 dari 10 · lembar 2 dari 2 · 2 kupon di lembar ini');
    for (const foot of feet) t.match(foot, `Angka sidik ${hashDigits(HASH)}`);
  },
);

t.test('only the main lot is sent to the bowl; reserve and test slips say where they belong', async (t) => {
  const footOf = async (part: 'main' | 'reserve' | 'test', look = {}) =>
    wordsOf(await slipsPdf({ ...plain, ...lot, ...look, part, slips: someSlips(2) }))
      .filter((word) => word.top > 9 + 7 * 38.8)
      .map(({ text }) => text)
      .join(' ');
  t.match(await footOf('main'), 'aduk dalam mangkuk');
  for (const [part, name, place] of [
    ['reserve', 'CADANGAN', 'segel dengan tanda tangan'],
    ['test', 'UJI', 'hanya untuk pemantau'],
  ] as const)
    for (const look of [{}, lengthy]) {
      const foot = await footOf(part, look);
      t.match(foot, `Lot 2 dari 10 · ${name} · lembar 1 dari 1`);
      t.match(foot, 'jangan masuk mangkuk');
      t.match(foot, place);
      t.notMatch(foot, 'aduk dalam');
    }
});

t.test('a thousand slips are ready in five seconds', async (t) => {
  const slips = someSlips(1_000);
  // Seconds of this process, not of the clock: other tests run beside this one.
  const began = process.cpuUsage();
  const pdf = await slipsPdf({ ...plain, ...lot, slips });
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1_000;
  t.comment(`${Math.round(took)} ms, ${pdf.length} bytes`);
  t.ok(took < 5_000, `${took} ms`);
  t.equal(pagesOf(pdf), Math.ceil(1_000 / SLIPS_PER_SHEET));
  t.ok(pdf.length < 3_000_000);
});

t.test('a key card is read back from its QR code and from its typed lines', async (t) => {
  for (const rehearsal of [false, true]) {
    const pdf = await keyCardPdf({ ...plain, ...card, rehearsal });
    t.same(codesOf(pdf), [card.qr]);
    const lines = textOf(pdf)
      .split('\n')
      .flatMap((line) => /^ *(?:[123] +)?((?:\S{4} +){6}\S)$/.exec(line)?.[1]?.replace(/ +/g, ' ') ?? []);
    t.equal(lines.join('\n'), card.typed);
    t.same(readCard(lines.join('\n')), { ok: true, value: share });
    t.equal(pagesOf(pdf), 1);
    t.match(textOf(pdf), /Bu Siti Rahayu[\s\S]*0011 2233 4455 66ff[\s\S]*3 dari 5 kartu[\s\S]*Jangan difoto/);
  }
});

t.test('the poster carries the whole hash as a QR code and its digits', async (t) => {
  const pdf = await posterPdf({ ...plain, ...day, setupHash: HASH });
  t.same(codesOf(pdf), [HASH]);
  const text = textOf(pdf);
  const inRows = text.split('\n').filter((line) => /^\s*\d{5}\s+\d{5}\s*$/.test(line));
  t.equal(inRows.join(' ').trim().replace(/\s+/g, ' '), hashDigits(HASH));
  t.match(text, /Foto angka sidik ini[\s\S]*Minggu, 22 November 2026/);
});

t.test('the roll number of an invitation is read from its barcode', async (t) => {
  const rolls = [1, 7, 42, 123, 4_321, 56_789, 100_000, 999_998, 999_999, 10, 808];
  const pdf = await invitationsPdf({
    ...{ ...plain, ...day, time: '19.30 WIB', village: 'Sumber' },
    people: rolls.map((roll) => person(roll)),
  });
  t.equal(pagesOf(pdf), 2);
  t.same(codesOf(pdf), rolls.map(String).sort());
  for (const roll of rolls) t.match(textOf(pdf), new RegExp(`Nomor daftar ${roll}\\b`));
});

t.test('bars of Code 128 follow its rules, whatever they hold', async (t) => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
        minLength: 1,
      }),
      (text) => {
        const widths = code128(text);
        // Eleven modules a symbol, thirteen for the stop; an even number of dark modules in each.
        const total = widths.reduce((sum, width) => sum + width, 0);
        return total === 11 * (text.length + 2) + 13 && widths.length === 6 * (text.length + 2) + 7;
      },
    ),
  );
  t.throws(() => code128(''), RangeError);
  t.throws(() => code128('é'), RangeError);
});

t.test('the attendance list has everybody once, a sheet for each unit, units in their order', async (t) => {
  const people = [
    ...numbers(1, 45).map((roll) => person(roll, 'RT 02 / RW 02')),
    ...numbers(46, 60).map((roll) => person(roll, 'RT 10 / RW 01')),
    ...numbers(61, 70).map((roll) => person(roll, 'RT 9 / RW 01')),
  ].reverse();
  const words = wordsOf(await attendancePdf({ ...plain, ...day, people }));
  const rolls = words
    .filter(
      ({ right, top, bottom, text }) => right < 28.2 && top < 275 && bottom - top < 5.5 && /^\d+$/.test(text),
    )
    .map(({ text }) => Number(text));
  t.same(rolls, [...numbers(61, 70), ...numbers(46, 60), ...numbers(1, 45)]);
  const text = textOf(await attendancePdf({ ...plain, ...day, people }));
  const feet = [...text.matchAll(/(RT \d+ \/ RW \d+ · halaman \d dari \d)/g)].map(([foot]) => foot.trim());
  t.same(feet, [
    'RT 9 / RW 01 · halaman 1 dari 1',
    'RT 10 / RW 01 · halaman 1 dari 1',
    ...numbers(1, 3).map((page) => `RT 02 / RW 02 · halaman ${page} dari 3`),
  ]);
  t.match(text, 'Wajib pilih RT 02 / RW 02: 45 orang (L 22, P 23)');
});

t.test('emergency ballots are all alike: the lot is the only number on them', async (t) => {
  const text = textOf(
    await emergencyBallotsPdf({ ...plain, ...lot, lots: 3, names: { min: 2, max: 3 }, ballots: 10 }),
  );
  t.equal(text.match(/KARTU SUARA DARURAT/g)?.length, 10);
  t.equal(text.match(/lot 2/g)?.length, 10);
  t.equal(text.match(/Tulis 2 sampai 3 nama/g)?.length, 10);
  const cells = wordsOf(
    await emergencyBallotsPdf({ ...plain, ...lot, names: { min: 1, max: 3 }, ballots: 8 }),
  );
  const texts = numbers(0, 7).map((at) =>
    cells
      .filter(
        ({ page, left, top }) =>
          page === Math.floor(at / 4) &&
          left > 105 === (at % 2 === 1) &&
          top > 144.5 === at % 4 > 1 &&
          top < 280,
      )
      .map(({ text }) => text)
      .join(' '),
  );
  t.equal(new Set(texts).size, 1, texts[0] ?? '');
});

t.test('no paper lists people before the vote but the roll itself: the tally board is blank', async (t) => {
  const pdf = await tallyBoardPdf({ ...plain, pages: 3 });
  t.equal(pagesOf(pdf), 3);
  t.match(textOf(pdf), /Nama\s+5\s+10\s+15/);
  t.match(
    textOf(pdf),
    /pertama kali dibacakan: tulis namanya dan beri satu garis/,
    'the first reading counts too',
  );
  await t.rejects(tallyBoardPdf({ ...plain, pages: 0 }), RangeError);
  await t.rejects(slipsPdf({ ...plain, ...lot, slips: [] }), RangeError);
});

t.test(
  'what to do when something goes wrong fits on one page, and says how many keys are needed',
  async (t) => {
    const pdf = await whatToDoPdf({ ...plain, threshold: 3, cards: 5 });
    t.equal(pagesOf(pdf), 1);
    const text = textOf(pdf);
    for (const trouble of [
      'Listrik padam',
      'Tablet mati',
      'Kupon hilang',
      'Kupon ditolak',
      'Antrean panjang',
      'Pemegang kunci',
    ])
      t.match(text, trouble);
    t.match(text, 'Cukup 3 dari 5 kartu kunci');
  },
);

t.test(
  'whatever the length of names and titles, nothing leaves the page or meets other writing',
  async (t) => {
    for (const [sheet, make] of Object.entries(sheets))
      for (const [look, name] of [
        [plain, 'Siti Rahayu'],
        [lengthy, NAME_100],
        [{ ...lengthy, title: NAME_ONE_WORD, unit: NAME_ONE_WORD }, NAME_ONE_WORD],
      ] as const) {
        const words = wordsOf(await make(look, name));
        t.ok(words.length > 10, sheet);
        const out = words.filter(
          ({ left, right, top, bottom }) => left < 5 || right > 205 || top < 3 || bottom > 294,
        );
        t.same(out, [], `${sheet}: on the page`);
        const met = words.filter((word, at) =>
          words.some((other, from) => from > at && collide(word, other)),
        );
        t.same(met, [], `${sheet}: apart`);
      }
  },
);

t.test('words of a slip or an invitation stay between its cut lines', async (t) => {
  const between = (
    words: readonly Word[],
    x: number,
    width: number,
    y: number,
    height: number,
    bottom: number,
  ) =>
    words.filter(
      (word) =>
        word.top < bottom &&
        (Math.floor((word.left - x) / width) !== Math.floor((word.right - x) / width) ||
          Math.floor((ink(word).top - y) / height) !== Math.floor((ink(word).bottom - y) / height)),
    );
  for (const title of [LINE_120, NAME_ONE_WORD]) {
    const look = { ...lengthy, title, unit: title };
    for (const make of [sheets.slips, sheets['slips of a run-off']])
      t.same(between(wordsOf(await make(look)), 8, 194 / 3, 9, 38.8, 280), []);
    t.same(between(wordsOf(await sheets.invitations(look, title)), 7, 98, 7, 94, 289), []);
  }
});

t.test('every font is embedded, every page is A4, and papers keep the words of the field', async (t) => {
  const banned = /\bcalon|kandidat|kampanye|nomor\s+urut|coblos|candidate/i;
  const broken = /undefined|null|NaN|\[object/;
  for (const [sheet, make] of Object.entries(sheets)) {
    const file = save(await make(plain, 'Nur’aini'));
    const faces = run('pdffonts', file).trim().split('\n').slice(2);
    t.ok(faces.length >= 1, sheet);
    for (const face of faces)
      t.match(face, /AtkinsonHyperlegible-(Regular|Bold)\s+CID TrueType\s+Identity-H\s+yes yes yes/, sheet);
    t.match(run('pdfinfo', file), /Page size:\s+595\.28 x 841\.89 pts \(A4\)/, sheet);
    const text = run('pdftotext', file, '-');
    for (const wrong of [banned, broken, /GLADI|BERSIH/]) t.notMatch(text, wrong, sheet);
  }
});

t.test('in a rehearsal every page and every slip says so', async (t) => {
  for (const [sheet, make] of Object.entries(sheets)) {
    const pages = textOf(await make({ ...plain, rehearsal: true }, 'Siti'))
      .split('\f')
      .slice(0, -1);
    for (const page of pages) t.match(page, /GLADI BERSIH/, sheet);
  }
  const slips = textOf(await slipsPdf({ ...plain, ...lot, rehearsal: true, slips: someSlips(21) }));
  t.equal(slips.match(/GLADI BERSIH/g)?.length, 22, 'each slip and the foot');
});

t.test('the same data gives the same bytes, at any time', async (t) => {
  const sheet: SlipSheets = { ...plain, ...lot, slips: someSlips(3) };
  const first = await slipsPdf(sheet);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  t.same(await slipsPdf(sheet), first);
  t.notMatch(run('pdfinfo', save(first)), new RegExp(String(new Date().getFullYear())));
});

t.test('signs that the face lacks become ones that it has', async (t) => {
  t.equal(printable('Ḥasan  Al-Bannāʾ, Siti ʿAisyah'), 'Hasan Al-Banna’, Siti ’Aisyah');
  t.equal(printable('Nur’aini é “RT 03” – 1/2'), 'Nur’aini é “RT 03” – 1/2');
  t.equal(printable('漢\u0000x'), '??x');
  const rare = await keyCardPdf({ ...plain, ...card, holder: 'Ḥasan Łukasz 漢' });
  t.match(textOf(rare), 'Hasan ?ukasz ?');
});

t.test('a QR drawn as rectangles covers exactly the dark modules, each once', async (t) => {
  const { create } = await import('qrcode');
  const text = someSlips(1)[0]?.qr ?? '';
  const { modules } = create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' });
  const qr = makeQr(text, 'M');
  t.equal(qr.modules, 41, 'alphanumeric mode keeps a slip at version 6');
  const painted = new Uint8Array(41 * 41);
  for (const [x, y, width, height] of qr.rectangles)
    for (let row = y; row < y + height; row += 1)
      for (let column = x; column < x + width; column += 1)
        painted[row * 41 + column] = (painted[row * 41 + column] ?? 0) + 1;
  t.same([...painted], [...modules.data].map(Number));
});

t.test('days are named right, also before the year turns', async (t) => {
  t.equal(dayAndDate('2026-11-22'), 'Minggu, 22 November 2026');
  t.equal(dayAndDate('2024-02-29'), 'Kamis, 29 Februari 2024');
  t.equal(dayAndDate('2027-01-01'), 'Jumat, 1 Januari 2027');
});

/* Planted: a table packed in the file copied as it lies there; tables not padded. */
t.test('print fonts come out of an installed package, every table as its checksum says', async (t) => {
  for (const face of [fonts.regular, fonts.bold]) {
    const view = new DataView(face.buffer, face.byteOffset, face.byteLength);
    const sum = (from: number, length: number) => {
      let total = 0;
      for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) >>> 0;
      return total;
    };
    t.equal(view.getUint32(0), 0x00010000, 'a TrueType file');
    const tables = new Map<string, number>();
    for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
      const [at, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
      const tag = Buffer.from(face.subarray(entry, entry + 4)).toString();
      tables.set(tag, at);
      // The table head is summed without the figure that makes the whole file sum to one number.
      const left = tag === 'head' ? view.getUint32(at + 8) : 0;
      t.equal((sum(at, length) - left) >>> 0, view.getUint32(entry + 4), tag);
    }
    t.ok(['cmap', 'glyf', 'head', 'loca'].every((tag) => tables.has(tag)));
  }
  t.match(
    readFileSync('node_modules/@fontsource/atkinson-hyperlegible/LICENSE', 'utf8'),
    'SIL Open Font License',
  );
});
