import { commonWords } from '../words/common.js';
import { useWords } from '../words/words.js';
import { Field, TextField } from './Field.js';

export interface OfficerName {
  readonly officer: string;
  readonly name: string;
}
/** As the routes take it: an officer with their own PIN. */
export interface Signed {
  readonly officer: string;
  readonly pin: string;
}
export const NOBODY: Signed = { officer: '', pin: '' };

const PIN = /^[0-9]{6,12}$/;
/** Is a name chosen, and a whole PIN typed? Whether it is the right one, the laptop says. */
export const isSigned = ({ officer, pin }: Signed): boolean => officer !== '' && PIN.test(pin);

interface Props {
  readonly legend: string;
  readonly officers: readonly OfficerName[];
  readonly value: Signed;
  /** Who signs beside them, and so cannot be chosen here. */
  readonly other: string;
  /** The name is known already, and nothing else is to be filled in before the PIN. */
  readonly pinFirst?: boolean;
  readonly onChange: (value: Signed) => void;
}

/** One officer's name and PIN. */
export function OfficerPin({ legend, officers, value, other, pinFirst = false, onChange }: Props) {
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
              .filter((one) => one.officer !== other || other === '')
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
        autoFocus={pinFirst}
        maxLength={12}
        value={value.pin}
        onText={(text) => onChange({ ...value, pin: text.replace(/\D/g, '') })}
      />
    </fieldset>
  );
}
