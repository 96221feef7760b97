import type { Rules } from '../../../src/election/rules.js';
import type { Ending } from '../day.js';
import { aBoothDay, type BoothDay } from './booth-day.js';
import { aRunOffHall, aTrainingHall } from './booth-halls.js';
import { runOff, training } from './booth-kinds.js';
import { eyesAndEars, lostNetwork, officersPhone } from './booth-mishaps.js';
import { fiveNames, thirteenNames } from './booth-papers.js';

const hallOf = (rules: Partial<Rules>) => (t: Ending) => aBoothDay(t, { rules });

const SCENES: readonly (readonly [
  make: (t: Ending) => Promise<BoothDay>,
  play: (hall: BoothDay) => Promise<void>,
])[] = [
  [hallOf({ names: { min: 2, max: 5 }, helpWhileTyping: true }), fiveNames],
  [hallOf({ names: { min: 1, max: 13 } }), thirteenNames],
  [hallOf({}), lostNetwork],
  [hallOf({}), eyesAndEars],
  [hallOf({ boothRelease: true }), officersPhone],
  [aRunOffHall, runOff],
  [aTrainingHall, training],
];

/**
 * What the walk through an election day does not meet: mistakes, doubts, weak eyes, a lost network, a run-off,
 * a rehearsal, and the smallest tablets. Each scene is played on a real page before the real program, and
 * pictured at every size of tablet.
 */
export async function playBooths(): Promise<void> {
  for (const [make, play] of SCENES) {
    const ends: (() => unknown)[] = [];
    try {
      await play(await make({ teardown: (work) => ends.unshift(work) }));
    } finally {
      for (const end of ends) await end();
    }
  }
}
