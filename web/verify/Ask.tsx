import { useState } from 'preact/hooks';
import { isTypedHash } from '../../src/basics/digits.js';
import { Button } from '../shared/components/Button.js';
import { Field, TextField } from '../shared/components/Field.js';
import { Notice } from '../shared/components/Notice.js';
import { verifyWords } from '../shared/words/verify.js';
import { useWords } from '../shared/words/words.js';
import { type Handed, jobOf } from './handed.js';
import { RecordDrop } from './RecordDrop.js';
import type { Job } from './work.js';

/** What to check, and what people brought along to check it against. */
export function Ask({ onStart }: { readonly onStart: (job: Job) => void }) {
  const words = useWords(verifyWords);
  const [handed, hand] = useState<Handed>({
    record: [],
    annex: null,
    older: null,
    setup: '',
    seal: '',
    supplement: '',
  });
  const [refusal, refuse] = useState<'unreadable' | 'tooLarge' | null>(null);
  const change = (more: Partial<Handed>) => {
    refuse(null);
    hand((before) => ({ ...before, ...more }));
  };
  const wrong = (typed: string) => (typed.trim() === '' || isTypedHash(typed) ? null : words.notAHash);
  const typed = [handed.setup, handed.seal, handed.supplement];
  const ready = handed.record.length > 0 && typed.every((each) => wrong(each) === null);
  const start = async () => {
    const job = await jobOf(handed);
    if (job.ok) onStart(job.value);
    else refuse(job.refusal);
  };
  return (
    <>
      <p class="verify-intro">{words.intro}</p>
      <section class="card stack">
        <h2>{words.record}</h2>
        <RecordDrop files={handed.record} onFiles={(record) => change({ record })} />
      </section>
      <section class="card stack">
        <h2>{words.photographed}</h2>
        <p class="soft">{words.photographedHint}</p>
        <TextField
          label={words.setup}
          hint={words.setupHint}
          error={wrong(handed.setup)}
          value={handed.setup}
          onText={(setup) => change({ setup })}
          look="code"
          autoCapitalize="none"
        />
        <TextField
          label={words.seal}
          hint={words.sealHint}
          error={wrong(handed.seal)}
          value={handed.seal}
          onText={(seal) => change({ seal })}
          look="code"
          autoCapitalize="none"
        />
        <details class="verify-more">
          <summary>{words.more}</summary>
          <div class="stack">
            <OneFile label={words.older} hint={words.olderHint} onFile={(older) => change({ older })} />
            <TextField
              label={words.supplement}
              hint={words.supplementHint}
              error={wrong(handed.supplement)}
              value={handed.supplement}
              onText={(supplement) => change({ supplement })}
              look="code"
              autoCapitalize="none"
            />
            <OneFile label={words.annex} onFile={(annex) => change({ annex })} />
          </div>
        </details>
      </section>
      {refusal === null ? null : <Notice tone="danger">{words[refusal]}</Notice>}
      <Button look="main" big wide disabled={!ready} onClick={start}>
        {words.start}
      </Button>
    </>
  );
}

interface OneFileProps {
  readonly label: string;
  readonly hint?: string;
  readonly onFile: (file: File | null) => void;
}

function OneFile({ label, hint, onFile }: OneFileProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          class="verify-file"
          type="file"
          onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
}
