import { type BoardItem, type Count, fitName } from '../shared/board.js';
import { Meter } from '../shared/components/Meter.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Board, type WallShape } from './Board.js';
import { Message } from './Message.js';
import { Turus } from './Turus.js';

/**
 * Two columns, and three of the same form where more people have votes: the letters there are the smallest
 * that are read from the back row, so whoever finds no room is counted below, and seen while being read.
 */
const SHAPES: readonly WallShape[] = [
  { columns: 2, slots: 6, scale: 1, letters: 3.6, room: 21, unit: 'namesakes' },
  { columns: 3, slots: 9, scale: 2 / 3, letters: 3.6, room: 21, unit: 'namesakes' },
];
const all = (items: readonly BoardItem[]): number => items.length;
/** Characters of the name being read that fit on the wall at full size. */
const ROOM = 24;

/** Letters of a whole ballot that fit at full size; a name's votes take the width of so many. */
const BALLOT_ROOM = 105;
const VOTES_ROOM = 6;

/** The name that is being read, very large, over the board that it makes grow. */
export function Reading({ count, seats }: { readonly count: Count; readonly seats: number }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { reading, open } = count;
  const begun = reading.at > 0 || count.board.length > 0;
  return (
    <div class="reading">
      {begun ? (
        <>
          <Now count={count} />
          <Board
            count={count}
            seats={seats}
            reserves={0}
            shapes={SHAPES}
            current={reading.current.map(({ person }) => person)}
            must={all}
          />
        </>
      ) : (
        <Message title={words.opened} text={words.soon(figure(count.ballots.cast))} />
      )}
      <footer class="reading-foot">
        <span class="reading-at">{words.reading(figure(reading.at), figure(reading.total))}</span>
        <Meter part={reading.at} whole={reading.total} />
        <div class="reading-open" key={open}>
          <p class={open > 0 ? '' : 'soft'}>{open > 0 ? words.open(figure(open)) : words.openNone}</p>
          {open > 0 ? (
            <p class="soft">{count.openCanChangeSeat ? words.openCanChange : words.openCannotChange}</p>
          ) : null}
        </div>
      </footer>
    </div>
  );
}

function Now({ count }: { readonly count: Count }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { current: all, invalid, at, paused } = count.reading;
  const [current, ...others] = all;
  if (others.length > 0) return <Ballot count={count} />;
  if (current === undefined) {
    return (
      <section class="now now-empty">
        <p class="now-wait">{invalid ? words.readingInvalid : words.allReady}</p>
      </section>
    );
  }
  const fit = fitName(current.name, ROOM);
  return (
    <section class="now">
      <p class="now-label">
        {words.readingNow}
        {paused ? <span class="now-pause">{words.pause}</span> : null}
      </p>
      {/* A new reading of the same person is a new reading: its number is the key, so that it is seen to arrive. */}
      <p class="now-name-frame" key={`name-${at}`}>
        <span class={`now-name now-name-${fit.lines}`} style={{ fontSize: `${fit.size}em` }}>
          {current.name}
        </span>
      </p>
      <p class="now-unit" key={`unit-${at}`}>
        {current.unit}
        <Turus votes={current.votes} />
      </p>
      <div class="now-votes">
        <span class="now-number" key={current.votes}>
          {figure(current.votes)}
        </span>
        <span class="now-word">{words.votes(current.votes)}</span>
      </div>
    </section>
  );
}

/** A whole ballot is read: everybody on it gets a vote, and nobody stands before the others. */
function Ballot({ count }: { readonly count: Count }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { current, at, paused } = count.reading;
  const letters = current.reduce((sum, { name }) => sum + [...name].length + VOTES_ROOM, 0);
  // Twice as many letters need twice the area, so each is smaller by the root of that.
  const size = Math.min(1, Math.sqrt(BALLOT_ROOM / letters));
  return (
    <section class="now">
      <p class="now-label">
        {words.readingNow}
        {paused ? <span class="now-pause">{words.pause}</span> : null}
      </p>
      <ul class="now-ballot" style={{ '--size': size }} key={`ballot-${at}`}>
        {current.map(({ person, name, votes }) => (
          <li key={person}>
            {name} <span class="now-ballot-votes">{figure(votes)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
