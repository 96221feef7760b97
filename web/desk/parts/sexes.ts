import type { DeskState } from './live.js';

/** People, whatever the roll says of them. */
export const totalOf = (sexes: DeskState['checkedIn']): number => sexes.L + sexes.P + sexes.unknown;
