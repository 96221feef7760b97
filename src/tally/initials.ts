/** Initials: single letters that stand for a word of a name, or were taken for a title. */

const firstLetters = (words: readonly string[]): string => words.map((word) => word[0]).join('');

/**
 * Does a name consist of these words, and of others before or after them that begin with these initials?
 * "hasan agus salim" has the initial "h" before "agus salim".
 */
export function hasInitials(name: readonly string[], words: readonly string[], initials: string): boolean {
  const more = name.length - words.length;
  if (more !== initials.length) return false;
  const before = name.slice(0, more);
  const after = name.slice(words.length);
  return (
    (words.every((word, at) => word === name[at + more]) && firstLetters(before) === initials) ||
    (words.every((word, at) => word === name[at]) && firstLetters(after) === initials)
  );
}

/** Can two names be one, with a word of the one shortened to its first letter in the other: "a fauzi", "abdul fauzi"? */
export const sharesInitials = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((word, at) => {
    const other = b[at] ?? '';
    return word === other || ((word.length === 1 || other.length === 1) && word[0] === other[0]);
  });
