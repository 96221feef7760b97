import { Counter } from '../../shared/components/Counter.js';
import { Digits } from '../../shared/components/Digits.js';
import { allOf } from '../../shared/figures.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useLive } from '../parts/live.js';
import { Panel } from '../parts/Sheet.js';
import { queueMinutes, TABLETS_TO_BORROW } from './day.js';

/** Who is on the roll, who came, how long the queue takes, where other devices find the laptop. */
export function Figures() {
  const { frame, freeze } = useWords(deskWords);
  const words = frame.home;
  const common = useWords(commonWords);
  const { state } = useLive();
  const eligible = allOf(state.eligible);
  const came = allOf(state.checkedIn);
  const kiosks = state.devices.filter(({ kind }) => kind === 'kiosk').length;
  const before = state.phase === 'setup' || state.phase === 'ready';
  const open = before || state.phase === 'voting' || state.phase === 'paused';
  const people = before ? eligible : eligible - came;
  const queues = kiosks > 0 ? [kiosks] : TABLETS_TO_BORROW;
  const [phones] = state.trustAddresses;
  return (
    <Panel title={words.numbers}>
      <div class="desk-counters">
        <Counter label={words.residents} value={state.residents} />
        <Counter label={common.eligible} value={eligible} />
        <Counter label={common.present} value={came} />
        <Counter label={words.tablets} value={kiosks} />
      </div>
      {!open || people === 0 ? null : (
        <div class="soft">
          {kiosks > 0 ? null : <p>{words.noQueue}</p>}
          {queues.map((tablets) => {
            const minutes = queueMinutes(people, tablets);
            return (
              <p key={tablets}>
                {words.queue(tablets, people, words.time(Math.floor(minutes / 60), minutes % 60))}
              </p>
            );
          })}
        </div>
      )}
      {state.digits === null ? null : (
        <div>
          <p class="field-label">{freeze.digits}</p>
          <Digits digits={state.digits} label={freeze.digits} />
        </div>
      )}
      {state.addresses.length === 0 ? null : (
        <div>
          <p class="field-label">{words.addresses}</p>
          <ul class="desk-plain">
            {state.addresses.map((address) => (
              <li key={address} class="desk-address">
                {address}
              </li>
            ))}
          </ul>
          {phones === undefined ? null : (
            <>
              <p class="soft small">{words.phones}</p>
              <p class="desk-address">{phones}</p>
            </>
          )}
          {state.fingerprint === null ? null : (
            <>
              <p class="soft small">{words.fingerprint}</p>
              <p class="desk-address">{state.fingerprint}</p>
            </>
          )}
        </div>
      )}
    </Panel>
  );
}
