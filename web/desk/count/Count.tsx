import { useRef } from 'preact/hooks';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import { type CountState, testsWait } from '../home/checklist.js';
import { isStaff, useLive, useRead } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Sheet } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { Names } from './Names.js';
import { Paper } from './Paper.js';
import { Reading } from './Reading.js';
import { Tests } from './Tests.js';

const TABS = ['tests', 'names', 'reading', 'paper'] as const;

/** Decisions on names, reading aloud, paper ballots. */
export function Count({ part }: { readonly part: string }) {
  const { count: words, frame } = useWords(deskWords);
  const { state } = useLive();
  const counting = state.phase === 'counting';
  const { value, refusal } = useRead('GET /desk/count', counting && isStaff(state) && state.opening.open);
  // Only where observers were given test slips; then it comes first.
  const tabs = TABS.filter((each) => each !== 'tests' || (value?.tests.given ?? 0) > 0);
  const waits = value !== null && testsWait(value);
  // Where it leads at first; whoever works here is not moved on when the last name is decided.
  const first = useRef<(typeof TABS)[number] | null>(null);
  if (value !== null && first.current === null)
    first.current = waits ? 'tests' : value.open > 0 && value.reading.at === 0 ? 'names' : 'reading';
  const tab = tabs.find((each) => each === part) ?? first.current ?? 'reading';
  if (!isStaff(state))
    return (
      <Sheet page="count" title={words.title}>
        <Notice tone="info">{frame.staffOnly}</Notice>
      </Sheet>
    );
  if (counting && !state.opening.open)
    return (
      <Sheet page="count" title={words.title}>
        <Notice tone="warn" title={words.boxClosed}>
          <a href={placeHash('opening')}>{words.toOpening}</a>
        </Notice>
      </Sheet>
    );
  return (
    <Sheet page="count" title={words.title}>
      <Refused refusal={refusal} />
      {value === null ? null : (
        <div class="stack">
          <div class="desk-count-head">
            <nav class="desk-tabs" aria-label={words.tabsLabel}>
              {tabs.map((each) => (
                <a
                  key={each}
                  class="desk-tab"
                  href={placeHash('count', each)}
                  aria-current={each === tab ? 'page' : undefined}
                >
                  {words.tabs[each]}
                  {each === 'names' && value.open > 0 ? (
                    <span class="desk-tab-note desk-tab-open">{words.names.open(value.open)}</span>
                  ) : null}
                </a>
              ))}
            </nav>
            <Sums count={value} />
          </div>
          {waits && tab !== 'tests' ? (
            <Notice tone="warn">
              <a href={placeHash('count', 'tests')}>{words.tests.first}</a>
            </Notice>
          ) : null}
          {tab === 'tests' ? <Tests tests={value.tests} /> : null}
          {tab === 'reading' ? <Reading reading={value.reading} open={value.open} /> : null}
          {tab === 'names' ? <Names forms={value.forms} open={value.open} stake={value.stake} /> : null}
          {tab === 'paper' ? <Paper /> : null}
        </div>
      )}
    </Sheet>
  );
}

/** How many ballots there are: nothing of who is ahead, or a decision would follow the count. */
function Sums({ count }: { readonly count: CountState }) {
  const words = useWords(deskWords).count;
  const language = useLanguage();
  const invalid = Object.values(count.ballots.invalid).reduce((sum, each) => sum + each, 0);
  const sums = [
    [words.ballots, count.ballots.cast],
    [words.valid, count.ballots.valid],
    [words.invalid, invalid],
    [words.openForms, count.open],
  ] as const;
  return (
    <dl class="desk-sums">
      {sums.map(([label, sum]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{sum.toLocaleString(language)}</dd>
        </div>
      ))}
    </dl>
  );
}
