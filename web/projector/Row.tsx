import { type BoardRow, fitName, standingNow } from '../shared/board.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Answer } from './Answer.js';
import type { WallShape } from './Board.js';

interface Props {
  readonly row: BoardRow;
  /** The transform that puts the row into its place. */
  readonly place: string;
  /** Place on the board from 1, for who hears it read. */
  readonly position: number;
  readonly shape: WallShape;
  readonly namesake: boolean;
  /** Length of the bar, 0 to 1. */
  readonly bar: number;
  /** Is this person being read out? */
  readonly current: boolean;
  readonly finished: boolean;
}

/** One person on the board: rank, name, unit, votes over a bar; after the count the answer to the seat. */
export function Row({ row, place, position, shape, namesake, bar, current, finished }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const unit = shape.unit !== 'namesakes' || namesake ? row.unit : '';
  const fit = fitName(row.name, shape.unit === 'namesakes' ? shape.room - unitRoom(unit) : shape.room);
  const looks = [
    'board-item board-row',
    finished ? `board-${standingNow(row)}` : '',
    current ? 'board-current' : '',
  ];
  return (
    <li
      class={looks.filter((look) => look !== '').join(' ')}
      style={{ transform: place }}
      aria-posinset={position}
    >
      <div class="board-cell">
        {/* A number that gets another digit would shift to the left: a new one is a new element. */}
        <span class="board-rank" key={`rank-${row.rank}`}>
          {row.rank}
        </span>
        <span class="board-who">
          <span class={`board-name board-name-${fit.lines}`} style={{ fontSize: `${fit.size}em` }}>
            {row.name}
          </span>
          <span class="board-unit">{unit}</span>
        </span>
        {finished ? <span class="unseen">{words.standings[row.standing]}</span> : null}
        {finished ? <Answer answer={row.consent} /> : null}
        <span class="board-votes" key={`votes-${row.votes}`}>
          {figure(row.votes)}
        </span>
        <span class="board-bar" aria-hidden="true" style={{ transform: `scaleX(${bar})` }} />
      </div>
    </li>
  );
}

/** Characters of room that a unit beside a name takes; its letters have this part of the name's size. */
const UNIT_SIZE = 0.62;
const unitRoom = (unit: string): number => (unit === '' ? 0 : UNIT_SIZE * [...unit].length + 1);
