import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import encoder from 'qrcode/lib/core/qrcode.js';
import t from 'tap';
import { EVENTS } from '../src/audit/events.js';
import { DESK_ROUTES } from '../src/desk/api/routes.js';
import { Cast, KIOSK_REFUSALS, KioskDirectory, KioskState } from '../src/kiosk/api.js';
import { groupLog, type LogLine } from '../web/observer/log.js';
import {
  type BoardRow,
  barScale,
  boardItems,
  fitName,
  itemsThatTell,
  layoutBoard,
  orderBoard,
} from '../web/shared/board.js';
import { drawQr } from '../web/shared/components/QrCode.js';
import { dayInWords, figure, momentInWords, percentDone } from '../web/shared/figures.js';
import { commonWords } from '../web/shared/words/common.js';
import { deskWords } from '../web/shared/words/desk.js';
import { kioskWords } from '../web/shared/words/kiosk.js';
import { projectorWords } from '../web/shared/words/projector.js';
import { languagesOf, type Section, wordsIn } from '../web/shared/words/words.js';

const row = (person: string, votes: number, over: Partial<BoardRow> = {}): BoardRow => ({
  person,
  name: `Nama ${person}`,
  unit: 'RT 01',
  votes,
  rank: 1,
  standing: 'other',
  settledPlace: 0,
  consent: null,
  replaces: false,
  ...over,
});
const persons = (rows: readonly BoardRow[]) => rows.map((one) => one.person).join(' ');
const someRows = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.nat(60), fc.nat(3)), {
    selector: ([id]) => id,
    maxLength: 60,
  })
  .map((all) =>
    all.map(([id, votes, at]) =>
      row(id, votes, { standing: (['elected', 'tied', 'reserve', 'other'] as const)[at] ?? 'other' }),
    ),
  );

t.test(
  'the board has one order, whatever order its rows come in: a page that reconnects shows the same',
  async (t) => {
    fc.assert(
      fc.property(someRows, fc.boolean(), (rows, finished) => {
        const ordered = orderBoard(rows, finished);
        const votes = ordered.map((one) => one.votes);
        assert.deepEqual(orderBoard([...rows].reverse(), finished), ordered);
        assert.deepEqual(
          votes,
          [...votes].sort((a, b) => b - a),
        );
        assert.equal(ordered.length, rows.length);
      }),
      { numRuns: 50 },
    );
    t.equal(persons(orderBoard([row('b', 3), row('a', 3), row('c', 9)], false)), 'c a b');
  },
);

t.test('after a settlement the chosen stand above the seat line; before it no line is drawn', async (t) => {
  const tied = [
    row('a', 9, { standing: 'elected' }),
    row('b', 5, { standing: 'tied' }),
    row('c', 5, { standing: 'tied' }),
  ];
  const tie = { line: 'seats', votes: 5, seats: 1, people: ['b', 'c'] } as const;
  const shown = (items: ReturnType<typeof boardItems>) =>
    items
      .map((item) => (item.kind === 'row' ? item.row.person : item.kind === 'tie' ? 'tied:' : item.line))
      .join(' ');
  t.equal(
    shown(boardItems({ board: tied, finished: true, ties: [{ ...tie, people: [...tie.people] }] })),
    'a tied: b c',
  );
  const settled = [
    row('a', 9, { standing: 'elected' }),
    row('b', 5, { standing: 'reserve' }),
    row('c', 5, { standing: 'elected' }),
    row('d', 1),
  ];
  t.equal(shown(boardItems({ board: settled, finished: true, ties: [] })), 'a c seats b reserves d');
  t.equal(
    shown(boardItems({ board: settled, finished: false, ties: [] })),
    'a b c d',
    'while reading nobody is elected',
  );
  t.equal(itemsThatTell(boardItems({ board: settled, finished: true, ties: [] })), 5, 'all but the last');
  t.equal(itemsThatTell([]), 0);
});

t.test(
  'every row of the board has a place of its own, in order, and nobody is lost without being counted',
  async (t) => {
    const shapes = [
      { columns: 1, slots: 7 },
      { columns: 2, slots: 9 },
      { columns: 3, slots: 11 },
    ];
    fc.assert(
      fc.property(someRows, fc.boolean(), (rows, finished) => {
        const items = boardItems({ board: rows, finished, ties: [] });
        const { shape, placed, left } = layoutBoard(items, shapes, items.length);
        assert.equal(placed.filter((one) => one.item.kind === 'row').length + left, rows.length);
        assert.deepEqual(
          placed.map((one) => one.item),
          items.slice(0, placed.length),
        );
        const places = placed.map((one) => one.column * 1_000 + one.top);
        assert.deepEqual(
          places,
          [...new Set(places)].sort((a, b) => a - b),
        );
        for (const { item, column, top } of placed) {
          assert.ok(column < shape.columns);
          assert.ok(top + (item.kind === 'row' ? 1 : 0.5) <= shape.slots);
        }
      }),
      { numRuns: 50 },
    );
    const many = Array.from({ length: 40 }, (_, at) => row(String(at), 40 - at));
    const items = boardItems({ board: many, finished: true, ties: [] });
    t.equal(layoutBoard(items, shapes, items.length).left, 7);
    t.same(layoutBoard(items, shapes, 6).shape, shapes[0], 'as large as what must be seen allows');
    t.throws(() => layoutBoard(items, [], 1), RangeError);
  },
);

