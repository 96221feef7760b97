import { accept, type Result, refuse } from '../basics/result.js';
import type { Rules } from '../election/rules.js';
import type { ElectionFacts } from '../election/setup-document.js';
import { adulthood, ageOn } from './adulthood.js';
import { type Flags, type Resident, unitOf } from './resident.js';
import { livesIn } from './unit.js';

/** Why a resident may not vote in this box. */
export type VoteBar =
  | { readonly kind: 'under-age'; readonly age: number }
  | { readonly kind: 'age-to-confirm' }
  | { readonly kind: 'other-unit'; readonly unit: string }
  | { readonly kind: 'not-utusan' };

/** The rules that decide who may vote. */
export type VoteRules = Pick<Rules, 'form' | 'adult'>;
export type BoxFacts = Pick<ElectionFacts, 'level' | 'unit' | 'date'>;

/**
 * May this resident vote here? In the two-level form a level-1 box belongs to the adults of its own
 * unit, and the level-2 box to the utusan; in the direct form it belongs to every adult of the roll.
 */
export function canVote(resident: Resident, rules: VoteRules, facts: BoxFacts): Result<null, VoteBar> {
  if (rules.form === 'two-level' && facts.level === 1 && !livesIn(resident, facts.unit))
    return refuse({ kind: 'other-unit', unit: unitOf(resident) });
  if (rules.form === 'two-level' && facts.level === 2 && !resident.flags.utusan)
    return refuse({ kind: 'not-utusan' });
  const adult = adulthood(resident, rules.adult, facts.date);
  if (adult === 'to-confirm') return refuse({ kind: 'age-to-confirm' });
  if (adult === 'minor')
    return refuse({ kind: 'under-age', age: ageOn(resident.birthDate ?? facts.date, facts.date) });
  return accept(null);
}

/** Why a resident may not be elected here, the first that holds. */
export type ElectedBar =
  | { readonly kind: 'under-age' }
  | { readonly kind: 'age-band'; readonly age: number; readonly min: number; readonly max: number }
  | { readonly kind: 'not-utusan' }
  | { readonly kind: 'other-unit'; readonly unit: string }
  | { readonly kind: 'absent-without-letter' }
  | { readonly kind: 'barred'; readonly flag: keyof Rules['bars'] };

/** The rules that decide who may be elected. */
export type ElectedRules = Pick<
  Rules,
  'adult' | 'electedAge' | 'whoMayBeWritten' | 'sameUnitOnly' | 'absent' | 'bars'
>;

/** Flags of the roll that the rules may make a bar to being elected. */
export const BARS = ['partyOfficer', 'villageOfficial', 'illiterate', 'panitia'] as const;
type Bar = (typeof BARS)[number];

/**
 * The bars that the rules ask for and that nobody on the roll is marked for. The rule is read aloud and printed all
 * the same, so somebody should hear that it would bar nobody.
 *
 * @param marked the flags of residents; those of one resident may be given once for many alike
 */
export const unmarkedBars = ({ bars }: Pick<Rules, 'bars'>, marked: readonly Flags[]): readonly Bar[] =>
  BARS.filter((bar) => bars[bar] && !marked.some((flags) => flags[bar]));

/**
 * May this resident be elected here, that is: does a ballot that names them count for them?
 *
 * An age that nobody knows bars nobody: a gap in the roll must not throw away a person's votes. The
 * committee fills it in, or asks before it announces.
 *
 * @param present checked in; matters only where the rules want the elected present, or a letter
 */
export function canBeElected(
  resident: Resident,
  rules: ElectedRules,
  facts: BoxFacts,
  present: boolean,
): Result<null, ElectedBar> {
  if (adulthood(resident, rules.adult, facts.date) === 'minor') return refuse({ kind: 'under-age' });
  const band = rules.electedAge;
  if (band !== null && resident.birthDate !== null) {
    const age = ageOn(resident.birthDate, facts.date);
    if (age < band.min || age > band.max) return refuse({ kind: 'age-band', age, ...band });
  }
  if (facts.level === 2 && rules.whoMayBeWritten === 'utusan-only' && !resident.flags.utusan)
    return refuse({ kind: 'not-utusan' });
  if (facts.level === 1 && rules.sameUnitOnly && !livesIn(resident, facts.unit))
    return refuse({ kind: 'other-unit', unit: unitOf(resident) });
  if (rules.absent === 'present-or-letter' && !present && !resident.flags.letter)
    return refuse({ kind: 'absent-without-letter' });
  const flag = BARS.find((bar) => rules.bars[bar] && resident.flags[bar]);
  return flag === undefined ? accept(null) : refuse({ kind: 'barred', flag });
}
