import { fromUtf8 } from '../../src/basics/bytes.js';
import { hashDigits } from '../../src/basics/digits.js';
import { hashBytes } from '../../src/basics/hash.js';
import type { PublicRecord } from '../../src/record/format.js';
import { holdsSeat } from '../../src/record/later-seats.js';
import { readSupplements } from '../../src/record/verification/supplement-checks.js';
import {
  type Checking,
  type Evidence,
  type Report,
  verifyRecord,
  verifyZip,
} from '../../src/record/verify.js';
import { type Files, readZip } from '../../src/record/zip.js';
import { browserChecking } from './primitives.js';

/** What somebody handed over: a zip, or the files of one, with the evidence beside it. */
export interface Job {
  readonly zip: Uint8Array | null;
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[];
  readonly evidence: Evidence;
}

/** How far the work is: envelopes opened, of how many as the record says. */
export interface Progress {
  readonly opened: number;
  readonly all: number;
}

/** What a good record says of itself; of a refused one nothing is shown. */
export interface About {
  readonly title: string;
  readonly unit: string;
  readonly village: string;
  readonly date: string;
  readonly rehearsal: boolean;
  readonly counted: number;
  readonly supplements: number;
  /** Who sits, as of the last supplement. */
  readonly elected: readonly { readonly name: string; readonly unit: string; readonly votes: number }[];
  readonly hash: string;
  readonly digits: string;
}

export interface Done {
  readonly report: Report;
  readonly about: About | null;
}

/** So many envelopes between two words on how far it is. */
const STEP = 100;

/** Does the whole check, and says now and then how far it is. */
export function check({ zip, files, evidence }: Job, tell: (progress: Progress) => void): Done {
  const read = zip === null ? null : readZip(zip);
  if (zip !== null && read?.ok === false)
    return { report: verifyZip(zip, evidence, browserChecking), about: null };
  const all: Files = read?.ok === true ? read.value : new Map(files);
  const report = verifyRecord(all, evidence, telling(browserChecking, ballotsOf(all), tell));
  return { report, about: report.verdict === 'refused' ? null : aboutOf(all) };
}

/** The same cryptography; each opened envelope is counted on the way. */
function telling(checking: Checking, all: number, tell: (progress: Progress) => void): Checking {
  let opened = 0;
  return {
    ...checking,
    unseal: (sealed, keys) => {
      opened += 1;
      if (opened % STEP === 0 || opened === all) tell({ opened, all });
      return checking.unseal(sealed, keys);
    },
  };
}

/** As the record says, true or not: only for the progress. */
function ballotsOf(files: Files): number {
  try {
    const { inBox } = JSON.parse(fromUtf8(files.get('record.json') ?? new Uint8Array())).result.ballots;
    return Number.isInteger(inBox) ? inBox : 0;
  } catch {
    return 0;
  }
}

function aboutOf(files: Files): About {
  const bytes = files.get('record.json') ?? new Uint8Array();
  const record = JSON.parse(fromUtf8(bytes)) as PublicRecord;
  const { setup, result } = record;
  const later = readSupplements(files, record, browserChecking.verify);
  if ('kind' in later) throw new Error('a verified record with bad supplements');
  const people = new Map(result.ranking.map((person) => [person.person, person]));
  const { title, unit, village, date } = setup.facts;
  const hash = hashBytes(bytes);
  return {
    title,
    unit,
    village,
    date,
    hash,
    digits: hashDigits(hash),
    rehearsal: setup.kind === 'rehearsal',
    counted: result.ballots.counted,
    supplements: later.supplements.length,
    elected: later.seats.seats.filter(holdsSeat).flatMap(({ person }) => {
      const found = people.get(person);
      return found === undefined ? [] : [{ name: found.name, unit: found.unit, votes: found.votes }];
    }),
  };
}
