/** The door takes no shorter one. @source src/desk/api/parts.ts, `passphrase` */
export const LEAST_PASSPHRASE = 12;
/** Typed long enough, or lost: then key cards stand for it. */
export const signingWordIsWhole = (passphrase: string | null): boolean =>
  passphrase === null || passphrase.length >= LEAST_PASSPHRASE;
/** Fewer different signs than this is a repeated word or a row of keys. */
const LEAST_DIFFERENT = 7;
const LEAST_WORDS = 4;
const LONG_ENOUGH_ALONE = 20;

export type PassphraseVerdict = 'short' | 'weak' | 'good';

/**
 * Advice while a passphrase is being chosen; only `short` is an obstacle.
 *
 * Weak: one or two words, or few different signs. A thief has the disk and all the time, so several
 * unrelated words are asked for.
 */
export function judgePassphrase(passphrase: string): PassphraseVerdict {
  if ([...passphrase].length < LEAST_PASSPHRASE) return 'short';
  const words = passphrase.split(/[\s.,_-]+/).filter((word) => word.length > 1);
  const different = new Set(passphrase.toLowerCase().replace(/\s/g, '')).size;
  const varied = new Set(words.map((word) => word.toLowerCase())).size === words.length;
  const several = words.length >= LEAST_WORDS || passphrase.length >= LONG_ENOUGH_ALONE;
  return different >= LEAST_DIFFERENT && varied && several ? 'good' : 'weak';
}

/** Signs in a typed line of a key card: 24 and their check sign. @source src/ballot/key-card.ts, `cardTyped` */
const CARD_LINES = 3;
/** A scanned card has 68 signs; its first may be a space that was lost. A typed line never comes near. */
const SCANNED_SIGNS = 60;

/**
 * Does Enter end what was typed or scanned of a key card, or only a line of it? A scanner ends with
 * Enter; a hand types three lines.
 */
export function cardIsWhole(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length >= CARD_LINES) return true;
  return lines.length === 1 && (lines[0] ?? '').trim().length >= SCANNED_SIGNS;
}
