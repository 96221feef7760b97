import { compareText } from '../basics/bytes.js';
import { hashDigits } from '../basics/digits.js';
import type { PersonId } from '../election/person.js';
import { percentOf, type Rules } from '../election/rules.js';
import { setupHash } from '../election/setup-document.js';
import type { ElectionState } from '../election/store.js';
import { boardOf } from '../record/board.js';
import type { Counting } from '../record/counting.js';
import type { PublishedResult } from '../record/format.js';
import type { ReadingState } from '../record/reading-desk.js';
import { rankPeople } from '../tally/rank.js';
import { stakesOf } from '../tally/stake.js';
import type { PublicScreen } from './api.js';

type Seal = NonNullable<PublicScreen['record']>;

/** What the public screen is made of. Of the voters it knows how many came, by sex. */
export interface ScreenParts {
  readonly election: ElectionState;
  readonly turnout: PublicScreen['turnout'];
  /** Null once people vote: how full the box is, again and again, would tell when who voted. */
  readonly box: PublicScreen['box'];
  readonly closing: PublicScreen['closing'];
  readonly counting: Counting | null;
  readonly reading: ReadingState;
  /** What neighbours of one name are called, so that the hall knows who is meant. */
  readonly namesakes: ReadonlyMap<PersonId, string>;
  /** After certification: what was certified. */
  readonly certified: PublishedResult | null;
  readonly record: Seal | null;
}

type Count = NonNullable<PublicScreen['count']>;
type Row = Count['board'][number];

/** Rows that travel to the wall: more is not legible, and `more` says how many are left. */
const ROWS = 60;
/** More boxes than any wall or phone shows. */
const TIES = 20;

/** The whole public screen as of now. Before the opening there is nothing of any ballot in it. */
export function screenOf(parts: ScreenParts): PublicScreen {
  const { election, turnout, box, closing, counting, certified, record } = parts;
  const { phase, draft, setup } = election;
  const facts = setup?.facts ?? draft.facts;
  const rules = setup?.rules ?? draft.rules;
  const hash = setup === null ? null : setupHash(setup);
  const counted =
    counting !== null
      ? countNow(counting, parts.reading, parts.namesakes)
      : certified !== null
        ? countDone(certified, parts.namesakes)
        : null;
  return {
    kind: draft.kind,
    phase,
    title: facts.title ?? '',
    village: facts.village ?? '',
    unit: facts.unit ?? '',
    date: facts.date ?? '',
    place: facts.place ?? '',
    criteria: [...(facts.criteria ?? [])],
    seats: setup?.runOffOf?.seats ?? rules.seats ?? 0,
    reserves: rules.reserves ?? 0,
    turnout,
    needed: neededOf(rules, turnout.eligible),
    box,
    setup: hash === null ? null : { hash, digits: hashDigits(hash) },
    closing,
    count: phase === 'counting' || phase === 'certified' ? counted : null,
    record,
  };
}

type Namesakes = ScreenParts['namesakes'];

function countNow(counting: Counting, reading: ReadingState, namesakes: Namesakes): Count {
  const { rules, result, directory } = counting;
  const { published, resolved } = result;
  const board = boardOf(counting, reading);
  const stakes = stakesOf(rules, resolved);
  const open = stakes.length;
  const openCanChangeSeat = stakes.some(({ canChangeSeat }) => canChangeSeat);
  const finished = board.finished && open === 0;
  const shown = (person: PersonId) => ({
    name: namesakes.get(person) ?? directory.people.get(person)?.name ?? '',
    unit: directory.people.get(person)?.unit ?? '',
  });
  const standings = new Map(published.ranking.map(({ person, standing }) => [person, standing]));
  // While names are read nobody is elected or tied yet: the lines are drawn when the last one is read.
  const [answers, places] = finished
    ? [answersOf(published), placesOf(published)]
    : [NOBODY_ASKED, NO_PLACES];
  const rows = rankPeople(board.votes).map(
    ({ person, votes, rank }): Row => ({
      person,
      ...shown(person),
      votes,
      rank,
      standing: finished ? (standings.get(person) ?? 'other') : 'other',
      settledPlace: places.get(person) ?? 0,
      ...(answers.get(person) ?? UNASKED),
    }),
  );
  const current = board.current.map((person) => ({
    person,
    ...shown(person),
    votes: board.votes.get(person) ?? 0,
  }));
  return {
    reading: {
      at: board.at,
      total: board.total,
      paused: reading.paused,
      current: finished ? [] : current,
      invalid: !finished && board.invalid,
    },
    ballots: ballotsOf(published),
    decided: resolved.forms.filter(({ decision }) => decision !== null).length,
    open,
    openCanChangeSeat,
    board: rows.slice(0, ROWS),
    more: Math.max(0, rows.length - ROWS),
    finished,
    ...(finished ? { ...tiesOf(published, namesakes), ...seatedOf(published) } : NOTHING_YET),
  };
}

