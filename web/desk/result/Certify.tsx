import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { SigningField } from '../parts/Passphrase.js';
import { Panel } from '../parts/Sheet.js';
import { signingWordIsWhole } from '../parts/secrets.js';
import { placeHash } from '../route.js';

/** The end: what is still missing as a list, or the act that makes the record. */
export function Certify({ missing }: { readonly missing: readonly string[] }) {
  const words = useWords(deskWords).result.certify;
  const kinds: Readonly<Record<string, string>> = words.missing;
  const [passphrase, setPassphrase] = useState<string | null>('');
  const [asking, ask] = useState(false);
  const close = () => {
    setPassphrase('');
    ask(false);
  };
  return (
    <Panel title={words.title}>
      {missing.length === 0 ? (
        <Notice tone="ok">{words.ready}</Notice>
      ) : (
        <Notice tone="warn" title={words.waits}>
          <ul>
            {missing.map((kind) => (
              <li key={kind}>{kinds[kind] ?? words.missing.general}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Button look="danger" big disabled={missing.length > 0} onClick={() => ask(true)}>
        {words.button}
      </Button>
      {asking ? (
        <AskTwo
          title={words.dialog}
          says={words.text}
          action={words.action}
          danger
          incomplete={!signingWordIsWhole(passphrase)}
          act={(officers) => desk('POST /desk/certify', { officers, passphrase })}
          onDone={() => {
            close();
            location.hash = placeHash('record');
          }}
          onClose={close}
        >
          <SigningField value={passphrase} onText={setPassphrase} />
        </AskTwo>
      ) : null}
    </Panel>
  );
}
