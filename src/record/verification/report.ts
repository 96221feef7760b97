/**
 * Every check of the verifier, in the order in which they are shown. What each proves stands in
 * README.md; the words for people are with whoever shows them.
 */
export const CHECKS = [
  /** All files are there, and no others. */
  'files',
  /** Both documents are canonical JSON of the known shape: one content, one text. */
  'form',
  /** The record is signed by the record key that its setup document names. */
  'signature',
  'signers',
  /** The berita acara is the one made with this record. */
  'minutes',
  /** The setup document is the one whose hash people photographed. */
  'setup',
  'log',
  'log-signatures',
  /** Everything happened in an order that is allowed, by officers who were introduced, two where two are needed. */
  'log-order',
  /** The closing entry is the one whose seal people photographed. */
  'seal',
  'older-log',
  'reconciliation',
  'turnout',
  /** Ballots, names and votes add up. */
  'sums',
  /** Ranks, standings, ties and seats follow from the votes. */
  'ranking',
  'certified',
  /** What was added after the certification follows, fits, and is signed. */
  'supplements',
  'annex',
  /** The envelopes are those of the closing seal. */
  'box',
  /** Every envelope was opened, and holds what the annex says. */
  'ballots',
  'registry',
  'tokens',
  'private-log',
  'roll',
  'attendance',
  'decisions',
  /** Everything counted anew gives the published result. */
  'count',
  'aliases',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** Why a check failed. The list is closed: a page has a sentence for each. */
export const FAULTS = [
  'file-missing',
  'file-unexpected',
  'file-twice',
  'file-too-large',
  'zip-broken',
  'not-json',
  'not-canonical',
  'wrong-shape',
  'signature-bad',
  'signature-by-other-key',
  'signers-differ',
  'minutes-changed',
  'setup-hash-wrong',
  'setup-not-as-photographed',
  'log-broken',
  'log-data-changed',
  'log-entry-unknown',
  'log-signature-missing',
  'log-signature-bad',
  'log-truncated',
  'log-out-of-order',
  'log-not-by-two',
  'log-figures-differ',
  'seal-wrong',
  'seal-not-as-photographed',
  'older-log-unreadable',
  'log-not-extended',
  'sums-differ',
  'difference-without-note',
  'more-ballots-than-check-ins',
  'rank-wrong',
  'standing-wrong',
  'tie-broken-silently',
  'tie-open',
  'settlement-does-not-fit',
  'elected-wrong',
  'result-not-certified',
  'supplement-of-other-election',
  'supplement-does-not-follow',
  'supplement-out-of-order',
  'supplement-not-by-two',
  'supplement-does-not-fit',
  'supplement-missing',
  'annex-differs',
  'annex-of-other-election',
  'envelope-altered',
  'envelopes-unordered',
  'box-root-differs',
  'box-key-wrong',
  'ballot-differs',
  'registry-differs',
  'token-states-differ',
  'roll-differs',
  'attendance-differs',
  'decisions-differ',
  'test-ballots-differ',
  'form-can-change-seat',
  'result-differs',
  'aliases-differ',
  'cannot-be-checked',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/** `place` names a file, a field or an entry: "record.json: result.ranking[3].votes", "log entry 17". */
export interface Fault {
  readonly kind: FaultKind;
  readonly place: string;
}
export const fault = (kind: FaultKind, place: string): Fault => ({ kind, place });

export type Check =
  | { readonly name: CheckName; readonly outcome: 'ok' | 'not-done' }
  | {
      readonly name: CheckName;
      readonly outcome: 'failed';
      readonly kind: FaultKind;
      readonly place: string;
    };

export interface Report {
  /** One for each of `CHECKS`, in that order. */
  readonly checks: readonly Check[];
  /** `authentic` only with the setup hash that people photographed; `consistent` without one. */
  readonly verdict: 'authentic' | 'consistent' | 'refused';
}

/** What one check found: nothing wrong, a fault, or that it could not be done with what was handed over. */
export type Outcome = Fault | 'ok' | 'not-done';

/**
 * Runs one check. Whatever a forged file makes the check stumble over is a failed check, not a crash.
 */
export function run(name: CheckName, work: () => Outcome): Check {
  const outcome = tried(work);
  if (outcome === 'ok' || outcome === 'not-done') return { name, outcome };
  return { name, outcome: 'failed', ...outcome };
}

function tried(work: () => Outcome): Outcome {
  try {
    return work();
  } catch {
    return fault('cannot-be-checked', '');
  }
}

/** The first fault of several looks, or ok. */
export function first(...looks: readonly (() => Fault | null)[]): Outcome {
  for (const look of looks) {
    const found = look();
    if (found !== null) return found;
  }
  return 'ok';
}

/**
 * Where two JSON values differ first, as a path: ".ranking[3].votes". Null if they do not.
 */
export function difference(a: unknown, b: unknown): string | null {
  if (a === b) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return '';
  if (Array.isArray(a) !== Array.isArray(b)) return '';
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  for (const key of keys) {
    const below = difference((a as Fields)[key], (b as Fields)[key]);
    if (below !== null) return `${Array.isArray(a) ? `[${key}]` : `.${key}`}${below}`;
  }
  return null;
}
type Fields = Readonly<Record<string, unknown>>;
