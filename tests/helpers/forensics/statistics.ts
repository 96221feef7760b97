/**
 * What chance does, so that what is more than chance can be told.
 *
 * If a box keeps no order, every order of its envelopes is as likely as any other, whatever the order of the
 * casts was. Then Kendall's tau between the two has mean 0 and variance 2(2n+5) / (9n(n−1)) (Kendall 1938),
 * Spearman's rho mean 0 and variance 1 / (n−1). The mean of R runs is as good as normal for R of 20 and more:
 * its absolute value stays below z · √(Σ variance) / R in 99 of 100 honest worlds, with z = 2.576. Where K
 * features are looked at together, z is taken at 1 − 0.01 / (2K) (Bonferroni), so that all of them stay inside
 * in 99 of 100 honest worlds. Ties (two envelopes on one page) only make the variance smaller.
 *
 * A guess at pairs hits each with probability 1/n: over R runs the hits are at most the 99 % quantile of a
 * binomial with nR trials (the true number, of fixed points of a permutation, has the same mean and variance).
 */
export const LEVEL = 0.99;

/** One run: for each cast, in casting order, where its trace lies; null if it left none there. */
export type Trace = readonly (number | null)[];

const present = (trace: Trace): readonly number[] => trace.filter((at): at is number => at !== null);

/** Kendall's tau-a between the order of casting and the places. */
export function kendall(trace: Trace): number {
  const places = present(trace);
  const pairs = (places.length * (places.length - 1)) / 2;
  let agree = 0;
  for (const [early, place] of places.entries())
    for (let late = early + 1; late < places.length; late += 1)
      agree += Math.sign((places[late] ?? 0) - place);
  return pairs === 0 ? 0 : agree / pairs;
}

const kendallVariance = (n: number): number => (2 * (2 * n + 5)) / (9 * n * (n - 1));

/** Spearman's rho; places that are the same share their mean rank. */
export function spearman(trace: Trace): number {
  const places = present(trace);
  const n = places.length;
  if (n < 2) return 0;
  const rank = (place: number): number =>
    places.filter((other) => other < place).length +
    (places.filter((other) => other === place).length - 1) / 2;
  const ranks = places.map(rank);
  const mean = (n - 1) / 2;
  const sum = (of: (at: number) => number): number => ranks.reduce((total, _, at) => total + of(at), 0);
  const spread = sum((at) => ((ranks[at] ?? 0) - mean) ** 2) * sum((at) => (at - mean) ** 2);
  return spread === 0 ? 0 : sum((at) => ((ranks[at] ?? 0) - mean) * (at - mean)) / Math.sqrt(spread);
}

export interface Correlation {
  readonly tau: number;
  readonly tauBound: number;
  readonly rho: number;
  readonly rhoBound: number;
}

/** Fewer traces than this in a run say nothing. */
const LEAST = 5;

/**
 * Means over all runs, and what they may be if only chance is at work.
 *
 * @param among how many bounds are looked at together, and how seldom any of them may be passed by chance
 */
export function correlate(
  runs: readonly Trace[],
  among: { readonly together: number; readonly level: number },
): Correlation {
  const rich = runs.filter((trace) => present(trace).length >= LEAST);
  const z = normalQuantile(1 - (1 - among.level) / (2 * among.together));
  const mean = (of: (trace: Trace) => number): number =>
    rich.length === 0 ? 0 : rich.reduce((sum, trace) => sum + of(trace), 0) / rich.length;
  const bound = (variance: (n: number) => number): number =>
    rich.length === 0 ? 0 : z * Math.sqrt(mean((trace) => variance(present(trace).length)) / rich.length);
  return {
    tau: mean(kendall),
    tauBound: bound(kendallVariance),
    rho: mean(spearman),
    rhoBound: bound((n) => 1 / (n - 1)),
  };
}

/** Below which a standard normal lies with probability `p`; by halving. */
export function normalQuantile(p: number): number {
  let [low, high] = [-10, 10];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < p) low = middle;
    else high = middle;
  }
  return low;
}

/** Simpson's rule over the density, from 0: exact to far more digits than a bound needs. */
function normalBelow(x: number): number {
  const STEPS = 400;
  const density = (at: number): number => Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI);
  const step = x / STEPS;
  let sum = density(0) + density(x);
  for (let at = 1; at < STEPS; at += 1) sum += density(at * step) * (at % 2 === 1 ? 4 : 2);
  return 0.5 + (sum * step) / 3;
}

/** The least number of hits that a binomial exceeds with probability 1 − level at most. */
export function binomialMost(trials: number, p: number, level: number): number {
  let probability = (1 - p) ** trials;
  let below = probability;
  let hits = 0;
  while (below < level && hits < trials) {
    probability *= ((trials - hits) / (hits + 1)) * (p / (1 - p));
    hits += 1;
    below += probability;
  }
  return hits;
}
