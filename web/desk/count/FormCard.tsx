import { useState } from 'preact/hooks';
import { Button } from '../../shared/components/Button.js';
import { Field } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { KeyList } from '../parts/KeyList.js';
import { Panel } from '../parts/Sheet.js';
import type { Command, Form, Planned } from './batch.js';
import { Decided } from './Decided.js';
import { History } from './History.js';
import { sayOutcome } from './outcome.js';
import { PersonSearch } from './PersonSearch.js';
import { sayReason } from './reason.js';
import { useCommands } from './useCommands.js';

interface Props {
  readonly form: Form;
  /** Its writings that are not listed apart. */
  readonly left: readonly string[];
  readonly planned: Planned | null;
  /** Who has it before them at another desk; null if it is ours. */
  readonly takenBy: string | null;
  /** Has another desk decided it while it lay before us? */
  readonly overtaken: boolean;
  /** Other writings that get the same decision. */
  readonly together: readonly Form[];
  readonly onAdd: (planned: Planned) => void;
  readonly onMove: (by: 1 | -1) => void;
  /** On to another writing: somebody else has this one, or has decided it. */
  readonly onPass: () => void;
  /** It was decided elsewhere: this desk wants to look at that decision, and may then replace it. */
  readonly onLookAgain: () => void;
  readonly onTogether: () => void;
  readonly onConfirm: () => void;
}
type Picked = Pick<Planned, 'outcome' | 'as'>;
const VOIDS = ['unresolved', 'not-a-name', 'ineligible'] as const;

