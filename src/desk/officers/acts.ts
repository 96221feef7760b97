import { transact } from '../../../prisma/client.js';
import { append } from '../../audit/store.js';
import { toHex } from '../../basics/bytes.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { allOfficers, readElection, saveOfficer } from '../../election/store.js';
import type { Role } from '../api/parts.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';
import { readNameOf } from '../texts.js';
import { hashPin } from './pin.js';

export interface NewOfficer {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly pin: string;
}

/** Adds an officer: freely while setting up, afterwards only by two others (`actor` holds a "+"). */
export async function addOfficer(
  { db, world }: House,
  actor: string,
  officer: NewOfficer,
): Promise<Result<{ readonly officer: string }, Refusal>> {
  const named = readNameOf(officer.name);
  if (!named.ok) return named;
  const pinHash = await hashPin(world, officer.pin);
  return transact(db, async (tx) => {
    const election = await readElection(tx);
    if (election?.phase !== 'setup' && !actor.includes('+')) return refuse({ kind: 'two-officers-needed' });
    const officers = await allOfficers(tx);
    if (officers.some(({ name }) => name === named.value)) return refuse({ kind: 'officer-exists' });
    const id = `o${toHex(world.random(4))}`;
    await saveOfficer(tx, { id, name: named.value, roles: officer.roles, pinHash });
    await append(tx, world, {
      actor,
      kind: 'officer-added',
      data: { officer: id, name: named.value, roles: [...officer.roles] },
    });
    return accept({ officer: id });
  });
}

/** A forgotten PIN: two officers set a new one, and whoever was signed in with the old one is out. */
export async function resetPin(
  { db, world, sessions }: House,
  actor: string,
  typed: { readonly officer: string; readonly pin: string },
): Promise<Result<object, Refusal>> {
  const pinHash = await hashPin(world, typed.pin);
  return transact(db, async (tx) => {
    const officer = (await allOfficers(tx)).find(({ id }) => id === typed.officer);
    if (officer === undefined) return refuse({ kind: 'officer-unknown', officer: typed.officer });
    await saveOfficer(tx, { ...officer, pinHash });
    await append(tx, world, { actor, kind: 'pin-reset', data: { officer: officer.id } });
    sessions.closeAllOf(officer.id);
    return accept({});
  });
}
