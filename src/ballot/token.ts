import { compareBytes, concat, fromHex, toUtf8 } from '../basics/bytes.js';
import { type Hash, hashBytes } from '../basics/hash.js';
import { accept, type Result, refuse } from '../basics/result.js';
import type { Primitives } from '../basics/world.js';
import type { Phase } from '../election/phase.js';
import type { ElectionId } from '../election/setup-document.js';
import { fromBase45, toBase45 } from './base45.js';
import { fromTyped, toTyped } from './crockford.js';

/** What the registry knows of a token (kupon suara): never who drew it. */
export type TokenState = 'printed' | 'spent' | 'revoked';

/** What is printed on one slip, and the hash that the registry keeps. Slips are never stored or logged. */
export interface Slip {
  /** base45 of the whole token, for a QR code in alphanumeric mode: 125 signs. */
  readonly qr: string;
  /** The serial alone, for hands: `XXXX XXXX XXXX XXXX C`. */
  readonly typedCode: string;
  readonly hash: Hash;
}

export type SlipRefusal =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'other-election' }
  | { readonly kind: 'bad-signature' };

export type TokenRefusal =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'spent' }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'voting-not-open'; readonly phase: Phase };

/** Every reason why a cast is turned away. Each is a sentence of its own on the kiosk, with what to do. */
export type CastRefusal =
  | SlipRefusal
  | TokenRefusal
  | { readonly kind: 'more-ballots-than-check-ins' }
  | { readonly kind: 'box-has-this-envelope' }
  | { readonly kind: 'envelope-wrong-size' };

/** Of a serial, in bytes: 80 random bits, which nobody guesses. */
export const SERIAL_LENGTH = 10;
const VERSION = new Uint8Array([1]);
const ID_LENGTH = 8;
const SIGNED_FROM = VERSION.length + ID_LENGTH + SERIAL_LENGTH;
const TOKEN_LENGTH = SIGNED_FROM + 64;
const QR_LENGTH = 125;
/** Longer than any typed code with its spaces, shorter than any QR text. */
const TYPED_AT_MOST = 60;

const TOKEN_LABEL = toUtf8('bilik/token/1\0');
const SERIAL_LABEL = toUtf8('bilik/serial/1\0');

/**
 * One slip: `0x01 | electionId (8) | serial (10) | Ed25519 signature (64)` over
 * `"bilik/token/1\0" | electionId | serial`.
 *
 * @param serial 10 bytes from the cryptographic source
 * @param sign with the token key, which lives in memory until the batches are printed
 * @throws RangeError if the serial has another length: our bug
 * @source protocol, "Token"
 */
export function makeSlip(
  electionId: ElectionId,
  serial: Uint8Array,
  sign: (message: Uint8Array) => Uint8Array,
): Slip {
  if (serial.length !== SERIAL_LENGTH) throw new RangeError(`a serial has ${SERIAL_LENGTH} bytes`);
  const id = fromHex(electionId);
  const signature = sign(concat(TOKEN_LABEL, id, serial));
  return {
    qr: toBase45(concat(VERSION, id, serial, signature)),
    typedCode: toTyped(serial),
    hash: serialHash(electionId, serial),
  };
}

/** The registry's name for a token. Only ever computed from the slip: nobody may hand one in. */
export const serialHash = (electionId: ElectionId, serial: Uint8Array): Hash =>
  hashBytes(concat(SERIAL_LABEL, fromHex(electionId), serial));

/**
 * The hash of the slip whose QR text was scanned or whose code was typed.
 *
 * A QR text is checked against election and signature, so a foreign or home-made slip is turned away
 * early. A typed code carries neither: only the registry, asked next, can tell.
 *
 * @param election `tokenKey` in hexadecimal, as the setup document has it
 */
export function readSlip(
  text: string,
  election: { readonly electionId: ElectionId; readonly tokenKey: string },
  verify: Primitives['verify'],
): Result<Hash, SlipRefusal> {
  const plain = text.trim();
  if (plain.length > TYPED_AT_MOST) return readQr(plain, election, verify);
  const serial = fromTyped(plain, SERIAL_LENGTH);
  return serial === null ? refuse({ kind: 'malformed' }) : accept(serialHash(election.electionId, serial));
}

function readQr(
  text: string,
  election: { readonly electionId: ElectionId; readonly tokenKey: string },
  verify: Primitives['verify'],
): Result<Hash, SlipRefusal> {
  // The first sign may be a space, which scanners and form fields trim: it is put back. Scanners that
  // type do so in lower case when the caps lock is on; base45 has no lower case.
  const whole = text.toUpperCase().padStart(QR_LENGTH);
  const bytes = whole.length === QR_LENGTH ? fromBase45(whole) : null;
  if (bytes === null || bytes.length !== TOKEN_LENGTH || bytes[0] !== VERSION[0])
    return refuse({ kind: 'malformed' });
  const id = bytes.subarray(VERSION.length, VERSION.length + ID_LENGTH);
  if (compareBytes(id, fromHex(election.electionId)) !== 0) return refuse({ kind: 'other-election' });
  const serial = bytes.subarray(VERSION.length + ID_LENGTH, SIGNED_FROM);
  const signed = concat(TOKEN_LABEL, id, serial);
  if (!verify(signed, bytes.subarray(SIGNED_FROM), fromHex(election.tokenKey)))
    return refuse({ kind: 'bad-signature' });
  return accept(serialHash(election.electionId, serial));
}

/**
 * May a ballot be cast with this token now?
 *
 * @param state what the registry says; null if it has no such hash
 */
export function checkToken(state: TokenState | null, phase: Phase): Result<null, TokenRefusal> {
  if (phase !== 'voting' && phase !== 'last-call') return refuse({ kind: 'voting-not-open', phase });
  if (state === null) return refuse({ kind: 'unknown' });
  if (state !== 'printed') return refuse({ kind: state });
  return accept(null);
}
