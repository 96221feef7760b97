import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import t from 'tap';
import { fromUtf8 } from '../src/basics/bytes.js';
import { hashDigits } from '../src/basics/digits.js';
import { hashJson } from '../src/basics/hash.js';
import type { PublicRecord } from '../src/record/format.js';
import { csvOf } from '../src/record/publish/csv.js';
import { tablesOf } from '../src/record/publish/tables.js';
import { websiteFiles, websiteZip } from '../src/record/publish/website.js';
import { openBrowser, openScreen } from './helpers/browser.js';
import { aFolder, built, item } from './helpers/full-election.js';

const { record } = built;
/** Somebody whose name is an attack on a spreadsheet and on a page. */
const EVIL = '=HYPERLINK("http://evil","x")<script>alert(1)</script>';
const evil: PublicRecord = {
  ...record,
  result: {
    ...record.result,
    ranking: record.result.ranking.map((row, at) => (at === 0 ? { ...row, name: EVIL } : row)),
  },
};
const rowsOf = (csv: string): readonly (readonly string[])[] =>
  parse(csv, { bom: true, relax_column_count: false });

t.test('every table is a CSV that a reader of CSV reads back', async (t) => {
  for (const table of tablesOf(record)) {
    const rows = rowsOf(csvOf(table));
    t.same(rows[0], table.head, table.name);
    t.equal(rows.length, table.rows.length + 1, table.name);
  }
  const ranking = rowsOf(fromUtf8(websiteFiles(record).get('peringkat.csv') ?? new Uint8Array()));
  t.same(
    ranking.slice(1).map(([rank, name, , , , votes]) => [rank, name, votes]),
    record.result.ranking.map(({ rank, name, votes }) => [String(rank), name, String(votes)]),
  );
});

// Planted: ids left in the sentences; a form that nobody decided shown as void.
t.test(
  'the log speaks of people by name, and a writing that was not decided is not called void',
  async (t) => {
    const forms = [{ form: 'pak anu', ballots: 6, person: null, void: null, decisions: [] }];
    const tables = tablesOf({ ...record, aliases: { forms, others: 0 } });
    const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
    const told = rows('catatan').map(([, , sentence]) => sentence);
    t.ok(told.includes('Kesediaan Siti Aminah: bersedia.'));
    t.same(rows('tulisan-nama')[0], ['pak anu', 'tidak diputuskan', 6, '']);
  },
);

t.test('no cell is a formula to a spreadsheet, and numbers stay numbers', async (t) => {
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', 'Siti', '2 = 3', '-', '–'];
  const csv = csvOf({ name: 'x', title: 'x', head: ['x'], rows: [...cells.map((cell) => [cell]), [-2]] });
  const read = rowsOf(csv).map(([cell = '']) => cell);
  for (const cell of read.slice(1, -1)) t.notMatch(cell, /^\s*[=+\-@]/, JSON.stringify(cell));
  t.equal(read.at(-1), '-2');
  t.ok(read.includes('Siti') && read.includes('2 = 3'), 'what is harmless stays as it is');
  // A spreadsheet set to Indonesia parts cells at semicolons, and takes quotes in mid-line for letters.
  const hidden = ['a;=1+1;b', 'a; -1', 'a"=1', 'a\n=1', 'a\t@x', '＝1+1'];
  const local = csvOf({ name: 'x', title: 'x', head: ['x'], rows: hidden.map((cell) => ['Siti', cell]) });
  for (const cell of local.split(/[;\t\r\n,"]/))
    t.notMatch(cell, /^\s*[=+\-@＝＋－＠]/, JSON.stringify(cell));
  const names = rowsOf(fromUtf8(websiteFiles(evil).get('peringkat.csv') ?? new Uint8Array()));
  t.equal(names[1]?.[1], `'${EVIL}`);
});

t.test('the page shows the result without a script, whatever people are called', async (t) => {
  const folder = aFolder(t);
  const path = join(folder, 'index.html');
  writeFileSync(path, websiteFiles(evil).get('index.html') ?? '');
  const browser = await openBrowser(join(folder, 'none.y4m'));
  t.teardown(() => browser.close());
  const { page, faults, traffic } = await openScreen(browser, { name: 'site', width: 390, height: 800 });
  await page.goto(pathToFileURL(path).href);
  const text = await page.locator('body').innerText();
  for (const { name, votes } of record.result.ranking.slice(1))
    t.match(text, new RegExp(`${name}[\\s\\S]*${votes}`));
  t.ok(text.includes(EVIL), 'the name is text');
  t.equal(await page.locator('script').count(), 0);
  t.ok(text.includes(hashDigits(hashJson(evil))));
  t.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
  t.same([faults, traffic.length], [[], 2]);
  const { setup } = record;
  const practice = websiteFiles({ ...record, setup: { ...setup, kind: 'rehearsal' } });
  t.match(
    fromUtf8(practice.get('index.html') ?? new Uint8Array()),
    'GLADI BERSIH: latihan, bukan pemilihan',
    'a rehearsal says so',
  );
  t.notMatch(text, 'GLADI BERSIH', 'and no election does');
});

t.test('everything is in one zip, the same each time, and nothing of the annex', async (t) => {
  const zip = websiteZip(record);
  t.same(zip, websiteZip(record));
  const files = unzipSync(zip);
  const names = Object.keys(files).sort();
  t.same(names, [
    ...['catatan.csv', 'hasil.json', 'index.html', 'kartu-suara.csv', 'kehadiran.csv', 'kupon.csv'],
    ...['nama.csv', 'peringkat.csv', 'suara-sama.csv', 'terpilih.csv', 'tulisan-nama.csv'],
  ]);
  const folder = aFolder(t);
  writeFileSync(
    join(folder, 'hasil.json'),
    item(Object.entries(files).filter(([name]) => name === 'hasil.json'))[1],
  );
  const read = spawnSync(
    'python3',
    ['-c', 'import json; print(json.load(open("hasil.json"))["recordHash"])'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  t.equal(read.stdout.trim(), built.recordHash);
  const all = Object.values(files).map(fromUtf8).join('\n');
  t.notMatch(all, /superman/i);
  for (const { id } of JSON.parse(built.annexText).envelopes) t.notOk(all.includes(id));
});
