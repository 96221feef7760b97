import type { PersonId } from '../election/person.js';
import type { PublicRecord, SeatedPerson } from './format.js';
import { type Consent, followers } from './seated.js';
import { countRulesOf } from './seating.js';
import type { LaterAct } from './supplement.js';

/** Who sits, as of some supplement. */
export interface LaterSeat {
  readonly person: PersonId;
  readonly by: SeatedPerson['by'] | 'replacement';
  readonly consent: Consent | null;
  /** Left the seat before the end of the term. */
  readonly left: boolean;
  readonly inaugurated: boolean;
}

export interface LaterSeats {
  readonly seats: readonly LaterSeat[];
  /** People in line who said that they will not follow. */
  readonly passed: ReadonlySet<PersonId>;
}

type Certified = Pick<PublicRecord, 'setup' | 'result'>;

/** As certified: nobody left and nobody in office yet. */
export const seatsAtCertification = ({ result }: Certified): LaterSeats => ({
  seats: result.elected.map((seat) => ({ ...seat, left: false, inaugurated: false })),
  passed: new Set(),
});

export const holdsSeat = ({ consent, left }: LaterSeat): boolean => consent !== 'no' && !left;

/**
 * Who sits after one more act; null if the act does not fit what was before: an answer that nobody
 * awaited, a seat that nobody holds, or somebody out of turn.
 */
export function seatsAfter(record: Certified, before: LaterSeats, act: LaterAct): LaterSeats | null {
  if (act.kind === 'consent') return afterConsent(record, before, act.person, act.answer);
  if (act.kind === 'replacement') return afterReplacement(record, before, act.leaves, act.comes);
  if (act.kind === 'inauguration') return afterInauguration(before, act.people);
  return before;
}

function afterConsent(
  record: Certified,
  before: LaterSeats,
  person: PersonId,
  answer: 'yes' | 'no',
): LaterSeats | null {
  const seat = before.seats.find((each) => each.person === person);
  if (seat === undefined) {
    const inLine = answer === 'no' && mayFollow(record, before, person);
    return inLine ? { ...before, passed: new Set([...before.passed, person]) } : null;
  }
  if (seat.consent !== 'pending' || seat.left) return null;
  const answered = {
    ...before,
    seats: before.seats.map((each) => (each === seat ? { ...each, consent: answer } : each)),
  };
  if (answer === 'yes' || record.setup.rules.consent.onRefusal === 'seat-stays-empty') return answered;
  // Nobody follows out of a tie that people have not settled: then a replacement fills the seat.
  const next = nextInLine(record, answered);
  return next === null ? answered : seated(record, answered, next, 'refusal');
}

function afterReplacement(
  record: Certified,
  before: LaterSeats,
  leaves: PersonId | null,
  comes: PersonId | null,
): LaterSeats | null {
  if (leaves === null && comes === null) return null;
  const seat = before.seats.find((each) => each.person === leaves && holdsSeat(each));
  if (leaves !== null && seat === undefined) return null;
  const emptied = {
    ...before,
    seats: before.seats.map((each) => (each === seat ? { ...each, left: true } : each)),
  };
  if (comes === null) return emptied;
  const free = emptied.seats.filter(holdsSeat).length < countRulesOf(record.setup).seats;
  return free && mayCome(record, emptied, comes) ? seated(record, emptied, comes, 'replacement') : null;
}

function afterInauguration(before: LaterSeats, people: readonly PersonId[]): LaterSeats | null {
  const ready = before.seats.filter(
    (seat) => holdsSeat(seat) && seat.consent !== 'pending' && !seat.inaugurated,
  );
  const fits =
    new Set(people).size === people.length &&
    people.every((person) => ready.some((seat) => seat.person === person));
  if (!fits) return null;
  const seats = before.seats.map((seat) =>
    people.includes(seat.person) && ready.includes(seat) ? { ...seat, inaugurated: true } : seat,
  );
  return { ...before, seats };
}

function seated({ setup }: Certified, before: LaterSeats, person: PersonId, by: LaterSeat['by']): LaterSeats {
  const consent = setup.rules.consent.asked ? 'pending' : null;
  return { ...before, seats: [...before.seats, { person, by, consent, left: false, inaugurated: false }] };
}

const isFree = ({ seats, passed }: LaterSeats, person: PersonId): boolean =>
  !passed.has(person) && !seats.some((seat) => seat.person === person);

const lineOf = ({ result }: Certified): readonly PersonId[] => followers(result.ranking, result.settled);

/** The first whose turn is certain; null if a tie stands before everybody else, or nobody is left. */
function nextInLine(record: Certified, now: LaterSeats): PersonId | null {
  return lineOf(record).find((person) => isFree(now, person)) ?? null;
}

/** Next in line; or, where only a tie is left, anybody of it: how it was settled stands in the reason. */
export function mayCome(record: Certified, now: LaterSeats, person: PersonId): boolean {
  const next = nextInLine(record, now);
  if (next !== null) return next === person;
  const rest = record.result.ranking.filter((each) => isFree(now, each.person));
  const most = Math.max(0, ...rest.map(({ votes }) => votes));
  return rest.some((each) => each.person === person && each.votes === most);
}

function mayFollow({ result }: Certified, now: LaterSeats, person: PersonId): boolean {
  return isFree(now, person) && result.ranking.some((each) => each.person === person);
}
