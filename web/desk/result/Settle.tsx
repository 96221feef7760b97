import { useState } from 'preact/hooks';
import type { DeskBody } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { Check, Choice, Field, LongTextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { LEAST_REASON } from '../home/Stop.js';
import { AskTwo } from '../parts/AskTwo.js';
import { choiceComplete, type Tied } from './settle.js';

type Method = DeskBody<'POST /desk/result/settle'>['method'];
const METHODS: readonly Method[] = ['deliberation', 'lots', 'run-off'];

interface Props {
  readonly tie: Tied;
  /** What the tata tertib says of the way to settle it, as a sentence; null where it does not say, or is not known here. */
  readonly byRules: string | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Writes down how people settled a tie. */
export function Settle({ tie, byRules, onDone, onClose }: Props) {
  const words = useWords(deskWords).result.ties;
  const [method, setMethod] = useState<Method | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [how, setHow] = useState('');
  const complete = method !== null && choiceComplete(tie, chosen) && how.trim().length >= LEAST_REASON;
  return (
    <AskTwo
      title={words.dialog}
      says={words.replaced}
      action={words.action}
      incomplete={!complete}
      act={(officers) =>
        desk('POST /desk/result/settle', {
          officers,
          line: tie.line,
          people: tie.people.map(({ person }) => person),
          chosen: [...chosen],
          method: method ?? 'deliberation',
          how: how.trim(),
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {byRules === null ? null : <p>{byRules}</p>}
      <Choice
        label={words.method}
        value={method}
        options={METHODS.map((value) => ({ value, label: words.methods[value] }))}
        onChoose={setMethod}
      />
      {tie.line === 'seats' ? (
        <Seats tie={tie} chosen={chosen} onChange={setChosen} />
      ) : (
        <Order tie={tie} chosen={chosen} onChange={setChosen} />
      )}
      <LongTextField label={words.how} hint={words.howHint} value={how} onText={setHow} />
    </AskTwo>
  );
}

interface PickProps {
  readonly tie: Tied;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Seats({ tie, chosen, onChange }: PickProps) {
  const words = useWords(deskWords).result.ties;
  return (
    <fieldset class="choice">
      <legend class="field-label">{words.chosen(tie.seats)}</legend>
      {tie.people.map(({ person, name, unit }) => {
        const on = chosen.includes(person);
        return (
          <Check
            key={person}
            label={name}
            hint={unit}
            checked={on}
            disabled={!on && chosen.length >= tie.seats}
            onCheck={(wanted) =>
              onChange(wanted ? [...chosen, person] : chosen.filter((each) => each !== person))
            }
          />
        );
      })}
    </fieldset>
  );
}

/** Reserves stand in an order, so each place is filled. */
function Order({ tie, chosen, onChange }: PickProps) {
  const words = useWords(deskWords).result.ties;
  const places = tie.people.map((_, at) => chosen[at] ?? '');
  return (
    <fieldset class="choice">
      <legend class="field-label">{words.chosenOrder}</legend>
      {places.map((person, at) => (
        // A place has no other mark than its number.
        <Field key={`place-${at}`} label={words.place(at + 1)}>
          {(control) => (
            <select
              {...control}
              class="input"
              value={person}
              onChange={(event) =>
                onChange(places.map((each, index) => (index === at ? event.currentTarget.value : each)))
              }
            >
              <option value="">{words.pick}</option>
              {tie.people
                .filter((each) => each.person === person || !places.includes(each.person))
                .map((each) => (
                  <option key={each.person} value={each.person}>
                    {each.name}, {each.unit}
                  </option>
                ))}
            </select>
          )}
        </Field>
      ))}
    </fieldset>
  );
}
