/**
 * Old spelling (ejaan lama): until 1972, and in names ever since, a few sounds were written in the Dutch way.
 *
 * @source Ejaan Yang Disempurnakan, 1972
 */
const OLD: readonly (readonly [old: RegExp, now: string])[] = [
  [/oe/g, 'u'], // Soekarno -> Sukarno
  [/tj/g, 'c'], // Tjipto -> Cipto
  [/dj/g, 'j\u0001'], // Djoko -> Joko; marked, so that the next rules leave this j alone
  [/nj/g, 'ny'], // Njoman -> Nyoman
  [/sj/g, 'sy'], // Sjarif -> Syarif
  [/ch/g, 'kh'], // Chairil -> Khairil
];

/** Was it surely written in the old way? Only "ch" also stands in names of today. */
const SURELY_OLD = /oe|tj|dj|nj|sj/;

const MARK = /\u0001/g;

/**
 * A word in the spelling of today: "djoemadi" -> "jumadi".
 *
 * A lone j was a y (Soerja -> Surya), but today it is a j (Joko): it turns only where the rest of the
 * word is surely old.
 */
export function todaysSpelling(word: string): string {
  let spelled = word;
  for (const [old, now] of OLD) spelled = spelled.replace(old, now);
  if (SURELY_OLD.test(word)) spelled = spelled.replace(/j(?!\u0001)/g, 'y');
  return spelled.replace(MARK, '');
}

/** The same with every j read as y, a guess: "jusuf" and "yusuf" -> "yusuf". */
export const withoutJ = (word: string): string => todaysSpelling(word).replace(/j/g, 'y');
