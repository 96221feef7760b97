import type { PublicEntry } from '../audit/chain.js';
import type { PersonId, Sex } from '../election/person.js';
import { type CountRules, percentOf } from '../election/rules.js';
import type { SetupDocument } from '../election/setup-document.js';
import type { Placing } from '../tally/rank.js';
import { type Standing, seatPeople, settlementsInForce } from '../tally/seats.js';
import type { TieSettlement } from '../tally/tie.js';
import type { PublishedResult, SettledTie } from './format.js';
import { type PublicEvent, publicEvents } from './public-events.js';
import { type Consent, reservesInOrder, seatedPeople } from './seated.js';

/** A settlement with the log entry that tells of it. */
export interface Settlement extends TieSettlement {
  readonly entry: PublicEvent<'tie-settled'>;
}

/** Who sits where, as it follows from the votes and from what people settled and answered. */
export interface Seating {
  readonly ranking: readonly (Placing & { readonly standing: Standing })[];
  readonly settlements: readonly Settlement[];
  readonly complete: boolean;
  readonly published: Pick<PublishedResult, 'ties' | 'settled' | 'elected' | 'reserves' | 'women'>;
}

/** A target to report; it reorders nothing. @source domain, firm rule 8 */
const WOMEN_PERCENT = 30;

/**
 * Draws the lines of the ranking. Needs nothing but what is public, so that anybody can do it again
 * from the record alone.
 *
 * @param ranked everybody with a vote, as the count ranks them
 */
export function seatingOf(
  setup: Pick<SetupDocument, 'rules' | 'runOffOf'>,
  ranked: readonly Placing[],
  sexOf: (person: PersonId) => Sex,
  log: readonly PublicEntry[],
): Seating {
  const rules = countRulesOf(setup);
  const settlements = settlementsInForce(rules, ranked, settlementsOf(log));
  const seated = seatPeople(rules, ranked, settlements);
  if (!seated.ok) throw new Error('a settlement in force does not fit');
  const { ranking, ties, complete } = seated.value;
  const answers = new Map<PersonId, Consent>(
    publicEvents(log, 'consent-answered').map(({ data }) => [data.person, data.answer]),
  );
  const elected = seatedPeople(ranking, settlements, answers, setup.rules.consent);
  const holding = elected.filter(({ consent }) => consent !== 'no');
  const women = holding.filter(({ person }) => sexOf(person) === 'P').length;
  const target = percentOf(WOMEN_PERCENT, rules.seats);
  return {
    ranking,
    settlements,
    complete,
    published: {
      ties: ties.map((tie) => ({ ...tie, people: [...tie.people] })),
      settled: settlements.map((settlement) => settledTie(ranked, settlement)),
      elected: [...elected],
      reserves: [...reservesInOrder(ranking, settlements)],
      women: { elected: women, of: holding.length, target },
    },
  };
}

/** The rules of the count. A run-off fills the seats that the tie left open, and keeps no reserves of its own. */
export const countRulesOf = ({ rules, runOffOf }: Pick<SetupDocument, 'rules' | 'runOffOf'>): CountRules => ({
  names: rules.names,
  faults: rules.faults,
  seats: runOffOf?.seats ?? rules.seats,
  reserves: runOffOf === null ? rules.reserves : 0,
});

const settlementsOf = (log: readonly PublicEntry[]): readonly Settlement[] =>
  publicEvents(log, 'tie-settled').map((entry) => {
    const { line, people, chosen, method } = entry.data;
    return { line, people, chosen, method, entry };
  });

function settledTie(
  ranked: readonly Placing[],
  { line, people, chosen, method, entry }: Settlement,
): SettledTie {
  const placing = ranked.find(({ person }) => person === people[0]);
  if (placing === undefined) throw new Error('a settlement stands for a tie that does not');
  const { rank, votes } = placing;
  return {
    line,
    rank,
    votes,
    people: [...people],
    chosen: [...chosen],
    method,
    how: entry.data.how,
    officers: entry.actor.split('+'),
  };
}
