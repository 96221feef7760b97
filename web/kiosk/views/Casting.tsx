import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import type { Wait } from '../booth.js';
import { TRIES_BEFORE_HELP } from '../limits.js';
import { type Dispatch, LateButton, Statement } from './parts.js';

interface Props {
  readonly tries: number;
  readonly wait: Wait | null;
  readonly dispatch: Dispatch;
}

/** The envelope is on its way. Nothing of what was written is on this screen, or in this page. */
export function Casting({ tries, wait, dispatch }: Props) {
  const words = useWords(kioskWords).casting;
  const isLong = tries >= TRIES_BEFORE_HELP || (wait !== null && wait.why !== 'no-answer');
  return (
    <Statement
      sign="box"
      tone={wait === null ? 'plain' : 'warn'}
      title={words.title}
      actions={
        wait !== null && isLong ? (
          <>
            <Button look="main" big onClick={() => dispatch({ is: 'go-on' })}>
              {words.again}
            </Button>
            <LateButton look="plain" onClick={() => dispatch({ is: 'leave' })}>
              {words.leave}
            </LateButton>
          </>
        ) : undefined
      }
    >
      <p>{wait === null ? words.text : words.waits[wait.why]}</p>
      {tries >= TRIES_BEFORE_HELP ? <p>{words.call}</p> : null}
      {wait !== null && isLong ? <p>{words.leaveText}</p> : null}
    </Statement>
  );
}
