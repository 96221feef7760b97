import { useState } from 'preact/hooks';
import { enterPhase } from '../../../src/election/phase.js';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { isLeader, useLive } from '../parts/live.js';

/** Shorter is no reason. @source src/desk/api/parts.ts, `reason` */
export const LEAST_REASON = 3;

/** The two ways out, folded away: abandon before the first cast, or declare that the vote must be held again. */
export function Stop() {
  const words = useWords(deskWords).frame.home;
  const { state } = useLive();
  const [asking, ask] = useState<'abandon' | 'void' | null>(null);
  const [reason, setReason] = useState('');
  const ways = (['abandon', 'void'] as const).filter(
    (way) => enterPhase(state.phase, way === 'abandon' ? 'abandoned' : 'void').ok,
  );
  if (!isLeader(state) || ways.length === 0) return null;
  const close = () => {
    ask(null);
    setReason('');
  };
  return (
    <details class="desk-fold">
      <summary>{words.stop}</summary>
      <div class="row">
        {ways.map((way) => (
          <Button key={way} onClick={() => ask(way)}>
            {words[way].button}
          </Button>
        ))}
      </div>
      {asking === null ? null : (
        <AskTwo
          title={words[asking].title}
          says={words[asking].text}
          action={words[asking].action}
          danger
          incomplete={reason.trim().length < LEAST_REASON}
          act={(officers) => {
            const body = { officers, reason: reason.trim() };
            return asking === 'abandon' ? desk('POST /desk/abandon', body) : desk('POST /desk/void', body);
          }}
          onDone={close}
          onClose={close}
        >
          <TextField label={words[asking].reason} value={reason} maxLength={500} onText={setReason} />
        </AskTwo>
      )}
    </details>
  );
}