t.test(
  'bars and letters fit: the longest bar is never cut, a name shrinks before it stands on two lines',
  async (t) => {
    fc.assert(
      fc.property(fc.nat(100_000), (most) => barScale(most) >= Math.max(10, most)),
      { numRuns: 50 },
    );
    t.same([0, 10, 11, 31, 131, 999].map(barScale), [10, 10, 20, 50, 200, 1000]);
    t.same(fitName('Ujang', 20), { size: 1, lines: 1 });
    t.same(fitName('x'.repeat(25), 20), { size: 0.8, lines: 1 });
    t.equal(fitName('x'.repeat(50), 20).lines, 2);
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.integer({ min: 1, max: 60 }), (name, room) => {
        const { size } = fitName(name, room);
        return size > 0.4 && size <= 1;
      }),
      { numRuns: 50 },
    );
  },
);

t.test('numbers and days are said as people say them, and turnout is never rounded up', async (t) => {
  t.equal(figure('id', 3703), '3.703');
  t.equal(figure('en', 3703), '3,703');
  t.equal(dayInWords('id', '2026-11-22'), 'Minggu, 22 November 2026');
  t.equal(dayInWords('en', '2026-11-22'), 'Sunday, 22 November 2026');
  t.equal(dayInWords('id', ''), '');
  t.equal(momentInWords('id', 'kemarin', null), 'kemarin');
  t.match(
    momentInWords('id', '2026-11-22T03:05:00.000Z', null),
    /^\d\d\.05, 21 Nov$/,
    'in the time of whoever looks',
  );
  t.equal(momentInWords('id', '2026-11-22T03:05:00.000Z', 420), '10.05, 22 Nov', 'in the village’s own');
  t.equal(percentDone(1_110, 3_703), 29);
  t.equal(percentDone(0, 0), 0);
});

t.test('the public log joins what repeats itself and keeps everything else, newest first', async (t) => {
  const line = (seq: number, text: string | null): LogLine => ({
    seq,
    at: '2026-11-22T03:00:00Z',
    kind: text ?? 'c',
    text,
  });
  const groups = groupLog([line(1, 'a'), line(2, null), line(3, null), line(4, 'a'), line(5, 'a')]);
  t.same(
    groups.map((group) => [group.last.seq, group.times]),
    [
      [5, 2],
      [3, 2],
      [1, 1],
    ],
  );
  t.same(groupLog([]), []);
});

t.test('a QR code is drawn module for module, with its quiet zone', async (t) => {
  const text = 'a'.repeat(64);
  const { modules } = encoder.create(text, { errorCorrectionLevel: 'M' });
  const { path, size } = drawQr(text);
  const drawn = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at += 1) drawn.add(`${Number(x) - 4 + at} ${Number(y) - 4}`);
  const dark: string[] = [];
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) dark.push(`${x} ${y}`);
  t.equal(size, modules.size + 8);
  t.same([...drawn].sort(), dark.sort());
});

