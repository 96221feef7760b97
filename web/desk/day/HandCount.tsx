import { useState } from 'preact/hooks';
import type { DeskReply } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { readCount } from '../parts/counts.js';
import { Panel } from '../parts/Sheet.js';

type Figures = DeskReply<'POST /desk/close/slips'>;
interface Props {
  readonly counted: Figures | null;
  readonly onCounted: (figures: Figures) => void;
}
const MOST_SLIPS = 40_000;

/** What two people counted on the table. The program's own figures stay hidden until this is typed. */
export function HandCount({ counted, onCounted }: Props) {
  const words = useWords(deskWords).closing.count;
  const [typed, setTyped] = useState({ left: '', spoiled: '' });
  const [asking, ask] = useState(false);
  const left = readCount(typed.left, 0, MOST_SLIPS);
  const spoiled = readCount(typed.spoiled, 0, MOST_SLIPS);
  const complete = left !== null && spoiled !== null;
  return (
    <Panel title={words.title}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) ask(true);
        }}
      >
        <div class="desk-two">
          <TextField
            label={words.left}
            hint={words.leftHint}
            inputMode="numeric"
            maxLength={6}
            value={typed.left}
            onText={(text) => setTyped({ ...typed, left: text })}
          />
          <TextField
            label={words.spoiled}
            hint={words.spoiledHint}
            inputMode="numeric"
            maxLength={6}
            value={typed.spoiled}
            onText={(text) => setTyped({ ...typed, spoiled: text })}
          />
        </div>
        <Button type="submit" look={counted === null ? 'main' : 'plain'} disabled={!complete}>
          {counted === null ? words.button : words.again}
        </Button>
      </form>
      {asking && complete ? (
        <AskTwo
          title={words.dialog}
          says={words.text(left, spoiled)}
          action={words.action}
          act={(officers) => desk('POST /desk/close/slips', { officers, left, spoiled })}
          onDone={(figures) => {
            ask(false);
            onCounted(figures);
          }}
          onClose={() => ask(false)}
        />
      ) : null}
    </Panel>
  );
}
