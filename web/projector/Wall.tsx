import { useEffect, useState } from 'preact/hooks';
import { unreachable } from '../../src/basics/unreachable.js';
import type { PublicScreen } from '../../src/projector/api.js';
import { fitName } from '../shared/board.js';
import { Badge } from '../shared/components/Badge.js';
import { LanguageSwitch } from '../shared/components/LanguageSwitch.js';
import { Watermark } from '../shared/components/Page.js';
import { dayInWords } from '../shared/figures.js';
import { PHASE_TONES } from '../shared/phase-tones.js';
import { useScreen } from '../shared/screen.js';
import { commonWords } from '../shared/words/common.js';
import { projectorWords } from '../shared/words/projector.js';
import { useLanguage, useWords } from '../shared/words/words.js';
import { Ready, Welcome } from './Before.js';
import { Closed } from './Closed.js';
import { Message } from './Message.js';
import { Reading } from './Reading.js';
import { ResultView } from './ResultView.js';
import { Voting } from './Voting.js';
import { useWakeLock } from './wake.js';

/** The wall of the hall: nothing is touched here, everything follows from the last message. */
export function Wall() {
  const words = useWords(projectorWords);
  const { screen, down } = useScreen();
  const awake = usePointer();
  useWakeLock();
  return (
    <div class={awake ? 'wall' : 'wall wall-still'}>
      {screen === null ? (
        <Message title={words.title} text={down ? words.notLinked : words.waiting} />
      ) : (
        <>
          <Head screen={screen} />
          <main class="wall-main">
            <Body screen={screen} />
          </main>
          {screen.kind === 'rehearsal' ? <Watermark /> : null}
        </>
      )}
      <div class="wall-tools">
        <FullScreen />
        <LanguageSwitch />
      </div>
      <p class="wall-phone">
        {words.phone} <a href="/observer/">{words.phoneLink}</a>
      </p>
      {down ? (
        <span class="wall-dot" role="status" aria-label={words.lineDown} title={words.lineDown} />
      ) : null}
    </div>
  );
}

/** Characters that fit at full size beside the phase. */
const TITLE_ROOM = 60;
const WHERE_ROOM = 96;

function Head({ screen }: { readonly screen: PublicScreen }) {
  const words = useWords(projectorWords);
  const { phases, rehearsal } = useWords(commonWords);
  const language = useLanguage();
  const title = screen.title === '' ? words.title : screen.title;
  const where = whereOf(screen, dayInWords(language, screen.date));
  const [titleFit, whereFit] = [fitName(title, TITLE_ROOM), fitName(where, WHERE_ROOM)];
  return (
    <header class="wall-head">
      <div class="wall-names">
        <h1 class={`wall-title wall-lines-${titleFit.lines}`} style={{ '--fit': titleFit.size }}>
          {title}
        </h1>
        <p class={`wall-where wall-lines-${whereFit.lines}`} style={{ '--fit': whereFit.size }}>
          {where}
        </p>
      </div>
      <div class="wall-badges" key={screen.phase}>
        {screen.kind === 'rehearsal' ? <Badge tone="danger">{rehearsal}</Badge> : null}
        <Badge tone={PHASE_TONES[screen.phase]}>{phases[screen.phase]}</Badge>
      </div>
    </header>
  );
}

/** Whose election this is. Of a long line the place goes first, then the day: the hall knows where it sits. */
function whereOf({ unit, village, place }: PublicScreen, day: string): string {
  const line = (parts: readonly string[]) => [...new Set(parts)].filter((part) => part !== '').join('  ·  ');
  const lines = [line([unit, village, place, day]), line([unit, village, day])];
  return lines.find((one) => one.length <= WHERE_ROOM) ?? line([unit, village]);
}

function Body({ screen }: { readonly screen: PublicScreen }) {
  const words = useWords(projectorWords);
  const { phases } = useWords(commonWords);
  const { phase, count } = screen;
  switch (phase) {
    case 'setup':
      return <Welcome screen={screen} />;
    case 'abandoned':
    case 'void':
      return <Message title={phases[phase]} text={words.said[phase]} />;
    case 'ready':
      return <Ready screen={screen} />;
    case 'voting':
    case 'paused':
    case 'last-call':
      return <Voting screen={screen} />;
    case 'closed':
      return <Closed screen={screen} />;
    case 'counting':
    case 'certified':
      if (count === null) return <Closed screen={screen} />;
      return count.finished ? (
        <ResultView screen={screen} count={count} />
      ) : (
        <Reading count={count} seats={screen.seats} />
      );
    default:
      return unreachable(phase);
  }
}

/** A projector shows the page alone; browsers allow that only to a hand. */
function FullScreen() {
  const words = useWords(projectorWords);
  if (!document.fullscreenEnabled) return null;
  const toggle = () =>
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  return (
    <button type="button" class="button" onClick={() => void toggle().catch(() => undefined)}>
      {words.fullScreen}
    </button>
  );
}

/** The pointer and the tools show themselves only while somebody moves the mouse. */
const STILL_AFTER_MS = 3_000;

function usePointer(): boolean {
  const [awake, wake] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      wake(true);
      clearTimeout(timer);
      timer = setTimeout(() => wake(false), STILL_AFTER_MS);
    };
    addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', moved);
    };
  }, []);
  return awake;
}
