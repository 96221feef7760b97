import { type LoggedEntry, ofKind } from '../audit/chain.js';
import type { OpenedBallot } from '../ballot/envelope.js';
import { tidyName } from '../ballot/written-text.js';
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
  const wanted = ofKind(log, 'test-ballot-found').map(({ data }) => data.names);
  const { ids, missing } = matchTests(all, wanted);
  const tests = new Set(ids);
  return {
    all,
    inBox: opened.length,
    paper: paper.length,
    counted: all.filter(({ id }) => !tests.has(id)),
    tests: ids,
    testsMissing: missing.length,
  };
}

/** Test ballots as they were written down, and what of them is in the box. */
export interface MatchedTests {
  /** Ids of the ballots with these contents, in order of id. */
  readonly ids: readonly Hash[];
  /** Places in the written list: of contents that have a ballot, and of those that have none. */
  readonly found: readonly number[];
  readonly missing: readonly number[];
}

/**
 * Finds one ballot for each content. A content written twice needs two ballots. Where "Slamet" and "Bu Slamet" fit alike,
 * the ballot with just these letters is the observer's: another one would be a voter's.
 */
export function matchTests(
  all: readonly OpenedBallot[],
  wanted: readonly (readonly string[])[],
): MatchedTests {
  const free = all
    .filter(({ source, fault }) => source !== 'paper' && fault === null)
    .map(({ id, names }) => ({ id, names: names.map(({ written }) => written) }));
  const taken = new Map<number, Hash>();
  for (const contentOf of [lettersOf, formsOf]) {
    const ids = new Map<string, Hash[]>();
    const gone = new Set(taken.values());
    for (const { id, names } of wanted.length > taken.size ? free : [])
      if (!gone.has(id)) ids.set(contentOf(names), [...(ids.get(contentOf(names)) ?? []), id]);
    wanted.forEach((names, at) => {
      const id = taken.has(at) ? undefined : ids.get(contentOf(names))?.shift();
      if (id !== undefined) taken.set(at, id);
    });
  }
  const places = [...wanted.keys()];
  return {
    ids: [...taken.values()].sort(compareText),
    found: places.filter((at) => taken.has(at)),
    missing: places.filter((at) => !taken.has(at)),
  };
}

/** The names of a ballot whatever their order, case and spaces. */
const lettersOf = (names: readonly string[]): string =>
  JSON.stringify(names.map((name) => tidyName(name).toLowerCase()).sort(compareText));

/** The same without titles: what an observer's hand left out is no other name. */
const formsOf = (names: readonly string[]): string => JSON.stringify(names.map(normalForm).sort(compareText));

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
