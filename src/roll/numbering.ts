import { accept, type Result, refuse } from '../basics/result.js';
import type { PersonId } from '../election/person.js';
import { MAX_ROLL_NUMBER } from './resident.js';
import type { Row } from './row.js';

export interface Identity {
  readonly id: PersonId;
  readonly rollNumber: number;
}

/** Why a row cannot have the number or id that the file gives it. */
export type IdentityKind = 'number-unclear' | 'number-is-nik' | 'number-taken' | 'id-unclear' | 'id-taken';

export interface IdentityRefusal {
  readonly kind: IdentityKind;
  readonly field: 'id' | 'number';
  /** Index of the row that had it first. */
  readonly first: number | null;
}

/** What a row says of its own number and id, and in which column; null where it says nothing. */
type Given = Result<
  { readonly id: string | null; readonly number: number | null; readonly field: 'id' | 'number' },
  IdentityRefusal
>;

export function givenIdentity(row: Row): Given {
  const number = (row.number ?? '').trim().replace(/\.$/, '');
  const id = (row.id ?? '').trim();
  for (const [field, text] of [['number', number] as const, ['id', id] as const])
    if (/^\D*(\d[ .-]?){16}$/.test(text)) return refuse({ kind: 'number-is-nik', field, first: null });
  if (number !== '' && !isNumber(number))
    return refuse({ kind: 'number-unclear', field: 'number', first: null });
  if (id !== '' && !/^[\w.-]{1,20}$/.test(id))
    return refuse({ kind: 'id-unclear', field: 'id', first: null });
  const own = number !== '' ? Number(number) : isNumber(id) ? Number(id) : null;
  return accept({ id: id === '' ? null : id, number: own, field: number !== '' ? 'number' : 'id' });
}

const isNumber = (text: string): boolean =>
  /^\d{1,12}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_ROLL_NUMBER;

/**
 * Gives every row its number and id. A number in the file stays; rows without one get the next free
 * ones after the highest, in the order of the file. Without an `id` column the id is the number.
 *
 * @param rows what each row says; null for a row that is refused anyway and takes no number
 */
export function numberRows(
  rows: readonly (Given | null)[],
): readonly (Result<Identity, IdentityRefusal> | null)[] {
  const numbers = new Map<number, number>();
  const ids = new Map<string, number>();
  let highest = 0;
  for (const given of rows) if (given?.ok) highest = Math.max(highest, given.value.number ?? 0);
  const claim = (
    index: number,
    id: string | null,
    rollNumber: number,
    field: 'id' | 'number',
  ): Result<Identity, IdentityRefusal> => {
    const sameNumber = numbers.get(rollNumber);
    if (sameNumber !== undefined) return refuse({ kind: 'number-taken', field, first: sameNumber });
    const own = id ?? String(rollNumber);
    const sameId = ids.get(own);
    if (sameId !== undefined) return refuse({ kind: 'id-taken', field: 'id', first: sameId });
    numbers.set(rollNumber, index);
    ids.set(own, index);
    return accept({ id: own, rollNumber });
  };
  return rows.map((given, index) => {
    if (given === null || !given.ok) return given;
    const { id, number, field } = given.value;
    if (number !== null) return claim(index, id, number, field);
    if (highest >= MAX_ROLL_NUMBER) return refuse({ kind: 'number-unclear', field: 'number', first: null });
    highest += 1;
    return claim(index, id, highest, field);
  });
}
