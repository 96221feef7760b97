import { accept, type Result, refuse } from '../basics/result.js';
import type { PersonId } from '../election/person.js';
import { needPhase, type Phase, type WrongPhase } from '../election/phase.js';
import { type BoxFacts, canVote, type VoteBar, type VoteRules } from './eligibility.js';
import type { Resident } from './resident.js';

export type CheckInRefusal =
  | WrongPhase
  | { readonly kind: 'not-on-roll' }
  | { readonly kind: 'already-checked-in' }
  /** An officer must look at the person, or at a paper, and say so. */
  | { readonly kind: 'age-to-confirm' }
  | { readonly kind: 'not-eligible'; readonly bar: VoteBar };

export interface Arrival {
  /** Null if nobody on the roll was found. */
  readonly resident: Resident | null;
  readonly already: boolean;
  readonly phase: Phase;
  readonly rules: VoteRules;
  readonly facts: BoxFacts;
  /** An officer confirmed that a person without a birth date is an adult. */
  readonly ageConfirmed: boolean;
}

/** May this person be checked in (daftar hadir) and draw a slip? During the last call nobody is. */
export function checkIn(arrival: Arrival): Result<PersonId, CheckInRefusal> {
  const phase = needPhase(arrival.phase, 'voting');
  if (!phase.ok) return phase;
  const { resident } = arrival;
  if (resident === null) return refuse({ kind: 'not-on-roll' });
  if (arrival.already) return refuse({ kind: 'already-checked-in' });
  const vote = canVote(resident, arrival.rules, arrival.facts);
  if (vote.ok) return accept(resident.id);
  // Confirming an age opens no other door: a known age below the line, or another unit, stays a bar.
  if (vote.refusal.kind !== 'age-to-confirm') return refuse({ kind: 'not-eligible', bar: vote.refusal });
  return arrival.ageConfirmed ? accept(resident.id) : refuse({ kind: 'age-to-confirm' });
}

export type UndoRefusal = WrongPhase | { readonly kind: 'not-on-roll' } | { readonly kind: 'not-checked-in' };

/** May this check-in be undone? That an unspent slip was handed back is for the act to see to. */
export function undoCheckIn(
  undo: Pick<Arrival, 'resident' | 'already' | 'phase'>,
): Result<PersonId, UndoRefusal> {
  const phase = needPhase(undo.phase, 'voting', 'paused', 'last-call');
  if (!phase.ok) return phase;
  if (undo.resident === null) return refuse({ kind: 'not-on-roll' });
  return undo.already ? accept(undo.resident.id) : refuse({ kind: 'not-checked-in' });
}
