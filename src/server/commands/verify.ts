import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isTypedHash } from '../../basics/digits.js';
import { accept, type Result, refuse } from '../../basics/result.js';
import { CHECK_WORDS, FAULT_WORDS, VERDICT_WORDS, type Words } from '../../record/verification/words.js';
import { type Check, type Evidence, type Report, verifyRecord, verifyZip } from '../../record/verify.js';
import { mostBytesOf, RECORD_FILES, ZIP_AT_MOST } from '../../record/zip.js';
import { nodeWorld } from '../world.js';

export const VERIFY_HELP = `bilik verify RECORD_DIR|record.zip [--annex FILE] [--setup HASH] [--seal HASH|DIGITS] [--log FILE] [--supplement HASH]
Checks a record from its files alone and prints every check on a line of its own, then the verdict:
  authentic   everything agrees, and the setup is the one whose hash you give (--setup)
  consistent  everything agrees; without --setup nothing proves whose election it is
  refused     at least one check failed (exit 1)
  --annex     the annex, if it does not lie with the record; without it, box and ballots are not done
  --setup     setup hash photographed before the first check-in: 64 hexadecimal signs or 40 digits
  --seal      closing seal photographed before the box was opened: the same
  --log       an older copy of the log that this one must extend
  --supplement  hash of a printed supplement, which must be among those of the record: 64 signs or 40 digits`;

const FINDING = 1;
const BAD_USAGE = 2;
const OLDER_LOG_AT_MOST = RECORD_FILES['record.json'];

/**
 * Verifies a record from the command line.
 *
 * @returns 0 if nothing is wrong, 1 if something is, 2 if the command was not understood
 */
export async function verify(
  args: readonly string[],
  out: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const asked = await request(args);
  if (!asked.ok) {
    complain(`bilik verify: ${asked.refusal}`);
    return BAD_USAGE;
  }
  const report = await asked.value();
  for (const check of report.checks) out(checkLine(check));
  out(`${report.verdict}: ${both(VERDICT_WORDS[report.verdict])}`);
  return report.verdict === 'refused' ? FINDING : 0;
}

const MARK = { ok: 'ok', failed: 'FAILED', 'not-done': 'not done' } as const;

function checkLine(check: Check): string {
  const line = `${MARK[check.outcome].padEnd(9)} ${check.name.padEnd(15)} ${both(CHECK_WORDS[check.name])}`;
  if (check.outcome !== 'failed') return line;
  const place = check.place === '' ? '' : ` (${check.place})`;
  return `${line} -- ${check.kind}: ${both(FAULT_WORDS[check.kind])}${place}`;
}
const both = ({ id, en }: Words): string => `${id} / ${en}`;

async function request(args: readonly string[]): Promise<Result<() => Promise<Report>, string>> {
  const parsed = options(args);
  if (parsed === null)
    return refuse(
      'RECORD_DIR|record.zip [--annex FILE] [--setup HASH] [--seal HASH|DIGITS] [--log FILE] [--supplement HASH]',
    );
  const { path, annex, setup, seal, log, supplement } = parsed;
  for (const [option, value] of [
    ['--setup', setup],
    ['--seal', seal],
    ['--supplement', supplement],
  ] as const)
    if (value !== undefined && !isTypedHash(value))
      return refuse(`${option}: 64 hexadecimal signs or 40 digits`);
  for (const [file, most] of [
    [annex, RECORD_FILES['annex.json']],
    [log, OLDER_LOG_AT_MOST],
  ] as const)
    if (file !== undefined && sizeOf(file, most) !== 'fits')
      return refuse(`${file} cannot be read, or is too large`);
  if (!existsSync(path)) return refuse(`${path} cannot be read`);
  const evidence: Evidence = {
    setup,
    seal,
    supplement,
    annex: annex === undefined ? undefined : bytesOf(annex),
    olderLog: log === undefined ? undefined : bytesOf(log),
  };
  return accept(async () => reportOf(path, evidence));
}

function options(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { annex: text, setup: text, seal: text, log: text, supplement: text },
      allowPositionals: true,
    });
    const [path] = positionals;
    return path === undefined || positionals.length > 1 ? null : { path, ...values };
  } catch {
    return null;
  }
}

function sizeOf(path: string, most: number): 'fits' | 'too-large' | 'unreadable' {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) return 'unreadable';
  return stat.size <= most ? 'fits' : 'too-large';
}
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** A folder may hold other things beside a record; a zip that was handed over may not. */
async function reportOf(path: string, evidence: Evidence): Promise<Report> {
  const { crypto } = await nodeWorld();
  if (!statSync(path).isDirectory()) {
    const zip = sizeOf(path, ZIP_AT_MOST) === 'fits' ? bytesOf(path) : new Uint8Array();
    return verifyZip(zip, evidence, crypto);
  }
  const files = readdirSync(path).flatMap((name) => {
    const most = mostBytesOf(name);
    if (most === null) return [];
    // One that is too large is there all the same, and no good.
    const fits = sizeOf(join(path, name), most) === 'fits';
    return [[name, fits ? bytesOf(join(path, name)) : new Uint8Array()] as const];
  });
  return verifyRecord(new Map(files), evidence, crypto);
}
