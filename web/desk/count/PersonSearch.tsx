import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskReply } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { moveChoice } from '../check-in/arrival.js';

type Person = DeskReply<'POST /desk/count/search'>['people'][number];
interface Props {
  readonly onPick: (person: Person) => void;
  readonly onCancel: () => void;
}
const PAUSE_MS = 120;

/** Anybody of the roll who may be written: typed, arrows, Enter. */
export function PersonSearch({ onPick, onCancel }: Props) {
  const words = useWords(deskWords).count.names;
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ readonly for: string; readonly people: readonly Person[] }>({
    for: '',
    people: [],
  });
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    const plain = query.trim();
    if (plain === '') return undefined;
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await desk('POST /desk/count/search', { query: plain });
      if (stale || !answer.ok) return;
      setFound({ for: plain, people: answer.value.people });
      setAt(0);
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query]);
  const current = found.for === query.trim() && query.trim() !== '';
  const people = current ? found.people : [];
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onCancel();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setAt(moveChoice(at, people.length, event.key === 'ArrowDown' ? 1 : -1));
    else if (event.key === 'Enter') {
      const person = people[at];
      if (person !== undefined) onPick(person);
    } else return;
    event.preventDefault();
    // The list behind must not take the same key.
    event.stopPropagation();
  };
  return (
    <div ref={box} class="stack desk-person-search">
      <TextField
        label={words.search}
        hint={words.searchHint}
        type="search"
        maxLength={100}
        value={query}
        onText={setQuery}
        onKeyDown={onKey}
      />
      <ol class="desk-suggestions">
        {people.map((person, index) => (
          <li key={person.person}>
            <button
              type="button"
              class="desk-suggestion"
              aria-pressed={index === at}
              onClick={() => onPick(person)}
            >
              <span>
                {person.name}
                <span class="field-hint">
                  {person.unit}
                  {person.called.length === 0 ? '' : ` · ${words.called(person.called.join(', '))}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {current && people.length === 0 ? <p>{words.searchNone}</p> : null}
    </div>
  );
}
