import type { PublicScreen } from '../../src/projector/api.js';
import { useFigures } from '../shared/figures.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Figure, Message } from './Before.js';
import { Seal } from './Seal.js';

/** The box is closed: its seal to photograph, and the two numbers that must fit. */
export function Closed({ screen }: { readonly screen: PublicScreen }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { closing } = screen;
  if (closing === null) return <Message title={words.closingSeal} text={words.said.closed} />;
  const fits = closing.ballots <= closing.checkIns;
  return (
    <div class="ready">
      <Seal title={words.closingSeal} text={words.closingPhoto} seal={closing} size="large" />
      <div class="strip">
        <Figure label={words.ballotsInBox} value={figure(closing.ballots)} />
        <Figure label={words.checkIns} value={figure(closing.checkIns)} />
        <p class={fits ? 'strip-said strip-ok' : 'strip-said strip-warn'}>
          {fits ? words.noMoreThanPresent : words.moreThanPresent}
        </p>
      </div>
    </div>
  );
}
