import type { PersonId } from '../election/person.js';
import type { CountRules } from '../election/rules.js';
import { groupKey } from './forms.js';
import { contestedGaps } from './gaps.js';
import { type Live, liveBallots } from './live.js';
import { type Part, reachOf } from './reach.js';
import type { Resolved } from './resolve.js';

/** Whether deciding a form can still change who is seated. Never for whom. */
export interface Stake {
  readonly form: string;
  readonly scope: string | null;
  readonly canChangeSeat: boolean;
}

/**
 * What is at stake with each open form: can the elected, or those tied for the last seats, come out
 * differently by this decision, whatever is decided on all other open forms?
 *
 * "No" is proved. "Yes" can be said of a form that changes nothing after all: ballots that may yet turn out
 * invalid are taken to give and take a vote at will.
 *
 * How: a decision moves the distance between two people by at most the ballots that the form is on, and
 * matters only if it can bring two who are not surely seated and not surely unseated level, or past each
 * other. The other forms together can bring the distance to certain sums only: one that is on 12 ballots
 * gives all 12 to one of the two, or to neither. And there must be votes enough to bring both to the price of
 * a seat at all.
 *
 * @returns the open groups in order of form, those that can change a seat first
 */
export function stakesOf(rules: CountRules, resolved: Resolved): readonly Stake[] {
  const live = liveBallots(rules, resolved);
  const gaps = contestedGaps(rules, resolved.directory, live);
  const parts = partsOf(live);
  const ballots = ballotsPerForm(live);
  const mixed = live.ballots.filter(({ single }) => !single).length;
  const room = live.ballots.reduce((sum, ballot) => sum + ballot.room, 0);
  const answers = new Map<string, boolean>();
  /** Can the other forms bring two people this far apart so near that the form on so many ballots decides? */
  const othersMeet = (apart: readonly number[], on: number, key: string, loose: number): boolean => {
    const others = [...parts].filter(([other]) => other !== key).map(([, part]) => part);
    const reach = reachOf(others, loose);
    return apart.some((gap) => reach.meets(gap - on, gap + on));
  };
  const canChange = (key: string): boolean => {
    const { on, mixedOn } = ballots.get(key) ?? { on: 0, mixedOn: 0 };
    if (on === 0 || gaps.length === 0) return false;
    // Forms on as many ballots, of the same kind, have one answer.
    const own = parts.get(key);
    const kind = [on, mixedOn, own?.least, own?.most].join();
    const known = answers.get(kind);
    if (known !== undefined) return known;
    const loose = mixed - mixedOn;
    const within = gaps.filter(({ needs }) => needs <= room + on).map(({ apart }) => apart);
    const near = within.some((apart) => apart <= loose + on);
    const answer = near || (within.length > 0 && othersMeet(within, on, key, loose));
    answers.set(kind, answer);
    return answer;
  };
  const open = resolved.forms.filter((group) => group.open);
  const stakes = open.map(({ form, scope }) => ({
    form,
    scope,
    canChangeSeat: canChange(groupKey({ form, scope })),
  }));
  return stakes.sort((a, b) => Number(b.canChangeSeat) - Number(a.canChangeSeat));
}

/** Per form, on how many live ballots it stands, and on how many of them not alone. */
function ballotsPerForm(live: Live): ReadonlyMap<string, { readonly on: number; readonly mixedOn: number }> {
  const found = new Map<string, { on: number; mixedOn: number }>();
  for (const { groups, single } of live.ballots) {
    for (const key of groups) {
      const { on, mixedOn } = found.get(key) ?? { on: 0, mixedOn: 0 };
      found.set(key, { on: on + 1, mixedOn: mixedOn + (single ? 0 : 1) });
    }
  }
  return found;
}

/**
 * Per form, what it brings on the ballots where it is the only open one and nothing else hangs on it: all of
 * them to whoever is meant, less those where that person stands already.
 */
function partsOf(live: Live): ReadonlyMap<string, Part> {
  const alone = new Map<string, { most: number; readonly standing: Map<PersonId, number> }>();
  for (const { single, groups, certain } of live.ballots) {
    if (!single) continue;
    for (const key of groups) {
      const found = alone.get(key) ?? { most: 0, standing: new Map<PersonId, number>() };
      found.most += 1;
      for (const person of certain) found.standing.set(person, (found.standing.get(person) ?? 0) + 1);
      alone.set(key, found);
    }
  }
  return new Map(
    [...alone].map(([key, { most, standing }]) => [
      key,
      { least: Math.max(1, most - Math.max(0, ...standing.values())), most },
    ]),
  );
}
