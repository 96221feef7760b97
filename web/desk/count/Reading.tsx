import { useLayoutEffect, useState } from 'preact/hooks';
import type { DeskBody } from '../../../src/desk/api/routes.js';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Field } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import type { CountState } from '../home/checklist.js';
import { KeyList } from '../parts/KeyList.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { Compare } from './Compare.js';
import { Objection } from './Objection.js';
import { moveOf } from './reading.js';

type Move = DeskBody<'POST /desk/reading'>['move'];
interface Props {
  readonly reading: CountState['reading'];
  /** Writings without a decision. */
  readonly open: number;
}

/** The reader's control: one name at a time, at the pace of the hall. */
export function Reading({ reading, open }: Props) {
  const words = useWords(deskWords).count.reading;
  const acting = useAct();
  const { compare, deciding } = reading;
  const still = deciding.length > 0;
  const move = (step: Move, seconds: number | null = null) =>
    acting.run(() => desk('POST /desk/reading', { move: step, seconds }));
  // `move` is new at every drawing; its meaning is not. Before the painting, so that no key falls between two listeners.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = moveOf(event.key);
      const target = event.target instanceof Element ? event.target : null;
      // Keys belong to fields and dialogs where these have the focus; the space bar also to buttons and links.
      const owners =
        event.key === ' ' ? 'input, textarea, select, dialog, button, a' : 'input, textarea, select, dialog';
      const owned = target?.closest(owners) ?? null;
      if (step === null || owned !== null || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if ((step !== 'next' || !compare) && (!still || (step !== 'next' && step !== 'back'))) void move(step);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [compare, still]);
  const { current, invalid, at, total, ready } = reading;
  return (
    <div class="desk-columns">
      <Panel>
        <div class="desk-reading" aria-live="polite">
          <span class="soft">{words.at(at, total)}</span>
          {at === 0 ? <p class="desk-reading-none">{words.nothing}</p> : null}
          {invalid ? <p class="desk-reading-none">{words.invalid}</p> : null}
          {current.map(({ name, unit }) => (
            <p
              class={current.length > 1 ? 'desk-reading-name desk-reading-many' : 'desk-reading-name'}
              key={`${name} ${unit}`}
            >
              <span class="unseen">{words.now}: </span>
              {name}
              <small>{unit}</small>
            </p>
          ))}
          {reading.paused && !compare ? <p class="desk-reading-paused">{words.paused}</p> : null}
        </div>
        {compare ? (
          <Compare at={at} />
        ) : (
          <div class="desk-reading-moves">
            <Button disabled={still || at === 0} onClick={() => void move('back')}>
              {words.back}
            </Button>
            <Button disabled={at === 0} onClick={() => void move('again')}>
              {words.again}
            </Button>
            <Button look="main" big disabled={still || at >= ready} onClick={() => void move('next')}>
              {words.next}
            </Button>
            <Button disabled={at === 0 || reading.paused} onClick={() => void move('pause')}>
              {words.pause}
            </Button>
          </div>
        )}
        {reading.resumed ? <Notice tone="warn">{words.resumed(at)}</Notice> : null}
        {still ? <Notice tone="warn">{words.deciding(deciding.join(', '))}</Notice> : null}
        <Refused refusal={acting.refusal} />
        <KeyList keys={words.keys} />
      </Panel>
      <div class="stack">
        <Panel title={words.state}>
          {ready < total ? <p>{words.ready(ready)}</p> : <p>{words.allReady}</p>}
          {at >= ready && at > 0 ? (
            <Notice tone={open > 0 ? 'warn' : 'ok'} title={words.finished}>
              {ready < total ? (
                <a href={placeHash('count', 'names')}>{words.toNames}</a>
              ) : (
                <a href={placeHash('result')}>{words.toResult}</a>
              )}
            </Notice>
          ) : null}
          <Objection at={at} />
        </Panel>
        <Auto
          seconds={reading.autoSeconds}
          onStart={(seconds) => void move('auto', seconds)}
          onStop={() => void move('pause')}
        />
      </div>
    </div>
  );
}

interface AutoProps {
  readonly seconds: number | null;
  readonly onStart: (seconds: number) => void;
  readonly onStop: () => void;
}

/** Off until somebody chooses it: the hall's hands set the pace. */
function Auto({ seconds, onStart, onStop }: AutoProps) {
  const words = useWords(deskWords).count.reading;
  const [wanted, setWanted] = useState('6');
  const typed = Number(wanted);
  const fits = Number.isInteger(typed) && typed >= 2 && typed <= 30;
  return (
    <Panel title={words.auto}>
      <p>{seconds === null ? words.autoOff : words.autoOn(seconds)}</p>
      {seconds === null ? (
        <div class="desk-inline">
          <Field label={words.autoSeconds} hint="2–30">
            {(control) => (
              <input
                {...control}
                class="input input-short"
                inputMode="numeric"
                maxLength={2}
                value={wanted}
                onInput={(event) => setWanted(event.currentTarget.value)}
              />
            )}
          </Field>
          <Button disabled={!fits} onClick={() => onStart(typed)}>
            {words.autoStart}
          </Button>
        </div>
      ) : (
        <Button onClick={onStop}>{words.pause}</Button>
      )}
    </Panel>
  );
}
