import { Counter } from '../../shared/components/Counter.js';
import { Notice } from '../../shared/components/Notice.js';
import { allOf } from '../../shared/figures.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { isLeader, isStaff, useLive } from '../parts/live.js';
import { OnlyFor } from '../parts/OnlyFor.js';
import { Panel, Sheet } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { ExtraSlips } from './ExtraSlips.js';
import { LastCall } from './LastCall.js';
import { OpenVoting } from './OpenVoting.js';
import { Pause } from './Pause.js';
import { Turnout } from './Turnout.js';

/** From the empty box to the last call. */
export function Voting() {
  const { voting: words, frame } = useWords(deskWords);
  const { state } = useLive();
  const { phase } = state;
  const leader = isLeader(state);
  if (!isStaff(state))
    return (
      <Sheet page="voting" title={words.title}>
        <OnlyFor who="staff" />
      </Sheet>
    );
  if (phase === 'ready')
    return (
      <Sheet page="voting" title={words.title}>
        {leader ? <OpenVoting /> : <OnlyFor who="leaders" />}
      </Sheet>
    );
  return (
    <Sheet page="voting" title={words.title}>
      <PhaseNotice />
      <div class="desk-columns">
        <div class="stack">
          {phase === 'last-call' ? null : <Turnout />}
          {leader && phase !== 'last-call' ? <LastCall /> : null}
          {phase === 'last-call' && leader ? (
            <Panel title={frame.steps.closing}>
              <a class="button button-main button-big desk-button-link" href={placeHash('closing')}>
                {words.lastCall.toClosing}
              </a>
            </Panel>
          ) : null}
        </div>
        <div class="stack">
          <Present />
          <Pause />
          {leader && phase !== 'last-call' ? <ExtraSlips /> : null}
        </div>
      </div>
    </Sheet>
  );
}

function PhaseNotice() {
  const words = useWords(deskWords).voting;
  const { phase } = useLive().state;
  if (phase === 'voting') return <Notice tone="ok">{words.isOpen}</Notice>;
  if (phase === 'paused') return <Notice tone="warn">{words.isPaused}</Notice>;
  return <Notice tone="warn">{words.isLastCall}</Notice>;
}

function Present() {
  const words = useWords(deskWords).voting;
  const common = useWords(commonWords);
  const { checkedIn, eligible } = useLive().state;
  return (
    <Panel>
      <div class="desk-counters">
        <Counter label={words.present} value={allOf(checkedIn)} />
        <Counter label={common.men} value={checkedIn.L} />
        <Counter label={common.women} value={checkedIn.P} />
        <Counter label={words.eligible} value={allOf(eligible)} />
      </div>
    </Panel>
  );
}
