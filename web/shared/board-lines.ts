import type { BoardItem } from './board.js';
import type { ProjectorWords } from './words/projector.js';

/** What is written on a line of the board; the wall and the observers' page say it alike. */
export function lineText(
  item: Exclude<BoardItem, { kind: 'row' }>,
  words: ProjectorWords,
  figure: (value: number) => string,
  { seats, reserves }: { readonly seats: number; readonly reserves: number },
): string {
  if (item.kind === 'line')
    return item.line === 'seats' ? words.seatLine(figure(seats)) : words.reserveLine(figure(reserves));
  const { tie } = item;
  return (tie.line === 'seats' ? words.tieLineSeats : words.tieLineReserves)(
    figure(tie.people.length),
    figure(tie.seats),
  );
}
