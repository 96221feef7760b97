import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { readCount } from '../parts/counts.js';
import { Panel } from '../parts/Sheet.js';

const MOST = { reserve: 5_000, test: 100 } as const;

/** Reserve slips into the bowl, test slips to the observers: numbers that the reconciliation needs. */
export function ExtraSlips() {
  const words = useWords(deskWords).voting.slips;
  const [asking, ask] = useState<'reserve' | 'test' | null>(null);
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState(false);
  const slips = asking === null ? null : readCount(typed, 1, MOST[asking]);
  const open = (what: typeof asking) => {
    setTyped('');
    setDone(false);
    ask(what);
  };
  return (
    <Panel title={words.title}>
      <div class="desk-tools">
        <Button onClick={() => open('reserve')}>{words.reserve}</Button>
        <Button onClick={() => open('test')}>{words.test}</Button>
      </div>
      {done ? <Notice tone="ok">{words.done}</Notice> : null}
      {asking === null ? null : (
        <AskTwo
          title={asking === 'reserve' ? words.reserveTitle : words.testTitle}
          says={asking === 'reserve' ? words.reserveText : words.testText}
          action={words.action}
          incomplete={slips === null}
          act={(officers) => {
            const body = { officers, slips: slips ?? 0 };
            return asking === 'reserve'
              ? desk('POST /desk/slips/reserve', body)
              : desk('POST /desk/slips/test', body);
          }}
          onDone={() => {
            open(null);
            setDone(true);
          }}
          onClose={() => open(null)}
        >
          <TextField
            label={words.count}
            hint={`1–${MOST[asking]}`}
            inputMode="numeric"
            maxLength={5}
            value={typed}
            onText={setTyped}
          />
        </AskTwo>
      )}
    </Panel>
  );
}
