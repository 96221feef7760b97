import type { OpenedBallot } from '../../src/ballot/envelope.js';
import type { Person } from '../../src/election/person.js';
import type { NameDecision } from '../../src/tally/decision.js';
import { directoryOf } from '../../src/tally/directory.js';

/** A small village, ballots as they come out of the box, and decisions on what was written. */

export const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name,
  aliases: [],
  unit: 'RT 01',
  sex: '?',
  eligible: true,
  ...more,
});
export const ANI = person('p1', 'Ani Lestari');
export const BUDI = person('p2', 'Budi Santoso', { aliases: ['Gendut'] });
export const CITRA = person('p3', 'Citra Dewi', { eligible: false });
export const DIRECTORY = directoryOf([ANI, BUDI, CITRA]);
export const OFFICERS = ['o1', 'o2'] as const;

let numbered = 0;
const nextId = () => {
  numbered += 1;
  return `b${numbered}`;
};
export const opened = (names: readonly string[], id = nextId()): OpenedBallot => ({
  id,
  source: 'kiosk',
  names: names.map((written) => ({ written })),
  fault: null,
});
/** Any number will do where nobody looks at it. */
export const entryOf = (form: string, written: string | null): number => form.length + (written?.length ?? 0);
export const decide = (form: string, to: string, written: string | null = null): NameDecision => ({
  form,
  written,
  officers: OFFICERS,
  entry: entryOf(form, written),
  outcome: to.startsWith('p')
    ? { kind: 'person', person: to }
    : { kind: 'void', reason: to as 'unresolved' | 'not-a-name' | 'ineligible' },
});

/** What a form may be decided to be: a resident of the directory, or void with the reason. */
export const OUTCOMES = ['p1', 'p2', 'p3', 'unresolved', 'ineligible'] as const;
/** Every way in which these forms can be decided. */
export const completionsOf = (
  forms: readonly { form: string; scope: string | null }[],
): readonly NameDecision[][] =>
  forms.reduce<NameDecision[][]>(
    (all, { form, scope }) => all.flatMap((some) => OUTCOMES.map((to) => [...some, decide(form, to, scope)])),
    [[]],
  );
