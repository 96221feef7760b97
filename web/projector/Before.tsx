import type { PublicScreen } from '../../src/projector/api.js';
import { allOf, useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Criteria, lettersOf } from './Criteria.js';
import { Figure, SexFigures } from './Figure.js';
import { Message } from './Message.js';
import { Seal } from './Seal.js';

interface Props {
  readonly screen: PublicScreen;
}

/** Letters of the criteria that fit at full size: under a message, and in the strip below a seal. */
const WELCOME_ROOM = 200;
const STRIP_ROOM = 62;
/** More of them, or a sixth figure, leave no room in the strip; the wall shows them before and after. */
const STRIP_MOST = 110;

/** While the committee prepares: what those who come early want to know. */
export function Welcome({ screen }: Props) {
  const words = useWords(projectorWords);
  return (
    <Message title={words.welcome} text={words.said.setup}>
      <Criteria criteria={screen.criteria} room={WELCOME_ROOM} />
    </Message>
  );
}

/** Frozen and not yet open: the fingerprint is the main thing, since only now can it be photographed. */
export function Ready({ screen }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { setup, turnout, criteria, seats, reserves, box } = screen;
  if (setup === null) return <Message title={words.setupSeal} text={words.waiting} />;
  const hasRoom = turnout.eligible.unknown === 0 && lettersOf(criteria) <= STRIP_MOST;
  return (
    <div class="ready">
      <Seal title={words.setupSeal} text={words.said.ready} seal={setup} size="large" />
      <div class="strip">
        {box === null ? null : <Figure label={words.emptyBox} value={figure(box)} />}
        <Figure label={words.eligible} value={figure(allOf(turnout.eligible))} />
        <SexFigures sexes={turnout.eligible} />
        {reserves > 0 ? (
          <Figure label={words.seatsAndReserves} value={`${figure(seats)} + ${figure(reserves)}`} />
        ) : (
          <Figure label={words.seats} value={figure(seats)} />
        )}
        {hasRoom ? <Criteria criteria={criteria} room={STRIP_ROOM} /> : null}
      </div>
    </div>
  );
}
