import { read, type Tx } from '../../../prisma/client.js';
import { eventsOf, lastOtherEvent, readLog } from '../../audit/store.js';
import { fromHex, fromUtf8, toUtf8 } from '../../basics/bytes.js';
import type { Hash } from '../../basics/hash.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import type { PersonId } from '../../election/person.js';
import { frozenLines, readElection, saveReadingHeard } from '../../election/store.js';
import { type Counting, countingOf } from '../../record/counting.js';
import { linesAtCount } from '../../record/directory.js';
import { namesakes } from '../../record/namesakes.js';
import type { OpenContent } from '../../record/open-box.js';
import { type Heard, heardAll, type ReadingState, resumeAfter } from '../../record/reading-desk.js';
import type { Directory } from '../../tally/directory.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';

/** The last count of each opened box: a log that has not grown gives the same count again. */
const kept = new WeakMap<OpenContent, { readonly head: Hash; readonly counting: Counting }>();

/** What the hall says while names are read changes no number: the next name need not wait for a new count. */
const NOT_COUNTED = ['reading-compared', 'objection-noted', 'note-added', 'restarted'] as const;

/** The count as it stands; null while the box is shut. */
export async function countingNow(tx: Tx, house: Pick<House, 'box'>): Promise<Counting | null> {
  const content = house.box.content();
  if (content === null) return null;
  const head = await lastOtherEvent(tx, ...NOT_COUNTED);
  const last = kept.get(content);
  if (last?.head === head) return last.counting;
  const setup = (await readElection(tx))?.setup ?? null;
  if (setup === null) return null;
  const counting = countingOf({ setup, lines: await frozenLines(tx), log: await readLog(tx) }, content);
  kept.set(content, { head, counting });
  return counting;
}

const told = new WeakMap<Directory, ReadonlyMap<PersonId, string>>();

/** What neighbours of one name are called, by person; the same before and after certification. */
export async function namesakesNow(
  tx: Tx,
  counting: Counting | null,
): Promise<ReadonlyMap<PersonId, string>> {
  if (counting === null) return namesakes(linesAtCount(await frozenLines(tx), await readLog(tx)));
  const { directory } = counting;
  const known = told.get(directory) ?? namesakes([...directory.people.values()]);
  told.set(directory, known);
  return known;
}

/** For acts of the count: refuses while the box is shut, and after certification. */
export async function needCounting(tx: Tx, house: House): Promise<Result<Counting, Refusal>> {
  const election = await readElection(tx);
  if (election?.phase !== 'counting')
    return refuse({ kind: 'wrong-phase', phase: election?.phase ?? 'setup', needed: ['counting'] });
  const counting = await countingNow(tx, house);
  return counting === null ? refuse({ kind: 'cards-needed' }) : accept(counting);
}

export const readCounting = (house: House): Promise<Result<Counting, Refusal>> =>
  read(house.db, (tx) => needCounting(tx, house));

/** Where the reading stands; after a restart, from the last comparison with the hall's tally. */
export async function readingNow(tx: Tx, house: House, counting: Counting): Promise<ReadingState> {
  const state = house.reading.now();
  if (state.sequence.length > 0 || state.resumed) return state;
  // A run-off begins when everything was read: who comes back from it reads nothing twice.
  const wasRead = (await eventsOf(tx, 'run-off-returned')).length > 0;
  const heard = wasRead ? heardAll(counting.readings) : await keptHeard(tx, house, counting);
  if (heard.length === 0 && !(await restartedSinceOpening(tx))) return state;
  const resumed = { ...resumeAfter(heard), resumed: !wasRead };
  house.reading.set(resumed);
  return resumed;
}

async function restartedSinceOpening(tx: Tx): Promise<boolean> {
  const last = (entries: readonly { readonly seq: number }[]): number => entries.at(-1)?.seq ?? 0;
  return last(await eventsOf(tx, 'restarted')) > last(await eventsOf(tx, 'box-opened'));
}

/** Keeps what the hall has heard, as the board was just compared with its tally. Sealed: it is nobody's but the box's. */
export async function keepHeard(tx: Tx, { world }: House, { setup }: Counting, heard: readonly Heard[]) {
  const text = toUtf8(JSON.stringify(heard));
  await saveReadingHeard(tx, world.crypto.seal(text, fromHex(setup.boxKey)));
}

async function keptHeard(tx: Tx, { box, world }: House, { setup }: Counting): Promise<readonly Heard[]> {
  const sealed = (await readElection(tx))?.readingHeard ?? null;
  const secretKey = box.secret();
  if (sealed === null || secretKey === null) return [];
  const text = world.crypto.unseal(sealed, { publicKey: fromHex(setup.boxKey), secretKey });
  if (text === null) throw new Error('what was read aloud does not open with the box key');
  return JSON.parse(fromUtf8(text));
}
