import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { NewPassphrase } from '../parts/Passphrase.js';
import { Panel } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { isDone, PARTS } from '../setup/Setup.js';

/** What will happen, the passphrase, and two officers who begin it. */
export function Start({ missing }: { readonly missing: readonly string[] }) {
  const { freeze, setup } = useWords(deskWords);
  const words = freeze.start;
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [asking, ask] = useState(false);
  if (missing.length > 0)
    return (
      <Notice tone="warn" title={freeze.missingTitle}>
        <ul>
          {PARTS.filter((part) => !isDone(missing, part)).map((part) => (
            <li key={part}>
              <a href={placeHash('setup', part)}>{setup.parts[part]}</a>
            </li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <Panel title={words.title}>
      <p class="field-label">{words.will}</p>
      <ol class="desk-steps">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Notice tone="info">{words.ready}</Notice>
      <NewPassphrase onChosen={setPassphrase} />
      <p class="soft">{words.passphraseUse}</p>
      <Button look="main" big disabled={passphrase === null} onClick={() => ask(true)}>
        {words.button}
      </Button>
      {asking && passphrase !== null ? (
        <AskTwo
          title={words.dialog}
          says={words.dialogText}
          action={words.action}
          act={(officers) => desk('POST /desk/freeze/start', { officers, passphrase })}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        />
      ) : null}
    </Panel>
  );
}
