import { compareBytes, concat, fromHex, toHex, toUtf8, wipe } from '../basics/bytes.js';
import { sha256 } from '../basics/hash.js';
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

const SHARE_LENGTH = 33;
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
 * For the QR code of a card: 68 signs of base45.
 *
 * @throws RangeError if share or index are none of a card: our bug
 * @source formats in README.md; protocol, "Keys"
 */
export function cardText(card: KeyCard): string {
  const bytes = cardBytes(card);
  const text = toBase45(bytes);
  wipe(bytes);
  return text;
}

/** For hands: three lines of six groups of four, each with its own check symbol; throws as `cardText`. */
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
