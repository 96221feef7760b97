import { readSlip } from '../../src/ballot/token.js';
import type { BoothEvent } from './booth.js';
import type { House } from './house.js';
import { verify } from './seal.js';

/** What a text that was scanned or typed means: a slip that the laptop may be asked about, or why it is none. */
export function slipEvent(text: string, house: House, by: 'reader' | 'hand'): BoothEvent {
  const ballot = house.state?.ballot ?? null;
  // Nothing is frozen yet, so there is nothing that the slip could belong to.
  if (ballot === null)
    return { is: 'slip-refused', by, why: { kind: 'voting-not-open', phase: house.state?.phase } };
  const slip = readSlip(text, ballot, verify);
  return slip.ok ? { is: 'slip-read', slip: text } : { is: 'slip-refused', by, why: slip.refusal };
}
