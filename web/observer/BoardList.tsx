import { useState } from 'preact/hooks';
import { type BoardRow, barScale, boardItems, type Count, keyOf } from '../shared/board.js';
import { lineText } from '../shared/board-lines.js';
import { Badge } from '../shared/components/Badge.js';
import { Button } from '../shared/components/Button.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';

/** A phone shows so many rows first. */
const FIRST = 15;

interface Props {
  readonly count: Count;
  readonly seats: number;
  readonly reserves: number;
}

/** The board of the wall as a plain list: the same order, the same lines. */
export function BoardList({ count, seats, reserves }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const [all, showAll] = useState(false);
  const items = boardItems(count);
  const scale = barScale(Math.max(0, ...count.board.map((row) => row.votes)));
  if (items.length === 0) return <p class="soft">{words.nobody}</p>;
  return (
    <>
      <ol class="rows">
        {(all ? items : items.slice(0, FIRST)).map((item) =>
          item.kind === 'row' ? (
            <Row key={keyOf(item)} row={item.row} scale={scale} finished={count.finished} />
          ) : (
            <li
              class={item.kind === 'line' ? `rows-line rows-line-${item.line}` : 'rows-line'}
              key={keyOf(item)}
            >
              {lineText(item, words, figure, { seats, reserves })}
            </li>
          ),
        )}
      </ol>
      {items.length > FIRST && !all ? <Button onClick={() => showAll(true)}>{words.showAll}</Button> : null}
      {count.more > 0 && (all || items.length <= FIRST) ? (
        <p class="soft">{words.more(figure(count.more))}</p>
      ) : null}
    </>
  );
}

function Row({
  row,
  scale,
  finished,
}: {
  readonly row: BoardRow;
  readonly scale: number;
  readonly finished: boolean;
}) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  return (
    <li class={finished ? `rows-row rows-${row.standing}` : 'rows-row'}>
      <span class="rows-rank">{row.rank}</span>
      <span class="rows-who">
        <strong>{row.name}</strong>
        <span class="soft">{row.unit}</span>
        {finished && row.standing !== 'other' ? (
          <Badge tone={row.standing === 'elected' ? 'ok' : row.standing === 'tied' ? 'warn' : 'plain'}>
            {words.standings[row.standing]}
          </Badge>
        ) : null}
      </span>
      <span class="rows-votes">{figure(row.votes)}</span>
      <span class="rows-bar" aria-hidden="true" style={{ transform: `scaleX(${row.votes / scale})` }} />
    </li>
  );
}
