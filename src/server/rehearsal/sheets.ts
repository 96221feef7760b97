import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Reads printed sheets as people do: the letters, and the QR codes of the pages as a printer puts them on paper. */
export interface SheetReader {
  /** The letters, line by line in the order in which they were printed. */
  readonly text: (pdf: Uint8Array) => Promise<string>;
  readonly codes: (pdf: Uint8Array) => Promise<readonly string[]>;
}

/** Programs of Debian's poppler-utils. They read from a pipe: no slip is ever on the disk. */
const TEXT = 'pdftotext';
const PICTURE = 'pdftoppm';
const PROGRAMS = [TEXT, PICTURE] as const;

/** Dots per inch: a cheap printer's, and enough for a module of 0.6 mm. */
const RESOLUTION = 150;
/** Red, green and blue alike; the fourth byte, which stands last in memory, says opaque. */
const ALIKE = 0x00_01_01_01;
const OPAQUE = 0xff_00_00_00;

/** Which of the programs that the rehearsal needs are not on this machine. */
export async function missingPrograms(): Promise<readonly string[]> {
  const tried = await Promise.all(
    PROGRAMS.map((name) =>
      pipe(name, ['-v'], new Uint8Array(0)).then(
        () => null,
        () => name,
      ),
    ),
  );
  return tried.filter((name) => name !== null);
}

export function makeSheetReader(): SheetReader {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  // Its own file: left alone the library would fetch one from a server far away.
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } });
  return {
    text: async (pdf) => new TextDecoder().decode(await pipe(TEXT, ['-raw', '-', '-'], pdf)),
    codes: async (pdf) => {
      const pictures = picturesOf(await pipe(PICTURE, ['-r', String(RESOLUTION), '-gray', '-'], pdf));
      const read = [];
      for (const picture of pictures) read.push(...(await codesOf(picture)));
      return read;
    },
  };
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** One byte a dot. */
  readonly grey: Uint8Array;
}

async function codesOf({ width, height, grey }: Picture): Promise<readonly string[]> {
  // Four bytes a dot, opaque grey, written as one number: there are two million dots on a page.
  const dots = new Uint32Array(width * height);
  for (let at = 0; at < dots.length; at += 1) dots[at] = OPAQUE + (grey[at] ?? 0) * ALIKE;
  const data = new Uint8ClampedArray(dots.buffer);
  const image = { data, width, height, colorSpace: 'srgb' } as ImageData;
  // Model 2 only: the reader sees a small sister symbol (Micro QR) in the middle of one page in fifty.
  const codes = await readBarcodes(image, {
    formats: ['QRCodeModel2'],
    tryHarder: true,
    maxNumberOfSymbols: 255,
  });
  return codes.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** Pages one after the other, as Netpbm's plain header and raw grey dots ("P5"). */
function picturesOf(pages: Uint8Array): readonly Picture[] {
  const pictures: Picture[] = [];
  let at = 0;
  while (at < pages.length) {
    const [head, width, height] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(latin1(pages.subarray(at, at + 40))) ?? [];
    if (head === undefined) throw new Error(`${PICTURE} gave something else than pictures`);
    const from = at + head.length;
    const size = Number(width) * Number(height);
    pictures.push({ width: Number(width), height: Number(height), grey: pages.subarray(from, from + size) });
    at = from + size;
  }
  return pictures;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Runs a program over bytes. @throws Error in one line if it is not there, or ends badly */
function pipe(program: string, args: readonly string[], input: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const parts: Uint8Array[] = [];
    child.once('error', () => reject(new Error(`${program} cannot be run`)));
    child.stdout.on('data', (part: Uint8Array) => parts.push(part));
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(parts));
      else reject(new Error(`${program} ended with ${code}`));
    });
    // A program that wants no input, or ends early, closes the pipe: its exit code tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
