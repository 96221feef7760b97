import type { InventedVillage } from '../../desk/setup/rehearsal.js';
import { chanceOf } from './chance.js';
import { inventPeople, rollCsv } from './people.js';
import { FACTS, rulesFor } from './rules.js';

/** Enough people for an evening of practice, few enough to check all of them in. */
const VOTERS = 30;
/** Always the same village: whoever practised yesterday knows it today. */
const SEED = 17;

/** The village in which a committee practises at its own desk. */
export const practiceVillage = (): InventedVillage => ({
  facts: FACTS,
  rules: rulesFor(VOTERS),
  roll: rollCsv(inventPeople(chanceOf(SEED, 'practice'), VOTERS)),
});
