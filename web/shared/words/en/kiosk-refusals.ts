import type { KioskWords } from '../kiosk.js';

const slipIsGood = 'Your slip is still good. Nothing has gone into the ballot box.';
const nothingIn = 'Nothing has gone into the ballot box.';
const callOfficer = 'Call the booth officer.';

/** Why a tablet says no, English. */
export const refusals: KioskWords['refusals'] = {
  malformed: {
    what: 'This is not a voting slip, or it could not be read completely.',
    safe: nothingIn,
    next: 'Show the slip once more: flat, not folded. If it still cannot be read, exchange it at the registration desk.',
  },
  'other-election': {
    what: 'This slip is for another election.',
    safe: nothingIn,
    next: 'Take the slip to the registration desk.',
  },
  'bad-signature': {
    what: 'This slip was not made by the committee.',
    safe: nothingIn,
    next: 'Call the booth officer and hand over the slip.',
  },
  unknown: {
    what: 'The code of this slip is not in the list of slips.',
    safe: nothingIn,
    next: 'Compare the code with the slip again, sign by sign. If it is the same, take the slip to the registration desk.',
  },
  spent: {
    what: 'This slip has been used.',
    safe: 'Its ballot is in the ballot box. If that was your ballot, all is done and safe. You may leave.',
    next: 'If you have not voted with this slip, call the booth officer.',
  },
  revoked: {
    what: 'This slip has been cancelled.',
    safe: `For example because it was damaged and replaced. ${nothingIn}`,
    next: 'Use the new slip. If you have none, take this one to the registration desk.',
  },
  'voting-not-open': {
    what: 'Voting has not been opened yet.',
    safe: slipIsGood,
    next: 'Keep your slip and wait until voting is opened.',
  },
  'more-ballots-than-check-ins': {
    what: 'There may not be more ballots than people who were checked in.',
    safe: slipIsGood,
    next: 'Call the booth officer. The committee has to look into this first.',
  },
  'box-has-this-envelope': {
    what: 'The ballot box refused this envelope because it is already inside.',
    safe: 'Your slip is still good.',
    next: callOfficer,
  },
  'envelope-wrong-size': {
    what: 'This tablet made an envelope that does not fit the ballot box.',
    safe: slipIsGood,
    next: 'Call the booth officer and use another tablet.',
  },
  locked: {
    what: 'This booth has not been opened by the officer yet.',
    safe: slipIsGood,
    next: 'Wait a moment. The booth officer opens it for one person at a time.',
  },
  'not-paired': {
    what: 'This tablet is not registered at the committee’s laptop.',
    safe: slipIsGood,
    next: 'Call the booth officer: the tablet has to be registered again.',
  },
  'too-many-tries': {
    what: 'A wrong code was entered several times.',
    safe: nothingIn,
    next: 'Wait a few seconds, then try again slowly. The booth officer may help you read the code.',
  },
  broken: {
    what: 'There is a fault in the program.',
    safe: 'Show your slip again later: the tablet will say whether your ballot is in the box.',
    next: callOfficer,
  },
  'no-answer': {
    what: 'The committee’s laptop does not answer.',
    safe: slipIsGood,
    next: 'Wait a moment, then show the slip again. If it stays like this, call the booth officer.',
  },
  'photo-unreadable': {
    what: 'The code on that photo could not be read.',
    safe: slipIsGood,
    next: 'Take another photo, closer and with enough light, or type the code.',
  },
};

export const notOpen: KioskWords['notOpen'] = {
  paused: {
    what: 'Voting is paused.',
    safe: slipIsGood,
    next: 'Keep your slip and wait for the committee’s announcement.',
  },
  over: {
    what: 'Voting is closed.',
    safe: 'No more ballots can go into the box.',
    next: 'Hand your slip to the booth officer.',
  },
};
