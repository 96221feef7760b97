import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { Ask } from '../parts/Ask.js';
import { useLive } from '../parts/live.js';
import { Panel } from '../parts/Sheet.js';

/**
 * One button for those who want to practise first; gone as soon as there is anything of a real election.
 * A rehearsal that was started as one (`--rehearsal`) is empty, and is filled here.
 */
export function RehearsalPanel({ residents }: { readonly residents: number }) {
  const words = useWords(deskWords).setup.rehearsal;
  const { state } = useLive();
  const [asking, ask] = useState(false);
  const isOne = state.kind === 'rehearsal';
  if (isOne && residents > 0) return <Notice tone="warn">{words.isOne}</Notice>;
  if (residents > 0 || state.runOffOf !== null) return null;
  const says = isOne ? words.fill : words;
  return (
    <Panel title={says.title}>
      <p class="soft">{says.lead}</p>
      <Button onClick={() => ask(true)}>{says.button}</Button>
      {asking ? (
        <Ask
          title={says.dialog}
          says={says.says}
          action={says.action}
          danger={!isOne}
          act={() => desk('POST /desk/setup/rehearsal', {})}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        />
      ) : null}
    </Panel>
  );
}
