import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { LongTextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { LostPassphrase, SigningField } from '../parts/Passphrase.js';
import { Panel } from '../parts/Sheet.js';
import { signingWordIsWhole } from '../parts/secrets.js';

/** Closes the box for good; a difference needs its note first. */
export function CloseBox({ agrees }: { readonly agrees: boolean }) {
  const words = useWords(deskWords).closing.close;
  const [note, setNote] = useState('');
  const [passphrase, setPassphrase] = useState<string | null>('');
  const [asking, ask] = useState(false);
  const noteNeeded = !agrees && note.trim() === '';
  const close = () => {
    setPassphrase('');
    ask(false);
  };
  return (
    <Panel title={words.title}>
      {agrees ? null : (
        <LongTextField label={words.note} hint={words.noteHint} value={note} onText={setNote} />
      )}
      {noteNeeded ? <Notice tone="warn">{words.noteNeeded}</Notice> : null}
      <p>{words.text}</p>
      <Button look="danger" big disabled={noteNeeded} onClick={() => ask(true)}>
        {words.button}
      </Button>
      <LostPassphrase />
      {asking ? (
        <AskTwo
          title={words.dialog}
          says={words.text}
          action={words.action}
          danger
          incomplete={!signingWordIsWhole(passphrase)}
          act={(officers) =>
            desk('POST /desk/close', { officers, passphrase, note: agrees ? '' : note.trim() })
          }
          onDone={close}
          onClose={close}
        >
          <SigningField value={passphrase} onText={setPassphrase} />
        </AskTwo>
      ) : null}
    </Panel>
  );
}
