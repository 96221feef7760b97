import { inflateSync, zipSync } from 'fflate';
import { compareBytes, compareText, fromUtf8 } from '../basics/bytes.js';
import { accept, type Result, refuse } from '../basics/result.js';
import { isSupplementFile, SUPPLEMENTS_AT_MOST } from './supplement.js';

/** What a record's zip holds beside supplements, in the order in which it is packed, with the most bytes of each. */
export const RECORD_FILES = {
  'record.json': 64 * 2 ** 20,
  'record.json.sig': 4 * 2 ** 10,
  allowed_signers: 4 * 2 ** 10,
  'annex.json': 256 * 2 ** 20,
  'berita-acara.pdf': 32 * 2 ** 20,
} as const satisfies Record<string, number>;
const SUPPLEMENT_AT_MOST = 16 * 2 ** 10;

/** The most bytes that a file of a record may have; null if a record holds no such file. */
export function mostBytesOf(name: string): number | null {
  if (isSupplementFile(name)) return SUPPLEMENT_AT_MOST;
  return Object.hasOwn(RECORD_FILES, name) ? RECORD_FILES[name as keyof typeof RECORD_FILES] : null;
}

/** A whole zip, in bytes: as much as all its files together may have. */
export const ZIP_AT_MOST =
  Object.values(RECORD_FILES).reduce((sum, size) => sum + size, 0) +
  2 * SUPPLEMENTS_AT_MOST * SUPPLEMENT_AT_MOST;

export type Files = ReadonlyMap<string, Uint8Array>;

/** Midnight of the first day that a zip knows, so that the same files always give the same bytes. */
const NO_TIME = '1980-01-01T00:00:00';

/** @param files those of a record, any of them */
export function writeZip(files: Files): Uint8Array {
  const names = [
    ...Object.keys(RECORD_FILES),
    ...[...files.keys()].filter(isSupplementFile).sort(compareText),
  ];
  const packed = names.flatMap((name) => {
    const bytes = files.get(name);
    // Sealed ballots hardly shrink: the quickest level gives nearly the same size.
    return bytes === undefined ? [] : [[name, [bytes, { level: 1, mtime: NO_TIME }]] as const];
  });
  return zipSync(Object.fromEntries(packed.map(([name, [bytes, options]]) => [name, [bytes, options]])));
}

export type ZipFault =
  /** Not a plain zip, or one that other programs would read differently. */
  | { readonly kind: 'zip-broken' }
  | { readonly kind: 'file-unexpected'; readonly place: string }
  | { readonly kind: 'file-twice'; readonly place: string }
  | { readonly kind: 'file-too-large'; readonly place: string };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** How hard it was packed, and that names are UTF-8: neither changes what is read. Nothing else may be set. */
const HARMLESS_FLAGS = 0b1000_0000_0110;
/** Method, time, sum and lengths: what both headers of a file say, as bytes from the flags on. */
const COMMON_LENGTH = 20;

/**
 * Unpacks a record's zip, believing nothing that it says of itself.
 *
 * Every file stands in it once, under a known name, without a gap, the same in both of its headers:
 * otherwise another program could unpack something else than what is verified here. No file is
 * unpacked beyond its bound, so a bomb costs nothing.
 */
export function readZip(bytes: Uint8Array): Result<Files, ZipFault> {
  const broken = refuse({ kind: 'zip-broken' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END || view.getUint16(end + 20, true) !== 0) return broken;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const oneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!oneDisk || start + size !== end) return broken;
  const files = new Map<string, Uint8Array>();
  let at = start;
  let expected = 0;
  for (let file = 0; file < count; file += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) return broken;
    const next = at + CENTRAL_LENGTH + sum16(view, at + 28, at + 30, at + 32);
    if (next > end || view.getUint32(at + 42, true) !== expected) return broken;
    const found = readFile(bytes, view, at, expected, start);
    if (!found.ok) return found;
    const { name, content } = found.value;
    if (files.has(name)) return refuse({ kind: 'file-twice', place: name });
    files.set(name, content);
    expected = found.value.end;
    at = next;
  }
  return at === end && expected === start ? accept(files) : broken;
}

function readFile(
  bytes: Uint8Array,
  view: DataView,
  central: number,
  local: number,
  limit: number,
): Result<{ readonly name: string; readonly content: Uint8Array; readonly end: number }, ZipFault> {
  const broken = refuse({ kind: 'zip-broken' });
  if (local + LOCAL_LENGTH > limit || view.getUint32(local, true) !== LOCAL) return broken;
  const nameLength = view.getUint16(local + 26, true);
  const from = local + LOCAL_LENGTH + sum16(view, local + 26, local + 28);
  const packed = view.getUint32(local + 18, true);
  const end = from + packed;
  if (end > limit || (view.getUint16(local + 6, true) & ~HARMLESS_FLAGS) !== 0) return broken;
  const part = (at: number, length: number) => bytes.subarray(at, at + length);
  const localName = part(local + LOCAL_LENGTH, nameLength);
  const centralName = part(central + CENTRAL_LENGTH, view.getUint16(central + 28, true));
  const alike =
    compareBytes(localName, centralName) === 0 &&
    compareBytes(part(local + 6, COMMON_LENGTH), part(central + 8, COMMON_LENGTH)) === 0;
  if (!alike) return broken;
  const name = nameOf(localName);
  const most = mostBytesOf(name);
  if (most === null) return refuse({ kind: 'file-unexpected', place: name });
  const length = view.getUint32(local + 22, true);
  if (length > most) return refuse({ kind: 'file-too-large', place: name });
  const content = unpack(part(from, packed), view.getUint16(local + 8, true), length);
  if (content === null || crc32(content) !== view.getUint32(local + 14, true)) return broken;
  return accept({ name, content, end });
}

/** Null if it is not packed as it says. Never gives, and never holds, more than `length` bytes. */
function unpack(packed: Uint8Array, method: number, length: number): Uint8Array | null {
  if (method === STORED) return packed.length === length ? packed.slice() : null;
  if (method !== DEFLATED) return null;
  try {
    // One byte of room too many shows a file that is longer than it says.
    const out = inflateSync(packed, { out: new Uint8Array(length + 1) });
    return out.length === length ? out : null;
  } catch {
    return null;
  }
}

const sum16 = (view: DataView, ...places: readonly number[]): number =>
  places.reduce((sum, place) => sum + view.getUint16(place, true), 0);

/** For a report: whatever is not a plain letter is shown as "?", so that a name cannot paint the screen. */
function nameOf(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
      .replace(/[^\w./-]/g, '?')
      .slice(0, 60);
  } catch {
    return '?';
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** @source ISO 3309, as zip uses it */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (let at = 0; at < bytes.length; at += 1)
    sum = (TABLE[(sum ^ (bytes[at] as number)) & 255] as number) ^ (sum >>> 8);
  return (sum ^ 0xffff_ffff) >>> 0;
}
