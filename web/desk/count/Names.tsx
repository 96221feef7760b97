import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sameOutcome } from '../../../src/tally/decision.js';
import { Check } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { Panel } from '../parts/Sheet.js';
import { placeHash } from '../route.js';
import { BatchPanel } from './BatchPanel.js';
import {
  type Batch,
  type Form,
  isOpen,
  isPlanned,
  keyOf,
  MAX_BATCH,
  nextFree,
  type Planned,
  uncovered,
  workOrder,
} from './batch.js';
import { FormCard } from './FormCard.js';
import { FormLine } from './FormLine.js';
import { useClaims } from './useClaims.js';
import { caughtUp, confirmed, isConfirmed, listed, NO_WORK, passedBy, removed } from './work.js';

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
  const [work, setWork] = useState(NO_WORK);
  const { batch } = work;
  const [withDecided, showDecided] = useState(false);
  // As it was when it came before us. It goes when the teller goes on, never because something changed elsewhere:
  // a key that is on its way would land on another writing.
  const [opened, openCard] = useState<Form | null>(null);
  const [marked, mark] = useState<ReadonlySet<string>>(new Set());
  const [asking, ask] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  const shown = workOrder(forms)
    .filter((form) => (withDecided || isOpen(form)) && !isConfirmed(work, form))
    .slice(0, SHOWN);
  const { faster, hold } = useClaims(forms);
  const takenBy = (each: Form) => each.claimedBy ?? faster.get(each.form) ?? null;
  useEffect(() => setWork((before) => caughtUp(before, forms, takenBy)), [forms, faster]);
  const isFree = (each: Form) => isOpen(each) && !isPlanned(batch, each) && takenBy(each) === null;
  const form = opened === null ? (shown.find(isFree) ?? shown[0] ?? null) : (sameAs(opened, forms) ?? opened);
  const current = form === null ? null : keyOf(form);
  const at = shown.findIndex((each) => keyOf(each) === current);
  useLayoutEffect(() => {
    if (opened === null) openCard(form);
  }, [opened, current]);
  // Decided at another desk since it came before us: our keys were meant for an open one.
  const overtaken =
    form !== null && opened !== null && !sameOutcome((sameAs(opened, forms) ?? form).decided, opened.decided);
  const left = form === null ? [] : uncovered(batch, form);
  const together = shown.filter((each) => marked.has(keyOf(each)) && keyOf(each) !== current);

  const mine = [...(form === null ? [] : [form]), ...together].filter((each) => takenBy(each) === null);
  const before = [...new Set([...mine, ...batch].map((each) => each.form))].sort();
  // With the card, not after it is painted: the later it is said, the likelier two desks open the same one.
  useLayoutEffect(() => hold(before), [before.join('\n')]);

  const move = (by: 1 | -1) => {
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next !== undefined) openCard(next);
  };
  const toggle = () => {
    if (form === null || current === null || takenBy(form) !== null) return;
    mark(
      marked.has(current)
        ? new Set([...marked].filter((each) => each !== current))
        : new Set([...marked, current]),
    );
    move(1);
  };
  const goOn = (planned: Batch) =>
    openCard(nextFree(shown, at, (each) => isPlanned(planned, each) || takenBy(each) !== null));
  const add = (decision: Planned) => {
    // Each of its writings stands in the list apart: there is nothing left that a decision on all of them could mean.
    if (left.length === 0) return goOn(batch);
    const next = listed(work, decision, together, takenBy);
    setWork((now) => listed(now, decision, together, takenBy));
    if (next.full) return;
    mark(new Set());
    // One writing was decided apart: the rest of its form is still before us.
    if (form === null || isPlanned(next.batch, form)) goOn(next.batch);
  };
  const pass = () => {
    if (form === null) return;
    setWork((now) => passedBy(now, form, takenBy(form)));
    goOn(batch);
  };
  // Whenever another writing is before us its line is in view, and the focus comes along: left behind on an older
  // line, the next Enter would open that one again.
  useLayoutEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]');
    line?.scrollIntoView({ block: 'nearest' });
    if (list.current?.contains(document.activeElement)) line?.focus();
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
                current={keyOf(each) === current}
                planned={isPlanned(batch, each)}
                partly={uncovered(batch, each).length < each.written.length}
                marked={marked.has(keyOf(each))}
                takenBy={takenBy(each)}
                onChoose={() => openCard(each)}
              />
            ))}
          </ul>
        </Panel>
        {form === null ? (
          <Panel>
            <Notice tone="ok" title={words.allDone}>
              <a href={placeHash('count', 'reading')}>{words.toReading}</a>
            </Notice>
          </Panel>
        ) : (
          <FormCard
            key={JSON.stringify([keyOf(form), left])}
            form={form}
            left={left}
            planned={batch.find((each) => keyOf(each) === keyOf(form)) ?? null}
            takenBy={takenBy(form)}
            overtaken={overtaken}
            together={together}
            onAdd={add}
            onMove={move}
            onPass={pass}
            onLookAgain={() => openCard(form)}
            onTogether={toggle}
            onConfirm={() => batch.length > 0 && ask(true)}
          />
        )}
        <div class="stack">
          {work.full ? <Notice tone="warn">{words.batchFull}</Notice> : null}
          {work.told.length === 0 ? null : (
            <Notice tone="warn">
              {work.told.map(({ written, by }, index) => (
                <p key={index}>{words.notListed(written, by)}</p>
              ))}
            </Notice>
          )}
          <BatchPanel
            batch={batch}
            forms={forms}
            most={MAX_BATCH}
            asking={asking}
            onAsk={ask}
            onRemove={(key) => setWork((now) => removed(now, key))}
            onDone={() => {
              // Where nothing was left to go on to, the card still shows one of these.
              if (batch.some((planned) => planned.form === form?.form)) openCard(null);
              setWork(confirmed);
            }}
          />
        </div>
      </div>
    </div>
  );
}

const sameAs = (form: Form, forms: readonly Form[]): Form | undefined =>
  forms.find((each) => keyOf(each) === keyOf(form));
