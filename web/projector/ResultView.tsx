import type { PublicScreen } from '../../src/projector/api.js';
import { type Count, itemsThatTell } from '../shared/board.js';
import { Ties } from '../shared/components/Ties.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Answer } from './Answer.js';
import { Board, type WallShape } from './Board.js';
import { Seal } from './Seal.js';

/** Seats and reserves decide: as large as they allow, the RT with every name but where a tie is very long. */
const SHAPES: readonly WallShape[] = [
  { columns: 1, slots: 8, scale: 1, letters: 3, room: 20, unit: 'beside' },
  { columns: 1, slots: 10, scale: 1, letters: 2.7, room: 23, unit: 'beside' },
  { columns: 2, slots: 10, scale: 1, letters: 2.2, room: 16, unit: 'under' },
  { columns: 2, slots: 12, scale: 1, letters: 1.9, room: 19, unit: 'under' },
  { columns: 3, slots: 16, scale: 1, letters: 1.75, room: 11, unit: 'namesakes' },
];

/** So many ties stand beside the board, the open ones first; the rows show all of them. */
const MOST_TIES = 3;

interface Props {
  readonly screen: PublicScreen;
  readonly count: Count;
}

/** Everything is read and decided: the ranking with its lines, ties and how they were settled, the record. */
export function ResultView({ screen, count }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { ballots } = count;
  return (
    <div class="result">
      <section class="result-board">
        <div class="result-head">
          <h2 class="result-title">{words.result}</h2>
          <p>{words.ballots(figure(ballots.cast), figure(ballots.valid), figure(ballots.invalid))}</p>
        </div>
        <Board
          count={count}
          seats={screen.seats}
          reserves={screen.reserves}
          shapes={SHAPES}
          current={[]}
          must={itemsThatTell}
        />
        <footer class="result-foot">
          <Women women={count.women} />
          <p class="soft">{words.notHead}</p>
        </footer>
      </section>
      <aside class="beside" key={screen.phase}>
        {screen.record === null ? null : (
          <Seal title={words.recordSealPhoto} text="" seal={screen.record} size="column" />
        )}
        {/* One that was settled takes others from their places: all are drawn anew rather than pushed. */}
        <div class="result-ties" key={`${count.ties.length} ${count.settled.length}`}>
          <Ties count={count} most={MOST_TIES} />
          <Settled count={count} most={MOST_TIES - count.ties.length} />
        </div>
        <Answers count={count} />
      </aside>
    </div>
  );
}

/** Ties that were settled, each on a line with the way it was done. */
function Settled({ count, most }: { readonly count: Count; readonly most: number }) {
  const words = useWords(projectorWords);
  const shown = count.settled.slice(0, Math.max(0, most));
  if (shown.length === 0) return null;
  return (
    <section class="settled">
      <h3 class="settled-title">{words.settledTitle}</h3>
      {shown.map(({ line, method, people, chosen }) => (
        <p key={people.join(' ')}>
          {(line === 'seats' ? words.settledSeats : words.settledReserves)(words.methods[method])}{' '}
          <strong>{chosen.join(', ')}</strong>
        </p>
      ))}
    </section>
  );
}

const ANSWERS = ['yes', 'no', 'pending'] as const;

/** What those answered who were asked to take a seat, in sums that explain the signs on the board. */
function Answers({ count }: { readonly count: Count }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { consent, board } = count;
  if (consent === null) return null;
  const replacing = board.filter((row) => row.replaces && row.consent !== 'no').map(({ name }) => name);
  return (
    <section class="seated">
      <p class="seated-answers">
        {ANSWERS.filter((answer) => consent[answer] > 0).map((answer) => (
          <span key={answer}>
            <Answer answer={answer} /> {figure(consent[answer])} {words.answers[answer]}
          </span>
        ))}
      </p>
      {replacing.length === 0 ? null : <p>{words.replacing(replacing.join(', '))}</p>}
    </section>
  );
}

/** Women among those who hold a seat: a target to report, which reorders nothing. */
function Women({ women }: Pick<Count, 'women'>) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  if (women === null || women.of === 0) return null;
  return (
    <p class="result-women">
      {words.women(figure(women.elected), figure(women.of))}{' '}
      <span class="soft">({words.womenTarget(figure(women.target))})</span>
    </p>
  );
}
