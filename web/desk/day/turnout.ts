import { percentOf, type Rules } from '../../../src/election/rules.js';

/** What the attendance list says, measured by the tata tertib: for the eye; the door judges it again. */
export interface TurnoutView {
  /** People who must have come; 0 where the rules ask for none. */
  readonly needed: number;
  readonly enough: boolean;
  /** How many are lacking. */
  readonly short: number;
}

/**
 * @param rules turnout and quorum of this box; null for none
 * @param level quorum is asked for at level 2 only
 */
export function viewTurnout(
  rules: Pick<Rules, 'turnout' | 'quorum'>,
  level: 1 | 2,
  people: { readonly eligible: number; readonly came: number },
): TurnoutView {
  const byTurnout = rules.turnout === null ? 0 : percentOf(rules.turnout.percent, people.eligible);
  const { quorum } = rules;
  const byQuorum =
    quorum === null || level === 1
      ? 0
      : quorum.kind === 'people'
        ? quorum.least
        : percentOf(quorum.least, people.eligible);
  const needed = Math.max(byTurnout, byQuorum);
  return { needed, enough: people.came >= needed, short: Math.max(0, needed - people.came) };
}
