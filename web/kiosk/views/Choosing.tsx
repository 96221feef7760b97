import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { byAlphabet, type KioskPerson } from '../find.js';
import { type Dispatch, type ScreenAt, Tick } from './parts.js';

interface Props {
  readonly screen: ScreenAt<'choosing'>;
  readonly people: readonly KioskPerson[];
  readonly dispatch: Dispatch;
}

/** A run-off: the tied people by alphabet, the only list of people that a kiosk ever shows. */
export function Choosing({ screen, people, dispatch }: Props) {
  const words = useWords(kioskWords);
  const { ballot, lines, full } = screen;
  const { min, max } = ballot.names;
  const chosen = new Set(lines.map((line) => line.person));
  return (
    <>
      <div class="kiosk-head">
        <h1 class="kiosk-heading">{words.choosing.title}</h1>
        <p class={full ? 'kiosk-alarm kiosk-says' : 'kiosk-says'} role="status">
          {full ? words.choosing.full(max) : words.choosing.rule(min, max)}
        </p>
      </div>
      <ul class="kiosk-tied">
        {byAlphabet(people).map((person) => (
          <li key={person.id}>
            <button
              type="button"
              class="kiosk-toggle"
              aria-pressed={chosen.has(person.id)}
              onClick={() => dispatch({ is: 'toggle', person: person.id, name: person.name })}
            >
              <span class="kiosk-tick" aria-hidden="true">
                {chosen.has(person.id) ? <Tick /> : null}
              </span>
              <span>
                <strong dir="auto">{person.name}</strong>
                <span class="kiosk-person-unit">
                  {person.unit}
                  {person.aliases[0] === undefined ? '' : ` · ${words.help.known(person.aliases[0])}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class="kiosk-foot">
        <Button look="quiet" big onClick={() => dispatch({ is: 'leave' })}>
          {words.writing.leave}
        </Button>
        <Button look="main" big onClick={() => dispatch({ is: 'finish' })}>
          {words.choosing.finish}
        </Button>
      </div>
    </>
  );
}
