import { todaysSpelling } from './spelling.js';

/** Names that everybody shortens or spells at will, and how. A way may stand for two names: St. is Siti or Sutan. */
const WAYS: Readonly<Record<string, string>> = {
  // "M. Yusuf" is Muhammad Yusuf; other single letters are initials of anything (name-fit.ts).
  muhammad: `m moh muh mohd muhd mhd mokh mukh moch much mohamad mohammad mochamad mochammad mokhamad mokhammad
    muhamad mukhamad mukhammad muchamad muchammad muhamat mohamat mohamed muhammed mohammed`,
  ahmad: 'achmad akhmad ahmat achmat ahmed akmad ach akh',
  abdul: 'abd abdur abdus abdush',
  siti: 'st sitti',
  sutan: 'st stn',
  nur: 'nor',
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
  bagus: 'bgs',
  dewa: 'dw',
  fransiskus: 'fx',
  ignatius: 'ign',
  yohanes: 'yoh',
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

/** May two words be one name, shortened or spelled at will: "moh" and "mochamad", "abd" and "abdul"? */
export function sameShortForm(a: string, b: string): boolean {
  const meanings = meaningsOf(a);
  return meanings.length > 0 && meaningsOf(b).some((meaning) => meanings.includes(meaning));
}

/**
 * One key for all the ways to write one name that no voter is expected to tell apart: short forms, old
 * spelling, and where the spaces are. "M. Noer Aini", "Muhammad Nuraini" -> "muhammadnuraini".
 *
 * Two residents with one key are both meant by either writing, so such a form is never linked by itself.
 */
export const sameNameKey = (words: readonly string[]): string =>
  words
    .map((word) => meaningsOf(word)[0] ?? meaningsOf(todaysSpelling(word))[0] ?? todaysSpelling(word))
    .join('');
