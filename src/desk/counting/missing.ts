import type { LoggedEntry } from '../../audit/chain.js';
import { boardOf } from '../../record/board.js';
import { refusalOf } from '../../record/build.js';
import type { Counting } from '../../record/counting.js';
import type { ReadingState } from '../../record/reading-desk.js';
import { stakesOf } from '../../tally/stake.js';

/** What certification still waits for, as kinds; empty if the result may be certified. */
export function certifyMissing(
  counting: Counting,
  reading: ReadingState,
  log: readonly LoggedEntry[],
): readonly string[] {
  const { rules, result } = counting;
  const refusal = refusalOf(result, log);
  const board = boardOf(counting, reading);
  return [
    ...(stakesOf(rules, result.resolved).some(({ canChangeSeat }) => canChangeSeat)
      ? ['form-can-change-seat']
      : []),
    // What may be read has been read: the hall heard every name that counts.
    ...(board.unread > 0 ? ['reading'] : []),
    ...(refusal === null ? [] : [refusal.kind]),
  ];
}
