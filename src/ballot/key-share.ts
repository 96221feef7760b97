import { combine, split } from 'shamir-secret-sharing';
import { compareBytes, concat, fromHex, keepSecret, secretBytes, toHex, toUtf8 } from '../basics/bytes.js';
import { type Hash, hashBytes, sha256 } from '../basics/hash.js';
import { accept, type Result, refuse } from '../basics/result.js';
import { type ElectionId, MAX_KEY_HOLDERS } from '../election/setup-document.js';
import { fromBase45, toBase45 } from './base45.js';
import { forgive, fromTyped, toTyped, typedLength } from './crockford.js';

/** One holder's part of the box key (kartu kunci). Any `threshold` of them give the key, fewer nothing. */
export interface KeyCard {
  readonly electionId: ElectionId;
  /** 1 to 9: which holder's, as printed on the card. */
  readonly index: number;
  /** 33 bytes: the values of 32 polynomials, and the point at which they were taken. */
  readonly share: Uint8Array;
}

/** `line` (1 to 3) is the first typed line that cannot be right; null if no single line is to blame. */
export interface MalformedCard {
  readonly kind: 'card-malformed';
  readonly line: number | null;
}
export type CardRefusal =
  | { readonly kind: 'card-of-other-election' }
  | { readonly kind: 'card-wrong'; readonly index: number };
export interface TooFewCards {
  readonly kind: 'too-few-cards';
  readonly have: number;
  readonly need: number;
}

const SECRET_LENGTH = 32;
const SHARE_LENGTH = SECRET_LENGTH + 1;

const SHARE_LABEL = toUtf8('bilik/share/1\0');
const CARD_LABEL = toUtf8('bilik/card/1\0');
/** First byte of a card: a slip has 1 there, so neither is ever taken for the other. */
const CARD_MARK = new Uint8Array([2]);
const SHARE_AT = CARD_MARK.length + 8 + 1;
const BODY_LENGTH = SHARE_AT + SHARE_LENGTH;
const CHECKSUM_LENGTH = 2;
const CARD_LENGTH = BODY_LENGTH + CHECKSUM_LENGTH;
const QR_LENGTH = 68;
const TYPED_LINES = 3;
const LINE_BYTES = CARD_LENGTH / TYPED_LINES;

/**
 * Splits a 32-byte secret into `n` shares of 33 bytes, `t` of which give it back.
 *
 * The one and only share of 1 of 1 (a rehearsal) is the secret at the point 1, where a polynomial
 * without further coefficients has it too; the library starts at 2. Chance comes from the library's
 * own call to the operating system: it was audited whole and is used whole.
 *
 * @param t 2 to n, or 1 if n is 1
 * @param n at most 9
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

/** For the QR code of a card: 68 signs of base45. */
export function cardText(card: KeyCard): string {
  const bytes = cardBytes(card);
  const text = toBase45(bytes);
  wipe(bytes);
  return text;
}

/** For hands: three lines of six groups of four, each with its own check symbol. */
export function cardTyped(card: KeyCard): string {
  const bytes = cardBytes(card);
  const lines = Array.from({ length: TYPED_LINES }, (_, at) =>
    toTyped(bytes.subarray(at * LINE_BYTES, (at + 1) * LINE_BYTES)),
  );
  wipe(bytes);
  return lines.join('\n');
}

/** `0x02 | electionId (8) | index (1) | share (33) | checksum (2)`: 45 bytes, 72 digits. */
function cardBytes(card: KeyCard): Uint8Array {
  if (card.share.length !== SHARE_LENGTH) throw new RangeError(`a share has ${SHARE_LENGTH} bytes`);
  if (!isIndex(card.index)) throw new RangeError(`no card has the number ${card.index}`);
  const body = concat(CARD_MARK, fromHex(card.electionId), new Uint8Array([card.index]), card.share);
  const bytes = concat(body, checksum(body));
  wipe(body);
  return bytes;
}

/** Finds lines swapped or taken from two cards; what a check symbol let through, the share's hash finds. */
const checksum = (body: Uint8Array): Uint8Array => sha256(concat(CARD_LABEL, body)).slice(0, CHECKSUM_LENGTH);
const isIndex = (index: number): boolean => Number.isInteger(index) && index >= 1 && index <= MAX_KEY_HOLDERS;

/** A card from its QR text, or from its typed lines with or without line ends. */
export function readCard(text: string): Result<KeyCard, MalformedCard> {
  // The first sign of the QR text may be a space, which scanners and form fields trim.
  const scanned = fromBase45(text.trim().toUpperCase().padStart(QR_LENGTH));
  const card = scanned === null ? null : cardOf(scanned);
  return card === null ? readLines(text) : accept(card);
}

function readLines(text: string): Result<KeyCard, MalformedCard> {
  const lines = linesOf(text);
  const bytes = new Uint8Array(CARD_LENGTH);
  for (let at = 0; at < TYPED_LINES; at += 1) {
    const part = fromTyped(lines[at] ?? '', LINE_BYTES);
    if (part === null) {
      wipe(bytes);
      return refuse({ kind: 'card-malformed', line: at + 1 });
    }
    bytes.set(part, at * LINE_BYTES);
    wipe(part);
  }
  const card = lines.length === TYPED_LINES ? cardOf(bytes) : null;
  return card === null ? refuse({ kind: 'card-malformed', line: null }) : accept(card);
}

/** Typed on three lines or on one, which is cut where a line must end. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/[\r\n]+/).filter((line) => forgive(line) !== '');
  if (lines.length === TYPED_LINES) return lines;
  return forgive(text).match(new RegExp(`.{1,${typedLength(LINE_BYTES)}}`, 'g')) ?? [];
}

/** Takes the card out of its bytes and wipes them; null if they are not a card. */
function cardOf(bytes: Uint8Array): KeyCard | null {
  const body = bytes.slice(0, BODY_LENGTH);
  const index = body[SHARE_AT - 1] ?? 0;
  const whole = bytes.length === CARD_LENGTH && body[0] === CARD_MARK[0] && isIndex(index);
  const good = whole && compareBytes(checksum(body), bytes.subarray(BODY_LENGTH)) === 0;
  const electionId = toHex(body.subarray(CARD_MARK.length, SHARE_AT - 1));
  const card = good ? { electionId, index, share: body.slice(SHARE_AT) } : null;
  wipe(body, bytes);
  return card;
}

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

/** Overwrites secret bytes, so that they do not wait in memory for a garbage collector. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}
