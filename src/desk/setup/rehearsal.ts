import { transact } from '../../../prisma/client.js';
import { append } from '../../audit/store.js';
import { toUtf8 } from '../../basics/bytes.js';
import { hashBytes } from '../../basics/hash.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { needPhase } from '../../election/phase.js';
import type { Rules } from '../../election/rules.js';
import type { ElectionFacts } from '../../election/setup-document.js';
import { readElection, saveDraft } from '../../election/store.js';
import { importRoll } from '../../roll/import.js';
import { addResidents, countResidents } from '../../roll/store.js';
import type { House } from '../house.js';
import type { Refusal } from '../serve.js';

/** A village that is nobody's: its roll as a file, its tata tertib, its day. */
export interface InventedVillage {
  readonly facts: ElectionFacts;
  readonly rules: Rules;
  readonly roll: string;
}

/**
 * Makes of an empty box a rehearsal (gladi bersih), with invented people and rules to change at will.
 *
 * For good: no act makes an election of a rehearsal, its kind is part of the setup document and so of every
 * signature, and a real election has a box of its own. Refused as soon as there is anybody on the roll.
 * A box that was begun as a rehearsal (`--rehearsal`) is empty, and is filled in the same way.
 */
export function makeRehearsal(
  { db, world, ceremony, village }: Pick<House, 'db' | 'world' | 'ceremony' | 'village'>,
  actor: string,
): Promise<Result<{ residents: number }, Refusal>> {
  return transact(db, async (tx) => {
    const election = await readElection(tx);
    if (election === null) throw new Error('no election in this folder');
    const phase = needPhase(election.phase, 'setup');
    if (!phase.ok) return phase;
    const { draft } = election;
    const isFresh = draft.runOffOf === null && (await countResidents(tx)) === 0;
    if (!isFresh || ceremony.now() !== null) return refuse({ kind: 'rehearsal-too-late' });
    const file = toUtf8(village.roll);
    const roll = importRoll(file);
    if (!roll.ok) throw new Error('the invented village cannot be read');
    const { facts, rules } = village;
    await saveDraft(tx, {
      ...draft,
      kind: 'rehearsal',
      facts,
      rules: { ...rules, timeZone: draft.clock ?? rules.timeZone },
    });
    const { residents, refused, toConfirm } = roll.value;
    await addResidents(tx, residents);
    await append(tx, world, {
      actor,
      kind: 'roll-imported',
      data: {
        residents: residents.length,
        refused: refused.length,
        toConfirm: toConfirm.length,
        fileHash: hashBytes(file),
      },
    });
    return accept({ residents: residents.length });
  });
}
