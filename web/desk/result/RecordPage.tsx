import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { isLeader, isStaff, useLive, useRead } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Seal } from '../parts/Seal.js';
import { Panel, Sheet } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { Supplements } from './Supplements.js';

/** What is handed over: fingerprint, berita acara, zip. */
export function RecordPage() {
  const { record: words, frame } = useWords(deskWords);
  const { state } = useLive();
  const certified = state.phase === 'certified';
  const { value, refusal } = useRead('GET /desk/result', certified && isStaff(state));
  const record = value?.record ?? null;
  if (!isStaff(state))
    return (
      <Sheet page="record" title={words.title}>
        <Notice tone="info">{frame.staffOnly}</Notice>
      </Sheet>
    );
  if (state.phase === 'counting')
    return (
      <Sheet page="record" title={words.title}>
        <Notice tone="info" title={words.notYet}>
          <a href={placeHash('result')}>{words.toResult}</a>
        </Notice>
      </Sheet>
    );
  return (
    <Sheet page="record" title={words.title}>
      <Refused refusal={refusal} />
      <div class="stack">
        {record === null ? null : (
          <Panel>
            <Seal label={words.fingerprint} hint={words.hint} hash={record.hash} digits={record.digits} big />
          </Panel>
        )}
        <Panel title={words.downloads}>
          <div class="row">
            <a
              class="button button-main button-big desk-button-link"
              href="/desk/berita-acara.pdf"
              target="_blank"
              rel="noreferrer"
            >
              {words.pdf}
            </a>
            <a class="button button-big desk-button-link" href="/desk/record.zip" download>
              {words.zip}
            </a>
            <a class="button button-big desk-button-link" href="/desk/result.zip" download>
              {words.website}
            </a>
          </div>
          <Notice tone="warn">{words.zipWarning}</Notice>
          <p class="soft">{words.websiteHint}</p>
          <p class="soft">
            <a href="/desk/berita-acara.pdf?language=en" target="_blank" rel="noreferrer">
              {words.english}
            </a>{' '}
            {words.englishHint}
          </p>
          <p class="soft">
            <a href="/verify.html" download>
              {words.checker}
            </a>{' '}
            {words.checkerHint}
          </p>
        </Panel>
        {certified ? <Supplements /> : null}
        {state.runOffOf !== null && certified && isLeader(state) ? <Return /> : null}
        <Panel title={words.all}>
          <div class="desk-seals">
            {state.setupHash === null || state.digits === null ? null : (
              <Seal label={words.setup} hash={state.setupHash} digits={state.digits} />
            )}
            {state.closing === null ? null : (
              <Seal label={words.seal} hash={state.closing.seal} digits={state.closing.digits} />
            )}
          </div>
        </Panel>
      </div>
    </Sheet>
  );
}

/** From a certified run-off back to the election whose tie it settles. */
function Return() {
  const words = useWords(deskWords).record.back;
  const [asking, ask] = useState(false);
  return (
    <Panel title={words.title}>
      <p>{words.text}</p>
      <Button look="main" onClick={() => ask(true)}>
        {words.button}
      </Button>
      {asking ? (
        <AskTwo
          title={words.title}
          says={words.text}
          action={words.action}
          act={(officers) => desk('POST /desk/result/return', { officers })}
          onDone={() => {
            location.hash = placeHash('result');
          }}
          onClose={() => ask(false)}
        />
      ) : null}
    </Panel>
  );
}
