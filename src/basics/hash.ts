import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { toHex, toUtf8 } from './bytes.js';
import { canonicalJson } from './canonical.js';

/** A SHA-256 in lower-case hexadecimal, 64 characters. */
export type Hash = string & { readonly __hash?: never };
export const HASH_PATTERN = '^[0-9a-f]{64}$';

export const sha256 = (bytes: Uint8Array): Uint8Array => sha256Of(bytes);
export const hashBytes = (bytes: Uint8Array): Hash => toHex(sha256Of(bytes));
/** The hash of a value's canonical JSON. */
export const hashJson = (value: unknown): Hash => hashBytes(toUtf8(canonicalJson(value)));
