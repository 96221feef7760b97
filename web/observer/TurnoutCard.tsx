import type { PublicScreen } from '../../src/projector/api.js';
import { Counter } from '../shared/components/Counter.js';
import { Meter } from '../shared/components/Meter.js';
import { allOf, percentDone, useFigures } from '../shared/figures.js';
import { commonWords } from '../shared/words/common.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';

/** Who came, in numbers. */
export function TurnoutCard({ screen }: { readonly screen: PublicScreen }) {
  const words = useWords(projectorWords);
  const common = useWords(commonWords);
  const figure = useFigures();
  const { eligible, checkedIn } = screen.turnout;
  const [present, all] = [allOf(checkedIn), allOf(eligible)];
  const of = (count: number) => common.of('', figure(count)).trim();
  return (
    <section class="card turnout-card">
      <h2 class="unseen">{words.present}</h2>
      <Counter
        label={words.present}
        value={present}
        note={`${words.ofEligible(figure(all))} (${words.percent(figure(percentDone(present, all)))})`}
      />
      <Meter part={present} whole={all} />
      <div class="turnout-sexes">
        <Counter label={common.men} value={checkedIn.L} note={of(eligible.L)} />
        <Counter label={common.women} value={checkedIn.P} note={of(eligible.P)} />
        {eligible.unknown === 0 ? null : (
          <Counter label={common.sexUnknown} value={checkedIn.unknown} note={of(eligible.unknown)} />
        )}
      </div>
    </section>
  );
}
