import { type LoggedEntry, ofKind } from '../audit/chain.js';
import type { OpenedBallot } from '../ballot/envelope.js';
import { compareText } from '../basics/bytes.js';
import type { Hash } from '../basics/hash.js';
import { normalForm } from '../tally/normal-form.js';

/** The ballots of an election, as they go into the count. */
export interface OpenedBox {
  /** Everything opened, paper ballots among it, in order of id. */
  readonly all: readonly OpenedBallot[];
  /** Without the observers' test ballots, in order of id. */
  readonly counted: readonly OpenedBallot[];
  /** Ids of the test ballots that were found and set aside. */
  readonly tests: readonly Hash[];
  /** Test ballots whose content no ballot has: somebody altered or dropped them. */
  readonly testsMissing: number;
  readonly inBox: number;
  readonly paper: number;
}

/**
 * Puts paper ballots to those of the box, and sets test ballots aside.
 *
 * A test ballot is known by its content alone. Of several ballots with that content, one is set aside;
 * which one does not matter, so it is the first in order of id.
 *
 * @source protocol, "Test ballots"; "Closing and opening", 6
 */
export function openedBox(opened: readonly OpenedBallot[], log: readonly LoggedEntry[]): OpenedBox {
  const paper = paperBallots(log);
  const all = [...opened, ...paper].sort((a, b) => compareText(a.id, b.id));
  const wanted = ofKind(log, 'test-ballot-found').map(({ data }) => contentOf(data.names));
  const tests = findTests(all, wanted);
  return {
    ...{ all, inBox: opened.length, paper: paper.length },
    counted: all.filter(({ id }) => !tests.has(id)),
    tests: [...tests],
    testsMissing: wanted.length - tests.size,
  };
}

/** Ids of the ballots with these contents, in order of id. */
function findTests(all: readonly OpenedBallot[], wanted: readonly string[]): ReadonlySet<Hash> {
  const open = new Map<string, number>();
  for (const content of wanted) open.set(content, (open.get(content) ?? 0) + 1);
  const found = new Set<Hash>();
  if (open.size === 0) return found;
  for (const { id, source, fault, names } of all) {
    if (source === 'paper' || fault !== null) continue;
    const content = contentOf(names.map(({ written }) => written));
    const left = open.get(content) ?? 0;
    if (left === 0) continue;
    open.set(content, left - 1);
    found.add(id);
  }
  return found;
}

/** The names of a ballot whatever their order, case and spaces. */
const contentOf = (names: readonly string[]): string =>
  JSON.stringify(names.map(normalForm).sort(compareText));

/**
 * Emergency ballots that two officers typed. A sheet typed again replaces what was typed before. Its id is
 * the entry's data hash, which a random salt makes as unguessable as an envelope's.
 */
function paperBallots(log: readonly LoggedEntry[]): readonly OpenedBallot[] {
  const sheets = new Map(ofKind(log, 'paper-ballot').map((entry) => [entry.data.number, entry]));
  return [...sheets.values()].map(({ dataHash, data }) => ({
    id: dataHash,
    source: 'paper',
    names: data.names.map((written) => ({ written })),
    fault: null,
  }));
}
