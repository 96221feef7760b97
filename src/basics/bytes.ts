import { base64, hex } from '@scure/base';

/** Bytes from and to the spellings used in files and messages. All lower case, all padded. */
export const toHex = (bytes: Uint8Array): string => hex.encode(bytes);
/** @throws Error if the text is not lower-case hexadecimal of even length */
export const fromHex = (text: string): Uint8Array => hex.decode(text);
export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes);
/** @throws Error if the text is not padded base64 */
export const fromBase64 = (text: string): Uint8Array => base64.decode(text);

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
export const toUtf8 = (text: string): Uint8Array => encoder.encode(text);
/** @throws TypeError if the bytes are not UTF-8 */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/**
 * Room for a secret that will be overwritten. Arrays of up to 64 bytes live in the JavaScript heap, where the
 * garbage collector moves them and does not wipe the old place; a buffer of its own stays where it is.
 */
export const secretBytes = (length: number): Uint8Array => new Uint8Array(new ArrayBuffer(length));

/** Moves a secret to where it can be overwritten, and wipes the place where it came from. */
export function keepSecret(found: Uint8Array): Uint8Array {
  const kept = secretBytes(found.length);
  kept.set(found);
  found.fill(0);
  return kept;
}

/** Overwrites secret bytes, so that they do not wait in memory for a garbage collector. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Order of bytes, as unsigned numbers: the order in which hashes are put before they are summed up. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Order of texts by code unit: the same on every machine, whatever its language settings. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
