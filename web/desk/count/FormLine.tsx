import { Badge } from '../../shared/components/Badge.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { type Form, isOpen } from './batch.js';

interface Props {
  readonly form: Form;
  readonly current: boolean;
  readonly planned: boolean;
  /** Are some of its writings listed apart? */
  readonly partly: boolean;
  /** Marked, to be decided together with others. */
  readonly marked: boolean;
  /** Who has it before them at another desk. */
  readonly takenBy: string | null;
  readonly onChoose: () => void;
}

/** One writing in the list of work. How often it was written is not said here. */
export function FormLine({ form, current, planned, partly, marked, takenBy, onChoose }: Props) {
  const words = useWords(deskWords).count.names;
  return (
    <li>
      <button
        type="button"
        class={current ? 'desk-form desk-form-current' : 'desk-form'}
        aria-current={current ? 'true' : undefined}
        onClick={onChoose}
      >
        <span class="desk-form-written">{form.written[0] ?? form.form}</span>
        <span class="desk-form-marks">
          {planned ? <Badge tone="ok">{words.planned}</Badge> : null}
          {partly && !planned ? <Badge tone="ok">{words.partly}</Badge> : null}
          {marked ? <Badge tone="ok">{words.together}</Badge> : null}
          {takenBy === null ? null : <Badge tone="info">{words.takenShort(takenBy)}</Badge>}
          {!planned && isOpen(form) && form.canChangeSeat ? (
            <Badge tone="danger">{words.canChange}</Badge>
          ) : null}
          {planned ? null : (
            <Badge tone={form.status === 'ambiguous' ? 'warn' : 'plain'}>
              {form.decided === null ? words.status[form.status] : words.decided}
            </Badge>
          )}
        </span>
      </button>
    </li>
  );
}
