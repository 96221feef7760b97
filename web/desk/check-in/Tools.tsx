import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { LEAST_REASON } from '../home/Stop.js';
import { Ask } from '../parts/Ask.js';
import { AskTwo } from '../parts/AskTwo.js';
import { hasRole, useLive } from '../parts/live.js';
import { Panel } from '../parts/Sheet.js';

interface Props {
  readonly onAdd: () => void;
  readonly onDone: (said: string) => void;
}

/** What happens now and then: damaged and lost slips, a helper, somebody who is not on the roll. */
export function Tools({ onAdd, onDone }: Props) {
  const words = useWords(deskWords).checkIn;
  const { state } = useLive();
  const [asking, ask] = useState<'damaged' | 'lost' | 'helper' | null>(null);
  const [text, setText] = useState('');
  const open = (what: typeof asking) => {
    setText('');
    ask(what);
  };
  const close = () => open(null);
  const done = (said: string) => {
    close();
    onDone(said);
  };
  const typed = text.trim();
  return (
    <Panel title={words.tools}>
      <div class="desk-tools">
        {hasRole(state, 'petugas') ? (
          <Button onClick={() => open('damaged')}>{words.damaged.button}</Button>
        ) : null}
        <Button onClick={() => open('lost')}>{words.lost.button}</Button>
        <Button disabled={state.phase === 'ready'} onClick={() => open('helper')}>
          {words.helper.button}
        </Button>
        <Button onClick={onAdd}>{words.change.add}</Button>
      </div>
      {asking === 'damaged' ? (
        <Ask
          title={words.damaged.title}
          says={words.damaged.text}
          action={words.damaged.action}
          danger
          incomplete={typed === ''}
          act={() => desk('POST /desk/slips/revoke', { slip: typed })}
          onDone={() => done(words.damaged.done)}
          onClose={close}
        >
          <SlipField label={words.damaged.slip} value={text} onText={setText} />
        </Ask>
      ) : null}
      {asking === 'helper' ? (
        <Ask
          title={words.helper.title}
          says={words.helper.text}
          action={words.helper.action}
          incomplete={typed === ''}
          act={() => desk('POST /desk/helper', { helper: typed })}
          onDone={() => done(words.helper.done)}
          onClose={close}
        >
          <TextField label={words.helper.name} maxLength={120} value={text} onText={setText} />
        </Ask>
      ) : null}
      {asking === 'lost' ? (
        <AskTwo
          title={words.lost.title}
          says={words.lost.text}
          action={words.lost.action}
          incomplete={typed.length < LEAST_REASON}
          act={(officers) => desk('POST /desk/slips/lost', { officers, note: typed })}
          onDone={() => done(words.lost.done)}
          onClose={close}
        >
          <TextField label={words.lost.note} maxLength={500} value={text} onText={setText} />
        </AskTwo>
      ) : null}
    </Panel>
  );
}

interface SlipFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A slip from a scanner that types, or by hand. It stays in this field only. */
export function SlipField({ label, value, onText }: SlipFieldProps) {
  const words = useWords(deskWords).checkIn;
  return (
    <TextField
      label={label}
      hint={words.slipHint}
      look="code"
      maxLength={200}
      value={value}
      onText={onText}
    />
  );
}
