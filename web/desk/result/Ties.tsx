import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import type { ResultState } from '../home/checklist.js';
import { AskTwo } from '../parts/AskTwo.js';
import { isLeader, useLive, useRead } from '../parts/live.js';
import { Panel } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { PaperRunOff } from './PaperRunOff.js';
import { Settle } from './Settle.js';
import { namesOf, runOffSettlement, settledTies, type Tied } from './settle.js';

interface Props {
  readonly result: ResultState;
  /** Is the count still open, so that ties can be settled? */
  readonly open: boolean;
}
type Asking =
  | { readonly kind: 'settle' | 'paper' | 'adopt'; readonly tie: Tied }
  | { readonly kind: 'run-off' }
  | null;

/** Who is tied for what; people settle it, the program writes it down. */
export function Ties({ result, open }: Props) {
  const { result: texts } = useWords(deskWords);
  const words = texts.ties;
  const { state } = useLive();
  const leader = isLeader(state);
  const method = useRead('GET /desk/setup', leader && open).value?.rules.tieMethod;
  const byRules = method === undefined ? null : words.byRules(words.methods[method]);
  const [asking, ask] = useState<Asking>(null);
  const settled = settledTies(result);
  if (result.ties.length === 0 && settled.length === 0) return null;
  const close = () => ask(null);
  return (
    <Panel title={words.title} class="desk-ties">
      {result.ties.length === 0 ? null : (
        <p>
          {words.never} {byRules === null ? null : <strong>{byRules}</strong>}
        </p>
      )}
      {result.ties.map((tie) => (
        <section key={`${tie.line}-${tie.rank}`} class="desk-tie">
          <p>
            <strong>
              {tie.line === 'seats'
                ? words.seats(tie.people.length, tie.votes, tie.seats)
                : words.reserves(tie.people.length, tie.votes)}
            </strong>
          </p>
          <ul class="desk-tied">
            {tie.people.map(({ person, name, unit }) => (
              <li key={person}>
                {name} <span class="soft">{unit}</span>
              </li>
            ))}
          </ul>
          {tie.runOff === null ? null : (
            <Notice tone="ok">{words.runOffChose(namesOf(tie, tie.runOff.chosen), tie.runOff.digits)}</Notice>
          )}
          {open ? (
            <div class="row">
              {tie.runOff === null ? null : (
                <Button look="main" onClick={() => ask({ kind: 'adopt', tie })}>
                  {words.adopt}
                </Button>
              )}
              <Button
                {...(tie.runOff === null ? { look: 'main' as const } : {})}
                onClick={() => ask({ kind: 'settle', tie })}
              >
                {words.settle}
              </Button>
              {tie.line === 'seats' ? (
                <Button onClick={() => ask({ kind: 'paper', tie })}>{words.paper}</Button>
              ) : null}
              {tie.line === 'seats' && leader ? (
                <Button onClick={() => ask({ kind: 'run-off' })}>{words.runOff}</Button>
              ) : null}
            </div>
          ) : null}
        </section>
      ))}
      {settled.map(({ tie, method: how, took, note }) => (
        <section
          key={`${tie.line}-${tie.people.map(({ person }) => person).join('-')}`}
          class="desk-tie desk-tie-settled"
        >
          <p>
            <strong>
              {words.settled} ({words.methods[how]}).
            </strong>{' '}
            {tie.line === 'seats' ? words.took(took.join(', ')) : words.order(took.join(', '))}
          </p>
          <p class="soft">{note}</p>
          {open ? <Button onClick={() => ask({ kind: 'settle', tie })}>{words.again}</Button> : null}
        </section>
      ))}
      {asking?.kind === 'settle' ? (
        <Settle tie={asking.tie} byRules={byRules} onDone={close} onClose={close} />
      ) : null}
      {asking?.kind === 'paper' ? <PaperRunOff tie={asking.tie} onDone={close} onClose={close} /> : null}
      {asking?.kind === 'adopt' ? <Adopt tie={asking.tie} onDone={close} /> : null}
      {asking?.kind === 'run-off' ? (
        <AskTwo
          title={words.runOffTitle}
          says={words.runOffText}
          action={words.runOffAction}
          danger
          act={(officers) => desk('POST /desk/result/run-off', { officers })}
          onDone={() => {
            close();
            location.hash = placeHash('home');
          }}
          onClose={close}
        />
      ) : null}
    </Panel>
  );
}

/** What the run-off's own box gave, taken over as it is. */
function Adopt({ tie, onDone }: { readonly tie: Tied; readonly onDone: () => void }) {
  const words = useWords(deskWords).result.ties;
  const { runOff } = tie;
  if (runOff === null) return null;
  return (
    <AskTwo
      title={words.adopt}
      says={words.runOffChose(namesOf(tie, runOff.chosen), runOff.digits)}
      action={words.adoptAction}
      act={(officers) =>
        desk('POST /desk/result/settle', { officers, ...runOffSettlement(tie, runOff, words.runOffHow) })
      }
      onDone={onDone}
      onClose={onDone}
    />
  );
}
