import type { Tx } from '../../prisma/client.js';
import type { PublicEntry } from '../audit/chain.js';
import type { NameOf } from '../audit/sentence.js';
import { allEnvelopes } from '../ballot/store.js';
import { fromUtf8 } from '../basics/bytes.js';
import { countingNow, namesakesNow, readingNow } from '../desk/counting/now.js';
import { recordFile, recordSeal } from '../desk/counting/record-files.js';
import type { House } from '../desk/house.js';
import { turnoutNow } from '../desk/turnout.js';
import { closingOf } from '../desk/voting/close.js';
import { allOfficers, readElection } from '../election/store.js';
import type { ScreenParts } from '../projector/screen.js';
import type { PublicRecord } from '../record/format.js';
import { findResident } from '../roll/store.js';

/** What the desk lets the public screen see: the projector's door itself knows no resident. */
export const screenParts =
  (house: House) =>
  async (tx: Tx): Promise<ScreenParts> => {
    const election = await readElection(tx);
    if (election === null) throw new Error('no election in this folder');
    const { eligible, checkedIn } = await turnoutNow(tx, house.db);
    const closing = await closingOf(tx);
    const counting = await countingNow(tx, house);
    const counted = counting !== null || election.phase === 'certified';
    const file = election.phase === 'certified' ? recordFile(house.folder, 'record.json') : null;
    return {
      election,
      turnout: { eligible, checkedIn },
      box: election.phase === 'ready' ? (await allEnvelopes(tx)).length : null,
      closing: closing === null ? null : shownSeal(closing),
      counting,
      reading: counting === null ? house.reading.now() : await readingNow(tx, house, counting),
      namesakes: counted ? await namesakesNow(tx, counting) : new Map(),
      certified: file === null ? null : (JSON.parse(fromUtf8(file)) as PublicRecord).result,
      record: election.phase === 'certified' ? recordSeal(house.folder) : null,
    };
  };

const shownSeal = ({ seal, ...sums }: NonNullable<Awaited<ReturnType<typeof closingOf>>>) => ({
  hash: seal,
  ...sums,
});

/** Names of the officers and the residents that these public entries speak of: whoever answered, and no one else. */
export async function logNames(tx: Tx, entries: readonly PublicEntry[]): Promise<NameOf> {
  const officer = new Map((await allOfficers(tx)).map(({ id, name }) => [id, name]));
  const person = new Map<string, string>();
  for (const { data } of entries) {
    const id = (data as { readonly person?: unknown } | undefined)?.person;
    if (typeof id !== 'string' || person.has(id)) continue;
    const resident = await findResident(tx, id);
    if (resident !== null) person.set(id, resident.name);
  }
  return (whose, id) => (whose === 'officer' ? officer : person).get(id) ?? id;
}
