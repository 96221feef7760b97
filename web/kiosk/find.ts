import { compareText } from '../../src/basics/bytes.js';
import type { PersonId } from '../../src/election/person.js';
import type { KioskDirectory } from '../../src/kiosk/api.js';
import { HELP_AT_MOST, HELP_FROM_LETTERS, NAMESAKES_AT_MOST } from './limits.js';
import { folded } from './lines.js';

export type KioskPerson = KioskDirectory['people'][number];

/** What the help shows under the line: nothing yet, how many fit, or the few that fit. */
export type Help =
  | { readonly kind: 'none' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'many'; readonly count: number }
  | { readonly kind: 'people'; readonly people: readonly Found[] };

export interface Found {
  readonly id: PersonId;
  readonly name: string;
  readonly unit: string;
  /** The everyday name: if it was what fitted, or if only it tells two namesakes of one unit apart. */
  readonly alias: string | null;
}

/** The directory made ready to be searched on each letter: 20,000 people in a few milliseconds. */
export interface Searchable {
  readonly person: KioskPerson;
  readonly names: readonly { readonly plain: string; readonly words: readonly string[] }[];
}

export const searchable = (people: readonly KioskPerson[]): readonly Searchable[] =>
  people.map((person) => ({
    person,
    names: [person.name, ...person.aliases].map((name) => {
      const plain = folded(name);
      return { plain, words: plain.split(' ') };
    }),
  }));

/**
 * The people whose name, or everyday name, has a word that begins with each typed word: by alphabet,
 * never by who was written before (nobody's ballot leaves a trace here).
 */
export function find(directory: readonly Searchable[], typed: string): Help {
  const plain = folded(typed);
  if (plain.length < HELP_FROM_LETTERS) return { kind: 'none' };
  const words = plain.split(' ');
  const fits = directory.flatMap((one) => {
    const at = one.names.findIndex((name) => begins(name.words, words));
    return at < 0 ? [] : [{ one, alias: at === 0 ? null : (one.person.aliases[at - 1] ?? null) }];
  });
  if (fits.length === 0) return { kind: 'nobody' };
  if (fits.length <= HELP_AT_MOST) return { kind: 'people', people: inOrder(fits) };
  const whole = fits.filter(({ one }) => one.names.some((name) => name.plain === plain));
  if (whole.length > 0 && whole.length <= NAMESAKES_AT_MOST)
    return { kind: 'people', people: inOrder(whole) };
  return { kind: 'many', count: fits.length };
}

const begins = (words: readonly string[], typed: readonly string[]): boolean =>
  typed.every((start) => words.some((word) => word.startsWith(start)));

const inOrder = (fits: readonly { one: Searchable; alias: string | null }[]): readonly Found[] => {
  const label = ({ person }: Searchable) => `${folded(person.name)} ${person.unit}`;
  const labels = fits.map(({ one }) => label(one));
  const isShared = (one: Searchable) => labels.indexOf(label(one)) !== labels.lastIndexOf(label(one));
  return byAlphabet(
    fits.map(({ one, alias }) => ({
      id: one.person.id,
      name: one.person.name,
      unit: one.person.unit,
      alias: alias ?? (isShared(one) ? (one.person.aliases[0] ?? null) : null),
    })),
  );
};

/** By name, then unit, then id: the same list on every tablet, whatever its language settings. */
export const byAlphabet = <P extends { readonly id: string; readonly name: string; readonly unit: string }>(
  people: readonly P[],
): readonly P[] =>
  [...people].sort(
    (a, b) =>
      compareText(folded(a.name), folded(b.name)) || compareText(a.unit, b.unit) || compareText(a.id, b.id),
  );
