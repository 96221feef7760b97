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
  nextFree,
  type Planned,
  planTogether,
  stillPlanned,
  unplan,
  workOrder,
} from './batch.js';
import { FormCard } from './FormCard.js';
import { FormLine } from './FormLine.js';
import { useClaims } from './useClaims.js';

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
  // Gone to by hand: it stays before us though somebody else has it, so that one sees who.
  const [byHand, setByHand] = useState(false);
  const [marked, mark] = useState<ReadonlySet<string>>(new Set());
  const [asking, ask] = useState(false);
  const [full, setFull] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  const shown = workOrder(forms)
    .filter((form) => withDecided || isOpen(form))
    .slice(0, SHOWN);
  const planned = new Set(batch.map(keyOf));
  const together = shown.filter((each) => marked.has(keyOf(each)));
  const { faster, hold } = useClaims(forms);
  const takenBy = (each: Form) => each.claimedBy ?? faster.get(each.form) ?? null;
  // What somebody else decided, or has before them, is not ours to confirm.
  useEffect(() => {
    const others = new Set(forms.filter((each) => takenBy(each) !== null).map((each) => each.form));
    setBatch((planned) => stillPlanned(planned, forms).filter((each) => !others.has(each.form)));
  }, [forms, faster]);
  const waiting = shown.filter((each) => isOpen(each) && !planned.has(keyOf(each)) && takenBy(each) === null);
  const gone = shown.find((each) => keyOf(each) === chosen);
  const form =
    (gone !== undefined && (byHand || takenBy(gone) === null) ? gone : undefined) ??
    waiting[0] ??
    shown[0] ??
    null;
  const at = form === null ? -1 : shown.indexOf(form);

  const mine = [form, ...together].filter((each) => each !== null && takenBy(each) === null);
  const before = [
    ...new Set([...mine.map((each) => each?.form ?? ''), ...batch.map((each) => each.form)]),
  ].sort();
  useEffect(() => hold(before), [before.join('\n')]);

  const goTo = (each: Form, hand: boolean) => {
    choose(keyOf(each));
    setByHand(hand);
  };
  const move = (by: 1 | -1) => {
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next !== undefined) goTo(next, true);
  };
  const toggle = () => {
    if (form === null || takenBy(form) !== null) return;
    const key = keyOf(form);
    mark(marked.has(key) ? new Set([...marked].filter((each) => each !== key)) : new Set([...marked, key]));
    move(1);
  };
  const add = (decision: Planned) => {
    const next = planTogether(batch, decision, together);
    setFull(!next.ok);
    if (!next.ok) return;
    setBatch(next.value);
    mark(new Set());
    pass(next.value);
  };
  const pass = (listed: Batch) => {
    const now = new Set(listed.map(keyOf));
    const following = nextFree(shown, at, (each) => now.has(keyOf(each)) || takenBy(each) !== null);
    choose(following === null ? null : keyOf(following));
    setByHand(false);
  };
  const current = form === null ? null : keyOf(form);
  // Scrolls whenever another writing is before us.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
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
                marked={marked.has(keyOf(each))}
                takenBy={takenBy(each)}
                onChoose={() => goTo(each, true)}
              />
            ))}
          </ul>
        </Panel>
        {form === null ? null : (
          <FormCard
            key={keyOf(form)}
            form={form}
            planned={batch.find((each) => keyOf(each) === keyOf(form)) ?? null}
            takenBy={takenBy(form)}
            together={together.filter((each) => each !== form)}
            onAdd={add}
            onMove={move}
            onPass={() => pass(batch)}
            onTogether={toggle}
            onConfirm={() => batch.length > 0 && ask(true)}
          />
        )}
        <div class="stack">
          {full ? <Notice tone="warn">{words.batchFull}</Notice> : null}
          <BatchPanel
            batch={batch}
            most={MAX_BATCH}
            asking={asking}
            onAsk={ask}
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
