import { read } from '../../../prisma/client.js';
import { compareText } from '../../basics/bytes.js';
import { accept, type Result } from '../../basics/result.js';
import { allOfficers } from '../../election/store.js';
import type { DeskReply } from '../api/routes.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';

const clock = ({ world }: House): number => Date.parse(world.now());

/** By form, the officer who has it before them at another desk. */
export const claimsOfOthers = (house: House, seat: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    house.claims
      .now(clock(house))
      .filter(({ teller }) => teller.seat !== seat)
      .map(({ form, teller }) => [form, teller.officer]),
  );

/** Officers who have a form before them at another desk, in order. Whoever reads aloud has left their own. */
export const decidingNow = (house: House, seat: string | undefined): readonly string[] =>
  [...new Set(claimsOfOthers(house, seat).values())].sort(compareText);

/** What this desk has before it from now on. Nothing of it is written down. */
export async function claimForms(
  house: House,
  actor: string,
  seat: string | undefined,
  forms: readonly string[],
): Promise<Result<DeskReply<'POST /desk/count/claim'>, Refusal>> {
  const officers = await read(house.db, allOfficers);
  const officer = officers.find(({ id }) => id === actor)?.name ?? actor;
  const { changed, taken } = house.claims.hold({ seat: seat ?? actor, officer }, forms, clock(house));
  if (changed) house.signal.announce();
  return accept({ taken: taken.map(({ form, teller }) => ({ form, by: teller.officer })) });
}
