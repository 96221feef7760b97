import { useEffect, useState } from 'preact/hooks';
import { unreachable } from '../../src/basics/unreachable.js';
import type { PublicScreen } from '../../src/projector/api.js';
import { Badge } from '../shared/components/Badge.js';
import { LanguageSwitch } from '../shared/components/LanguageSwitch.js';
import { Watermark } from '../shared/components/Page.js';
import { dayInWords } from '../shared/figures.js';
import { PHASE_TONES } from '../shared/phase-tones.js';
import { useScreen } from '../shared/screen.js';
import { commonWords } from '../shared/words/common.js';
import { projectorWords } from '../shared/words/projector.js';
import { useLanguage, useWords } from '../shared/words/words.js';
import { Message, Ready, Voting } from './Before.js';
import { Closed } from './Closed.js';
import { Reading } from './Reading.js';
import { ResultView } from './ResultView.js';

/** The wall of the hall: nothing is touched here, everything follows from the last message. */
export function Wall() {
  const words = useWords(projectorWords);
  const { screen, down } = useScreen();
  const awake = usePointer();
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
      <div class="wall-language">
        <LanguageSwitch />
      </div>
      {down ? (
        <span class="wall-dot" role="status" aria-label={words.lineDown} title={words.lineDown} />
      ) : null}
    </div>
  );
}

function Head({ screen }: { readonly screen: PublicScreen }) {
  const words = useWords(projectorWords);
  const { phases } = useWords(commonWords);
  const language = useLanguage();
  const where = [screen.unit, screen.village, screen.place, dayInWords(language, screen.date)];
  return (
    <header class="wall-head">
      <div class="wall-names">
        <h1 class="wall-title">{screen.title === '' ? words.title : screen.title}</h1>
        <p class="wall-where">{where.filter((part) => part !== '').join('  ·  ')}</p>
      </div>
      <Badge tone={PHASE_TONES[screen.phase]}>{phases[screen.phase]}</Badge>
    </header>
  );
}

function Body({ screen }: { readonly screen: PublicScreen }) {
  const words = useWords(projectorWords);
  const { phases } = useWords(commonWords);
  const { phase, count } = screen;
  switch (phase) {
    case 'setup':
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

/** The pointer and the language switch show themselves only while somebody moves the mouse. */
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
