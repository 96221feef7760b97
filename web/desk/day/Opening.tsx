import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { CardReader } from '../parts/CardReader.js';
import { isLeader, useLive } from '../parts/live.js';
import { OnlyFor } from '../parts/OnlyFor.js';
import { SigningField } from '../parts/Passphrase.js';
import { Panel, Sheet } from '../parts/Sheet.js';
import { signingWordIsWhole } from '../parts/secrets.js';
import { placeHash } from '../route.js';

/** t of n cards, read one by one, then two officers. After a restart in the count the cards alone suffice. */
export function Opening() {
  const { opening: words } = useWords(deskWords);
  const { state } = useLive();
  const { opening, phase, closing } = state;
  const [heard, hear] = useState<string | null>(null);
  if (!isLeader(state))
    return (
      <Sheet page="opening" title={words.title}>
        <OnlyFor who="leaders" />
      </Sheet>
    );
  if (phase === 'counting' && opening.open)
    return (
      <Sheet page="opening" title={words.title}>
        <Notice tone="ok" title={words.alreadyOpen}>
          <a href={placeHash('count')}>{words.toCount}</a>
        </Notice>
      </Sheet>
    );
  const enough = opening.read.length >= opening.threshold;
  const tooFew = closing !== null && closing.ballots < state.minBallots;
  if (phase === 'closed' && tooFew)
    return (
      <Sheet page="opening" title={words.title}>
        <Notice tone="warn" title={words.tooFew(closing.ballots, state.minBallots)}>
          <p>{words.tooFewNext}</p>
        </Notice>
      </Sheet>
    );
  return (
    <Sheet page="opening" title={words.title} lead={words.lead}>
      <div class="stack">
        {phase === 'counting' ? <Notice tone="warn">{words.again}</Notice> : null}
        <Panel>
          <Dots read={opening.read.length} threshold={opening.threshold} />
          {enough ? (
            <Notice tone="ok">{words.enough}</Notice>
          ) : (
            <CardReader
              label={words.card}
              hint={words.cardHint}
              action={words.read}
              read={(card) => desk('POST /desk/open/card', { card })}
              onRead={({ read }) => {
                const fresh = read.find((index) => !opening.read.includes(index));
                hear(fresh === undefined ? words.readBefore : words.readOk(fresh));
              }}
            />
          )}
          {heard === null ? null : <Notice tone="ok">{heard}</Notice>}
        </Panel>
        {phase === 'closed' ? <OpenBox enough={enough} /> : null}
      </div>
    </Sheet>
  );
}

function Dots({ read, threshold }: { readonly read: number; readonly threshold: number }) {
  const words = useWords(deskWords).opening;
  return (
    <div class="row">
      <span class="desk-dots" aria-hidden="true">
        {Array.from({ length: threshold }, (_, at) => (
          <span key={`dot-${at}`} class={at < read ? 'desk-dot desk-dot-full' : 'desk-dot'} />
        ))}
      </span>
      <strong aria-live="polite">{words.progress(read, threshold)}</strong>
    </div>
  );
}

function OpenBox({ enough }: { readonly enough: boolean }) {
  const words = useWords(deskWords).opening;
  const [passphrase, setPassphrase] = useState<string | null>('');
  const [asking, ask] = useState(false);
  const close = () => {
    setPassphrase('');
    ask(false);
  };
  return (
    <Panel title={words.dialog}>
      <p>{words.text}</p>
      <Button look="main" big disabled={!enough} onClick={() => ask(true)}>
        {words.button}
      </Button>
      {asking ? (
        <AskTwo
          title={words.dialog}
          says={words.text}
          action={words.action}
          incomplete={!signingWordIsWhole(passphrase)}
          act={(officers) => desk('POST /desk/open', { officers, passphrase })}
          onDone={() => {
            close();
            location.hash = placeHash('count');
          }}
          onClose={close}
        >
          <SigningField value={passphrase} onText={setPassphrase} />
        </AskTwo>
      ) : null}
    </Panel>
  );
}
