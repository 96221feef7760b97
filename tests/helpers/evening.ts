import { verifyZip } from '../../src/record/verify.js';
import { type Day, PASSPHRASE, readAll, signedIn } from './day.js';

/** From the last call to the certified record, through the doors of a day (day.ts). */

/** @param slipsLeft slips that two people counted by hand; what the program lacks needs a note */
export async function close(
  { act, two }: Day,
  slipsLeft: number,
  {
    note = '',
    passphrase = PASSPHRASE,
  }: { readonly note?: string; readonly passphrase?: string | null } = {},
): Promise<string> {
  await act('POST /desk/voting/last-call', { officers: two });
  await act('POST /desk/close/slips', { officers: two, left: slipsLeft, spoiled: 0 });
  return (await act('POST /desk/close', { officers: two, passphrase, note })).seal;
}

export async function open(
  { act, two }: Day,
  cards: readonly string[],
  passphrase: string | null = PASSPHRASE,
) {
  for (const card of cards) await act('POST /desk/open/card', { card });
  return act('POST /desk/open', { officers: two, passphrase });
}

/** Every open form void, every name read, every tie settled by deliberation, everybody asked. */
export async function count(day: Day): Promise<void> {
  const { act, two } = day;
  const { forms } = await act('GET /desk/count');
  const undecided = forms.filter(({ status, decided }) => status !== 'known' && decided === null);
  if (undecided.length > 0)
    await act('POST /desk/count/decide', {
      second: two[1],
      decisions: undecided.map(({ form }) => ({
        ...{ form, written: null, before: null },
        outcome: { kind: 'void', reason: 'unresolved' },
      })),
    });
  await readAll(day);
  for (;;) {
    const tie = (await act('GET /desk/result')).ties.find(({ line }) => line === 'seats');
    if (tie === undefined) break;
    const people = tie.people.map(({ person }) => person);
    const chosen = people.slice(0, tie.seats);
    const settlement = {
      line: tie.line,
      people,
      chosen,
      method: 'deliberation',
      how: 'Musyawarah.',
    } as const;
    await act('POST /desk/result/settle', { officers: two, ...settlement });
  }
}

/** The record as it is handed over, and what the verifier says of it. */
export async function certify(day: Day, passphrase: string | null = PASSPHRASE) {
  await day.act('POST /desk/certify', { officers: day.two, passphrase });
  const zip = await day.inject({ url: '/desk/record.zip', headers: { cookie: await signedIn(day) } });
  const { setupHash } = await day.act('GET /desk/state');
  return verifyZip(new Uint8Array(zip.rawPayload), { setup: setupHash ?? '' }, day.house.world.crypto);
}
