import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { LanNotice } from '../devices/LanNotice.js';
import { isLeader, isStaff, useLive, useRead } from '../parts/live.js';
import { Panel, Sheet } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { checklist, type Item, nextItem } from './checklist.js';
import { Figures } from './Figures.js';
import { Prints } from './Prints.js';
import { Stop } from './Stop.js';
import { useTicks } from './ticks.js';

/** Phase, what is next, what is missing. */
export function Home() {
  const words = useWords(deskWords).frame;
  const { state } = useLive();
  const { phase } = state;
  const leader = isLeader(state);
  const acts = isStaff(state) || state.settingUp;
  const counting = phase === 'counting' && isStaff(state) && state.opening.open;
  const setup = useRead('GET /desk/setup', phase === 'setup' && (leader || state.settingUp));
  const freeze = useRead('GET /desk/freeze', phase === 'setup' && leader);
  const count = useRead('GET /desk/count', counting);
  const result = useRead('GET /desk/result', counting);
  const { ticks, setTick } = useTicks(state.setupHash, state.kind);
  const known = { setup: setup.value, freeze: freeze.value, count: count.value, result: result.value };
  const items = checklist({ state, ...known }, ticks);
  const next = nextItem(items);
  return (
    <Sheet page="home" title={words.home.title}>
      {state.runOffOf === null ? null : <Notice tone="info">{words.home.runOff}</Notice>}
      <LanNotice />
      <NextStep next={next} acts={acts} onTick={(item) => setTick(item, true)} />
      <div class="desk-columns">
        <Panel title={words.home.checklist}>
          <ul class="desk-list">
            {items.map((item) => (
              <li key={item.item}>
                <Line item={item} acts={acts} onTick={(done) => setTick(item.item, done)} />
              </li>
            ))}
          </ul>
          {items.some(({ by }) => by === 'people') ? <p class="soft small">{words.home.ticksStay}</p> : null}
        </Panel>
        <div class="stack">
          <Figures />
          {isStaff(state) ? <Prints /> : null}
          <Stop />
        </div>
      </div>
    </Sheet>
  );
}

interface NextProps {
  readonly next: Item | null;
  /** Observers see how far the day is; the work is not theirs. */
  readonly acts: boolean;
  readonly onTick: (item: string) => void;
}

function NextStep({ next, acts, onTick }: NextProps) {
  const words = useWords(deskWords).frame;
  const page = next?.page ?? null;
  return (
    <section class="desk-next" aria-label={words.home.next}>
      <div>
        <span class="desk-next-label">{words.home.next}</span>
        <strong class="desk-next-what">
          {next === null ? words.home.nothingNext : words.items[next.item]}
        </strong>
      </div>
      {next === null || !acts ? null : page === null ? (
        <Button big onClick={() => onTick(next.item)}>
          {words.didIt}
        </Button>
      ) : (
        <Button
          look="main"
          big
          onClick={() => {
            location.hash = placeHash(page, next.part);
          }}
        >
          {words.goOn}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  readonly item: Item;
  readonly acts: boolean;
  readonly onTick: (done: boolean) => void;
}

function Line({ item, acts, onTick }: LineProps) {
  const words = useWords(deskWords).frame;
  const { progress, page } = item;
  if (item.by === 'people')
    return (
      <label class="desk-line desk-line-people">
        <input
          type="checkbox"
          checked={item.done}
          disabled={!acts}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>{words.items[item.item]}</span>
      </label>
    );
  return (
    <div class={item.done ? 'desk-line desk-line-done' : 'desk-line'}>
      <span class="desk-line-mark" aria-hidden="true" />
      <span>
        {page === null || !acts ? (
          words.items[item.item]
        ) : (
          <a href={placeHash(page, item.part)}>{words.items[item.item]}</a>
        )}
        {progress === null ? null : (
          <span class="soft"> {words.home.progress(progress.done, progress.of)}</span>
        )}
      </span>
      <span class="desk-line-state">{item.done ? words.home.done : words.home.open}</span>
    </div>
  );
}
