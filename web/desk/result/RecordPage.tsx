import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { isLeader, isStaff, useLive, useRead } from '../parts/live.js';
import { OnlyFor } from '../parts/OnlyFor.js';
import { Refused } from '../parts/Refused.js';
import { Seal } from '../parts/Seal.js';
import { Panel, Sheet } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { Supplements } from './Supplements.js';

/** What is handed over: fingerprint, berita acara, zip. */
export function RecordPage() {
  const { record: words } = useWords(deskWords);
  const { state } = useLive();
  const certified = state.phase === 'certified';
  const { value, refusal } = useRead('GET /desk/result', certified && isStaff(state));
  const record = value?.record ?? null;
  if (!isStaff(state))
    return (
      <Sheet page="record" title={words.title}>
        <OnlyFor who="staff" />
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
          <ul class="desk-list">
            <Takeaway href="/desk/berita-acara.pdf" look="main" label={words.pdf} hint={words.pdfHint} />
            <Takeaway
              href="/desk/record.zip"
              saves="record-rahasia.zip"
              label={words.zip}
              hint={words.zipWarning}
            />
            <Takeaway
              href="/desk/result.zip"
              saves="hasil-untuk-umum.zip"
              label={words.website}
              hint={words.websiteHint}
            />
            <Takeaway
              href="/desk/berita-acara.pdf?language=en"
              label={words.english}
              hint={words.englishHint}
            />
            <Takeaway
              href="/verify.html"
              saves="verify.html"
              label={words.checker}
              hint={words.checkerHint}
            />
          </ul>
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

interface TakeawayProps {
  readonly href: string;
  readonly label: string;
  /** What it is for, and what to heed. */
  readonly hint: string;
  readonly look?: 'main' | 'plain';
  /** Name of the file to keep, which tells the secret one from the public one; without it, sheets to print. */
  readonly saves?: string;
}

function Takeaway({ href, label, hint, look = 'plain', saves }: TakeawayProps) {
  const how = saves === undefined ? { target: '_blank', rel: 'noreferrer' } : { download: saves };
  return (
    <li class="desk-takeaway">
      <a class={`button button-${look} desk-button-link`} href={href} {...how}>
        {label}
      </a>
      <span>{hint}</span>
    </li>
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
