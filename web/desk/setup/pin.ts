/** @source src/desk/api/parts.ts, `pin` */
const LEAST_DIGITS = 6;

export type PinVerdict = 'short' | 'easy' | 'good';

/**
 * Refuses what anybody tries first: one digit throughout, 123456 and its like, 121212.
 *
 * @param pin digits only
 */
export function judgePin(pin: string): PinVerdict {
  if (pin.length < LEAST_DIGITS) return 'short';
  const steps = [...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10);
  const even = steps.every((step) => step === steps[0] && (step === 0 || step === 1 || step === 9));
  const pair = [...pin].every((digit, at) => digit === pin[at % 2]);
  return even || pair ? 'easy' : 'good';
}
