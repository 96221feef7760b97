/**
 * Why a resident is suggested: the guess that weighs most. A closed list; its words for people stand in the
 * catalogues of the screens.
 */
export type Reason =
  /** Nothing was guessed: name or alias, letter for letter. */
  | { readonly kind: 'exact' }
  /** So many residents, this one included, have exactly this name or alias. */
  | { readonly kind: 'same-name'; readonly people: number }
  /** An everyday name from the roll (nama panggilan). */
  | { readonly kind: 'alias' }
  /** The name, or its words, with Muhammad, Abdul, Siti … shortened or spelled another way. */
  | { readonly kind: 'short-form' }
  | { readonly kind: 'old-spelling' }
  | { readonly kind: 'joined-words' }
  | { readonly kind: 'word-order' }
  /** Letters that sound alike: Arip, Arif. */
  | { readonly kind: 'sound' }
  /** So many typing errors, 1 or more. */
  | { readonly kind: 'letters'; readonly letters: number }
  /** Only some words of the name were written. */
  | { readonly kind: 'part-of-name' }
  /** More was written than the name. */
  | { readonly kind: 'extra-words' }
  | { readonly kind: 'initials' }
  /** Front or end of a word: Narto for Sunarto. */
  | { readonly kind: 'shortened' }
  /** RT, RW or hamlet were written and are this resident's. */
  | { readonly kind: 'unit' }
  /** The name fits, but the address does not, or may mean the spouse: Bu Slamet. */
  | { readonly kind: 'address' }
  /** Called so as well, beside another address or none: Mas Gono for "Lik Gono". */
  | { readonly kind: 'other-address' };

export type ReasonKind = Reason['kind'];
/** What can be said of one name alone, without looking who else has it. */
export type GuessKind = Exclude<ReasonKind, 'same-name'>;
