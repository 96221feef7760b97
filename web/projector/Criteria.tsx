import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';

interface Props {
  readonly criteria: readonly string[];
  /** Letters that fit at full size; more of them stand smaller. */
  readonly room: number;
}

/** A dot and a gap take the width of so many letters. */
const DOT = 4;
/** Letters shrink no further: smaller nobody reads them from the back. */
const SMALLEST = 0.66;

export const lettersOf = (criteria: readonly string[]): number =>
  criteria.reduce((sum, criterion) => sum + [...criterion].length + DOT, 0);

/** Whom residents trust, in their own words; a village that wrote none is shown none. */
export function Criteria({ criteria, room }: Props) {
  const words = useWords(projectorWords);
  if (criteria.length === 0) return null;
  // Twice as many letters need twice the area, so each is smaller by the root of that.
  const size = Math.max(SMALLEST, Math.min(1, Math.sqrt(room / lettersOf(criteria))));
  return (
    <section class="criteria">
      <h2 class="criteria-title">{words.criteriaTitle}</h2>
      <ul class="criteria-list" style={{ '--size': size }}>
        {criteria.map((criterion) => (
          <li key={criterion}>{criterion}</li>
        ))}
      </ul>
    </section>
  );
}
