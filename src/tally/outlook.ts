import type { PersonId } from '../election/person.js';
import type { CountRules } from '../election/rules.js';
import type { Directory } from './directory.js';
import { isOutsider, type ResolvedBallot, type ResolvedLine } from './resolve.js';

/**
 * What can still become of a ballot, whatever is decided on its open lines: surely valid, surely invalid, or
 * not sure yet. Sure is proved; a ballot that turns out one way all the same may be called "not sure".
 */
export type Outlook = 'valid' | 'invalid' | 'unsure';

/** A ballot with only open lines [x, y] and min 1, max 5, everything lenient: valid. With repeats void: unsure. */
export function outlookOf(rules: CountRules, directory: Directory, { lines }: ResolvedBallot): Outlook {
  if (lines.length === 0) return 'invalid';
  const { faults, names } = rules;
  const open = lines.filter(({ state }) => state === 'open').length;
  const { repeats, residents, ineligible, unresolved } = closedLines(directory, lines);
  const once = faults.repeated === 'count-once';

  // Open lines may turn out as new names, so they count; or, under count-once, as repeats, so they do not.
  const mostLines = once ? lines.length - repeats : lines.length;
  const allMayRepeat = once && open > 0;
  const leastLines = allMayRepeat ? mostLines - open + (residents === 0 ? 1 : 0) : mostLines;
  const few = faults.tooFew === 'void-ballot';
  if (leastLines > names.max || (few && mostLines < names.min)) return 'invalid';

  const voids = {
    repeated: faults.repeated === 'void-ballot',
    ineligible: faults.ineligible === 'void-ballot',
    unresolved: faults.unresolved === 'void-ballot',
  };
  const surely =
    (voids.repeated && repeats > 0) || (voids.ineligible && ineligible) || (voids.unresolved && unresolved);
  if (surely) return 'invalid';

  const maybeLines = mostLines > names.max || (few && leastLines < names.min);
  // An open line repeats a resident who stands there already, or another open line.
  const maybeRepeats = voids.repeated && (open > 1 || (open === 1 && residents > 0));
  const maybeOther = open > 0 && (voids.ineligible || voids.unresolved);
  return maybeLines || maybeRepeats || maybeOther ? 'unsure' : 'valid';
}

/** What the decided lines alone say. Lines decided as outsiders repeat each other, form by form. */
function closedLines({ people }: Directory, lines: readonly ResolvedLine[]) {
  const named = new Set<PersonId>();
  let repeats = 0;
  let residents = 0;
  let ineligible = false;
  let unresolved = false;
  for (const line of lines) {
    if (line.state === 'open') continue;
    const outsider = isOutsider(line);
    const who = line.person ?? (outsider ? `${line.form}\n${line.scope ?? ''}` : null);
    if (who === null) {
      unresolved = true;
      continue;
    }
    if (named.has(who)) repeats += 1;
    else if (!outsider) residents += 1;
    named.add(who);
    if (outsider || people.get(who)?.eligible !== true) ineligible = true;
  }
  return { repeats, residents, ineligible, unresolved };
}

/** The resident for whom each line counts if the ballot is valid: the first line of each, if eligible; else null. */
export function countingLines(
  { people }: Directory,
  lines: readonly ResolvedLine[],
): readonly (PersonId | null)[] {
  const seen = new Set<PersonId>();
  return lines.map(({ person }) => {
    if (person === null || seen.has(person)) return null;
    seen.add(person);
    return people.get(person)?.eligible === true ? person : null;
  });
}
