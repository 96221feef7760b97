import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Field, LongTextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { LEAST_REASON } from '../home/Stop.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';

const ABOUTS = ['count', 'turnout', 'difference', 'paper', 'result', 'other'] as const;

/** Whatever the minutes should say beside the figures. */
export function Notes() {
  const words = useWords(deskWords).result.notes;
  const acting = useAct();
  const [about, setAbout] = useState<(typeof ABOUTS)[number]>('count');
  const [note, setNote] = useState('');
  const [done, setDone] = useState(false);
  const save = async () => {
    const saved = await acting.run(() => desk('POST /desk/result/note', { about, note: note.trim() }));
    if (saved === null) return;
    setNote('');
    setDone(true);
  };
  return (
    <Panel title={words.title}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim().length >= LEAST_REASON) void save();
        }}
      >
        <Field label={words.about}>
          {(control) => (
            <select
              {...control}
              class="input"
              value={about}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setAbout(ABOUTS.find((each) => each === value) ?? 'other');
              }}
            >
              {ABOUTS.map((each) => (
                <option key={each} value={each}>
                  {words.abouts[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <LongTextField
          label={words.note}
          value={note}
          onText={(text) => {
            setDone(false);
            setNote(text);
          }}
        />
        <Refused refusal={acting.refusal} />
        {done ? <Notice tone="ok">{words.done}</Notice> : null}
        <Button type="submit" busy={acting.busy} disabled={note.trim().length < LEAST_REASON}>
          {words.button}
        </Button>
      </form>
    </Panel>
  );
}
