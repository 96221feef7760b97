import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { type Dispatch, LateButton, Statement } from './parts.js';

/** Short, the same for everybody: nothing on it could be shown to somebody who paid. */
export function Thanks({ dispatch }: { readonly dispatch: Dispatch }) {
  const words = useWords(kioskWords).thanks;
  return (
    <Statement
      sign="check"
      tone="ok"
      title={words.title}
      actions={
        <LateButton look="plain" onClick={() => dispatch({ is: 'understood' })}>
          {words.done}
        </LateButton>
      }
    >
      <p>
        <strong>{words.text}</strong>
      </p>
      <p>{words.next}</p>
    </Statement>
  );
}
