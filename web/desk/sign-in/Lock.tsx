import { useEffect, useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Dialog } from '../../shared/components/Dialog.js';
import { TextField } from '../../shared/components/Field.js';
import { isSigned, type OfficerName } from '../../shared/components/OfficerPin.js';
import { Watermark } from '../../shared/components/Page.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useAct, useLive } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';

/** Far below the time after which the laptop locks a desk (src/desk/officers/sessions.ts). */
const TELL_EVERY_MS = 60_000;

/** Says to the laptop that somebody works here, once in a while as long as somebody does. */
function useTouch(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let told = Date.now();
    const touched = () => {
      if (Math.abs(Date.now() - told) < TELL_EVERY_MS) return;
      told = Date.now();
      void desk('POST /desk/touch', {});
    };
    const ways = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const way of ways) addEventListener(way, touched, { passive: true });
    return () => {
      for (const way of ways) removeEventListener(way, touched);
    };
  }, [wanted]);
}

/** A desk that was left alone: covered until its officer's PIN, with all that was typed kept beneath. */
export function Lock() {
  const { state } = useLive();
  useTouch(state.me !== null && !state.locked);
  return state.me !== null && state.locked ? <Locked {...state.me} /> : null;
}

function Locked({ officer, name }: OfficerName) {
  const words = useWords(deskWords).frame.lock;
  const { state } = useLive();
  const acting = useAct();
  const [pin, setPin] = useState('');
  const whole = isSigned({ officer, pin });
  const open = async () => {
    if (!whole) return;
    setPin('');
    await acting.run(() => desk('POST /desk/unlock', { pin }));
  };
  return (
    <Dialog title={words.title} cover>
      {state.kind === 'rehearsal' ? <Watermark /> : null}
      <p>{words.why}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <TextField
          label={words.pin(name)}
          type="password"
          inputMode="numeric"
          maxLength={12}
          autoFocus
          value={pin}
          onText={(text) => setPin(text.replace(/\D/g, ''))}
        />
        <Refused refusal={acting.refusal} />
        <p class="soft">{words.otherLoses}</p>
        <div class="dialog-actions">
          <Button look="quiet" onClick={() => void acting.run(() => desk('POST /desk/logout', {}))}>
            {words.other}
          </Button>
          <Button type="submit" look="main" busy={acting.busy} disabled={!whole}>
            {words.open}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
