import type { DeskWords } from '../../desk.js';

/** The ceremony of freezing, English. */
export const freeze: DeskWords['freeze'] = {
  title: 'Freeze',
  lead: 'This ceremony makes the key of the box, the slips and the key cards. Afterwards rules, roll and keys cannot be changed.',
  missingTitle: 'The set-up is not complete',
  start: {
    title: 'Begin the freeze',
    will: 'What will happen',
    steps: [
      'The program makes the key of the ballot box and all slips.',
      'Slips are printed lot by lot; you declare each lot good or revoked.',
      'Each key holder sees their own card alone, prints or copies it, and reads it back.',
      'Residents photograph the set-up digits. From then on no slip can be added.',
    ],
    ready:
      'Have ready: printer and paper, scissors, a bowl, all key holders, about an hour. The laptop must stay on; if it goes off, the ceremony begins anew.',
    passphrase: 'Passphrase of the committee',
    passphraseAgain: 'Passphrase once more',
    passphraseHint:
      'At least 12 letters. Advice: five or six words that are easy to remember and have nothing to do with each other. Write it on paper, put it in an envelope, keep it away from the laptop.',
    passphraseUse: 'It is used to open and close the vote, to open the box, and to certify the result.',
    short: 'Still too short.',
    differs: 'The two passphrases are not the same.',
    good: 'Long enough.',
    weak: 'Long enough, but easily guessed. Add other words.',
    button: 'Begin the freeze…',
    dialog: 'Begin the freeze',
    dialogText: 'Keys and slips are made now. Rules and roll cannot be changed during the ceremony.',
    action: 'Yes, begin',
  },
  running: 'The freeze is running. Do not switch the laptop off.',
  digits: 'Set-up digits',
  digitsHint:
    'Photograph this code or copy the digits, and write them by hand in the minutes. By them the record can be checked later.',
  noMore:
    'The key that makes slips is destroyed: from now on nobody, not even this program, can make another slip.',
  lots: {
    title: 'Slips',
    lead: 'Open each lot once and print it at once. Look through the sheets in your hands, then declare the lot good. If spoiled, revoke it: the whole lot is void and another one takes its place.',
    lot: (lot) => `Lot ${lot}`,
    slips: (slips) => `${slips} slips`,
    parts: { main: 'main', reserve: 'reserve', test: 'test', spare: 'replacement' },
    states: { waiting: 'not printed', printed: 'opened', good: 'good', revoked: 'revoked' },
    open: (lot) => `Open and print lot ${lot}`,
    good: (lot) => `Lot ${lot} is good`,
    revoke: (lot) => `Revoke lot ${lot}…`,
    revokeTitle: (lot) => `Revoke lot ${lot}`,
    revokeText: (slips) =>
      `All ${slips} slips of this lot become void. Tear and collect all its sheets. A replacement is printed afterwards.`,
    revokeAction: 'Yes, revoke this lot',
    progress: (good, all) => `${good} of ${all} lots good`,
    colLot: 'Lot',
    colPart: 'For',
    colSlips: 'Holds',
    colState: 'State',
    colAct: 'Act',
  },
  cards: {
    title: 'Key cards',
    lead: 'Call the holders one by one. Only the holder may see the screen while the card is shown.',
    card: (index, holder) => `Card ${index}: ${holder}`,
    states: { waiting: 'not shown yet', shown: 'shown, not read back yet', back: 'read back and right' },
    show: (index) => `Show card ${index}`,
    showAgain: (index) => `Show card ${index} again`,
    private: {
      title: (holder) => `Card for ${holder}`,
      text: (holder) =>
        `Only ${holder} sits at the screen. The others step back, cameras are put away, the assembly screen does not show this page.`,
      alone: 'I am alone at the screen',
      qr: 'QR code of the key card',
      typed: 'Code to type',
      print: 'Print this card (PDF)',
      copy: 'Print it, or copy the three lines by hand. Check once more, then keep it where only you know.',
      hide: 'I have kept it, hide it',
      hides: (seconds) =>
        `The card hides by itself in ${seconds > 60 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}.`,
    },
    readBack: 'Read a card back',
    readBackHint:
      'Scan the QR code from the paper, or type the three lines from the paper. Any card may come first.',
    read: 'Read card',
    readOk: (index, holder) => `Card ${index} (${holder}) was read and is right.`,
    readBefore: 'That card was read back before, and is right.',
    progress: (back, all) => `${back} of ${all} cards read back`,
  },
  finish: {
    title: 'Finish the freeze',
    waits: 'Waiting: every lot declared good and every card read back.',
    text: 'After this, rules, roll and keys cannot be changed. The roll is corrected by two officers only, with a reason, and it is logged.',
    button: 'Finish the freeze…',
    action: 'Yes, freeze',
  },
  done: {
    title: 'The set-up is frozen',
    next: 'Cut, fold and mix the slips in the bowl. Keep the reserve slips in a sealed envelope.',
    toHome: 'Go on to Home: what must be in order',
  },
};
