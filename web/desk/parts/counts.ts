/**
 * A whole number that somebody typed; dots and spaces between the thousands are forgiven.
 *
 * @returns null if it is none, or out of bounds
 */
export function readCount(typed: string, min: number, max: number): number | null {
  const plain = typed.trim().replace(/[.\s](?=\d{3}(\D|$))/g, '');
  if (!/^\d{1,7}$/.test(plain)) return null;
  const number = Number(plain);
  return number >= min && number <= max ? number : null;
}
