import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { STEPS, stepState } from '../home/day.js';
import { type Page, placeHash } from '../route.js';
import { useLive } from './live.js';

/** What is used at any time of the day. */
const BESIDE = ['devices', 'officers'] as const;

/** The day in order at the left: what is done, what is now, what comes later. */
export function Rail({ page }: { readonly page: Page }) {
  const words = useWords(deskWords).frame;
  const { state } = useLive();
  const current = (each: Page) => (each === page ? ('page' as const) : undefined);
  return (
    <nav class="desk-rail" aria-label={words.rail}>
      <a class="desk-rail-link" href={placeHash('home')} aria-current={current('home')}>
        <span class="desk-rail-mark" aria-hidden="true" />
        {words.steps.home}
      </a>
      <ol class="desk-rail-steps">
        {STEPS.map((step) => {
          const how = stepState(state.phase, step);
          return (
            <li key={step}>
              <a
                class={`desk-rail-link desk-rail-${how}`}
                href={placeHash(step)}
                aria-current={current(step)}
              >
                <span class="desk-rail-mark" aria-hidden="true" />
                {words.steps[step]}
                <span class="unseen"> ({words.stepStates[how]})</span>
              </a>
            </li>
          );
        })}
      </ol>
      {BESIDE.map((each) => (
        <a key={each} class="desk-rail-link" href={placeHash(each)} aria-current={current(each)}>
          <span class="desk-rail-mark" aria-hidden="true" />
          {words.steps[each]}
        </a>
      ))}
    </nav>
  );
}
