import { accept, type Result, refuse } from '../basics/result.js';

/**
 * Where an election stands (tahap), in the order of the day.
 *
 * `ready` is frozen and not yet open. Last call: nobody checks in any more, the kiosks finish.
 * `abandoned` before the first cast, `void` when the vote must be held again.
 */
export const PHASES = [
  'setup',
  'ready',
  'voting',
  'paused',
  'last-call',
  'closed',
  'counting',
  'certified',
  'abandoned',
  'void',
] as const;
export type Phase = (typeof PHASES)[number];

const WAYS: Readonly<Record<Phase, readonly Phase[]>> = {
  setup: ['ready', 'abandoned'],
  ready: ['voting', 'abandoned'],
  voting: ['paused', 'last-call', 'abandoned'],
  // Turnout is judged here: from a pause the doors open again, or the last call follows.
  paused: ['voting', 'last-call', 'abandoned', 'void'],
  'last-call': ['paused', 'closed'],
  closed: ['counting', 'void'],
  counting: ['certified', 'void'],
  certified: [],
  abandoned: [],
  void: [],
};

export interface WrongPhase {
  readonly kind: 'wrong-phase';
  readonly phase: Phase;
  readonly needed: readonly Phase[];
}

/** May the election go from one phase to another? Whether the rest is in order is for the act to say. */
export function enterPhase(from: Phase, to: Phase): Result<Phase, WrongPhase> {
  if (WAYS[from].includes(to)) return accept(to);
  return refuse({
    kind: 'wrong-phase',
    phase: from,
    needed: PHASES.filter((phase) => WAYS[phase].includes(to)),
  });
}

/** An act that belongs to certain phases: refuses with what it needs. */
export function needPhase(phase: Phase, ...needed: readonly Phase[]): Result<Phase, WrongPhase> {
  return needed.includes(phase) ? accept(phase) : refuse({ kind: 'wrong-phase', phase, needed });
}
