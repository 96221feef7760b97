import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Check, TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { CardReader } from './CardReader.js';
import { useLive } from './live.js';
import { judgePassphrase } from './secrets.js';

/** The committee's passphrase, typed to open, close or certify; null once somebody says that it is lost. */
export function SigningField({
  value,
  onText,
}: {
  readonly value: string | null;
  readonly onText: (text: string | null) => void;
}) {
  const { voting, opening } = useWords(deskWords);
  const { read, threshold, open } = useLive().state.opening;
  const enough = open || read.length >= threshold;
  return (
    <div class="stack">
      {value === null ? (
        <Notice tone={enough ? 'ok' : 'warn'}>
          {enough ? opening.enough : `${opening.progress(read.length, threshold)}. ${voting.lost.how}`}
        </Notice>
      ) : (
        <PassphraseField value={value} onText={onText} />
      )}
      <Check
        label={voting.lost.label}
        hint={voting.lost.hint}
        checked={value === null}
        onCheck={(lost) => onText(lost ? null : '')}
      />
    </div>
  );
}

/** The committee's passphrase itself. */
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

/** Before the opening: where key holders read their cards because nobody knows the passphrase any more. */
export function LostPassphrase() {
  const { voting, opening } = useWords(deskWords);
  const { read, threshold } = useLive().state.opening;
  const [heard, hear] = useState<string | null>(null);
  return (
    <details class="desk-fold">
      <summary>{voting.lost.fold}</summary>
      <div class="stack">
        <p>{voting.lost.text}</p>
        <p role="status">{opening.progress(read.length, threshold)}</p>
        {read.length >= threshold ? null : (
          <CardReader
            label={opening.card}
            hint={opening.cardHint}
            action={opening.read}
            read={(card) => desk('POST /desk/open/card', { card })}
            onRead={(reply) => {
              const fresh = reply.read.find((index) => !read.includes(index));
              hear(fresh === undefined ? opening.readBefore : opening.readOk(fresh));
            }}
          />
        )}
        {heard === null ? null : <Notice tone="ok">{heard}</Notice>}
      </div>
    </details>
  );
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
