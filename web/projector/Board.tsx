import { compareText } from '../../src/basics/bytes.js';
import {
  type BoardItem,
  type BoardShape,
  barScale,
  boardItems,
  type Count,
  fitName,
  layoutBoard,
  type Placed,
} from '../shared/board.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';

export interface WallShape extends BoardShape {
  /** Characters of a name, and of its unit beside it, that fit on one line at full size. */
  readonly room: number;
  /** Where the unit stands; `namesakes`: beside the name, and only where two people share one. */
  readonly unit: 'under' | 'beside' | 'namesakes';
}

interface Props {
  readonly count: Count;
  readonly seats: number;
  readonly reserves: number;
  readonly shapes: readonly WallShape[];
  /** Who was just read out. */
  readonly current: readonly string[];
  /** How many items, from the top, must be seen; the rest where there is room. */
  readonly must: (items: readonly BoardItem[]) => number;
}

/**
 * The board on the wall. Every row keeps its element while it lives and is moved by a transform alone:
 * a row that is put elsewhere in the document would jump there instead of gliding.
 */
export function Board({ count, seats, reserves, shapes, current, must }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const items = boardItems(count);
  const { shape, placed: all, left } = layoutBoard(items, shapes, must(items));
  const scale = barScale(Math.max(0, ...count.board.map((row) => row.votes)));
  const more = left + count.more;
  const inDocumentOrder = [...all].sort((a, b) => compareText(keyOf(a.item), keyOf(b.item)));
  return (
    <div class="board-frame">
      <ol
        class={`board board-${shape.columns} board-${shape.unit}`}
        style={{ '--slots': shape.slots, '--columns': shape.columns }}
      >
        {inDocumentOrder.map((placed) => (
          <Item
            key={keyOf(placed.item)}
            placed={placed}
            position={all.indexOf(placed) + 1}
            shape={shape}
            namesake={isNamesake(count, placed.item)}
            scale={scale}
            current={current}
            line={lineText(placed.item, words, figure(seats), figure(reserves))}
            finished={count.finished}
          />
        ))}
      </ol>
      <p class="board-more">{more > 0 ? words.more(figure(more)) : ''}</p>
    </div>
  );
}

const keyOf = (item: BoardItem): string =>
  item.kind === 'row' ? `p-${item.row.person}` : `line-${item.line}`;

const isNamesake = (count: Count, item: BoardItem): boolean =>
  item.kind === 'row' &&
  count.board.some((row) => row.name === item.row.name && row.person !== item.row.person);

function lineText(
  item: BoardItem,
  words: (typeof projectorWords)['id'],
  seats: string,
  reserves: string,
): string {
  if (item.kind === 'row') return '';
  return item.line === 'seats' ? words.seatLine(seats) : words.reserveLine(reserves);
}

interface ItemProps {
  readonly placed: Placed;
  /** Place on the board from 1, for who hears it read. */
  readonly position: number;
  readonly shape: WallShape;
  readonly namesake: boolean;
  readonly scale: number;
  readonly current: readonly string[];
  readonly line: string;
  readonly finished: boolean;
}

function Item({ placed, position, shape, namesake, scale, current, line, finished }: ItemProps) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { item, column, top } = placed;
  // In columns and rows, so that nothing has to be measured.
  const style = { transform: `translate(${column * 100}%, calc(var(--row) * ${top}))` };
  if (item.kind === 'line') {
    return (
      <li class={`board-item board-line board-line-${item.line}`} style={style}>
        <span>{line}</span>
      </li>
    );
  }
  const { row } = item;
  const looks = [
    'board-item board-row',
    finished ? `board-${row.standing}` : '',
    current.includes(row.person) ? 'board-current' : '',
  ];
  const unit = shape.unit !== 'namesakes' || namesake ? row.unit : '';
  const fit = fitName(
    row.name,
    shape.unit === 'under' ? shape.room : shape.room - UNIT_SIZE * [...unit].length,
  );
  const standing = finished ? words.standings[row.standing] : '';
  return (
    <li class={looks.filter((look) => look !== '').join(' ')} style={style} aria-posinset={position}>
      <div class="board-cell">
        <span class="board-rank">{row.rank}</span>
        <span class="board-who">
          <span class={`board-name board-name-${fit.lines}`} style={{ fontSize: `${fit.size}em` }}>
            {row.name}
          </span>
          <span class="board-unit">
            {unit}
            {standing === '' ? null : (
              <span class={row.standing === 'tied' ? 'board-tag' : 'unseen'}>{standing}</span>
            )}
          </span>
        </span>
        <span class="board-votes">{figure(row.votes)}</span>
        <span class="board-bar" aria-hidden="true" style={{ transform: `scaleX(${row.votes / scale})` }} />
      </div>
    </li>
  );
}

/** Size of the unit's letters beside a name, as in board.css. */
const UNIT_SIZE = 0.6;
