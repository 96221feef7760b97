import type { DeskWords } from '../../desk.js';

/** Voting, closing and opening, English. */
export const voting: DeskWords['voting'] = {
  title: 'Voting',
  present: 'Came so far',
  eligible: 'Eligible voters',
  open: {
    title: 'Open the vote',
    lead: 'In front of the residents. Observers stand near the screen.',
    empty: 'The ballot box is empty',
    emptyText:
      'The program checks once more when the button is pressed: the box must hold 0. If not, the vote does not open.',
    emptyTick: 'The empty box was shown to the residents',
    criteriaTick: 'The criteria were read aloud',
    digitsTick: 'The set-up digits were photographed and written in the minutes',
    button: 'Open the vote…',
    dialog: 'Open the vote',
    dialogText: 'From now on residents can be checked in and tablets take slips. Ballots in the box: 0.',
    action: 'Yes, open',
  },
  passphrase: 'Passphrase of the committee',
  isOpen: 'Voting is open.',
  isPaused: 'Voting is paused. Tablets take no slips.',
  isLastCall:
    'Last call: nobody is checked in any more. Wait until the booths are empty, then go to the closing.',
  pause: {
    title: 'Pause',
    text: 'Tablets take no slips until voting goes on. Ballots in the box stay safe.',
    reason: 'Reason',
    reasons: ['Break and prayer', 'Judging the turnout', 'Power or device trouble'],
    button: 'Pause…',
    action: 'Pause',
    back: 'Back to a pause…',
  },
  resume: { button: 'Go on voting' },
  turnout: {
    title: 'Judging the turnout',
    lead: 'Judged in a pause, before the box is closed.',
    figures: (present, eligible) =>
      `${present.toLocaleString('en')} of ${eligible.toLocaleString('en')} eligible voters came.`,
    needed: (needed, percent) =>
      `At least ${needed.toLocaleString('en')} people are needed (${percent} per cent, rounded up).`,
    noRule: 'The tata tertib asks for no turnout.',
    enough: 'Enough.',
    short: (lacking) => `${lacking} people short.`,
    onlyPaused: 'Pause the vote first, so that the figures stand still.',
    decision: 'Decision of the assembly',
    decisions: {
      enough: 'The turnout is enough',
      visits: 'Officers visit house to house, voting goes on',
      're-run': 'The vote is held again',
      'accept-with-note': 'Accepted with a note',
    },
    byRules: 'by the tata tertib',
    visitsHint: 'At least ten visits, or none.',
    note: 'Note',
    button: 'Note the decision on turnout…',
    dialog: 'Note the decision on turnout',
    action: 'Note the decision',
    done: 'The decision on turnout is noted.',
  },
  lastCall: {
    title: 'Last call',
    text: 'Announce it aloud first. After this nobody is checked in; whoever holds a slip can still write.',
    button: 'Last call…',
    action: 'Yes, last call',
    toClosing: 'Go on to the closing',
  },
  slips: {
    title: 'More slips into the bowl',
    reserve: 'Mix in reserve slips…',
    reserveTitle: 'Mix in reserve slips',
    reserveText: 'The reserve envelope is opened before witnesses and mixed into the bowl.',
    test: 'Hand out test slips…',
    testTitle: 'Hand test slips to observers',
    testText:
      'Observers first write down what they will cast and seal it in an envelope. The number is noted, so that they are set aside at the count.',
    count: 'Number of slips',
    action: 'Note it',
    done: 'Noted.',
  },
};

export const closing: DeskWords['closing'] = {
  title: 'Closing',
  lead: 'Two people count the left-over slips by hand. The program’s own figures appear only after that count is typed.',
  count: {
    title: '1. Hand count',
    left: 'Unused slips left',
    leftHint: 'in the bowl and in the reserve and test envelopes',
    spoiled: 'Damaged slips collected',
    button: 'Save the hand count…',
    dialog: 'Save the hand count',
    text: (left, spoiled) => `We both counted: ${left} unused slips left and ${spoiled} damaged ones.`,
    action: 'Save the count',
    again: 'Count and type again',
  },
  figures: {
    title: '2. Reconciliation',
    caption: 'Hand count and figures of the program',
    what: 'What is counted',
    hand: 'Hand count',
    program: 'Program',
    verdict: 'Agree?',
    printed: 'Slips printed good',
    spent: 'Slips used',
    revoked: 'Slips made void (damaged, handed back)',
    left: 'Slips left',
    outstanding: 'Outstanding (printed − used − void − left)',
    checkIns: 'People checked in',
    testSlips: 'Test slips handed out',
    ballots: 'Ballots in the box',
    same: 'agree',
    differs: 'differ',
    agrees: 'All figures agree.',
    differsText:
      'Some figures differ. Count once more. If they still differ, write why; the note goes into the record.',
  },
  close: {
    title: '3. Close the box',
    note: 'Note on differences',
    noteHint: 'What was counted again, who witnessed it, what the committee thinks is the cause.',
    noteNeeded: 'Write the note first, because some figures differ.',
    text: 'After closing no ballot can come in. The closing seal appears on the screen to be photographed.',
    button: 'Close the ballot box…',
    dialog: 'Close the ballot box',
    action: 'Yes, close the box',
  },
  closed: {
    title: 'The ballot box is closed',
    seal: 'Closing seal',
    hint: 'Let the residents photograph this seal on the big screen. Whoever changes the box after this will be found out.',
    figures: (ballots, checkIns) =>
      `${ballots.toLocaleString('en')} ballots in the box, ${checkIns.toLocaleString('en')} people came.`,
    next: 'Go on to the opening',
  },
};

export const opening: DeskWords['opening'] = {
  title: 'Opening the box',
  lead: 'In front of the residents. Each key holder comes forward and has the own card read.',
  again: 'The laptop was restarted. The key cards must be read again; box and log are whole.',
  alreadyOpen: 'The box is open.',
  toCount: 'Go on to the count',
  progress: (read, threshold) => `${read} of ${threshold} needed cards read`,
  card: 'Key card',
  cardHint: 'Scan the QR code of the card, or type its three lines.',
  read: 'Read card',
  readOk: (index) => `Card ${index} is accepted.`,
  readBefore: 'That card was read before.',
  enough: 'Enough cards are read.',
  tooFew: (ballots, least) =>
    `The box holds ${ballots.toLocaleString('en')} ballots; by the tata tertib a box with fewer than ${least} is not opened.`,
  tooFewNext:
    'By the tata tertib the vote is repeated or joined with a neighbour. If it must be repeated, declare it at Home.',
  button: 'Open the ballot box…',
  dialog: 'Open the ballot box',
  text: 'All ballots are opened now, in front of the residents. No vote is shown before it is read aloud.',
  action: 'Yes, open the box',
  opened: (ballots, unreadable) =>
    unreadable === 0
      ? `The box is open: ${ballots.toLocaleString('en')} ballots.`
      : `The box is open: ${ballots.toLocaleString('en')} ballots, ${unreadable} of them unreadable and noted as invalid.`,
};