/** One writing and who may have been meant. Keyboard first: a number, then Enter. */
export function FormCard(props: Props) {
  const { form, left, planned, takenBy, overtaken, together, onAdd, onLookAgain } = props;
  const words = useWords(deskWords).count.names;
  const blocked = takenBy !== null || overtaken;
  const [picked, pick] = useState<Picked | null>(
    planned === null ? null : { outcome: planned.outcome, as: planned.as },
  );
  const [asking, ask] = useState<'search' | 'void' | null>(null);
  // Where one writing is listed apart, each of the others is decided by itself too: nothing takes it along unseen.
  const apart = form.scope === null && left.length < form.written.length;
  const [scope, setScope] = useState(apart ? (left[0] ?? null) : form.scope);
  const written = scope ?? left[0] ?? form.form;
  // What stands in the list already leads on to confirming the list, not to adding it again.
  const isListed =
    planned !== null && JSON.stringify(picked?.outcome) === JSON.stringify(planned.outcome) && !blocked;
  const pickPerson = (person: { readonly person: string; readonly name: string; readonly unit: string }) => {
    pick({ outcome: { kind: 'person', person: person.person }, as: person });
    ask(null);
  };
  const pickVoid = (reason: (typeof VOIDS)[number]) => {
    pick({ outcome: { kind: 'void', reason }, as: null });
    ask(null);
  };
  const withdraw = () => {
    if (form.decided !== null && !blocked) pick({ outcome: { kind: 'withdrawn' }, as: null });
  };
  const add = () => {
    if (blocked) return props.onPass();
    if (picked !== null)
      onAdd({
        form: form.form,
        scope,
        written,
        before: scope === form.scope ? form.decided : null,
        ...picked,
      });
  };
  const obey = (command: Command) => {
    switch (command.kind) {
      case 'suggestion': {
        if (asking === 'void') {
          const reason = VOIDS[command.at];
          if (reason !== undefined) pickVoid(reason);
          return;
        }
        const suggestion = form.suggestions[command.at];
        if (suggestion !== undefined) pickPerson(suggestion);
        return;
      }
      case 'search':
      case 'void':
        return ask(command.kind);
      case 'add':
        return add();
      case 'move':
        return props.onMove(command.by);
      case 'together':
        return props.onTogether();
      case 'withdraw':
        return withdraw();
      case 'confirm':
        return props.onConfirm();
      case 'cancel':
        ask(null);
        return pick(null);
    }
  };
  useCommands(obey);
  return (
    <Panel class="desk-form-card">
      <p class="soft small">{words.written}</p>
      <p class="desk-form-big" aria-live="polite">
        “{written}”
      </p>
      {takenBy === null ? null : <Notice tone="warn">{words.taken(takenBy)}</Notice>}
      {overtaken && takenBy === null ? (
        <Notice tone="warn">
          <p>{words.overtaken}</p>
          <Button onClick={onLookAgain}>{words.lookAgain}</Button>
        </Notice>
      ) : null}
      {together.length === 0 ? null : (
        <Notice tone="info">
          {words.togetherWith}:{' '}
          {together.map((each) => `“${each.scope ?? each.written[0] ?? ''}”`).join(', ')}
        </Notice>
      )}
      {form.scope === null && left.length > 1 ? (
        <Field label={words.scope} hint={`${words.variants}: ${left.join(' · ')}`}>
          {(control) => (
            <select
              {...control}
              class="input"
              value={scope ?? ''}
              onChange={(event) =>
                setScope(event.currentTarget.value === '' ? null : event.currentTarget.value)
              }
            >
              {apart ? null : <option value="">{words.scopeAll}</option>}
              {left.map((each) => (
                <option key={each} value={each}>
                  {words.scopeOne(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <Decided form={form} onWithdraw={blocked ? null : withdraw} />
      <History history={form.history} />
      <p class="field-label">{words.suggestions}</p>
      {form.suggestions.length === 0 ? <p class="soft">{words.noSuggestions}</p> : null}
      {form.status === 'ambiguous' && form.suggestions.length === 1 ? (
        <p class="soft">{words.onlyOne}</p>
      ) : null}
      <ol class="desk-suggestions">
        {form.suggestions.map((suggestion, index) => (
          <li key={suggestion.person}>
            <button
              type="button"
              class="desk-suggestion"
              aria-pressed={picked?.outcome.kind === 'person' && picked.outcome.person === suggestion.person}
              onClick={() => pickPerson(suggestion)}
            >
              <span class="desk-key" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                {suggestion.name}
                <span class="field-hint">
                  {[
                    suggestion.unit,
                    ...(suggestion.called.length === 0 ? [] : [words.called(suggestion.called.join(', '))]),
                    sayReason(words, suggestion),
                  ].join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div class="row">
        <Button
          aria-expanded={asking === 'search'}
          onClick={() => ask(asking === 'search' ? null : 'search')}
        >
          {words.search}{' '}
          <span class="desk-key" aria-hidden="true">
            /
          </span>
        </Button>
        <Button aria-expanded={asking === 'void'} onClick={() => ask(asking === 'void' ? null : 'void')}>
          {words.void}{' '}
          <span class="desk-key" aria-hidden="true">
            V
          </span>
        </Button>
      </div>
      {asking === 'search' ? <PersonSearch onPick={pickPerson} onCancel={() => ask(null)} /> : null}
      {asking === 'void' ? (
        <ol class="desk-suggestions">
          {VOIDS.map((reason, index) => (
            <li key={reason}>
              <button type="button" class="desk-suggestion" onClick={() => pickVoid(reason)}>
                <span class="desk-key" aria-hidden="true">
                  {index + 1}
                </span>
                <span>{words.voids[reason]}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      <div class="desk-choice-made" aria-live="polite">
        <span>
          {words.choice}:{' '}
          <strong>{picked === null ? words.noChoice : sayOutcome(words, picked.outcome, picked.as)}</strong>
        </span>
        <Button look={isListed ? 'plain' : 'main'} disabled={picked === null && !blocked} onClick={add}>
          {blocked ? words.next : words.add}{' '}
          <span class="desk-key" aria-hidden="true">
            ↵
          </span>
        </Button>
      </div>
      <KeyList keys={words.keys} />
    </Panel>
  );
}
