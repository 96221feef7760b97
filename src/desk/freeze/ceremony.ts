import type { KeyCard } from '../../ballot/key-card.js';
import type { Slip } from '../../ballot/token.js';
import type { RollLine } from '../../election/roll-line.js';
import type { SetupDocument } from '../../election/setup-document.js';
import type { RecordSecret } from '../../election/store.js';

/** Slips that are printed and judged together. `spare` lots replace one that was spoiled in the printer. */
export interface Lot {
  readonly lot: number;
  readonly part: 'main' | 'reserve' | 'test' | 'spare';
  readonly state: 'waiting' | 'printed' | 'good' | 'revoked';
  readonly slips: readonly Slip[];
}

/** One key card: shown to its holder, then read back. */
export interface HeldCard {
  readonly holder: string;
  readonly card: KeyCard;
  readonly shown: boolean;
  readonly readBack: boolean;
}

/**
 * The freeze while it runs: everything that may never be on the disk. The token key is already gone
 * when this exists, so no further token can be made. A restart loses it, and the freeze begins anew.
 */
export interface Freezing {
  readonly setup: SetupDocument;
  readonly setupHash: string;
  /** The roll whose digest the setup document holds. */
  readonly lines: readonly RollLine[];
  readonly recordSecret: RecordSecret;
  /** Ed25519 secret of the record key, to sign the entry that ends the freeze. Overwritten then. */
  readonly recordKey: Uint8Array;
  readonly lots: readonly Lot[];
  readonly cards: readonly HeldCard[];
}

/** Holds at most one freeze at a time. */
export interface Ceremony {
  readonly now: () => Freezing | null;
  readonly set: (freezing: Freezing | null) => void;
}

export function makeCeremony(): Ceremony {
  let freezing: Freezing | null = null;
  return {
    now: () => freezing,
    set: (next) => {
      freezing = next;
    },
  };
}

/** Lots that the committee sees: a spare one only when it replaces another. */
export const visibleLots = (lots: readonly Lot[]): readonly Lot[] =>
  lots.filter(({ part }) => part !== 'spare');

/** What the freeze still waits for. */
export function freezeMissing(freezing: Freezing): readonly string[] {
  const lots = visibleLots(freezing.lots);
  return [
    ...(lots.some(({ state }) => state === 'waiting' || state === 'printed') ? ['lots'] : []),
    ...(freezing.cards.some(({ readBack }) => !readBack) ? ['cards'] : []),
  ];
}

const replaceLot = (lots: readonly Lot[], changed: Lot): readonly Lot[] =>
  lots.map((lot) => (lot.lot === changed.lot ? changed : lot));

/** The lot went to the printer. */
export function lotPrinted(freezing: Freezing, lot: Lot): Freezing {
  return lot.state === 'waiting'
    ? { ...freezing, lots: replaceLot(freezing.lots, { ...lot, state: 'printed' }) }
    : freezing;
}

/**
 * The committee held the sheets in hand: good, or revoked whole and replaced by a spare lot.
 *
 * @returns null if there is no spare lot left: the freeze has to begin anew
 */
export function judgeLot(freezing: Freezing, lot: Lot, verdict: 'good' | 'revoked'): Freezing | null {
  const judged = replaceLot(freezing.lots, { ...lot, state: verdict });
  if (verdict === 'good') return { ...freezing, lots: judged };
  const spare = judged.find(({ part }) => part === 'spare');
  if (spare === undefined) return null;
  return { ...freezing, lots: replaceLot(judged, { ...spare, part: lot.part }) };
}

export function cardMarked(
  freezing: Freezing,
  index: number,
  mark: { readonly shown?: true; readonly readBack?: true },
): Freezing {
  return {
    ...freezing,
    cards: freezing.cards.map((held) => (held.card.index === index ? { ...held, ...mark } : held)),
  };
}
