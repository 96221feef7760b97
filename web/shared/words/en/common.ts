import type { CommonWords } from '../common.js';

export const common: CommonWords = {
  language: 'Language',
  rehearsal: 'REHEARSAL',
  rehearsalHint: 'A rehearsal with invented people, not a real election.',
  phase: 'Phase',
  phases: {
    setup: 'Set-up',
    ready: 'Ready to open',
    voting: 'Voting',
    paused: 'Paused',
    'last-call': 'Last call',
    closed: 'Box closed',
    counting: 'Count',
    certified: 'Result certified',
    abandoned: 'Abandoned',
    void: 'To be repeated',
  },

  ok: 'OK',
  yes: 'Yes',
  no: 'No',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  save: 'Save',
  print: 'Print',
  busy: 'One moment…',
  loading: 'Loading…',
  required: 'required',

  men: 'Men',
  women: 'Women',
  sexUnknown: 'Not said',
  sexes: { L: 'M', P: 'W', '?': '?' },
  eligible: 'Eligible voters',
  present: 'Present',
  of: (part, whole) => `${part} of ${whole}`,

  digits: 'Fingerprint digits',
  digitsHint: 'Photograph this code, or copy the digits, and compare them later.',
  qr: 'QR code',

  twoOfficers: {
    hint: 'Two different officers each choose their own name and type their PIN.',
    first: 'First officer',
    second: 'Second officer',
    officer: 'Name of the officer',
    choose: 'Choose a name…',
    pin: 'PIN',
    pinHint: '6 to 12 digits',
    confirms: (proposer) =>
      `Proposed by ${proposer}, who is signed in at this desk. Another officer confirms with their own PIN.`,
    confirmer: 'Officer who confirms',
    same: 'The two officers must be different people.',
    confirm: 'We agree, do it',
  },

  offline: 'The connection to the committee’s laptop is lost. Trying again…',
  broken: 'Something is wrong in the program. Nothing was changed. Try again, or call the committee.',
};
