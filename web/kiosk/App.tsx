import { useErrorBoundary } from 'preact/hooks';
import { unreachable } from '../../src/basics/unreachable.js';
import { Watermark } from '../shared/components/Page.js';
import type { Booth, Screen } from './booth.js';
import { warningOf } from './clock.js';
import type { Driver } from './driver.js';
import { useKeys } from './keys.js';
import type { Sounds } from './sounds.js';
import { Bar } from './views/Bar.js';
import { Casting } from './views/Casting.js';
import { Choosing } from './views/Choosing.js';
import { Code } from './views/Code.js';
import { Fault } from './views/Fault.js';
import { Idle } from './views/Idle.js';
import { Leaving } from './views/Leaving.js';
import { Listen, ListenToNames } from './views/Listen.js';
import { Refusal } from './views/Refusal.js';
import { Review } from './views/Review.js';
import { Short } from './views/Short.js';
import { Thanks } from './views/Thanks.js';
import { Wait } from './views/Wait.js';
import { Waiting } from './views/Waiting.js';
import { Welcome } from './views/Welcome.js';
import { Writing } from './views/Writing.js';
import { PACE, type Pace } from './wedge.js';

interface Props {
  readonly booth: Booth;
  readonly driver: Driver;
  readonly sounds: Sounds;
  readonly hasSounds: boolean;
}

/** The page: a bar for weak eyes and other languages, one screen, and over it the question whether anybody is there. */
export function App(props: Props) {
  const { booth, driver, sounds, hasSounds } = props;
  const [fault] = useErrorBoundary();
  const warning = warningOf(booth);
  const { dispatch } = driver;
  useKeys({
    pace: paceOf(booth.screen),
    onSign: (sign) => {
      dispatch({ is: 'touch' });
      if (warning !== null) return;
      dispatch(booth.screen.at === 'code' ? { is: 'code-key', key: sign } : { is: 'key', key: sign });
    },
    onKey: (key) => {
      dispatch({ is: 'touch' });
      if (warning === null) namedKey(booth, driver, key);
    },
    onReading: (text) => driver.present(text, 'reader'),
  });
  // Ten keys in a row need their width.
  const isWide = booth.screen.at === 'writing' && booth.looks.keys === 'qwerty';
  const isTraining = booth.house.state?.kind === 'rehearsal';
  if (fault !== undefined) return <Fault isTraining={isTraining} onAgain={() => location.reload()} />;
  return (
    <div
      class={isTraining ? 'kiosk kiosk-training' : 'kiosk'}
      onPointerDown={() => warning === null && dispatch({ is: 'touch' })}
    >
      <Bar
        looks={booth.looks}
        dispatch={dispatch}
        listen={<Listen booth={booth} dispatch={dispatch} sounds={sounds} hasSounds={hasSounds} />}
      />
      <main class={`kiosk-screen kiosk-${booth.screen.at}${isWide ? ' kiosk-wide' : ''}`}>
        <CurrentScreen {...props} />
      </main>
      {warning === null ? null : (
        <Idle
          seconds={warning}
          aloud={booth.looks.aloud ? sounds : null}
          onStay={() => dispatch({ is: 'touch' })}
        />
      )}
      {isTraining ? <Watermark /> : null}
    </div>
  );
}

const paceOf = ({ at }: Screen): Pace =>
  at === 'waiting' || at === 'refused' ? PACE.waiting : at === 'code' ? PACE.code : PACE.writing;

function namedKey(booth: Booth, { dispatch, present }: Driver, key: string): void {
  const { screen } = booth;
  if (key === 'Backspace') dispatch(screen.at === 'code' ? { is: 'code-erase' } : { is: 'erase' });
  if (key === 'Enter' && screen.at === 'code') present(screen.typed, 'hand');
  if (screen.at !== 'writing') return;
  if (key === 'Enter' || key === 'ArrowDown') dispatch({ is: 'line', at: screen.active + 1 });
  if (key === 'ArrowUp' && screen.active > 0) dispatch({ is: 'line', at: screen.active - 1 });
}

function CurrentScreen({ booth, driver, sounds }: Props) {
  const { screen } = booth;
  const { dispatch, present } = driver;
  switch (screen.at) {
    case 'waiting':
      return <Waiting house={booth.house} dispatch={dispatch} present={present} />;
    case 'code':
      return <Code screen={screen} dispatch={dispatch} present={present} />;
    case 'checking':
      return <Wait />;
    case 'refused':
      return <Refusal why={screen.why} dispatch={dispatch} />;
    case 'welcome':
      return <Welcome screen={screen} dispatch={dispatch} />;
    case 'writing':
      return <Writing screen={screen} booth={booth} dispatch={dispatch} />;
    case 'choosing':
      return <Choosing screen={screen} people={booth.house.people ?? []} dispatch={dispatch} />;
    case 'short':
      return <Short screen={screen} dispatch={dispatch} />;
    case 'review':
      return (
        <Review
          screen={screen}
          dispatch={dispatch}
          aloud={booth.looks.aloud ? <ListenToNames lines={screen.lines} sounds={sounds} /> : null}
        />
      );
    case 'leaving':
      return <Leaving dispatch={dispatch} />;
    case 'sealing':
      return <Casting tries={1} wait={null} dispatch={dispatch} />;
    case 'casting':
      return <Casting tries={screen.tries} wait={screen.wait} dispatch={dispatch} />;
    case 'thanks':
      return <Thanks dispatch={dispatch} />;
    default:
      return unreachable(screen);
  }
}
