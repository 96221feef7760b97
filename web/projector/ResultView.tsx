import type { PublicScreen } from '../../src/projector/api.js';
import { type Count, nameOn } from '../shared/board.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Figure } from './Before.js';
import { Board, type WallShape } from './Board.js';
import { Seal } from './Seal.js';

const SHAPES: readonly WallShape[] = [
  { columns: 1, slots: 11, room: 30 },
  { columns: 2, slots: 12, room: 18 },
  { columns: 2, slots: 16, room: 20 },
  { columns: 3, slots: 18, room: 15 },
];

interface Props {
  readonly screen: PublicScreen;
  readonly count: Count;
}

/** Everything is read and decided: the ranking with its lines, ties and how they were settled, the record. */
export function ResultView({ screen, count }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  return (
    <div class="result">
      <section class="result-board">
        <h2 class="result-title">{words.result}</h2>
        <Board
          count={count}
          seats={screen.seats}
          reserves={screen.reserves}
          shapes={SHAPES}
          current={null}
        />
      </section>
      <aside class="beside">
        <div class="result-ballots">
          <Figure label={words.ballotsCast} value={figure(count.ballots.cast)} />
          <Figure label={words.ballotsValid} value={figure(count.ballots.valid)} />
          <Figure label={words.ballotsInvalid} value={figure(count.ballots.invalid)} />
        </div>
        <Ties count={count} />
        <Settled count={count} />
        {screen.record === null ? null : (
          <Seal title={words.recordSeal} text={words.recordPhoto} seal={screen.record} size="small" />
        )}
        <p class="soft result-foot">{words.notHead}</p>
      </aside>
    </div>
  );
}

function Ties({ count }: { readonly count: Count }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  return (
    <>
      {count.ties.map((tie) => (
        <section class="tie" key={`${tie.line}-${tie.votes}`}>
          <h3 class="tie-title">{words.tieTitle}</h3>
          <p>
            {(tie.line === 'seats' ? words.tieSeats : words.tieReserves)(
              figure(tie.people.length),
              figure(tie.votes),
              figure(tie.seats),
            )}
          </p>
          <Names count={count} people={tie.people} />
        </section>
      ))}
    </>
  );
}

function Settled({ count }: { readonly count: Count }) {
  const words = useWords(projectorWords);
  return (
    <>
      {count.settled.map((tie) => (
        <section class="tie tie-settled" key={tie.people.join(' ')}>
          <h3 class="tie-title">{words.settledTitle}</h3>
          <p>
            {words.settled(words.methods[tie.method], tie.chosen.map((person) => nameOn(count.board, person)).join(', '))}
          </p>
        </section>
      ))}
    </>
  );
}

/** So many names of a tie stand in its box; the rows of the board show all of them. */
const MOST_NAMES = 6;

function Names({ count, people }: { readonly count: Count; readonly people: readonly string[] }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const rest = people.length - MOST_NAMES;
  return (
    <p class="tie-names">
      {people
        .slice(0, MOST_NAMES)
        .map((person) => nameOn(count.board, person))
        .join(', ')}
      {rest > 0 ? ` ${words.andMore(figure(rest))}` : ''}
    </p>
  );
}
