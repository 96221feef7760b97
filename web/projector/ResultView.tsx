import type { PublicScreen } from '../../src/projector/api.js';
import { type Count, itemsThatTell } from '../shared/board.js';
import { Settled, Ties } from '../shared/components/Ties.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Figure } from './Before.js';
import { Board, type WallShape } from './Board.js';
import { Seal } from './Seal.js';

/** Two columns in which every name is large; three where the seats and reserves need them. */
const SHAPES: readonly WallShape[] = [
  { columns: 1, slots: 9, room: 36, unit: 'under' },
  { columns: 2, slots: 10, room: 23, unit: 'under' },
  { columns: 2, slots: 12, room: 25, unit: 'under' },
  { columns: 2, slots: 16, room: 25, unit: 'beside' },
  { columns: 3, slots: 20, room: 22, unit: 'beside' },
];

/** So many boxes of ties stand beside the board, the open ones first; the rows show all of them. */
const BOXES = 4;
const BOXES_BESIDE_SEAL = 2;

interface Props {
  readonly screen: PublicScreen;
  readonly count: Count;
}

/** Everything is read and decided: the ranking with its lines, ties and how they were settled, the record. */
export function ResultView({ screen, count }: Props) {
  const boxes = screen.record === null ? BOXES : BOXES_BESIDE_SEAL;
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
          current={[]}
          must={itemsThatTell}
        />
      </section>
      <aside class="beside">
        <div class="result-ballots">
          <Figure label={words.ballotsCast} value={figure(count.ballots.cast)} />
          <Figure label={words.ballotsValid} value={figure(count.ballots.valid)} />
          <Figure label={words.ballotsInvalid} value={figure(count.ballots.invalid)} />
        </div>
        <div>
          {count.women === null || count.women.of === 0 ? null : (
            <p class="result-share">
              {words.women(figure(count.women.elected), figure(count.women.of))}{' '}
              <span class="soft">({words.womenTarget(figure(count.women.target))})</span>
            </p>
          )}
          {count.consent === null ? null : (
            <p class="result-share">
              {words.consent}:{' '}
              {words.consentSums(
                figure(count.consent.yes),
                figure(count.consent.no),
                figure(count.consent.pending),
              )}
            </p>
          )}
        </div>
        <Ties count={count} most={boxes} />
        <Settled count={count} most={boxes - count.ties.length} />
        {screen.record === null ? null : (
          <Seal title={words.recordSeal} text={words.recordPhoto} seal={screen.record} size="small" />
        )}
        <p class="soft result-foot">{words.notHead}</p>
      </aside>
    </div>
  );
}
