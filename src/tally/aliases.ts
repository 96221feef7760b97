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
  /**
   * Numbers of the log entries that decided so on at least five ballots each, in order. One that decided a rarer
   * writing apart would tell that somebody wrote it.
   */
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

/** A form with one outcome: how many ballots and lines hold it, and of the ballots how many each log entry decided. */
interface Counted {
  readonly form: string;
  readonly person: PersonId | null;
  readonly void: VoidReason | null;
  readonly lines: number;
  readonly ballots: number;
  readonly entries: ReadonlyMap<number, number>;
}

/** The alias list of the record: every form that stands on enough ballots, and how many lines hold the others. */
export function aliasList({ ballots }: Resolved): AliasList {
  const counted = new Map<string, Counted>();
  for (const { lines } of ballots) {
    // What this ballot was counted for already: a form, and each entry that decided lines of it.
    const here = new Set<string>();
    const isNew = (what: string): boolean => {
      const before = here.size;
      return here.add(what).size > before;
    };
    for (const line of lines) {
      if (line.state === 'known') continue;
      const reason = line.state === 'void' ? line.reason : null;
      const key = JSON.stringify([line.form, line.person, reason]);
      const found = counted.get(key);
      const entries = new Map(found?.entries);
      if (line.state !== 'open' && isNew(`${line.entry} ${key}`))
        entries.set(line.entry, (entries.get(line.entry) ?? 0) + 1);
      counted.set(key, {
        form: line.form,
        person: line.person,
        void: reason,
        lines: (found?.lines ?? 0) + 1,
        ballots: (found?.ballots ?? 0) + (isNew(key) ? 1 : 0),
        entries,
      });
    }
  }
  const all = [...counted]
    .sort(([a, first], [b, second]) => compareText(first.form, second.form) || compareText(a, b))
    .map(([, each]) => each);
  return {
    forms: all.filter(({ ballots }) => ballots >= PUBLIC_FROM).map(published),
    others: all.reduce((sum, { ballots, lines }) => (ballots < PUBLIC_FROM ? sum + lines : sum), 0),
  };
}

const published = ({ form, person, void: reason, ballots, entries }: Counted): PublicForm => ({
  form,
  ballots,
  person,
  void: reason,
  decisions: [...entries]
    .filter(([, decided]) => decided >= PUBLIC_FROM)
    .map(([entry]) => entry)
    .sort((a, b) => a - b),
});
