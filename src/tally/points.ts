/** Names looked at closely after each search. */
const CLOSE_LOOKS = 20;

/** Points given to entries while searching, and who has the most. One for an index: empty between searches. */
export interface Points {
  readonly add: (entries: readonly number[], points: number) => void;
  /**
   * The entries with the most points, best first; among equals those that stand first, which is the order
   * of names. All points are gone afterwards.
   *
   * @param weigh the points that count in the end, whole, from those given
   */
  readonly takeMost: (weigh: (points: number, entry: number) => number) => readonly number[];
}

export function pointsFor(entries: number): Points {
  const given = new Int32Array(entries);
  let touched: number[] = [];
  return {
    add: (found, points) => {
      for (const entry of found) {
        const sum = given[entry] as number;
        if (sum === 0) touched.push(entry);
        given[entry] = sum + points;
      }
    },
    takeMost: (weigh) => {
      for (const entry of touched) given[entry] = weigh(given[entry] as number, entry);
      const best = highest(given, touched);
      for (const entry of touched) given[entry] = 0;
      touched = [];
      return best;
    },
  };
}

/** Kept sorted on the way, since sorting all of them would cost more than the search. */
function highest(points: Int32Array, touched: readonly number[]): readonly number[] {
  const best: number[] = [];
  const goesBefore = (a: number, b: number) =>
    (points[a] as number) > (points[b] as number) || (points[a] === points[b] && a < b);
  for (const entry of touched) {
    if (best.length === CLOSE_LOOKS) {
      if (!goesBefore(entry, best[CLOSE_LOOKS - 1] as number)) continue;
      best.pop();
    }
    let at = best.length;
    while (at > 0 && goesBefore(entry, best[at - 1] as number)) at -= 1;
    best.splice(at, 0, entry);
  }
  return best;
}
