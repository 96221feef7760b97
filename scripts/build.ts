import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { build as bundle } from 'esbuild';
import { build as buildPage } from 'vite';
import { PAGES, type PageName, pageConfig } from '../web/vite.config.js';
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
      else await buildPage(pageConfig(part));
    }),
  );
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
