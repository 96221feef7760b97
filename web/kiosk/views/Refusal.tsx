import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import type { Refused } from '../booth.js';
import { shutBy } from '../house.js';
import { type Dispatch, LateButton, Statement } from './parts.js';

interface Props {
  readonly why: Refused;
  readonly dispatch: Dispatch;
}

/** What happened, what is safe, what to do next: the first large, the last one strong, and one button. */
export function Refusal({ why, dispatch }: Props) {
  const words = useWords(kioskWords);
  const shut = why.kind === 'voting-not-open' && why.phase !== undefined ? shutBy(why.phase) : null;
  const said = shut === 'paused' || shut === 'over' ? words.notOpen[shut] : words.refusals[why.kind];
  return (
    <Statement
      sign={why.kind === 'spent' ? 'box' : why.kind === 'no-answer' ? 'wait' : 'stop'}
      tone="warn"
      title={said.what}
      actions={<LateButton onClick={() => dispatch({ is: 'understood' })}>{words.understood}</LateButton>}
    >
      <p>{said.safe}</p>
      <p>
        <strong>{said.next}</strong>
      </p>
    </Statement>
  );
}
