import { Notice } from '../../shared/components/Notice.js';
import { percentDone } from '../../shared/figures.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import type { ResultState } from '../home/checklist.js';
import { isLeader, isStaff, useLive, useRead } from '../parts/live.js';
import { OnlyFor } from '../parts/OnlyFor.js';
import { Refused } from '../parts/Refused.js';
import { Panel, Sheet } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { Certify } from './Certify.js';
import { Consent } from './Consent.js';
import { Notes } from './Notes.js';
import { Ranking } from './Ranking.js';
import { Ties } from './Ties.js';

/** Ranking, ties, consent, notes, and what certification still needs. */
export function ResultPage() {
  const { result: words, count } = useWords(deskWords);
  const { state } = useLive();
  const counting = state.phase === 'counting';
  const wanted = counting ? state.opening.open : state.phase === 'certified';
  const { value: result, refusal } = useRead('GET /desk/result', wanted && isStaff(state));
  const leader = isLeader(state);
  if (!isStaff(state))
    return (
      <Sheet page="result" title={words.title}>
        <OnlyFor who="staff" />
      </Sheet>
    );
  if (counting && !state.opening.open)
    return (
      <Sheet page="result" title={words.title}>
        <Notice tone="warn" title={count.boxClosed}>
          <a href={placeHash('opening')}>{count.toOpening}</a>
        </Notice>
      </Sheet>
    );
  // The opening promises that no vote shows before it is read; this page keeps to it too.
  if (counting && result?.missing.includes('reading'))
    return (
      <Sheet page="result" title={words.title}>
        <Notice tone="info" title={words.afterReading}>
          <a href={placeHash('count', 'reading')}>{words.toReading}</a>
        </Notice>
      </Sheet>
    );
  return (
    <Sheet page="result" title={words.title}>
      <Refused refusal={refusal} />
      {result === null ? null : (
        <div class="stack">
          <HowFar result={result} open={counting} />
          <Ties result={result} open={counting} />
          <Ranking result={result} />
          <div class="desk-columns">
            <Consent result={result} open={counting} />
            <Panel title={words.women}>
              <p class="desk-big-line">
                {words.womenShare(
                  result.women.elected,
                  result.women.of,
                  percentDone(result.women.elected, result.women.of),
                )}
              </p>
            </Panel>
          </div>
          {counting ? (
            <div class="desk-halves">
              <Notes />
              {leader ? <Certify missing={result.missing} /> : null}
            </div>
          ) : null}
          {result.record === null ? null : (
            <a class="button button-main button-big desk-button-link" href={placeHash('record')}>
              {words.certify.toRecord}
            </a>
          )}
        </div>
      )}
    </Sheet>
  );
}

/** May people already rely on what stands here? */
function HowFar({ result, open }: { readonly result: ResultState; readonly open: boolean }) {
  const words = useWords(deskWords).result;
  if (!result.complete) return <Notice tone="warn">{words.notComplete}</Notice>;
  if (open && result.missing.length > 0) return <Notice tone="warn">{words.provisional}</Notice>;
  return <Notice tone="ok">{words.complete}</Notice>;
}
