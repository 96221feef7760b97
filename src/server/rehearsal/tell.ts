import type { ClosedDay, CountedDay } from './rehearsal.js';

type Say = (line: string) => void;

/** Seconds with one decimal, worked out in whole numbers. */
export const seconds = (ms: number): string =>
  `${Math.floor(ms / 1_000)}.${Math.floor((ms % 1_000) / 100)} s`;

export const row = (name: string, text: string): string => `${name.padEnd(12)} ${text}`;

export function tellClosing({ casts, eligible, seal }: ClosedDay, say: Say): void {
  say(row('turnout', `${casts.length} of ${eligible} who may vote`));
  say(row('box', `${casts.length} ballots; closing seal ${seal}`));
}

export function tellResult({ ballots, result, read }: CountedDay, say: Say): void {
  const reasons = Object.entries(ballots.invalid).filter(([, count]) => count > 0);
  const invalid = reasons.reduce((sum, [, count]) => sum + count, 0);
  const why = invalid === 0 ? '' : ` (${reasons.map(([reason, count]) => `${reason} ${count}`).join(', ')})`;
  say(
    row(
      'ballots',
      `${ballots.cast} counted: ${ballots.valid} valid, ${invalid} invalid${why}; ${read} names read out`,
    ),
  );
  const shown = result.ranking.filter(({ standing }) => standing !== 'other');
  for (const { rank, name, unit, votes, standing, consent } of shown)
    say(row(standing, `${rank}. ${name}, ${unit}: ${votes} votes${consent === 'no' ? ', declined' : ''}`));
  for (const { method, line, people } of result.settled)
    say(row('tie', `${people.length} people at the line of ${line}, settled by ${method}`));
}
