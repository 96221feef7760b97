import type { PublicScreen } from '../../src/projector/api.js';
import { Meter } from '../shared/components/Meter.js';
import { allOf, percentDone, useFigures } from '../shared/figures.js';
import { commonWords } from '../shared/words/common.js';
import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';
import { Criteria } from './Criteria.js';
import { useSexes } from './Figure.js';
import { Seal } from './Seal.js';

interface Props {
  readonly screen: PublicScreen;
}

/** Letters of the criteria that fit beside the turnout at full size. */
const CRITERIA_ROOM = 90;
/** Size of the great number, and the width that it may take, in rem; a digit is 0.6 of its size wide. */
const LARGEST_NUMBER = 17;
const NUMBER_WIDTH = 42;

/** While people vote the wall knows who came, in numbers, and nothing else. */
export function Voting({ screen }: Props) {
  const words = useWords(projectorWords);
  const figure = useFigures();
  const { eligible, checkedIn } = screen.turnout;
  const [present, all] = [allOf(checkedIn), allOf(eligible)];
  const number = figure(present);
  const percent = words.percent(figure(percentDone(present, all)));
  const size = Math.min(LARGEST_NUMBER, NUMBER_WIDTH / (0.6 * number.length));
  return (
    <div class="voting">
      <section class="turnout">
        <h2 class="turnout-title">{words.present}</h2>
        <div class="turnout-now">
          {/* A new number is a new element: what only changes its letters would be a shift to the browser. */}
          <p class="turnout-present" style={{ fontSize: `${size}rem` }} key={number}>
            {number}
          </p>
          <p class="turnout-percent" key={percent}>
            {percent}
          </p>
        </div>
        <Meter part={present} whole={all} />
        <p class="turnout-of">{words.ofEligible(figure(all))}</p>
        <Needed needed={screen.needed} present={present} />
        <Sexes screen={screen} />
      </section>
      <aside class="beside">
        <div class={screen.phase === 'voting' ? 'said' : 'said said-warn'} key={screen.phase}>
          <p>{words.said[screen.phase]}</p>
          {screen.phase === 'voting' ? <p class="said-secret">{words.secret}</p> : null}
        </div>
        <Criteria criteria={screen.criteria} room={CRITERIA_ROOM} />
        {screen.setup === null ? null : (
          <Seal title={words.setupSeal} text={words.setupPhoto} seal={screen.setup} size="small" />
        )}
      </aside>
    </div>
  );
}

/** The threshold of the rules, in people; one place before and after, so that nothing moves when it is reached. */
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

function Sexes({ screen }: Props) {
  const { eligible, checkedIn } = screen.turnout;
  const words = useWords(commonWords);
  const figure = useFigures();
  return (
    <div class="sexes">
      {useSexes(eligible).map(({ sex, name }) => (
        <div class="sexes-one" key={sex}>
          <span class="sexes-name">{name}</span>
          <p class="sexes-now">
            {/* As wide as all of them, so that what follows stands still. */}
            <span class="sexes-value" style={{ minWidth: `${0.66 * figure(eligible[sex]).length}em` }}>
              {figure(checkedIn[sex])}
            </span>
            <span class="sexes-of">{words.of('', figure(eligible[sex])).trim()}</span>
          </p>
          <Meter part={checkedIn[sex]} whole={eligible[sex]} />
        </div>
      ))}
    </div>
  );
}
