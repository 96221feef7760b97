import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../../src/basics/result.js';
import type { CallRefusal } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Field } from '../../shared/components/Field.js';
import { useAct } from './live.js';
import { Refused } from './Refused.js';
import { cardIsWhole } from './secrets.js';

/** Mistyped: what stands in the box is mended, not typed anew. */
const MENDABLE = ['card-malformed', 'card-line-malformed'];

interface Props<Value> {
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly read: (card: string) => Promise<Result<Value, CallRefusal>>;
  readonly onRead: (reply: Value) => void;
}

/**
 * Takes a key card from a scanner that types, or from hands. A card that was read does not stay on the
 * screen; only one with a typing error does, so that the error can be found.
 */
export function CardReader<Value>({ label, hint, action, read, onRead }: Props<Value>) {
  const [text, setText] = useState('');
  const acting = useAct();
  const box = useRef<HTMLTextAreaElement>(null);
  const send = async () => {
    // A scanner is faster than the drawing of the page, so the box itself is asked.
    const typed = box.current?.value ?? '';
    if (typed.trim() === '') return;
    const reply = await acting.run(async () => {
      const answer = await read(typed);
      if (answer.ok || !MENDABLE.includes(answer.refusal.kind)) setText('');
      return answer;
    });
    if (reply !== null) onRead(reply);
    box.current?.focus();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={label} hint={hint}>
        {(control) => (
          <textarea
            {...control}
            ref={box}
            class="input input-code"
            rows={3}
            maxLength={200}
            autoComplete="off"
            spellcheck={false}
            value={text}
            onInput={(event) => {
              acting.clear();
              setText(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || !cardIsWhole(event.currentTarget.value)) return;
              event.preventDefault();
              void send();
            }}
          />
        )}
      </Field>
      <Refused refusal={acting.refusal} />
      <Button type="submit" busy={acting.busy} disabled={text.trim() === ''}>
        {action}
      </Button>
    </form>
  );
}
