import type { PublicScreen } from '../../src/projector/api.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Figure } from './Figure.js';
import { Message } from './Message.js';
import { Seal } from './Seal.js';

/**
 * The box is closed: its seal to photograph, and the numbers that must fit. It comes back if the laptop
 * was started anew in mid-count, until the key holders have opened the box again.
 */
export function Closed({ screen }: { readonly screen: PublicScreen }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { closing, phase } = screen;
  if (closing === null) return <Message title={words.closingSeal} text={words.said.closed} />;
  const { ballots, checkIns, testSlips } = closing;
  const fits = ballots <= checkIns + testSlips;
  const fitting = testSlips > 0 ? words.noMoreThanGiven : words.noMoreThanPresent;
  return (
    <div class="ready">
      <Seal
        title={words.closingSeal}
        text={phase === 'counting' ? words.reopening : words.closingPhoto}
        seal={closing}
        size="large"
      />
      <div class="strip">
        <Figure label={words.ballotsInBox} value={figure(ballots)} />
        <Figure label={words.checkIns} value={figure(checkIns)} />
        {testSlips > 0 ? <Figure label={words.testSlips} value={figure(testSlips)} /> : null}
        <p class={fits ? 'strip-said strip-ok' : 'strip-said strip-warn'}>
          {fits ? fitting : words.moreThanPresent}
        </p>
      </div>
    </div>
  );
}
