import type { PersonId } from '../election/person.js';
import type { Rules } from '../election/rules.js';
import type { Placing } from '../tally/rank.js';
import type { Standing } from '../tally/seats.js';
import { samePeople, type TieSettlement } from '../tally/tie.js';
import type { SeatedPerson } from './format.js';

export type Consent = 'yes' | 'no' | 'pending';

type Placed = Omit<Placing, 'rank'> & { readonly standing: Standing };

/** The reserve list in its order: by votes, and where a tie was settled, in the order settled. */
export function reservesInOrder(
  ranking: readonly Placed[],
  settlements: readonly TieSettlement[],
): readonly PersonId[] {
  const reserves = new Set(
    ranking.filter(({ standing }) => standing === 'reserve').map(({ person }) => person),
  );
  return followers(ranking, settlements).filter((person) => reserves.has(person));
}

/**
 * Who takes the seats once people were asked (kesediaan): whoever the votes elected, with the answer,
 * and for each refusal the next in rank, if the rules say so.
 *
 * Nobody follows out of a tie that is not settled: then the seat stays open, and a supplement fills it.
 *
 * @param answers the last answer of each person who was asked
 */
export function seatedPeople(
  ranking: readonly Placed[],
  settlements: readonly TieSettlement[],
  answers: ReadonlyMap<PersonId, Consent>,
  rule: Rules['consent'],
): readonly SeatedPerson[] {
  const asked = (person: PersonId): Consent | null =>
    rule.asked ? (answers.get(person) ?? 'pending') : null;
  const seated: SeatedPerson[] = ranking
    .filter(({ standing }) => standing === 'elected')
    .map(({ person }) => ({ person, by: 'votes', consent: asked(person) }));
  if (rule.onRefusal === 'seat-stays-empty') return seated;
  let open = seated.filter(({ consent }) => consent === 'no').length;
  for (const person of followers(ranking, settlements)) {
    if (open === 0) break;
    const consent = asked(person);
    seated.push({ person, by: 'refusal', consent });
    if (consent !== 'no') open -= 1;
  }
  return seated;
}

/** Everybody after the elected whose place is certain, in order; ends before the first open tie. */
export function followers(
  ranking: readonly Placed[],
  settlements: readonly TieSettlement[],
): readonly PersonId[] {
  const rest = ranking.filter(({ standing }) => standing !== 'elected');
  const order: PersonId[] = [];
  for (let from = 0; from < rest.length; ) {
    const votes = rest[from]?.votes;
    const group = rest.filter((each) => each.votes === votes).map(({ person }) => person);
    const settled = settlements.find(({ line, people }) => line === 'reserves' && samePeople(people, group));
    if (group.length > 1 && settled === undefined) break;
    if (rest[from]?.standing === 'tied') break;
    order.push(...(settled?.chosen ?? group));
    from += group.length;
  }
  return order;
}
