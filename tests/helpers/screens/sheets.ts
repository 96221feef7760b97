import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A slip as somebody holds it: the code for the camera and the code for hands. */
export interface PaperSlip {
  readonly qr: string;
  readonly typedCode: string;
}
export interface ReadSheets {
  /** In the order of the page, as an independent reader finds them: no order between the two. */
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
