import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import type { Wait } from '../booth.js';
import { TRIES_BEFORE_HELP } from '../limits.js';
import { isLongWait } from '../steps-cast.js';
import { type Dispatch, LateButton, Statement } from './parts.js';

interface Props {
  readonly tries: number;
  readonly wait: Wait | null;
  readonly dispatch: Dispatch;
}

/** The envelope is on its way. Nothing of what was written is on this screen, or in this page. */
export function Casting({ tries, wait, dispatch }: Props) {
  const words = useWords(kioskWords).casting;
  return (
    <Statement
      sign="box"
      tone={wait === null ? 'plain' : 'warn'}
      title={words.title}
      actions={
        isLongWait({ tries, wait }) ? (
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
      {isLongWait({ tries, wait }) ? <p>{words.leaveText}</p> : null}
    </Statement>
  );
}
