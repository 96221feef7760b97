import { type Tx, transact } from '../../../prisma/client.js';
import type { Signer } from '../../audit/signatures.js';
import { append, type NewEvent } from '../../audit/store.js';
import { sealedLength } from '../../ballot/paper.js';
import { countEnvelopes, fillBox } from '../../ballot/store.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { enterPhase, needPhase, type Phase } from '../../election/phase.js';
import { readElection, setPhase } from '../../election/store.js';
import { quorumReached, totalOf, turnoutReached } from '../../roll/turnout.js';
import type { House } from '../house.js';
import { needFrozen } from '../roll/acts.js';
import type { Refusal } from '../serve.js';
import { turnoutNow } from '../turnout.js';

type Done = Promise<Result<object, Refusal>>;

/** Opens voting: lays out the box, full of noise and empty of ballots, and says so over a signature. */
export function openVoting({ db, world }: House, actor: string, signer: Signer): Done {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const phase = enterPhase(frozen.value.phase, 'voting');
    if (!phase.ok || frozen.value.phase !== 'ready')
      return refuse({ kind: 'wrong-phase', phase: frozen.value.phase, needed: ['ready'] });
    const { rules, tokens } = frozen.value.setup;
    await fillBox(tx, world.random, tokens.count, sealedLength(rules.names.max));
    await append(tx, world, { actor, kind: 'box-shown-empty', data: {} });
    await append(tx, world, {
      actor,
      kind: 'voting-opened',
      data: { ballots: await countEnvelopes(tx) },
      signer,
    });
    await setPhase(tx, 'voting');
    return accept({});
  });
}

/**
 * Pause, resume and last call are chained, not signed: none of them needs a key.
 *
 * @param from where it may start: `ready` leads to `voting` too, but only with keys, box and two officers
 */
export function changePhase(
  { db, world }: House,
  from: readonly Phase[],
  to: Phase,
  event: NewEvent | ((tx: Tx) => Promise<NewEvent>),
): Done {
  return transact(db, async (tx) => {
    const election = await readElection(tx);
    if (election === null) throw new Error('no election in this folder');
    const start = needPhase(election.phase, ...from);
    if (!start.ok) return start;
    const phase = enterPhase(election.phase, to);
    if (!phase.ok) return phase;
    await append(tx, world, typeof event === 'function' ? await event(tx) : event);
    await setPhase(tx, to);
    return accept({});
  });
}

export interface Judged {
  readonly eligible: number;
  readonly checkedIn: number;
  readonly needed: number;
}

/**
 * Turnout is judged from the attendance list before the box is opened, while voting is paused. What
 * follows on too few people is what the rules chose; nobody can call too few enough.
 */
export function judgeTurnout(
  { db, world }: House,
  actor: string,
  judged: { readonly decision: 'enough' | 'visits' | 're-run' | 'accept-with-note'; readonly note: string },
): Promise<Result<Judged, Refusal>> {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    if (frozen.value.phase !== 'paused')
      return refuse({ kind: 'wrong-phase', phase: frozen.value.phase, needed: ['paused'] });
    const { rules, facts } = frozen.value.setup;
    const turnout = await turnoutNow(tx, db);
    const asked = [
      turnoutReached(turnout, rules.turnout),
      facts.level === 2 ? quorumReached(turnout, rules.quorum) : null,
    ];
    const reached = asked.every((enough) => enough === null || enough.reached);
    const needed = Math.max(0, ...asked.map((enough) => enough?.needed ?? 0));
    if (reached !== (judged.decision === 'enough'))
      return refuse({ kind: reached ? 'turnout-is-enough' : 'turnout-is-short' });
    if (judged.decision === 'accept-with-note' && judged.note.trim() === '')
      return refuse({ kind: 'note-needed' });
    const figures = { eligible: totalOf(turnout.eligible), checkedIn: totalOf(turnout.checkedIn), needed };
    await append(tx, world, { actor, kind: 'turnout-judged', data: { ...figures, ...judged } });
    if (judged.decision === 're-run') await setPhase(tx, 'void');
    return accept(figures);
  });
}
