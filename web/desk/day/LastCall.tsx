import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { Panel } from '../parts/Sheet.js';

/** Nobody is checked in any more; whoever holds a slip still writes. */
export function LastCall() {
  const words = useWords(deskWords).voting.lastCall;
  const [asking, ask] = useState(false);
  return (
    <Panel title={words.title}>
      <p class="soft">{words.text}</p>
      <Button onClick={() => ask(true)}>{words.button}</Button>
      {asking ? (
        <AskTwo
          title={words.title}
          says={words.text}
          action={words.action}
          act={(officers) => desk('POST /desk/voting/last-call', { officers })}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        />
      ) : null}
    </Panel>
  );
}
