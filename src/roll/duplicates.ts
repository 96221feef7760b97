import { fold } from './characters.js';
import { type Resident, unitOf } from './resident.js';

/** One person twice, perhaps. Two neighbours may share a name, so people look and decide. */
export type DuplicateKind = 'same-name-and-birth-date' | 'same-name-and-unit';

interface Placed {
  readonly line: number;
  readonly resident: Resident;
}

export interface PossibleDuplicate {
  readonly line: number;
  readonly other: number;
  readonly kind: DuplicateKind;
}

/**
 * Rows that may be the same person as an earlier one: same name and birth date anywhere, or same
 * name in one unit where not both birth dates are known.
 */
export function possibleDuplicates(placed: readonly Placed[]): readonly PossibleDuplicate[] {
  const byBirth = new Map<string, number>();
  const byUnit = new Map<string, { first: number; withoutDate: number | null }>();
  return placed.flatMap(({ line, resident }) => {
    const name = fold(resident.name);
    const found: PossibleDuplicate[] = [];
    const birthKey = `${name}|${resident.birthDate}`;
    const twin = resident.birthDate === null ? undefined : byBirth.get(birthKey);
    if (twin !== undefined) found.push({ line, other: twin, kind: 'same-name-and-birth-date' });
    else if (resident.birthDate !== null) byBirth.set(birthKey, line);

    const unitKey = `${name}|${unitOf(resident)}`;
    const near = byUnit.get(unitKey);
    const other = resident.birthDate === null ? near?.first : near?.withoutDate;
    if (other !== undefined && other !== null) found.push({ line, other, kind: 'same-name-and-unit' });
    const noDate = resident.birthDate === null ? line : null;
    byUnit.set(unitKey, { first: near?.first ?? line, withoutDate: near?.withoutDate ?? noDate });
    return found;
  });
}
