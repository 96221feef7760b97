/** How long each screen of the kiosk waits. All in whole seconds; the machine counts ticks of one second. */

/** Without a touch for so long, a page with somebody's words on it asks whether anybody is there. */
export const IDLE_SECONDS = 60;
/** A slip may be scanned at the booth's edge before the voter sits down: an old person needs time for that. */
export const WELCOME_SECONDS = 180;
/** After the question everything is wiped. Long enough to find the button, too short for the next in line. */
export const WARNING_SECONDS = 30;
/** A refusal is read slowly, perhaps aloud by somebody else; then the page is ready for the next slip. */
export const REFUSED_SECONDS = 45;
/** Short: the thank-you shows nothing of the ballot, but the booth is needed. */
export const THANKS_SECONDS = 8;
/** Between two tries to hand in the same sealed bytes when nobody answered. */
export const RETRY_SECONDS = 3;
/** While the vote is paused, asking more often helps nobody. */
export const PAUSED_RETRY_SECONDS = 10;
/** After so many unanswered tries the page says: call an officer. */
export const TRIES_BEFORE_HELP = 5;
/** Missed answers in a row before the waiting page says that the laptop is out of reach: Wi-Fi hiccups. */
export const MISSES_BEFORE_WORD = 3;

/** From this many letters on the help shows names; with fewer, every list would be a list of everybody. */
export const HELP_FROM_LETTERS = 2;
/**
 * More names than this are not shown, only counted: the first few of many by alphabet would be an
 * unfair list, and nobody finds a name in a long one.
 */
export const HELP_AT_MOST = 8;
/** People who share one whole name are all shown, each with the unit, up to here. */
export const NAMESAKES_AT_MOST = 40;
/** From so many letters left on a line the page says so, before the limit bites. */
export const ROOM_TO_MENTION = 10;
