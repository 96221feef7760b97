import { type Static, Type } from 'typebox';

const only = { additionalProperties: false } as const;
const choice = <const Words extends readonly string[]>(...words: Words) => Type.Enum<[...Words]>([...words]);
const whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

/**
 * The tata tertib: every choice that a village makes for itself, frozen before the first check-in.
 *
 * Firm rules are not here, because nobody may choose them: order on a ballot means nothing, too many
 * names void the ballot, the program breaks no tie.
 *
 * @source domain: table "Local"
 */
export const Rules = Type.Object(
  {
    form: choice('two-level', 'direct'),
    basisUnit: choice('RT', 'RW', 'dusun', 'lingkungan'),
    /** Adult: of this age in years on the day; a married person counts whatever the age, if so chosen. */
    adult: Type.Object({ age: whole(15, 21), marriedCounts: Type.Boolean() }, only),
    /** Age in years that the elected must have, both ends included; null for no band. */
    electedAge: Type.Union([Type.Null(), Type.Object({ min: whole(15, 99), max: whole(15, 120) }, only)]),
    whoMayBeWritten: choice('any-adult', 'utusan-only'),
    /** Must every written name be a resident of this box's own unit? */
    sameUnitOnly: Type.Boolean(),
    absent: choice('may-be-elected', 'present-or-letter'),
    names: Type.Object({ min: whole(1, 15), max: whole(1, 15) }, only),
    faults: Type.Object(
      {
        tooMany: choice('void-ballot'),
        tooFew: choice('void-ballot', 'accept'),
        repeated: choice('void-ballot', 'count-once'),
        ineligible: choice('void-ballot', 'void-name'),
        unresolved: choice('void-ballot', 'void-name'),
      },
      only,
    ),
    seats: whole(1, 50),
    /** Is an even number of seats refused? */
    oddSeats: Type.Boolean(),
    reserves: whole(0, 100),
    /** Share of the eligible that must have come, in whole percent, rounded up to people; null for none. */
    turnout: Type.Union([
      Type.Null(),
      Type.Object({ percent: whole(1, 100), ifShort: choice('visits', 're-run', 'accept-with-note') }, only),
    ]),
    /** How many voters must be present at level 2: people, or whole percent rounded up. */
    quorum: Type.Union([
      Type.Null(),
      Type.Object({ kind: choice('people', 'percent'), least: whole(1, 100_000) }, only),
    ]),
    tieMethod: choice('run-off', 'deliberation', 'lots'),
    /** Who may vote but not be elected. */
    bars: Type.Object(
      {
        partyOfficer: Type.Boolean(),
        villageOfficial: Type.Boolean(),
        illiterate: Type.Boolean(),
        panitia: Type.Boolean(),
      },
      only,
    ),
    consent: Type.Object(
      { asked: Type.Boolean(), onRefusal: choice('next-in-rank', 'seat-stays-empty') },
      only,
    ),
    readingUnit: choice('names', 'ballots'),
    /** A box with fewer ballots stays shut. */
    minBallots: whole(1, 1_000),
    ifTooFewBallots: choice('re-run', 'join-neighbour'),
    boothRelease: Type.Boolean(),
    helpWhileTyping: Type.Boolean(),
    custody: Type.Object({ annex: text(120), cards: text(120), disk: text(120), until: text(120) }, only),
    termYears: whole(1, 6),
    timeZone: choice('WIB', 'WITA', 'WIT'),
    /** Roles that sign the berita acara, in the order of the signature lines. */
    signers: Type.Array(text(60), { minItems: 1, maxItems: 12 }),
    /** Title, number and date of the tata tertib, as the berita acara cites it. */
    basis: text(200),
    /** Article of the tata tertib behind a rule: key = rule, text such as "pasal 7 ayat 2". */
    articles: Type.Record(Type.String({ pattern: '^[A-Za-z]{1,30}$' }), text(60)),
  },
  only,
);
export type Rules = Static<typeof Rules>;

/** The part of the rules that decides a count. */
export type CountRules = Pick<Rules, 'seats' | 'reserves' | 'names' | 'faults'>;

/** What is wrong with complete rules that no single field shows. */
export type RuleConflict =
  | { readonly kind: 'names-min-above-max' }
  | { readonly kind: 'elected-age-min-above-max' }
  | { readonly kind: 'even-seats'; readonly seats: number }
  | { readonly kind: 'quorum-percent-above-100' };

export function ruleConflicts(rules: Rules): readonly RuleConflict[] {
  const conflicts: RuleConflict[] = [];
  if (rules.names.min > rules.names.max) conflicts.push({ kind: 'names-min-above-max' });
  if (rules.electedAge !== null && rules.electedAge.min > rules.electedAge.max)
    conflicts.push({ kind: 'elected-age-min-above-max' });
  if (rules.oddSeats && rules.seats % 2 === 0) conflicts.push({ kind: 'even-seats', seats: rules.seats });
  if (rules.quorum?.kind === 'percent' && rules.quorum.least > 100)
    conflicts.push({ kind: 'quorum-percent-above-100' });
  return conflicts;
}

/**
 * So many percent of so many people, as a number of people, rounded up: 30 % of 3,703 is 1,111.
 *
 * @param percent whole, 0 to 100
 * @source domain: "1,110.9 rounds up"
 */
export const percentOf = (percent: number, people: number): number => Math.ceil((percent * people) / 100);

/** Time zones of Indonesia, in minutes ahead of UTC. None has summer time. */
export const ZONE_MINUTES = { WIB: 420, WITA: 480, WIT: 540 } as const satisfies Record<
  Rules['timeZone'],
  number
>;
