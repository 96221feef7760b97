import type { dayRefusals as indonesian } from '../../id/desk/day-refusals.js';

export const say = (what: string, safe: string, next: string) => ({ what, safe, next });

export const UNCHANGED = 'Nothing was changed.';

/** Reasons for which the laptop says no on the day itself: slips, phases, count. English. */
export const dayRefusals: typeof indonesian = {
  'not-on-roll': say(
    'That person is not on the roll.',
    UNCHANGED,
    'Search by another name. If it is a resident, two officers can add them with a reason.',
  ),
  'already-checked-in': say(
    'This person is checked in already and has drawn a slip.',
    'No second slip was noted.',
    'Do not give another slip. If it is a namesake, find the right roll number.',
  ),
  'age-to-confirm': say(
    'The roll does not tell the age.',
    UNCHANGED,
    'Look at the person or a paper, then confirm that they are an adult.',
  ),
  'not-eligible': say(
    'This person cannot vote at this box.',
    UNCHANGED,
    'If the roll is wrong, two officers can correct it with a reason.',
  ),
  'not-checked-in': say('This person is not checked in.', UNCHANGED, 'Check that it is the right name.'),
  'other-election': say(
    'This slip is of another election.',
    UNCHANGED,
    'Hand it back; ask for a slip from this bowl.',
  ),
  'bad-signature': say(
    'This slip was not made by this committee.',
    UNCHANGED,
    'Keep it as evidence, call an observer, and write it in the minutes.',
  ),
  unknown: say(
    'This code is not known.',
    UNCHANGED,
    'Check every letter. If it is still unknown, keep the slip and call an observer.',
  ),
  spent: say(
    'This slip was used; its ballot is in the box.',
    'That ballot is safe.',
    'A used slip can be neither handed back nor replaced.',
  ),
  revoked: say('This slip is void already.', UNCHANGED, 'Keep it with the other damaged slips.'),
  'more-ballots-than-check-ins': say(
    'There would be more ballots in the box than people who came.',
    UNCHANGED,
    'This is an incident: stop, call the observers, and write it in the minutes.',
  ),
  'voting-not-open': say('Voting is not open.', UNCHANGED, 'Wait until the chair opens it.'),
  'not-so-many-slips': say('There are not so many slips left.', UNCHANGED, 'Count the envelope again.'),
  'no-such-device': say('That device is unpaired already.', UNCHANGED, 'Pair it again if it is needed.'),

  'turnout-is-enough': say(
    'By the tata tertib the turnout is enough.',
    UNCHANGED,
    'Choose “the turnout is enough”.',
  ),
  'turnout-is-short': say(
    'By the tata tertib the turnout is short.',
    UNCHANGED,
    'Choose what the tata tertib says for a short turnout.',
  ),
  'note-needed': say('This decision needs a note.', UNCHANGED, 'Write it, then try again.'),
  'hand-count-first': say(
    'The left-over slips were not counted by hand.',
    'The box is as it was.',
    'Two people count the slips and type the result first.',
  ),
  'box-mismatch': say(
    'The box does not hold as many ballots as slips were used, or more than people came.',
    'The box was neither closed nor changed.',
    'This is an incident: stop, call the observers, write it in the minutes, and ask the assembly to decide.',
  ),
  'difference-needs-note': say(
    'Some figures differ and there is no note.',
    'The box is not closed.',
    'Count once more, then write why they differ.',
  ),
  'too-few-ballots': say(
    'There are too few ballots in the box; opening it would give away secrets.',
    'The box stays shut.',
    'Follow the tata tertib: the vote is repeated or joined with a neighbour.',
  ),
  'ballots-in-the-box': say(
    'There are ballots in the box, so the set-up cannot be abandoned.',
    'All ballots are safe.',
    'If it cannot go on, pause and declare that the vote must be repeated.',
  ),
  'cards-needed': say(
    'The laptop was off, so the box has to be opened again.',
    'Box, log and decisions are whole.',
    'Put in the key cards on the page Opening the box, then go on.',
  ),
  'compare-first': say(
    'Ten more readings are done.',
    'They are kept.',
    'Compare the board with the hall’s tally, then say whether they agree.',
  ),
  'nothing-to-read': say(
    'There is no further name that can be read.',
    'What was read is kept.',
    'Decide the open writings; their names can be read then.',
  ),
  'no-such-form': say(
    'That writing is not in the list any more.',
    'No decision of this list was saved.',
    'Take it off the list and confirm again.',
  ),
  'form-claimed': say(
    'One of these writings is being decided at another desk.',
    'No decision of this list was saved.',
    'Take it off the list, or wait until that desk is done.',
  ),
  'decided-meanwhile': say(
    'One of these writings was decided at another desk after you looked at it.',
    'The decision that is there stands. No decision of this list was stored.',
    'Load this page again, look at that decision, then confirm again.',
  ),
  'names-being-decided': say(
    'Written names are being decided, so the board stands still.',
    'What was read stays recorded.',
    'Finish deciding and leave the tab “Decisions on names” at that desk; then press “Next”.',
  ),
  'forms-open': say(
    'Some writings are still undecided.',
    UNCHANGED,
    'Decide all of them on the page Count first, so that the votes stand still.',
  ),
  'settlement-does-not-fit': say(
    'This settlement does not fit the tie as it is now.',
    UNCHANGED,
    'The count may have changed. Load this page again and see who is tied.',
  ),
  'run-off-chose-others': say(
    'The run-off chose others.',
    UNCHANGED,
    'Take over the result of the run-off, or note another way of settling.',
  ),
  'names-unread': say(
    'Some names were not read aloud yet.',
    UNCHANGED,
    'Read all names first, then open the run-off.',
  ),
  'sums-disagree': say(
    'These sums cannot all be right.',
    UNCHANGED,
    'Count the ballots again and type anew.',
  ),
  'name-not-in-the-tie': say('One name does not belong to this tie.', UNCHANGED, 'Load this page again.'),
  'no-run-off-certified': say(
    'This is no run-off that was certified.',
    UNCHANGED,
    'Certify the run-off first, then go back.',
  ),
  'no-seat-tie': say('There is no tie at the seat line.', UNCHANGED, 'No run-off is needed.'),
  'not-ready-to-certify': say(
    'The result cannot be certified yet.',
    UNCHANGED,
    'Do first what is listed under “Before that, still needed”.',
  ),
  'difference-without-note': say(
    'There is a difference without a note.',
    UNCHANGED,
    'Add the note on the page Result.',
  ),
  'test-ballots-first': say(
    'The observers’ test ballots are not set aside yet.',
    'Nothing was read yet.',
    'Open the observers’ envelope and copy it on the page Count, part Test ballots.',
  ),
  'test-ballot-missing': say(
    'Test ballot {index} is not in the box.',
    'Nothing was set aside. This try is written in the log, which anybody can read.',
    'Compare the copy with the envelope, letter by letter. If the copy is right, this is an incident: call the observers, tell the residents, then tick “not in the box” and write a note.',
  ),
  'tests-aside-already': say('The test ballots are set aside already.', UNCHANGED, 'Go on with the reading.'),
  'more-tests-than-slips': say(
    'More test ballots were copied than test slips were handed out.',
    UNCHANGED,
    'Count the envelope again, and compare with the number of test slips in the log.',
  ),
  'reading-has-begun': say(
    'The reading of names has begun.',
    UNCHANGED,
    'Write a note about it on the page Result, and tell the residents.',
  ),
  'test-ballots-missing': say(
    'Not all test ballots were found.',
    UNCHANGED,
    'This is an incident: call the observers, open their envelope, and write it in the minutes.',
  ),
  'supplement-does-not-fit': say(
    'This supplement does not fit who sits now.',
    UNCHANGED,
    'Look at who still holds a seat, and who is next in line.',
  ),
  'supplement-not-by-two': say(
    'These two are not on record as officers of this election.',
    'The record is as it was.',
    'A supplement is made by two officers whom the election’s log names; somebody added after the certification is not among them.',
  ),
  'too-many-supplements': say(
    'There are 99 supplements; no more can be kept.',
    UNCHANGED,
    'Write separate minutes on paper.',
  ),
  'clock-behind': say(
    'The laptop’s clock is behind the last entry.',
    UNCHANGED,
    'Set date and time of the laptop right, then try again.',
  ),
  'seat-tie-open': say(
    'The tie at the seat line is still open.',
    UNCHANGED,
    'Settle it first on the page Result.',
  ),
  'batch-full': say(
    'The list of decisions is full.',
    'The list is kept.',
    'Read it aloud and confirm it first.',
  ),
};
