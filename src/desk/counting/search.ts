import type { Person, PersonId } from '../../election/person.js';
import type { Counting } from '../../record/counting.js';
import { NO_FLAGS, type Resident } from '../../roll/resident.js';
import { type RollIndex, rollIndex, searchRoll } from '../../roll/search.js';
import { placeWith } from './whereabouts.js';

/** One index a box: everybody who may stand on a ballot, late additions among them. */
const indexes = new WeakMap<Counting['directory'], RollIndex>();

/** Finds a person while a name is decided, the way the entrance finds a resident. */
export function searchPeople({ directory }: Counting, numbers: ReadonlyMap<PersonId, number>, query: string) {
  const placeOf = placeWith(numbers);
  const index = indexes.get(directory) ?? rollIndex([...directory.people.values()].map(asResident));
  indexes.set(directory, index);
  return searchRoll(index, query).residents.map(({ id, name, aliases }) => ({
    person: id,
    name,
    unit: placeOf(id, directory.people.get(id)?.unit ?? ''),
    called: [...aliases],
  }));
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
