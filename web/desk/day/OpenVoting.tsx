import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Check } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { useLive } from '../parts/live.js';
import { LostPassphrase, SigningField } from '../parts/Passphrase.js';
import { Seal } from '../parts/Seal.js';
import { Panel } from '../parts/Sheet.js';
import { signingWordIsWhole } from '../parts/secrets.js';

/** The empty box is shown, the criteria are read, the fingerprint is photographed; then two officers open. */
export function OpenVoting() {
  const { voting, freeze } = useWords(deskWords);
  const words = voting.open;
  const { state } = useLive();
  const [ticked, setTicked] = useState({ empty: false, criteria: false, digits: false });
  const [passphrase, setPassphrase] = useState<string | null>('');
  const [asking, ask] = useState(false);
  const close = () => {
    setPassphrase('');
    ask(false);
  };
  return (
    <Panel title={words.title}>
      <p class="soft">{words.lead}</p>
      {state.setupHash === null || state.digits === null ? null : (
        <Seal label={freeze.digits} hash={state.setupHash} digits={state.digits} />
      )}
      <div class="stack">
        <Check
          label={words.digitsTick}
          checked={ticked.digits}
          onCheck={(digits) => setTicked({ ...ticked, digits })}
        />
        <Check
          label={words.emptyTick}
          hint={words.emptyText}
          checked={ticked.empty}
          onCheck={(empty) => setTicked({ ...ticked, empty })}
        />
        <Check
          label={words.criteriaTick}
          {...(state.criteria.length === 0 ? {} : { hint: state.criteria.join(' · ') })}
          checked={ticked.criteria}
          onCheck={(criteria) => setTicked({ ...ticked, criteria })}
        />
      </div>
      <Button
        look="main"
        big
        disabled={!ticked.empty || !ticked.criteria || !ticked.digits}
        onClick={() => ask(true)}
      >
        {words.button}
      </Button>
      <LostPassphrase />
      {asking ? (
        <AskTwo
          title={words.dialog}
          says={words.dialogText}
          action={words.action}
          incomplete={!signingWordIsWhole(passphrase)}
          act={(officers) => desk('POST /desk/voting/open', { officers, passphrase })}
          onDone={close}
          onClose={close}
        >
          <SigningField value={passphrase} onText={setPassphrase} />
        </AskTwo>
      ) : null}
    </Panel>
  );
}
