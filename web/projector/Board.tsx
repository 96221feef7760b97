import { compareText } from '../../src/basics/bytes.js';
import {
  type BoardItem,
  type BoardShape,
  barScale,
  boardItems,
  type Count,
  keyOf,
  layoutBoard,
} from '../shared/board.js';
import { lineText } from '../shared/board-lines.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Row } from './Row.js';

export interface WallShape extends BoardShape {
  /**
   * Rows are laid out once and then shrunk to this by a transform: where more people need more columns the
   * board becomes smaller as a picture does, and nothing in it is laid out anew.
   */
  readonly scale: number;
  /** Size of a name's letters in rem, before that. */
  readonly letters: number;
  /** Characters of a name that fit on one line at full size. */
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
  const only = current.length === 1 ? (current[0] ?? null) : null;
  const { shape, placed: all, left } = layoutBoard(items, shapes, must(items), only);
  const { scale, letters, slots, columns, unit } = shape;
  const bar = barScale(Math.max(0, ...count.board.map((row) => row.votes)));
  const more = left + count.more;
  const inDocumentOrder = [...all].sort((a, b) => compareText(keyOf(a.item), keyOf(b.item)));
  return (
    <div class="board-frame">
      <ol
        class={`board board-${unit}`}
        style={{ '--slots': slots * scale, '--columns': columns * scale, '--letters': `${letters}rem` }}
      >
        {inDocumentOrder.map((one) => {
          const { item, column, top } = one;
          // In columns and rows, so that nothing has to be measured.
          const place = `translate(${column * scale * 100}%, calc(var(--row) * ${top * scale})) scale(${scale})`;
          return item.kind === 'row' ? (
            <Row
              key={keyOf(item)}
              row={item.row}
              place={place}
              position={all.indexOf(one) + 1}
              shape={shape}
              namesake={isNamesake(count, item.row)}
              bar={item.row.votes / bar}
              current={current.includes(item.row.person)}
              finished={count.finished}
            />
          ) : (
            <li
              key={keyOf(item)}
              class={`board-item board-line board-line-${item.kind === 'tie' ? 'tie' : item.line}`}
              style={{ transform: place }}
            >
              <span>{lineText(item, words, figure, { seats, reserves })}</span>
            </li>
          );
        })}
      </ol>
      <p class="board-more">{more > 0 ? words.more(figure(more)) : ''}</p>
    </div>
  );
}

const isNamesake = ({ board }: Count, { name, person }: Count['board'][number]): boolean =>
  board.some((row) => row.name === name && row.person !== person);
