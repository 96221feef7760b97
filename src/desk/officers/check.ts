import { read } from '../../../prisma/client.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { allOfficers, type Officer } from '../../election/store.js';
import type { House } from '../house.js';
import { pinFits } from './pin.js';

type Guarded = Pick<House, 'db' | 'world' | 'sessions'>;

export type PinRefusal =
  | { readonly kind: 'officer-unknown'; readonly officer: string }
  | { readonly kind: 'pin-wrong'; readonly officer: string }
  | { readonly kind: 'pin-wait'; readonly officer: string }
  | { readonly kind: 'same-officer-twice' }
  | { readonly kind: 'observer-cannot-act'; readonly officer: string };

export interface Typed {
  readonly officer: string;
  readonly pin: string;
}

/**
 * Is this the officer's PIN? After five wrong ones the officer waits between tries; nobody else does.
 *
 * @param from the device at which it was typed
 */
export async function checkPin(
  { db, world, sessions }: Guarded,
  typed: Typed,
  from: string,
): Promise<Result<Officer, PinRefusal>> {
  const officer = (await read(db, allOfficers)).find(({ id }) => id === typed.officer);
  if (officer === undefined) return refuse({ kind: 'officer-unknown', officer: typed.officer });
  if (!sessions.tryPin(officer.id, from)) return refuse({ kind: 'pin-wait', officer: officer.id });
  const right = await pinFits(world, typed.pin, officer.pinHash);
  if (!right) return refuse({ kind: 'pin-wrong', officer: officer.id });
  sessions.pinRight(officer.id, from);
  return accept(officer);
}

/**
 * A two-person act: two different officers, both PINs right, neither of them a mere observer.
 *
 * @returns both ids joined with "+", in order of id: the actor of the log entry
 */
export async function checkTwo(
  house: Guarded,
  typed: readonly Typed[],
  from: string,
): Promise<Result<string, PinRefusal>> {
  if (new Set(typed.map(({ officer }) => officer)).size !== 2) return refuse({ kind: 'same-officer-twice' });
  for (const one of typed) {
    const checked = await checkActing(house, one, from);
    if (!checked.ok) return checked;
  }
  return accept(together(typed.map(({ officer }) => officer)));
}

/**
 * What the officer at the desk proposed, confirmed by another one with their PIN.
 *
 * @param proposer the officer who is signed in
 */
export async function checkSecond(
  house: Guarded,
  proposer: string,
  second: Typed,
  from: string,
): Promise<Result<string, PinRefusal>> {
  if (second.officer === proposer) return refuse({ kind: 'same-officer-twice' });
  const checked = await checkActing(house, second, from);
  return checked.ok ? accept(together([proposer, second.officer])) : checked;
}

async function checkActing(house: Guarded, typed: Typed, from: string): Promise<Result<null, PinRefusal>> {
  const checked = await checkPin(house, typed, from);
  if (!checked.ok) return checked;
  const observes = checked.value.roles.every((role) => role === 'pemantau');
  return observes ? refuse({ kind: 'observer-cannot-act', officer: typed.officer }) : accept(null);
}

const together = (officers: readonly string[]): string => [...officers].sort().join('+');
