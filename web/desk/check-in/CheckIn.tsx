import { useEffect, useRef, useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { Ask } from '../parts/Ask.js';
import { hasRole, isStaff, useAct, useLive } from '../parts/live.js';
import { OnlyFor } from '../parts/OnlyFor.js';
import { Refused } from '../parts/Refused.js';
import { Sheet } from '../parts/Sheet.js';
import {
  type Choice,
  chosenIn,
  type Found,
  isRollNumber,
  moveChoice,
  scannedPerson,
  stepFor,
} from './arrival.js';
import { ChangeResident } from './ChangeResident.js';
import { PersonRow } from './PersonRow.js';
import { Presence } from './Presence.js';
import { Tools } from './Tools.js';
import { UndoCheckIn } from './UndoCheckIn.js';
import { useSearch } from './useSearch.js';
import { useSearchKeys } from './useSearchKeys.js';

type Asking =
  | { readonly kind: 'age' | 'undo' | 'correct'; readonly person: Found }
  | { readonly kind: 'add' }
  | null;

/** The table at the entrance: one search box, one click a person. */
export function CheckIn() {
  const words = useWords(deskWords);
  const texts = words.checkIn;
  const { state } = useLive();
  const acting = useAct();
  const [query, setQuery] = useState('');
  const [choice, choose] = useState<Choice>({ list: '', at: -1 });
  const [said, say] = useState<{ readonly tone: 'ok' | 'warn'; readonly text: string } | null>(null);
  const [asking, ask] = useState<Asking>(null);
  const [scanned, scan] = useState<string | null>(null);
  const search = useSearch(query);
  const box = useRef<HTMLDivElement>(null);
  const current = search.answered === query.trim();
  const list = `${search.people.length} ${search.answered}`;
  const checksIn = hasRole(state, 'petugas');
  const open = state.phase === 'voting' && checksIn;
  const clerks = state.officers
    .filter(({ roles }) => roles.includes('petugas'))
    .map(({ name }) => name)
    .join(', ');
  const at = chosenIn(list, choice, search.people.length);
  const input = () => box.current?.querySelector('input') ?? null;
  const focusBox = () => input()?.focus();
  useSearchKeys(input);

  const checkIn = async (person: Found, ageConfirmed: boolean) => {
    const done = await acting.run(() => desk('POST /desk/check-in', { resident: person.id, ageConfirmed }));
    if (done === null) return;
    say({ tone: 'ok', text: texts.done(called(person)) });
    // A scanner may have begun with the next one: only what this one was found by goes.
    setQuery((now) => (now === query ? '' : now));
    focusBox();
  };
  const start = (person: Found) => {
    say(null);
    acting.clear();
    switch (stepFor(person)) {
      case 'check-in':
        return void checkIn(person, false);
      case 'confirm-age':
        return ask({ kind: 'age', person });
      case 'already':
        return say({ tone: 'warn', text: texts.alreadyText(person.name) });
      case 'barred':
        return say({ tone: 'warn', text: texts.barText(person.name, barWord(texts.bars, person.bar)) });
    }
  };
  useEffect(() => {
    const person = scannedPerson(scanned, search.answered, search.people);
    if (scanned === null || scanned !== search.answered) return;
    scan(null);
    if (person !== null && open) start(person);
    if (person === null && search.refusal === null) say({ tone: 'warn', text: texts.noNumber(scanned) });
  }, [scanned, search.answered, search.people]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose({ list, at: moveChoice(at, search.people.length, event.key === 'ArrowDown' ? 1 : -1) });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const typed = query.trim();
      const person = search.people[at];
      if (isRollNumber(typed) && choice.list !== list) {
        // What is scanned next takes the place of this number, whether somebody is found or not.
        input()?.select();
        scan(typed);
        // What stands on the screen must answer what was typed, or Enter would check in somebody else.
      } else if (current && person !== undefined && open) start(person);
    } else if (event.key === 'Escape') {
      setQuery('');
      say(null);
    }
  };
  const done = (text: string) => {
    ask(null);
    say({ tone: 'ok', text });
    focusBox();
  };
  if (!isStaff(state))
    return (
      <Sheet page="check-in" title={texts.title}>
        <OnlyFor who="staff" />
      </Sheet>
    );
  return (
    <Sheet page="check-in" title={texts.title}>
      <div class="desk-columns">
        <div class="stack">
          <div ref={box} class="desk-search">
            <TextField
              label={texts.search}
              hint={texts.searchHint}
              type="search"
              maxLength={100}
              value={query}
              onText={(text) => {
                setQuery(text);
                scan(null);
                if (text !== '') say(null);
              }}
              onKeyDown={onKey}
            />
          </div>
          {state.phase === 'voting' ? null : <Notice tone="info">{texts.notVoting}</Notice>}
          {checksIn ? null : (
            <Notice tone="warn">
              {clerks === '' ? texts.nobodys : texts.notYours(state.me?.name ?? '', clerks)}
            </Notice>
          )}
          <div aria-live="assertive">
            {said === null ? null : <Notice tone={said.tone}>{said.text}</Notice>}
          </div>
          <Refused refusal={acting.refusal ?? search.refusal} />
          <p class="unseen" aria-live="polite">
            {search.people[at]?.name ?? ''}
          </p>
          <ul class="desk-found" aria-label={texts.results}>
            {search.people.map((person, index) => (
              <PersonRow
                key={person.id}
                person={person}
                chosen={index === at}
                open={open}
                onCheckIn={() => start(person)}
                onUndo={() => ask({ kind: 'undo', person })}
                onCorrect={() => ask({ kind: 'correct', person })}
              />
            ))}
          </ul>
          {query.trim() === '' ? <p class="soft">{texts.empty}</p> : null}
          {current && query.trim() !== '' && search.people.length === 0 && search.refusal === null ? (
            <p>{texts.none}</p>
          ) : null}
          {search.more ? <p class="soft">{texts.more}</p> : null}
        </div>
        <div class="stack">
          <Presence />
          <Tools onAdd={() => ask({ kind: 'add' })} onDone={done} />
        </div>
      </div>
      {asking?.kind === 'age' ? (
        <Ask
          title={texts.age.title(asking.person.name)}
          says={texts.age.text}
          action={texts.age.action}
          act={() => desk('POST /desk/check-in', { resident: asking.person.id, ageConfirmed: true })}
          onDone={() => {
            setQuery('');
            done(texts.done(called(asking.person)));
          }}
          onClose={() => ask(null)}
        />
      ) : null}
      {asking?.kind === 'undo' ? (
        <UndoCheckIn person={asking.person} onDone={done} onClose={() => ask(null)} />
      ) : null}
      {asking?.kind === 'add' || asking?.kind === 'correct' ? (
        <ChangeResident
          person={asking.kind === 'correct' ? asking.person : null}
          onDone={done}
          onClose={() => ask(null)}
        />
      ) : null}
    </Sheet>
  );
}

/** As the next table would tell two of one name apart. */
const called = ({ name, aliases }: Found): string =>
  aliases.length === 0 ? name : `${name} (${aliases.join(' / ')})`;

const barWord = (bars: Readonly<Record<string, string>>, bar: string | null): string =>
  bars[bar ?? ''] ?? bars.general ?? '';
