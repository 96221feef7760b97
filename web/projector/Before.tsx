import type { PublicScreen } from '../../src/projector/api.js';
import { Meter } from '../shared/components/Meter.js';
import { allOf, percentDone, useFigures } from '../shared/figures.js';
import { commonWords } from '../shared/words/common.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Seal } from './Seal.js';

interface Props {
  readonly screen: PublicScreen;
}

/** One thing to say, in the middle of the wall. */
export function Message({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div class="message">
      <h2 class="message-title">{title}</h2>
      <p class="message-text">{text}</p>
    </div>
  );
}

/** Frozen and not yet open: the fingerprint is the main thing, since only now can it be photographed. */
export function Ready({ screen }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  return (
    <div class="ready">
      {screen.setup === null ? (
        <Message title={words.setupSeal} text={words.waiting} />
      ) : (
        <Seal title={words.setupSeal} text={words.said.ready} seal={screen.setup} size="large" />
      )}
      <div class="strip">
        <Figure label={words.eligible} value={figure(allOf(screen.turnout.eligible))} />
        <SexFigures sexes={screen.turnout.eligible} />
        <Figure label={words.seats} value={figure(screen.seats)} />
        {screen.reserves > 0 ? <Figure label={words.reserves} value={figure(screen.reserves)} /> : null}
      </div>
    </div>
  );
}

/** While people vote the wall knows who came, in numbers, and nothing else. */
export function Voting({ screen }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { eligible, checkedIn } = screen.turnout;
  const [present, all] = [allOf(checkedIn), allOf(eligible)];
  return (
    <div class="voting">
      <section class="turnout">
        <h2 class="turnout-title">{words.present}</h2>
        <p class="turnout-present">{figure(present)}</p>
        <p class="turnout-of">
          {words.ofEligible(figure(all))}
          <strong class="turnout-percent">{words.percent(figure(percentDone(present, all)))}</strong>
        </p>
        <Meter part={present} whole={all} />
        <Needed needed={screen.needed} present={present} />
        <Sexes screen={screen} />
      </section>
      <aside class="beside">
        <p class={screen.phase === 'voting' ? 'said' : 'said said-warn'}>{words.said[screen.phase]}</p>
        <Criteria criteria={screen.criteria} />
        {screen.setup === null ? null : (
          <Seal title={words.setupSeal} text={words.setupPhoto} seal={screen.setup} size="small" />
        )}
      </aside>
    </div>
  );
}

/** More would not leave room for the fingerprint. */
const MANY_LETTERS = 110;

/** In the residents' own words; a village that wrote none is shown none. */
function Criteria({ criteria }: Pick<PublicScreen, 'criteria'>) {
  const words = useWords(projectorWords);
  return (
    <section class={criteria.join().length > MANY_LETTERS ? 'criteria criteria-small' : 'criteria'}>
      {criteria.length === 0 ? null : (
        <>
          <h2 class="criteria-title">{words.criteriaTitle}</h2>
          <ul class="criteria-list">
            {criteria.map((criterion) => (
              <li key={criterion}>{criterion}</li>
            ))}
          </ul>
        </>
      )}
      <p class="soft">{words.secret}</p>
    </section>
  );
}

/** The threshold of the rules, in people; one line before and after, so that nothing moves when it is reached. */
function Needed({ needed, present }: { readonly needed: number | null; readonly present: number }) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  if (needed === null) return null;
  const isReached = present >= needed;
  return (
    <p class={isReached ? 'turnout-needed turnout-reached' : 'turnout-needed'}>
      {isReached ? words.neededReached(figure(needed)) : words.needed(figure(needed))}
    </p>
  );
}

const SEXES = ['L', 'P', 'unknown'] as const;

function useSexes(sexes: PublicScreen['turnout']['eligible']) {
  const words = useWords(commonWords);
  const names = { L: words.men, P: words.women, unknown: words.sexUnknown };
  // People whose sex the roll does not say are shown only where there are such people.
  return SEXES.filter((sex) => sex !== 'unknown' || sexes.unknown > 0).map((sex) => ({
    sex,
    name: names[sex],
  }));
}

function Sexes({ screen }: Props) {
  const { eligible, checkedIn } = screen.turnout;
  const words = useWords(commonWords);
  const figure = useFigures();
  return (
    <div class="sexes">
      {useSexes(eligible).map(({ sex, name }) => (
        <div class="sexes-one" key={sex}>
          <span class="sexes-name">{name}</span>
          <span class="sexes-value">{figure(checkedIn[sex])}</span>
          <span class="sexes-of">{words.of('', figure(eligible[sex])).trim()}</span>
          <Meter part={checkedIn[sex]} whole={eligible[sex]} />
        </div>
      ))}
    </div>
  );
}

function SexFigures({ sexes }: { readonly sexes: PublicScreen['turnout']['eligible'] }) {
  const figure = useFigures();
  return (
    <>
      {useSexes(sexes).map(({ sex, name }) => (
        <Figure key={sex} label={name} value={figure(sexes[sex])} />
      ))}
    </>
  );
}

export function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div class="figure">
      <span class="figure-label">{label}</span>
      <span class="figure-value">{value}</span>
    </div>
  );
}
