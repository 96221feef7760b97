import { type Db, type Tx, transact } from '../../prisma/client.js';
import { append, eventsOf } from '../audit/store.js';
import { envelopeId } from '../ballot/envelope.js';
import { sealedLength } from '../ballot/paper.js';
import { countEnvelopes, hasEnvelope, putEnvelope, spendToken, tokenState } from '../ballot/store.js';
import { type CastRefusal, checkToken, readSlip } from '../ballot/token.js';
import type { Hash } from '../basics/hash.js';
import { accept, type Result, refuse } from '../basics/result.js';
import type { World } from '../basics/world.js';
import type { Phase } from '../election/phase.js';
import type { SetupDocument } from '../election/setup-document.js';
import { readElection, setPhase } from '../election/store.js';

/** What the booth's door is given. It knows no resident: only how many ballots there may be at most. */
export interface Booth {
  readonly db: Db;
  readonly world: World;
  readonly ballotBound: (tx: Tx) => Promise<number>;
}

/** May this slip be used now? Asked before the voter writes; nothing changes. */
export function checkSlip(booth: Booth, slip: string): Promise<Result<null, CastRefusal>> {
  return transact(booth.db, async (tx) => {
    const token = await findSlip(tx, booth, slip);
    return token.ok ? checkToken(await tokenState(tx, token.value.hash), token.value.phase) : token;
  });
}

/**
 * Casts one ballot: the token is spent and the envelope lies in the box, or neither. The same bytes
 * sent again are answered as accepted, so that a page which lost the answer may simply ask once more.
 * Leaves no line in the log (audit/events.ts).
 */
export async function castBallot(
  booth: Booth,
  cast: { readonly slip: string; readonly sealed: Uint8Array },
): Promise<Result<null, CastRefusal>> {
  const done = await transact(booth.db, async (tx): Promise<Result<null, CastRefusal>> => {
    const token = await findSlip(tx, booth, cast.slip);
    if (!token.ok) return token;
    const { hash, phase, setup } = token.value;
    if (cast.sealed.length !== sealedLength(setup.rules.names.max))
      return refuse({ kind: 'envelope-wrong-size' });
    const id = envelopeId(cast.sealed);
    const state = await tokenState(tx, hash);
    const present = await hasEnvelope(tx, id);
    if (state === 'spent' && present) return accept(null);
    const fits = checkToken(state, phase);
    if (!fits.ok) return fits;
    if (present) return refuse({ kind: 'box-has-this-envelope' });
    if ((await countEnvelopes(tx)) >= (await booth.ballotBound(tx)))
      return refuse({ kind: 'more-ballots-than-check-ins' });
    if (!(await spendToken(tx, hash))) return refuse({ kind: 'spent' });
    await putEnvelope(tx, booth.world.random, { id, sealed: cast.sealed });
    return accept(null);
  });
  if (!done.ok && done.refusal.kind === 'more-ballots-than-check-ins') await stopVoting(booth);
  return done;
}

async function findSlip(
  tx: Tx,
  { world }: Booth,
  slip: string,
): Promise<
  Result<{ readonly hash: Hash; readonly phase: Phase; readonly setup: SetupDocument }, CastRefusal>
> {
  const election = await readElection(tx);
  if (election === null || election.setup === null)
    return refuse({ kind: 'voting-not-open', phase: election?.phase ?? 'setup' });
  const { phase, setup } = election;
  const hash = readSlip(slip, setup, world.crypto.verify);
  return hash.ok ? accept({ hash: hash.value, phase, setup }) : hash;
}

/** An incident for the minutes: somebody holds a slip who was never checked in, or a check-in was lost. */
async function stopVoting({ db, world, ballotBound }: Booth): Promise<void> {
  await transact(db, async (tx) => {
    const data = { ballots: await countEnvelopes(tx), bound: await ballotBound(tx) };
    const election = await readElection(tx);
    const [last] = (await eventsOf(tx, 'bound-reached')).slice(-1);
    // Once for each state of the box: a slip shown again and again must not fill the log.
    if (last === undefined || last.data.bound !== data.bound)
      await append(tx, world, { actor: 'system', kind: 'bound-reached', data });
    if (election?.phase === 'voting') await setPhase(tx, 'paused');
    return accept(null);
  });
}
