import type { KioskWords } from '../kiosk.js';
import { notOpen, refusals } from './kiosk-refusals.js';

export const kiosk: KioskWords = {
  title: 'Voting booth',

  looks: {
    title: 'Display',
    size: 'Text size',
    sizes: ['Normal letters', 'Large letters', 'Larger letters', 'Largest letters'],
    contrast: 'Black and white',
    fullScreen: 'Full screen',
  },

  waiting: {
    asking: { title: 'One moment', text: 'The booth is being prepared.' },
    'no-answer': {
      title: 'One moment',
      text: 'This tablet has no connection to the committee’s laptop. Officer: check the Wi-Fi and the laptop.',
    },
    'not-paired': {
      title: 'Tablet not registered',
      text: 'Officer: register this tablet at the committee’s laptop.',
    },
    locked: { title: 'Wait for the officer', text: 'The booth officer will open this screen for you.' },
    'not-yet': {
      title: 'Voting is not open yet',
      text: 'Keep your slip and wait for the committee’s announcement.',
    },
    paused: {
      title: 'Voting is paused',
      text: 'Keep your slip and wait for the committee’s announcement.',
    },
    over: { title: 'Voting is closed', text: 'Thank you.' },
    open: 'Show your slip',
    toCamera: 'Hold the square code on the slip in front of the camera, one hand’s width away.',
    toScanner: 'Hold the slip under the code reader, take a photo of it, or type its code.',
    photo: 'Photo of the slip',
    otherCamera: 'Other camera',
    typeCode: 'Type the code',
    card: 'Officer: the booth card can be shown to the camera.',
    camera: 'Camera picture',
  },

  code: {
    title: 'Type the code of the slip',
    hint: 'It is printed under the square code.',
    typed: (done, all) => `${done} of ${all} signs`,
    check: 'Check the code',
    last: 'The last sign may also be:',
    mistyped: 'One of the signs is wrong. Compare with the slip, one group at a time.',
    group: (number) => `Group ${number}`,
    empty: 'empty',
  },

  checking: 'Checking the slip…',
  understood: 'I understand',
  refusals,
  notOpen,

  welcome: {
    title: 'Slip accepted',
    text: 'Please sit down. Nobody but you may look at this screen.',
    camera: 'The camera is off.',
    begin: 'Begin writing',
    beginChoice: 'Begin choosing',
  },

  writing: {
    title: 'Write the names of neighbours whom you trust',
    rule: (least, most) =>
      least === most
        ? `Write ${most} ${most === 1 ? 'name' : 'names'}. Their order does not matter.`
        : least > 1
          ? `Write ${least} to ${most} names. Their order does not matter.`
          : `Up to ${most} names. Their order does not matter.`,
    lines: 'The names you wrote',
    line: (number) => `Name ${number}`,
    first: 'Touch the letters to write',
    blank: 'empty',
    next: 'Next name',
    finish: 'Finished',
    leave: 'Cancel',
    room: (left) => (left === 1 ? '1 letter left on this line.' : `${left} letters left on this line.`),
    full: 'This line is full. Erase some letters, or write the everyday name only.',
    repeated: (number) => `You wrote this name already as number ${number}. Write another name.`,
    picked: (unit) => unit,
  },

  help: {
    title: 'Touch the right person.',
    many: (count) => `${count} names fit. Type on.`,
    nobody: 'Not in the list. You may write the name all the same.',
    known: (alias) => `called ${alias}`,
  },

  keyboard: {
    title: 'Letters',
    space: 'Space',
    erase: 'Erase',
    clear: 'Clear',
    toQwerty: 'QWERTY',
    toAlphabet: 'ABC',
    order: 'Change the order of the letters',
    apostrophe: 'apostrophe',
    hyphen: 'hyphen',
    dot: 'full stop',
  },

  choosing: {
    title: 'Run-off',
    rule: (least, most) =>
      least === most
        ? `Touch ${most} ${most === 1 ? 'name' : 'names'} whom you trust.`
        : least > 1
          ? `Touch ${least} to ${most} names whom you trust.`
          : most === 1
            ? 'Touch one name whom you trust.'
            : `Touch the names whom you trust, up to ${most}.`,
    full: (most) =>
      `${most} ${most === 1 ? 'name is' : 'names are'} marked already. Touch a marked name to replace it.`,
    finish: 'Finished',
  },

  short: {
    blank: 'The ballot is still empty',
    blankText: 'An empty ballot counts as invalid.',
    few: (count) => (count === 1 ? 'Only 1 name' : `Only ${count} names`),
    fewText: (least) =>
      `The rules ask for at least ${least} different ${least === 1 ? 'name' : 'names'}. A ballot with fewer may count as invalid.`,
    writeOn: 'Write more',
    chooseOn: 'Choose more',
    goOn: 'Leave it so',
  },

  review: {
    title: 'Is this right?',
    text: 'Read it once more. Once in the box it cannot be changed.',
    change: 'Change',
    changeLine: (number) => `Change name ${number}`,
    writeOn: 'Back to writing',
    chooseOn: 'Back to choosing',
    cast: 'Put it into the ballot box',
    blank: 'Empty ballot',
  },

  leaving: {
    title: 'Delete everything and leave?',
    text: 'What you wrote will be deleted and will not go into the ballot box. Your slip stays good.',
    stay: 'No, go back',
    leave: 'Yes, delete everything',
  },

  casting: {
    title: 'Wait',
    text: 'Your ballot is being put into the box. Please do not leave yet.',
    waits: {
      'no-answer':
        'The connection to the committee’s laptop is lost. Your ballot is kept in this tablet, which goes on trying.',
      paused:
        'Voting is paused. Your ballot is not in the box yet; this tablet keeps it and puts it in as soon as voting goes on.',
      broken: 'The committee’s laptop has a fault. Your ballot is kept in this tablet, which goes on trying.',
      'more-ballots-than-check-ins':
        'The committee has to check how many people came. Your ballot is not in the box yet; this tablet keeps it. Call the booth officer.',
    },
    call: 'This takes long. Call the booth officer, but do not leave the tablet.',
    again: 'Try now',
    leave: 'Delete and leave',
    leaveText:
      'If you cannot wait: delete and leave. Keep your slip; later it tells whether your ballot is in the box.',
  },

  thanks: {
    title: 'Thank you',
    text: 'Your ballot is in the ballot box.',
    next: 'Please leave the booth.',
    done: 'Done',
  },

  idle: {
    title: 'Are you still here?',
    text: 'If nobody touches the screen, everything is deleted. Your slip stays good.',
    seconds: 'seconds left',
    stay: 'Yes, I am still here',
  },

  fault: {
    title: 'This tablet has a fault',
    text: 'If you did not see the words of thanks, show your slip again: the tablet will say whether your ballot is in the box.',
    again: 'Start again',
  },

  listen: {
    button: 'Listen',
    stop: 'Stop',
    names: 'Read the names',
    careful: 'Use earphones, so that nobody else hears it.',
    line: (number) => `Name ${number}`,
  },

  officer: {
    title: 'Booth officer',
    rule: 'Touch a booth only when the next person stands there. One touch for one person.',
    release: 'Open for the next person',
    open: 'Open. Wait until this person is done.',
    none: 'No booth tablet is registered yet.',
    offline: 'No connection to the committee’s laptop. Trying again…',
    'not-paired': 'This phone is not registered at the committee’s laptop.',
    failed: 'Not opened yet. Try once more.',
  },
};
