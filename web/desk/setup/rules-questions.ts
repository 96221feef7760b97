import type { Rules } from '../../../src/election/rules.js';

/**
 * The tata tertib as questions. Everything typed or picked is kept as text under a path such as
 * "names.min"; a rule counts as chosen when all its fields are.
 *
 * `suggested` is what the programme's texts advise; where they name no source (tie method, faults,
 * who may be written, quorum, signers) there is none, and the committee must choose.
 *
 * @source domain: table "Local" and the sentence below it
 */
export type RuleKey = Exclude<keyof Rules, 'articles'>;
export type Draft = Readonly<Record<string, string>>;

export type Field =
  | {
      readonly kind: 'choice';
      readonly path: string;
      readonly options: readonly string[];
      readonly suggested: string | null;
      readonly when?: When;
    }
  | {
      readonly kind: 'whole';
      readonly path: string;
      readonly min: number;
      readonly max: number;
      readonly suggested: string | null;
      readonly when?: When;
    }
  | { readonly kind: 'text'; readonly path: string; readonly max: number; readonly when?: When }
  | { readonly kind: 'lines'; readonly path: string; readonly max: number; readonly when?: When };

/** A field that is asked only after certain answers to another one. */
interface When {
  readonly path: string;
  readonly is: readonly string[];
}

export interface Question {
  readonly rule: RuleKey;
  readonly fields: readonly Field[];
}
export interface Group {
  readonly group: 'shape' | 'voters' | 'ballot' | 'seats' | 'validity' | 'day' | 'after';
  readonly questions: readonly Question[];
}

const choice = (
  path: string,
  options: readonly string[],
  suggested: string | null = null,
  when?: When,
): Field => ({
  kind: 'choice',
  path,
  options,
  suggested,
  ...(when === undefined ? {} : { when }),
});
const whole = (
  path: string,
  min: number,
  max: number,
  suggested: string | null = null,
  when?: When,
): Field => ({
  kind: 'whole',
  path,
  min,
  max,
  suggested,
  ...(when === undefined ? {} : { when }),
});
const yesNo = (path: string, suggested: string | null = null): Field =>
  choice(path, ['yes', 'no'], suggested);
const text = (path: string, max: number): Field => ({ kind: 'text', path, max });
const ask = (rule: RuleKey, ...fields: readonly Field[]): Question => ({ rule, fields });

export const GROUPS: readonly Group[] = [
  {
    group: 'shape',
    questions: [
      ask('form', choice('form', ['two-level', 'direct'], 'two-level')),
      ask('basisUnit', choice('basisUnit', ['RT', 'RW', 'dusun', 'lingkungan'], 'RT')),
      ask('basis', text('basis', 200)),
    ],
  },
  {
    group: 'voters',
    questions: [
      ask('adult', whole('adult.age', 15, 21, '17'), yesNo('adult.marriedCounts', 'yes')),
      ask(
        'electedAge',
        choice('electedAge.kind', ['none', 'band']),
        whole('electedAge.min', 15, 99, null, { path: 'electedAge.kind', is: ['band'] }),
        whole('electedAge.max', 15, 120, null, { path: 'electedAge.kind', is: ['band'] }),
      ),
      ask('whoMayBeWritten', choice('whoMayBeWritten', ['any-adult', 'utusan-only'])),
      ask('sameUnitOnly', yesNo('sameUnitOnly')),
      ask('absent', choice('absent', ['may-be-elected', 'present-or-letter'], 'may-be-elected')),
      ask(
        'bars',
        yesNo('bars.partyOfficer'),
        yesNo('bars.villageOfficial'),
        yesNo('bars.illiterate'),
        yesNo('bars.panitia'),
      ),
    ],
  },
  {
    group: 'ballot',
    questions: [
      ask('names', whole('names.min', 1, 15), whole('names.max', 1, 15)),
      ask(
        'faults',
        choice('faults.tooMany', ['void-ballot'], 'void-ballot'),
        choice('faults.tooFew', ['void-ballot', 'accept']),
        choice('faults.repeated', ['void-ballot', 'count-once']),
        choice('faults.ineligible', ['void-ballot', 'void-name']),
        choice('faults.unresolved', ['void-ballot', 'void-name']),
      ),
    ],
  },
  {
    group: 'seats',
    questions: [
      ask('seats', whole('seats', 1, 50)),
      ask('oddSeats', yesNo('oddSeats')),
      ask('reserves', whole('reserves', 0, 100)),
      ask('tieMethod', choice('tieMethod', ['run-off', 'deliberation', 'lots'])),
      ask(
        'consent',
        yesNo('consent.asked', 'yes'),
        choice('consent.onRefusal', ['next-in-rank', 'seat-stays-empty']),
      ),
    ],
  },
  {
    group: 'validity',
    questions: [
      ask(
        'turnout',
        choice('turnout.kind', ['percent', 'none'], 'percent'),
        whole('turnout.percent', 1, 100, '30', { path: 'turnout.kind', is: ['percent'] }),
        choice('turnout.ifShort', ['visits', 're-run', 'accept-with-note'], null, {
          path: 'turnout.kind',
          is: ['percent'],
        }),
      ),
      ask(
        'quorum',
        choice('quorum.kind', ['none', 'people', 'percent']),
        whole('quorum.least', 1, 100_000, null, { path: 'quorum.kind', is: ['people', 'percent'] }),
      ),
      ask('minBallots', whole('minBallots', 1, 1_000, '10')),
      ask('ifTooFewBallots', choice('ifTooFewBallots', ['re-run', 'join-neighbour'])),
    ],
  },
  {
    group: 'day',
    questions: [
      ask('boothRelease', yesNo('boothRelease', 'yes')),
      ask('helpWhileTyping', yesNo('helpWhileTyping')),
      ask('readingUnit', choice('readingUnit', ['names', 'ballots'], 'names')),
    ],
  },
  {
    group: 'after',
    questions: [
      ask('termYears', whole('termYears', 1, 6, '3')),
      ask('timeZone', choice('timeZone', ['WIB', 'WITA', 'WIT'])),
      ask(
        'custody',
        text('custody.annex', 120),
        text('custody.cards', 120),
        text('custody.disk', 120),
        text('custody.until', 120),
      ),
      ask('signers', { kind: 'lines', path: 'signers', max: 12 }),
    ],
  },
];

export const QUESTIONS: readonly Question[] = GROUPS.flatMap((group) => group.questions);
