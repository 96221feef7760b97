import type { DeskReply } from '../../../src/desk/api/routes.js';

type ResultState = DeskReply<'GET /desk/result'>;
export type Tied = Pick<ResultState['ties'][number], 'line' | 'seats' | 'people' | 'runOff'>;

export interface SettledTie {
  readonly tie: Tied;
  readonly method: ResultState['settled'][number]['method'];
  /** Names of those who took the seats, or of all in their order for the reserves. */
  readonly took: readonly string[];
  readonly note: string;
}

/**
 * Settlements with the names of their people, as ties that can be settled once more: a wrongly typed
 * one is replaced by a later one, never erased.
 */
export function settledTies({ settled, ranking }: ResultState): readonly SettledTie[] {
  const known = new Map(ranking.map(({ person, name, unit }) => [person, { person, name, unit }]));
  const named = (person: string) => known.get(person) ?? { person, name: person, unit: '' };
  return settled.map(({ line, people, chosen, method, how }) => ({
    tie: {
      line,
      people: people.map(named),
      seats: line === 'seats' ? chosen.length : people.length,
      runOff: null,
    },
    method,
    took: chosen.map((person) => named(person).name),
    note: how,
  }));
}

export const namesOf = ({ people }: Tied, chosen: readonly string[]): string =>
  people
    .filter(({ person }) => chosen.includes(person))
    .map(({ name }) => name)
    .join(', ');

/** The outcome of a run-off in a box of its own, as a settlement: nobody types it again. */
export const runOffSettlement = (
  { line, people }: Tied,
  { chosen, digits }: NonNullable<Tied['runOff']>,
  how: (digits: string) => string,
) => ({
  line,
  people: people.map(({ person }) => person),
  chosen: [...chosen],
  method: 'run-off' as const,
  how: how(digits),
});

/** For seats: exactly as many as there are. For reserves: everybody, each once, in order. */
export function choiceComplete(tie: Tied, chosen: readonly string[]): boolean {
  const people = new Set(tie.people.map(({ person }) => person));
  const wanted = tie.line === 'seats' ? tie.seats : tie.people.length;
  return chosen.length === wanted && new Set(chosen).size === wanted && chosen.every((id) => people.has(id));
}

export interface PaperSums {
  readonly handedIn: number;
  readonly valid: number;
  readonly invalid: number;
  readonly namesPerBallot: number;
  /** Votes of each tied person. */
  readonly votes: readonly number[];
}

/**
 * What cannot be right in the sums of a paper run-off.
 *
 * @source protocol, "Closing and opening", 5: valid + invalid = handed in
 */
export function paperProblem({
  handedIn,
  valid,
  invalid,
  namesPerBallot,
  votes,
}: PaperSums): 'sum' | 'votes' | null {
  if (valid + invalid !== handedIn) return 'sum';
  const cast = votes.reduce((sum, each) => sum + each, 0);
  // Nobody is written twice on a ballot; a valid one names somebody, and at most so many.
  const possible = cast >= valid && cast <= valid * namesPerBallot && votes.every((each) => each <= valid);
  return possible ? null : 'votes';
}
