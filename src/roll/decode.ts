import { accept, type Result, refuse } from '../basics/result.js';

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes. 40,000 rows of 200 bytes: the largest roll that one laptop is meant for. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;

export type DecodeRefusal =
  | { readonly kind: 'file-empty' }
  | { readonly kind: 'file-too-large'; readonly limit: number }
  | { readonly kind: 'file-is-spreadsheet' }
  | { readonly kind: 'file-not-text' };

/**
 * The text of a file whose encoding nobody told: marks at its start first, then UTF-8 if every byte
 * fits, else Windows-1252, as an older spreadsheet program saves it. Line ends become `\n`.
 */
export function decodeFile(bytes: Uint8Array): Result<Decoded, DecodeRefusal> {
  if (bytes.length === 0) return refuse({ kind: 'file-empty' });
  if (bytes.length > MAX_FILE_BYTES) return refuse({ kind: 'file-too-large', limit: MAX_FILE_BYTES });
  // A zip comes here only if it is no XLSX that could be read; the other mark is Excel before 2007.
  if (isZip(bytes) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse({ kind: 'file-is-spreadsheet' });
  const decoded = decode(bytes);
  if (decoded === null || decoded.text.includes('\0')) return refuse({ kind: 'file-not-text' });
  return accept({ ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') });
}

/** An XLSX file is a zip. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);

function decode(bytes: Uint8Array): Decoded | null {
  if (startsWith(bytes, 0xff, 0xfe)) return strictly('utf-16le', 'utf-16', bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return strictly('utf-16be', 'utf-16', bytes);
  return strictly('utf-8', 'utf-8', bytes) ?? { text: windows1252(bytes), encoding: 'windows-1252' };
}

/** Bytes 0x80 to 0x9f, where Windows-1252 is not Latin-1; the five that it leaves open stay control characters. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * By hand, since Node 20 decodes "windows-1252" as Latin-1: it makes a control character of the
 * apostrophe in Sa’diyah (tests/fixtures/rolls/windows-1252.csv).
 */
const windows1252 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => HIGH[byte - 0x80] ?? String.fromCharCode(byte)).join('');

function strictly(label: string, encoding: Encoding, bytes: Uint8Array): Decoded | null {
  try {
    // The decoder takes a byte order mark off by itself.
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);
