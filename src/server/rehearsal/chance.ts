import { concat, toUtf8 } from '../../basics/bytes.js';
import { sha256 } from '../../basics/hash.js';
import { drawBelow, shuffle, type World } from '../../basics/world.js';

/** Chance that can be had again: the same seed and purpose always draw alike. For invented people only. */
export interface Chance {
  /** A whole number from 0 up to, not including, `bound`. */
  readonly below: (bound: number) => number;
  readonly one: <Member>(members: readonly Member[]) => Member;
  /** True so many times in a hundred. */
  readonly percent: (share: number) => boolean;
  readonly shuffled: <Member>(members: readonly Member[]) => Member[];
}

export const MAX_SEED = 2 ** 32 - 1;

/**
 * @param seed whole, 0 to `MAX_SEED`
 * @param purpose each purpose draws for itself, so that what happens at once does not disturb the rest
 */
export function chanceOf(seed: number, purpose: string): Chance {
  const random = seededBytes(toUtf8(`bilik/rehearsal/1 ${seed} ${purpose} `));
  const below = (bound: number): number => drawBelow(random, bound);
  return {
    below,
    one: (members) => {
      const drawn = members[below(members.length)];
      if (drawn === undefined) throw new RangeError('nothing to draw from');
      return drawn;
    },
    percent: (share) => below(100) < share,
    shuffled: (members) => shuffle(random, members),
  };
}

/** SHA-256 of the label and a counter, over and over: even, and without arithmetic of our own. */
function seededBytes(label: Uint8Array): World['random'] {
  let counter = 0;
  let rest: Uint8Array = new Uint8Array(0);
  return (length) => {
    while (rest.length < length) {
      rest = concat(rest, sha256(concat(label, toUtf8(String(counter)))));
      counter += 1;
    }
    const drawn = rest.slice(0, length);
    rest = rest.slice(length);
    return drawn;
  };
}
