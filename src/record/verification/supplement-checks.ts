import { namesHash } from '../../basics/digits.js';
import { type Hash, hashBytes } from '../../basics/hash.js';
import type { Primitives } from '../../basics/world.js';
import type { PublicRecord } from '../format.js';
import { type LaterSeats, seatsAfter, seatsAtCertification } from '../later-seats.js';
import { entriesOf, officerNames, publicEvents } from '../public-events.js';
import { isSupplementFile, SUPPLEMENTS_AT_MOST, Supplement, supplementName } from '../supplement.js';
import type { Files } from '../zip.js';
import { readDocument } from './read.js';
import { type Fault, fault, type Outcome } from './report.js';
import { signatureFileFault } from './signed-file.js';

/** Where a chain of supplements stands. */
interface Chain {
  /** Of the record, or of the last supplement. */
  readonly head: Hash;
  readonly at: string;
  readonly seats: LaterSeats;
}

/** A record with everything that was added to it. */
export interface Supplemented {
  readonly supplements: readonly Supplement[];
  readonly head: Hash;
  readonly seats: LaterSeats;
}

/**
 * Reads the supplements of a record one after the other; each is signed by the record key, follows the one
 * before, was made by two officers whom the log knows, and fits what was before.
 *
 * @param files with `record.json` among them
 * @returns the first fault, or who sits after the last supplement
 */
export function readSupplements(
  files: Files,
  record: PublicRecord,
  verify: Primitives['verify'],
): Supplemented | Fault {
  const named = [...files.keys()].filter((name) => isSupplementFile(name) && name.endsWith('.json'));
  const certified = publicEvents(entriesOf(record), 'certified').at(-1);
  const first = { head: hashBytes(files.get('record.json') ?? new Uint8Array()), at: certified?.at ?? '' };
  let chain: Chain = { ...first, seats: seatsAtCertification(record) };
  const supplements: Supplement[] = [];
  for (let number = 1; number <= SUPPLEMENTS_AT_MOST && supplements.length < named.length; number += 1) {
    const name = supplementName(number);
    const bytes = files.get(name);
    if (bytes === undefined) return fault('file-missing', name);
    const unsigned = signatureFileFault(files, name, 'bilik-supplement', record.setup, verify);
    if (unsigned !== null) return unsigned;
    const read = readDocument<Supplement>(name, bytes, Supplement);
    if (!read.ok) return read.refusal;
    const next = linked(record, chain, read.value, name, number);
    if ('kind' in next) return next;
    supplements.push(read.value);
    chain = { head: hashBytes(bytes), at: read.value.at, seats: next.seats };
  }
  const lonely = [...files.keys()].find(
    (name) => isSupplementFile(name) && name.endsWith('.sig') && !files.has(name.slice(0, -'.sig'.length)),
  );
  if (lonely !== undefined) return fault('file-missing', lonely.slice(0, -'.sig'.length));
  return { supplements, head: chain.head, seats: chain.seats };
}

function linked(
  record: PublicRecord,
  before: Chain,
  supplement: Supplement,
  name: string,
  number: number,
): Fault | { readonly seats: LaterSeats } {
  const { setup, setupHash } = record;
  const own = supplement.setupHash === setupHash && supplement.electionId === setup.electionId;
  if (!own) return fault('supplement-of-other-election', name);
  if (supplement.number !== number || supplement.follows !== before.head)
    return fault('supplement-does-not-follow', name);
  if (supplement.at < before.at) return fault('supplement-out-of-order', name);
  const known = officerNames(entriesOf(record));
  const [one, other] = supplement.officers;
  const two = one !== other && supplement.officers.every((officer) => known.has(officer));
  if (!two) return fault('supplement-not-by-two', name);
  const seats = seatsAfter(record, before.seats, supplement.act);
  return seats === null ? fault('supplement-does-not-fit', `${name}: act`) : { seats };
}

/** @param known hash or digits of a supplement that somebody has on paper: it must be among them */
export function checkSupplements(
  files: Files,
  record: PublicRecord,
  known: string | undefined,
  verify: Primitives['verify'],
): Outcome {
  const read = readSupplements(files, record, verify);
  if ('kind' in read) return read;
  if (known === undefined) return 'ok';
  const hashes = read.supplements.map(({ number }) =>
    hashBytes(files.get(supplementName(number)) ?? new Uint8Array()),
  );
  return hashes.some((hash) => namesHash(known, hash))
    ? 'ok'
    : fault('supplement-missing', supplementName(hashes.length + 1));
}
