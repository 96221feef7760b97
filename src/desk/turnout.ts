import type { Tx } from '../../prisma/client.js';
import { eventsOf } from '../audit/store.js';
import { completeFacts, completeRules } from '../election/draft.js';
import { readElection } from '../election/store.js';
import { allResidents, checkedInIds, countCheckIns } from '../roll/store.js';
import { type Turnout, turnoutOf } from '../roll/turnout.js';

const NOBODY = { L: 0, P: 0, unknown: 0 } as const;

/** Who may vote and who came, as of now; empty until rules and facts are chosen. */
export async function turnoutNow(tx: Tx): Promise<Turnout> {
  const election = await readElection(tx);
  const rules = election?.setup?.rules ?? (election === null ? null : completeRules(election.draft));
  const facts = election?.setup?.facts ?? (election === null ? null : completeFacts(election.draft));
  if (rules === null || facts === null)
    return { eligible: NOBODY, checkedIn: NOBODY, units: [], toConfirm: 0 };
  return turnoutOf(await allResidents(tx), rules, facts, await checkedInIds(tx));
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
