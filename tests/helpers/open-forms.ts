import type { Test } from 'tap';
import type { World } from '../../src/basics/world.js';
import { aDay, aKiosk, checkInAll, closeAndOpen, type Day, freeze, PASSPHRASE, setUp } from './day.js';

/** Thirty residents whose names nobody shares, as they stand on the roll. */
export const RESIDENTS =
  `Karyono Raharjo, Tugiman Suryanto, Saut Nasution, Lasmi Lestari, Ika Sumiati, Umar Rosyid, Binsar Hutapea, Monang Sinaga,
Fatimah Azzahra, Elmawati Sikumbang, Maruli Simanjuntak, Lukman Hakim, Heri Setiawan, Eko Prasetyo, Engkus Rukmana, Neneng
Komariah, Melkianus Tefa, Encep Gunawan, Cecep Hidayat, Joko Susilo, Mukhlis Maulana, Yudi Cahyono, Nining Sukaesih,
Dadang Suhendar, Yohanis Wattimena, Ujang Rohmana, Wagiman Nugroho, Supriyadi Wibowo, Retno Yuliati, Citra Maharani`
    .replaceAll('\n', ' ')
    .split(', ');

const ROLL = `no;nama;nama panggilan;L/P;tanggal lahir;RT;RW
${RESIDENTS.map((name, at) => `${at + 1};${name};;;1980-01-01;0${1 + (at % 3)};01`).join('\n')}
`;

/** Two ways to write each of them that no matcher may link by itself: a letter too many, and the words turned round. */
export const FORMS: readonly string[] = RESIDENTS.flatMap((name) => [
  `${name}h`,
  name.split(' ').reverse().join(' '),
]);

/** A box that was opened on a real server: sixty forms wait for a decision, on twenty ballots of three names. */
export async function openForms(
  t: Test,
  world?: World,
): Promise<Day & { readonly cards: readonly string[] }> {
  const day = await aDay(t, world);
  await setUp(day, { roll: ROLL, rules: { seats: 9, reserves: 2, names: { min: 1, max: 5 } } });
  const { slips, cards } = await freeze(day);
  const kiosk = await aKiosk(day);
  await day.act('POST /desk/voting/open', { officers: day.two, passphrase: PASSPHRASE });
  await checkInAll(day, 24);
  for (let at = 0; at < FORMS.length; at += 3) {
    const names = [...FORMS.slice(at, at + 3), RESIDENTS[(at / 3) % 4] ?? ''];
    const said = await kiosk.cast(slips[at / 3]?.qr ?? '', names);
    if (said !== 'ok') throw new Error(said);
  }
  await closeAndOpen(day, slips.length - FORMS.length / 3, cards);
  return { ...day, cards };
}
