import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { isSigned, NOBODY } from '../../shared/components/OfficerPin.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useAct, useLive } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { placeHash } from '../route.js';

/** Choose a name, type the PIN. */
export function SignIn() {
  const { frame } = useWords(deskWords);
  const words = frame.signIn;
  const { state } = useLive();
  const acting = useAct();
  const [typed, setTyped] = useState(NOBODY);
  const { officer, pin } = typed;
  const enter = async () => {
    if (!isSigned(typed)) return;
    const inside = await acting.run(() => desk('POST /desk/login', typed));
    setTyped({ officer, pin: '' });
    if (inside !== null) location.hash = placeHash('home');
  };
  if (state.officers.length === 0)
    return (
      <section class="desk-door">
        <Notice tone="info" title={words.noOfficers}>
          <p>{words.noOfficersText}</p>
        </Notice>
      </section>
    );
  return (
    <section class="desk-door card">
      <h2>{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <fieldset class="desk-people">
          <legend class="field-label">{words.who}</legend>
          {state.officers.map((each) => (
            <label class="choice-option" key={each.officer}>
              <input
                type="radio"
                name="officer"
                checked={officer === each.officer}
                onChange={() => setTyped({ officer: each.officer, pin })}
              />
              <span>
                {each.name}
                <span class="field-hint">{each.roles.map((role) => frame.roles[role]).join(', ')}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextField
          label={words.pin}
          type="password"
          inputMode="numeric"
          maxLength={12}
          value={pin}
          onText={(text) => setTyped({ officer, pin: text.replace(/\D/g, '') })}
        />
        <Refused refusal={acting.refusal} />
        <Button type="submit" look="main" big wide busy={acting.busy} disabled={!isSigned(typed)}>
          {words.enter}
        </Button>
      </form>
    </section>
  );
}
