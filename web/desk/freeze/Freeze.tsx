import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { Prints } from '../home/Prints.js';
import { isLeader, useLive, useRead } from '../parts/live.js';
import { OnlyFor } from '../parts/OnlyFor.js';
import { Refused } from '../parts/Refused.js';
import { Seal } from '../parts/Seal.js';
import { Panel, Sheet } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { Cards } from './Cards.js';
import { Finish } from './Finish.js';
import { Lots } from './Lots.js';
import { Start } from './Start.js';

/** The ceremony: keys, slips, key cards, fingerprint. Afterwards the page shows what was frozen. */
export function Freeze() {
  const { freeze: words } = useWords(deskWords);
  const { state } = useLive();
  const inSetup = state.phase === 'setup';
  const leader = isLeader(state);
  const freeze = useRead('GET /desk/freeze', inSetup && leader);
  const setup = useRead('GET /desk/setup', inSetup && leader);
  useTopOfEach(
    !inSetup ? 'frozen' : freeze.value === null ? null : freeze.value.running ? 'running' : 'start',
  );
  if (!inSetup)
    return (
      <Sheet page="freeze" title={words.title} always={state.setupHash !== null}>
        <Frozen />
      </Sheet>
    );
  if (!leader)
    return (
      <Sheet page="freeze" title={words.title}>
        <OnlyFor who="leaders" />
      </Sheet>
    );
  const { value } = freeze;
  return (
    <Sheet page="freeze" title={words.title} lead={words.lead}>
      <Refused refusal={freeze.refusal} />
      {value?.running === false && setup.value !== null ? <Start missing={setup.value.missing} /> : null}
      {value?.running === true ? (
        <div class="stack">
          <Notice tone="warn">{words.running}</Notice>
          <Lots freeze={value} />
          <Cards freeze={value} />
          <Finish freeze={value} />
        </div>
      ) : null}
    </Sheet>
  );
}

/**
 * Each part of the ceremony is begun at its top: the button that led to it stood at the foot of a long page, and
 * the fingerprint would be cut off above.
 */
function useTopOfEach(part: string | null): void {
  const before = useRef(part);
  useLayoutEffect(() => {
    if (part === null || part === before.current) return;
    if (before.current !== null) scrollTo(0, 0);
    before.current = part;
  }, [part]);
}

/** What people photograph before the first check-in, and what else is printed now. */
function Frozen() {
  const words = useWords(deskWords).freeze;
  const { state } = useLive();
  if (state.setupHash === null || state.digits === null) return null;
  return (
    <div class="stack">
      <Panel title={words.done.title}>
        <Seal label={words.digits} hint={words.digitsHint} hash={state.setupHash} digits={state.digits} big />
        <Notice tone="ok">{words.noMore}</Notice>
        <p>{words.done.next}</p>
        {state.phase === 'ready' ? (
          <a class="button button-main button-big desk-button-link" href={placeHash('home')}>
            {words.done.toHome}
          </a>
        ) : null}
      </Panel>
      <Prints />
    </div>
  );
}
