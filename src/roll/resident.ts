import type { PersonId, Sex } from '../election/person.js';

/** Roll numbers are short enough to be read aloud and printed as a barcode on an invitation. */
export const MAX_ROLL_NUMBER = 999_999;

/**
 * A person on the roll (warga). Outside `roll` and `desk` the same one is a `Person`, which says
 * nothing about voting.
 */
export interface Resident {
  readonly id: PersonId;
  /** 1 to 999,999, nobody else's. */
  readonly rollNumber: number;
  readonly name: string;
  /** Everyday names (nama panggilan), each a valid way to write this person. */
  readonly aliases: readonly string[];
  readonly sex: Sex;
  /** ISO date; null when the roll does not say, and age is confirmed at check-in. */
  readonly birthDate: string | null;
  /** Is or has been married (sudah atau pernah kawin). */
  readonly married: boolean;
  /** "03", or a text where the village does not count; empty if the roll has none. */
  readonly rt: string;
  /** The unit above the RT: "01" for a RW, else with its word, as "Dusun Krajan"; empty if none. */
  readonly rw: string;
  readonly address: string;
  readonly note: string;
  readonly flags: Flags;
  /** Added after the roll was frozen, by two officers. */
  readonly addedLate: boolean;
}

/** What the committee notes about a resident. Whether a flag bars anybody is for the rules to say. */
export interface Flags {
  readonly partyOfficer: boolean;
  readonly villageOfficial: boolean;
  readonly illiterate: boolean;
  readonly panitia: boolean;
  /** Absent, and sent a letter. */
  readonly letter: boolean;
  /** Elected as a delegate (utusan warga) at level 1. */
  readonly utusan: boolean;
}

export const NO_FLAGS: Flags = {
  partyOfficer: false,
  villageOfficial: false,
  illiterate: false,
  panitia: false,
  letter: false,
  utusan: false,
};

/** Where a resident lives, as people say it: "RT 03 / RW 01", "RW 01", "RT 02 / Dusun Krajan". */
export function unitOf(resident: Pick<Resident, 'rt' | 'rw'>): string {
  const rt = resident.rt === '' ? [] : [`RT ${resident.rt}`];
  const rw = resident.rw === '' ? [] : [/^\d/.test(resident.rw) ? `RW ${resident.rw}` : resident.rw];
  return [...rt, ...rw].join(' / ');
}
