import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { STEPS, stepState } from '../home/day.js';
import { type Page, placeHash } from '../route.js';
import { useLive } from './live.js';

/** What is used at any time of the day, below the steps. */
const BESIDE = ['devices', 'officers'] as const;

/** Drawn in lines of a box of 20 by 20: these pages are no steps, so they carry no mark that could be ticked. */
const ICONS = {
  home: 'M3 9.5 10 3.5l7 6M5 8v9h10V8M8.5 17v-5h3v5',
  devices: 'M5.5 2.5h9v15h-9zM9 15h2',
  officers: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 17c0-3.5 2.5-5 6-5s6 1.5 6 5',
} as const;

/** The day in order at the left: what is done, what is now, what comes later. */
export function Rail({ page }: { readonly page: Page }) {
  const words = useWords(deskWords).frame;
  const { state } = useLive();
  const current = (each: Page) => (each === page ? ('page' as const) : undefined);
  return (
    <nav class="desk-rail" aria-label={words.rail}>
      <a class="desk-rail-link" href={placeHash('home')} aria-current={current('home')}>
        <Icon of="home" />
        {words.steps.home}
      </a>
      <ol class="desk-rail-steps">
        {STEPS.map((step) => {
          const how = stepState(state.phase, state.setUpDone, step);
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
          <Icon of={each} />
          {words.steps[each]}
        </a>
      ))}
    </nav>
  );
}

function Icon({ of }: { readonly of: keyof typeof ICONS }) {
  return (
    <svg class="desk-rail-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={ICONS[of]} />
    </svg>
  );
}
