import compare from 'damerau-levenshtein';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Person, PersonId } from '../../src/election/person.js';
import { directoryOf } from '../../src/tally/directory.js';
import { matchName } from '../../src/tally/match.js';

/** What one way of matching makes of a written name. */
export interface Answer {
  /** Whom it would link without asking anybody; null if it asks. */
  readonly linked: PersonId | null;
  /** Best first, at most five. */
  readonly best: readonly PersonId[];
}

export interface Matcher {
  readonly name: string;
  readonly ask: (written: string) => Answer;
}

interface Hit {
  readonly person: PersonId;
  /** From 0 to 1, 1 for the very same text. */
  readonly likeness: number;
}

export function bilik(people: readonly Person[]): Matcher {
  const directory = directoryOf(people);
  const ask = (written: string): Answer => {
    const { person, suggestions } = matchName(directory, written);
    return { linked: person, best: suggestions.map((suggestion) => suggestion.person) };
  };
  return { name: 'bilik', ask };
}

/**
 * A library of likeness gives a list and a number, and no state: as such libraries are used, its best hit is
 * linked if it is this alike and nobody else is as alike.
 */
const LINKED_FROM = 0.9;
const SHOWN = 5;

function answerOf(hits: readonly Hit[]): Answer {
  const best = new Map<PersonId, number>();
  for (const { person, likeness } of hits) best.set(person, Math.max(best.get(person) ?? 0, likeness));
  const sorted = [...best].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);
  const [first, second] = sorted;
  const alone = first !== undefined && first[1] >= LINKED_FROM && first[1] > (second?.[1] ?? 0);
  return { linked: alone ? first[0] : null, best: sorted.map(([person]) => person) };
}

interface Named {
  readonly id: number;
  readonly person: PersonId;
  readonly name: string;
}

/** Names and aliases alike, each a document of its own, in small letters. */
const namesOf = (people: readonly Person[]): readonly Named[] =>
  people
    .flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((each) => ({ person: id, name: each.toLowerCase() })),
    )
    .map((named, id) => ({ id, ...named }));

function fuse(people: readonly Person[]): Matcher {
  const index = new Fuse(namesOf(people), { keys: ['name'], includeScore: true, threshold: 0.6 });
  const ask = (written: string) =>
    answerOf(
      index
        .search(written.toLowerCase(), { limit: 50 })
        .map(({ item, score }) => ({ person: item.person, likeness: 1 - (score ?? 1) })),
    );
  return { name: 'fuse.js', ask };
}

function miniSearch(people: readonly Person[]): Matcher {
  const index = new MiniSearch<Named>({ fields: ['name'], storeFields: ['person', 'name'] });
  const names = namesOf(people);
  index.addAll(names);
  const ask = (written: string) => {
    const hits = index.search(written, { fuzzy: 0.2, prefix: true }).slice(0, 50);
    // Its scores have no upper end: a hit is as alike as its score is near to what its own name would score.
    const whole = (name: string) => index.search(name)[0]?.score ?? Number.POSITIVE_INFINITY;
    return answerOf(
      hits.map(({ person, name, score }) => ({ person, likeness: Math.min(1, score / whole(name)) })),
    );
  };
  return { name: 'minisearch', ask };
}

function damerauLevenshtein(people: readonly Person[]): Matcher {
  const names = namesOf(people);
  const ask = (written: string) => {
    const text = written.toLowerCase();
    return answerOf(names.map(({ person, name }) => ({ person, likeness: compare(text, name).similarity })));
  };
  return { name: 'Damerau–Levenshtein', ask };
}

/** What a project would otherwise take from the shelf. */
export const rivals = (people: readonly Person[]): readonly Matcher[] => [
  fuse(people),
  miniSearch(people),
  damerauLevenshtein(people),
];
