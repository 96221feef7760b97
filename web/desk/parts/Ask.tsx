import type { ComponentChildren } from 'preact';
import type { Result } from '../../../src/basics/result.js';
import type { CallRefusal } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Dialog } from '../../shared/components/Dialog.js';
import { commonWords } from '../../shared/words/common.js';
import { useWords } from '../../shared/words/words.js';
import { useAct } from './live.js';
import { Refused } from './Refused.js';

interface Props<Value> {
  readonly title: string;
  readonly says?: string;
  readonly action: string;
  readonly danger?: boolean;
  readonly incomplete?: boolean;
  readonly children?: ComponentChildren;
  readonly act: () => Promise<Result<Value, CallRefusal>>;
  readonly onDone: (reply: Value) => void;
  readonly onClose: () => void;
}

/** An act of one officer that deserves a second look: a dialog with what it will do, and its fields. */
export function Ask<Value>(props: Props<Value>) {
  const words = useWords(commonWords);
  const acting = useAct();
  const confirm = async () => {
    if (props.incomplete === true) return;
    const reply = await acting.run(props.act);
    if (reply !== null) props.onDone(reply);
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        {props.says === undefined ? null : <p>{props.says}</p>}
        {props.children}
        <Refused refusal={acting.refusal} />
        <div class="dialog-actions">
          <Button look="quiet" onClick={props.onClose}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            look={props.danger === true ? 'danger' : 'main'}
            busy={acting.busy}
            disabled={props.incomplete === true}
          >
            {props.action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
