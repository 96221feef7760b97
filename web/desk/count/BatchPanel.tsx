import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskSecond } from '../parts/AskSecond.js';
import { Panel } from '../parts/Sheet.js';
import { type Batch, batchDecisions, keyOf, saidFor } from './batch.js';
import { sayOutcome } from './outcome.js';

interface Props {
  readonly batch: Batch;
  readonly most: number;
  /** Is the list being read aloud, with the dialog for the PINs open? */
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
  readonly onRemove: (key: string) => void;
  readonly onDone: () => void;
}

/** What the two officers are about to confirm, to be read aloud line by line. */
export function BatchPanel({ batch, most, asking, onAsk, onRemove, onDone }: Props) {
  const words = useWords(deskWords).count.names;
  const [done, setDone] = useState<number | null>(null);
  return (
    <Panel title={words.batch} class="desk-batch">
      {batch.length === 0 ? (
        <p>{words.batchEmpty}</p>
      ) : (
        <p class="soft">{words.batchCount(batch.length, most)}</p>
      )}
      <ol class="desk-batch-list">
        {batch.map((planned) => (
          <li key={keyOf(planned)}>
            <div class="desk-batch-line">
              <span>
                {quoted(saidFor(batch, planned))} →{' '}
                <strong>{sayOutcome(words, planned.outcome, planned.as)}</strong>
              </span>
              <Button
                look="quiet"
                aria-label={words.remove(planned.written)}
                onClick={() => onRemove(keyOf(planned))}
              >
                ✕
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {done === null || batch.length > 0 ? null : <Notice tone="ok">{words.done(done)}</Notice>}
      <Button look="main" wide disabled={batch.length === 0} onClick={() => onAsk(true)}>
        {words.confirm(batch.length)}{' '}
        <span class="desk-key" aria-hidden="true">
          S
        </span>
      </Button>
      {asking ? (
        <AskSecond
          title={words.dialog(batch.length)}
          says={words.dialogText}
          action={words.action}
          act={(second) => desk('POST /desk/count/decide', { second, decisions: batchDecisions(batch) })}
          onDone={() => {
            setDone(batch.length);
            onAsk(false);
            onDone();
          }}
          onClose={() => onAsk(false)}
        >
          <ol class="desk-batch-aloud">
            {batch.map((planned) => (
              <li key={keyOf(planned)}>
                {quoted(saidFor(batch, planned))} →{' '}
                <strong>{sayOutcome(words, planned.outcome, planned.as)}</strong>
              </li>
            ))}
          </ol>
        </AskSecond>
      ) : null}
    </Panel>
  );
}

const quoted = (writings: readonly string[]): string => writings.map((each) => `“${each}”`).join(', ');
