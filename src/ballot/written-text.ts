/**
 * Code points that nobody sees and a ballot may not carry: controls, direction marks, joiners, fillers,
 * variation selectors, tags, and halves of a pair. Without them a name cannot turn a page around, and
 * there is less to hide a signature in. A fixed list, not Unicode's classes: those grow, and tablet and
 * laptop must agree.
 */
const INVISIBLE: readonly (readonly [from: number, to: number])[] = [
  [0x0000, 0x001f], // C0 controls
  [0x007f, 0x009f], // delete, C1 controls
  [0x00ad, 0x00ad], // soft hyphen
  [0x034f, 0x034f], // combining grapheme joiner
  [0x061c, 0x061c], // Arabic letter mark
  [0x115f, 0x1160], // Hangul fillers
  [0x17b4, 0x17b5], // Khmer inherent vowels
  [0x180b, 0x180f], // Mongolian selectors
  [0x200b, 0x200f], // zero width; left-to-right, right-to-left marks
  [0x2028, 0x202e], // line and paragraph separators, embeddings and overrides
  [0x2060, 0x206f], // word joiner, invisible operators, isolates
  [0x2800, 0x2800], // blank Braille pattern
  [0x3164, 0x3164], // Hangul filler
  [0xd800, 0xdfff], // half of a surrogate pair
  [0xfdd0, 0xfdef], // non-characters
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff], // byte order mark
  [0xffa0, 0xffa0], // half-width Hangul filler
  [0xfff0, 0xfffb], // unassigned specials, interlinear annotation
  [0xfffe, 0xffff], // non-characters
  [0x1bca0, 0x1bca3], // shorthand format controls
  [0x1d173, 0x1d17a], // musical format controls
  [0xe0000, 0xe0fff], // tags, more variation selectors
];

const isInvisible = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return INVISIBLE.some(([from, to]) => code >= from && code <= to);
};

export const hasInvisible = (text: string): boolean => [...text].some(isInvisible);

/**
 * A written name as it goes into the envelope: runs of white space become one space, invisible code
 * points go, the rest is in normal form C. Case, accents and spelling stay as written.
 */
export function tidyName(written: string): string {
  // Tabs and line ends are white space to the writer, so they part words before they are dropped.
  const spaced = written.replace(/[\t-\r\u0085\u2028\u2029]/g, ' ');
  const visible = [...spaced].filter((character) => !isInvisible(character)).join('');
  return visible.normalize('NFC').replace(/\s+/g, ' ').trim();
}
