import { useState } from 'preact/hooks';
import type { DeskReply } from '../../../src/desk/api/routes.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { isLeader, useLive } from '../parts/live.js';
import { OnlyFor } from '../parts/OnlyFor.js';
import { Seal } from '../parts/Seal.js';
import { Panel, Sheet } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { CloseBox } from './CloseBox.js';
import { Compared } from './Compared.js';
import { HandCount } from './HandCount.js';

/** Hand count first, then the program's own figures, then the seal. */
export function Closing() {
  const { closing: words } = useWords(deskWords);
  const { state } = useLive();
  const [figures, setFigures] = useState<DeskReply<'POST /desk/close/slips'> | null>(null);
  if (state.closing !== null)
    return (
      <Sheet page="closing" title={words.title} always>
        <Panel title={words.closed.title}>
          <Seal
            label={words.closed.seal}
            hint={words.closed.hint}
            hash={state.closing.seal}
            digits={state.closing.digits}
            big
          />
          <p class="desk-big-line">
            {words.closed.figures(state.closing.ballots, state.closing.checkIns, state.closing.testSlips)}
          </p>
          {state.phase === 'closed' ? (
            <a class="button button-main button-big desk-button-link" href={placeHash('opening')}>
              {words.closed.next}
            </a>
          ) : null}
        </Panel>
      </Sheet>
    );
  if (!isLeader(state))
    return (
      <Sheet page="closing" title={words.title}>
        <OnlyFor who="leaders" />
      </Sheet>
    );
  return (
    <Sheet page="closing" title={words.title} lead={words.lead}>
      <div class="stack">
        <HandCount counted={figures} onCounted={setFigures} />
        {figures === null ? null : <Compared figures={figures} />}
        {figures === null ? null : <CloseBox agrees={figures.agrees} />}
      </div>
    </Sheet>
  );
}