/** The wall after certification, from the record alone. */
function countDone(published: PublishedResult, namesakes: Namesakes): Count {
  const total = published.names.valid;
  const [answers, places] = [answersOf(published), placesOf(published)];
  return {
    reading: { at: total, total, paused: true, current: [], invalid: false },
    ballots: ballotsOf(published),
    decided: 0,
    open: 0,
    openCanChangeSeat: false,
    board: published.ranking.slice(0, ROWS).map(({ person, name, unit, votes, rank, standing }) => ({
      person,
      name: namesakes.get(person) ?? name,
      unit,
      votes,
      rank,
      standing,
      settledPlace: places.get(person) ?? 0,
      ...(answers.get(person) ?? UNASKED),
    })),
    more: Math.max(0, published.ranking.length - ROWS),
    finished: true,
    ...tiesOf(published, namesakes),
    ...seatedOf(published),
  };
}

const NOTHING_YET = { ties: [], settled: [], women: null, consent: null };

/** Women among the seated, and consent in sums, once the last name was read. */
function seatedOf(published: PublishedResult): Pick<Count, 'women' | 'consent'> {
  const answers = [...answersOf(published).values()];
  const said = (answer: 'yes' | 'no' | 'pending') =>
    answers.filter(({ consent }) => consent === answer).length;
  return {
    women: { ...published.women },
    consent: answers.length === 0 ? null : { yes: said('yes'), no: said('no'), pending: said('pending') },
  };
}

type Answer = Pick<Row, 'consent' | 'replaces'>;
const UNASKED: Answer = { consent: null, replaces: false };
const NOBODY_ASKED: ReadonlyMap<PersonId, Answer> = new Map();

/**
 * Who may take a seat, with the answer that the assembly heard: the question is put before everybody, and
 * the answer stands by name in the public log. Nobody before the first answer, so that no row waits in vain.
 */
function answersOf({ elected }: PublishedResult): ReadonlyMap<PersonId, Answer> {
  if (!elected.some(({ consent }) => consent === 'yes' || consent === 'no')) return NOBODY_ASKED;
  return new Map(elected.map(({ person, by, consent }) => [person, { consent, replaces: by === 'refusal' }]));
}

const NO_PLACES: ReadonlyMap<PersonId, number> = new Map();

const placesOf = ({ settled }: PublishedResult): ReadonlyMap<PersonId, number> =>
  new Map(
    settled
      .filter(({ line }) => line === 'reserves')
      .flatMap(({ chosen }) => chosen.map((person, at) => [person, at + 1] as const)),
  );

/** Whole people, rounded up: 30 % of 3,703 are 1,111. */
function neededOf(
  { turnout, quorum }: Partial<Rules>,
  { L, P, unknown }: PublicScreen['turnout']['eligible'],
): number | null {
  const all = L + P + unknown;
  const asked = [
    ...(turnout == null ? [] : [percentOf(turnout.percent, all)]),
    ...(quorum == null ? [] : [quorum.kind === 'people' ? quorum.least : percentOf(quorum.least, all)]),
  ];
  return asked.length === 0 ? null : Math.max(...asked);
}

const ballotsOf = ({ ballots }: PublishedResult): Count['ballots'] => ({
  cast: ballots.counted,
  valid: ballots.valid,
  invalid: ballots.counted - ballots.valid,
});

function tiesOf(
  { ranking, ties, settled }: PublishedResult,
  namesakes: Namesakes,
): Pick<Count, 'ties' | 'settled'> {
  const names = new Map(ranking.map(({ person, name }) => [person, namesakes.get(person) ?? name]));
  const named = (people: readonly PersonId[]) => people.map((person) => names.get(person) ?? '');
  // By name, as on the board; only the reserves have an order of their own, the one that people found.
  const byName = (people: readonly PersonId[]) => named(people).sort(compareText).slice(0, ROWS);
  return {
    ties: ties
      .slice(0, TIES)
      .map(({ line, votes, seats, people }) => ({ line, votes, seats, people: byName(people) })),
    settled: settled.slice(0, TIES).map(({ line, people, chosen, method }) => ({
      line,
      people: byName(people),
      chosen: line === 'seats' ? byName(chosen) : named(chosen).slice(0, ROWS),
      method,
    })),
  };
}
