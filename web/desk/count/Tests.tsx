import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Check, Field, TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import type { CountState } from '../home/checklist.js';
import { AskTwo } from '../parts/AskTwo.js';
import { Panel } from '../parts/Sheet.js';
import { testBallots } from './tests.js';

/** The observers' envelope is opened: what they wrote down is typed and set aside before anything is read. */
export function Tests({ tests }: { readonly tests: CountState['tests'] }) {
  const words = useWords(deskWords).count.tests;
  const [typed, setTyped] = useState<readonly string[]>(() => Array<string>(tests.given).fill(''));
  const [note, setNote] = useState('');
  const [asFound, setAsFound] = useState(false);
  const [asking, ask] = useState(false);
  if (tests.aside !== null)
    return (
      <Panel title={words.title}>
        <Notice tone="ok">{words.done(tests.aside, tests.given)}</Notice>
      </Panel>
    );
  const { ballots, fits } = testBallots(typed);
  const needsNote = ballots.length < tests.given || asFound;
  const ready = fits && (!needsNote || note.trim() !== '');
  return (
    <Panel title={words.title}>
      <p>{words.lead(tests.given)}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) ask(true);
        }}
      >
        <div class="desk-tests">
          {typed.map((text, at) => (
            <Field key={`test-${at + 1}`} label={words.ballot(at + 1)} hint={words.namesHint}>
              {(control) => (
                <textarea
                  {...control}
                  class="input"
                  rows={4}
                  autoComplete="off"
                  spellcheck={false}
                  value={text}
                  onInput={(event) => setTyped(replaced(typed, at, event.currentTarget.value))}
                />
              )}
            </Field>
          ))}
        </div>
        {fits ? null : <Notice tone="warn">{words.tooLong}</Notice>}
        <Check label={words.asFound} checked={asFound} onCheck={setAsFound} />
        {needsNote ? (
          <TextField label={words.note} hint={words.noteHint} maxLength={500} value={note} onText={setNote} />
        ) : null}
        <Button type="submit" look="main" disabled={!ready}>
          {words.button}
        </Button>
      </form>
      {asking ? (
        <AskTwo
          title={words.dialog}
          says={words.says}
          action={words.action}
          act={(officers) =>
            desk('POST /desk/count/tests', { officers, ballots, asFound, note: needsNote ? note : '' })
          }
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        >
          <ol class="desk-batch-aloud">
            {ballots.map((names, at) => (
              <li key={`${at}-${names.join()}`}>{names.join(' · ')}</li>
            ))}
          </ol>
        </AskTwo>
      ) : null}
    </Panel>
  );
}

const replaced = (typed: readonly string[], at: number, text: string): readonly string[] =>
  typed.map((each, index) => (index === at ? text : each));
