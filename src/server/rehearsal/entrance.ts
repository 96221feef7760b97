import type { DeskBody } from '../../desk/api/routes.js';
import { type Committee, must, mustRefuse } from './desk.js';
import type { Invented } from './people.js';
import type { PaperSlip } from './slips.js';
import type { Day, Voter } from './voters.js';

/** Somebody who is not on the roll yet. */
const NEWCOMER: DeskBody<'POST /desk/roll/add'>['resident'] = {
  name: 'Warga Baru Pindahan',
  aliases: [],
  sex: 'P',
  birthDate: '1990-03-04',
  married: true,
  rt: '01',
  rw: '01',
  address: 'Jalan Baru 1',
};

/** What happens on every such day: a child comes along, somebody leaves again, a slip is torn, somebody has moved here. */
export async function oddCases(
  committee: Committee,
  people: readonly Invented[],
  day: Day,
): Promise<{ readonly bowl: readonly PaperSlip[]; readonly revoked: readonly PaperSlip[] }> {
  const { entrance, leader, two } = committee;
  const child = people.find(({ age }) => age < 17);
  if (child !== undefined) {
    const body = { resident: await find(committee, child), ageConfirmed: true };
    mustRefuse(
      'a child at the entrance',
      await entrance.refusal('POST /desk/check-in', body),
      'not-eligible',
    );
  }
  const [leaves, torn, ...bowl] = day.bowl;
  const [visitor] = day.others;
  must(leaves !== undefined && torn !== undefined && visitor !== undefined, 'too few slips or people');
  const resident = await find(committee, visitor);
  await entrance.act('POST /desk/check-in', { resident, ageConfirmed: true });
  const twice = await entrance.refusal('POST /desk/check-in', { resident, ageConfirmed: true });
  mustRefuse('the same person checked in twice', twice, 'already-checked-in');
  await entrance.act('POST /desk/check-in/undo', { resident, slip: leaves.qr });
  await entrance.act('POST /desk/slips/revoke', { slip: torn.typedCode });
  const reason = 'baru pindah, surat ada';
  await leader.act('POST /desk/roll/add', { officers: two, resident: NEWCOMER, reason });
  return { bowl, revoked: [leaves, torn] };
}

async function find({ entrance }: Committee, { number }: Invented): Promise<string> {
  const { residents } = await entrance.act('POST /desk/roll/search', { query: String(number) });
  const found = residents.find(({ rollNumber }) => rollNumber === number);
  must(found !== undefined, 'somebody on the roll is not found by the roll number');
  return found.id;
}

/** The table at the entrance: one after the other, each draws a slip and goes on to a booth. */
export async function checkIn(
  committee: Committee,
  voters: readonly Voter[],
  came: () => void,
): Promise<void> {
  for (const { person } of voters) {
    const resident = await find(committee, person);
    const ageConfirmed = person.birthDate === null;
    await committee.entrance.act('POST /desk/check-in', { resident, ageConfirmed });
    came();
  }
}
