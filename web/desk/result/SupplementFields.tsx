import { Check, Choice, Field, LongTextField, TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import type { Filled, Seat, Supplements } from './later.js';

interface Props {
  readonly later: Supplements;
  readonly filled: Filled;
  readonly onFill: (more: Partial<Filled>) => void;
}

const holds = ({ consent, left }: Seat): boolean => consent !== 'no' && !left;

/** The fields that one kind of supplement needs. */
export function SupplementFields({ later, filled, onFill }: Props) {
  const words = useWords(deskWords).record.later;
  const holders = later.seats.filter(holds);
  switch (filled.kind) {
    case 'consent':
      return (
        <>
          <Somebody
            label={words.person}
            people={[
              ...later.seats.filter(({ consent, left }) => consent === 'pending' && !left),
              ...later.next,
            ]}
            value={filled.person}
            onChoose={(person) => onFill({ person })}
          />
          <Choice
            label={words.answer}
            value={filled.answer}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: words.answers[value] }))}
            onChoose={(answer) => onFill({ answer })}
          />
        </>
      );
    case 'replacement':
      return (
        <>
          <Somebody
            label={words.leaves}
            none={words.nobodyLeaves}
            people={holders}
            value={filled.leaves}
            onChoose={(leaves) => onFill({ leaves })}
          />
          <Somebody
            label={words.comes}
            hint={words.comesHint}
            none={words.nobodyComes}
            people={later.next}
            value={filled.comes}
            onChoose={(comes) => onFill({ comes })}
          />
          <LongTextField label={words.reason} value={filled.text} onText={(text) => onFill({ text })} />
        </>
      );
    case 'objection':
      return (
        <>
          <TextField label={words.by} maxLength={120} value={filled.by} onText={(by) => onFill({ by })} />
          <LongTextField label={words.text} value={filled.text} onText={(text) => onFill({ text })} />
          <LongTextField label={words.reply} value={filled.reply} onText={(reply) => onFill({ reply })} />
        </>
      );
    case 'inauguration':
      return (
        <>
          <TextField label={words.date} type="date" value={filled.date} onText={(date) => onFill({ date })} />
          <TextField
            label={words.place}
            maxLength={120}
            value={filled.place}
            onText={(place) => onFill({ place })}
          />
          <TextField label={words.before} maxLength={120} value={filled.by} onText={(by) => onFill({ by })} />
          <fieldset class="stack">
            <legend class="field-label">{words.who}</legend>
            {holders
              .filter(({ consent, inaugurated }) => consent !== 'pending' && !inaugurated)
              .map(({ person, name, unit }) => (
                <Check
                  key={person}
                  label={name}
                  hint={unit}
                  checked={filled.people.includes(person)}
                  onCheck={(checked) =>
                    onFill({
                      people: checked
                        ? [...filled.people, person]
                        : filled.people.filter((each) => each !== person),
                    })
                  }
                />
              ))}
          </fieldset>
        </>
      );
  }
}

interface SomebodyProps {
  readonly label: string;
  readonly hint?: string;
  /** What nobody means here; without it somebody must be chosen. */
  readonly none?: string;
  readonly people: readonly { readonly person: string; readonly name: string; readonly unit: string }[];
  readonly value: string;
  readonly onChoose: (person: string) => void;
}

function Somebody({ label, hint, none, people, value, onChoose }: SomebodyProps) {
  const words = useWords(deskWords).record.later;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          class="input"
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value="">{none ?? words.choose}</option>
          {people.map(({ person, name, unit }) => (
            <option key={person} value={person}>
              {name} · {unit}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
