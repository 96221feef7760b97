import { compareText } from '../basics/bytes.js';
import type { PublicRecord } from './format.js';

export type AliasRow = PublicRecord['aliases']['forms'][number];

/**
 * The alias list as people read it: all writings of one person together, people in order of name; then what
 * was void, and last what nobody decided.
 *
 * @param nameOf of a person in the ranking
 */
export function aliasRows(
  { forms }: PublicRecord['aliases'],
  nameOf: (person: string) => string,
): readonly AliasRow[] {
  const place = ({ person, void: reason }: AliasRow): number =>
    person !== null ? 0 : reason !== null ? 1 : 2;
  const called = ({ person }: AliasRow): string => (person === null ? '' : nameOf(person));
  return [...forms].sort(
    (a, b) =>
      place(a) - place(b) ||
      compareText(called(a), called(b)) ||
      compareText(a.person ?? '', b.person ?? '') ||
      compareText(a.form, b.form),
  );
}
