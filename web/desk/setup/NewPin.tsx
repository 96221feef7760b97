import { useState } from 'preact/hooks';
import { TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { judgePin } from './pin.js';

interface Props {
  readonly label: string;
  /** Null while it is not complete, not the same twice, or too easy. */
  readonly onChosen: (pin: string | null) => void;
}

/** A new PIN, typed twice by the person whose it is. */
export function NewPin({ label, onChosen }: Props) {
  const words = useWords(deskWords).setup.officers;
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const tell = (one: string, two: string) => onChosen(judgePin(one) === 'good' && one === two ? one : null);
  const digits = (text: string) => text.replace(/\D/g, '').slice(0, 12);
  return (
    <div class="desk-two">
      <TextField
        label={label}
        type="password"
        inputMode="numeric"
        maxLength={12}
        value={first}
        error={judgePin(first) === 'easy' ? words.pinEasy : null}
        onText={(text) => {
          setFirst(digits(text));
          tell(digits(text), second);
        }}
      />
      <TextField
        label={words.pinAgain}
        type="password"
        inputMode="numeric"
        maxLength={12}
        value={second}
        error={second.length >= first.length && second !== first ? words.pinDiffers : null}
        onText={(text) => {
          setSecond(digits(text));
          tell(first, digits(text));
        }}
      />
    </div>
  );
}
