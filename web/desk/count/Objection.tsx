import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { LEAST_REASON } from '../home/Stop.js';
import { Ask } from '../parts/Ask.js';

/** An objection from the hall, noted with the number of the reading. */
export function Objection({ at }: { readonly at: number }) {
  const words = useWords(deskWords).count.reading;
  const [asking, ask] = useState(false);
  const [note, setNote] = useState('');
  const [done, setDone] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setNote('');
          setDone(false);
          ask(true);
        }}
      >
        {words.objection}
      </Button>
      {done ? <Notice tone="ok">{words.objectionDone}</Notice> : null}
      {asking ? (
        <Ask
          title={words.objectionTitle(at)}
          says={words.objectionText}
          action={words.objectionAction}
          incomplete={note.trim().length < LEAST_REASON}
          act={() => desk('POST /desk/reading/objection', { note: note.trim() })}
          onDone={() => {
            ask(false);
            setDone(true);
          }}
          onClose={() => ask(false)}
        >
          <TextField label={words.objectionNote} maxLength={500} value={note} onText={setNote} />
        </Ask>
      ) : null}
    </>
  );
}
