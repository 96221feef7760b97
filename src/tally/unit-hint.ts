/**
 * Where somebody lives, as written beside a name: "Slamet RT 3", "Slamet (rt.03/01)". It stays in the
 * form, because "Slamet RT 3" and "Slamet RT 5" are two people; spelled one way, so that both tellers see one form.
 */

export interface UnitHint {
  readonly rt: number | null;
  readonly rw: number | null;
}

/** "r t 03", "rt03" and "rt 3" become "rt 3"; "rt 3 1" (RT 3/1) becomes "rt 3 rw 1". */
export function tidyUnits(words: readonly string[]): readonly string[] {
  if (!words.some((word) => /^r[tw]?\d*$/.test(word))) return words;
  const text = ` ${words.join(' ')} `
    .replace(/ r ?([tw])(?= ?\d)/g, ' r$1')
    .replace(/ (r[tw]) ?0*(\d{1,3})(?= )/g, ' $1 $2')
    .replace(/ rt (\d+) 0*(\d{1,3})(?= )/g, ' rt $1 rw $2');
  return text.trim() === '' ? [] : text.trim().split(' ');
}

/** The unit named in the words of a tidied name, and the words beside it. */
export function splitUnit(words: readonly string[]): {
  readonly hint: UnitHint | null;
  readonly rest: readonly string[];
} {
  let rt: number | null = null;
  let rw: number | null = null;
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if ((word === 'rt' || word === 'rw') && /^\d{1,3}$/.test(next)) {
      if (word === 'rt') rt = Number(next);
      else rw = Number(next);
      at += 1;
    } else rest.push(word);
  }
  return rt === null && rw === null ? { hint: null, rest: words } : { hint: { rt, rw }, rest };
}

/** Does the hint name this unit? Null if the unit does not say: "Dusun Krajan" is neither RT 3 nor another. */
export function hintFits(hint: UnitHint, unit: UnitHint | null): boolean | null {
  if (unit === null) return null;
  const compared = (['rt', 'rw'] as const).filter((key) => hint[key] !== null && unit[key] !== null);
  if (compared.length === 0) return null;
  return compared.every((key) => hint[key] === unit[key]);
}
