import type { DeskWords } from '../../desk.js';
import { dayRefusals, say, UNCHANGED } from './day-refusals.js';
import { freezeRefusals } from './freeze-refusals.js';
import { setup } from './setup.js';

/** What is wrong with a name that was typed here is what would be wrong with it in a file. */
const typed: Readonly<Record<string, ReturnType<typeof say>>> = Object.fromEntries(
  Object.entries(setup.findings).map(([kind, what]) => [
    kind,
    say(what, UNCHANGED, 'Correct it, then save again.'),
  ]),
);

/** Every reason for which the laptop says no to the desk, English. */
export const refusals: DeskWords['refusals'] = {
  ...typed,
  general: say(
    'The laptop refused this ({kind}).',
    UNCHANGED,
    'Check what was filled in and try again. If it is refused again, note the word in brackets and ask whoever installed the program.',
  ),
  offline: say(
    'The laptop does not answer.',
    'What was saved is safe. Whether the last act was saved is not known.',
    'Check that the program runs, wait a moment, and look at the state before doing it again.',
  ),
  broken: say(
    'Something is wrong inside the program.',
    'This act was not done; what was saved is safe.',
    'Try once more. If it happens again, write the time in the minutes and restart the program.',
  ),
  malformed: say(
    'What was typed or scanned cannot be read.',
    UNCHANGED,
    'Check spelling and length. For a slip: scan again, or type the code below the QR code.',
  ),
  'not-found': say('It is not there.', UNCHANGED, 'Load this page again, then try again.'),
  'not-signed-in': say('You are not signed in, or were signed out.', UNCHANGED, 'Sign in by name and PIN.'),
  'desk-locked': say(
    'This desk is locked, since nobody touched it for a while.',
    UNCHANGED,
    'The officer who is signed in here unlocks it with the PIN.',
  ),
  'not-allowed': say(
    'Your duties do not include this.',
    UNCHANGED,
    'Ask an officer who may do it to sign in here.',
  ),
  'wrong-phase': say(
    'The phase is “{phase}”; this belongs to: {needed}.',
    UNCHANGED,
    'Look at Home: it shows the next step.',
  ),
  'too-large': say('This is too large.', UNCHANGED, 'Make it shorter, then try again.'),
  'too-many-tries': say('There were too many tries.', UNCHANGED, 'Wait a minute, then try again.'),
  'desk-needs-tls': say(
    'The desk is not opened over a connection without TLS.',
    UNCHANGED,
    'Open the desk on the laptop itself.',
  ),
  'lan-is-open': say(
    'Other devices can connect already.',
    UNCHANGED,
    'No further consent is needed. Pair devices by QR code.',
  ),
  'foreign-page': say(
    'This page was opened from another address.',
    UNCHANGED,
    'Close it and open the address printed in the program’s window.',
  ),
  'link-used': say(
    'This link was used already, or is not the latest one.',
    UNCHANGED,
    'Use the link printed last in the program’s window, or sign in by name and PIN.',
  ),
  'officer-unknown': say('That officer is not registered.', UNCHANGED, 'Choose a name from the list.'),
  'officer-exists': say(
    'That name is registered already.',
    UNCHANGED,
    'Use a different full name, or change that officer’s PIN.',
  ),
  'pin-wrong': say('The PIN of {officer} is wrong.', UNCHANGED, 'Type it once more, slowly.'),
  'pin-wait': say(
    'The PIN of {officer} was wrong too often.',
    UNCHANGED,
    'Wait a little, one minute at most, then try again. If forgotten, two other officers can change it.',
  ),
  'same-officer-twice': say('Both officers are the same person.', UNCHANGED, 'Choose two different people.'),
  'observer-cannot-act': say(
    '{officer} is an observer and only watches.',
    UNCHANGED,
    'Ask another officer to agree.',
  ),
  'two-officers-needed': say('This needs two officers.', UNCHANGED, 'Ask two officers to type their PINs.'),
  'passphrase-wrong': say(
    'The passphrase does not fit.',
    UNCHANGED,
    'Check capitals, spaces and spelling; open the envelope if need be. If it is lost, the key cards can stand in for it.',
  ),

  'freeze-running': say(
    'A freeze is running.',
    UNCHANGED,
    'Finish it. If the set-up is wrong, abandon it at Home and set up again.',
  ),
  'set-up-incomplete': say(
    'The set-up is not complete.',
    UNCHANGED,
    'Look at Home: what is open is written there.',
  ),
  'rules-incomplete': say(
    'Not every rule is chosen, or some contradict.',
    UNCHANGED,
    'Complete the rules first.',
  ),
  'holders-do-not-fit': say(
    'The number of holders and of needed cards do not fit.',
    UNCHANGED,
    'Choose two to nine holders, and at least two cards to open.',
  ),
  'nobody-expected': say('The expected attendance is still 0.', UNCHANGED, 'Type a number above 0.'),
  'file-unreadable': say('The file cannot be read.', UNCHANGED, 'Choose it once more.'),
  'file-empty': say('The file is empty.', UNCHANGED, 'Choose the file that holds the roll.'),
  'file-too-large': say(
    'The file is too large.',
    UNCHANGED,
    'At most 8 MB. Save only the sheet with the roll.',
  ),
  'rehearsal-too-late': say(
    'This box is not empty any more, so no rehearsal can be made of it.',
    UNCHANGED,
    'Start the program with a new data folder (--data) and choose the rehearsal there.',
  ),
  'spreadsheet-broken': say(
    'This spreadsheet (XLSX) cannot be read: it is damaged, locked with a password, or no XLSX.',
    UNCHANGED,
    'Open it in a spreadsheet program, “Save as” XLSX or CSV, and choose that file.',
  ),
  'spreadsheet-too-large': say(
    'This spreadsheet is too large for a roll.',
    UNCHANGED,
    'Copy the roll alone into a new spreadsheet and choose that file.',
  ),
  'file-is-spreadsheet': say(
    'That is an old Excel file (XLS).',
    UNCHANGED,
    'Open it in a spreadsheet program, “Save as” XLSX or CSV, and choose that file.',
  ),
  'file-not-text': say('The file is not text.', UNCHANGED, 'Save the roll as CSV and choose that file.'),
  'heading-missing': say(
    'No line of headings was found.',
    UNCHANGED,
    'The first line must hold headings such as: nama; L/P; RT; RW.',
  ),
  'column-missing': say('A required column is missing.', UNCHANGED, 'There must be a name and an RT or RW.'),
  'column-twice': say('Two columns say the same thing.', UNCHANGED, 'Remove or rename one of them.'),
  'quote-not-closed': say(
    'A quotation mark is not closed.',
    UNCHANGED,
    'Find the " in the file, correct it, choose it again.',
  ),
  'row-too-long': say('A row is too long.', UNCHANGED, 'Correct that row and choose the file again.'),
  'too-many-rows': say('There are too many rows.', UNCHANGED, 'Split the roll by unit and choose one part.'),
  'no-rows': say('There is no resident in the file.', UNCHANGED, 'Check that this is the right file.'),
  'upload-forgotten': say('This report is no longer kept.', UNCHANGED, 'Choose the file once more.'),

  ...freezeRefusals,
  ...dayRefusals,
};
