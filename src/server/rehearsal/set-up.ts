import { toBase64, toHex, toUtf8 } from '../../basics/bytes.js';
import { drawBelow, type World } from '../../basics/world.js';
import type { DeskBody } from '../../desk/api/routes.js';
import type { ServerProcess } from './child.js';
import { type Committee, must, mustRefuse, openDesk, type Staff } from './desk.js';
import { type Invented, rollCsv } from './people.js';
import { FACTS, rulesFor } from './rules.js';

type Roles = DeskBody<'POST /desk/officers'>['roles'];
const OFFICERS: readonly (readonly [name: string, roles: Roles])[] = [
  ['Bu Ketua', ['ketua']],
  ['Pak Sekretaris', ['sekretaris', 'notulis']],
  ['Mas Petugas', ['petugas']],
  ['Mbak Pemantau', ['pemantau']],
];
const HOLDERS = { names: ['Pak RT 01', 'Bu Bidan', 'Pak Guru'], threshold: 2 };

/** Everything that the committee decides before the freeze, from the one-time link to the rules read aloud. */
export async function setUp(
  server: ServerProcess,
  world: World,
  { people, voters }: { readonly people: readonly Invented[]; readonly voters: number },
): Promise<Committee> {
  const desk = openDesk(server.address);
  await desk.act('POST /desk/enter', { link: server.link });
  mustRefuse(
    'the one-time link, again',
    await desk.refusal('POST /desk/enter', { link: server.link }),
    'link-used',
  );
  const staff: Staff[] = [];
  for (const [name, roles] of OFFICERS) {
    const pin = String(100_000 + drawBelow(world.random, 900_000));
    const { officer } = await desk.act('POST /desk/officers', { name, roles, pin, officers: null });
    staff.push({ officer, pin });
  }
  const [ketua, sekretaris, petugas, pemantau] = staff as [Staff, Staff, Staff, Staff];
  const wrong = { officer: ketua.officer, pin: ketua.pin === '000000' ? '111111' : '000000' };
  mustRefuse('a wrong PIN', await desk.refusal('POST /desk/login', wrong), 'pin-wrong');
  await desk.act('POST /desk/login', ketua);
  const entrance = openDesk(server.address);
  await entrance.act('POST /desk/login', petugas);
  mustRefuse('the entrance freezes', await entrance.refusal('GET /desk/freeze'), 'not-allowed');

  await desk.act('POST /desk/setup/clock', { zone: 'WIB' });
  await desk.act('POST /desk/setup/facts', FACTS);
  await desk.act('POST /desk/setup/rules', rulesFor(voters));
  const { upload, counts } = await desk.act('POST /desk/roll/preview', {
    file: toBase64(toUtf8(rollCsv(people))),
  });
  must(counts.refused === 0, `the roll has ${counts.refused} refused rows`);
  const { residents } = await desk.act('POST /desk/roll/accept', { upload });
  must(residents === people.length, `${residents} residents of ${people.length} on the roll`);
  await desk.act('POST /desk/setup/holders', HOLDERS);
  await desk.act('POST /desk/setup/slips', await desk.act('POST /desk/setup/expected', { expected: voters }));
  const two: Committee['two'] = [ketua, sekretaris];
  const passphrase = `gladi bersih ${toHex(world.random(8))}`;
  const early = await desk.refusal('POST /desk/freeze/start', { officers: two, passphrase });
  mustRefuse('freezing before the rules were read', early, 'set-up-incomplete');
  await desk.act('POST /desk/setup/rules-read', { officers: two });
  const { missing, conflicts } = await desk.act('GET /desk/setup');
  must(
    missing.length === 0 && conflicts.length === 0,
    `set-up still lacks ${[...missing, ...conflicts].join(', ')}`,
  );
  const watching = [ketua, pemantau];
  const observed = await desk.refusal('POST /desk/freeze/start', { officers: watching, passphrase });
  mustRefuse('an observer freezes', observed, 'observer-cannot-act');
  return { leader: desk, entrance, two, passphrase };
}
