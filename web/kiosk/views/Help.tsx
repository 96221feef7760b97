import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { find, type Searchable } from '../find.js';
import type { Dispatch } from './parts.js';

interface Props {
  readonly directory: readonly Searchable[];
  readonly typed: string;
  readonly dispatch: Dispatch;
}

/** Names that fit what was typed. Never a name before something was typed. */
export function Help({ directory, typed, dispatch }: Props) {
  const words = useWords(kioskWords).help;
  const help = find(directory, typed);
  switch (help.kind) {
    case 'none':
      return <div class="kiosk-help" />;
    case 'nobody':
      return <p class="kiosk-help kiosk-note">{words.nobody}</p>;
    case 'many':
      return <p class="kiosk-help kiosk-note">{words.many(help.count)}</p>;
    case 'people':
      return (
        <div class="kiosk-help kiosk-found-all">
          <p class="kiosk-note">{words.title}</p>
          <ul class="kiosk-found">
            {help.people.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  class="kiosk-person"
                  onClick={() => dispatch({ is: 'pick', person: person.id, name: person.name })}
                >
                  <strong dir="auto">{person.name}</strong>
                  <span class="kiosk-person-unit">
                    {person.unit}
                    {person.alias === null ? '' : ` · ${words.known(person.alias)}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      );
  }
}
