import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeNextBox } from '../../../src/server/boxes.js';
import { nodeWorld } from '../../../src/server/world.js';
import {
  aDay,
  aKiosk,
  checkInAll,
  closeAndOpen,
  type Ending,
  freeze,
  goOn,
  PASSPHRASE,
  readAll,
  setUp,
} from '../day.js';
import { type BoothDay, openHall } from './booth-day.js';

const TIED = ['Ani Lestari', 'Budi Santoso', 'Citra Dewi', 'Dedi Kurnia'];

/** A hall in which four people who had the same number of votes are voted on anew, for three seats. */
export async function aRunOffHall(t: Ending): Promise<BoothDay> {
  const data = mkdtempSync(join(tmpdir(), 'bilik-run-off-'));
  t.teardown(() => rmSync(data, { recursive: true }));
  const first = await aDay(t);
  await setUp(first, {
    rules: {
      ...{ seats: 3, oddSeats: false, reserves: 0, names: { min: 1, max: 3 } },
      ...{ tieMethod: 'run-off', minBallots: 1, turnout: null },
    },
  });
  const { slips, cards } = await freeze(first);
  await first.act('POST /desk/voting/open', { officers: first.two, passphrase: PASSPHRASE });
  const kiosk = await aKiosk(first);
  await checkInAll(first, TIED.length);
  for (const [at, name] of TIED.entries()) await kiosk.cast(slips[at]?.qr ?? '', [name]);
  await closeAndOpen(first, slips.length - TIED.length, cards);
  await readAll(first);
  await first.act('POST /desk/result/run-off', { officers: first.two });
  const [asked] = first.moved;
  if (asked === undefined) throw new Error('no run-off was asked for');
  const box = await makeNextBox(data, await nodeWorld(), { folder: first.folder, db: first.house.db }, asked);
  const second = await goOn(t, first, box);
  await second.act('POST /desk/setup/rules-read', { officers: second.two });
  return openHall(t, second, (await freeze(second)).slips);
}

/** A hall in which a whole day is practised on invented people. */
export async function aTrainingHall(t: Ending): Promise<BoothDay> {
  const day = await aDay(t);
  const { act, two } = day;
  await act('POST /desk/setup/rehearsal', {});
  await act('POST /desk/setup/clock', { zone: 'WIB' });
  await act('POST /desk/setup/holders', { names: ['Pak RT', 'Bu Bidan'], threshold: 2 });
  await act('POST /desk/setup/slips', { main: 42, reserve: 21, test: 0 });
  await act('POST /desk/setup/rules-read', { officers: two });
  return openHall(t, day, (await freeze(day)).slips);
}
