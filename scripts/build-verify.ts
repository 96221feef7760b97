import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build as bundle } from 'esbuild';

/** Where the checker of a record lies after the build: one file that needs nothing beside it. */
export const VERIFY_PAGE = 'dist/verify.html';

/**
 * Builds verify.html: style, fonts and code inline, allowed by their hashes alone, so that the page cannot
 * ask anybody for anything even if it wanted to.
 *
 * @returns SHA-256 of the file, in hexadecimal: what a release publishes
 */
export async function buildVerify(to: string = VERIFY_PAGE): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: { verify: 'web/verify/main.tsx' },
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    // As the other pages; the script runs as a worker too, where nothing of a document is.
    target: 'chrome87',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'dataurl' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  // Only a closing tag ends an inline script or style, whatever the language around it.
  const script = textOf('.js').trim().replaceAll('</script', '<\\/script');
  const style = textOf('.css').trim();
  if (script === '' || style === '' || /<\/style/i.test(style))
    throw new Error('verify.html cannot be put together');
  const icon = toBase64(await readFile('web/shared/icon.svg', 'utf8'));
  const page = pageOf(script, style, icon);
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, page);
  return createHash('sha256').update(page).digest('hex');
}

function pageOf(script: string, style: string, icon: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${allowed(script)}`,
    `style-src ${allowed(style)}`,
    'font-src data:',
    'img-src data:',
    // The same script once more, beside the page.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<title>Bilik: periksa hasil pemilihan</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript><p>Halaman ini perlu JavaScript. / This page needs JavaScript.</p></noscript>
<script>${script}</script>
</body>
</html>
`;
}

const allowed = (inline: string): string =>
  `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
const toBase64 = (text: string): string => Buffer.from(text).toString('base64');
