import { type Tx, transact } from '../../../prisma/client.js';
import type { Signer } from '../../audit/signatures.js';
import { append, eventsOf, headHash } from '../../audit/store.js';
import { boxRoot } from '../../ballot/box.js';
import { allEnvelopes, countEnvelopes, countTokens } from '../../ballot/store.js';
import { hashDigits } from '../../basics/digits.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { enterPhase } from '../../election/phase.js';
import { setPhase } from '../../election/store.js';
import { type Reconciliation, reconcile } from '../../record/reconcile.js';
import { countCheckIns } from '../../roll/store.js';
import type { House } from '../house.js';
import { needFrozen } from '../roll/acts.js';
import type { Refusal } from '../serve.js';
import { testSlipsGiven } from '../turnout.js';

/** What two people counted by hand, typed before the program shows its own figures. */
export function countSlips(
  { db, world }: House,
  actor: string,
  counted: { readonly left: number; readonly spoiled: number },
): Promise<Result<Reconciliation, Refusal>> {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const phase = enterPhase(frozen.value.phase, 'closed');
    if (!phase.ok) return phase;
    await append(tx, world, { actor, kind: 'slips-counted', data: counted });
    return accept(await reconciliationNow(tx, counted));
  });
}

/**
 * What was counted by hand since the last call; null before. A count from before a pause says nothing of the slips that
 * were drawn since.
 */
export async function handCountNow(tx: Tx) {
  const called = (await eventsOf(tx, 'last-call')).at(-1)?.seq ?? 0;
  return (await eventsOf(tx, 'slips-counted')).filter(({ seq }) => seq > called).at(-1)?.data ?? null;
}

/** The last hand count, and the figures of the program beside it. */
async function reconciliationNow(
  tx: Tx,
  counted: { readonly left: number; readonly spoiled: number },
): Promise<Reconciliation> {
  const tokens = await countTokens(tx);
  const revokedAtPrinting = await slipsRevokedAtPrinting(tx, tokens);
  return reconcile({
    printed: tokens.printed + tokens.spent + tokens.revoked - revokedAtPrinting,
    spent: tokens.spent,
    revoked: tokens.revoked - revokedAtPrinting,
    left: counted.left,
    spoiled: counted.spoiled,
    checkIns: await countCheckIns(tx),
    testSlips: await testSlipsGiven(tx),
    ballots: await countEnvelopes(tx),
  });
}

/** Spoiled lots and unused spares never came near the bowl: they stand in no hand count. */
async function slipsRevokedAtPrinting(
  tx: Tx,
  tokens: { readonly printed: number; readonly spent: number; readonly revoked: number },
): Promise<number> {
  const [frozen] = await eventsOf(tx, 'election-frozen');
  return tokens.printed + tokens.spent + tokens.revoked - (frozen?.data.usable ?? 0);
}

/** Closes the box: sums it up, signs, and gives the closing seal for the big screen. */
export function closeVoting(
  { db, world }: House,
  actor: string,
  note: string,
  signer: Signer,
): Promise<Result<{ readonly seal: string; readonly digits: string }, Refusal>> {
  return transact(db, async (tx) => {
    const frozen = await needFrozen(tx);
    if (!frozen.ok) return frozen;
    const phase = enterPhase(frozen.value.phase, 'closed');
    if (!phase.ok) return phase;
    const counted = await handCountNow(tx);
    if (counted === null) return refuse({ kind: 'hand-count-first' });
    const sums = await reconciliationNow(tx, counted);
    // A difference may be explained, never passed over; a box that holds too much is not closed at all.
    if (sums.ballots !== sums.spent || sums.ballots > sums.checkIns + sums.testSlips)
      return refuse({ kind: 'box-mismatch' });
    if (!sums.agrees && note.trim() === '') return refuse({ kind: 'difference-needs-note' });
    const envelopes = await allEnvelopes(tx);
    const seal = await append(tx, world, {
      actor,
      kind: 'voting-closed',
      data: {
        root: boxRoot(envelopes.map(({ id }) => id)),
        ballots: sums.ballots,
        checkIns: sums.checkIns,
        testSlips: sums.testSlips,
        logHead: await headHash(tx),
        tokens: await countTokens(tx),
        left: counted.left,
        outstanding: sums.outstanding,
        note,
      },
      signer,
    });
    await setPhase(tx, 'closed');
    return accept({ seal, digits: hashDigits(seal) });
  });
}

/** The closing seal as it was shown, or null before. */
export async function closingOf(tx: Tx) {
  const closed = (await eventsOf(tx, 'voting-closed')).at(-1);
  if (closed === undefined) return null;
  const { ballots, checkIns, testSlips } = closed.data;
  return { seal: closed.hash, digits: hashDigits(closed.hash), ballots, checkIns, testSlips };
}
