import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { type Dispatch, LateButton, type ScreenAt, Statement } from './parts.js';

interface Props {
  readonly screen: ScreenAt<'welcome'>;
  readonly dispatch: Dispatch;
}

/** The slip may have been scanned at the booth's edge: the page waits until the voter sits and touches it. */
export function Welcome({ screen, dispatch }: Props) {
  const words = useWords(kioskWords);
  return (
    <Statement
      sign="check"
      tone="ok"
      title={words.welcome.title}
      actions={
        <>
          <LateButton onClick={() => dispatch({ is: 'begin' })}>
            {screen.ballot.choice ? words.welcome.beginChoice : words.welcome.begin}
          </LateButton>
          <Button look="quiet" onClick={() => dispatch({ is: 'leave' })}>
            {words.writing.leave}
          </Button>
        </>
      }
    >
      <p>{words.welcome.text}</p>
      <p>{words.welcome.camera}</p>
    </Statement>
  );
}
