import type { DeskReply } from '../../../src/desk/api/routes.js';

type Row = DeskReply<'GET /desk/result'>['ranking'][number];

/** A line of the table: a person, or one of the two lines that people look for. */
export type RankingLine =
  | { readonly kind: 'person'; readonly row: Row }
  | { readonly kind: 'seat-line' }
  | { readonly kind: 'reserve-line' };

/**
 * The ranking with the seat line and the reserve line drawn where they lie. A line that an open tie
 * crosses is not drawn: nobody stands above or below it yet.
 */
export function rankingLines(
  ranking: readonly Row[],
  ties: readonly { readonly line: 'seats' | 'reserves' }[],
): readonly RankingLine[] {
  const seatsOpen = ties.some(({ line }) => line === 'seats');
  const reservesOpen = ties.some(({ line }) => line === 'reserves');
  const lastElected = lastIndex(ranking, 'elected');
  const lastReserve = lastIndex(ranking, 'reserve');
  return ranking.flatMap((row, at): RankingLine[] => [
    { kind: 'person', row },
    ...(at === lastElected && !seatsOpen ? [{ kind: 'seat-line' } as const] : []),
    ...(at === lastReserve && !seatsOpen && !reservesOpen ? [{ kind: 'reserve-line' } as const] : []),
  ]);
}

const lastIndex = (ranking: readonly Row[], standing: Row['standing']): number =>
  ranking.reduce((last, row, at) => (row.standing === standing ? at : last), -1);

/** So many rows below the reserve line are shown before somebody asks for all. */
const BELOW = 10;

/** How many rows stand on the page at first: everybody with a seat, a tie or a reserve place, and some more. */
export function rowsAtFirst(ranking: readonly Row[]): number {
  const lastNamed = ranking.reduce((last, row, at) => (row.standing === 'other' ? last : at), -1);
  return Math.min(ranking.length, lastNamed + 1 + BELOW);
}
