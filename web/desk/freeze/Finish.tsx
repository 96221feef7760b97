import { useState } from 'preact/hooks';
import type { DeskReply } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { Panel } from '../parts/Sheet.js';

/**
 * The end of the ceremony. The fingerprint is shown large only afterwards, so that nobody photographs
 * one of a ceremony that was broken off.
 */
export function Finish({ freeze }: { readonly freeze: DeskReply<'GET /desk/freeze'> }) {
  const words = useWords(deskWords).freeze;
  const [asking, ask] = useState(false);
  const waits = freeze.missing.length > 0;
  return (
    <Panel title={words.finish.title}>
      <Notice tone="info">{words.noMore}</Notice>
      <p>{waits ? words.finish.waits : words.finish.text}</p>
      <Button look="main" big disabled={waits} onClick={() => ask(true)}>
        {words.finish.button}
      </Button>
      {asking ? (
        <AskTwo
          title={words.finish.title}
          says={words.finish.text}
          action={words.finish.action}
          act={(officers) => desk('POST /desk/freeze/finish', { officers })}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        />
      ) : null}
    </Panel>
  );
}
