import type { Person, PersonId } from '../election/person.js';
import { normalForm } from '../tally/normal-form.js';

type Named = Pick<Person, 'id' | 'name' | 'aliases' | 'unit'>;

/**
 * How the hall tells neighbours of one name and one unit apart: "Siti Aminah (Bu Mimin)". Only for those who
 * need it; of everybody else name and unit say enough. Who has no everyday name keeps the plain one.
 *
 * @param people everybody who may be written, not only those with votes: else a name would change in mid-count
 * @returns what to say for each of the namesakes who have an everyday name
 */
export function namesakes(people: readonly Named[]): ReadonlyMap<PersonId, string> {
  const alike = new Map<string, Named[]>();
  for (const person of people) {
    const key = JSON.stringify([normalForm(person.name), person.unit]);
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [person]);
    else others.push(person);
  }
  return new Map(
    [...alike.values()]
      .filter((group) => group.length > 1)
      .flat()
      .flatMap(({ id, name, aliases: [called] }) =>
        called === undefined ? [] : [[id, `${name} (${called})`] as const],
      ),
  );
}
