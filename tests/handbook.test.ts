import { existsSync, readdirSync, readFileSync } from 'node:fs';
import t from 'tap';
import { deskWords } from '../web/shared/words/desk.js';
import { projectorWords } from '../web/shared/words/projector.js';

const handbook = readFileSync('docs/panduan-panitia.md', 'utf8');

/** Every text that the catalogue can show, however deep. */
function texts(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(texts);
}

/* Planted: a button renamed in the catalogue; a picture taken away. */
t.test('the handbook names buttons and pages as the screens do', async (t) => {
  const shown = new Set([deskWords.id, projectorWords.id].flatMap(texts));
  const named = [...handbook.matchAll(/\*\*\[(.+?)\]\*\*/g)].map(([, label = '']) => label);
  t.ok(named.length > 20, `${named.length} labels`);
  t.same(
    named.filter((label) => !shown.has(label)),
    [],
  );
});

t.test('pictures and pages that the handbook points at are there', async (t) => {
  const targets = [...handbook.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  t.ok(targets.length >= 8);
  t.same(
    targets.filter((target) => !existsSync(`docs/${target}`)),
    [],
  );
});

/* Seen red: the catalogue of events numbered its entries with one of these words. */
t.test('no page that is handed out uses a word that belongs to a campaign', async (t) => {
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
  t.ok(pages.length >= 5, `${pages.length} pages`);
  for (const page of ['README.md', ...pages.map((name) => `docs/${name}`)])
    t.notMatch(readFileSync(page, 'utf8'), /\b(calon|kandidat|kampanye|nomor urut|coblos)\b/i, page);
});
