import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { namesOn } from '../steps-paper.js';
import { type Dispatch, LateButton, type ScreenAt, Statement } from './parts.js';

interface Props {
  readonly screen: ScreenAt<'short'>;
  readonly dispatch: Dispatch;
}

/** A blank or short ballot is the voter's right; the page asks once whether it is meant. */
export function Short({ screen, dispatch }: Props) {
  const words = useWords(kioskWords).short;
  const count = namesOn(screen);
  return (
    <Statement
      sign="ask"
      tone="warn"
      title={count === 0 ? words.blank : words.few(count)}
      actions={
        <>
          <Button look="main" big onClick={() => dispatch({ is: 'write-on' })}>
            {screen.ballot.choice ? words.chooseOn : words.writeOn}
          </Button>
          <LateButton look="plain" onClick={() => dispatch({ is: 'go-on' })}>
            {words.goOn}
          </LateButton>
        </>
      }
    >
      <p>{count === 0 ? words.blankText : words.fewText(screen.ballot.names.min)}</p>
    </Statement>
  );
}
