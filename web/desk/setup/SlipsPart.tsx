import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { readCount } from '../parts/counts.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';
import type { PartProps } from './Setup.js';

const BOUNDS = { main: [1, 30_000], reserve: [20, 5_000], test: [0, 100] } as const;
type Part = keyof typeof BOUNDS;
const PARTS: readonly Part[] = ['main', 'reserve', 'test'];

/** How many slips: proposed from the expected attendance, decided by the committee. */
export function SlipsPart({ setup, onNext }: PartProps) {
  const { setup: texts } = useWords(deskWords);
  const words = texts.slips;
  const proposing = useAct();
  const saving = useAct();
  const [expected, setExpected] = useState('');
  const known = setup.slips ?? setup.proposedSlips;
  const [typed, setTyped] = useState({
    main: String(known?.main ?? ''),
    reserve: String(known?.reserve ?? ''),
    test: String(known?.test ?? ''),
  });
  const numbers = PARTS.map((part) => readCount(typed[part], BOUNDS[part][0], BOUNDS[part][1]));
  const [main, reserve, test] = numbers;
  const wanted = readCount(expected, 1, 30_000);
  const propose = async () => {
    if (wanted === null) return;
    const plan = await proposing.run(() => desk('POST /desk/setup/expected', { expected: wanted }));
    if (plan !== null)
      setTyped({ main: String(plan.main), reserve: String(plan.reserve), test: String(plan.test) });
  };
  const save = async () => {
    if (typeof main !== 'number' || typeof reserve !== 'number' || typeof test !== 'number') return;
    if ((await saving.run(() => desk('POST /desk/setup/slips', { main, reserve, test }))) !== null) onNext();
  };
  const hints = { main: words.mainHint, reserve: words.reserveHint, test: words.testHint };
  const complete = numbers.every((number) => number !== null);
  return (
    <Panel title={words.title}>
      <p class="soft">{words.lead}</p>
      <form
        class="desk-inline"
        onSubmit={(event) => {
          event.preventDefault();
          void propose();
        }}
      >
        <TextField
          label={words.expected}
          inputMode="numeric"
          maxLength={5}
          value={expected}
          onText={setExpected}
        />
        <Button type="submit" busy={proposing.busy} disabled={wanted === null}>
          {words.propose}
        </Button>
      </form>
      <Refused refusal={proposing.refusal} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="desk-three">
          {PARTS.map((part) => (
            <TextField
              key={part}
              label={words[part]}
              hint={hints[part]}
              inputMode="numeric"
              maxLength={5}
              value={typed[part]}
              onText={(text) => setTyped({ ...typed, [part]: text })}
            />
          ))}
        </div>
        {complete ? (
          <p>
            <strong>{words.all(numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0))}</strong>
          </p>
        ) : null}
        <Refused refusal={saving.refusal} />
        <Button type="submit" look="main" big busy={saving.busy} disabled={!complete}>
          {texts.saveNext}
        </Button>
      </form>
    </Panel>
  );
}
