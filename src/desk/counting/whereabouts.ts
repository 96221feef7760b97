import type { Tx } from '../../../prisma/client.js';
import type { PersonId } from '../../election/person.js';
import type { Counting } from '../../record/counting.js';
import { findResident } from '../../roll/store.js';

/**
 * How to tell neighbours of one name and one RT apart: their roll numbers, as on the printed list. Only
 * for forms that several people of that name may have meant; the unit says enough of everybody else.
 */
export async function rollNumbers(tx: Tx, { result }: Counting): Promise<ReadonlyMap<PersonId, number>> {
  const alike = result.resolved.forms.flatMap(({ suggestions }) =>
    suggestions.filter(
      ({ name, unit }) => suggestions.filter((each) => each.name === name && each.unit === unit).length > 1,
    ),
  );
  const numbers = new Map<PersonId, number>();
  for (const person of new Set(alike.map((suggestion) => suggestion.person))) {
    const resident = await findResident(tx, person);
    if (resident !== null) numbers.set(person, resident.rollNumber);
  }
  return numbers;
}

/** Where somebody lives, with the roll number where a neighbour shares the name. */
export const placeWith =
  (numbers: ReadonlyMap<PersonId, number>) =>
  (person: PersonId, unit: string): string =>
    numbers.has(person) ? `${unit} · no. ${numbers.get(person)}` : unit;
