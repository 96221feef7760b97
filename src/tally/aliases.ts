import { compareText } from '../basics/bytes.js';
import type { PersonId } from '../election/person.js';
import type { VoidReason } from './decision.js';
import type { Resolved } from './resolve.js';

/** A form that did not tell by itself who was meant, and what officers decided; both null while it is open. */
export interface PublicForm {
  readonly form: string;
  readonly ballots: number;
  readonly person: PersonId | null;
  readonly void: VoidReason | null;
  /** Numbers of the log entries that decided so, in order; none while it is open. */
  readonly decisions: readonly number[];
}

/** What the record says of written forms. */
export interface AliasList {
  /** In order of form; on at least five ballots each. */
  readonly forms: readonly PublicForm[];
  /** Names written in all rarer forms: a number, since a rare spelling could have been bought. */
  readonly others: number;
}

/** A form on fewer ballots is published as a number only. @source protocol, "Record and annex" */
const PUBLIC_FROM = 5;

/** The alias list of the record: every form that stands on enough ballots, and how many lines hold the others. */
export function aliasList({ ballots }: Resolved): AliasList {
  const counted = new Map<string, { readonly form: PublicForm; lines: number }>();
  for (const { lines } of ballots) {
    const here = new Set<string>();
    for (const line of lines) {
      if (line.state === 'known') continue;
      const reason = line.state === 'void' ? line.reason : null;
      const key = JSON.stringify([line.form, line.person, reason]);
      const found = counted.get(key);
      const before = found?.form.ballots ?? 0;
      const entries = line.state === 'open' ? [] : [line.entry];
      const form = {
        form: line.form,
        person: line.person,
        void: reason,
        ballots: here.has(key) ? before : before + 1,
        decisions: [...new Set([...(found?.form.decisions ?? []), ...entries])].sort((a, b) => a - b),
      };
      counted.set(key, { form, lines: (found?.lines ?? 0) + 1 });
      here.add(key);
    }
  }
  const all = [...counted]
    .sort(([a, first], [b, second]) => compareText(first.form.form, second.form.form) || compareText(a, b))
    .map(([, each]) => each);
  return {
    forms: all.map(({ form }) => form).filter((form) => form.ballots >= PUBLIC_FROM),
    others: all.reduce((sum, { form, lines }) => (form.ballots < PUBLIC_FROM ? sum + lines : sum), 0),
  };
}
