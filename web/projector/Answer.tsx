import { projectorWords } from '../shared/words/projector.js';
import { useWords } from '../shared/words/words.js';

type Answer = 'yes' | 'no' | 'pending';

/** Strokes on a field of 24 by 24: a tick, a bar, and a ring alone for who was not asked yet. */
const STROKES: Readonly<Record<Answer, string>> = {
  yes: 'M6.5 12.5l4 4L17.5 8',
  no: 'M7 12h10',
  pending: '',
};

/**
 * What somebody answered who may take a seat: by its form as well as by its colour. Without an answer its
 * place is kept empty, so that nothing moves aside when one comes.
 */
export function Answer({ answer }: { readonly answer: Answer | null }) {
  const words = useWords(projectorWords);
  if (answer === null) return <span class="answer" />;
  return (
    <span class={`answer answer-${answer}`}>
      <svg viewBox="0 0 24 24" role="img" aria-label={words.answers[answer]}>
        <circle cx="12" cy="12" r="10" />
        <path d={STROKES[answer]} />
      </svg>
    </span>
  );
}
