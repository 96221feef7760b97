import type { Chance } from './chance.js';
import type { Invented } from './people.js';

/** One line that a voter writes; `picked` if the voter takes it from the names that fit while typing. */
export interface Line {
  readonly written: string;
  readonly picked: boolean;
}

/** Whom this village trusts: a few stand on most ballots, everybody on some. */
export interface Village {
  readonly people: readonly Invented[];
  readonly trusted: readonly Invented[];
}

/** So many people get most of the lines: more than there are seats, so that there is a line to fall below. */
const TRUSTED = 24;

export function villageOf(chance: Chance, people: readonly Invented[]): Village {
  const grown = chance.shuffled(people.filter(({ age }) => age >= 18));
  return { people, trusted: grown.slice(0, TRUSTED) };
}

/** What people write when they name nobody. None of it is a part of anybody's name or address. */
const JUNK = [
  'terserah panitia saja',
  'tidak ada yang cocok',
  'golput 100%',
  'xxxxxxxx',
  'yang penting jujur!!',
  '<b>siapa saja</b>',
  "'; DROP TABLE kotak; --",
  'coret coret ✏️',
  '=SUM(A1:A9)',
  'kucing saya, si Oyen',
] as const;

/** Of a hundred. */
const SHARE = { blank: 2, short: 4, junk: 2, repeat: 2, trusted: 75, picked: 20 } as const;

/**
 * A ballot as somebody writes it: mostly neighbours, by name or everyday name, some oddly spelled; now
 * and then one name too few, the same person twice, nonsense, or nothing.
 *
 * @param names fewest and most lines
 */
export function writeBallot(
  chance: Chance,
  village: Village,
  names: { readonly min: number; readonly max: number },
): readonly Line[] {
  if (chance.percent(SHARE.blank)) return [];
  const short = chance.percent(SHARE.short);
  const lines = short ? Math.max(1, names.min - 1) : names.min + chance.below(names.max - names.min + 1);
  const chosen = Array.from({ length: lines }, () => choose(chance, village));
  const [first] = chosen;
  if (first !== undefined && lines > 1 && chance.percent(SHARE.repeat)) chosen[lines - 1] = first;
  return chosen.map((person) =>
    chance.percent(SHARE.junk) ? { written: chance.one(JUNK), picked: false } : spell(chance, person),
  );
}

function choose(chance: Chance, { people, trusted }: Village): Invented {
  if (trusted.length === 0 || !chance.percent(SHARE.trusted)) return chance.one(people);
  // The smaller of two draws: the first of the trusted are trusted most.
  const place = Math.min(chance.below(trusted.length), chance.below(trusted.length));
  return trusted[place] as Invented;
}

function spell(chance: Chance, person: Invented): Line {
  if (chance.percent(SHARE.picked)) return { written: person.name, picked: true };
  return { written: chance.one(SPELLINGS)(chance, person), picked: false };
}

const asOnRoll = (_chance: Chance, { name }: Invented): string => name;

/** Each as likely as the next; a right one stands here several times because most people write it so. */
const SPELLINGS: readonly ((chance: Chance, person: Invented) => string)[] = [
  asOnRoll,
  asOnRoll,
  asOnRoll,
  (chance, { name, aliases }) => (aliases.length === 0 ? name : chance.one(aliases)),
  (chance, { name, aliases }) => (aliases.length === 0 ? name : chance.one(aliases)),
  (_chance, { name }) => name.toLowerCase(),
  (_chance, { name }) => name.toUpperCase(),
  (_chance, { name }) => `  ${name.replace(/ /g, '   ')} `,
  (chance, { name, sex }) =>
    `${chance.one(sex === 'L' ? ['Pak', 'H.', 'Bpk.'] : ['Bu', 'Hj.', 'Ibu'])} ${name}`,
  (_chance, { name, rt }) => `${name} RT ${Number(rt)}`,
  (_chance, { name }) => name.split(' ')[0] ?? name,
  misspelled,
];

/** One slip of the pen: a letter left out, doubled or swapped with its neighbour, or the spelling of 1930. */
function misspelled(chance: Chance, { name }: Invented): string {
  const old = name.replace(/u/g, 'oe').replace(/j/g, 'dj').replace(/y/g, 'j');
  if (chance.percent(25)) return old;
  const at = 1 + chance.below(Math.max(1, name.length - 2));
  const kind = chance.below(3);
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + name.charAt(at) + name.slice(at);
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}
