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

/** Characters of a name that fit at full size, by the number of columns. */
export interface WallShape extends BoardShape {
  readonly room: number;
}

interface Props {
  readonly count: Count;
  readonly seats: number;
  readonly reserves: number;
  readonly shapes: readonly WallShape[];
  /** The person just read out. */
  readonly current: string | null;
}

/**
 * The board on the wall. Every row keeps its element while it lives and is moved by a transform alone:
 * a row that is put elsewhere in the document would jump there instead of gliding.
 */
export function Board({ count, seats, reserves, shapes, current }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const layout = layoutBoard(boardItems(count), shapes);
  const shape = shapes.find((one) => one === layout.shape) ?? shapes[0];
  const scale = barScale(Math.max(0, ...count.board.map((row) => row.votes)));
  const more = layout.left + count.more;
  const inDocumentOrder = [...layout.placed].sort((a, b) => compareText(keyOf(a.item), keyOf(b.item)));
  return (
    <div class="board-frame">
      <div
        class={`board board-${layout.shape.columns}`}
        role="list"
        style={{ '--slots': layout.shape.slots, '--columns': layout.shape.columns }}
      >
        {inDocumentOrder.map((placed) => (
          <Item
            key={keyOf(placed.item)}
            placed={placed}
            position={layout.placed.indexOf(placed) + 1}
            room={shape?.room ?? 20}
            scale={scale}
            current={current}
            line={lineText(placed.item, words, figure(seats), figure(reserves))}
            finished={count.finished}
          />
        ))}
      </div>
      <p class="board-more">{more > 0 ? words.more(figure(more)) : ''}</p>
    </div>
  );
}

const keyOf = (item: BoardItem): string => (item.kind === 'row' ? `p-${item.row.person}` : `line-${item.line}`);

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
  readonly room: number;
  readonly scale: number;
  readonly current: string | null;
  readonly line: string;
  readonly finished: boolean;
}

function Item({ placed, position, room, scale, current, line, finished }: ItemProps) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { item, column, top } = placed;
  // In columns and rows, so that nothing has to be measured.
  const style = { transform: `translate(${column * 100}%, calc(var(--row) * ${top}))` };
  if (item.kind === 'line') {
    return (
      <div class={`board-item board-line board-line-${item.line}`} style={style} role="listitem">
        <span>{line}</span>
      </div>
    );
  }
  const { row } = item;
  const looks = [
    'board-item board-row',
    finished ? `board-${row.standing}` : '',
    row.person === current ? 'board-current' : '',
  ];
  const standing = finished ? words.standings[row.standing] : '';
  return (
    <div class={looks.filter((look) => look !== '').join(' ')} style={style} role="listitem" aria-posinset={position}>
      <div class="board-cell">
        <span class="board-rank">{row.rank}</span>
        <span class="board-name" style={{ fontSize: `${fitName(row.name, room)}em` }}>
          {row.name}
        </span>
        <span class="board-unit">{row.unit}</span>
        {standing === '' ? null : <span class={row.standing === 'tied' ? 'board-tag' : 'unseen'}>{standing}</span>}
        <span class="board-votes">{figure(row.votes)}</span>
        <span class="board-bar" aria-hidden="true" style={{ transform: `scaleX(${row.votes / scale})` }} />
      </div>
    </div>
  );
}
