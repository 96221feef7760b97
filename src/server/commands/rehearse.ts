import { mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { World } from '../../basics/world.js';
import { builtProgram, startServerProcess } from '../rehearsal/child.js';
import { type RehearsalOptions, readOptions } from '../rehearsal/options.js';
import { keepRecord } from '../rehearsal/record.js';
import { type Rehearsal, rehearseCount, rehearseVoting } from '../rehearsal/rehearsal.js';
import { makeSheetReader, missingPrograms } from '../rehearsal/sheets.js';
import { row, seconds, tellClosing, tellResult } from '../rehearsal/tell.js';
import type { Cast } from '../rehearsal/vote.js';
import { nodeWorld } from '../world.js';

export const REHEARSE_HELP = `bilik rehearse [--voters N] [--kiosks K] [--seed S] [--out DIR] [--data DIR] [--trace FILE] [--close-only]
A whole election day with invented people (gladi bersih), against a real server in a process of its own; then its
record is verified. The last line is "verified" or "FAILED: why". Never touches a real election.
  --voters N     people who come and vote (default: 300)
  --kiosks K     tablets that work side by side (default: 6)
  --seed S       the same people, ballots and order each time; keys and slips are new (default: drawn, and shown)
  --out DIR      receives the record, unpacked (record/) and packed (record.zip)
  --data DIR     keeps the server's data folder; must be empty, or not there yet
  --trace FILE   one JSON line a cast, in casting order, from the voters' side
  --close-only   stops after closing: the box stays shut, and there is no record
Needs pdftotext and pdftoppm (Debian: poppler-utils), since slips and key cards are read from their sheets.`;

const FAILED = 1;
const BAD_USAGE = 2;

type Say = (line: string) => void;

export async function rehearse(args: readonly string[], out: Say, complain: Say): Promise<number> {
  const world = await nodeWorld();
  const options = readOptions(args, world.random);
  const unfit = options.ok ? await lacking() : options.refusal;
  if (unfit !== null || !options.ok) {
    complain(`bilik rehearse: ${unfit}`);
    return BAD_USAGE;
  }
  const fault = await hold(options.value, world, out, complain);
  out(fault === null ? 'verified' : `FAILED: ${fault}`);
  return fault === null ? 0 : FAILED;
}

/** What this machine has not; null if it has all. */
async function lacking(): Promise<string | null> {
  if (builtProgram() === null) return 'dist/bilik.js is not there; npm run build makes it';
  const missing = await missingPrograms();
  return missing.length === 0 ? null : `${missing.join(' and ')} not found (Debian: poppler-utils)`;
}

/** Holds the rehearsal, and leaves nothing behind that was not asked for. */
async function hold(
  options: RehearsalOptions,
  world: World,
  out: Say,
  complain: Say,
): Promise<string | null> {
  const { voters, kiosks, seed } = options;
  out(`Gladi bersih: ${voters} voters, ${kiosks} kiosks, seed ${seed}`);
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'bilik-rehearsal-'));
  const tidy = () => {
    if (options.data === null) rmSync(data, { recursive: true, force: true });
  };
  // Exit handlers stop the server and remove the folder, so an interrupted rehearsal has to exit, not die.
  const interrupted = () => process.exit(BAD_USAGE);
  process.once('exit', tidy).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await withServer(data, options, world, out, complain);
  } catch (error) {
    return oneLine(error);
  } finally {
    tidy();
    process.off('exit', tidy).off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

async function withServer(
  data: string,
  options: RehearsalOptions,
  world: World,
  out: Say,
  complain: Say,
): Promise<string | null> {
  const noteCast = traceTo(options.trace);
  mkdirSync(data, { recursive: true });
  const server = await startServerProcess(builtProgram() ?? '', data, (line) => complain(`server: ${line}`));
  const { voters, kiosks, seed } = options;
  const rehearsal: Rehearsal = {
    server,
    world,
    voters,
    kiosks,
    seed,
    reader: makeSheetReader(),
    noteCast,
    stage: (name, ms) => out(row(name, seconds(ms))),
  };
  try {
    const closed = await rehearseVoting(rehearsal);
    tellClosing(closed, out);
    if (options.closeOnly) {
      out(row('stopped', 'after closing, as asked; the figures agree, and there is no record'));
      return null;
    }
    const counted = await rehearseCount(rehearsal, closed);
    tellResult(counted, out);
    if (options.out !== null) keepRecord(options.out, counted.record);
    return null;
  } finally {
    await server.stop();
  }
}

function traceTo(path: string | null): (cast: Cast) => void {
  if (path === null) return () => undefined;
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w', 0o600);
  return (cast) => void writeSync(file, `${JSON.stringify(cast)}\n`);
}

const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : 'something broke').replace(/\s+/g, ' ').trim();
