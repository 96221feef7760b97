import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Choice } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { PassphraseField } from '../parts/Passphrase.js';
import { Panel } from '../parts/Sheet.js';
import { LEAST_PASSPHRASE } from '../parts/secrets.js';
import { type Act, actInWords, actOf, type Filled, NOTHING_FILLED, type Supplements } from './later.js';
import { SupplementFields } from './SupplementFields.js';

const KINDS: readonly Act['kind'][] = ['consent', 'replacement', 'objection', 'inauguration'];

/** Adds one supplement: chosen, filled in, signed by two officers with the passphrase. */
export function AddSupplement({ later }: { readonly later: Supplements }) {
  const words = useWords(deskWords).record.later;
  const [filled, fill] = useState<Filled | null>(null);
  const [asking, ask] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const act = filled === null ? null : actOf(filled);
  const close = () => {
    setPassphrase('');
    ask(false);
  };
  return (
    <Panel title={words.add}>
      <p class="soft">{words.addHint}</p>
      <Choice
        label={words.kind}
        value={filled?.kind ?? null}
        options={KINDS.map((kind) => ({
          value: kind,
          label: words.kinds[kind],
          hint: words.kindHints[kind],
        }))}
        onChoose={(kind) => fill({ ...NOTHING_FILLED, kind })}
      />
      {filled === null ? null : (
        <>
          <SupplementFields later={later} filled={filled} onFill={(more) => fill({ ...filled, ...more })} />
          <Button look="main" disabled={act === null} onClick={() => ask(true)}>
            {words.button}
          </Button>
        </>
      )}
      {asking && act !== null ? (
        <AskTwo
          title={words.dialog}
          says={words.says}
          action={words.action}
          incomplete={passphrase.length < LEAST_PASSPHRASE}
          act={(officers) => desk('POST /desk/supplements', { officers, passphrase, act })}
          onDone={() => {
            close();
            fill(null);
          }}
          onClose={close}
        >
          <Notice tone="info">{actInWords(act, later, words)}</Notice>
          <PassphraseField value={passphrase} onText={setPassphrase} />
        </AskTwo>
      ) : null}
    </Panel>
  );
}
