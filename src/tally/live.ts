import type { PersonId } from '../election/person.js';
import type { CountRules } from '../election/rules.js';
import { groupKey } from './forms.js';
import { countingLines, outlookOf } from './outlook.js';
import type { Resolved } from './resolve.js';

/** A ballot on which an open form can still give, or take, a vote. */
export interface LiveBallot {
  /** Keys of the open groups on it. */
  readonly groups: ReadonlySet<string>;
  /** Who has a vote from it, whatever is decided. */
  readonly certain: readonly PersonId[];
  /** Votes that it can still give beyond the certain ones. */
  readonly room: number;
  /** One open form only, and the ballot is surely valid: it gives its vote to one person, or to nobody. */
  readonly single: boolean;
}

/** What is certain, and what is not. */
export interface Live {
  /** Votes that no open decision can take away, per person with any. */
  readonly votes: ReadonlyMap<PersonId, number>;
  readonly ballots: readonly LiveBallot[];
}

export function liveBallots(rules: CountRules, { directory, ballots }: Resolved): Live {
  const votes = new Map<PersonId, number>();
  const live: LiveBallot[] = [];
  for (const ballot of ballots) {
    const outlook = outlookOf(rules, directory, ballot);
    if (outlook === 'invalid') continue;
    const groups = new Set(ballot.lines.filter(({ state }) => state === 'open').map(groupKey));
    const certain =
      outlook === 'valid' ? countingLines(directory, ballot.lines).filter((person) => person !== null) : [];
    for (const person of certain) votes.set(person, (votes.get(person) ?? 0) + 1);
    if (groups.size === 0) continue;
    const room = ballot.lines.filter((line) => outlook === 'unsure' || line.state === 'open').length;
    live.push({ groups, certain, room, single: outlook === 'valid' && groups.size === 1 });
  }
  return { votes, ballots: live };
}
