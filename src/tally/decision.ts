import type { PersonId } from '../election/person.js';

/** Why a written name counts for nobody. `ineligible`: it is clear who was meant, and it is nobody on the roll. */
export type VoidReason = 'unresolved' | 'not-a-name' | 'ineligible';

/** What two officers decided in public on a written form (putusan nama). */
export interface NameDecision {
  /** As `FormGroup` has it. */
  readonly form: string;
  /** Only lines written exactly so, letter for letter; null for all lines of the form. */
  readonly written: string | null;
  /**
   * `withdrawn` takes the earlier decision back: the form waits again, and a writing that was split off is one
   * with the rest of its form again.
   */
  readonly outcome: Outcome | { readonly kind: 'withdrawn' };
  readonly officers: readonly [string, string];
  /** Number of the log entry that holds it. */
  readonly entry: number;
}

/** What was found out about a form. */
export type Outcome =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'void'; readonly reason: VoidReason };

/** Does the same decision stand on both, or none on either? */
export function sameOutcome(a: Outcome | null, b: Outcome | null): boolean {
  if (a === null || b === null) return a === b;
  return a.kind === 'person'
    ? b.kind === 'person' && a.person === b.person
    : b.kind === 'void' && a.reason === b.reason;
}

/** A decision that stands: nobody has replaced it or taken it back. */
export type StandingDecision = NameDecision & { readonly outcome: Outcome };

export const isOutcome = (decision: NameDecision): decision is StandingDecision =>
  decision.outcome.kind !== 'withdrawn';
