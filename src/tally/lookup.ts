import { weight } from './name-fit.js';
import type { Question } from './pairing.js';
import { type SearchIndex, trigramsOf } from './search-index.js';
import { INITIAL } from './word-fit.js';

/** Names touched in a search by sounds. */
const TOUCHED_AT_MOST = 1_000;

/** Entries that hold the words, or similar ones: those with the most and longest first. */
export function foundByWords(index: SearchIndex, { words, similar }: Question): readonly number[] {
  const { points, lengths } = index;
  words.forEach((word, at) => {
    for (const [id, { score }] of similar[at] ?? []) points.add(index.byWord[id] ?? [], weight(word) * score);
  });
  const initials = words.filter((word) => word.length === 1);
  const initialPoints = (entry: number): number => {
    const theirs = index.entries[entry]?.words ?? [];
    const fitting = initials.filter((initial) => theirs.some((word) => word.startsWith(initial)));
    return fitting.length * weight('') * INITIAL.score;
  };
  // A short name that is all written comes before a longer one: it will fit better.
  return points.takeMost(
    (sum, entry) => sum - (lengths[entry] as number) * 50 + (initials.length > 0 ? initialPoints(entry) : 0),
  );
}

/**
 * Entries that share rare sounds, wherever the spaces are. The rarest three in a row first, until enough
 * names are touched: "amn" says more than "^su".
 */
export function foundBySounds(index: SearchIndex, { whole }: Question): readonly number[] {
  const { points, lengths } = index;
  const rarest = [...trigramsOf(whole)]
    .map((trigram) => index.byTrigram.get(trigram) ?? [])
    .sort((a, b) => a.length - b.length);
  let touched = 0;
  for (const entries of rarest) {
    if (touched > TOUCHED_AT_MOST) break;
    points.add(entries, 1);
    touched += entries.length;
  }
  // Among equals the name whose length is nearer.
  return points.takeMost(
    (shared, entry) => 20 * shared - Math.abs((lengths[entry] as number) - whole.length),
  );
}
