import { type Tx, transact } from '../../../prisma/client.js';
import { append } from '../../audit/store.js';
import { countEnvelopes, revokeToken, tokenState } from '../../ballot/store.js';
import { readSlip } from '../../ballot/token.js';
import { toHex } from '../../basics/bytes.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import type { Phase } from '../../election/phase.js';
import { needPhase } from '../../election/phase.js';
import type { SetupDocument } from '../../election/setup-document.js';
import { readElection } from '../../election/store.js';
import { checkIn, undoCheckIn } from '../../roll/check-in.js';
import { rollLine } from '../../roll/directory.js';
import { NO_FLAGS, type Resident } from '../../roll/resident.js';
import { readTyped } from '../../roll/row.js';
import {
  addCheckIn,
  addResidents,
  correctResident,
  findResident,
  isCheckedIn,
  nextRollNumber,
  removeCheckIn,
} from '../../roll/store.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';
import { ballotBound } from '../turnout.js';

interface Frozen {
  readonly phase: Phase;
  readonly setup: SetupDocument;
  readonly rollSalt: string;
}

/** The election as frozen; every act below needs it. */
export async function needFrozen(tx: Tx): Promise<Result<Frozen, Refusal>> {
  const election = await readElection(tx);
  if (election === null) throw new Error('no election in this folder');
  if (election.setup === null)
    return refuse({ kind: 'wrong-phase', phase: election.phase, needed: ['ready', 'voting'] });
  return accept({ phase: election.phase, setup: election.setup, rollSalt: election.draft.rollSalt });
}

/** A resident came (daftar hadir) and draws a slip from the bowl. No entry will ever hold the two together. */
export function checkInResident(
  { db, world }: House,
  actor: string,
  body: { readonly resident: string; readonly ageConfirmed: boolean },
): Promise<Result<object, Refusal>> {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const { phase, setup } = frozen.value;
    const allowed = checkIn({
      resident: await findResident(tx, body.resident),
      already: await isCheckedIn(tx, body.resident),
      phase,
      rules: setup.rules,
      facts: setup.facts,
      ageConfirmed: body.ageConfirmed,
    });
    if (!allowed.ok) {
      const { refusal } = allowed;
      return refuse(
        refusal.kind === 'not-eligible' ? { kind: refusal.kind, detail: refusal.bar.kind } : refusal,
      );
    }
    if (!(await addCheckIn(tx, allowed.value))) return refuse({ kind: 'already-checked-in' });
    await append(tx, world, {
      actor,
      kind: 'checked-in',
      data: { resident: allowed.value, ageConfirmed: body.ageConfirmed },
    });
    return accept({});
  });
}

/** Undone only with an unspent slip in the desk's hand. The slip dies, and the log does not say whose it was. */
export function undoResident(
  house: House,
  actor: string,
  body: { readonly resident: string; readonly slip: string },
): Promise<Result<object, Refusal>> {
  return transact(house.db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const allowed = undoCheckIn({
      resident: await findResident(tx, body.resident),
      already: await isCheckedIn(tx, body.resident),
      phase: frozen.value.phase,
    });
    if (!allowed.ok) return allowed;
    const revoked = await takeSlip(tx, house, frozen.value.setup, body.slip);
    if (!revoked.ok) return revoked;
    await removeCheckIn(tx, body.resident);
    // Whoever voted already and hands in another slip would leave a box that can never be closed.
    if ((await countEnvelopes(tx)) > (await ballotBound(tx)))
      return refuse({ kind: 'more-ballots-than-check-ins' });
    const { world } = house;
    await append(tx, world, { actor, kind: 'check-in-undone', data: { resident: body.resident } });
    await append(tx, world, { actor, kind: 'slip-revoked', data: { reason: 'handed-back' } });
    return accept({});
  });
}

/** A damaged slip: revoked, and the resident draws another. */
export function revokeSlip(house: House, actor: string, slip: string): Promise<Result<object, Refusal>> {
  return transact(house.db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const phase = needPhase(frozen.value.phase, 'ready', 'voting', 'paused', 'last-call');
    if (!phase.ok) return phase;
    const revoked = await takeSlip(tx, house, frozen.value.setup, slip);
    if (!revoked.ok) return revoked;
    await append(tx, house.world, { actor, kind: 'slip-revoked', data: { reason: 'damaged' } });
    return accept({});
  });
}

async function takeSlip(
  tx: Tx,
  house: House,
  setup: SetupDocument,
  slip: string,
): Promise<Result<object, Refusal>> {
  const hash = readSlip(slip, setup, house.world.crypto.verify);
  if (!hash.ok) return hash;
  const state = await tokenState(tx, hash.value);
  if (state === null) return refuse({ kind: 'unknown' });
  if (state !== 'printed') return refuse({ kind: state });
  return (await revokeToken(tx, hash.value)) ? accept({}) : refuse({ kind: 'spent' });
}

export type NewResident = Pick<
  Resident,
  'name' | 'aliases' | 'sex' | 'birthDate' | 'married' | 'rt' | 'rw' | 'address'
>;

/**
 * Two officers add or correct a resident after the freeze. The log says who and why, and what the
 * count needs to know, so that the record can be checked against the frozen roll.
 */
export function changeRoll(
  { db, world }: House,
  actor: string,
  change: { readonly id: string | null; readonly resident: NewResident; readonly reason: string },
): Promise<Result<{ readonly resident: string; readonly rollNumber: number }, Refusal>> {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const { phase, setup, rollSalt } = frozen.value;
    const open = needPhase(phase, 'ready', 'voting', 'paused', 'last-call');
    if (!open.ok) return open;
    const typed = readTyped(change.resident);
    const [fault] = typed.refused;
    if (fault !== undefined) return refuse({ kind: fault.kind, detail: fault.field });
    const before = change.id === null ? null : await findResident(tx, change.id);
    if (change.id !== null && before === null) return refuse({ kind: 'not-on-roll' });
    const resident: Resident = {
      ...typed.values,
      id: before?.id ?? `t${toHex(world.random(6))}`,
      rollNumber: before?.rollNumber ?? (await nextRollNumber(tx)),
      note: before?.note ?? '',
      flags: before?.flags ?? NO_FLAGS,
      addedLate: before?.addedLate ?? true,
    };
    if (before === null) await addResidents(tx, [resident]);
    else await correctResident(tx, resident);
    await append(tx, world, {
      actor,
      kind: 'roll-changed',
      data: {
        change: before === null ? 'added' : 'corrected',
        reason: change.reason,
        line: rollLine(resident, { rules: setup.rules, facts: setup.facts, salt: rollSalt }),
      },
    });
    return accept({ resident: resident.id, rollNumber: resident.rollNumber });
  });
}
