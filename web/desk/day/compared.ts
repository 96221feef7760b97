import type { DeskReply } from '../../../src/desk/api/routes.js';

type Figures = DeskReply<'POST /desk/close/slips'>;
export interface ComparedRow {
  readonly row:
    | 'printed'
    | 'spent'
    | 'revoked'
    | 'left'
    | 'outstanding'
    | 'checkIns'
    | 'testSlips'
    | 'ballots';
  /** Null where nobody counted by hand, or where the program has nothing of its own. */
  readonly hand: number | null;
  readonly program: number | null;
  /** Null where there is nothing to compare. */
  readonly agrees: boolean | null;
}

/**
 * The table of the reconciliation, each row with its own verdict, so that a difference is seen where
 * it lies.
 *
 * @source protocol, "Closing and opening", 1
 */
export function comparedRows(figures: Figures): readonly ComparedRow[] {
  const { printed, spent, revoked, left, spoiled, outstanding, checkIns, testSlips, ballots } = figures;
  const shouldBeLeft = printed - spent - revoked;
  return [
    { row: 'printed', hand: null, program: printed, agrees: null },
    { row: 'spent', hand: null, program: spent, agrees: null },
    { row: 'revoked', hand: spoiled, program: revoked, agrees: spoiled === revoked },
    { row: 'left', hand: left, program: shouldBeLeft, agrees: left === shouldBeLeft },
    { row: 'outstanding', hand: null, program: outstanding, agrees: outstanding === 0 },
    { row: 'checkIns', hand: null, program: checkIns, agrees: null },
    { row: 'testSlips', hand: null, program: testSlips, agrees: null },
    {
      row: 'ballots',
      hand: null,
      program: ballots,
      agrees: ballots === spent && ballots <= checkIns + testSlips,
    },
  ];
}
