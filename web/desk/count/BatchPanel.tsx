import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskSecond } from '../parts/AskSecond.js';
import { Panel } from '../parts/Sheet.js';
import { type Batch, batchDecisions, type Form, keyOf, type Planned, writingsOf } from './batch.js';
import { sayOutcome } from './outcome.js';

interface Props {
  readonly batch: Batch;
  readonly forms: readonly Form[];
  readonly most: number;
  /** Is the list being read aloud, with the dialog for the PINs open? */
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
  readonly onRemove: (key: string) => void;
  readonly onDone: () => void;
}

/** More lines than these would scroll out of view: two columns. */
const ONE_COLUMN = 6;

/** What the two officers are about to confirm, to be read aloud line by line. */
export function BatchPanel({ batch, forms, most, asking, onAsk, onRemove, onDone }: Props) {
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
                <Line planned={planned} writings={writingsOf(batch, planned, forms)} />
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
          broad={batch.length > 1}
          act={(second) => desk('POST /desk/count/decide', { second, decisions: batchDecisions(batch) })}
          onDone={() => {
            setDone(batch.length);
            onAsk(false);
            onDone();
          }}
          onClose={() => onAsk(false)}
        >
          <ol class={batch.length > ONE_COLUMN ? 'desk-batch-aloud desk-batch-two' : 'desk-batch-aloud'}>
            {batch.map((planned) => (
              <li key={keyOf(planned)}>
                <Line planned={planned} writings={writingsOf(batch, planned, forms)} />
              </li>
            ))}
          </ol>
        </AskSecond>
      ) : null}
    </Panel>
  );
}

interface LineProps {
  readonly planned: Planned;
  readonly writings: readonly string[];
}

/** So many ways to write a name are read aloud; of more their number is said. */
const SAID = 4;

/** What was written, whether more or less than that is meant, and who. */
function Line({ planned, writings }: LineProps) {
  const words = useWords(deskWords).count.names;
  const more = writings.length - SAID;
  const extent = planned.scope !== null ? words.onlyThis : more > 0 ? words.moreWays(more) : null;
  const quoted = writings.slice(0, SAID).map((each) => `“${each}”`);
  return (
    <>
      {quoted.join(', ')} {extent === null ? null : <span class="soft">({extent}) </span>}→{' '}
      <strong>{sayOutcome(words, planned.outcome, planned.as)}</strong>
    </>
  );
}
