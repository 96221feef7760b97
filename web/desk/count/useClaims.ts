import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';

/** Often enough that a claim never runs out under a teller who thinks for a while. */
const RENEW_MS = 15_000;
const NOBODY: ReadonlyMap<string, string> = new Map();

export interface DeskClaims {
  /** By form, who was faster: in the moments before the count says it to everybody. */
  readonly faster: ReadonlyMap<string, string>;
  /** What this desk has before it from now on. The same again asks nobody. */
  readonly hold: (forms: readonly string[]) => void;
}

/**
 * Says which forms this desk has before it, and again every few seconds; leaving the page frees them. Whoever
 * asks first gets a form.
 *
 * @param asOf what was read last of the count: it says itself who has what, so older answers go
 */
export function useClaims(asOf: unknown): DeskClaims {
  const [faster, setFaster] = useState(NOBODY);
  const held = useRef<readonly string[]>([]);
  const told = useRef(true);
  const asking = useRef(false);
  // One question at a time, the latest wish last: two that overtake each other would leave the older one standing.
  const tell = useCallback(async () => {
    told.current = false;
    if (asking.current) return;
    asking.current = true;
    while (!told.current) {
      told.current = true;
      const answer = await desk('POST /desk/count/claim', { forms: [...held.current] });
      if (answer.ok) setFaster(new Map(answer.value.taken.map(({ form, by }) => [form, by])));
    }
    asking.current = false;
  }, []);
  const hold = useCallback((forms: readonly string[]) => {
    if (JSON.stringify(forms) === JSON.stringify(held.current)) return;
    held.current = forms;
    void tell();
  }, []);
  useEffect(() => setFaster((before) => (before.size === 0 ? before : NOBODY)), [asOf]);
  useEffect(() => {
    const renewal = setInterval(() => held.current.length > 0 && void tell(), RENEW_MS);
    return () => {
      clearInterval(renewal);
      hold([]);
    };
  }, []);
  return { faster, hold };
}
