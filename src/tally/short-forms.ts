import { soundKey } from './sound.js';
import { todaysSpelling } from './spelling.js';

/** Names that everybody shortens or spells at will, and how. A way may stand for two names: St. is Siti or Sutan. */
const WAYS: Readonly<Record<string, string>> = {
  // "M. Yusuf" is Muhammad Yusuf, "HM Yusuf" the same after his pilgrimage; other single letters are initials of anything (name-fit.ts).
  muhammad: `m hm moh muh mohd muhd mhd mokh mukh moch much mohamad mohammad mochamad mochammad mokhamad mokhammad
    muhamad mukhamad mukhammad muchamad muchammad muhamat mohamat mohamed muhammed mohammed`,
  ahmad: 'achmad akhmad ahmat achmat ahmed akmad ach akh',
  abdul: 'abd abdur abdus abdush',
  siti: 'st sitti',
  sutan: 'st stn',
  nur: 'nor noor',
  raden: 'rd rdn',
  tubagus: 'tb tbg',
  teuku: 'tk',
  teungku: 'tgk tengku',
  // Balinese birth names, as on every list there.
  wayan: 'wy wyn',
  made: 'md',
  nyoman: 'nym nyo',
  ketut: 'kt ktt',
  putu: 'pt ptu',
  kadek: 'kd kdk',
  komang: 'km kmg',
  gede: 'gd gde',
  gusti: 'gst',
  idabagus: 'ib',
  idaayu: 'ia dayu',
  bagus: 'bgs',
  dewa: 'dw',
  fransiskus: 'fx',
  ignatius: 'ign',
  yohanes: 'yoh',
  // Father's name and families of the north of Sumatra, as on every list there.
  bin: 'bn',
  binti: 'bt bte bnt',
  nasution: 'nst',
  siregar: 'srg',
  harahap: 'hrp',
  hasibuan: 'hsb',
  lubis: 'lbs',
};

const NOTHING: readonly string[] = [];
const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(WAYS)
    .flatMap(([full, ways]) => [full, ...ways.split(/\s+/)].map((way) => [way, full] as const))
    .reduce(
      (found, [way, full]) => found.set(way, [...(found.get(way) ?? []), full]),
      new Map<string, string[]>(),
    ),
);

/** The names that a word may stand for: "moh" -> [muhammad], "st" -> [siti, sutan]; none for most words. */
export const meaningsOf = (word: string): readonly string[] => MEANINGS.get(word) ?? NOTHING;

/** A word as its long form in the spelling of today: "moh" -> "muhammad", "noer" -> "nur". */
const fullWord = (word: string): string =>
  meaningsOf(word)[0] ?? meaningsOf(todaysSpelling(word))[0] ?? todaysSpelling(word);

/** A name without spaces, its short forms written out: "m noer aini" -> "muhammadnuraini". */
export const asOneWord = (words: readonly string[]): string => words.map(fullWord).join('');

/** Between a name and the father's name; left out as often as written: Ahmad (bin) Yusuf. */
const FATHERED: ReadonlySet<string> = new Set(['bin', 'binti']);
/** Man or woman, before a Balinese name; left out as often: (I) Wayan Sudiarta, (Ni) Putu Ariani. */
const BALINESE: ReadonlySet<string> = new Set(['i', 'ni']);

/**
 * All that a name may be with its short forms written out: "st rahman" -> siti rahman, sutan rahman.
 *
 * @param doubtful so many words are tried with each of their meanings, the rest with the first: each doubles the work,
 *   and a row of "St St St ..." on the roll must not stand still when the box is opened
 */
function writtenOut(words: readonly string[], doubtful = 3): readonly (readonly string[])[] {
  const [word, ...rest] = words;
  if (word === undefined) return [[]];
  const meanings = meaningsOf(todaysSpelling(word));
  const isTried = meanings.length > 1 && doubtful > 0;
  const firsts = isTried ? meanings : [fullWord(word)];
  return writtenOut(rest, isTried ? doubtful - 1 : doubtful).flatMap((after) =>
    firsts.map((first) => [first, ...after]),
  );
}

/** What is left to the ear; and a j may be an old y, which others write today: Jusuf, Yusuf; Wahjudi, Wahyudi. */
const heard = (word: string): string => soundKey(word).replace(/j/g, 'i');
const inOldSpelling = (words: readonly string[]): readonly string[] =>
  words.map((word) => word.replace(/j/g, 'y'));

/** "abdul rahman" is also written "abdurrahman", as it is said; "abdul salam", "abdussalam". */
const joined = (words: readonly string[]): string => words.join('').replace(/abdul(?=[dnrstz])/g, 'abdu');

/** What one word of a name may be to the ear: "saiful" and "syaiful" have a key in common. */
export const partKeys = (word: string): readonly string[] => [
  ...new Set(writtenOut([word]).flatMap((full) => [...full, ...inOldSpelling(full)].map(heard))),
];

/**
 * Keys that names share which no voter is expected to tell apart: short forms, old spelling, letters that sound
 * alike ("Saiful", "Syaiful"), where the spaces are ("Nur Aini", "Nuraini"), in which order the words stand
 * ("Slamet Budi", "Budi Slamet"), bin or binti, and the I or Ni before a Balinese name.
 *
 * Two residents with a key in common are both meant by either writing, so it is never linked by itself.
 */
export const sameNameKeys = (words: readonly string[]): readonly string[] => {
  const spelled = writtenOut(words).flatMap((full) => [full, inOldSpelling(full)]);
  const keys = spelled.flatMap((full) => {
    const begin = full.length > 2 && BALINESE.has(full[0] ?? '') ? 1 : 0;
    const said = full.slice(begin).filter((word, at) => at === 0 || !FATHERED.has(word));
    return [heard(joined(said)), `${said.map(heard).sort().join(' ')} `];
  });
  return [...new Set(keys)];
};
