import type { Phase } from '../../src/election/phase.js';
import type { Tone } from './components/Notice.js';

/** How each phase is coloured, on every page alike. */
export const PHASE_TONES: Readonly<Record<Phase, Tone>> = {
  setup: 'plain',
  ready: 'info',
  voting: 'ok',
  paused: 'warn',
  'last-call': 'warn',
  closed: 'info',
  counting: 'ok',
  certified: 'ok',
  abandoned: 'danger',
  void: 'danger',
};
