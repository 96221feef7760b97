import type { PublicScreen } from '../../src/projector/api.js';
import type { Count } from '../shared/board.js';
import { Meter } from '../shared/components/Meter.js';
import { Settled, Ties } from '../shared/components/Ties.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { BoardList } from './BoardList.js';

interface Props {
  readonly screen: PublicScreen;
  readonly count: Count;
}

/** The reading and the board; after all is read, the result. */
export function CountCard({ screen, count }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { ballots } = count;
  return (
    <section class="card count-card">
      <h2>{count.finished ? words.result : words.board}</h2>
      {count.finished ? null : <Progress count={count} />}
      <p class="soft">
        {words.ballots(figure(ballots.cast), figure(ballots.valid), figure(ballots.invalid))}
      </p>
      <Ties count={count} most={count.ties.length} />
      <Settled count={count} most={count.settled.length} />
      <BoardList count={count} seats={screen.seats} reserves={screen.reserves} />
      {count.finished ? <p class="soft">{words.notHead}</p> : null}
    </section>
  );
}

function Progress({ count }: { readonly count: Count }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { at, total, current, invalid, paused } = count.reading;
  return (
    <div class="progress">
      {current.map(({ person, name, unit, votes }) => (
        <p class="progress-now" key={person}>
          <span class="progress-label">{paused ? words.pause : words.readingNow}</span>
          <strong class="progress-name">{name}</strong>
          <span class="soft">{`${unit} · ${figure(votes)} ${words.votes(votes)}`}</span>
        </p>
      ))}
      {invalid ? <p class="progress-now">{words.readingInvalid}</p> : null}
      <p>{words.reading(figure(at), figure(total))}</p>
      <Meter part={at} whole={total} />
      <p class={count.open > 0 ? '' : 'soft'}>
        {count.open > 0
          ? `${words.open(figure(count.open))} (${count.openCanChangeSeat ? words.openCanChange : words.openCannotChange})`
          : words.openNone}
      </p>
      {count.decided === 0 ? null : (
        <p class="soft">{words.decided(figure(count.decided), figure(count.decided + count.open))}</p>
      )}
    </div>
  );
}
