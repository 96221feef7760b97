import { compareText } from '../basics/bytes.js';
import type { PersonId } from '../election/person.js';
import type { Resolved, ResolvedLine, VoidReason } from './decision.js';

/** One written form and whom it was linked to. */
export interface LinkedForm {
  readonly form: string;
  /** Ballots that it stands on. */
  readonly ballots: number;
  /** By the roll itself, by the voter's choice at the kiosk, or by decision of two officers. */
  readonly by: 'roll' | 'choice' | 'decision';
}

/**
 * For desk and annex: per person, in order of id, every form that was linked, in order of form.
 *
 * Never for the public: a form on one ballot is as good as a signature.
 */
export function linkedForms(resolved: Resolved): ReadonlyMap<PersonId, readonly LinkedForm[]> {
  const counts = countForms(resolved, (line) =>
    line.person === null ? null : { person: line.person, form: line.form, by: sourceOf(line) },
  );
  const linked = new Map<PersonId, LinkedForm[]>();
  for (const { key, ballots } of counts) {
    const { person, form, by } = key;
    linked.set(person, [...(linked.get(person) ?? []), { form, ballots, by }]);
  }
  return new Map([...linked].sort(([a], [b]) => compareText(a, b)));
}

const sourceOf = (line: ResolvedLine): LinkedForm['by'] =>
  line.state === 'decided' ? 'decision' : line.chosen ? 'choice' : 'roll';

/** A form that nobody's exact name explains, and what officers decided on it; both null while it is open. */
export interface PublicForm {
  readonly form: string;
  readonly ballots: number;
  readonly person: PersonId | null;
  readonly void: VoidReason | null;
}

/** What the record says of written forms. */
export interface AliasList {
  /** In order of form; on at least five ballots each. */
  readonly forms: readonly PublicForm[];
  /** Names written in all rarer forms: a number, since a rare spelling could have been bought. */
  readonly others: number;
}

/** A form on fewer ballots is published as a number only. */
export const PUBLIC_FROM = 5;

export function aliasList(resolved: Resolved): AliasList {
  const forms = countForms(resolved, (line) =>
    line.state === 'known'
      ? null
      : { form: line.form, person: line.person, void: line.state === 'void' ? line.reason : null },
  );
  return {
    forms: forms
      .filter(({ ballots }) => ballots >= PUBLIC_FROM)
      .map(({ key, ballots }) => ({ ...key, ballots })),
    others: forms.reduce((sum, { ballots, lines }) => (ballots < PUBLIC_FROM ? sum + lines : sum), 0),
  };
}

interface Counted<Key> {
  readonly key: Key;
  readonly ballots: number;
  readonly lines: number;
}

/** How many ballots and lines have each key, in order of form; lines without a key are left out. */
function countForms<Key extends { readonly form: string }>(
  { ballots }: Resolved,
  keyOf: (line: ResolvedLine) => Key | null,
): readonly Counted<Key>[] {
  const counted = new Map<string, { readonly key: Key; ballots: number; lines: number }>();
  for (const { lines } of ballots) {
    const here = new Set<string>();
    for (const line of lines) {
      const key = keyOf(line);
      if (key === null) continue;
      const name = JSON.stringify(Object.values(key));
      const found = counted.get(name) ?? { key, ballots: 0, lines: 0 };
      found.lines += 1;
      if (!here.has(name)) found.ballots += 1;
      here.add(name);
      counted.set(name, found);
    }
  }
  return [...counted]
    .sort(([a, first], [b, second]) => compareText(first.key.form, second.key.form) || compareText(a, b))
    .map(([, found]) => found);
}
