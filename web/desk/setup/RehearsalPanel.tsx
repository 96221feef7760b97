import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { Ask } from '../parts/Ask.js';
import { useLive } from '../parts/live.js';
import { Panel } from '../parts/Sheet.js';

/** One button for those who want to practise first; gone as soon as there is anything of a real election. */
export function RehearsalPanel({ residents }: { readonly residents: number }) {
  const words = useWords(deskWords).setup.rehearsal;
  const { state } = useLive();
  const [asking, ask] = useState(false);
  if (state.kind === 'rehearsal') return <Notice tone="warn">{words.isOne}</Notice>;
  if (residents > 0 || state.runOffOf !== null) return null;
  return (
    <Panel title={words.title}>
      <p class="soft">{words.lead}</p>
      <Button onClick={() => ask(true)}>{words.button}</Button>
      {asking ? (
        <Ask
          title={words.dialog}
          says={words.says}
          action={words.action}
          danger
          act={() => desk('POST /desk/setup/rehearsal', {})}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        />
      ) : null}
    </Panel>
  );
}
