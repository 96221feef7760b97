import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import type { Booth } from '../booth.js';
import { searchable } from '../find.js';
import { ROOM_TO_MENTION } from '../limits.js';
import { isBlank, isLong, type Line, nextBlank, repeats, roomOn } from '../lines.js';
import { Help } from './Help.js';
import { Keyboard } from './Keyboard.js';
import { type Dispatch, type ScreenAt, Tick } from './parts.js';

interface Props {
  readonly screen: ScreenAt<'writing'>;
  readonly booth: Booth;
  readonly dispatch: Dispatch;
}

/** More lines than this stand close together. */
const MANY = 5;

const ALPHABET = ['ABCDEFG', 'HIJKLMN', 'OPQRSTU', "VWXYZ'-."];
const QWERTY = ['QWERTYUIOP', 'ASDFGHJKL', "ZXCVBNM'-."];

/** The paper: numbered lines, one of them being written on. */
export function Writing({ screen, booth, dispatch }: Props) {
  const words = useWords(kioskWords);
  const { ballot, lines, active } = screen;
  const people = booth.house.people;
  const directory = useMemo(() => searchable(people ?? []), [people]);
  const line = lines[active];
  const isDone = nextBlank(lines, active) === null;
  const isQwerty = booth.looks.keys === 'qwerty';
  return (
    <>
      <div class="kiosk-head">
        <h1 class="kiosk-heading">{words.writing.title}</h1>
        <p>{words.writing.rule(ballot.names.min, ballot.names.max)}</p>
      </div>
      <div class="kiosk-left">
        <Lines lines={lines} active={active} people={people ?? []} dispatch={dispatch} />
        <Notes lines={lines} active={active} />
        {ballot.helpWhileTyping ? (
          <Help
            directory={directory}
            typed={line?.person == null ? (line?.written ?? '') : ''}
            dispatch={dispatch}
          />
        ) : null}
      </div>
      <div class="kiosk-desk">
        <Keyboard
          rows={isQwerty ? QWERTY : ALPHABET}
          space
          onKey={(key) => dispatch({ is: 'key', key })}
          onErase={() => dispatch({ is: 'erase' })}
          onClear={() => dispatch({ is: 'clear' })}
          other={{
            name: isQwerty ? words.keyboard.toAlphabet : words.keyboard.toQwerty,
            class: isQwerty ? '' : 'kiosk-key-to-qwerty',
            onOther: () => dispatch({ is: 'looks', looks: { keys: isQwerty ? 'alphabet' : 'qwerty' } }),
          }}
        />
      </div>
      <div class="kiosk-foot">
        <Button look="quiet" big onClick={() => dispatch({ is: 'leave' })}>
          {words.writing.leave}
        </Button>
        <Button look={isDone ? 'main' : 'plain'} big onClick={() => dispatch({ is: 'finish' })}>
          {words.writing.finish}
        </Button>
        {isDone ? null : (
          <Button
            look="main"
            big
            disabled={line === undefined || isBlank(line)}
            onClick={() => dispatch({ is: 'next' })}
          >
            {words.writing.next} ↓
          </Button>
        )}
      </div>
    </>
  );
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly active: number;
  readonly people: readonly { readonly id: string; readonly unit: string }[];
  readonly dispatch: Dispatch;
}

function Lines({ lines, active, people, dispatch }: LinesProps) {
  const words = useWords(kioskWords).writing;
  const current = useRef<HTMLButtonElement>(null);
  const again = repeats(lines);
  const text = lines[active]?.written;
  const paper = useRef<HTMLOListElement>(null);
  const isEmpty = lines.every(isBlank);
  // The line that is written on is always in sight, on a ballot of thirteen names and when help or larger
  // letters leave the paper less room.
  const show = () => current.current?.scrollIntoView({ block: 'nearest' });
  useLayoutEffect(show, [active, text]);
  useEffect(() => {
    if (paper.current === null) return;
    const watch = new ResizeObserver(show);
    watch.observe(paper.current);
    return () => watch.disconnect();
  }, []);
  return (
    <ol
      ref={paper}
      class={lines.length > MANY ? 'kiosk-lines kiosk-lines-many' : 'kiosk-lines'}
      aria-label={words.lines}
      style={{ '--lines': lines.length }}
    >
      {lines.map((line, at) => (
        <li key={at}>
          <button
            ref={at === active ? current : null}
            type="button"
            class={`kiosk-line${at === active ? ' kiosk-line-active' : ''}${again[at] === null ? '' : ' kiosk-line-again'}`}
            aria-current={at === active}
            onClick={() => dispatch({ is: 'line', at })}
          >
            <span class="kiosk-line-number">
              <span aria-hidden="true">{at + 1}</span>
              <span class="unseen">
                {words.line(at + 1)} {isBlank(line) ? words.blank : ''}
              </span>
            </span>
            <span class={`kiosk-line-name${isLong(line) ? ' kiosk-name-long' : ''}`} dir="auto">
              {line.written}
              {at === active ? <span class="kiosk-caret" /> : null}
              {at === active && isEmpty ? <span class="kiosk-line-hint"> {words.first}</span> : null}
              {line.person === null ? null : (
                <span class="kiosk-line-unit">
                  <Tick /> {people.find((one) => one.id === line.person)?.unit}
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What there is to say about the line that is written on: before it bites, and without locking anything. */
function Notes({ lines, active }: Pick<LinesProps, 'lines' | 'active'>) {
  const words = useWords(kioskWords).writing;
  const line = lines[active];
  const earlier = repeats(lines)[active] ?? null;
  const room = line === undefined ? ROOM_TO_MENTION + 1 : roomOn(line);
  const said =
    room <= 0
      ? words.full
      : earlier !== null
        ? words.repeated(earlier + 1)
        : room <= ROOM_TO_MENTION
          ? words.room(room)
          : '';
  return (
    <p class="kiosk-alarm kiosk-remark" role="status">
      {said}
    </p>
  );
}
