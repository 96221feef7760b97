import type { Sex } from '../election/person.js';
import {
  type Cell,
  type ConfirmKind,
  type RefusedKind,
  readAliases,
  readBirthDate,
  readFlag,
  readMarried,
  readName,
  readSex,
  readText,
} from './cells.js';
import type { Field } from './headings.js';
import { type Flags, NO_FLAGS, type Resident } from './resident.js';
import { readUnit, readUnitPart, type Unit } from './unit.js';

/** The cells of one row by what they hold; a column that the file lacks is not there. */
export type Row = Readonly<Partial<Record<Field, string>>>;

/** All that a row says about a resident, without the number it gets on the roll. */
export type RowValues = Omit<Resident, 'id' | 'rollNumber' | 'addedLate'>;

export interface Complaint<Kind> {
  readonly kind: Kind;
  readonly field: Field;
}

export interface RowReading {
  readonly values: RowValues;
  /** Not empty: the row is refused whole. */
  readonly refused: readonly Complaint<RefusedKind>[];
  readonly toConfirm: readonly Complaint<ConfirmKind>[];
}

/** Reads every cell of a row and gathers all complaints, so that the committee mends a row once. */
export function readRow(row: Row): RowReading {
  const unit = readUnitCells(row);
  const flags = (Object.keys(NO_FLAGS) as (keyof Flags)[]).map(
    (flag) => [flag, readFlag(row[flag] ?? '')] as const,
  );
  const cells = {
    name: readName(row.name ?? ''),
    aliases: readAliases(row.aliases ?? ''),
    sex: readSex(row.sex ?? ''),
    birthDate: readBirthDate(row.birthDate ?? ''),
    married: readMarried(row.married ?? ''),
    address: readText(row.address ?? ''),
    note: readText(row.note ?? ''),
  };
  const all: readonly (readonly [Field, Cell<unknown>])[] = [
    ...(Object.entries(cells) as [Field, Cell<unknown>][]),
    [row.rtRw === undefined ? 'rt' : 'rtRw', unit],
    ...flags,
  ];
  return {
    values: {
      name: cells.name.value,
      aliases: cells.aliases.value,
      sex: cells.sex.value,
      birthDate: cells.birthDate.value,
      married: cells.married.value,
      ...unit.value,
      address: cells.address.value,
      note: cells.note.value,
      flags: { ...NO_FLAGS, ...Object.fromEntries(flags.map(([flag, cell]) => [flag, cell.value])) },
    },
    refused: all.flatMap(([field, { refuse }]) => (refuse === undefined ? [] : [{ kind: refuse, field }])),
    toConfirm: all.flatMap(([field, { confirm }]) =>
      confirm === undefined ? [] : [{ kind: confirm, field }],
    ),
  };
}

function readUnitCells(row: Row): Cell<Unit> {
  const nowhere = { rt: '', rw: '' };
  const both = row.rtRw?.trim() ?? '';
  const unit = both === '' ? nowhere : readUnit(both);
  const rt = readUnitPart(row.rt ?? '');
  const rw = readUnitPart(row.rw ?? '');
  if (unit === null || rt === null || rw === null) return { value: nowhere, refuse: 'unit-unclear' };
  const value = { rt: rt === '' ? unit.rt : rt, rw: rw === '' ? unit.rw : rw };
  return value.rt === '' && value.rw === '' ? { value, refuse: 'unit-missing' } : { value };
}

/** A resident as two officers type one in, before or after freezing. */
export interface TypedResident {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly sex: Sex;
  readonly birthDate: string | null;
  readonly married: boolean;
  readonly rt: string;
  readonly rw: string;
  readonly address: string;
}

/**
 * The same checks for a typed resident as for a row of a file.
 *
 * @returns the values with no flags and no note: whoever corrects a resident keeps the old ones
 */
export function readTyped(typed: TypedResident): RowReading {
  return readRow({
    name: typed.name,
    // A slash inside one alias would make two of it; that is what a slash means on a roll.
    aliases: typed.aliases.join('/'),
    sex: typed.sex === '?' ? '' : typed.sex,
    birthDate: typed.birthDate ?? '',
    married: typed.married ? 'kawin' : '',
    rt: typed.rt,
    rw: typed.rw,
    address: typed.address,
  });
}
