import { create } from 'qrcode';
import type { Pen } from './sheet.js';

/** A QR symbol as rectangles on a grid of modules: fewer than modules, and no seams between them. */
export interface Qr {
  /** Modules along one side. */
  readonly modules: number;
  readonly rectangles: readonly (readonly [x: number, y: number, width: number, height: number])[];
}

/** Modules of white that a reader wants on every side. */
export const QUIET = 4;

/**
 * @param correction 'M' or better: a slip is folded and a card carried about for weeks
 * @source ISO/IEC 18004; alphanumeric mode where the text allows it, which keeps the symbol small
 */
export function makeQr(text: string, correction: 'M' | 'Q'): Qr {
  const mode = /^[0-9A-Z $%*+\-./:]+$/.test(text) ? 'alphanumeric' : 'byte';
  const segment =
    mode === 'alphanumeric'
      ? ({ data: text, mode } as const)
      : ({ data: new TextEncoder().encode(text), mode } as const);
  const { modules } = create([segment], { errorCorrectionLevel: correction });
  return { modules: modules.size, rectangles: rectanglesOf(modules.size, (x, y) => modules.get(y, x) === 1) };
}

/** Runs of dark modules in each row; a run right under an equal one makes it higher instead. */
function rectanglesOf(size: number, dark: (x: number, y: number) => boolean): Qr['rectangles'] {
  const rectangles: [number, number, number, number][] = [];
  let above = new Map<string, [number, number, number, number]>();
  for (let y = 0; y < size; y += 1) {
    const row = new Map<string, [number, number, number, number]>();
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (x < size && dark(x, y)) x += 1;
      if (x === from) continue;
      const key = `${from} ${x - from}`;
      const known = above.get(key);
      if (known === undefined) {
        const fresh: [number, number, number, number] = [from, y, x - from, 1];
        rectangles.push(fresh);
        row.set(key, fresh);
      } else {
        known[3] += 1;
        row.set(key, known);
      }
    }
    above = row;
  }
  return rectangles;
}

/**
 * Draws the symbol with its white border inside a square.
 *
 * The whole symbol is one path, painted at once: quick for a thousand slips, and no reader or printer
 * finds gaps between its parts.
 *
 * @param x left edge of the dark part, in millimetres; the white border lies outside it
 * @param side of the dark part, in millimetres
 */
export function drawQr(pen: Pen, qr: Qr, x: number, y: number, side: number): void {
  const module = side / qr.modules;
  const white = QUIET * module;
  pen.save();
  pen.rect(x - white, y - white, side + 2 * white, side + 2 * white).fill('#ffffff');
  pen.transform(module, 0, 0, module, x, y).fillColor('#000000');
  pen.addContent(`${qr.rectangles.map((sides) => `${sides.join(' ')} re`).join('\n')}\nf`);
  pen.restore();
}
