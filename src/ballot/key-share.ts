import { combine, split } from 'shamir-secret-sharing';
import { concat, fromHex, keepSecret, secretBytes, toUtf8, wipe } from '../basics/bytes.js';
import { type Hash, hashBytes } from '../basics/hash.js';
import { accept, type Result, refuse } from '../basics/result.js';
import { type ElectionId, MAX_KEY_HOLDERS } from '../election/setup-document.js';
import type { KeyCard } from './key-card.js';

export type CardRefusal =
  | { readonly kind: 'card-of-other-election' }
  | { readonly kind: 'card-wrong'; readonly index: number };
export interface TooFewCards {
  readonly kind: 'too-few-cards';
  readonly have: number;
  readonly need: number;
}

/** The box key's secret half, in bytes. */
const SECRET_LENGTH = 32;
const SHARE_LABEL = toUtf8('bilik/share/1\0');

/**
 * Splits a 32-byte secret into `n` shares of 33 bytes, `t` of which give it back.
 *
 * The one and only share of 1 of 1 (a rehearsal) is the secret at the point 1, where a polynomial
 * without further coefficients has it too; the library starts at 2. Chance comes from the library's
 * own call to the operating system: it was audited whole and is used whole.
 *
 * @param t 2 to n, or 1 if n is 1
 * @param n at most 9
 * @throws RangeError if the secret or the numbers are others: our bug
 * @source Shamir 1979, over GF(2^8)
 */
export async function splitSecret(secret: Uint8Array, t: number, n: number): Promise<Uint8Array[]> {
  if (secret.length !== SECRET_LENGTH) throw new RangeError(`a secret has ${SECRET_LENGTH} bytes`);
  if (t === 1 && n === 1) return [concat(secret, new Uint8Array([1]))];
  if (!(t >= 2 && t <= n && n <= MAX_KEY_HOLDERS)) throw new RangeError(`no box key is split ${t} of ${n}`);
  // The library takes nothing but a plain Uint8Array, not even Node's own kind.
  const copy = secretBytes(SECRET_LENGTH);
  copy.set(secret);
  try {
    return await split(copy, n, t);
  } finally {
    wipe(copy);
  }
}

/** What the setup document holds of each share, so that a wrong card is named. */
export const shareHash = (electionId: ElectionId, index: number, share: Uint8Array): Hash =>
  hashBytes(concat(SHARE_LABEL, fromHex(electionId), new Uint8Array([index]), share));

/** Is this a card of this election, and the right one of its number? */
export function checkCard(
  card: KeyCard,
  setup: { readonly electionId: ElectionId; readonly shareHashes: readonly Hash[] },
): Result<null, CardRefusal> {
  if (card.electionId !== setup.electionId) return refuse({ kind: 'card-of-other-election' });
  const right = setup.shareHashes[card.index - 1] === shareHash(card.electionId, card.index, card.share);
  return right ? accept(null) : refuse({ kind: 'card-wrong', index: card.index });
}

/**
 * The secret, from at least `threshold` different cards that `checkCard` accepted. The same card shown
 * twice counts once. Whoever asks wipes cards and secret as soon as they have served.
 */
export async function joinShares(
  cards: readonly KeyCard[],
  threshold: number,
): Promise<Result<Uint8Array, TooFewCards>> {
  const shares = [...new Map(cards.map((card) => [card.index, card.share])).values()];
  if (shares.length < threshold)
    return refuse({ kind: 'too-few-cards', have: shares.length, need: threshold });
  const copies = shares.slice(0, threshold).map((share) => Uint8Array.from(share));
  try {
    const [single] = copies;
    if (threshold === 1 && single !== undefined) return accept(keepSecret(single.subarray(0, SECRET_LENGTH)));
    return accept(keepSecret(await combine(copies)));
  } finally {
    wipe(...copies);
  }
}
