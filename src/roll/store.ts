import type { Tx } from '../../prisma/client.js';
import type { Resident as ResidentRow } from '../../prisma/generated/client.js';
import { canonicalJson } from '../basics/canonical.js';
import type { PersonId, Sex } from '../election/person.js';
import type { Flags, Resident } from './resident.js';

/** Rows per statement: SQLite takes 32,766 values in one, and a row has 13. */
const BATCH = 1_000;

/** @throws Error if an id or a roll number is taken: the import and the desk give free ones */
export async function addResidents(tx: Tx, residents: readonly Resident[]): Promise<void> {
  for (let at = 0; at < residents.length; at += BATCH)
    await tx.resident.createMany({ data: residents.slice(at, at + BATCH).map(toRow) });
}

/** Empties the roll before another file is accepted. The caller keeps this to the set-up. */
export async function removeAllResidents(tx: Tx): Promise<void> {
  await tx.resident.deleteMany();
}

export async function findResident(tx: Tx, id: PersonId): Promise<Resident | null> {
  const row = await tx.resident.findUnique({ where: { id } });
  return row === null ? null : fromRow(row);
}

/** In the order of the roll. */
export async function allResidents(tx: Tx): Promise<readonly Resident[]> {
  const rows = await tx.resident.findMany({ orderBy: { rollNumber: 'asc' } });
  return rows.map(fromRow);
}

export async function countResidents(tx: Tx): Promise<number> {
  return tx.resident.count();
}

/** The flags that residents have, each set of them once. */
export async function flagsOfResidents(tx: Tx): Promise<readonly Flags[]> {
  const rows = await tx.resident.findMany({ distinct: ['flags'], select: { flags: true } });
  return rows.map(({ flags }) => JSON.parse(flags) as Flags);
}

/** The next free roll number, for somebody who is added by hand. */
export async function nextRollNumber(tx: Tx): Promise<number> {
  const { _max } = await tx.resident.aggregate({ _max: { rollNumber: true } });
  return (_max.rollNumber ?? 0) + 1;
}

/** Replaces what the roll says of one resident. @returns false if there is none with this id */
export async function correctResident(tx: Tx, resident: Resident): Promise<boolean> {
  const { id, ...data } = toRow(resident);
  const { count } = await tx.resident.updateMany({ where: { id }, data });
  return count === 1;
}

/**
 * Notes that a resident came.
 *
 * One statement that does nothing on a conflict: two desks with one person at once make one row,
 * whatever each of them read before. @returns false if the resident was checked in already
 */
export async function addCheckIn(tx: Tx, residentId: PersonId): Promise<boolean> {
  const added = await tx.$executeRaw`INSERT OR IGNORE INTO "CheckIn" ("residentId") VALUES (${residentId})`;
  return added === 1;
}

/** @returns false if the resident was not checked in */
export async function removeCheckIn(tx: Tx, residentId: PersonId): Promise<boolean> {
  const { count } = await tx.checkIn.deleteMany({ where: { residentId } });
  return count === 1;
}

export async function isCheckedIn(tx: Tx, residentId: PersonId): Promise<boolean> {
  return (await tx.checkIn.findUnique({ where: { residentId } })) !== null;
}

/** Ids of all who came; says nothing of when. */
export async function checkedInIds(tx: Tx): Promise<ReadonlySet<PersonId>> {
  const rows = await tx.checkIn.findMany();
  return new Set(rows.map(({ residentId }) => residentId));
}

export async function countCheckIns(tx: Tx): Promise<number> {
  return tx.checkIn.count();
}

function toRow(resident: Resident): ResidentRow {
  return {
    ...resident,
    aliases: canonicalJson(resident.aliases),
    flags: canonicalJson(resident.flags),
    married: resident.married ? 1 : 0,
    addedLate: resident.addedLate ? 1 : 0,
  };
}

/** The table is ours and its checks hold, so the texts are what `toRow` wrote. */
function fromRow(row: ResidentRow): Resident {
  return {
    ...row,
    aliases: JSON.parse(row.aliases) as readonly string[],
    sex: row.sex as Sex,
    flags: JSON.parse(row.flags) as Flags,
    married: row.married === 1,
    addedLate: row.addedLate === 1,
  };
}
