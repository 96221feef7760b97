import { hashJson } from '../basics/hash.js';
import type { Person, PersonId } from '../election/person.js';
import type { RollLine } from '../election/roll-line.js';
import { type BoxFacts, canBeElected, type ElectedRules } from './eligibility.js';
import { type Resident, unitOf } from './resident.js';

/** A resident as everybody below the roll sees one: nothing of age, address, flags or attendance. */
export function personOf(resident: Resident, eligible: boolean): Person {
  const { id, name, aliases, sex } = resident;
  return { id, name, aliases, unit: unitOf(resident), sex, eligible };
}

/**
 * The plain directory of the whole roll, in the order of the roll; who may not be elected is in it,
 * so that a ballot with that name is judged and not merely unknown.
 *
 * @param present ids of those who checked in. Where the rules want the elected present this shows
 * who came: a kiosk gets a directory made with every id instead.
 */
export function directoryPeople(
  residents: readonly Resident[],
  rules: ElectedRules,
  facts: BoxFacts,
  present: ReadonlySet<PersonId>,
): readonly Person[] {
  return [...residents]
    .sort((a, b) => a.rollNumber - b.rollNumber)
    .map((resident) => personOf(resident, canBeElected(resident, rules, facts, present.has(resident.id)).ok));
}

/** What a roll is frozen under. */
export interface FrozenRoll {
  readonly rules: ElectedRules;
  readonly facts: BoxFacts;
  /** 32 random bytes in hexadecimal that stay in the village: birth dates are guessed from a bare hash. */
  readonly salt: string;
}

/** One resident as the frozen roll commits to one; `rest` covers everything that no count needs. */
export function rollLine(resident: Resident, frozen: FrozenRoll): RollLine {
  const { rules, facts, salt } = frozen;
  const { id, name, aliases, sex, flags, addedLate: _, ...rest } = resident;
  return {
    id,
    name,
    aliases: [...aliases],
    unit: unitOf(resident),
    sex,
    // Presence left aside: nobody is present at freezing.
    eligible: canBeElected(resident, rules, facts, true).ok,
    letter: flags.letter,
    rest: hashJson({ salt, ...rest, flags }),
  };
}

/** The roll as the setup document commits to it: `rollDigest` is the hash of these lines. */
export const rollLines = (residents: readonly Resident[], frozen: FrozenRoll): readonly RollLine[] =>
  residents.map((resident) => rollLine(resident, frozen));
