import { Counter } from '../../shared/components/Counter.js';
import { allOf } from '../../shared/figures.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useLive } from '../parts/live.js';
import { Panel } from '../parts/Sheet.js';

/** Who came so far, men and women. */
export function Presence() {
  const words = useWords(deskWords).checkIn;
  const common = useWords(commonWords);
  const { checkedIn, eligible } = useLive().state;
  return (
    <Panel title={words.counters}>
      <div class="desk-counters desk-counters-three">
        <Counter label={words.all} value={allOf(checkedIn)} note={words.of(allOf(eligible))} />
        <Counter label={common.men} value={checkedIn.L} note={words.of(eligible.L)} />
        <Counter label={common.women} value={checkedIn.P} note={words.of(eligible.P)} />
        {eligible.unknown === 0 && checkedIn.unknown === 0 ? null : (
          <Counter label={common.sexUnknown} value={checkedIn.unknown} note={words.of(eligible.unknown)} />
        )}
      </div>
    </Panel>
  );
}
