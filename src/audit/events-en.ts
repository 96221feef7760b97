import type { EVENTS, EventName } from './events.js';

/** Events whose data anybody may read. */
export type OpenEvent = {
  [Name in EventName]: (typeof EVENTS)[Name]['visibility'] extends 'public' ? Name : never;
}[EventName];

/** The sentences of public events in English; the catalogue itself, and what observers read, is Indonesian. */
export const ENGLISH_TEXT: Readonly<Record<OpenEvent, string>> = {
  'house-opened': 'The committee’s laptop is prepared. The log begins.',
  restarted: 'The program was started again.',
  'clock-confirmed': 'Date, clock and time zone ({zone}) were checked and are right.',
  'officer-added': '{name} serves as {roles}.',
  'pin-reset': 'The PIN of officer {officer} was replaced.',
  'roll-imported':
    'Roll of residents taken in: {residents} residents, {refused} lines refused, {toConfirm} to be confirmed.',
  'rules-read-aloud': 'Every rule was read aloud and approved by two officers.',
  'lot-confirmed': 'Slips of lot {lot} are printed well: {slips} slips.',
  'lot-revoked': 'Printed slips of lot {lot} revoked: {slips} slips.',
  'cards-read-back': 'All key cards ({cards}) were read back and are right.',
  'election-frozen':
    'Rules, roll, keys and slips are frozen: {usable} slips ready for use, {residents} residents.',
  'test-slips-given': 'Test slips given to observers: {slips}.',
  'reserve-added': 'Reserve slips mixed into the bowl: {slips}.',
  'box-shown-empty': 'The ballot box was shown to be empty.',
  'voting-opened': 'Voting opened. Ballots in the box: {ballots}.',
  'voting-paused': 'Voting paused: {reason}',
  'voting-resumed': 'Voting went on.',
  'last-call': 'Last call. People who came: {checkedIn}.',
  'turnout-judged':
    'Attendance judged: {checkedIn} of {eligible}, needed {needed}. Decision: {decision}. {note}',
  'bound-reached':
    'Incident: one more ballot would exceed the attendance list ({ballots} of {bound}). Voting stopped.',
  'roll-changed': 'The roll was changed after it was frozen ({change}, {line}): {reason}',
  'device-paired': 'Device {label} ({kind}) was paired.',
  'device-unpaired': 'Device {label} was removed.',
  'slips-counted': 'Slips left over were counted by hand by two people: {left} whole, {spoiled} spoiled.',
  'voting-closed': 'Voting closed. Ballots in the box: {ballots}. Attendance list: {checkIns}. {note}',
  'box-opened': 'The box was opened before the residents with key cards {cards}. Ballots: {ballots}.',
  'test-ballots-set-aside': 'Test ballots found exactly as written and set aside: {ballots}.',
  'reading-compared':
    'After reading {reading} the board was compared with the residents’ tally sheets. {note}',
  'objection-noted': 'Objection at reading {reading}: {note}',
  'tie-settled': 'Tie settled ({method}): {how}',
  'run-off-returned':
    'The run-off in its own box has been certified; the fingerprint of its result is {recordHash}.',
  'consent-answered': '{person} was asked to serve: {answer}.',
  'note-added': 'Note: {note}',
  certified: 'The result was certified by the assembly of residents.',
  'supplement-added': 'Supplement number {number} was added to the certified result: {about}.',
  abandoned: 'This preparation was abandoned before the first ballot: {reason}',
  'vote-void': 'The vote has to be held again: {reason}',
  'tls-off': 'Connections without TLS were approved by two officers.',
};

/** English words for the codes among the data, by event and field. */
export const ENGLISH_CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'officer-added.roles': {
    ketua: 'chair',
    sekretaris: 'secretary',
    petugas: 'officer',
    notulis: 'minute-taker',
    pemantau: 'observer',
  },
  'turnout-judged.decision': {
    enough: 'enough',
    visits: 'visits from house to house',
    're-run': 'the vote is held again',
    'accept-with-note': 'accepted with a note',
  },
  'roll-changed.change': { added: 'added', corrected: 'corrected' },
  'device-paired.kind': { kiosk: 'booth tablet', projector: 'public screen', booth: 'booth officer’s phone' },
  'tie-settled.method': { 'run-off': 'a run-off', deliberation: 'deliberation', lots: 'drawing lots' },
  'consent-answered.answer': { yes: 'accepts', no: 'does not accept', pending: 'no answer yet' },
  'supplement-added.about': {
    consent: 'an answer to serve or not',
    replacement: 'a replacement during the term',
    objection: 'a written objection',
    inauguration: 'the inauguration',
  },
};
