import { useState } from 'preact/hooks';
import { TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { judgePassphrase } from './secrets.js';

/** The committee's passphrase, typed to open, close or certify. */
export function PassphraseField({
  value,
  onText,
}: {
  readonly value: string;
  readonly onText: (text: string) => void;
}) {
  const words = useWords(deskWords).voting;
  return <TextField label={words.passphrase} type="password" maxLength={200} value={value} onText={onText} />;
}

/** Chosen once, so typed twice, with advice while it grows. */
export function NewPassphrase({ onChosen }: { readonly onChosen: (passphrase: string | null) => void }) {
  const words = useWords(deskWords).freeze.start;
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const verdict = judgePassphrase(first);
  const tell = (one: string, two: string) =>
    onChosen(judgePassphrase(one) !== 'short' && one === two ? one : null);
  return (
    <div class="stack">
      <TextField
        label={words.passphrase}
        hint={words.passphraseHint}
        type="password"
        maxLength={200}
        value={first}
        onText={(text) => {
          setFirst(text);
          tell(text, second);
        }}
      />
      {first === '' ? null : (
        <p class={`desk-advice desk-advice-${verdict}`} aria-live="polite">
          {words[verdict]}
        </p>
      )}
      <TextField
        label={words.passphraseAgain}
        type="password"
        maxLength={200}
        value={second}
        error={second !== '' && second !== first ? words.differs : null}
        onText={(text) => {
          setSecond(text);
          tell(first, text);
        }}
      />
    </div>
  );
}
