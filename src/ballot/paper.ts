import { compareBytes, compareText, fromUtf8, toUtf8 } from '../basics/bytes.js';
import { canonicalJson } from '../basics/canonical.js';
import { accept, type Result, refuse } from '../basics/result.js';
import { MAX_PERSON_ID, type PersonId } from '../election/person.js';
import type { ElectionId } from '../election/setup-document.js';
import { hasInvisible, tidyName } from './written-text.js';

/** One line of a ballot, as written. `person` only if the voter picked one of the names that fitted. */
export interface WrittenName {
  readonly written: string;
  readonly person?: PersonId;
}

/** A ballot as written (kartu suara). The order of its names means nothing. */
export interface BallotPaper {
  readonly v: 1;
  readonly electionId: ElectionId;
  readonly names: readonly WrittenName[];
}

export type PaperRefusal =
  /** `line` counts from 1 in the list that was handed in. */
  | { readonly kind: 'name-too-long'; readonly line: number }
  | { readonly kind: 'too-many-lines'; readonly lines: number; readonly max: number };

/** Of one written name, in characters (code points) after tidying. */
export const MAX_NAME_LENGTH = 60;
/** A reader takes more lines than the rules allow, so that the count can say `tooMany`; here it stops. */
export const MAX_LINES_READ = 100;

/** What a sealed box adds, in bytes: a one-time public key and the authenticator. */
const SEAL_OVERHEAD = 48;
const SPACE = 0x20;

// No code point takes more than 4 bytes of UTF-8 and no UTF-16 unit more than 3; JSON escapes only
// quotes and backslashes here (2 bytes), since control characters are not let in.
const EMPTY_LINE = canonicalJson({ person: '', written: '' }).length;
const LINE_AT_MOST = EMPTY_LINE + 3 * MAX_PERSON_ID + 4 * MAX_NAME_LENGTH;
const FRAME = canonicalJson({ v: 1, electionId: '0'.repeat(16), names: [] }).length;

/** Length of every ballot paper of an election, in bytes, whoever was written. */
export function paperLength(maxNames: number): number {
  if (!Number.isInteger(maxNames) || maxNames < 1 || maxNames > MAX_LINES_READ)
    throw new RangeError(`no ballot has ${maxNames} lines`);
  const commas = maxNames - 1;
  return FRAME + maxNames * LINE_AT_MOST + commas;
}

/** Length of every envelope of an election, in bytes. */
export const sealedLength = (maxNames: number): number => paperLength(maxNames) + SEAL_OVERHEAD;

/**
 * The plaintext to be sealed: canonical JSON, padded with spaces to one length for the election.
 *
 * Names are tidied, blank lines dropped, and the rest put in the order of their canonical JSON, so
 * that the paper does not show in which order they were written. JSON never ends with a space, so
 * the padding cannot be taken for content, and any JSON reader skips it.
 *
 * @param max `rules.names.max`
 * @throws RangeError if a person's id is none that a roll can hold: our bug
 */
export function writePaper(
  electionId: ElectionId,
  names: readonly WrittenName[],
  max: number,
): Result<Uint8Array, PaperRefusal> {
  const tidied = names.map((name) => ({ ...name, written: tidyName(name.written) }));
  const tooLong = tidied.findIndex(({ written }) => [...written].length > MAX_NAME_LENGTH);
  if (tooLong >= 0) return refuse({ kind: 'name-too-long', line: tooLong + 1 });
  const lines = tidied.filter(({ written }) => written !== '');
  if (lines.length > max) return refuse({ kind: 'too-many-lines', lines: lines.length, max });
  if (!lines.every(({ person }) => person === undefined || isPersonId(person)))
    throw new RangeError('not the id of a person on a roll');
  const text = toUtf8(paperText(electionId, lines));
  const paper = new Uint8Array(paperLength(max)).fill(SPACE);
  paper.set(text);
  return accept(paper);
}

/** The canonical JSON of a paper, with its lines in their one order. */
function paperText(electionId: ElectionId, names: readonly WrittenName[]): string {
  const lines = names.map(({ written, person }) =>
    person === undefined ? { written } : { person, written },
  );
  const sorted = lines.sort((a, b) => compareText(canonicalJson(a), canonicalJson(b)));
  return canonicalJson({ v: 1, electionId, names: sorted });
}

/**
 * What an opened envelope holds. Readable is exactly what `writePaper` could have written for some
 * `max`: one content, one text, so two readers cannot differ and nothing hides in the spelling of the JSON.
 */
export function readPaper(
  bytes: Uint8Array,
  electionId: ElectionId,
): Result<BallotPaper, { readonly kind: 'unreadable' } | { readonly kind: 'other-election' }> {
  const unreadable = refuse({ kind: 'unreadable' });
  if (bytes.length > paperLength(MAX_LINES_READ)) return unreadable;
  const content = unpadded(bytes);
  const paper = paperOf(parse(content));
  if (paper === null) return unreadable;
  if (paper.electionId !== electionId) return refuse({ kind: 'other-election' });
  // Bytes and not texts: a decoder drops a byte order mark.
  const written = toUtf8(paperText(electionId, paper.names));
  return compareBytes(written, content) === 0 ? accept(paper) : unreadable;
}

function unpadded(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === SPACE) end -= 1;
  return bytes.subarray(0, end);
}

/** @returns null also for what is no UTF-8 or no JSON: neither is a ballot paper */
function parse(content: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(content));
  } catch {
    return null;
  }
}

// By hand and not by schema: the kiosk page carries this file, and no schema library.
function paperOf(value: unknown): BallotPaper | null {
  if (!isObject(value) || value.v !== 1 || typeof value.electionId !== 'string') return null;
  if (!Array.isArray(value.names) || value.names.length > MAX_LINES_READ) return null;
  const names = value.names.map(lineOf);
  if (!names.every((name) => name !== null)) return null;
  return { v: 1, electionId: value.electionId, names };
}

function lineOf(value: unknown): WrittenName | null {
  if (!isObject(value) || typeof value.written !== 'string' || !isTidy(value.written)) return null;
  if (value.person === undefined) return { written: value.written };
  if (typeof value.person !== 'string' || !isPersonId(value.person)) return null;
  return { written: value.written, person: value.person };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

// Normal form NFC is not asked for: it grows with Unicode, and a tablet may know more of it than we.
const isTidy = (written: string): boolean =>
  /^\S+( \S+)*$/.test(written) && !hasInvisible(written) && [...written].length <= MAX_NAME_LENGTH;

const isPersonId = (id: string): boolean => id.length >= 1 && id.length <= MAX_PERSON_ID && !hasInvisible(id);
