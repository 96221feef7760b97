import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed, as a sentence. */
  readonly error?: string | null | undefined;
}

/** What ties a control to its label, its hint and its error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

/** A label above, a hint under it, an error below; draws the control it is given: `{(control) => <select {...control}>…}`. */
export function Field({
  label,
  hint,
  error,
  children,
}: FieldProps & { readonly children: (control: ControlProps) => ComponentChildren }) {
  const id = useId();
  const wrong = error !== undefined && error !== null && error !== '';
  const told = [hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-error` : ''].filter(
    (part) => part !== '',
  );
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        ...(told.length === 0 ? {} : { 'aria-describedby': told.join(' ') }),
        ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
      })}
      {wrong ? (
        <span class="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      ) : null}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly type?: 'text' | 'password' | 'search' | 'date' | 'number';
  readonly inputMode?: 'text' | 'numeric';
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly autoCapitalize?: 'none' | 'words' | 'characters';
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** `code`: letters of one width, for slips and cards. `short`: a small number does not need the whole row. */
  readonly look?: 'code' | 'short';
}

/** One line of text. The browser is asked to remember nothing of it. */
export function TextField({ label, hint, error, value, onText, look, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          // Preact's types split inputs by the roles they may carry; none is given here, so any of ours is as good as text.
          {...(rest as typeof rest & { type?: 'text' })}
          {...control}
          class={look === undefined ? 'input' : `input input-${look}`}
          autoComplete="off"
          spellcheck={false}
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface LongTextFieldProps extends FieldProps {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly rows?: number;
  /** In signs. A note for the minutes has room for 500. */
  readonly maxLength?: number;
}

/** Several lines of text: a note, a reason, a list. */
export function LongTextField(props: LongTextFieldProps) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <textarea
          {...control}
          class="input"
          rows={props.rows ?? 3}
          maxLength={props.maxLength ?? 500}
          value={props.value}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  /** Null until somebody chose: nothing is chosen for a village. */
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly onChoose: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One of a few: all are seen, none is chosen beforehand. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice" disabled={props.disabled === true}>
      <legend class="field-label">{props.label}</legend>
      {props.hint === undefined ? null : <span class="field-hint">{props.hint}</span>}
      {props.options.map((option) => (
        <label class="choice-option" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChoose(option.value)}
          />
          <span>
            {option.label}
            {option.hint === undefined ? null : <span class="field-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Check({ label, hint, checked, onCheck, disabled = false }: CheckProps) {
  return (
    <label class="choice-option">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint === undefined ? null : <span class="field-hint">{hint}</span>}
      </span>
    </label>
  );
}
