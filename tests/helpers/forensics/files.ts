import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every file of a folder and its folders, as raw bytes, by its path in there. */
export type Files = ReadonlyMap<string, Buffer>;

export function readFiles(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

/** Puts the files into a folder of their own for as long as `work` takes: evidence is never worked on itself. */
export function onACopy<Value>(folder: string, work: (copy: string) => Value): Value {
  const copy = mkdtempSync(join(tmpdir(), 'bilik-copy-'));
  try {
    cpSync(folder, copy, { recursive: true });
    return work(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Where some bytes stand in one file. */
export function placesOf(bytes: Uint8Array, file: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = file.indexOf(bytes); at >= 0; at = file.indexOf(bytes, at + 1)) places.push(at);
  return places;
}

/** In which files some bytes stand, and where. */
export const findIn = (files: Files, bytes: Uint8Array): readonly string[] =>
  [...files].flatMap(([name, file]) => placesOf(bytes, file).map((at) => `${name} @ ${at}`));

/** A key of the index below: shorter patterns are not looked for. */
const PREFIX = 8;

/**
 * Which of many patterns stand in some files, and where: one pass over each file, however many patterns.
 *
 * @param patterns of at least 8 bytes each, with what they are
 */
export function findAll(
  files: Files,
  patterns: readonly (readonly [what: string, bytes: Buffer])[],
): readonly string[] {
  const byPrefix = new Map<string, (readonly [string, Buffer])[]>();
  for (const pattern of patterns) {
    const prefix = pattern[1].toString('latin1', 0, PREFIX);
    if (prefix.length < PREFIX) throw new RangeError(`${pattern[0]} is too short to be looked for`);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), pattern]);
  }
  return [...files].flatMap(([name, file]) => {
    const text = file.toString('latin1');
    const found: string[] = [];
    for (let at = 0; at + PREFIX <= text.length; at += 1)
      for (const [what, bytes] of byPrefix.get(text.slice(at, at + PREFIX)) ?? [])
        if (file.subarray(at, at + bytes.length).equals(bytes)) found.push(`${what}: ${name} @ ${at}`);
    return found;
  });
}

/** A secret text as it might be written down: in two encodings, and once more as hexadecimal and base64. */
export const spellings = (text: string): readonly Buffer[] => {
  const plain = Buffer.from(text, 'utf8');
  return [plain, Buffer.from(text, 'utf16le'), ...encodings(plain)];
};

/**
 * Secret bytes as they might be written down. The middle of them is enough: the first and last bytes of a
 * base64 text depend on what stands beside it, and an X25519 key may be stored with its fixed bits set.
 */
export const keySpellings = (key: Uint8Array): readonly Buffer[] => [
  Buffer.from(key.subarray(1, key.length - 1)),
  ...encodings(Buffer.from(key)),
];

/** Base64 groups three bytes, so that a text may start at any of three places in a group. */
const encodings = (bytes: Buffer): readonly Buffer[] => [
  Buffer.from(bytes.toString('hex')),
  Buffer.from(bytes.toString('hex').toUpperCase()),
  ...[0, 1, 2].map((skip) => {
    const whole = bytes.subarray(skip, bytes.length - ((bytes.length - skip) % 3));
    return Buffer.from(whole.toString('base64').replace(/=+$/, ''));
  }),
];

/**
 * Pages that SQLite gave back and that are not empty. A trunk page lists others, and that list may stand.
 *
 * @source https://www.sqlite.org/fileformat.html, "The Freelist"
 */
export function freePages(file: Buffer): readonly number[] {
  const size = file.readUInt16BE(16);
  const page = (number: number): Buffer => file.subarray((number - 1) * size, number * size);
  const dirty: number[] = [];
  const isDirty = (bytes: Buffer): boolean => bytes.some((byte) => byte !== 0);
  for (let trunk = file.readUInt32BE(32); trunk !== 0; trunk = page(trunk).readUInt32BE(0)) {
    const leaves = page(trunk).readUInt32BE(4);
    if (isDirty(page(trunk).subarray(8 + 4 * leaves))) dirty.push(trunk);
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      const number = page(trunk).readUInt32BE(8 + 4 * leaf);
      if (isDirty(page(number))) dirty.push(number);
    }
  }
  return dirty;
}
