import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { desk } from '../shared/call.js';
import { Watermark } from '../shared/components/Page.js';
import { commonWords } from '../shared/words/common.js';
import { deskWords } from '../shared/words/desk.js';
import { useWords } from '../shared/words/words.js';
import { CheckIn } from './check-in/CheckIn.js';
import { Count } from './count/Count.js';
import { Closing } from './day/Closing.js';
import { Opening } from './day/Opening.js';
import { Voting } from './day/Voting.js';
import { Devices } from './devices/Devices.js';
import { Freeze } from './freeze/Freeze.js';
import { Home } from './home/Home.js';
import { type DeskState, LiveDesk, useLive } from './parts/live.js';
import { Rail } from './parts/Rail.js';
import { TopBar } from './parts/TopBar.js';
import { RecordPage } from './result/RecordPage.js';
import { ResultPage } from './result/ResultPage.js';
import { type Page, type Place, readPlace } from './route.js';
import { OfficersPage } from './setup/OfficersPart.js';
import { Setup } from './setup/Setup.js';
import { Enter } from './sign-in/Enter.js';
import { Lock } from './sign-in/Lock.js';
import { SignIn } from './sign-in/SignIn.js';

const PAGES: Readonly<Record<Page, ComponentType<{ readonly part: string }>>> = {
  home: Home,
  'sign-in': SignIn,
  enter: Enter,
  setup: Setup,
  freeze: Freeze,
  'check-in': CheckIn,
  devices: Devices,
  officers: OfficersPage,
  voting: Voting,
  closing: Closing,
  opening: Opening,
  count: Count,
  result: ResultPage,
  record: RecordPage,
};

/** How often a laptop that does not answer yet is asked again. */
const RETRY_MS = 2_000;

/** The whole page: waits for the first answer of the laptop, then stands on its state. */
export function Desk() {
  const common = useWords(commonWords);
  const [first, setFirst] = useState<DeskState | null>(null);
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await desk('GET /desk/state');
      if (answer.ok) setFirst(answer.value);
      else {
        setSilent(true);
        timer = setTimeout(ask, RETRY_MS);
      }
    };
    void ask();
    return () => clearTimeout(timer);
  }, []);
  if (first === null)
    return (
      <p class="desk-waiting" role="status">
        {silent ? common.offline : common.loading}
      </p>
    );
  return (
    <LiveDesk first={first}>
      <House />
    </LiveDesk>
  );
}

/** Signed in, or come through the one-time link: the house is open. Else only its door. */
function House() {
  const { state, link } = useLive();
  const words = useWords(deskWords).frame;
  const common = useWords(commonWords);
  const place = usePlace();
  useEffect(() => {
    document.title = state.title === '' ? 'Bilik' : `${state.title} – Bilik`;
  }, [state.title]);
  const inside = state.me !== null || state.settingUp;
  const page: Page = place.page === 'enter' ? 'enter' : inside ? place.page : 'sign-in';
  const Shown = PAGES[page];
  return (
    <div class={inside ? 'desk' : 'desk desk-outside'}>
      <button type="button" class="desk-skip" onClick={() => document.getElementById('desk-main')?.focus()}>
        {words.skip}
      </button>
      {state.kind === 'rehearsal' ? <Watermark /> : null}
      <TopBar />
      {inside ? <Rail page={page} /> : null}
      <Lock />
      <main class="desk-main" id="desk-main" tabIndex={-1}>
        {link ? null : (
          <p class="desk-offline" role="alert">
            {common.offline} {words.oldData}
          </p>
        )}
        <Shown part={place.part} key={page} />
      </main>
    </div>
  );
}

/** The place after the #. A new page starts at its top. */
function usePlace(): Place {
  const [place, setPlace] = useState(() => readPlace(location.hash));
  useEffect(() => {
    const moved = () => {
      setPlace(readPlace(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', moved);
    // Somebody may have gone elsewhere between the drawing and this line.
    setPlace(readPlace(location.hash));
    return () => removeEventListener('hashchange', moved);
  }, []);
  return place;
}
