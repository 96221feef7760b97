import { readFileSync } from 'node:fs';

/** Reads a file, or standard input for `-` or nothing. @throws Error in one line if it cannot be read */
export function readInput(path: string | undefined): Uint8Array {
  const from = path === undefined || path === '-' ? 0 : path;
  try {
    return new Uint8Array(readFileSync(from));
  } catch {
    throw new Error(`${path ?? 'standard input'} cannot be read`);
  }
}

/** @throws Error in one line if the text is not JSON; the text is not quoted */
export function readJson(path: string | undefined): unknown {
  const text = new TextDecoder().decode(readInput(path));
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path ?? 'standard input'} is not JSON`);
  }
}
