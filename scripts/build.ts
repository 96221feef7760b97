import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { build as buildPage } from 'vite';
import { PAGES, type PageName, pageConfig } from '../web/vite.config.js';
import { buildSounds } from './build-sounds.js';
import { buildVerify, VERIFY_PAGE } from './build-verify.js';

type Part = 'server' | 'verify' | PageName;
const PARTS: readonly Part[] = ['server', 'verify', ...PAGES];

/** Builds parts of the product into dist/: the program, and each page into a folder of its own. */
export async function build(parts: readonly Part[] = PARTS): Promise<void> {
  await mkdir('dist', { recursive: true });
  await Promise.all(
    parts.map(async (part) => {
      if (part === 'server') await buildServer();
      // What a release publishes, so that nobody has to trust where the file came from.
      else if (part === 'verify') console.log(`sha256 ${await buildVerify()}  ${VERIFY_PAGE}`);
      else await buildWhole(part);
    }),
  );
}

async function buildWhole(page: PageName): Promise<void> {
  await buildPage(pageConfig(page));
  await compress(`dist/web/${page}`);
  if (page === 'kiosk') buildSounds(`dist/web/${page}/sounds`);
}

/** What does not get smaller: fonts and sounds are compressed by themselves. */
const SQUEEZED = /\.(woff2?|png|ogg|br|gz)$/;

/** Lays compressed copies beside the files of a page: brotli for https, gzip for plain http. */
async function compress(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !SQUEEZED.test(entry.name));
  for (const { parentPath, name } of files) {
    const path = `${parentPath}/${name}`;
    const bytes = await readFile(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    await writeFile(`${path}.br`, brotliCompressSync(bytes, { params }));
    await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/**
 * One file for the command line and one for each command, so that a small command loads little and
 * starts at once; packages stay in node_modules. All lie side by side: each finds pages and migrations
 * from where it lies.
 */
async function buildServer(): Promise<void> {
  const old = (await readdir('dist')).filter((name) => /^bilik(-[0-9A-Z]+)?\.js$/.test(name));
  await Promise.all(old.map((name) => rm(`dist/${name}`)));
  await bundle({
    entryPoints: { bilik: 'src/server/main.ts' },
    outdir: 'dist',
    chunkNames: 'bilik-[hash]',
    splitting: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: false,
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  await chmod('dist/bilik.js', 0o755);
}

/** `npx tsx scripts/build.ts` builds everything; with names, only those parts. */
if (process.argv[1]?.endsWith('build.ts')) {
  const named = PARTS.filter((part) => process.argv.slice(2).includes(part));
  await build(named.length === 0 ? PARTS : named);
}
