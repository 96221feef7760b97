import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { type Dispatch, LateButton, Statement } from './parts.js';

export function Leaving({ dispatch }: { readonly dispatch: Dispatch }) {
  const words = useWords(kioskWords).leaving;
  return (
    <Statement
      sign="ask"
      tone="warn"
      title={words.title}
      actions={
        <>
          <Button look="main" big onClick={() => dispatch({ is: 'stay' })}>
            {words.stay}
          </Button>
          <LateButton look="danger" onClick={() => dispatch({ is: 'leave' })}>
            {words.leave}
          </LateButton>
        </>
      }
    >
      <p>{words.text}</p>
    </Statement>
  );
}
