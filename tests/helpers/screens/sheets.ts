import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBase45 } from '../../../src/ballot/base45.js';
import { toTyped } from '../../../src/ballot/crockford.js';
import { SLIP_GRID, SLIPS_PER_SHEET } from '../../../src/desk/print/slips.js';

export interface ReadSheets {
  /** As independent programs find them; the two lists have no common order. */
  readonly codes: readonly string[];
  readonly typedCodes: readonly string[];
}

/** Sixteen signs in fours and a check sign, as on every slip. */
const TYPED = /\b(?:[0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z*~$=U]/g;
/** A cheap printer's. */
const DOTS_PER_INCH = 150;
const dots = (millimetres: number): number => Math.round((millimetres / 25.4) * DOTS_PER_INCH);

/**
 * Reads a printed lot with programs that are not ours: zbarimg for the QR codes, pdftotext for the
 * letters. The sheets are cut into slips first, as people do: among twenty codes zbarimg misses one in
 * forty.
 */
export function readSheets(pdf: Uint8Array): ReadSheets {
  const folder = mkdtempSync(join(tmpdir(), 'bilik-sheets-'));
  try {
    const file = join(folder, 'lot.pdf');
    writeFileSync(file, pdf);
    const text = run('pdftotext', '-layout', file, '-');
    run('pdftoppm', '-r', String(DOTS_PER_INCH), '-gray', file, join(folder, 'page'));
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    const slips = pages.flatMap((name) => cutApart(folder, name));
    const codes = run('zbarimg', '--quiet', '--raw', ...slips);
    return { codes: codes.split('\n').slice(0, -1), typedCodes: [...(text.match(TYPED) ?? [])] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One picture a slip, out of the picture of a page: Netpbm's plain header and raw grey dots ("P5"). */
function cutApart(folder: string, page: string): readonly string[] {
  const picture = readFileSync(join(folder, page));
  const [head = '', across = ''] = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
  const [width, height] = [dots(SLIP_GRID.width), dots(SLIP_GRID.height)];
  return Array.from({ length: SLIPS_PER_SHEET }, (_, at) => {
    const x = dots(SLIP_GRID.x + (at % SLIP_GRID.columns) * SLIP_GRID.width);
    const y = dots(SLIP_GRID.y + Math.floor(at / SLIP_GRID.columns) * SLIP_GRID.height);
    const rows = Array.from({ length: height }, (_, row) => {
      const from = head.length + (y + row) * Number(across) + x;
      return picture.subarray(from, from + width);
    });
    const file = join(folder, `${page}-${at}.pgm`);
    writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), ...rows]));
    return file;
  });
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
