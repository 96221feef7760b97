import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Field, TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { readCount } from '../parts/counts.js';
import { Panel } from '../parts/Sheet.js';

/** @source src/desk/api/count.ts, route of paper ballots */
const MAX_NAME = 60;
const MAX_NAMES = 30;

/** Emergency paper ballots, copied one by one by two officers. */
export function Paper() {
  const words = useWords(deskWords).count.paper;
  const [typed, setTyped] = useState({ number: '', names: '' });
  const [asking, ask] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const number = readCount(typed.number, 1, 100_000);
  const names = typed.names
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const fits = names.length <= MAX_NAMES && names.every((name) => [...name].length <= MAX_NAME);
  return (
    <Panel title={words.title}>
      <p class="soft">{words.lead}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (number !== null && fits) ask(true);
        }}
      >
        <TextField
          label={words.number}
          inputMode="numeric"
          maxLength={6}
          look="short"
          value={typed.number}
          onText={(text) => setTyped({ ...typed, number: text })}
        />
        <Field label={words.names} hint={words.namesHint} error={fits ? null : words.tooLong}>
          {(control) => (
            <textarea
              {...control}
              class="input"
              rows={6}
              autoComplete="off"
              spellcheck={false}
              value={typed.names}
              onInput={(event) => setTyped({ ...typed, names: event.currentTarget.value })}
            />
          )}
        </Field>
        {done === null ? null : <Notice tone="ok">{words.done(done)}</Notice>}
        <Button type="submit" look="main" disabled={number === null || !fits}>
          {words.button}
        </Button>
      </form>
      {asking && number !== null ? (
        <AskTwo
          title={words.dialog(number)}
          action={words.action}
          act={(officers) => desk('POST /desk/count/paper', { officers, number, names })}
          onDone={() => {
            setDone(number);
            setTyped({ number: '', names: '' });
            ask(false);
          }}
          onClose={() => ask(false)}
        >
          <ol class="desk-batch-aloud">
            {names.map((name, at) => (
              // A name may stand twice on a ballot, so its line is the key.
              <li key={`${at}-${name}`}>{name}</li>
            ))}
          </ol>
        </AskTwo>
      ) : null}
    </Panel>
  );
}
