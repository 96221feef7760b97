import { accept, type Result, refuse } from '../../../src/basics/result.js';
import type { DeskBody, DeskReply } from '../../../src/desk/api/routes.js';
import { sameOutcome } from '../../../src/tally/decision.js';
import type { Named } from './outcome.js';

export type Form = DeskReply<'GET /desk/count'>['forms'][number];
export type Decision = DeskBody<'POST /desk/count/decide'>['decisions'][number];
export type Outcome = Decision['outcome'];

/** Decisions that two officers have agreed on and not yet confirmed; they live in the page only. */
export interface Planned {
  readonly form: string;
  /** Only lines written exactly so; null for all lines of the form. */
  readonly scope: string | null;
  /** As it will be read aloud before the PIN. */
  readonly written: string;
  readonly outcome: Outcome;
  /** Who is meant, if it is a person. */
  readonly as: Named | null;
  /** The decision it would replace; null if there was none when it was planned. */
  readonly before: Form['decided'];
}
export type Batch = readonly Planned[];

/** So many can be read aloud and still be remembered; the door takes no more. */
export const MAX_BATCH = 20;

/** What a decision is about: a form, or one exact writing of it. */
export const keyOf = ({ form, scope }: Pick<Form, 'form' | 'scope'>): string => JSON.stringify([form, scope]);

/** Adds a decision; one on the same writing takes the place of the earlier one. */
export function plan(batch: Batch, planned: Planned): Result<Batch, { readonly kind: 'batch-full' }> {
  const others = unplan(batch, keyOf(planned));
  if (others.length >= MAX_BATCH) return refuse({ kind: 'batch-full' });
  return accept([...others, planned]);
}

export const unplan = (batch: Batch, key: string): Batch => batch.filter((planned) => keyOf(planned) !== key);

/** The writings of a form that are not listed apart: what a decision on the form itself, or on the rest of it, is about. */
export const uncovered = (batch: Batch, { form, scope, written }: Form): readonly string[] =>
  scope !== null
    ? [scope]
    : written.filter((each) => !batch.some((planned) => planned.form === form && planned.scope === each));

/** Does the list decide all of it: as a whole, or each of its writings apart? */
export const isPlanned = (batch: Batch, form: Form): boolean =>
  batch.some((planned) => keyOf(planned) === keyOf(form)) ||
  (form.written.length > 0 && uncovered(batch, form).length === 0);

/** The writings that a listed decision is about, as far as none of them is listed apart from it. */
export function writingsOf(batch: Batch, planned: Planned, forms: readonly Form[]): readonly string[] {
  const form = forms.find((each) => keyOf(each) === keyOf(planned));
  const rest = form === undefined ? [] : uncovered(batch, form);
  return planned.scope !== null || rest.length === 0 ? [planned.written] : rest;
}

export const batchDecisions = (batch: Batch): Decision[] =>
  batch.map(({ form, scope, before, outcome }) => ({ form, written: scope, before, outcome }));

/**
 * What another desk decided meanwhile, or what is gone, falls out of the batch: nobody replaces unseen.
 * One writing of a form has no entry of its own before it is decided apart.
 */
export const stillPlanned = (batch: Batch, forms: readonly Form[]): Batch =>
  batch.filter((planned) => {
    const own = forms.find((form) => keyOf(form) === keyOf(planned));
    if (own !== undefined) return sameOutcome(own.decided, planned.before);
    const { scope } = planned;
    return (
      scope !== null &&
      planned.before === null &&
      forms.some(({ form, written }) => form === planned.form && written.includes(scope))
    );
  });

/** One choice for all that is decided together: for the marked ones as a whole, and for this one as it says. */
export const planTogether = (
  batch: Batch,
  planned: Planned,
  marked: readonly Form[],
): ReturnType<typeof plan> =>
  marked
    .filter((form) => keyOf(form) !== keyOf(planned))
    .reduce<ReturnType<typeof plan>>(
      (result, form) =>
        result.ok
          ? plan(result.value, {
              ...planned,
              form: form.form,
              scope: form.scope,
              written: form.scope ?? form.written[0] ?? form.form,
              before: form.decided,
            })
          : result,
      plan(batch, planned),
    );

/**
 * The next to decide: below this one first, then from the top; none that is decided, planned, or before another
 * desk.
 */
export function nextFree(shown: readonly Form[], at: number, taken: (form: Form) => boolean): Form | null {
  const rest = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
  return rest.find((form) => isOpen(form) && !taken(form)) ?? null;
}

/** Is this writing still waiting for a decision? */
export const isOpen = (form: Form): boolean => form.decided === null;

/**
 * The order of work: writings that can still change who is seated, then the other open ones (those
 * that fit several people first, since their choices are at hand), then the decided ones.
 */
export function workOrder(forms: readonly Form[]): readonly Form[] {
  const urgency = (form: Form): number => {
    if (!isOpen(form)) return 4;
    return (form.canChangeSeat ? 0 : 2) + (form.status === 'ambiguous' ? 0 : 1);
  };
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...forms].sort((a, b) => urgency(a) - urgency(b) || byText(keyOf(a), keyOf(b)));
}

/** What a key means in the list of decisions; null where it means nothing. */
export type Command =
  | { readonly kind: 'suggestion'; readonly at: number }
  | { readonly kind: 'search' }
  | { readonly kind: 'void' }
  | { readonly kind: 'add' }
  /** Marks a writing, to be decided together with the next one. */
  | { readonly kind: 'together' }
  /** Takes the decision back. */
  | { readonly kind: 'withdraw' }
  /** On to reading aloud and the PINs. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'cancel' };

export function commandOf(key: string): Command | null {
  if (/^[1-5]$/.test(key)) return { kind: 'suggestion', at: Number(key) - 1 };
  if (key === '/') return { kind: 'search' };
  if (key === 'v' || key === 'V') return { kind: 'void' };
  if (key === 'g' || key === 'G') return { kind: 'together' };
  if (key === 'b' || key === 'B') return { kind: 'withdraw' };
  if (key === 's' || key === 'S') return { kind: 'confirm' };
  if (key === 'Enter') return { kind: 'add' };
  if (key === 'ArrowDown') return { kind: 'move', by: 1 };
  if (key === 'ArrowUp') return { kind: 'move', by: -1 };
  if (key === 'Escape') return { kind: 'cancel' };
  return null;
}
