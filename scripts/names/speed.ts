import type { Person } from '../../src/election/person.js';
import { NO_FLAGS, type Resident } from '../../src/roll/resident.js';
import { rollIndex, searchRoll } from '../../src/roll/search.js';
import { directoryOf } from '../../src/tally/directory.js';
import { matchName } from '../../src/tally/match.js';
import { type Seeded, seeded } from '../fixtures/seeded.js';

/** The size of a big kelurahan, and more different forms than its level 2 has ever seen. */
const RESIDENTS = 20_000;
const FORMS = 5_000;
const KEYSTROKES_OF = 60;

/** Milliseconds. */
export interface Speed {
  /** Working out the directory once, when the box is opened. */
  readonly directory: number;
  /** All forms against all residents, the directory not counted. */
  readonly matching: number;
  readonly forms: number;
  readonly residents: number;
  /** One keystroke of the search at the desk: the middle one, and the slowest. */
  readonly keystroke: { readonly median: number; readonly slowest: number };
}

/** As many residents as asked for, by putting given names and second names of the roll together anew. */
export function bigRoll(people: readonly Person[], size = RESIDENTS): readonly Person[] {
  const chance = seeded(20_000);
  const words = people.map(({ name }) => name.replace(/^(H|Hj|Drs)\. |,.*$/g, '').split(' '));
  return Array.from({ length: size }, (_, at): Person => {
    const [first = [], second = []] = [chance.one(words), chance.one(words)];
    const name = [...first.slice(0, 2), ...second.slice(-1)].slice(0, 1 + chance.below(3)).join(' ');
    const aliases = chance.percent(20) ? [`Mbah ${name.slice(-4)}`] : [];
    const unit = `RT ${1 + chance.below(9)} / RW ${1 + chance.below(15)}`;
    return { id: `p${at + 1}`, name, aliases, unit, sex: '?', eligible: true };
  });
}

/** Different forms, none of them a resident's name as it stands: each is one or two slips of the pen away. */
export function mangledForms(people: readonly Person[], wanted = FORMS): readonly string[] {
  const chance = seeded(5_000);
  const forms = new Set<string>();
  while (forms.size < wanted) forms.add(mangled(chance, mangled(chance, chance.one(people).name)));
  return [...forms];
}

function mangled(chance: Seeded, name: string): string {
  const at = chance.below(name.length);
  const ways = [
    () => name.slice(0, at) + name.slice(at + 1),
    () => `${name.slice(0, at)}${name[at + 1] ?? ''}${name[at] ?? ''}${name.slice(at + 2)}`,
    () => name.slice(0, at) + chance.one([...'aeiounrs']) + name.slice(at),
    () => name.replace(' ', ''),
    () => name.split(' ').reverse().join(' '),
    () => name.replaceAll('u', 'oe').replaceAll('y', 'j'),
    () => name.replaceAll('f', 'p').replaceAll('z', 'j'),
  ];
  return chance.one(ways)();
}

export function speedOf(people: readonly Person[], now: () => number): Speed {
  const big = bigRoll(people);
  const forms = mangledForms(big);
  const start = now();
  const directory = directoryOf(big);
  const made = now();
  for (const written of forms) matchName(directory, written);
  const matched = now();
  return {
    directory: made - start,
    matching: matched - made,
    forms: forms.length,
    residents: big.length,
    keystroke: keystroke(big, now),
  };
}

/** Somebody types names letter by letter, as at the desk. */
function keystroke(people: readonly Person[], now: () => number): Speed['keystroke'] {
  const index = rollIndex(people.map(asResident));
  const times: number[] = [];
  for (let nth = 0; nth < KEYSTROKES_OF; nth += 1) {
    const name = people[nth * 331]?.name ?? '';
    for (let typed = 1; typed <= name.length; typed += 1) {
      const start = now();
      searchRoll(index, name.slice(0, typed));
      times.push(now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, slowest: times.at(-1) ?? 0 };
}

const asResident = ({ id, name, aliases, sex, unit }: Person, at: number): Resident => ({
  id,
  name,
  aliases,
  sex,
  rollNumber: at + 1,
  birthDate: null,
  married: false,
  rt: '',
  rw: '',
  address: unit,
  note: '',
  flags: NO_FLAGS,
  addedLate: false,
});
