import type { Pen } from './sheet.js';

/** Letters: how large they may be, how small they must stay, on how many lines. Sizes in points. */
export interface Letters {
  readonly size: number;
  /** Down to this size a text is made smaller before it is cut; without it, it never is. */
  readonly least?: number;
  /** More lines than these never appear. */
  readonly lines: number;
  /** Nor more than stand in so many millimetres, from the first capitals to the last foot. */
  readonly height?: number;
  readonly bold?: boolean;
  /** From line to line, in sizes. */
  readonly leading?: number;
  /** More air between signs, in points: codes are read sign by sign. */
  readonly tracking?: number;
}

/** A text cut into lines that fit, ready to be drawn anywhere and any number of times. */
export interface Laid {
  readonly lines: readonly string[];
  readonly width: number;
  /** Millimetres from the top of the first capitals to the last line's foot. */
  readonly height: number;
  readonly letters: Letters;
}

export interface Place {
  /** Upper left corner, in millimetres: `y` is where capitals begin. */
  readonly x: number;
  readonly y: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly colour?: string;
}

/** Height of capitals, in sizes. */
const CAPITALS = 0.67;
const LEADING = 1.22;
const STEP = 0.25;
const POINT = 25.4 / 72;

/** Lays a text out and draws it. Gives back where its last line stands. */
export function write(pen: Pen, text: string, how: Letters & Place & { readonly width: number }): number {
  return place(pen, lay(pen, text, how.width, how), how);
}

/**
 * Breaks a text into lines of a width: at spaces, and within a word only if it alone is too wide. If
 * the lines are too many it gets smaller, and at the least size the rest gives way to an ellipsis, so
 * no text from outside ever leaves its place.
 *
 * @param width millimetres
 */
export function lay(pen: Pen, text: string, width: number, letters: Letters): Laid {
  const clean = printable(text);
  const least = letters.least ?? letters.size;
  for (let size = letters.size; size >= least; size -= STEP) {
    const fitting = { ...letters, size };
    const lines = breakLines(pen, clean, width, fitting);
    if (lines.length <= mostLines(fitting)) return laid(lines, width, fitting);
  }
  const smallest = { ...letters, size: least };
  const lines = breakLines(pen, clean, width, smallest).slice(0, mostLines(smallest));
  const last = `${lines.pop() ?? ''}…`;
  return laid([...lines, shorten(pen, last, width, smallest)], width, smallest);
}

/** At least one, even where none has room: something always stands there. */
function mostLines({ lines, height, size, leading = LEADING }: Letters): number {
  if (height === undefined) return lines;
  const further = Math.floor((height / (size * POINT) - CAPITALS) / leading);
  return Math.max(1, Math.min(lines, 1 + further));
}

const laid = (lines: readonly string[], width: number, letters: Letters): Laid => ({
  lines,
  width,
  letters,
  height: (CAPITALS + (lines.length - 1) * (letters.leading ?? LEADING)) * letters.size * POINT,
});

/** Draws what `lay` made. Gives back where its last line stands, in millimetres. */
export function place(
  pen: Pen,
  { lines, width, letters }: Laid,
  { x, y, align = 'left', colour = '#000000' }: Place,
): number {
  setLetters(pen, letters);
  pen.fillColor(colour);
  const leading = (letters.leading ?? LEADING) * letters.size * POINT;
  let foot = y + CAPITALS * letters.size * POINT;
  lines.forEach((line, at) => {
    const slack = align === 'left' ? 0 : width - widthOf(pen, line, letters);
    const left = x + (align === 'center' ? slack / 2 : slack);
    if (at > 0) foot += leading;
    pen.text(line, left, foot, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: tracking(letters),
    });
  });
  return foot;
}

function breakLines(pen: Pen, text: string, width: number, letters: Letters): readonly string[] {
  setLetters(pen, letters);
  const fits = (line: string) => widthOf(pen, line, letters) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => pieces(word, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word, or the parts of one that is too wide for a line of its own. */
function pieces(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && !fits(part + sign)) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}

function shorten(pen: Pen, text: string, width: number, letters: Letters): string {
  let short = text;
  while (short.length > 1 && widthOf(pen, short, letters) > width) short = `${short.slice(0, -2).trimEnd()}…`;
  return short;
}

const tracking = (letters: Letters): number => (letters.tracking ?? 0) * POINT;
const widthOf = (pen: Pen, text: string, letters: Letters): number =>
  pen.widthOfString(text, { characterSpacing: tracking(letters) });
const setLetters = (pen: Pen, letters: Letters): void => {
  pen.font(letters.bold === true ? 'bold' : 'regular').fontSize(letters.size * POINT);
};

/** Signs that the embedded faces have: Latin-1, typographic signs, and the modifier apostrophes of transliteration. */
const HAS_GLYPH =
  /[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\u2212]/;

/**
 * The text in signs that the faces have: rare letters lose their marks (Ḥasan: Hasan), half rings
 * become apostrophes, anything else a question mark. A box in place of a letter would say less.
 */
export function printable(text: string): string {
  return [...text.normalize('NFC').replace(/\s+/g, ' ').trim()]
    .map((sign) => {
      if (HAS_GLYPH.test(sign)) return sign;
      if (/[\u02b9\u02be\u02bf\u02c8]/.test(sign)) return '\u2019';
      if (/\p{Mn}/u.test(sign)) return '';
      const bare = sign.normalize('NFD').replace(/\p{Mn}/gu, '');
      return HAS_GLYPH.test(bare) ? bare : '?';
    })
    .join('');
}
