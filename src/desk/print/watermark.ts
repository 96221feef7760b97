import type { Pen } from './sheet.js';

/** Seen at once, and in nobody's way. */
const COLOUR = '#e4e4e4';

/**
 * Strokes of the letters, six wide and ten high. They are drawn and not written: slanting words under
 * a text would stand between its lines for everybody who copies, searches or reads the sheet aloud.
 */
const STROKES = {
  G: 'M6 2 Q5 0 3 0 Q0 0 0 5 Q0 10 3 10 Q6 10 6 6 L3.5 6',
  L: 'M0 0 L0 10 L5 10',
  A: 'M0 10 L3 0 L6 10 M1.1 6.5 L4.9 6.5',
  D: 'M0 0 L2 0 Q6 0 6 5 Q6 10 2 10 L0 10 Z',
  I: 'M0 0 L0 10',
  B: 'M3 4.8 Q5.4 4.8 5.4 2.4 Q5.4 0 3 0 L0 0 L0 10 L3 10 Q6 10 6 7.4 Q6 4.8 3 4.8 L0 4.8',
  E: 'M5 0 L0 0 L0 10 L5 10 M0 4.8 L4.4 4.8',
  R: 'M0 10 L0 0 L3 0 Q6 0 6 2.7 Q6 5.4 3 5.4 L0 5.4 M3 5.4 L6 10',
  S: 'M5.6 1.8 Q5 0 3 0 Q0.2 0 0.2 2.5 Q0.2 4.4 3 5 Q5.8 5.6 5.8 7.6 Q5.8 10 3 10 Q0.5 10 0 8.2',
  H: 'M0 0 L0 10 M6 0 L6 10 M0 5 L6 5',
} as const;
type Letter = keyof typeof STROKES;

const WORDS: readonly (readonly Letter[])[] = [
  ['G', 'L', 'A', 'D', 'I'],
  ['B', 'E', 'R', 'S', 'I', 'H'],
];
const widthOf = (letter: Letter): number => (letter === 'I' ? 0 : letter === 'L' || letter === 'E' ? 5 : 6);
const BETWEEN_LETTERS = 3.4;
const BETWEEN_WORDS = 4;

/**
 * GLADI BERSIH, slanting upwards through the middle of an area, pale enough to write and scan over.
 *
 * @param length of the words, in millimetres
 * @param slope in degrees
 */
export function watermark(
  pen: Pen,
  middle: { readonly x: number; readonly y: number },
  length: number,
  slope: number,
): void {
  const letters: { readonly letter: Letter; readonly x: number }[] = [];
  let x = 0;
  for (const word of WORDS) {
    for (const letter of word) {
      letters.push({ letter, x });
      x += widthOf(letter) + BETWEEN_LETTERS;
    }
    x += BETWEEN_WORDS;
  }
  const whole = x - BETWEEN_LETTERS - BETWEEN_WORDS;
  pen.save();
  pen
    .translate(middle.x, middle.y)
    .rotate(-slope)
    .scale(length / whole);
  pen.lineWidth(1.9).lineJoin('round').lineCap('round').strokeColor(COLOUR);
  for (const { letter, x } of letters) {
    pen.save();
    pen.translate(x - whole / 2, -5);
    pen.path(STROKES[letter]).stroke();
    pen.restore();
  }
  pen.restore();
}
