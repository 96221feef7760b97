import type { Count } from '../board.js';
import { useFigures } from '../figures.js';
import { projectorWords } from '../words/projector.js';
import { useWords } from '../words/words.js';

interface Props {
  readonly count: Count;
  /** So many boxes at most; 0 or less for none. */
  readonly most: number;
}

/** Ties that people still have to settle: the program breaks none. */
export function Ties({ count, most }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  return (
    <>
      {count.ties.slice(0, Math.max(0, most)).map((tie) => (
        <section class="tie" key={`${tie.line}-${tie.votes}`}>
          <h3 class="tie-title">{words.tieTitle}</h3>
          <p>
            {(tie.line === 'seats' ? words.tieSeats : words.tieReserves)(
              figure(tie.people.length),
              figure(tie.votes),
              figure(tie.seats),
            )}
          </p>
          <Names names={tie.people} />
        </section>
      ))}
    </>
  );
}

/** Ties that were settled, and how. */
export function Settled({ count, most }: Props) {
  const words = useWords(projectorWords);
  return (
    <>
      {count.settled.slice(0, Math.max(0, most)).map((tie) => (
        <section class="tie tie-settled" key={tie.people.join(' ')}>
          <h3 class="tie-title">{words.settledTitle}</h3>
          <p>{words.settledBy(words.methods[tie.method])}</p>
          <Names names={tie.chosen} />
        </section>
      ))}
    </>
  );
}

/** So many names stand in the box; the rows of the board show all of them. */
const MOST_NAMES = 6;

function Names({ names }: { readonly names: readonly string[] }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const rest = names.length - MOST_NAMES;
  return (
    <p class="tie-names">
      {names.slice(0, MOST_NAMES).join(', ')}
      {rest > 0 ? ` ${words.andMore(figure(rest))}` : ''}
    </p>
  );
}