/** Every sentence of a section, with where it stands; a sentence with something in it is asked with examples. */
function sentences(value: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return sentences(value(...Array(value.length).fill('7')), at);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${at}.${key}`));
}
const SECTIONS = { common: commonWords, kiosk: kioskWords, desk: deskWords, projector: projectorWords };
const BANNED = /calon|kandidat|candidate|kampanye|campaign|nomor urut|coblos|nominee/i;
/** What a hole in a sentence looks like. */
const HOLE = /undefined|\bNaN\b|\[object/;

t.test('every word is there in every language of its section, and no banned word in any', async (t) => {
  for (const [name, section] of Object.entries<Section<object>>(SECTIONS)) {
    const id = sentences(section.id, name);
    const others = languagesOf(section).map((language) => sentences(section[language], name));
    for (const other of others)
      t.same(new Set(other.map(([at]) => at)), new Set(id.map(([at]) => at)), `${name}: the same words`);
    const wrong = others.flat().filter(([, text]) => BANNED.test(text) || HOLE.test(text));
    t.same(wrong, [], `${name}: no banned word, no hole`);
    t.ok(id.length > 0);
    t.ok(others.length >= 2, 'Indonesian and English on every page');
  }
  t.same(languagesOf(kioskWords), ['id', 'en', 'jv']);
  t.ok(BANNED.test('Daftar Calon') && HOLE.test('7 undefined'), 'the test sees what it forbids');
});

t.test('no door has a banned word either: not in an address, a field, an answer or the log', async (t) => {
  const doors = { DESK_ROUTES, KioskState, KioskDirectory, Cast, KIOSK_REFUSALS, EVENTS };
  for (const [name, door] of Object.entries(doors)) {
    const text = JSON.stringify(door);
    t.ok(text.length > 50, name);
    t.notMatch(text, BANNED, name);
  }
});

t.test('every reason of the kiosk has words of its own, in every language', async (t) => {
  for (const words of languagesOf(kioskWords).map((language) => wordsIn(kioskWords, language))) {
    const said = KIOSK_REFUSALS.map((kind) => JSON.stringify(words.refusals[kind]));
    t.ok(said.every((one) => one !== undefined && one.length > 10));
    t.equal(new Set(said).size, KIOSK_REFUSALS.length);
  }
});

/** Colours of a theme in tokens.css, by name. */
function coloursOf(css: string, theme: string | null): ReadonlyMap<string, string> {
  const blocks = [...css.matchAll(/:root(\[data-theme='(\w+)'\])?\s*\{([^}]*)\}/g)];
  const wanted = blocks.filter(([, , name]) => name === undefined || name === theme);
  return new Map(
    wanted.flatMap(([, , , body]) =>
      [...(body ?? '').matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)].map(
        (found) => [found[1] ?? '', found[2] ?? ''] as const,
      ),
    ),
  );
}
/** @source WCAG 2.2, relative luminance and contrast ratio */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
}

t.test('letters stand at 4.5 : 1 or more on every ground they are used on, in every theme', async (t) => {
  const grounds = ['paper', 'card', 'sunken'];
  const pairs = [
    ...['ink', 'ink-soft', 'accent', 'ok', 'warn', 'danger', 'info', 'mark-ink'].flatMap((ink) =>
      grounds.map((on) => [ink, on]),
    ),
    ...['ok', 'warn', 'danger', 'info'].flatMap((tone) => [
      [tone, `${tone}-soft`],
      ['ink', `${tone}-soft`],
    ]),
    ...['ink', 'ink-soft'].flatMap((ink) => [
      [ink, 'accent-soft'],
      [ink, 'mark-soft'],
    ]),
    ['mark-ink', 'mark-soft'],
    ['on-mark', 'mark'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['on-danger', 'danger'],
  ];
  const css = readFileSync('web/shared/tokens.css', 'utf8');
  for (const theme of [null, 'contrast', 'wall']) {
    const colours = coloursOf(css, theme);
    const weak = pairs.flatMap(([ink = '', ground = '']) => {
      const ratio = contrast(colours.get(`--${ink}`) ?? '#000000', colours.get(`--${ground}`) ?? '#000000');
      return ratio >= (theme === 'contrast' ? 7 : 4.5) ? [] : [`${ink} on ${ground}: ${ratio.toFixed(1)}`];
    });
    t.same(weak, [], theme ?? 'paper');
  }
  t.equal(contrast('#ffffff', '#000000'), 21);
});

/** What came after Chrome 87, as it is written in a source. @source caniuse.com, chromestatus.com */
const NEWER = [
  /\.at\(-?\d|\.findLast\(|\.findLastIndex\(|\.toSorted\(|\.toReversed\(|\.toSpliced\(|\.with\(/,
  /Object\.hasOwn|Object\.groupBy|structuredClone\(|AbortSignal\.(timeout|any)|randomUUID|Array\.fromAsync/,
  /^(export const \w+ = |const \w+ = )?await /m,
  /:has\(|:is\(|:where\(|(?<!-)aspect-ratio:|color-mix\(|\d[dsl]v[hw]\b|@container|@layer|accent-color:|oklch\(/,
];
/** A line that says "guarded" has a way for older browsers beside it. */
const newerIn = (source: string) =>
  source
    .split('\n')
    .filter((line) => !line.includes('guarded'))
    .filter((line) => NEWER.some((one) => one.test(line)));

t.test('pages use nothing newer than Chrome 87 unguarded: a village tablet is seven years old', async (t) => {
  const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(tsx?|css)$/.test(file) && !file.endsWith('.config.ts'),
  );
  t.ok(files.length > 40);
  const found = files.flatMap((file) =>
    newerIn(readFileSync(`web/${file}`, 'utf8')).map((line) => `${file}: ${line.trim()}`),
  );
  t.same(found, []);
  t.equal(
    newerIn('list.at(-1)\na:has(b) {}\nawait start();\nconst fine = 1;').length,
    3,
    'it sees what it forbids',
  );
});
