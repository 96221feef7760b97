import type { Phase } from '../../election/phase.js';
import type { DeskRoute } from './routes.js';

const SETUP = ['setup'] as const;
const OPEN_TO_SLIPS = ['ready', 'voting', 'paused', 'last-call'] as const;
const COUNT = ['counting'] as const;

/**
 * The phases to which each act belongs; null for what may be done at any time. The door looks here before
 * it asks for PINs, so that an act in the wrong phase is answered the same way everywhere; the act itself
 * looks again inside its transaction, since the phase may change in between.
 */
export const ACT_PHASES: Readonly<Record<DeskRoute, readonly Phase[] | null>> = {
  'POST /desk/enter': null,
  'POST /desk/login': null,
  'POST /desk/logout': null,
  'POST /desk/touch': null,
  'POST /desk/unlock': null,
  'GET /desk/state': null,
  'POST /desk/officers': null,
  'POST /desk/officers/pin': null,
  'POST /desk/devices/pair': null,
  'POST /desk/devices/unpair': null,
  'POST /desk/devices/release': null,
  'POST /desk/devices/booth-card': null,
  'POST /desk/roll/search': null,
  'POST /desk/lan/plain': null,

  'GET /desk/setup': null,
  'POST /desk/setup/rehearsal': SETUP,
  'POST /desk/setup/clock': SETUP,
  'POST /desk/setup/facts': SETUP,
  'POST /desk/setup/rules': SETUP,
  'POST /desk/setup/rules-read': SETUP,
  'POST /desk/setup/holders': SETUP,
  'POST /desk/setup/slips': SETUP,
  'POST /desk/setup/expected': SETUP,
  'POST /desk/roll/preview': SETUP,
  'POST /desk/roll/columns': SETUP,
  'POST /desk/roll/accept': SETUP,
  'GET /desk/freeze': null,
  'POST /desk/freeze/start': SETUP,
  'POST /desk/freeze/lot': SETUP,
  'POST /desk/freeze/card': SETUP,
  'POST /desk/freeze/read-back': SETUP,
  'POST /desk/freeze/finish': SETUP,
  'POST /desk/abandon': ['setup', 'ready', 'voting', 'paused'],

  'POST /desk/roll/add': OPEN_TO_SLIPS,
  'POST /desk/roll/correct': OPEN_TO_SLIPS,
  'GET /desk/attendance': null,
  'POST /desk/check-in': ['voting'],
  'POST /desk/check-in/undo': ['voting', 'paused', 'last-call'],
  'POST /desk/slips/revoke': OPEN_TO_SLIPS,
  'POST /desk/slips/lost': OPEN_TO_SLIPS,
  'POST /desk/slips/reserve': ['ready', 'voting', 'paused'],
  'POST /desk/slips/test': ['ready', 'voting', 'paused'],
  'POST /desk/helper': ['voting', 'paused', 'last-call'],
  'POST /desk/voting/open': ['ready'],
  'POST /desk/voting/pause': ['voting', 'last-call'],
  'POST /desk/voting/resume': ['paused'],
  'POST /desk/voting/turnout': ['paused'],
  'POST /desk/voting/last-call': ['voting', 'paused'],
  'POST /desk/close/slips': ['last-call'],
  'POST /desk/close': ['last-call'],
  // Before the closing only where the passphrase is lost: then cards stand for it (src/desk/signer.ts).
  'POST /desk/open/card': ['ready', 'last-call', 'closed', 'counting'],
  'POST /desk/open': ['closed'],
  'POST /desk/void': ['paused', 'closed', 'counting'],

  'GET /desk/count': COUNT,
  'POST /desk/count/decide': COUNT,
  'POST /desk/count/claim': COUNT,
  'POST /desk/count/search': COUNT,
  'POST /desk/count/paper': COUNT,
  'POST /desk/count/tests': COUNT,
  'POST /desk/reading': COUNT,
  'POST /desk/reading/compare': COUNT,
  'POST /desk/reading/objection': COUNT,
  'GET /desk/result': ['counting', 'certified'],
  'POST /desk/result/settle': COUNT,
  'POST /desk/result/paper-run-off': COUNT,
  'POST /desk/result/consent': COUNT,
  'POST /desk/result/note': COUNT,
  'POST /desk/result/run-off': COUNT,
  'POST /desk/result/return': ['certified'],
  'POST /desk/certify': COUNT,
  'GET /desk/supplements': ['certified'],
  'POST /desk/supplements': ['certified'],
};
