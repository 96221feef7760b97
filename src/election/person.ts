/** A resident's id: stable within one roll, says nothing about the person. */
export type PersonId = string;
/** Of a resident's id, in UTF-16 units: every ballot paper keeps room for so many. */
export const MAX_PERSON_ID = 40;

/** As the roll says it: laki-laki, perempuan, or not said. */
export type Sex = 'L' | 'P' | '?';

/**
 * A resident as ballot and tally see one: who may be written, and nothing about who votes.
 * Nobody stands for anything: whoever may be written is one.
 */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** As people say it: "RT 03 / RW 01". */
  readonly unit: string;
  readonly sex: Sex;
  /** May this person be elected here? */
  readonly eligible: boolean;
}
