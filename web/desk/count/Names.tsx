import { useEffect, useRef, useState } from 'preact/hooks';
import { Check } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { Panel } from '../parts/Sheet.js';
import { BatchPanel } from './BatchPanel.js';
import { type Batch, type Form, isOpen, MAX_BATCH, plan, stillPlanned, unplan, workOrder } from './batch.js';
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
  const planned = new Set(batch.map(({ form }) => form));
  const waiting = shown.filter(({ form }) => !planned.has(form));
  const form = shown.find((each) => each.form === chosen) ?? waiting[0] ?? shown[0] ?? null;
  const at = form === null ? -1 : shown.indexOf(form);

  const move = (by: 1 | -1) => {
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next !== undefined) choose(next.form);
  };
  const add: Parameters<typeof FormCard>[0]['onAdd'] = (decision) => {
    const next = plan(batch, decision);
    setFull(!next.ok);
    if (!next.ok) return;
    setBatch(next.value);
    // On to the next that nobody has decided or planned, below this one first.
    const rest = [...shown.slice(at + 1), ...shown.slice(0, at)];
    choose(rest.find((each) => isOpen(each) && !planned.has(each.form))?.form ?? null);
  };
  const marked = form?.form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever another writing is marked
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <div class="stack">
      <p class="soft">{words.lead}</p>
      {open === 0 ? null : (
        <Notice tone={stake ? 'warn' : 'info'}>{stake ? counting.stake : counting.noStake}</Notice>
      )}
      <div class="desk-names">
        <Panel title={words.list} class="desk-names-list">
          <Check label={words.showDecided} checked={withDecided} onCheck={showDecided} />
          {shown.length === 0 ? <p>{words.none}</p> : null}
          <ul class="desk-forms" ref={list}>
            {shown.map((each) => (
              <FormLine
                key={each.form}
                form={each}
                current={each === form}
                planned={planned.has(each.form)}
                onChoose={() => choose(each.form)}
              />
            ))}
          </ul>
        </Panel>
        {form === null ? null : (
          <FormCard
            key={form.form}
            form={form}
            planned={batch.find((each) => each.form === form.form) ?? null}
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
