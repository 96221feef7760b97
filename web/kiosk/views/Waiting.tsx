import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { type Door, doorOf, type House } from '../house.js';
import { fillScreen } from '../tablet.js';
import { type Dispatch, type SignName, Statement } from './parts.js';
import { Reader } from './Reader.js';

interface Props {
  readonly house: House;
  readonly dispatch: Dispatch;
  readonly present: (text: string, by: 'reader' | 'hand') => void;
}

/** Nobody is here. The page says whether a slip can be shown, and if not, what it is waiting for. */
export function Waiting({ house, dispatch, present }: Props) {
  const words = useWords(kioskWords).waiting;
  const door = doorOf(house);
  const title = (
    <div class="kiosk-where">
      {house.state === null ? null : <ElectionName house={house} />}
      <FullScreen />
    </div>
  );
  if (door.kind === 'open') {
    return (
      <>
        {title}
        <div class="kiosk-open">
          <h1 class="kiosk-title">{words.open}</h1>
          <Reader dispatch={dispatch} present={present} />
        </div>
      </>
    );
  }
  const said = words[door.kind === 'shut' ? door.why : door.kind];
  return (
    <>
      {title}
      <Statement sign={signOf(door)} title={said.title}>
        <p>{said.text}</p>
      </Statement>
      {door.kind === 'locked' ? <Reader dispatch={dispatch} present={present} cardOnly /> : null}
    </>
  );
}

/** An hourglass only where waiting helps: a vote that is over has its box. */
function signOf(door: Door): SignName {
  if (door.kind === 'locked') return 'lock';
  if (door.kind === 'not-paired') return 'stop';
  return door.kind === 'shut' && door.why === 'over' ? 'box' : 'wait';
}

/** For whoever sets the tablet up; gone as soon as the page fills the screen. */
function FullScreen() {
  const words = useWords(kioskWords).looks;
  return (
    <button type="button" class="kiosk-small kiosk-fill" aria-label={words.fullScreen} onClick={fillScreen}>
      <svg class="kiosk-small-sign" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
      </svg>
    </button>
  );
}

function ElectionName({ house }: { readonly house: House }) {
  const { title, unit, label } = house.state ?? { title: '', unit: '', label: '' };
  return (
    <p class="kiosk-election">
      {title} · {unit} · <strong>{label}</strong>
    </p>
  );
}
