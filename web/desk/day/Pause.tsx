import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { LEAST_REASON } from '../home/Stop.js';
import { Ask } from '../parts/Ask.js';
import { useAct, useLive } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';

/** Pause and resume need one officer and a reason: nothing is lost by either. */
export function Pause() {
  const words = useWords(deskWords).voting;
  const { phase } = useLive().state;
  const acting = useAct();
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setReason('');
    ask(false);
  };
  return (
    <Panel title={words.pause.title}>
      {phase === 'paused' ? (
        <>
          <Refused refusal={acting.refusal} />
          <Button
            look="main"
            wide
            busy={acting.busy}
            onClick={() => void acting.run(() => desk('POST /desk/voting/resume', {}))}
          >
            {words.resume.button}
          </Button>
        </>
      ) : (
        <>
          <p class="soft">{words.pause.text}</p>
          <Button wide onClick={() => ask(true)}>
            {phase === 'last-call' ? words.pause.back : words.pause.button}
          </Button>
        </>
      )}
      {asking ? (
        <Ask
          title={words.pause.title}
          says={words.pause.text}
          action={words.pause.action}
          incomplete={reason.trim().length < LEAST_REASON}
          act={() => desk('POST /desk/voting/pause', { reason: reason.trim() })}
          onDone={close}
          onClose={close}
        >
          <TextField label={words.pause.reason} maxLength={500} value={reason} onText={setReason} />
          <div class="row">
            {words.pause.reasons.map((each) => (
              <button key={each} type="button" class="desk-segment" onClick={() => setReason(each)}>
                {each}
              </button>
            ))}
          </div>
        </Ask>
      ) : null}
    </Panel>
  );
}
