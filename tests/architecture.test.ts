/**
 * The floor plan of src/README.md, as a test: a file imports only from its own folder and from lower
 * floors, and the walls stand. Imports are read as text, so that no tool has to understand our compiler.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import t from 'tap';

const FLOORS = [
  'basics',
  'election',
  'audit',
  'roll ballot',
  'tally',
  'record',
  'kiosk desk projector',
  'server',
];
const DOORS = ['kiosk', 'desk', 'projector', 'server'];
/** The core runs in the browser too. */
const CORE = ['basics', 'election', 'audit', 'ballot', 'tally', 'record'];
/** Whose rows these are: no other folder may name the table. */
const TABLES = {
  electionState: 'election',
  officer: 'election',
  device: 'election',
  auditEntry: 'audit',
  resident: 'roll',
  checkIn: 'roll',
  token: 'ballot',
  boxSlot: 'ballot',
};
const WORLDLY =
  /\b(scrypt\w*\(|Date\.now|new Date\(\)|Math\.random|randomBytes|randomUUID|process\.env|fetch\()/;
/** Where chance and the clock come in, and where a salt is drawn for what is never recomputed. */
const WORLDLY_HERE = ['server/world.ts', 'desk/officers/pin.ts'];

const folderOf = (path: string) => path.split('/')[0] ?? '';
const floorOf = (folder: string) => FLOORS.findIndex((floor) => floor.split(' ').includes(folder));

/** What one file does that the plan forbids, in sentences. */
function problems(file: string, text: string): readonly string[] {
  const from = folderOf(file);
  const isDoor = DOORS.includes(from);
  const isStore = file.endsWith('/store.ts');
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
  const imports = names.flatMap((name) => {
    if (name.includes('prisma/')) return isStore || isDoor ? [] : ['only stores and doors know the database'];
    if (/^@?fastify/.test(name)) return isDoor ? [] : ['only doors know Fastify'];
    if (name.startsWith('node:')) return CORE.includes(from) ? ['the core also runs in a browser'] : [];
    if (name === 'pdfkit')
      return /^(desk\/print|record\/berita-acara)\//.test(file) ? [] : ['PDF is made in two places only'];
    if (!name.startsWith('.')) return [];
    const path = normalize(join(file, '..', name)).replace(/\.js$/, '.ts');
    const to = folderOf(path);
    // The line of `bilik match` reads a roll file; nothing else outside the desk knows who the voters are.
    if (to === 'roll' && !['roll', 'desk', 'server'].includes(from))
      return ['only the desk may know who the voters are'];
    if (path.endsWith('/store.ts') && !isDoor && !isStore) return ['only doors load and save'];
    return to === from || floorOf(to) < floorOf(from) ? [] : [`${from} may not import ${to}`];
  });
  const tables = Object.entries(TABLES).flatMap(([table, owner]) =>
    owner !== from && new RegExp(`\\b(tx|db)\\.${table}\\.`).test(text)
      ? [`${table} belongs to ${owner}`]
      : [],
  );
  const worldly =
    WORLDLY.test(text) && !WORLDLY_HERE.includes(file)
      ? ['time, chance and environment come as arguments']
      : [];
  return [...imports, ...tables, ...worldly].map((problem) => `src/${file}: ${problem}`);
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

t.test('the code keeps to the floor plan', async (t) => {
  t.ok(files.length > 0);
  t.same(
    files.filter((file) => floorOf(folderOf(file)) < 0),
    [],
    'every folder has a floor',
  );
  t.same(
    files.flatMap((file) => problems(file, readFileSync(join('src', file), 'utf8'))),
    [],
  );
});

t.test('the floor plan sees what it forbids', async (t) => {
  const forbidden: readonly (readonly [file: string, text: string])[] = [
    ['tally/count.ts', "import { findResident } from '../roll/resident.js';"],
    ['kiosk/cast.ts', "import type { Resident } from '../roll/resident.js';"],
    ['kiosk/cast.ts', "const opening = await import('../desk/voting/open.js');"],
    ['ballot/paper.ts', "import { rankPersons } from '../tally/rank.js';"],
    ['ballot/paper.ts', "import type { Tx } from '../../prisma/client.js';"],
    ['ballot/paper.ts', "export { findToken } from './store.js';"],
    ['tally/count.ts', "import Fastify from 'fastify';"],
    ['record/verify.ts', "import { readFileSync } from 'node:fs';"],
    ['record/verify.ts', "import PDFDocument from 'pdfkit';"],
    ['desk/check-in.ts', 'await tx.boxSlot.findMany();'],
    ['tally/rank.ts', 'const shuffled = Math.random();'],
  ];
  for (const [file, text] of forbidden) t.equal(problems(file, text).length, 1, `${file}: ${text}`);
});

t.test('every folder of src has a README that fits on a screen', async (t) => {
  for (const folder of FLOORS.join(' ').split(' ')) {
    const lines = readFileSync(join('src', folder, 'README.md'), 'utf8').split('\n').length;
    t.ok(lines > 10 && lines <= 60, `${folder}: ${lines} lines`);
  }
});
