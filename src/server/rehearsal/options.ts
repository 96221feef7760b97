import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accept, type Result, refuse } from '../../basics/result.js';
import { drawBelow, type World } from '../../basics/world.js';
import { MAX_SEED } from './chance.js';

export interface RehearsalOptions {
  readonly voters: number;
  readonly kiosks: number;
  readonly seed: number;
  readonly out: string | null;
  readonly data: string | null;
  readonly trace: string | null;
  readonly closeOnly: boolean;
}

/** More slips than these are not printed for one box. */
const MOST_VOTERS = 20_000;
/** A hall has no room for more booths. */
const MOST_KIOSKS = 40;

/** What was asked for; a refusal is a line for whoever typed it. */
export function readOptions(
  args: readonly string[],
  random: World['random'],
): Result<RehearsalOptions, string> {
  const typed = parse(args);
  if (!typed.ok) return typed;
  const { voters, kiosks, seed, out, data, trace } = typed.value;
  const numbers = {
    voters: whole(voters, 1, MOST_VOTERS),
    kiosks: whole(kiosks, 1, MOST_KIOSKS),
    seed: seed === undefined ? drawBelow(random, MAX_SEED) : whole(seed, 0, MAX_SEED),
  };
  if (numbers.voters === null) return refuse(`--voters ${voters}: 1 to ${MOST_VOTERS}`);
  if (numbers.kiosks === null) return refuse(`--kiosks ${kiosks}: 1 to ${MOST_KIOSKS}`);
  if (numbers.seed === null) return refuse(`--seed ${seed}: 0 to ${MAX_SEED}`);
  if (data !== undefined && !isFree(data))
    return refuse(`--data ${data}: not an empty folder; a rehearsal never touches a real election`);
  if (out !== undefined && !isFreeForRecord(out)) return refuse(`--out ${out}: a record lies there already`);
  if (trace !== undefined && !isFreeFile(trace)) return refuse(`--trace ${trace}: there already`);
  return accept({
    voters: numbers.voters,
    kiosks: numbers.kiosks,
    seed: numbers.seed,
    out: out ?? null,
    data: data ?? null,
    trace: trace ?? null,
    closeOnly: typed.value['close-only'],
  });
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        voters: { type: 'string', default: '300' },
        kiosks: { type: 'string', default: '6' },
        seed: { type: 'string' },
        out: { type: 'string' },
        data: { type: 'string' },
        trace: { type: 'string' },
        'close-only': { type: 'boolean', default: false },
      },
    });
    return accept(values);
  } catch (error) {
    const [why = ''] = error instanceof Error ? error.message.split('\n') : [];
    return refuse(why === '' ? 'not understood' : why);
  }
}

function whole(text: string, least: number, most: number): number | null {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : -1;
  return number >= least && number <= most ? number : null;
}

const isFree = (folder: string): boolean =>
  !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);

const isFreeForRecord = (folder: string): boolean =>
  !existsSync(folder) ||
  (statSync(folder).isDirectory() &&
    !existsSync(join(folder, 'record')) &&
    !existsSync(join(folder, 'record.zip')));

const isFreeFile = (path: string): boolean =>
  !existsSync(path) || (statSync(path).isFile() && statSync(path).size === 0);
