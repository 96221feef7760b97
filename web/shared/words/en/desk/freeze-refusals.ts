import type { freezeRefusals as indonesian } from '../../id/desk/freeze-refusals.js';
import { say, UNCHANGED } from './day-refusals.js';

/** Why the laptop says no at the freeze, and to a key card; English. */
export const freezeRefusals: typeof indonesian = {
  'no-freeze-running': say(
    'No freeze is running; the laptop may have been restarted.',
    'The set-up is whole. Slips and cards printed so far are void.',
    'Collect the old prints, then begin the freeze anew.',
  ),
  'freeze-incomplete': say(
    'A lot or a card is not finished.',
    UNCHANGED,
    'Declare every lot good and read every card back.',
  ),
  'lot-not-printed': say(
    'Lot {index} was not opened to print.',
    UNCHANGED,
    'Open and print it first, then look through it.',
  ),
  'no-spare-lot': say(
    'There is no replacement lot left.',
    'Good lots stay good, but there are too few slips.',
    'Mend the printer, abandon at Home, and freeze again.',
  ),
  'no-such-card': say('There is no card {index}.', UNCHANGED, 'Load this page again.'),
  'no-such-sheet': say(
    'That sheet cannot be opened again.',
    'Each lot is opened once only, so that no slip exists twice.',
    'If it was not printed, revoke the lot; a replacement will appear.',
  ),
  'card-read-back-already': say(
    'Card {index} was read back and is not shown again.',
    'The card is right.',
    'Go on with the next holder.',
  ),
  'card-malformed': say(
    'This is no key card, or a letter is wrong.',
    UNCHANGED,
    'Scan again, or check the three lines group by group.',
  ),
  'card-line-malformed': say(
    'A sign in line {index} is wrong, or this is no key card.',
    UNCHANGED,
    'Compare line {index} with the paper, group by group, then the lines after it.',
  ),
  'card-of-other-election': say(
    'This is a key card of another election.',
    UNCHANGED,
    'Ask the holder for the card with the name of this election.',
  ),
  'card-wrong': say(
    'This is not the right card {index}.',
    UNCHANGED,
    'It may be an old one from an abandoned freeze. Find the new card {index}.',
  ),
  'too-few-cards': say('Not enough key cards were read.', 'The box stays shut.', 'Call the next key holder.'),
};
