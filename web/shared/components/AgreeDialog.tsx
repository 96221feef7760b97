import type { ComponentChildren } from 'preact';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/words.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';

export interface Agreement {
  readonly title: string;
  /** What will be done, in plain words; further fields of the act may stand here too. */
  readonly children?: ComponentChildren;
  readonly danger?: boolean;
  /** A long list among the children, as an `ol`, stands beside all the rest. */
  readonly broad?: boolean;
  readonly action?: string;
  readonly busy: boolean;
  /** Why the last try was refused, as the page says such things. */
  readonly refused?: ComponentChildren;
  readonly onClose: () => void;
}

interface Props extends Agreement {
  readonly complete: boolean;
  readonly onConfirm: () => void;
}

/** The frame of an act that officers sign with their PINs: what it does, why it was refused, yes or no. */
export function AgreeDialog({
  title,
  children,
  danger = false,
  broad = false,
  action,
  busy,
  refused,
  complete,
  ...on
}: Props) {
  const words = useWords(commonWords);
  return (
    <Dialog title={title} onClose={on.onClose} wide broad={broad}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (complete && !busy) on.onConfirm();
        }}
      >
        {children}
        {refused}
        <div class="dialog-actions">
          <Button look="quiet" onClick={on.onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look={danger ? 'danger' : 'main'} busy={busy} disabled={!complete}>
            {action ?? words.twoOfficers.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
