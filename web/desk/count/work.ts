import { sameOutcome } from '../../../src/tally/decision.js';
import {
  type Batch,
  type Form,
  isPlanned,
  type Planned,
  planTogether,
  stillPlanned,
  unplan,
} from './batch.js';

/** A writing that this teller typed keys for and that is not in the list: never without a word. */
export interface NotListed {
  readonly written: string;
  /** Who has it before them; null if another desk has decided it. */
  readonly by: string | null;
}

/** What a teller has done on this page since the last confirmed list. */
export interface Work {
  readonly batch: Batch;
  /** The last list, as far as the count that we have read does not know it yet: nobody decides these again. */
  readonly confirmed: Batch;
  readonly told: readonly NotListed[];
  /** Was the last one refused because the list is full? */
  readonly full: boolean;
}

export const NO_WORK: Work = { batch: [], confirmed: [], told: [], full: false };

/** So many remarks are still read. */
const TOLD_AT_MOST = 3;

const tell = (work: Work, more: readonly NotListed[]): readonly NotListed[] =>
  more.length === 0 ? work.told : [...work.told, ...more].slice(-TOLD_AT_MOST);

/** Enters a decision, and the same one for all that are marked; those in somebody else's hands are named instead. */
export function listed(
  work: Work,
  planned: Planned,
  marked: readonly Form[],
  takenBy: (form: Form) => string | null,
): Work {
  const mine = marked.filter((form) => takenBy(form) === null);
  const next = planTogether(work.batch, planned, mine);
  if (!next.ok) return { ...work, full: true };
  const others = marked.filter((form) => takenBy(form) !== null);
  const isIn = ({ written }: NotListed) => next.value.some((each) => each.written === written);
  const told = tell(
    work,
    others.map((form) => notListed(form, takenBy(form))),
  );
  return { ...work, batch: next.value, full: false, told: told.filter((each) => !isIn(each)) };
}

export const removed = (work: Work, key: string): Work => ({
  ...work,
  batch: unplan(work.batch, key),
  full: false,
});

/** Gone past: its card said that it is in other hands, and its keys went nowhere. */
export const passedBy = (work: Work, form: Form, by: string | null): Work => ({
  ...work,
  told: tell(work, [notListed(form, by)]),
});

/** The two officers have confirmed the list. */
export const confirmed = ({ batch }: Work): Work => ({ ...NO_WORK, confirmed: batch });

/**
 * After a new count was read or a claim was answered: what somebody else decided, or has before them, is not
 * ours to confirm, and it is said that it left the list.
 */
export function caughtUp(work: Work, forms: readonly Form[], takenBy: (form: Form) => string | null): Work {
  const hands = new Map(forms.map((form) => [form.form, takenBy(form)]));
  const batch = stillPlanned(work.batch, forms).filter(({ form }) => (hands.get(form) ?? null) === null);
  const gone = work.batch.filter((planned) => !batch.includes(planned));
  const unknownYet = work.confirmed.filter((planned) => forms.some((form) => isUnread(planned, form)));
  if (gone.length === 0 && unknownYet.length === work.confirmed.length) return work;
  const more = gone.map(({ form, written }) => ({ written, by: hands.get(form) ?? null }));
  return { ...work, batch, confirmed: unknownYet, told: tell(work, more) };
}

/** Was it confirmed here a moment ago, so that the count we have read still calls it open? */
export const isConfirmed = ({ confirmed }: Work, form: Form): boolean => {
  const unread = confirmed.filter((planned) => isUnread(planned, form));
  return unread.length > 0 && isPlanned(unread, form);
};

/** Does this entry of the count know nothing of the decision yet? A writing apart has none of its own before. */
const isUnread = (planned: Planned, form: Form): boolean =>
  planned.form === form.form &&
  (planned.scope === form.scope
    ? sameOutcome(form.decided, planned.before)
    : planned.before === null && planned.scope !== null && form.written.includes(planned.scope));

const notListed = (form: Form, by: string | null): NotListed => ({
  written: form.scope ?? form.written[0] ?? form.form,
  by,
});
