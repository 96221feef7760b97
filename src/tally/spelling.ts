/**
 * Old spelling (ejaan lama): until 1972, and in names ever since, a few sounds were written in the Dutch way.
 *
 * @source Ejaan Yang Disempurnakan, 1972
 */
const OLD: readonly (readonly [old: RegExp, now: string])[] = [
  [/oe/g, 'u'], // Soekarno -> Sukarno
  [/tj/g, 'c'], // Tjipto -> Cipto
  [/dj/g, 'J'], // Djoko -> Joko; a capital, so that the next rules leave this j alone
  [/nj/g, 'ny'], // Njoman -> Nyoman
  [/sj/g, 'sy'], // Sjarif -> Syarif
  [/ch/g, 'kh'], // Chairil -> Khairil
];

const MAYBE_OLD = /oe|[tdns]j|ch/;
/** Was it surely written in the old way? Only "ch" also stands in names of today. */
const SURELY_OLD = /oe|[tdns]j/;

/**
 * A word in the spelling of today: "djoemadi" -> "jumadi".
 *
 * A lone j was a y (Soerja -> Surya), but today it is a j (Joko): it turns only where the rest of the
 * word is surely old.
 */
export function todaysSpelling(word: string): string {
  if (!MAYBE_OLD.test(word)) return word;
  let spelled = word;
  for (const [old, now] of OLD) spelled = spelled.replace(old, now);
  if (SURELY_OLD.test(word)) spelled = spelled.replace(/j/g, 'y');
  return spelled.toLowerCase();
}

/** The same with every j read as y, a guess: "jusuf" and "yusuf" -> "yusuf". */
export const withoutJ = (word: string): string => todaysSpelling(word).replace(/j/g, 'y');
