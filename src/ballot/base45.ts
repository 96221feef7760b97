const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const BASE = 45;

/**
 * Bytes in the 45 signs that a QR code packs most densely (its alphanumeric mode). Written here
 * because the kept library of encodings (@scure/base) has none.
 *
 * @source RFC 9285
 */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1];
    text += second === undefined ? signsOf(first, 2) : signsOf(first * 256 + second, 3);
  }
  return text;
}

/** The least sign comes first. */
function signsOf(number: number, count: number): string {
  let text = '';
  let rest = number;
  for (let at = 0; at < count; at += 1) {
    text += SIGNS[rest % BASE];
    rest = Math.floor(rest / BASE);
  }
  return text;
}

/** @returns null if the text is not base45: a foreign sign, a lone sign at the end, a group too large */
export function fromBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    let number = 0;
    for (const sign of [...group].reverse()) {
      const value = SIGNS.indexOf(sign);
      if (value < 0) return null;
      number = number * BASE + value;
    }
    if (number >= (group.length === 3 ? 65_536 : 256)) return null;
    if (group.length === 3) bytes.push(number >> 8, number & 255);
    else bytes.push(number);
  }
  const decoded = Uint8Array.from(bytes);
  // A key card passes through here too: nothing of it stays behind.
  bytes.fill(0);
  return decoded;
}
