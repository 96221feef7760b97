import { normalForm } from '../../src/tally/normal-form.js';
import { voided, world } from './full-election.js';
import { freezeElection, holdElection, someResidents } from './made-election.js';

/** A large election: ballots of five names, few people written and many voting, some names misspelt. */
export function manyBallots(count: number) {
  const people = someResidents(count + 400);
  const crowd = freezeElection(world, people, { slips: count + 500, rules: { seats: 11, reserves: 5 } });
  const draw = drawing(1);
  const odd = new Set<string>();
  const written = () => {
    const full = people[Math.floor(draw() ** 2 * 500)]?.[0] ?? '';
    if (draw() > 0.04) return full;
    const wrong = `${full.slice(0, 3)}x${full.slice(3)}`;
    odd.add(normalForm(wrong));
    return wrong;
  };
  const ballots = Array.from({ length: count }, () => Array.from({ length: 5 }, written));
  return { day: holdElection(crowd, { ballots, after: [...odd].map(voided) }), signer: crowd.signer };
}

function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
