import { type Tx, transact } from '../../../prisma/client.js';
import { append, eventsOf } from '../../audit/store.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { matchTests } from '../../record/opened-box.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';
import { testSlipsGiven } from '../turnout.js';
import { needCounting, readingNow } from './now.js';

/** What observers wrote down before they cast, as two officers type it from the opened envelope. */
export interface TypedTests {
  readonly ballots: readonly (readonly string[])[];
  /** The envelope was typed rightly, and yet a ballot of it is not in the box: goes on without it. */
  readonly asFound: boolean;
  readonly note: string;
}

export interface TestsNow {
  /** Test slips handed out while voting. */
  readonly given: number;
  /** Ballots set aside; null until that was done. */
  readonly aside: number | null;
}

/** How it stands with the test ballots. Nothing is read while some were handed out and none set aside. */
export async function testsNow(tx: Tx): Promise<TestsNow> {
  const done = await eventsOf(tx, 'test-ballots-set-aside');
  return { given: await testSlipsGiven(tx), aside: done.at(-1)?.data.ballots ?? null };
}

export const testsWait = ({ given, aside }: TestsNow): boolean => given > 0 && aside === null;

/**
 * Sets the observers' test ballots aside before anything is read: exactly as many, with exactly that
 * content. A ballot that is not in the box is an incident, and every try that finds one missing is written
 * in the public log: otherwise two officers could ask the box for any ballot they please.
 *
 * @source protocol, "Test ballots"
 */
export async function setTestsAside(
  house: House,
  actor: string,
  typed: TypedTests,
): Promise<Result<{ readonly aside: number }, Refusal>> {
  const { db, world } = house;
  const { ballots, asFound, note } = typed;
  const done = await transact(db, async (tx) => {
    const counting = await needCounting(tx, house);
    if (!counting.ok) return counting;
    const { given, aside } = await testsNow(tx);
    if (aside !== null) return refuse({ kind: 'tests-aside-already' });
    if ((await readingNow(tx, house, counting.value)).at > 0) return refuse({ kind: 'reading-has-begun' });
    if (ballots.length > given) return refuse({ kind: 'more-tests-than-slips' });
    // Asked for before anybody looks into the box: every answer that depends on a ballot leaves a line in the log.
    if ((asFound || ballots.length < given) && note.trim() === '') return refuse({ kind: 'note-needed' });
    const { found, missing } = matchTests(counting.value.result.box.all, ballots);
    const [first] = missing;
    if (first !== undefined && !asFound) return refuse({ kind: 'test-ballot-missing', index: first + 1 });
    for (const at of found) {
      const data = { names: [...(ballots[at] ?? [])] };
      await append(tx, world, { actor, kind: 'test-ballot-found', data });
    }
    if (found.length < given) {
      const data = { about: 'test-ballots', note };
      await append(tx, world, { actor, kind: 'note-added', data });
    }
    await append(tx, world, { actor, kind: 'test-ballots-set-aside', data: { ballots: found.length } });
    return accept({ aside: found.length });
  });
  if (!done.ok && done.refusal.kind === 'test-ballot-missing')
    await noteMissing(house, actor, done.refusal.index ?? 0);
  return done;
}

/** Kept although the act was refused: an incident for the minutes. */
async function noteMissing({ db, world }: House, actor: string, index: number): Promise<void> {
  await transact(db, async (tx) => {
    const note = `Kejadian: suara uji nomor ${index}, seperti disalin saat itu, tidak ditemukan di dalam kotak.`;
    await append(tx, world, { actor, kind: 'note-added', data: { about: 'test-ballot-missing', note } });
    return accept(null);
  });
}
