import { useState } from 'preact/hooks';
import type { DeskBody } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Choice, TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { allOf } from '../../shared/figures.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { AskTwo } from '../parts/AskTwo.js';
import { isLeader, useLive, useRead } from '../parts/live.js';
import { Panel } from '../parts/Sheet.js';
import { viewTurnout } from './turnout.js';

type Decision = DeskBody<'POST /desk/voting/turnout'>['decision'];
const WHEN_SHORT = ['visits', 're-run', 'accept-with-note'] as const satisfies readonly Decision[];

/** Turnout is judged before the box is closed, while voting is paused, so that the figures stand still. */
export function Turnout() {
  const words = useWords(deskWords).voting.turnout;
  const { state } = useLive();
  const leader = isLeader(state);
  const setup = useRead('GET /desk/setup', leader).value;
  const [asking, ask] = useState(false);
  const [decision, decide] = useState<Decision | null>(null);
  const [note, setNote] = useState('');
  const [done, setDone] = useState(false);
  const came = allOf(state.checkedIn);
  const eligible = allOf(state.eligible);
  const rules = setup?.rules;
  const turnout = rules?.turnout ?? null;
  const view =
    rules === undefined
      ? null
      : viewTurnout({ turnout, quorum: rules.quorum ?? null }, setup?.facts.level ?? 1, { eligible, came });
  const options: readonly Decision[] = view === null || view.enough ? ['enough'] : WHEN_SHORT;
  const close = () => {
    ask(false);
    decide(null);
    setNote('');
  };
  const paused = state.phase === 'paused';
  return (
    <Panel title={words.title}>
      <p class="soft">{words.lead}</p>
      <p>
        <strong>{words.figures(came, eligible)}</strong>
      </p>
      {view === null ? null : (
        <p>
          {view.needed === 0 ? words.noRule : words.needed(view.needed, turnout?.percent ?? 0)}{' '}
          <strong>{view.enough ? words.enough : words.short(view.short)}</strong>
        </p>
      )}
      {done ? <Notice tone="ok">{words.done}</Notice> : null}
      {paused ? null : <p class="soft">{words.onlyPaused}</p>}
      {leader ? (
        <Button disabled={!paused} onClick={() => ask(true)}>
          {words.button}
        </Button>
      ) : null}
      {asking ? (
        <AskTwo
          title={words.dialog}
          says={words.figures(came, eligible)}
          action={words.action}
          danger={decision === 're-run'}
          incomplete={decision === null || (decision === 'accept-with-note' && note.trim() === '')}
          act={(officers) =>
            desk('POST /desk/voting/turnout', { officers, decision: decision ?? 'enough', note: note.trim() })
          }
          onDone={() => {
            close();
            setDone(true);
          }}
          onClose={close}
        >
          <Choice
            label={words.decision}
            value={decision}
            options={options.map((value) => ({
              value,
              label: words.decisions[value],
              ...(value === 'visits' ? { hint: words.visitsHint } : {}),
              ...(value !== 'visits' && value === turnout?.ifShort ? { hint: words.byRules } : {}),
            }))}
            onChoose={decide}
          />
          <TextField label={words.note} maxLength={500} value={note} onText={setNote} />
        </AskTwo>
      ) : null}
    </Panel>
  );
}
