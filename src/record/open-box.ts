import type { OpenedBallot } from '../ballot/envelope.js';
import type { KeyCard } from '../ballot/key-card.js';
import { wipe } from '../basics/bytes.js';

/**
 * The box key while it is in use: cards read so far, then the secret and the opened ballots. In
 * memory only, in arrays that can be overwritten; after a restart the cards are read again.
 */
export interface OpenBox {
  readonly cards: () => readonly KeyCard[];
  readonly addCard: (card: KeyCard) => void;
  readonly open: (content: OpenContent) => void;
  readonly content: () => OpenContent | null;
  /** X25519 secret, 32 bytes; null while the box is shut. */
  readonly secret: () => Uint8Array | null;
  /** Overwrites secret and cards: after certification, and when the box is left. */
  readonly shut: () => void;
}

export interface OpenContent {
  readonly secret: Uint8Array;
  readonly opened: readonly OpenedBallot[];
  /** 32 bytes that fix the order of reading. */
  readonly seed: Uint8Array;
}

export function makeOpenBox(): OpenBox {
  let cards: readonly KeyCard[] = [];
  let content: OpenContent | null = null;
  const dropCards = () => {
    wipe(...cards.map(({ share }) => share));
    cards = [];
  };
  return {
    cards: () => cards,
    addCard: (card) => {
      cards = [...cards.filter(({ index }) => index !== card.index), card];
    },
    open: (opened) => {
      content = opened;
      dropCards();
    },
    content: () => content,
    secret: () => content?.secret ?? null,
    shut: () => {
      dropCards();
      if (content !== null) wipe(content.secret, content.seed);
      content = null;
    },
  };
}
