/** Who works at a desk, for the other desks to see. */
export interface Teller {
  /** The seat of this page's officer: two desks of one officer are two. Never shown. */
  readonly seat: string;
  readonly officer: string;
}

export interface Claim {
  readonly form: string;
  readonly teller: Teller;
}

/**
 * Which written forms are being decided at which desk. In memory only: it is nothing that was decided, so no
 * log has it, and after a restart every desk says again what it has before it.
 */
export interface Claims {
  /**
   * What this desk has before it from now on; everything else that it had is free.
   *
   * @param now milliseconds
   * @returns `changed`: other desks have something new to show; `taken`: what others have already
   */
  readonly hold: (
    teller: Teller,
    forms: readonly string[],
    now: number,
  ) => { readonly changed: boolean; readonly taken: readonly Claim[] };
  /** All claims that are alive. */
  readonly now: (now: number) => readonly Claim[];
  /** They are decided: free for whoever looks at them again. */
  readonly release: (forms: readonly string[]) => void;
}

/** A desk speaks every few seconds; one that fell silent for so long, a shut laptop, holds nobody up. */
export const CLAIM_MS = 60_000;

export function makeClaims(): Claims {
  const held = new Map<string, { readonly teller: Teller; readonly until: number }>();
  /** Lets go of what is over. @returns whether anything was */
  const sweep = (now: number): boolean => {
    const before = held.size;
    for (const [form, { until }] of held) if (until <= now) held.delete(form);
    return held.size < before;
  };
  return {
    hold: (teller, forms, now) => {
      const lapsed = sweep(now);
      const before = [...held].filter(([, one]) => one.teller.seat === teller.seat).map(([form]) => form);
      for (const form of before) held.delete(form);
      const taken: Claim[] = [];
      const granted = new Set<string>();
      for (const form of new Set(forms)) {
        const other = held.get(form);
        if (other === undefined) granted.add(form);
        else taken.push({ form, teller: other.teller });
      }
      for (const form of granted) held.set(form, { teller, until: now + CLAIM_MS });
      const same = before.length === granted.size && before.every((form) => granted.has(form));
      return { changed: lapsed || !same, taken };
    },
    now: (now) => {
      sweep(now);
      return [...held].map(([form, { teller }]) => ({ form, teller }));
    },
    release: (forms) => {
      for (const form of forms) held.delete(form);
    },
  };
}
