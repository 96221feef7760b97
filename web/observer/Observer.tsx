import type { PublicScreen } from '../../src/projector/api.js';
import { Badge } from '../shared/components/Badge.js';
import { LanguageSwitch } from '../shared/components/LanguageSwitch.js';
import { Notice } from '../shared/components/Notice.js';
import { Page } from '../shared/components/Page.js';
import { dayInWords } from '../shared/figures.js';
import { PHASE_TONES } from '../shared/phase-tones.js';
import { useScreen } from '../shared/screen.js';
import { commonWords } from '../shared/words/common.js';
import { projectorWords } from '../shared/words/projector.js';
import { useLanguage, useWords } from '../shared/words/words.js';
import { CountCard } from './CountCard.js';
import { LogCard } from './LogCard.js';
import { SealCards } from './SealCards.js';
import { TurnoutCard } from './TurnoutCard.js';

/** The same as the wall, and the public log, on anybody's phone. Nothing can be done here. */
export function Observer() {
  const words = useWords(projectorWords);
  const language = useLanguage();
  const { screen, down } = useScreen();
  if (screen === null) {
    return (
      <Page rehearsal={false} title={words.observer} aside={<LanguageSwitch />}>
        <Notice tone={down ? 'warn' : 'plain'}>{down ? words.notLinked : words.waiting}</Notice>
      </Page>
    );
  }
  const where = [screen.unit, screen.village, screen.place, dayInWords(language, screen.date)];
  return (
    <Page
      rehearsal={screen.kind === 'rehearsal'}
      title={screen.title === '' ? words.observer : screen.title}
      subtitle={where.filter((part) => part !== '').join(' · ')}
      aside={<LanguageSwitch />}
    >
      <div class="observer">
        <div class="observer-state">
          {down ? <Notice tone="warn">{words.stale}</Notice> : null}
          <PhaseCard screen={screen} />
          {screen.count === null ? null : <CountCard screen={screen} count={screen.count} />}
          <TurnoutCard screen={screen} />
          <SealCards screen={screen} />
        </div>
        <LogCard changed={screen} />
      </div>
    </Page>
  );
}

function PhaseCard({ screen }: { readonly screen: PublicScreen }) {
  const words = useWords(projectorWords);
  const common = useWords(commonWords);
  return (
    <section class="card observer-phase" aria-live="polite">
      <h2 class="unseen">{common.phase}</h2>
      <Badge tone={PHASE_TONES[screen.phase]}>{common.phases[screen.phase]}</Badge>
      {/* Before the vote that sentence stands beside the fingerprint it speaks of. */}
      {screen.phase === 'ready' && screen.setup !== null ? null : <p>{words.said[screen.phase]}</p>}
    </section>
  );
}
