import type { Tx } from '../../prisma/client.js';
import { fromUtf8 } from '../basics/bytes.js';
import { countingNow, namesakesNow, readingNow } from '../desk/counting/now.js';
import { recordFile, recordSeal } from '../desk/counting/record-files.js';
import type { House } from '../desk/house.js';
import { turnoutNow } from '../desk/turnout.js';
import { closingOf } from '../desk/voting/close.js';
import { readElection } from '../election/store.js';
import type { ScreenParts } from '../projector/screen.js';
import type { PublicRecord } from '../record/format.js';

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
