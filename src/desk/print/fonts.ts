import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.js';

/** Font files as bytes, TTF. Each PDF embeds the signs that it uses. */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/**
 * Atkinson Hyperlegible was drawn for people who see badly: 0 and O, 1 and I, 8 and B differ on paper
 * too. The WOFF files, because pdfkit's font reader cannot take subsets of this family's WOFF2.
 */
const FAMILY = '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin';

/** Reads and unpacks the faces for print from the installed packages: once, at start-up. */
export function readFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const face = (weight: 400 | 700) => unpackWoff(readFileSync(resolve(`${FAMILY}-${weight}-normal.woff`)));
  return { regular: face(400), bold: face(700) };
}
