import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { LEAST_REASON } from '../home/Stop.js';
import { Ask } from '../parts/Ask.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';

/** Every tenth reading waits for the hall's hand tally. */
export function Compare({ at }: { readonly at: number }) {
  const words = useWords(deskWords).count.reading;
  const acting = useAct();
  const [asking, ask] = useState(false);
  const [note, setNote] = useState('');
  return (
    <section class="desk-compare stack" aria-label={words.compareTitle}>
      <h3>{words.compareTitle}</h3>
      <p>{words.compareText(at)}</p>
      <div class="row">
        <Button
          look="main"
          big
          busy={acting.busy}
          onClick={() =>
            void acting.run(() => desk('POST /desk/reading/compare', { agrees: true, note: '' }))
          }
        >
          {words.agrees}
        </Button>
        <Button onClick={() => ask(true)}>{words.differs}</Button>
      </div>
      <Refused refusal={acting.refusal} />
      {asking ? (
        <Ask
          title={words.differsTitle}
          says={words.differsText}
          action={words.differsAction}
          incomplete={note.trim().length < LEAST_REASON}
          act={() => desk('POST /desk/reading/compare', { agrees: false, note: note.trim() })}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        >
          <TextField label={words.note} maxLength={500} value={note} onText={setNote} />
        </Ask>
      ) : null}
    </section>
  );
}
