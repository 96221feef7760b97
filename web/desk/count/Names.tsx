import { useEffect, useRef, useState } from 'preact/hooks';
import { Check } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { Panel } from '../parts/Sheet.js';
import { BatchPanel } from './BatchPanel.js';
import {
  type Batch,
  type Form,
  isOpen,
  keyOf,
  MAX_BATCH,
  plan,
  stillPlanned,
  unplan,
  workOrder,
} from './batch.js';
import { FormCard } from './FormCard.js';
import { FormLine } from './FormLine.js';

interface Props {
  readonly forms: readonly Form[];
  readonly open: number;
  readonly stake: boolean;
}
/** A list longer than this is worked down from its top anyway. */
const SHOWN = 200;

/** Writings without a person, most urgent first; decided in batches that two officers confirm. */
export function Names({ forms, open, stake }: Props) {
  const words = useWords(deskWords).count.names;
  const counting = useWords(deskWords).count;
  const [batch, setBatch] = useState<Batch>([]);
  const [withDecided, showDecided] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const [full, setFull] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => setBatch((before) => stillPlanned(before, forms)), [forms]);

  const shown = workOrder(forms)
    .filter((form) => withDecided || isOpen(form))
    .slice(0, SHOWN);
  const planned = new Set(batch.map(keyOf));
  const waiting = shown.filter((each) => !planned.has(keyOf(each)));
  const form = shown.find((each) => keyOf(each) === chosen) ?? waiting[0] ?? shown[0] ?? null;
  const at = form === null ? -1 : shown.indexOf(form);

  const move = (by: 1 | -1) => {
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next !== undefined) choose(keyOf(next));
  };
  const add: Parameters<typeof FormCard>[0]['onAdd'] = (decision) => {
    const next = plan(batch, decision);
    setFull(!next.ok);
    if (!next.ok) return;
    setBatch(next.value);
    // On to the next that nobody has decided or planned, below this one first.
    const rest = [...shown.slice(at + 1), ...shown.slice(0, at)];
    const following = rest.find((each) => isOpen(each) && !planned.has(keyOf(each)));
    choose(following === undefined ? null : keyOf(following));
  };
  const marked = form === null ? null : keyOf(form);
  // Scrolls whenever another writing is marked.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <div class="stack">
      <Notice tone={stake ? 'warn' : 'info'}>
        {open === 0 ? null : <strong>{stake ? counting.stake : counting.noStake} </strong>}
        {words.lead}
      </Notice>
      <div class="desk-names">
        <Panel title={words.list} class="desk-names-list">
          <Check label={words.showDecided} checked={withDecided} onCheck={showDecided} />
          {shown.length === 0 ? <p>{words.none}</p> : null}
          <ul class="desk-forms" ref={list}>
            {shown.map((each) => (
              <FormLine
                key={keyOf(each)}
                form={each}
                current={each === form}
                planned={planned.has(keyOf(each))}
                onChoose={() => choose(keyOf(each))}
              />
            ))}
          </ul>
        </Panel>
        {form === null ? null : (
          <FormCard
            key={keyOf(form)}
            form={form}
            planned={batch.find((each) => keyOf(each) === keyOf(form)) ?? null}
            onAdd={add}
            onMove={move}
          />
        )}
        <div class="stack">
          {full ? <Notice tone="warn">{words.batchFull}</Notice> : null}
          <BatchPanel
            batch={batch}
            most={MAX_BATCH}
            onRemove={(each) => {
              setFull(false);
              setBatch(unplan(batch, each));
            }}
            onDone={() => {
              setFull(false);
              setBatch([]);
            }}
          />
        </div>
      </div>
    </div>
  );
}
