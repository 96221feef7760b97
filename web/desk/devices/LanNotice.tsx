import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { isLeader, useLive } from '../parts/live.js';

/** Says plainly when devices come in without TLS, or not at all; two officers may agree to the former. */
export function LanNotice() {
  const words = useWords(deskWords).devices.lan;
  const { state } = useLive();
  const [asking, ask] = useState(false);
  const { lan } = state;
  if (lan === 'none' || lan === 'tls') return null;
  const { title, text } = words[lan];
  return (
    <Notice tone="warn" title={title}>
      <p>{text}</p>
      {lan === 'plain' || !isLeader(state) ? null : <Button onClick={() => ask(true)}>{words.button}</Button>}
      {asking ? (
        <AskTwo
          title={words.dialog}
          says={words.says}
          action={words.button}
          act={(officers) => desk('POST /desk/lan/plain', { officers })}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        />
      ) : null}
    </Notice>
  );
}
