import type { Db, Tx } from '../../prisma/client.js';
import { eventsOf } from '../audit/store.js';
import { completeFacts, completeRules } from '../election/draft.js';
import { readElection } from '../election/store.js';
import { checkedInIds, countCheckIns } from '../roll/store.js';
import { type Turnout, turnoutOf, votersOf } from '../roll/turnout.js';
import { rollNow } from './roll/kept-roll.js';

const NOBODY = { L: 0, P: 0, unknown: 0 } as const;

/** Who may vote and who came, as of now; empty until rules and facts are chosen. */
export async function turnoutNow(tx: Tx, db: Db): Promise<Turnout> {
  const election = await readElection(tx);
  const frozen = election?.setup ?? null;
  const rules = frozen?.rules ?? (election === null ? null : completeRules(election.draft));
  const facts = frozen?.facts ?? (election === null ? null : completeFacts(election.draft));
  if (rules === null || facts === null)
    return { eligible: NOBODY, checkedIn: NOBODY, units: [], toConfirm: 0 };
  const roll = await rollNow(tx, db);
  const voters = roll.voters ?? votersOf(roll.residents, rules, facts);
  // Until the freeze a rule may change under the same roll.
  if (frozen !== null) roll.voters = voters;
  return turnoutOf(voters, await checkedInIds(tx));
}

/**
 * How many ballots the box may hold at most: check-ins that were not undone, and test slips that
 * were handed out.
 */
export async function ballotBound(tx: Tx): Promise<number> {
  return (await countCheckIns(tx)) + (await testSlipsGiven(tx));
}

export async function testSlipsGiven(tx: Tx): Promise<number> {
  const given = await eventsOf(tx, 'test-slips-given');
  return given.reduce((slips, event) => slips + event.data.slips, 0);
}
