import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/words.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { Field, TextField } from './Field.js';

export interface OfficerName {
  readonly officer: string;
  readonly name: string;
}
/** As the routes take it: two different officers, each with the own PIN. */
export interface Signed {
  readonly officer: string;
  readonly pin: string;
}

interface Props {
  readonly title: string;
  /** What will be done, in plain words; further fields of the act may stand here too. */
  readonly children?: ComponentChildren;
  readonly officers: readonly OfficerName[];
  /** The officer at the desk, proposed as the first. */
  readonly me?: string | undefined;
  readonly danger?: boolean;
  readonly action?: string;
  readonly busy: boolean;
  /** Why the last try was refused, as the page says such things. */
  readonly refused?: ComponentChildren;
  /** The further fields are not filled in yet. */
  readonly incomplete?: boolean;
  /** Nothing else is to be filled in: the first PIN may be typed at once, without a mouse. */
  readonly pinFirst?: boolean;
  readonly onConfirm: (officers: Signed[]) => void;
  readonly onClose: () => void;
}

const PIN = /^[0-9]{6,12}$/;
const NOBODY: Signed = { officer: '', pin: '' };

/** Two officers agree, at one table, in one dialog. The PINs live in this dialog only and go with it. */
export function TwoOfficers(props: Props) {
  const words = useWords(commonWords);
  const [first, setFirst] = useState<Signed>({ ...NOBODY, officer: props.me ?? '' });
  const [second, setSecond] = useState<Signed>(NOBODY);
  const complete =
    [first, second].every((one) => one.officer !== '' && PIN.test(one.pin)) &&
    first.officer !== second.officer &&
    props.incomplete !== true;
  const confirm = () => {
    if (complete && !props.busy) props.onConfirm([first, second]);
  };
  return (
    <Dialog title={props.title} onClose={props.onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        {props.children}
        <p class="soft">{words.twoOfficers.hint}</p>
        <div class="pair">
          <One
            {...props}
            legend={words.twoOfficers.first}
            value={first}
            other={second}
            typedFirst={props.pinFirst === true && first.officer !== ''}
            onChange={setFirst}
          />
          <One
            {...props}
            legend={words.twoOfficers.second}
            value={second}
            other={first}
            onChange={setSecond}
          />
        </div>
        {props.refused}
        <div class="dialog-actions">
          <Button look="quiet" onClick={props.onClose}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            look={props.danger === true ? 'danger' : 'main'}
            busy={props.busy}
            disabled={!complete}
          >
            {props.action ?? words.twoOfficers.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface OneProps {
  readonly legend: string;
  readonly officers: readonly OfficerName[];
  readonly value: Signed;
  readonly other: Signed;
  readonly typedFirst?: boolean;
  readonly onChange: (value: Signed) => void;
}

function One({ legend, officers, value, other, typedFirst = false, onChange }: OneProps) {
  const words = useWords(commonWords).twoOfficers;
  return (
    <fieldset class="pair-half">
      <legend>{legend}</legend>
      <Field label={words.officer}>
        {(control) => (
          <select
            {...control}
            class="input"
            value={value.officer}
            onChange={(event) => onChange({ ...value, officer: event.currentTarget.value })}
          >
            <option value="">{words.choose}</option>
            {officers
              .filter((one) => one.officer !== other.officer || one.officer === '')
              .map((one) => (
                <option key={one.officer} value={one.officer}>
                  {one.name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <TextField
        label={words.pin}
        hint={words.pinHint}
        type="password"
        inputMode="numeric"
        autoFocus={typedFirst}
        maxLength={12}
        value={value.pin}
        onText={(text) => onChange({ ...value, pin: text.replace(/\D/g, '') })}
      />
    </fieldset>
  );
}
