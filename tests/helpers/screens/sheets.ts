import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBase45 } from '../../../src/ballot/base45.js';
import { toTyped } from '../../../src/ballot/crockford.js';

export interface ReadSheets {
  /** As independent programs find them; the two lists have no common order. */
  readonly codes: readonly string[];
  readonly typedCodes: readonly string[];
}

/** Sixteen signs in fours and a check sign, as on every slip. */
const TYPED = /\b(?:[0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z*~$=U]/g;
/** A cheap printer's. */
const DOTS_PER_INCH = 150;

/** Reads a printed lot with programs that are not ours: zbarimg for the QR codes, pdftotext for the letters. */
export function readSheets(pdf: Uint8Array): ReadSheets {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-sheets-'));
  try {
    const file = join(folder, 'lot.pdf');
    writeFileSync(file, pdf);
    const text = run('pdftotext', '-layout', file, '-');
    run('pdftoppm', '-r', String(DOTS_PER_INCH), '-gray', file, join(folder, 'page'));
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    const codes = run('zbarimg', '--quiet', '--raw', ...pages.map((name) => join(folder, name)));
    return { codes: codes.split('\n').slice(0, -1), typedCodes: [...(text.match(TYPED) ?? [])] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, ...words: string[]): string {
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
  return execFileSync(program, words, { encoding: 'utf8', stdio });
}

/** The code for hands that belongs to a QR code: its serial, bytes 9 to 19 of the token. @source protocol, "Token" */
export function typedCodeOf(qr: string): string {
  const token = fromBase45(qr);
  if (token === null) throw new Error('no base45');
  return toTyped(token.slice(9, 19));
}
