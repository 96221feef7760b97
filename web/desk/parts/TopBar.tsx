import { desk } from '../../shared/call.js';
import { Badge } from '../../shared/components/Badge.js';
import { Button } from '../../shared/components/Button.js';
import { LanguageSwitch } from '../../shared/components/LanguageSwitch.js';
import { Header } from '../../shared/components/Page.js';
import { PHASE_TONES } from '../../shared/phase-tones.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { placeHash } from '../route.js';
import { useClock } from './clock.js';
import { useAct, useLive } from './live.js';

/** Which election, which phase, what time, who is signed in. */
export function TopBar() {
  const words = useWords(deskWords);
  const common = useWords(commonWords);
  const { state } = useLive();
  const clock = useClock();
  const acting = useAct();
  const leave = () => void acting.run(() => desk('POST /desk/logout', {}));
  return (
    <Header
      title={state.title === '' ? words.title : state.title}
      subtitle={state.unit}
      aside={
        <>
          <Badge tone={PHASE_TONES[state.phase]}>{common.phases[state.phase]}</Badge>
          {state.zone === null ? null : (
            <span class="desk-clock" role="timer" aria-label={words.frame.clock}>
              {clock.time} {state.zone}
            </span>
          )}
          {state.me === null ? null : (
            <span class="desk-me">
              <span class="soft">{words.frame.signedInAs}:</span> {state.me.name}
            </span>
          )}
          {state.me === null ? null : (
            <Button look="quiet" busy={acting.busy} onClick={leave}>
              {words.frame.signOut}
            </Button>
          )}
          {state.me === null && state.settingUp && state.officers.length > 0 ? (
            <a href={placeHash('sign-in')}>{words.frame.signIn.enter}</a>
          ) : null}
          <LanguageSwitch />
        </>
      }
    />
  );
}
