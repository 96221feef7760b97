import type { Rules } from '../election/rules.js';
import type { Resident } from './resident.js';

/** Nobody can say the age of a person whose birth date the roll lacks: an officer looks, at check-in. */
export type Adulthood = 'adult' | 'minor' | 'to-confirm';

/**
 * Age in completed years on a day: the birthday itself counts. Whoever was born on 29 February
 * completes a year on 1 March where there is no such day.
 *
 * @param birthDate ISO date
 * @param day ISO date, local to the village; before the birth date the age is negative
 */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  // Month and day of an ISO date compare as text.
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/**
 * Is this resident an adult on the day of the vote? Married people count whatever their age, if the
 * rules say so, and so need no birth date.
 *
 * @source domain, table "Local": "17, or married"
 */
export function adulthood(
  resident: Pick<Resident, 'birthDate' | 'married'>,
  adult: Rules['adult'],
  day: string,
): Adulthood {
  if (adult.marriedCounts && resident.married) return 'adult';
  if (resident.birthDate === null) return 'to-confirm';
  return ageOn(resident.birthDate, day) >= adult.age ? 'adult' : 'minor';
}
